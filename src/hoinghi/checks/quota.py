"""The number of delegates and the two sides they count on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.checks.declare import check
from hoinghi.checks.wording import lines_of, other_line
from hoinghi.figures.matching import guests_who_are_nominees
from hoinghi.figures.quota import quota
from hoinghi.figures.scope import is_conference
from hoinghi.figures.sides import both_sides_in_one_cell, counted, on_both_sides, side_of
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.rules import Side
from hoinghi.vietnamese.numbers import percent
from hoinghi.vietnamese.text import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.figures.quota import Quota
    from hoinghi.model.workspace import Workspace

__all__ = ["guest_is_model", "too_many", "two_sides", "unknown_side", "wrong_ratio"]

_CROWD: Final = 10_000  # a maximum above this is a slip of the finger: repairs up to it help nobody
_PLAN: Final = (
    "Kế hoạch tổ chức hội nghị, mục II.2 (số lượng và thành phần đại biểu, tỷ lệ tiên tiến và khách mời)"
)


@check(
    "SL01",
    "Vượt số đại biểu tối đa",
    Delegate,
    basis=_PLAN,
    explain=(
        "Danh sách có nhiều đại biểu hơn “Số đại biểu tối đa” ở trang Thông tin. Mọi dòng chưa rút đều "
        "được đếm, kể cả dòng chưa đọc được. Xin bớt người, hoặc ghi “rút” ở cột Trạng thái cho người "
        "không dự; lệnh quota cho biết bớt bên nào thì tỷ lệ vẫn đúng."
    ),
)
def too_many(workspace: Workspace) -> Iterator[Problem]:
    """Report a list longer than the maximum."""
    found = quota(workspace)
    if found.over:
        yield Problem(
            workspace[Delegate].place(),
            f"Danh sách có {found.total} đại biểu, quá số tối đa {found.maximum} là {found.over} người.",
            _repair(found),
        )


@check(
    "SL02",
    "Tỷ lệ đại biểu tiên tiến ngoài mức cho phép",
    Delegate,
    basis=_PLAN,
    explain=(
        "Số đại biểu tiên tiến chia cho tổng số lệch quá “Dung sai tỷ lệ” so với “Tỷ lệ đại biểu tiên "
        "tiến” ở trang Thông tin; nhiều quá cũng là lệch, đúng mép thì được. Người chưa rõ thành phần vẫn "
        "nằm trong tổng số nên kéo tỷ lệ xuống. Xin điền đủ cột Thành phần trước, rồi thêm hoặc bớt người "
        "như gợi ý."
    ),
)
def wrong_ratio(workspace: Workspace) -> Iterator[Problem]:
    """Report a share of advanced delegates outside the tolerance, edges allowed.

    Silent on an empty list and where nobody's side is known; a note where the folder is no conference yet.
    """
    found = quota(workspace)
    if found.share is None or found.ratio_ok or found.total == found.unknown:
        return
    yield Problem(
        workspace[Delegate].place("thanh_phan"),
        f"Có {found.advanced} đại biểu tiên tiến trên tổng số {found.total}, bằng {found.share_said}; "
        f"mức cho phép {found.allowed_said} ({found.target_said}, "
        f"dung sai {found.tolerance_said} điểm phần trăm).",
        _repair(found),
        None if is_conference(workspace) else Severity.NOTE,
    )


@check(
    "SL03",
    "Đại biểu chưa rõ thuộc bên nào",
    Delegate,
    severity=Severity.WARNING,
    basis=_PLAN,
    explain=(
        "Có người để trống cột “Thành phần”, ghi một tên lạ, hoặc dòng của họ không đọc được, nên không "
        "biết tính vào bên tiên tiến hay bên khách mời. Họ vẫn nằm trong tổng số, nên tỷ lệ đang tính còn "
        "có thể thay đổi trong khoảng đã nêu. Xin chọn thành phần cho từng người trong danh sách thả "
        "xuống."
    ),
)
def unknown_side(workspace: Workspace) -> Iterator[Problem]:
    """Report, once, people who count on no side; a missing column is reading's matter."""
    found, table = quota(workspace), workspace[Delegate]
    reach = found.share_reach
    if not found.unknown or reach is None or not table.has("category"):
        return
    places = [row.place() for row in counted(workspace) if side_of(workspace, row) is Side.UNKNOWN]
    places += [each.place for each in table.rejected]
    yield Problem(
        table.place("thanh_phan"),
        f"{found.unknown} người chưa tính vào bên nào ({lines_of(places)}); "
        f"tùy thành phần của họ, tỷ lệ tiên tiến từ {percent(reach[0])} đến {percent(reach[1])}.",
        "Ghi rõ thành phần của từng người.",
        None if is_conference(workspace) else Severity.NOTE,
    )


@check(
    "SL04",
    "Một người tính ở cả hai bên",
    Delegate,
    basis=_PLAN,
    explain=(
        "Một người vừa được ghi thành phần bên khách mời (ví dụ lãnh đạo), vừa ghi thành phần bên tiên "
        "tiến, ở hai dòng hoặc ngay trong một ô. Mỗi người chỉ ngồi một ghế và tính một bên, nên tỷ lệ "
        "70/30 đang sai. Xin quyết định người ấy dự với tư cách nào, giữ một dòng và một thành phần."
    ),
)
def two_sides(workspace: Workspace) -> Iterator[Problem]:
    """Report a cell that names both sides, and the later line of a person with a line on each side."""
    for row in both_sides_in_one_cell(workspace):
        yield Problem(
            row.place("category"),
            f"Ô ghi “{row.category}”, vừa bên tiên tiến vừa bên khách mời.",
            "Chọn một thành phần cho người này.",
        )
    for earlier, row in on_both_sides(workspace):
        same = name_key(earlier.full_name) == name_key(row.full_name)
        who = "Người này" if same else "Người mang số CCCD này"
        yield Problem(
            row.place("category"),
            f"{who} ở đây là “{row.category}”, "
            f"còn ở {other_line(earlier, row)} là “{earlier.category}”: hai bên của tỷ lệ.",
            "Giữ một dòng, với một thành phần; hiện chỉ dòng trước được tính.",
        )


@check(
    "SL05",
    "Khách mời cũng là điển hình được đề nghị",
    Delegate,
    Nominee,
    severity=Severity.NOTE,
    basis=_PLAN,
    explain=(
        "Người này ghi thành phần bên khách mời (ví dụ lãnh đạo), nhưng cũng có tên trong danh sách điển "
        "hình được đề nghị biểu dương. Công cụ tính một lần, theo thành phần đã ghi. Nếu muốn tính người "
        "ấy là đại biểu tiên tiến, xin sửa ô Thành phần; nếu không thì không cần làm gì."
    ),
)
def guest_is_model(workspace: Workspace) -> Iterator[Problem]:
    """Note a delegate who counts as a guest and is nominated as a model."""
    for row in guests_who_are_nominees(workspace):
        yield Problem(
            row.place("category"),
            f"Thành phần “{row.category}” tính bên khách mời, mà người này có trong danh sách điển hình.",
            "Nếu muốn tính là đại biểu tiên tiến, xin sửa ô Thành phần.",
        )


def _repair(found: Quota) -> str:
    ways = [each.text for each in found.repairs[:2]] if found.maximum <= _CROWD else []
    said = (
        f"Cách sửa ít nhất: {'; hoặc '.join(ways)}."
        if ways
        else "Xem lại số tối đa và tỷ lệ ở trang Thông tin."
    )
    return f"{found.first_step} {said}" if found.fillings else said
