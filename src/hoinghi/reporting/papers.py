"""What rendering did, the names to sign off, the names of templates: on the screen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

__all__ = ["show_checked", "show_fields", "show_proof", "show_rendered"]

_FEW = 3  # files of one paper that are named one by one
_LISTED = 5  # files of one paper that are not current
_ERRORS = 10  # shown under refused papers
_FAILED = "failed"
_TOGETHER = ("-in.docx", "-in.pdf")  # how a print file of all ends
_NAMED = 4  # changed values named for one file
_STANDINGS = {
    "current": "mới nhất",
    "stale": "cũ",
    "missing": "chưa lập",
    "deleted": "bị xóa",
    "edited": "sửa tay",
    "edited_stale": "sửa tay, dữ liệu đã đổi",
    "surplus": "thừa (không còn trong danh sách)",
}


def show_rendered(screen: Console, document: Mapping[str, Any], inside: str = "") -> None:
    """Print each paper once, the files the clerk must know of, and what was refused and why.

    ``inside`` stands before the name of every file: the way to the folder from where the user stands.
    """
    files = [{**each, "file": f"{inside}{each['file']}"} for each in document["files"]]
    for paper in dict.fromkeys(each["paper"] for each in files):
        _show_paper(screen, [each for each in files if each["paper"] == paper])
    for each in files:
        if each["message"] and each["state"] != _FAILED:
            screen.print(f"Lưu ý: {each['message']}", style="yellow", soft_wrap=True)
    for note in document["notes"]:
        screen.print(f"Lưu ý: {note[:1].upper()}{note[1:]}", style="yellow", soft_wrap=True)
    _show_failed(screen, [each for each in files if each["state"] == _FAILED])
    _show_refused(screen, document["refused"])


def _show_failed(screen: Console, files: Sequence[Mapping[str, Any]]) -> None:
    said = list(dict.fromkeys(each["message"] for each in files))
    for message in said[:_LISTED]:
        screen.print(message, style="bold red", soft_wrap=True)
    if len(said) > _LISTED:
        screen.print(f"  … và {len(said) - _LISTED} tệp nữa chưa ghi được")


def show_checked(screen: Console, document: Mapping[str, Any]) -> None:
    """Print how each paper stands to the spreadsheets, and what to do before printing."""
    files = document["files"]
    for paper in dict.fromkeys(each["paper"] for each in files):
        _show_standing(screen, [each for each in files if each["paper"] == paper])
    _show_refused(screen, document["refused"])
    if document["ok"]:
        screen.print("Mọi văn bản đều đúng với bảng tính hiện nay.")
    else:
        screen.print("Xin chạy lại hoinghi render trước khi in ra giấy.", style="bold red", soft_wrap=True)


def _show_standing(screen: Console, files: Sequence[Mapping[str, Any]]) -> None:
    if len(files) > _FEW:
        counts = Counter(each["state"] for each in files if not _is_for_all(each))
        said = ", ".join(f"{number} {_STANDINGS[state]}" for state, number in counts.items())
        screen.print(f"{files[0]['paper']}: {sum(counts.values())} tệp riêng ({said})", soft_wrap=True)
        files = [each for each in files if each["state"] != "current"]
    for each in files[:_LISTED]:
        changed = each["changed"]
        more = f", … ({len(changed)} giá trị)" if len(changed) > _NAMED else ""
        why = f" (đã đổi: {', '.join(changed[:_NAMED])}{more})" if changed else ""
        fine = each["state"] in {"current", "edited"}
        text = f"{each['file']}: {_STANDINGS[each['state']]}{why}"
        screen.print(text, style="" if fine else "yellow", soft_wrap=True)
    if len(files) > _LISTED:
        screen.print(f"  … và {len(files) - _LISTED} tệp nữa")


def _show_paper(screen: Console, files: Sequence[Mapping[str, Any]]) -> None:
    words = {
        "written": "đã in",
        "unchanged": "không đổi",
        "kept": "giữ nguyên bản sửa tay",
        "beside": "bản mới đặt cạnh bản sửa tay",
        "removed": "bỏ vì không còn trong danh sách",
        "renamed": "bỏ vì đổi tên",
        "left": "giữ lại bản sửa tay tuy không còn trong danh sách",
        _FAILED: "chưa ghi được",
    }
    if len(files) <= _FEW:
        for each in files:
            screen.print(f"{each['file']}: {words.get(each['state'], each['state'])}", soft_wrap=True)
        return
    together = [each for each in files if _is_for_all(each)]
    counts = Counter(each["state"] for each in files if not _is_for_all(each))
    said = ", ".join(f"{number} {words.get(state, state)}" for state, number in counts.items())
    screen.print(f"{files[0]['paper']}: {sum(counts.values())} tệp riêng ({said})", soft_wrap=True)
    for each in together:
        state = words.get(each["state"], each["state"])
        screen.print(f"  In cả loạt: {each['file']}: {state}", soft_wrap=True)


def _is_for_all(file: Mapping[str, Any]) -> bool:
    return str(file["file"]).endswith(_TOGETHER)


def _show_refused(screen: Console, refused: Sequence[Mapping[str, Any]]) -> None:
    """Print what was refused, then once the errors that stand in its way: papers share most of them."""
    for paper in refused:
        screen.print(paper["reason"], style="bold red", soft_wrap=True)
    found = {str(each): each for paper in refused for each in paper["findings"]}
    for each in list(found.values())[:_ERRORS]:
        where = " › ".join(part for part in (each["file"], each["sheet"]) if part)
        cell = f"!{each['cell']}" if each["cell"] else ""
        screen.print(f"  {where}{cell} {each['code']}: {each['message']}", soft_wrap=True)
    if len(found) > _ERRORS:
        screen.print(f"  … và {len(found) - _ERRORS} lỗi nữa (xem: hoinghi validate)")
    if found:
        screen.print("  Xin sửa rồi in lại; muốn in dù còn lỗi, thêm --du-loi", style="dim", soft_wrap=True)


def show_proof(screen: Console, lines: Sequence[Mapping[str, Any]]) -> None:
    """Print the names as the invitations bear them, for somebody to read through and sign.

    Plain lines and no table: one of 200 people takes longer to lay out than their invitations to render.
    """
    screen.print("Bản soát tên trước khi in giấy mời:", style="bold")
    screen.print("\n".join(_proof_line(each) for each in lines), soft_wrap=True)
    screen.print()


def _proof_line(line: Mapping[str, Any]) -> str:
    who = " ".join(part for part in (line["danh_xung"], line["ho_va_ten"]) if part)
    where = ", ".join(part for part in (line["chuc_vu"], line["don_vi"]) if part)
    remark = f" (lưu ý: {line['luu_y']})" if line["luu_y"] else ""
    return f"{line['stt']:>4}  {' - '.join(part for part in (who, where) if part)}{remark}"


def show_fields(screen: Console, found: Sequence[Mapping[str, Any]]) -> None:
    """Print the names by table: those of the folder first, then those of a row.

    A name has a line of its own, however narrow the window, so that it can be copied into a template.
    """
    from rich.padding import Padding  # noqa: PLC0415 - rendering needs neither
    from rich.text import Text  # noqa: PLC0415

    for per in dict.fromkeys(each["per"] for each in found):
        title = f"Cho mỗi dòng của bảng {per}" if per else "Dùng trong mọi văn bản"
        screen.print(title, style="bold")
        for each in found:
            if each["per"] == per:
                screen.print(f"  {{{{ {each['name']} }}}}", soft_wrap=True)
                screen.print(Padding(Text(each["meaning"]), (0, 0, 0, 6)))
                if each["value"]:
                    screen.print(Padding(Text(f"Ở thư mục này: {each['value']}"), (0, 0, 0, 6)), style="dim")
        screen.print()
