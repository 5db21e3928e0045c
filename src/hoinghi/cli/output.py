"""What reaches the terminal: UTF-8 whatever the console, JSON alone on stdout, errors in one sentence."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["console", "fail", "print_json", "say", "use_utf8"]


def use_utf8() -> None:
    """Make stdout and stderr UTF-8, also when redirected on a machine whose code page is another."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def console(*, stderr: bool = False) -> Console:
    """Return a console for tables; 80 columns where the width is not known. Imports rich."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, emoji=False, markup=False, soft_wrap=False)


def print_json(document: object) -> None:
    """Print one JSON document, and nothing else, on stdout."""
    import json

    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def say(text: str) -> None:
    """Print a line for the clerk on stderr, so that stdout stays what was asked for."""
    sys.stderr.write(text + "\n")


def fail(message: str, *, as_json: bool) -> None:
    """Say why the command cannot go on."""
    if as_json:
        print_json({"error": message})
    else:
        say(f"Lỗi: {message}")
