"""``hoinghi coverage``: who is missing among categories, fields, movements and units."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoinghi.cli.options import Folder, Json
from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from rich.console import Console

    from hoinghi.figures.crosstab import CrossTable
    from hoinghi.model.workspace import Workspace

__all__ = ["HELP", "coverage"]

HELP = """\
Xem thành phần, lĩnh vực, phong trào, thôn nào còn thiếu người.

Thêm --by linh_vuc,don_vi để đối chiếu hai chiều; --xlsx ghi mọi bảng ra Excel.

Mã kết thúc: 0 đủ, 1 còn thiếu hoặc có tệp không đọc được, 2 không chạy được."""


def coverage(
    by: Annotated[
        list[str] | None,
        typer.Option(
            "--by",
            metavar="CHIỀU,CHIỀU",
            help="Bảng hai chiều, ví dụ linh_vuc,don_vi (dùng được nhiều lần)",
        ),
    ] = None,
    xlsx: Annotated[
        Path | None,
        typer.Option("--xlsx", readable=False, metavar="TỆP", help="Ghi mọi bảng ra tệp Excel này"),
    ] = None,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Count people along every axis, or along two at once, and name what has nobody."""
    from hoinghi.cli.answer import answer
    from hoinghi.figures.balance import balance
    from hoinghi.figures.coverage import coverage as figure
    from hoinghi.model.bodies import Unit
    from hoinghi.model.people import Delegate, Nominee
    from hoinghi.model.plan import Movement
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.coverage import balance_json, show_axes, show_gaps

    pairs = [_axes(each) for each in by or []]
    workspace = read(folder)
    made, shares = figure(workspace), balance(workspace)
    crosses = _crossed(workspace, pairs) if pairs else []
    if xlsx is not None:
        _write(xlsx, workspace, crosses)

    def document() -> dict[str, object]:
        across: dict[str, object] = {"cross": [each.as_json() for each in crosses]} if crosses else {}
        return {**made.as_json(), "balance": balance_json(shares), **across}

    def show(screen: Console) -> None:
        show_gaps(screen, made)
        if not crosses:
            show_axes(screen, made, shares)
            return
        from hoinghi.reporting.heatmap import show_heat_map

        for each in crosses:
            show_heat_map(screen, each)

    answer(workspace, (Delegate, Nominee, Unit, Movement), document, show, as_json=as_json, ok=made.ok)


def _crossed(workspace: Workspace, pairs: list[tuple[str, str]]) -> list[CrossTable]:
    from hoinghi.figures.crosstab import crossed

    return [crossed(workspace, *pair) for pair in pairs]


def _axes(typed: str) -> tuple[str, str]:
    """Read two axes, by key or by name: ``linh_vuc,don_vi`` or ``Lĩnh vực, Đơn vị``."""
    names = [part for part in typed.split(",") if part.strip()]
    if len(names) != 2:  # noqa: PLR2004 - a cross table has two sides
        raise HoinghiError(f"--by cần đúng hai chiều, ví dụ --by linh_vuc,don_vi; đang là “{typed}”.")
    first, second = (_axis(name) for name in names)
    if first == second:
        raise HoinghiError(f"--by cần hai chiều khác nhau; đang là “{typed}”.")
    return first, second


def _axis(typed: str) -> str:
    from hoinghi.figures.axes import AXES
    from hoinghi.vietnamese.text import nearest, slug

    wanted = slug(typed)
    if wanted in AXES:
        return wanted
    near = nearest(wanted, list(AXES))
    offer = f" Có phải {near[0]}?" if near else ""
    raise HoinghiError(f"--by không có chiều “{typed.strip()}”.{offer} Các chiều: {', '.join(AXES)}.")


def _write(target: Path, workspace: Workspace, crosses: list[CrossTable]) -> None:
    """Write the workbook; a file of that name is only replaced when an earlier call of ours wrote it."""
    from hoinghi.cli.output import say
    from hoinghi.figures.balance import balance
    from hoinghi.figures.coverage import coverage as figure
    from hoinghi.model.mark import MARK_PROPERTY
    from hoinghi.reporting.coverage_book import coverage_book
    from hoinghi.writing import write
    from hoinghi.xlsx.annotate import has_mark

    path = target if target.suffix.lower() == ".xlsx" else target.with_name(f"{target.name}.xlsx")
    there = path.exists()
    if there and not (path.is_file() and has_mark(path.read_bytes(), mark=MARK_PROPERTY)):
        raise HoinghiError(
            f"“{path}” đã có và không phải do lệnh này ghi ra, công cụ không ghi đè. Xin chọn tên khác."
        )
    both = crosses or _crossed(workspace, [("don_vi", "linh_vuc"), ("thanh_phan", "gioi_tinh")])
    write(path, coverage_book(figure(workspace), balance(workspace), both))
    said = "Đã ghi lại" if there else "Đã ghi"
    say(f"{said} bảng độ bao phủ: “{path}”.")
