"""The program: its commands, and what happens when one cannot go on."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.exceptions import TyperException

from hoinghi import __version__
from hoinghi.cli.coverage import coverage
from hoinghi.cli.demo import demo
from hoinghi.cli.explain import explain
from hoinghi.cli.fields import fields
from hoinghi.cli.help import Command, Group
from hoinghi.cli.init import init
from hoinghi.cli.inspect import inspect
from hoinghi.cli.output import fail, use_utf8
from hoinghi.cli.quota import quota
from hoinghi.cli.render import render
from hoinghi.cli.validate import validate
from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["COMMANDS", "build", "main"]

CANNOT_GO_ON = 2

COMMANDS = {
    "demo": (demo, "Chép thư mục mẫu xã Bình Hòa và in thử các văn bản"),
    "init": (init, "Tạo ba bảng tính trống để bắt đầu"),
    "inspect": (inspect, "Xem công cụ hiểu một bảng tính như thế nào"),
    "validate": (validate, "Tìm mọi lỗi trong bảng tính, chỉ rõ ô và cách sửa"),
    "quota": (quota, "Đếm đại biểu, tính tỷ lệ tiên tiến và khách mời"),
    "coverage": (coverage, "Xem thành phần, lĩnh vực, phong trào, thôn nào còn thiếu người"),
    "render": (render, "In văn bản ra Word vào thư mục ra"),
    "explain": (explain, "Giải thích một mã lỗi và cách sửa"),
    "fields": (fields, "Liệt kê các tên dùng được trong mẫu Word"),
}

_ABOUT = """Chuẩn bị Hội nghị tuyên dương điển hình tiên tiến từ một thư mục bảng tính:
đọc danh sách, tìm lỗi, tính tỷ lệ, in văn bản theo Nghị định 30/2020.

Bắt đầu: hoinghi demo (xem thử) hoặc hoinghi init (làm thật).
Xem hướng dẫn một lệnh: hoinghi LỆNH --help."""


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"hoinghi {__version__}\n")
        raise typer.Exit


def _program(
    version: Annotated[  # noqa: ARG001 - the callback of the option answers
        bool, typer.Option("--version", help="Xem phiên bản rồi dừng", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


def build() -> typer.Typer:
    """Return the program with all its commands."""
    app = typer.Typer(
        name="hoinghi",
        cls=Group,
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        help=_ABOUT,
    )
    app.callback()(_program)
    for name, (function, summary) in COMMANDS.items():
        app.command(name, cls=Command, help=function.__doc__ and _vietnamese_help(name, summary))(function)
    for command in app.registered_commands:
        command.short_help = COMMANDS[str(command.name)][1]
    return app


def _vietnamese_help(name: str, summary: str) -> str:
    return f"{summary}.\n\n{_MORE[name]}" if name in _MORE else f"{summary}."


_MORE = {
    "demo": "Không bao giờ ghi đè: nếu thư mục đã có, công cụ dừng lại và nói rõ.",
    "init": "Tạo hoinghi.xlsx, nominees.xlsx, delegates.xlsx có sẵn tiêu đề, danh sách chọn và ghi chú.",
    "validate": (
        "Nêu tên tệp thì chỉ báo lỗi của tệp đó (các tệp cùng thư mục vẫn được đọc để đối chiếu). "
        "Mã kết thúc: 0 không có lỗi phải sửa, 1 có lỗi, 2 không chạy được."
    ),
    "render": (
        "Ví dụ: hoinghi render baocao giaymoi; hoinghi render tatca. "
        "Văn bản đã sửa tay được giữ nguyên, bản mới đặt bên cạnh."
    ),
}


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and leave with its exit code: 0, 1 (the data) or 2 (cannot go on)."""
    use_utf8()
    words = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(_run(words))


def _run(words: list[str]) -> int:
    as_json = "--json" in words
    try:
        return _code(typer.main.get_command(build()).main(args=words, prog_name="hoinghi", standalone_mode=False))
    except typer.Exit as stop:
        return stop.exit_code
    except HoinghiError as error:
        fail(str(error), as_json=as_json)
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            sys.stdout.write(f"{error.format_message()}\n")
            return CANNOT_GO_ON
        fail(_usage(error, words), as_json=as_json)
    except (KeyboardInterrupt, typer.Abort):
        fail("Đã dừng theo yêu cầu; không có tệp nào bị ghi dở.", as_json=as_json)
    except BrokenPipeError:
        # Whoever read our output has had enough; nothing may be flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        fail(_system(error), as_json=as_json)
    except Exception as error:
        if os.environ.get("HOINGHI_DEBUG"):
            raise
        kind = type(error).__name__
        fail(
            f"Công cụ gặp sự cố ngoài dự kiến ({kind}: {error}). Dữ liệu của bạn không bị thay đổi. "
            "Xin báo cho người phát triển; đặt biến môi trường HOINGHI_DEBUG=1 để xem chi tiết.",
            as_json=as_json,
        )
    return CANNOT_GO_ON


def _code(result: object) -> int:
    return result if isinstance(result, int) else 0


def _system(error: OSError) -> str:
    name = error.filename or "tệp"
    if isinstance(error, PermissionError):
        return f"Không mở hoặc ghi được {name}. Nếu tệp đang mở trong Word hay Excel, xin đóng lại rồi chạy lại lệnh."
    if isinstance(error, FileNotFoundError):
        return f"Không thấy {name}. Xin xem lại đường dẫn."
    return f"Máy không đọc hoặc ghi được {name}: {error.strerror or error}. Xin kiểm tra ổ đĩa rồi chạy lại."


def _usage(error: Any, words: list[str]) -> str:
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return f"Không có tùy chọn {error.option_name}.{_offer(error.possibilities)} Xem: {_see(error)}"
    if kind == "MissingParameter":
        param = error.param
        name = (param.metavar or param.name) if param is not None else "tham số"
        return f"Lệnh còn thiếu {name}. Xem: {_see(error)}"
    if kind == "BadOptionUsage":
        return f"Tùy chọn {error.option_name} cần một giá trị đi kèm. Xem: {_see(error)}"
    unknown = next((word for word in words if not word.startswith("-")), "")
    if kind == "UsageError" and unknown and unknown not in COMMANDS:
        from hoinghi.vietnamese.text import nearest

        return f"Không có lệnh “{unknown}”.{_offer(nearest(unknown, COMMANDS))} Xem các lệnh: hoinghi --help"
    return f"Lệnh gõ chưa đúng ({error.format_message()}). Xem: {_see(error)}"


def _offer(names: Sequence[str] | None) -> str:
    return f" Có phải {' hoặc '.join(names)}?" if names else ""


def _see(error: Any) -> str:
    path = error.ctx.command_path if getattr(error, "ctx", None) is not None else "hoinghi"
    return f"{path} --help"
