"""Whom the conference still lacks, and advanced delegates whom nobody has nominated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.checks.declare import check
from hoinghi.checks.likeness import misspelled
from hoinghi.checks.wording import meant
from hoinghi.figures.axes import AXES
from hoinghi.figures.coverage import coverage
from hoinghi.figures.matching import nominee_of
from hoinghi.figures.scope import is_conference
from hoinghi.figures.sides import counted, side_of
from hoinghi.model.bodies import Unit
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Delegate, Nominee, NomineeKind
from hoinghi.model.plan import Movement
from hoinghi.model.rules import Side
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.figures.coverage import Gap
    from hoinghi.model.finding import Place
    from hoinghi.model.workspace import Workspace

__all__ = [
    "no_category", "no_field", "no_movement", "no_nominee", "no_such_people", "no_village",
    "represents_nobody",
]  # fmt: skip

_COMPOSITION: Final = "Kế hoạch tổ chức hội nghị, mục II.2 (thành phần đại biểu)"
_FIELDS: Final = (
    "Kế hoạch tổ chức hội nghị, mục I.2: điển hình trên tất cả các lĩnh vực "
    "chính trị, kinh tế, xã hội, quốc phòng, an ninh"
)

_COMPARE: Final = "So lại tên, ngày sinh, đơn vị ở hai bảng; hoặc ghi cột “Đại diện cho”."
_LISTED: Final = ("thanh_phan", "linh_vuc")
_HINTS: Final = {
    "thanh_phan": "Bổ sung đại biểu, hoặc sửa cột “Thành phần” nếu ghi nhầm.",
    "linh_vuc": "Bổ sung điển hình của lĩnh vực này, hoặc điền cột “Lĩnh vực”.",
    "don_vi": "Hỏi lại thôn, hoặc sửa cột “Đơn vị” cho khớp.",
    "phong_trao": "Bổ sung điển hình, hoặc điền cột “Phong trào”.",
}


@check(
    "PB01",
    "Thành phần chưa có đại biểu",
    Delegate,
    severity=Severity.WARNING,
    basis=_COMPOSITION,
    explain=(
        "Kế hoạch nêu một thành phần mà danh sách đại biểu chưa có ai thuộc thành phần ấy. Có thể người "
        "của thành phần này đã được ghi nhầm sang thành phần khác. Xin bổ sung đại biểu, hoặc sửa cột "
        "Thành phần. Thành phần mà nhiều xã không có (Anh hùng) chỉ được ghi chú."
    ),
)
def no_category(workspace: Workspace) -> Iterator[Problem]:
    """Report a category of the plan that no delegate has; a rare one is a note."""
    return _gaps(workspace, "thanh_phan")


@check(
    "PB02",
    "Lĩnh vực chưa có ai",
    Delegate,
    Nominee,
    severity=Severity.WARNING,
    basis=_FIELDS,
    explain=(
        "Một trong năm lĩnh vực của kế hoạch chưa có đại biểu nào. Đại biểu không ghi lĩnh vực được lấy "
        "theo dòng của họ trong danh sách điển hình. Xin bổ sung điển hình của lĩnh vực ấy, hoặc điền cột "
        "Lĩnh vực cho những người còn trống."
    ),
)
def no_field(workspace: Workspace) -> Iterator[Problem]:
    """Report a field of work that nobody stands for."""
    return _gaps(workspace, "linh_vuc")


@check(
    "PB03",
    "Thôn chưa có ai",
    Delegate,
    Nominee,
    Unit,
    severity=Severity.WARNING,
    basis=_COMPOSITION,
    explain=(
        "Một thôn, buôn hoặc tổ dân phố của xã chưa có đại biểu nào trong danh sách. Có thể thôn ấy chưa "
        "gửi danh sách, hoặc tên thôn ở cột Đơn vị gõ khác trang Đơn vị. Xin hỏi lại thôn, hoặc sửa tên "
        "cho khớp."
    ),
)
def no_village(workspace: Workspace) -> Iterator[Problem]:
    """Report a thôn from which nobody comes."""
    return _gaps(workspace, "don_vi")


@check(
    "PB04",
    "Phong trào chưa có điển hình",
    Nominee,
    Movement,
    severity=Severity.WARNING,
    basis="Kế hoạch tổ chức hội nghị, mục II.1: biểu dương điển hình trong các phong trào thi đua trọng tâm",
    explain=(
        "Một phong trào ở trang Phong trào chưa có tập thể, hộ gia đình, cá nhân nào được đề nghị biểu "
        "dương. Báo cáo sẽ không nêu được ai cho phong trào ấy. Xin bổ sung điển hình, hoặc điền cột Phong "
        "trào trong danh sách điển hình."
    ),
)
def no_movement(workspace: Workspace) -> Iterator[Problem]:
    """Report a movement for which nobody is nominated."""
    return _gaps(workspace, "phong_trao")


@check(
    "PB05",
    "Đại biểu tiên tiến không có trong danh sách điển hình",
    Delegate,
    Nominee,
    severity=Severity.WARNING,
    basis=(
        "Kế hoạch tổ chức hội nghị, mục I.2: phần lớn đại biểu là đại diện tập thể, cá nhân điển hình tiên "
        "tiến"
    ),
    explain=(
        "Thành phần của đại biểu này tính vào bên tiên tiến, nhưng không thấy tên trong danh sách điển "
        "hình, cũng không ghi đại diện cho tập thể hay hộ nào. Có thể tên, ngày sinh hoặc đơn vị ở hai "
        "bảng gõ khác nhau. Xin sửa cho khớp, ghi cột “Đại diện cho”, bổ sung vào danh sách điển hình, "
        "hoặc đổi thành phần."
    ),
)
def no_nominee(workspace: Workspace) -> Iterator[Problem]:
    """Report an advanced delegate who is no nominee and represents none; silent without nominees."""
    if not workspace[Nominee].rows:
        return
    near = misspelled(row.full_name for row in workspace[Nominee] if row.taker is NomineeKind.PERSON)
    for row in counted(workspace):
        advanced = side_of(workspace, row) is Side.ADVANCED
        if advanced and not row.represents and nominee_of(workspace, row) is None:
            likely = near(row.full_name)
            yield Problem(
                row.place("full_name"),
                f"Thành phần “{row.category}” là bên tiên tiến, nhưng danh sách điển hình không có tên.",
                meant(likely) if likely and likely != row.full_name else _COMPARE,
            )


@check(
    "PB06",
    "Đại diện cho tập thể, hộ không có trong danh sách điển hình",
    Delegate,
    Nominee,
    severity=Severity.WARNING,
    explain=(
        "Cột “Đại diện cho” nêu một tập thể hoặc hộ gia đình không có trong danh sách điển hình, nên đại "
        "biểu này không đại diện cho ai được biểu dương. Thường do hai bảng ghi tên khác nhau. Xin chép "
        "đúng tên từ danh sách điển hình, hoặc bổ sung tập thể, hộ ấy."
    ),
)
def represents_nobody(workspace: Workspace) -> Iterator[Problem]:
    """Report a represented collective or household that is no nominee; silent without a list of nominees."""
    if not workspace[Nominee].rows:
        return
    near = misspelled(row.full_name for row in workspace[Nominee] if row.taker is not NomineeKind.PERSON)
    for row in counted(workspace):
        if row.represents and nominee_of(workspace, row) is None:
            likely = near(row.represents)
            yield Problem(
                row.place("represents"),
                f"“{row.represents}” không có trong danh sách điển hình.",
                meant(likely) if likely else "Chép đúng tên từ danh sách điển hình.",
            )


@check(
    "PB07",
    "Cơ cấu còn thiếu một nhóm người",
    Delegate,
    Nominee,
    severity=Severity.NOTE,
    basis=(
        "Luật Thi đua, khen thưởng 06/2022/QH15, Điều 5: bình đẳng giới, chú trọng người trực tiếp lao "
        "động, sản xuất"
    ),
    explain=(
        "Danh sách chưa có ai là nữ (hoặc nam), người dân tộc thiểu số, hay người trực tiếp sản xuất, công "
        "tác. Đây chỉ là ghi chú để xã cân nhắc khi chọn người. Nếu thật ra đã có, xin điền các cột Giới "
        "tính, Dân tộc; ai là người trực tiếp, ai là lãnh đạo thì theo cột Đối tượng của danh sách điển "
        "hình, không có thì theo Thành phần của đại biểu."
    ),
)
def no_such_people(workspace: Workspace) -> Iterator[Problem]:
    """Note a group of people that the lists do not hold, where they tell it of others."""
    for axis in ("gioi_tinh", "dan_toc", "doi_tuong"):
        yield from _gaps(workspace, axis)


def _gaps(workspace: Workspace, axis: str) -> Iterator[Problem]:
    """Report the gaps of an axis: those that stand at one place, and are equally grave, in one sentence."""
    groups: dict[tuple[Place, bool], list[Gap]] = {}
    for gap in coverage(workspace).gaps:
        if gap.axis == axis:
            groups.setdefault((_place(workspace, gap), gap.note), []).append(gap)
    loose = not is_conference(workspace)
    for (place, note), gaps in groups.items():
        yield Problem(
            place,
            _said(axis, gaps),
            _HINTS.get(axis, "Nếu thật ra đã có, xin điền cột này."),
            Severity.NOTE if note or loose else None,
        )


def _said(axis: str, gaps: list[Gap]) -> str:
    if len(gaps) == 1 or axis not in _LISTED:
        return " ".join(gap.message for gap in gaps)
    names = ", ".join(f"“{gap.value}”" for gap in gaps)
    return f"{len(gaps)} {AXES[axis].lower()} chưa có ai: {names}."


def _place(workspace: Workspace, gap: Gap) -> Place:
    """Return the line that names what is lacking, else the column in which somebody should have it."""
    rows: tuple[Unit | Movement, ...] = ()
    if gap.axis == "don_vi":
        rows = workspace[Unit].rows
    elif gap.axis == "phong_trao":
        rows = workspace[Movement].rows
    for row in rows:
        if gap.value and fold(row.name) == fold(gap.value):
            return row.place("name")
    table = workspace[Delegate]
    if gap.axis in {"phong_trao", "doi_tuong"} or not table.sources:
        return workspace[Nominee].place(gap.axis) if workspace[Nominee].sources else table.place(gap.axis)
    return table.place(gap.axis)
