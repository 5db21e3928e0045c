"""``hoinghi demo``: the worked example, copied and rendered. The first thing a newcomer runs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["HELP", "demo"]

HELP = """\
Chép thư mục mẫu xã Bình Hòa và in thử các văn bản.

Không bao giờ ghi đè: nếu thư mục đã có, công cụ dừng lại và nói rõ."""

EXAMPLE = "binh-hoa"


def demo(
    folder: Annotated[
        Path, typer.Argument(readable=False, metavar="[THƯ_MỤC]", help="Nơi chép đến; bỏ trống: ./binh-hoa")
    ] = Path(EXAMPLE),
    inside: Annotated[
        Path, typer.Option("-C", "--folder", readable=False, metavar="THƯ_MỤC", help="Đứng trong thư mục này")
    ] = Path(),
) -> None:
    """Copy the example to a new folder and render its papers."""
    from hoinghi.cli.opening import open_folder
    from hoinghi.cli.output import console
    from hoinghi.cli.rendering import render_papers

    place = inside / folder
    copy_example(place)
    workspace, findings, _ = open_folder(None, place)
    done, trouble = render_papers(workspace, findings, ["tatca"], inside=f"{place}{os.sep}")
    _say_next(console(), place)
    raise typer.Exit(2 if trouble else 0 if done.ok else 1)


def copy_example(place: Path) -> None:
    """Copy the workbooks of the example; the whole folder appears at once or not at all."""
    import shutil
    import tempfile

    from hoinghi.resources import example_dir

    if place.exists():
        raise HoinghiError(
            f"Thư mục “{place}” đã có, công cụ không ghi đè. Xin chọn tên khác, "
            f"ví dụ: hoinghi demo {place.name}-2"
        )
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=".hoinghi-") as temporary:
        made = Path(temporary) / place.name
        shutil.copytree(
            example_dir(EXAMPLE),
            made,
            ignore=shutil.ignore_patterns("ra", "~$*", ".~lock*"),
            copy_function=shutil.copyfile,
        )
        made.replace(place)


def _say_next(screen: Console, place: Path) -> None:
    screen.print()
    screen.print(f"Thư mục mẫu ở: {place}", soft_wrap=True)
    screen.print("Xem các văn bản Word trong thư mục con ra. Thử tiếp:", soft_wrap=True)
    for words in ("validate", "quota --max 200 --ratio 0.7", "coverage"):
        screen.print(f"  hoinghi {words} -C {place}", soft_wrap=True)
