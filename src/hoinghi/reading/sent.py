"""What units sent and nobody could be read from: told, so that no thôn drops out because of its file."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from hoinghi.model.finding import Finding, Place, Problem, Severity
from hoinghi.model.tables import TABLES
from hoinghi.reading import codes
from hoinghi.reading.folder import SENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hoinghi.reading.sheets import SheetReading

__all__ = ["not_spreadsheets", "without_list"]

_OWN: Final = "Lấy lại bản gốc của tệp này; mẫu trống thì chạy hoinghi init ở một thư mục khác rồi chép sang."
_INSTEAD: Final = {
    ".doc": "Mở bằng Word rồi lưu lại dạng .docx.",
    ".rtf": "Mở bằng Word rồi lưu lại dạng .docx.",
}


def without_list(file: str, readings: Sequence[SheetReading]) -> list[Finding]:
    """Tell of a file that holds text but no table, unless one of its sheets has said why.

    A warning in ``nhan``, where a letter may lie; an error where the file is called like a workbook of ours.
    """
    own = PurePath(file).name.casefold() in {each.SHEET.workbook for each in TABLES}
    if not own and SENT not in (part.casefold() for part in PurePath(file).parts[:-1]):
        return []
    said = any(each.code == codes.TABLE_INCOMPLETE.code for one in readings for each in one.findings)
    if said or any(each.parts for each in readings) or not any(each.sheet.cells for each in readings):
        return []
    problem = Problem(
        Place(file),
        "Chưa đọc được danh sách nào trong tệp này: không thấy dòng tiêu đề có cột họ tên và các cột khác "
        "của một danh sách. Người trong tệp chưa được tính.",
        _OWN
        if own
        else "Sửa tiêu đề thành “Họ và tên”, “Đơn vị”, “Thành phần” … rồi xem lại bằng hoinghi inspect; "
        "không phải danh sách thì chuyển tệp ra khỏi thư mục nhan.",
        Severity.ERROR if own else Severity.WARNING,
    )
    return [Finding.of(codes.TABLE_INCOMPLETE, problem)]


def not_spreadsheets(files: Iterable[str]) -> list[Finding]:
    """Note what was sent as a picture, a PDF, in an old format: often the signed copy of a list we read."""
    found = []
    for file in files:
        ending = PurePath(file).suffix.casefold()
        hint = _INSTEAD.get(ending, "Xin đơn vị gửi bản Excel, hoặc gõ danh sách vào một bảng tính.")
        message = (
            f"Tệp {ending} không phải bảng tính nên không đọc; nếu đây là danh sách chưa có bản Excel thì "
            "người trong đó chưa được tính."
        )
        problem = Problem(Place(file), message, hint, Severity.NOTE)
        found.append(Finding.of(codes.TABLE_INCOMPLETE, problem))
    return found
