"""The list of names to sign off before invitations are printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.documents.addressing import NEUTRAL, honorific, stands_for_name
from hoinghi.figures.sides import counted
from hoinghi.figures.units import canonical_unit
from hoinghi.model.bodies import Unit
from hoinghi.vietnamese.names import print_name
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from hoinghi.model.people import Delegate
    from hoinghi.model.workspace import Workspace

__all__ = ["ProofLine", "invitees", "proof", "spelt_unit"]


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A line of the list, every text as the invitation prints it; a blank is an empty string."""

    number: int  # from 1
    id: str  # of the person: begins the name of the invitation's file
    honorific: str
    name: str
    post: str
    unit: str
    remark: str  # what deserves a look: no honorific, no post and unit

    def as_json(self) -> dict[str, object]:
        """Return the line by the keys that templates use."""
        return {
            "stt": self.number,
            "id": self.id,
            "danh_xung": self.honorific,
            "ho_va_ten": self.name,
            "chuc_vu": self.post,
            "don_vi": self.unit,
            "luu_y": self.remark,
        }


def invitees(workspace: Workspace) -> tuple[Delegate, ...]:
    """Return those who get an invitation: every line not withdrawn, a person once, in reading order."""
    return counted(workspace)


def spelt_unit(workspace: Workspace, person: Delegate) -> str:
    """Return the person's unit as the sheet "Đơn vị" spells it; as typed where that does not list it."""
    listed = canonical_unit(workspace, person.unit) if len(workspace[Unit]) else None
    return listed or clean(person.unit)


def proof(workspace: Workspace) -> tuple[ProofLine, ...]:
    """Return the list of names, in the order of the invitations."""
    return tuple(_line(workspace, at, each) for at, each in enumerate(invitees(workspace), 1))


def _line(workspace: Workspace, at: int, person: Delegate) -> ProofLine:
    unnamed = stands_for_name(person)
    title = "" if unnamed else honorific(person)
    post, unit = clean(person.post), spelt_unit(workspace, person)
    missing = [
        word
        for word, lacks in (
            ("họ tên", unnamed),
            ("danh xưng", title == NEUTRAL),
            ("chức vụ, đơn vị", not post and not unit),
        )
        if lacks
    ]
    remark = f"Thiếu {', '.join(missing)}" if missing else ""
    name = "" if unnamed else print_name(person.full_name)
    return ProofLine(at, person.id, title, name, post, unit, remark)
