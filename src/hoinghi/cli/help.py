"""Help in Vietnamese, in plain text: the frame of the command line library speaks English only."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

__all__ = ["Command", "Group"]

_HELP_OPTION = "Xem hướng dẫn này rồi dừng"


def _records(command: Any, ctx: Any, *, arguments: bool) -> list[tuple[str, str]]:
    records = []
    for param in command.get_params(ctx):
        is_argument = param.param_type_name == "argument"
        if is_argument is not arguments or getattr(param, "hidden", False):
            continue
        if is_argument:
            name = param.metavar or str(param.name).upper()
        else:
            name = ", ".join(sorted(param.opts, key=len))
            if not param.is_flag:
                name += f" {param.metavar or param.name.upper()}"
        text = _HELP_OPTION if "--help" in param.opts else (param.help or "")
        records.append((name, text))
    return records


def _write(command: Any, ctx: Any, formatter: Any, pieces: str) -> None:
    formatter.write_usage(ctx.command_path, pieces, prefix="Cách dùng: ")
    with formatter.indentation():
        for paragraph in (command.help or "").split("\n\n"):
            formatter.write_paragraph()
            formatter.write_text(" ".join(paragraph.split()))
    for title, arguments in (("Tham số", True), ("Tùy chọn", False)):
        records = _records(command, ctx, arguments=arguments)
        if records:
            with formatter.section(title):
                formatter.write_dl(records)


class Command(TyperCommand):
    """A command whose help is Vietnamese."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, what it does, arguments and options."""
        words = [record[0] for record in _records(self, ctx, arguments=True)]
        _write(self, ctx, formatter, " ".join([*words, "[TÙY CHỌN]"]))


class Group(TyperGroup):
    """The program itself."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, the commands in their order, and the options."""
        _write(self, ctx, formatter, "LỆNH [THAM SỐ] [TÙY CHỌN]")
        rows = [(name, (self.commands[name].short_help or "").strip()) for name in self.list_commands(ctx)]
        with formatter.section("Lệnh"):
            formatter.write_dl(rows)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the signature of the library
        """Return the commands in the order in which a clerk meets them."""
        return list(self.commands)
