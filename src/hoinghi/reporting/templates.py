"""What is wrong with templates: on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

__all__ = ["show_templates"]

_PLACES = {
    "document": "thân văn bản",
    "header": "đầu trang",
    "footer": "chân trang",
    "footnotes": "chú thích chân trang",
    "endnotes": "chú thích cuối văn bản",
}


def show_templates(screen: Console, reports: Sequence[Mapping[str, Any]], unused: Sequence[str] = ()) -> None:
    """Print each template with its problems: the place, the tag as typed, what is wrong, what to type."""
    if not reports:
        screen.print(
            "Thư mục mau chưa có mẫu nào. Tạo mẫu mới: hoinghi template new TÊN; sửa mẫu có sẵn: "
            "hoinghi template copy TÊN",
            soft_wrap=True,
        )
    for each in reports:
        count = len(each["problems"])
        said = f"{count} lỗi" if count else "không có lỗi"
        screen.print(f"{each['file']}: {said}", style="bold red" if count else "", soft_wrap=True)
        for problem in each["problems"]:
            _show(screen, problem)
        for problem in each["warnings"]:
            _show(screen, problem, mark="Lưu ý: ")
    for file in unused:
        screen.print(
            f"Lưu ý: {file} nằm trong thư mục con nên không được dùng làm mẫu. Mẫu đặt thẳng trong mau, hoặc "
            "trong mau/moi-dai-bieu, mau/moi-dien-hinh, mau/moi-don-vi nếu mỗi dòng một văn bản.",
            style="yellow",
            soft_wrap=True,
        )


def _show(screen: Console, problem: Mapping[str, Any], mark: str = "") -> None:
    stem = problem["part"].rpartition("/")[2].removesuffix(".xml")
    where = next((said for start, said in _PLACES.items() if stem.startswith(start)), stem)
    if where and problem["paragraph"]:
        where += f", đoạn {problem['paragraph']}"
    said = ": ".join(part for part in (where, problem["tag"], problem["message"]) if part)
    screen.print(f"  {mark}{said}", soft_wrap=True)
    if problem["suggestion"]:
        screen.print(f"    Gợi ý: {problem['suggestion']}", style="green", soft_wrap=True)
