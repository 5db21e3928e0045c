"""``hoinghi explain``: what a finding means and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from hoinghi.cli.options import Json
from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from hoinghi.model.finding import Code

__all__ = ["HELP", "all_codes", "explain"]

HELP = "Giải thích một mã lỗi và cách sửa."


def all_codes() -> tuple[Code, ...]:
    """Return the codes of reading and of the checks, sorted."""
    from hoinghi.checks import CHECKS
    from hoinghi.reading.codes import CODES

    return tuple(sorted([*CODES, *(each.code for each in CHECKS)], key=lambda each: each.code))


def explain(
    code: Annotated[
        str | None, typer.Argument(metavar="[MÃ]", help="Ví dụ NG01; bỏ trống thì liệt kê mọi mã")
    ] = None,
    as_json: Json = False,
) -> None:
    """Explain one code, or list them all."""
    from hoinghi.cli.output import console, print_json
    from hoinghi.reporting.codes import code_json, list_codes, show_code

    codes = all_codes()
    if code is None:
        if as_json:
            print_json([code_json(each) for each in codes])
        else:
            list_codes(console(), codes)
        return
    wanted = code.strip().upper()
    found = next((each for each in codes if each.code == wanted), None)
    if found is None:
        raise HoinghiError(_unknown(code, [each.code for each in codes]))
    if as_json:
        print_json(code_json(found))
    else:
        show_code(console(), found)


def _unknown(typed: str, known: list[str]) -> str:
    from hoinghi.vietnamese.text import nearest

    near = nearest(typed, known)
    offer = f" Có phải {near[0]}?" if near else ""
    return f"Không có mã “{typed}”.{offer} Xem mọi mã: hoinghi explain"
