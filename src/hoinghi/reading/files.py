"""A file of any kind → its sheets, decided by its bytes; or one sentence that says what to do in Excel."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from hoinghi import xlsx
from hoinghi.reading import codes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hoinghi.model.finding import Code

__all__ = ["Book", "FileProblem", "Refusal", "open_book"]

_SAVE_AS: Final = "Mở bằng Excel, chọn Tệp > Lưu thành > Excel Workbook (.xlsx) rồi chạy lại"
_SENTENCES: Final = {
    "encrypted": "tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi lưu lại",
    "empty": "tệp rỗng (0 byte), hay gặp khi gửi qua Zalo. Xin gửi lại",
    "truncated": "tệp tải về chưa xong hoặc bị cắt cụt, hay gặp khi gửi qua Zalo. Xin gửi lại",
    "no_reader": f"tệp dạng cũ (.xls, .xlsb hoặc .ods) cần thư viện python-calamine để đọc. {_SAVE_AS}",
    "no_table": "tệp Word không có bảng nào. Chép danh sách vào một bảng, hoặc sang Excel",
    "pdf": "tệp là PDF, không phải bảng tính. Xin gửi bản Excel",
    "image": "tệp là ảnh, không phải bảng tính. Xin gửi bản Excel",
    "zip": "tệp là tệp nén, không phải bảng tính. Giải nén rồi dùng tệp bên trong",
    "too_large": "tệp quá lớn so với một danh sách (hoặc là tệp nén độc hại). Chép phần cần dùng ra tệp mới",
    "entity": "tệp có cấu trúc không an toàn nên không mở. Chép phần cần dùng sang một tệp mới",
    "not_workbook": f"tệp không chứa trang tính nào. {_SAVE_AS}",
    "not_zip": f"tệp không phải bảng tính. {_SAVE_AS}",
}
_OTHERWISE: Final = f"tệp hỏng hoặc không phải bảng tính. {_SAVE_AS}; không mở được thì xin gửi lại"
_DELIMITERS: Final = ";,\t|"
_SAMPLE: Final = 60  # lines looked at to find the delimiter
_LOST: Final = re.compile(r"[^\W\d_]\?[^\W\d_]|[^\W\d_]\?\?+")
_LOST_SHARE: Final = 0.02  # of words with "?" inside, above which letters were lost rather than asked about
_EXPECTED: Final = {
    ".xlsx": {"xlsx"},
    ".xlsm": {"xlsm", "xlsx"},
    ".xltx": {"xlsx"},
    ".csv": {"text"},
    ".tsv": {"text"},
    ".xls": {"xls"},
    ".xlsb": {"xlsb"},
    ".ods": {"ods"},
    ".docx": {"docx"},
}
_KINDS: Final = {
    "text": "văn bản CSV",
    "xlsx": "Excel Workbook",
    "xlsm": "Excel có macro",
    "xls": "Excel 97-2003",
    "xlsb": "Excel nhị phân",
    "ods": "bảng tính LibreOffice",
    "html": "một trang web",
    "spreadsheetml": "XML của Excel 2003",
    "docx": "văn bản Word",
}
_OTHERS: Final = frozenset({"xls", "xlsb", "ods", "html", "spreadsheetml", "docx"})


@dataclass(frozen=True, slots=True)
class FileProblem:
    """Something to tell about a file that could be read, wholly or in part; ``sheet`` "" = the file."""

    code: Code
    message: str
    hint: str = ""
    sheet: str = ""
    row: int | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """A file, once read. ``single``: a format that has no sheet names, so the file's name stands in."""

    sheets: tuple[xlsx.Sheet, ...]
    problems: tuple[FileProblem, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
    single: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file cannot be read: what is said after its name, without a full stop."""

    sentence: str


def open_book(path: Path) -> Book | Refusal:  # noqa: PLR0911 - one sentence for each way to fail
    """Read a spreadsheet by its bytes, whatever its name ends in."""
    try:
        size = path.stat().st_size
        data = b"" if size > xlsx.LIMITS.file else path.read_bytes()
    except FileNotFoundError:
        return Refusal("không tìm thấy tệp. Xin kiểm tra lại tên và thư mục")
    except IsADirectoryError:
        return Refusal("đây là một thư mục, không phải tệp")
    except PermissionError:
        if path.is_dir():  # what Windows says of a folder
            return Refusal("đây là một thư mục, không phải tệp")
        return Refusal("tệp đang bị chương trình khác giữ hoặc không có quyền đọc. Đóng tệp rồi chạy lại")
    except OSError as error:
        return Refusal(
            f"không đọc được tệp từ đĩa ({error.strerror or error}). Chép tệp sang chỗ khác rồi chạy lại"
        )
    if size > xlsx.LIMITS.file:
        return Refusal(_SENTENCES["too_large"])
    return _by_kind(path, data)


def _by_kind(path: Path, data: bytes) -> Book | Refusal:
    """The one place that knows which reader a kind of file has."""
    kind = xlsx.sniff(data)
    try:
        if kind in {"xlsx", "xlsm"}:
            book: Book | Refusal = _workbook(data)
        elif kind == "text":
            book = _text(path.stem, data)
        elif kind in _OTHERS:
            book = _other(path, data, kind)
        else:
            return Refusal(_SENTENCES.get(kind, _OTHERWISE))
    except xlsx.Unreadable as error:
        return Refusal(_SENTENCES.get(error.code, _OTHERWISE))
    ending = path.suffix.casefold()
    if isinstance(book, Book) and kind not in _EXPECTED.get(ending, {kind}):
        told = FileProblem(
            codes.FILE_DISGUISED,
            f"Tệp đuôi {ending} nhưng bên trong là {_KINDS[kind]}; đã đọc theo nội dung.",
            "Mở bằng Excel, chọn Lưu thành > Excel Workbook (.xlsx).",
        )
        return Book(book.sheets, (told, *book.problems), book.properties, book.single)
    return book


def _other(path: Path, data: bytes, kind: str) -> Book:
    """Read a kind that is none of Excel's own of today; each reader is imported only where it is met."""
    if kind == "html":
        from hoinghi.reading.formats.web import read_web  # noqa: PLC0415
        from hoinghi.vietnamese.legacy import decode_bytes  # noqa: PLC0415

        return Book(read_web(decode_bytes(data)[0]))
    if kind == "spreadsheetml":
        from hoinghi.reading.formats.spreadsheetml import read_spreadsheetml  # noqa: PLC0415

        return Book(read_spreadsheetml(data))
    if kind == "docx":
        from hoinghi.reading.formats.word import read_word  # noqa: PLC0415

        return Book(read_word(data))
    from hoinghi.reading.formats.foreign import read_foreign  # noqa: PLC0415

    sheets = read_foreign(path)
    if kind == "ods":
        from hoinghi.reading.formats.ods import read_merges  # noqa: PLC0415

        merges = read_merges(data)
        sheets = tuple(replace(each, merges=tuple(merges.get(each.name, ()))) for each in sheets)
    return Book(sheets)


def _workbook(data: bytes) -> Book:
    book = xlsx.read_workbook(data)
    return Book(book.sheets, tuple(map(_problem, book.problems)), book.properties)


def _problem(problem: xlsx.Problem) -> FileProblem:
    sheet, row, detail = problem.sheet or "", problem.row, problem.detail
    again = "Mở bằng Excel, đồng ý sửa khi được hỏi, so lại số dòng rồi lưu; hoặc xin gửi lại tệp."
    match problem.code:
        case "far_cell":
            message = f"Có ô lạc ở {detail}; đã bỏ qua phần trống ở giữa."
            return FileProblem(
                codes.FAR_CELLS, message, "Xóa ô ấy nếu không cần.", sheet, row, detail or None
            )
        case "sheet_damaged":
            read = (
                f"hỏng từ dòng {row + 1}; đã đọc đến dòng {row}" if row else "hỏng, không đọc được dòng nào"
            )
            return FileProblem(codes.FILE_DAMAGED, f"Trang tính {read}.", again, sheet, row)
        case "sheet_missing":
            message = f"Tệp kể tên trang “{sheet}” nhưng không chứa trang ấy."
        case "string_missing":
            message = f"{detail or 'Một số'} ô bị mất chữ, từ dòng {row}."
        case "strings_damaged":
            message = "Phần chữ của tệp bị hỏng; chỉ đọc được đoạn đầu."
        case "styles_damaged":
            message = "Phần định dạng của tệp bị hỏng, ngày tháng có thể thành số."
        case "comments_damaged":
            return FileProblem(
                codes.FILE_DISGUISED, "Phần ghi chú của ô bị hỏng và không đọc được.", "", sheet, row
            )
        case "rels_damaged":
            message = (
                "Tệp bị hỏng: danh mục các phần bên trong không đọc được, Excel có thể không mở được tệp; "
                "đã đọc những trang tìm thấy."
            )
        case _:
            message = "Một phần của tệp bị hỏng; đã đọc những gì đọc được."
    return FileProblem(codes.FILE_DAMAGED, message, again, sheet, row)


def _text(name: str, data: bytes) -> Book | Refusal:
    from hoinghi.vietnamese.legacy import decode_bytes  # noqa: PLC0415 - tables of old encodings, for text only

    text, _encoding = decode_bytes(data)
    text = text.removeprefix("\ufeff").replace("\0", "")
    first, _, rest = text.partition("\n")
    marked = re.fullmatch(r'"?sep=(.)"?\s*', first.strip("\r"), re.IGNORECASE)
    delimiter = marked[1] if marked else _delimiter(text)
    try:
        rows = list(csv.reader(io.StringIO(rest if marked else text, newline=""), delimiter=delimiter))
    except csv.Error:
        return Refusal(f"tệp CSV có dấu nháy không đóng. {_SAVE_AS}")
    if marked:
        rows.insert(0, [])  # row numbers stay those of the file
    if sum(map(len, rows)) > xlsx.LIMITS.cells:
        return Refusal(_SENTENCES["too_large"])
    sheet = xlsx.Sheet.from_rows(name, rows)
    words = len(text.split())
    lost = len(_LOST.findall(text))
    told: tuple[FileProblem, ...] = ()
    if lost > max(2, words * _LOST_SHARE):
        told = (
            FileProblem(
                codes.TEXT_LOST,
                f"Tệp CSV đã mất dấu khi lưu: {lost} chỗ có ký tự “?” giữa chữ.",
                "Lưu lại từ tệp gốc dạng “CSV UTF-8” hoặc .xlsx.",
                name,
            ),
        )
    return Book((sheet,), told, single=True)


def _delimiter(text: str) -> str:
    """Return the delimiter that cuts most of the first lines into equally many fields."""
    lines = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]
    best, most = ",", 0
    for each in _DELIMITERS:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=each) if len(row) > 1)
        score = max(((width - 1) * count for width, count in widths.items()), default=0)
        if score > most:
            best, most = each, score
    return best
