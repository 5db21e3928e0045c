"""The emulation movements: which of them somebody means."""

from __future__ import annotations

import re
from typing import Final

from hoinghi.model.plan import Movement
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import clean, fold

__all__ = ["canonical_movement", "movement_names", "movements_named"]

_PREFIX: Final = re.compile(r"phongtrao(?:thidua)?")


@once
def movement_names(workspace: Workspace) -> tuple[str, ...]:
    """Return the movements of the sheet "Phong trào", in order, each once."""
    return tuple(dict.fromkeys(clean(movement.name) for movement in workspace[Movement]))


def canonical_movement(workspace: Workspace, text: str) -> str | None:
    """Return the movement that somebody wrote, as the sheet spells it, or None for a blank or unknown one.

    Tones, case, quotes, punctuation and a leading "Phong trào thi đua" are passed over.
    """
    return _by_key(workspace).get(_key(text)) if text.strip() else None


@once
def movements_named(workspace: Workspace, text: str) -> tuple[str, ...]:
    """Return the movements that a cell names, with ";" or newlines between; unknown ones as typed."""
    whole = canonical_movement(workspace, text)
    if whole is not None:
        return (whole,)
    parts = [part for part in re.split(r"[;\n]", text) if part.strip()]
    return tuple(dict.fromkeys(canonical_movement(workspace, part) or clean(part) for part in parts))


def _key(text: str) -> str:
    plain = re.sub(r"[^a-z0-9]", "", fold(text))
    return _PREFIX.sub("", plain, count=1) if _PREFIX.match(plain) else plain


@once
def _by_key(workspace: Workspace) -> dict[str, str]:
    known: dict[str, str] = {}
    for name in movement_names(workspace):
        known.setdefault(_key(name), name)
    known.pop("", None)
    return known
