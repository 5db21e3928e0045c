"""Which people a repair of the quota would touch, ranked by rules that are stated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.figures.additions import ADD_RULE, Addition, advanced_to_add, guests_to_add
from hoinghi.figures.matching import guests_who_are_nominees
from hoinghi.figures.removals import REMOVE_RULE, Removal, removals
from hoinghi.figures.sides import Basis, counted

if TYPE_CHECKING:
    from hoinghi.figures.repairs import Repair
    from hoinghi.model.workspace import Workspace

__all__ = ["Advice", "Suggestion", "advice"]

Suggestion = Removal | Addition


@dataclass(frozen=True, slots=True)
class Advice:
    """The people a repair would touch, the best choice first: as many as it needs, or as there are.

    ``switch`` are guests who are nominated themselves: writing them down as models mends the ratio with
    nobody coming or going. ``unnamed_advanced`` and ``unnamed_guests`` are how many people to add the folder
    knows nobody for.
    """

    repair: Repair
    remove_guests: tuple[Removal, ...]
    remove_advanced: tuple[Removal, ...]
    add: tuple[Addition, ...]
    switch: tuple[Addition, ...]
    unnamed_advanced: int
    unnamed_guests: int
    rules: tuple[str, ...]

    @property
    def remove(self) -> tuple[Removal, ...]:
        """Whom to take off, the guests first."""
        return (*self.remove_guests, *self.remove_advanced)


def advice(workspace: Workspace, repair: Repair, basis: Basis = Basis.PLANNED) -> Advice:
    """Return whom to take off those who count on the basis, and whom to add to them."""
    remove_guests, remove_advanced = removals(workspace, basis, repair.remove_guests, repair.remove_advanced)
    advanced = advanced_to_add(workspace, basis, repair.add_advanced)
    guests = guests_to_add(workspace, basis, repair.add_guests)
    rules = ((REMOVE_RULE, (*remove_guests, *remove_advanced)), (ADD_RULE, (*advanced, *guests)))
    return Advice(
        repair,
        remove_guests,
        remove_advanced,
        (*advanced, *guests),
        _switch(workspace, basis, max(repair.add_advanced, repair.remove_guests)),
        repair.add_advanced - len(advanced),
        repair.add_guests - len(guests),
        tuple(rule for rule, needed in rules if needed),
    )


def _switch(workspace: Workspace, basis: Basis, number: int) -> tuple[Addition, ...]:
    there = {id(each) for each in counted(workspace, basis)}
    found = [each for each in guests_who_are_nominees(workspace) if id(each) in there]
    return tuple(
        Addition(each, "ghi bên khách mời nhưng cũng được đề nghị biểu dương") for each in found[:number]
    )
