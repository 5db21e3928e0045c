"""Words that must be known: categories, fields, units, movements, papers, awards, levels, report parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.checks.declare import check
from hoinghi.checks.likeness import misspelled
from hoinghi.checks.unitnames import doubtful_units
from hoinghi.checks.wording import choose
from hoinghi.figures.movements import canonical_movement, movement_names, movements_named
from hoinghi.figures.papers import paper_code, papers_named
from hoinghi.figures.sides import side_of
from hoinghi.figures.units import canonical_unit, unit_names
from hoinghi.model.bodies import Unit
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Basis, Event, Movement, Paper, Recipient
from hoinghi.model.record import REPORT_PARTS, AwardRecord, ReportPart
from hoinghi.model.rules import Side
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

__all__ = [
    "unclear_result",
    "unknown_award",
    "unknown_category",
    "unknown_field",
    "unknown_level",
    "unknown_movement",
    "unknown_paper",
    "unknown_part",
    "unknown_unit",
]  # fmt: skip


@check(
    "TL01",
    "Thành phần không có trong danh mục",
    Delegate,
    severity=Severity.WARNING,
    basis="Kế hoạch tổ chức hội nghị, mục II.2 (thành phần đại biểu)",
    explain=(
        "Cột “Thành phần” ghi một tên mà kế hoạch không nêu, nên công cụ không biết đại biểu này tính vào "
        "bên tiên tiến hay bên khách mời; người ấy được đếm là “chưa rõ” và tỷ lệ 70/30 lệch theo. Xin "
        "chọn đúng tên trong danh sách thả xuống của ô. Viết hoa, viết thường, “chiến sĩ” hay “chiến sỹ” "
        "đều được."
    ),
)
def unknown_category(workspace: Workspace) -> Iterator[Problem]:
    """Report a category that the rules do not know; a cell that names several known ones is SL04's."""
    rules = workspace.rules
    rows = (row for row in workspace[Delegate] if not workspace.rules.categories_in(row.category))
    return _unknown(rows, "category", rules.category, (each.name for each in rules.categories), "Thành phần")


@check(
    "TL02",
    "Lĩnh vực không có trong danh mục",
    Nominee,
    Delegate,
    AwardRecord,
    severity=Severity.WARNING,
    basis=(
        "Kế hoạch tổ chức hội nghị, mục I.2: điển hình trên các lĩnh vực chính trị, kinh tế, xã hội, quốc "
        "phòng, an ninh"
    ),
    explain=(
        "Cột “Lĩnh vực” ghi một tên ngoài năm lĩnh vực của kế hoạch: chính trị, kinh tế, xã hội, quốc "
        "phòng, an ninh. Dòng ấy không được tính khi xem lĩnh vực nào còn thiếu điển hình. Xin chọn một "
        "trong năm tên (nhiều tên thì cách nhau bằng dấu ;); văn hóa, giáo dục, y tế, thể thao, môi trường "
        "được hiểu là xã hội."
    ),
)
def unknown_field(workspace: Workspace) -> Iterator[Problem]:
    """Report a field that is none of the five, in nominees, delegates and statistics.

    People may stand for several; a number of awards belongs to one.
    """
    names = [each.name for each in workspace.rules.fields]
    people = (*workspace[Nominee], *workspace[Delegate])
    yield from _unknown(people, "field", workspace.rules.fields_in, names, "Lĩnh vực")
    yield from _unknown(workspace[AwardRecord], "field", workspace.rules.field, names, "Lĩnh vực")


@check(
    "TL03",
    "Đơn vị không rõ là đơn vị nào",
    Nominee,
    Delegate,
    Unit,
    severity=Severity.WARNING,
    explain=(
        "Cột “Đơn vị” ghi một tên không có trong trang Đơn vị, nên người này không được tính cho thôn hay "
        "cơ quan nào và giấy mời có thể in sai tên đơn vị. Xin sửa cho khớp với trang Đơn vị, hoặc thêm "
        "đơn vị ấy vào trang. Thư mục không có trang Đơn vị thì tên được dùng nhiều nhất là đúng: tên viết "
        "khác dấu được tính chung, tên chỉ gặp một lần mà sai một chữ được nhắc lại. Hai đơn vị có thật mà "
        "tên gần giống nhau thì ghi cả hai ở trang Đơn vị."
    ),
)
def unknown_unit(workspace: Workspace) -> Iterator[Problem]:
    """Report a unit that the sheet does not list; without the sheet, one that is likely another's slip.

    Guests come from elsewhere: of theirs only slips of one letter are reported.
    """
    if not workspace[Unit].rows:
        return doubtful_units(workspace)
    near = misspelled(unit_names(workspace))
    rows = (
        *workspace[Nominee],
        *(row for row in workspace[Delegate] if side_of(workspace, row) is not Side.GUEST or near(row.unit)),
    )
    return _unknown(
        rows, "unit", lambda text: canonical_unit(workspace, text), unit_names(workspace), "Đơn vị"
    )


@check(
    "TL04",
    "Phong trào không có ở trang Phong trào",
    Nominee,
    Movement,
    severity=Severity.WARNING,
    explain=(
        "Cột “Phong trào” của điển hình ghi một tên không có trong trang Phong trào, nên điển hình này "
        "không được tính cho phong trào nào. Xin chọn tên trong danh sách thả xuống, hoặc thêm phong trào "
        "vào trang. Dấu ngoặc kép và chữ hoa không quan trọng; nhiều phong trào thì mỗi phong trào một "
        "dòng trong ô."
    ),
)
def unknown_movement(workspace: Workspace) -> Iterator[Problem]:
    """Report a nominee's movement that the sheet does not list; silent without the sheet."""
    names = movement_names(workspace)
    for row in workspace[Nominee] if names else ():
        for said in movements_named(workspace, row.movement):
            if canonical_movement(workspace, said) is None:
                message = f"Phong trào “{said}” không có ở trang Phong trào."
                yield Problem(row.place("movement"), message, choose(said, names))


@check(
    "TL05",
    "Tên văn bản không có trong danh mục",
    Paper,
    Basis,
    Recipient,
    severity=Severity.WARNING,
    explain=(
        "Trang Văn bản, hoặc cột “Dùng cho” của trang Căn cứ và Nơi nhận, nêu một văn bản mà công cụ không "
        "in. Số và ngày ký, căn cứ hay nơi nhận ở dòng ấy vì thế không vào văn bản nào. Xin dùng tên như "
        "trong lệnh render, ví dụ kehoach, giaymoi, hoặc tên tệp mẫu của xã trong thư mục mau; nhiều tên "
        "cách nhau dấu phẩy."
    ),
)
def unknown_paper(workspace: Workspace) -> Iterator[Problem]:
    """Report each name of a paper that ``render`` does not know."""
    names = tuple(paper.code for paper in workspace.rules.papers)
    cells: list[tuple[Row, str, tuple[str, ...]]] = [(row, "name", (row.name,)) for row in workspace[Paper]]
    cells += [(row, "used_by", papers_named(row.used_by)) for row in workspace[Basis]]
    cells += [(row, "used_by", papers_named(row.used_by)) for row in workspace[Recipient]]
    for row, attribute, words in cells if names else ():
        for word in words:
            if word and paper_code(workspace, word) is None:
                yield Problem(
                    row.place(attribute),
                    f"Văn bản “{word}” không có trong danh mục văn bản.",
                    choose(word, names),
                )


@check(
    "TL06",
    "Hình thức khen không có trong danh mục",
    Nominee,
    AwardRecord,
    severity=Severity.WARNING,
    basis="Luật Thi đua, khen thưởng 06/2022/QH15, Điều 9, 19, 20",
    explain=(
        "Tên danh hiệu hoặc hình thức khen thưởng không có trong danh mục của công cụ, nên không xếp được "
        "thứ tự trao, không tính được tiền thưởng và không vào bảng số liệu năm năm. Xin chọn tên trong "
        "danh sách thả xuống; các cách viết tắt thường gặp (CSTĐ cơ sở, LĐTT, GK) đều hiểu."
    ),
)
def unknown_award(workspace: Workspace) -> Iterator[Problem]:
    """Report a title or form of commendation that the rules do not know."""
    rules = workspace.rules
    rows = (*workspace[Nominee], *workspace[AwardRecord])
    return _unknown(rows, "award", rules.award, (each.name for each in rules.awards), "Hình thức khen")


@check(
    "TL07",
    "Cấp không có trong danh mục",
    Nominee,
    Event,
    severity=Severity.WARNING,
    explain=(
        "Cột “Cấp khen” của điển hình, hoặc “Cấp” của trang Mốc sự kiện, ghi một cấp không có trong danh "
        "mục (xã, huyện, tỉnh, bộ, nhà nước …). Không biết cấp thì không kiểm tra được thẩm quyền khen. "
        "Xin chọn trong danh sách thả xuống."
    ),
)
def unknown_level(workspace: Workspace) -> Iterator[Problem]:
    """Report a level that the rules do not know."""
    rules = workspace.rules
    rows = (*workspace[Nominee], *workspace[Event])
    return _unknown(rows, "level", rules.level, (each.name for each in rules.levels), "Cấp")


@check(
    "TL08",
    "Phần báo cáo không có trong danh mục",
    ReportPart,
    severity=Severity.WARNING,
    explain=(
        "Cột “Phần” của trang Nội dung báo cáo ghi một tên mà báo cáo không có, nên đoạn văn ở dòng ấy "
        "không được in. Xin chọn một phần trong danh sách thả xuống, ví dụ Hạn chế, Nguyên nhân, Phương "
        "hướng."
    ),
)
def unknown_part(workspace: Workspace) -> Iterator[Problem]:
    """Report a part of the report that the paper does not have."""
    return _unknown(workspace[ReportPart], "part", _among(REPORT_PARTS), REPORT_PARTS, "Phần")


@check(
    "TL09",
    "Kết quả xét không rõ đạt hay không đạt",
    Nominee,
    severity=Severity.WARNING,
    explain=(
        "Cột “Kết quả” chỉ hiểu Đạt và Không đạt; ô ghi khác đi thì được coi như đạt, và người này sẽ có "
        "tên trong quyết định khen thưởng. Xin chọn trong danh sách thả xuống; lý do, ý kiến của Hội đồng "
        "thì ghi ở cột Ghi chú."
    ),
)
def unclear_result(workspace: Workspace) -> Iterator[Problem]:
    """Report a result that says neither Đạt nor Không đạt; a blank one is not judged yet."""
    for row in workspace[Nominee]:
        if row.result and not fold(row.result).startswith(("dat", "khong")):
            yield Problem(
                row.place("result"),
                f"Kết quả “{row.result}” không rõ là đạt hay không đạt; đang được coi là đạt.",
                "Ghi Đạt hoặc Không đạt.",
            )


def _among(words: Iterable[str]) -> Callable[[str], bool]:
    known = {fold(word) for word in words}
    return lambda text: fold(text) in known


def _unknown(
    rows: Iterable[Row], attribute: str, knows: Callable[[str], object], choices: Iterable[str], what: str
) -> Iterator[Problem]:
    """Yield a problem for each row whose text is not known; blanks are reading's matter."""
    offered = tuple(choices)
    hints: dict[str, str | None] = {"": None}  # by text; None for a known one
    for row in rows:
        text: str = getattr(row, attribute)
        if text not in hints:
            hints[text] = None if knows(text) else _hint(text, offered)
        hint = hints[text]
        if hint is not None:
            yield Problem(row.place(attribute), f"{what} “{text}” không có trong danh mục.", hint)


def _hint(text: str, offered: tuple[str, ...]) -> str:
    """Offer the nearest word; of those that differ from the typed one in nothing but tones, all."""
    alike = [word for word in dict.fromkeys(offered) if fold(word) == fold(text)]
    if len(alike) < 2:  # noqa: PLR2004 - to choose between
        return choose(text, offered)
    return f"Ghi đủ dấu: {' hay '.join(f'“{word}”' for word in alike)}."
