"""The commands, one file each: open the folder, call two or three functions, print, exit."""

from __future__ import annotations

from hoinghi.cli.main import main

__all__ = ["main"]
