"""Every Vietnamese sentence of the engine, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hoinghi.docx.problems import TagProblem

__all__ = ["FILE", "LEVEL", "TAG", "error", "in_copy", "kind", "part", "problem"]

FILE: Final = {
    "too-large": "Tệp mẫu quá lớn (trên 64 MB). Hãy giảm dung lượng ảnh trong mẫu rồi lưu lại.",
    "bomb": "Tệp mẫu bung ra lớn bất thường nên không được mở. Hãy tạo lại mẫu bằng Word rồi lưu lại.",
    "broken-zip": "Tệp mẫu bị hỏng hoặc tải về chưa trọn. Hãy mở bằng Word, chọn Lưu thành (Save As) kiểu "
    "“Word Document (*.docx)”, hoặc tải lại tệp.",
    "encrypted": "Tệp mẫu đang đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu ở Tệp → Thông tin → Bảo vệ "
    "tài liệu, rồi lưu lại.",
    "old-doc": "Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word và chọn Lưu thành (Save As) kiểu "
    "“Word Document (*.docx)”.",
    "not-word": "Đây không phải là tệp Word. Hãy mở bằng Word và chọn Lưu thành (Save As) kiểu “Word "
    "Document (*.docx)”.",
    "empty": "Tệp mẫu rỗng (0 byte). Hãy lưu lại mẫu từ Word.",
    "no-document": "Tệp không có phần thân văn bản Word. Hãy mở bằng Word và chọn Lưu thành (Save As) "
    "kiểu “Word Document (*.docx)”.",
    "other-writer": "Tệp do một chương trình khác Word tạo ra nên không đọc được thẻ. "
    "Hãy mở bằng Word rồi lưu lại.",
    "broken-xml": "Nội dung bên trong tệp mẫu bị hỏng. Hãy mở bằng Word, để Word sửa, rồi lưu lại.",
    "too-deep": "Mẫu lồng quá nhiều tầng {% if %} hoặc {% for %}. Hãy tách bớt, tối đa khoảng 15 tầng.",
    "missing-file": "Không có tệp mẫu này. Hãy kiểm tra lại tên tệp.",
    "unreadable": "Không đọc được tệp mẫu. Hãy đóng tệp trong Word và kiểm tra quyền mở tệp.",
}

LEVEL: Final = {"p": "đoạn văn", "tr": "hàng", "tc": "ô", "r": "đoạn chữ"}
"""What each kind of tag replaces."""

TAG: Final = {
    "unclosed": "thẻ chưa được đóng trước khi hết đoạn văn, còn thiếu “{closing}”.",
    "lone-brace": "thẻ thiếu hoặc thừa dấu ngoặc nhọn nên sẽ bị in nguyên ra giấy.",
    "invisible": "trong thẻ có ký tự vô hình (khoảng trắng rộng 0, dấu nối mềm), thường do dán từ nơi "
    "khác hoặc Word chèn vào. "
    "Hãy xóa thẻ và gõ lại.",
    "dash": "Word đã tự đổi dấu trừ “-” thành gạch ngang dài trong thẻ. Hãy gõ lại, rồi bấm Ctrl+Z "
    "ngay khi Word tự đổi.",
    "quotes": "Word đã tự đổi dấu nháy thẳng thành nháy cong trong thẻ. Hãy gõ lại dấu nháy thẳng, "
    "rồi bấm Ctrl+Z ngay khi Word tự đổi.",
    "capital": "Word đã tự viết hoa từ “{word}” trong thẻ. Hãy gõ lại bằng chữ thường, rồi bấm Ctrl+Z "
    "ngay khi Word tự đổi.",
    "empty-tag": "thẻ rỗng, chưa có tên trường bên trong.",
    "level-blank": "“{level}” phải đứng liền sau “{{%”, không có khoảng trắng.",
    "refused": "mẫu không được dùng thẻ “{word}”: mỗi mẫu là một tệp độc lập.",
    "unknown-statement": "không có thẻ lệnh “{word}”.",
    "outside-table": "thẻ này chỉ dùng được bên trong một bảng.",
    "two-tags": "trong cùng một {level} đã có thẻ {first}; mỗi {level} chỉ được có một thẻ loại này. "
    "Hãy chuyển thẻ sang {level} riêng.",
    "lost-tag": "thẻ nằm chung {level} với {first}; cả {level} đó bị thay bằng {first} nên thẻ này sẽ "
    "mất. Hãy chuyển sang {level} khác.",
    "tracked": "thẻ nằm trong phần theo dõi thay đổi (Track Changes). Hãy chấp nhận mọi thay đổi (Xem "
    "lại → Chấp nhận tất cả) rồi lưu lại.",
    "field": "thẻ nằm trong mã trường của Word; giá trị chỉ hiện sau khi cập nhật trường (F9).",
    "too-deep": "mẫu lồng quá nhiều tầng {{% if %}} hoặc {{% for %}}. Hãy tách bớt, tối đa khoảng 15 tầng.",
    "no-opening": "thẻ “{word}” không có thẻ mở tương ứng ở phía trước.",
    "not-closed": "thẻ “{word}” mở mà không có thẻ “end{word}” đóng lại.",
    "crossing": "thẻ này khép {opening} nhưng hai thẻ không đứng cùng một chỗ (ví dụ một thẻ trong ô, "
    "một thẻ ngoài bảng). "
    "Hãy đặt hai thẻ ở cùng một cấp, hoặc dùng {{%p %}}, {{%tr %}}, {{%tc %}}.",
    "syntax": "viết sai cú pháp: {reason}.",
    "unknown-name": "không có trường nào tên là “{name}”.",
    "unknown-filter": "không có bộ lọc “{name}”.",
    "unsafe": "mẫu không được truy cập phần bên trong của chương trình.",
    "missing": "chưa có giá trị cho “{name}”.",
    "missing-attribute": "“{object}” không có mục “{name}”.",
    "failed": "không tính được giá trị: {reason}.",
    "filter-block": "thẻ filter chỉ dùng được quanh chữ liền một định dạng. Hãy dùng bộ lọc trong "
    "từng thẻ {{{{ }}}}.",
    "loop": "thẻ này chỉ dùng được bên trong một vòng lặp.",
    "output": "nội dung tạo ra quá lớn (trên {limit} MB), có thể do vòng lặp sai.",
}


def part(name: str) -> str:
    """Return what a clerk calls a part of a Word file."""
    stem = name.rpartition("/")[2]
    for start, title in (
        ("header", "đầu trang"),
        ("footer", "chân trang"),
        ("footnotes", "chú thích chân trang"),
        ("endnotes", "chú thích cuối văn bản"),
        ("document", "thân văn bản"),
    ):
        if stem.startswith(start):
            return title
    return "thuộc tính của tệp" if name.startswith("docProps/") else stem


def problem(found: TagProblem) -> str:
    """Return a problem as one line: where, the tag, what is wrong, what to do."""
    where = part(found.part) if found.part else ""
    if where and found.paragraph:
        where += f", đoạn {found.paragraph}"
    text = (
        f"{where}: {found.tag}: "
        if where and found.tag
        else f"{where or found.tag}: "
        if where or found.tag
        else ""
    )
    text += found.detail
    return f"{text} Gợi ý: {found.suggestion}" if found.suggestion else text


def error(template: str, problems: Sequence[TagProblem]) -> str:
    """Return everything that is wrong with a template as lines."""
    head = f"Mẫu {template}: " if template else ""
    if len(problems) == 1:
        return head + problem(problems[0])
    return "\n".join([f"{head}có {len(problems)} lỗi:", *(f"  {problem(each)}" for each in problems)])


def in_copy(number: int, detail: str) -> str:
    """Return a problem's sentence with the number of the copy in which it arose."""
    return f"ở bản thứ {number}, {detail}"


def kind(value: object) -> str:
    """Return what a clerk may call a value whose attribute was asked for."""
    if value is None:
        return "giá trị trống"
    if isinstance(value, str):
        return f"chữ “{value[:30]}”"
    return {"dict": "bảng ghi", "list": "danh sách", "tuple": "danh sách", "int": "số"}.get(
        type(value).__name__, type(value).__name__
    )
