"""The program: its commands, and what happens when one cannot go on."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.exceptions import TyperException

from hoinghi import __version__
from hoinghi.cli import (
    allocate,
    awards,
    budget,
    composition,
    coverage,
    demo,
    explain,
    fields,
    init,
    inspect,
    quota,
    render,
    schedule,
    template,
    validate,
)
from hoinghi.cli.help import Command, Group
from hoinghi.cli.output import fail, use_utf8
from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["COMMANDS", "build", "main"]

CANNOT_GO_ON = 2
_OBJECTS_BETWEEN_COLLECTIONS = 100_000  # instead of 700: walking them took a tenth of a short command

# In the order in which a clerk meets them: what it runs, or the commands of a group, and its help.
COMMANDS: Mapping[str, tuple[Callable[..., None] | Mapping[str, tuple[Callable[..., None], str]], str]] = {
    "demo": (demo.demo, demo.HELP),
    "init": (init.init, init.HELP),
    "inspect": (inspect.inspect, inspect.HELP),
    "validate": (validate.validate, validate.HELP),
    "quota": (quota.quota, quota.HELP),
    "coverage": (coverage.coverage, coverage.HELP),
    "allocate": (allocate.allocate, allocate.HELP),
    "composition": (composition.composition, composition.HELP),
    "awards": (awards.awards, awards.HELP),
    "budget": (budget.budget, budget.HELP),
    "schedule": (schedule.schedule, schedule.HELP),
    "render": (render.render, render.HELP),
    "explain": (explain.explain, explain.HELP),
    "fields": (fields.fields, fields.HELP),
    "template": (template.COMMANDS, template.HELP),
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
    version: Annotated[
        bool, typer.Option("--version", help="Xem phiên bản rồi dừng", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


def build(first: str = "") -> typer.Typer:
    """Return the program with all its commands, or with the one that its first word names.

    Signatures of commands are slow to look at: all of them take as long as reading a list of people.
    """
    app = _group("hoinghi", _ABOUT)
    app.callback()(_program)
    wanted = {first: COMMANDS[first]} if first in COMMANDS else COMMANDS
    for name, (what, text) in wanted.items():
        if callable(what):
            _add(app, name, what, text)
            continue
        group = _group(name, text)
        for part, (function, said) in what.items():
            _add(group, part, function, said)
        app.add_typer(group, name=name, short_help=_short(text))
    return app


def _group(name: str, text: str) -> typer.Typer:
    return typer.Typer(
        name=name,
        cls=Group,
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        help=text,
    )


def _add(app: typer.Typer, name: str, function: Callable[..., None], text: str) -> None:
    app.command(name, cls=Command, help=text, short_help=_short(text))(function)


def _short(text: str) -> str:
    return text.partition("\n")[0].rstrip(".")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and leave with its exit code: 0, 1 (the data) or 2 (cannot go on)."""
    use_utf8()
    if arguments is None:
        _live_briefly()
    words = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(_run(words))


def _live_briefly() -> None:
    """Collect cycles rarely, and none at the end: a command keeps what it reads until it is done with it."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 50, 100)
    atexit.register(gc.freeze)


def _run(words: list[str]) -> int:
    as_json = "--json" in words
    try:
        program = typer.main.get_command(build(words[0] if words else ""))
        return _code(program.main(args=words, prog_name="hoinghi", standalone_mode=False))
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
        return f"Không mở hoặc ghi được {name}. Nếu đang mở trong Word hay Excel, xin đóng lại rồi chạy lại."
    if isinstance(error, FileNotFoundError):
        return f"Không thấy {name}. Xin xem lại đường dẫn."
    return f"Máy không đọc hoặc ghi được {name}: {error.strerror or error}. Xin kiểm tra ổ đĩa rồi chạy lại."


def _usage(error: Any, words: list[str]) -> str:
    """Say in Vietnamese what the command line library says in English; its classes are told by name."""
    kind = type(error).__name__
    see = f"Xem: {_see(error)}"
    if kind == "NoSuchOption":
        return f"Không có tùy chọn {error.option_name}.{_offer(error.possibilities)} {see}"
    if kind == "MissingParameter":
        param = error.param
        name = (param.metavar or param.name) if param is not None else "tham số"
        return f"Lệnh còn thiếu {name}. {see}"
    if kind == "BadOptionUsage":
        return f"Tùy chọn {error.option_name} cần một giá trị đi kèm. {see}"
    path, known = _place(error)
    unknown = next((word for word in words if not word.startswith("-") and word not in path), "")
    if kind == "UsageError" and known and unknown and unknown not in known:
        from hoinghi.vietnamese.text import nearest

        near = nearest(unknown, known)
        return f"Không có lệnh “{unknown}”.{_offer(near)} Xem các lệnh: {' '.join(path)} --help"
    return f"Lệnh có từ thừa hoặc đặt chưa đúng chỗ. {see}"


def _offer(names: Sequence[str] | None) -> str:
    return f" Có phải {' hoặc '.join(names)}?" if names else ""


def _place(error: Any) -> tuple[list[str], list[str]]:
    """Return the words that lead to where an error arose, and the commands one may type there."""
    context = getattr(error, "ctx", None)
    if context is None:
        return ["hoinghi"], list(COMMANDS)
    return context.command_path.split(), list(getattr(context.command, "commands", ()))


def _see(error: Any) -> str:
    path = error.ctx.command_path if getattr(error, "ctx", None) is not None else "hoinghi"
    return f"{path} --help"
