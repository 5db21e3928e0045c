"""The fields of work: which of them a cell names, and it may name several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["fields_known", "fields_named"]

_BETWEEN: Final = (r"[;/+\n]", r"[;/+\n,]|\bvà\b")


def fields_known(workspace: Workspace, text: str) -> tuple[str, ...]:
    """Return the fields of the rules that a cell names, each once: "An ninh; quốc phòng" is two.

    Nothing where any part of it is no field: half a cell is not to be read silently.
    """
    asked = _asked(workspace)
    if text not in asked:
        asked[text] = tuple(dict.fromkeys(_known(workspace, text)))
    return asked[text]


def fields_named(workspace: Workspace, text: str) -> tuple[str, ...]:
    """Return the fields that a cell names; one that the rules do not know as typed, none for a blank."""
    said = clean(text)
    return fields_known(workspace, text) or ((said,) if said else ())


def _known(workspace: Workspace, text: str) -> Iterable[str]:
    field = workspace.rules.field
    whole = field(text)
    if whole is not None:
        return (whole.name,)
    for between in _BETWEEN:
        found = [field(part) for part in re.split(between, text) if part.strip()]
        if len(found) > 1 and None not in found:
            return [each.name for each in found if each is not None]
    return ()


@once
def _asked(workspace: Workspace) -> dict[str, tuple[str, ...]]:  # noqa: ARG001 - one memory a workspace
    """Return the answers given so far: thousands of lines name a few fields."""
    return {}
