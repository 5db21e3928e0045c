"""Who comes in another's place ("đi thay"), whose place nobody has taken, and who could take it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.figures.matching import nominee_of
from hoinghi.figures.profiles import nominee_profiles, profiles
from hoinghi.figures.sides import Basis, side_of
from hoinghi.figures.units import unit_key
from hoinghi.model.people import Delegate, Nominee, NomineeKind
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.names import split_title
from hoinghi.vietnamese.text import name_key

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Substitution", "replaced_by", "reserves", "substitutions", "vacancies"]


@dataclass(frozen=True, slots=True)
class Substitution:
    """Somebody who comes in another's place.

    ``replaced`` is None where the list does not hold that name. ``same_side`` says that the ratio stays;
    ``counted_twice`` that the one replaced has not withdrawn, so that both count; ``rival`` is who came
    earlier in the list for the same person.
    """

    delegate: Delegate
    replaced: Delegate | None
    same_side: bool
    counted_twice: bool
    rival: Delegate | None = None


@once
def substitutions(workspace: Workspace) -> tuple[Substitution, ...]:
    """Return who comes for whom, in list order; whoever withdrew comes for nobody."""
    found: list[Substitution] = []
    taken: dict[int, Delegate] = {}
    for each in workspace[Delegate]:
        if not each.replaces or each.withdrawn:
            continue
        other = replaced_by(workspace, each)
        if other is None:
            found.append(Substitution(each, None, same_side=False, counted_twice=False))
            continue
        same = side_of(workspace, other) is side_of(workspace, each)
        found.append(Substitution(each, other, same, not other.withdrawn, taken.get(id(other))))
        taken.setdefault(id(other), each)
    return tuple(found)


def replaced_by(workspace: Workspace, delegate: Delegate) -> Delegate | None:
    """Return the line of the person named in "Thay cho", honorific and case aside; None where there is none.

    Of equal names one of the same unit is meant, of these one who withdrew, of these the first.
    """
    if not delegate.replaces:
        return None
    names = _by_name(workspace)
    wanted = {name_key(delegate.replaces): None, name_key(split_title(delegate.replaces)[1]): None}
    alike = [each for name in wanted for each in names.get(name, ()) if each is not delegate]
    home = unit_key(workspace, delegate.unit)
    return min(
        alike, key=lambda each: (unit_key(workspace, each.unit) != home, not each.withdrawn), default=None
    )


@once
def vacancies(workspace: Workspace) -> tuple[Delegate, ...]:
    """Return who withdrew and is named by nobody under "Thay cho", in list order."""
    handed_on = {id(replaced_by(workspace, each)) for each in workspace[Delegate] if each.replaces}
    return tuple(each for each in workspace[Delegate] if each.withdrawn and id(each) not in handed_on)


@once
def reserves(workspace: Workspace) -> Mapping[str, tuple[Nominee, ...]]:
    """Return by unit the nominees who could still be invited: persons first, else in list order.

    They are on no line of the delegates, nor does anybody represent them, and nobody turned them down. They
    count on the advanced side, so in the place of an advanced delegate they keep the ratio.
    """
    met = {id(nominee_of(workspace, each)) for each in workspace[Delegate] if each.withdrawn}
    met |= {id(each.nominee) for each in profiles(workspace, Basis.PLANNED)}
    found: dict[str, list[Nominee]] = {}
    for each in nominee_profiles(workspace):
        nominee = each.nominee
        if nominee is not None and each.unit and id(nominee) not in met and not nominee.failed:
            found.setdefault(each.unit, []).append(nominee)
    return {unit: tuple(sorted(people, key=_body)) for unit, people in found.items()}


def _body(nominee: Nominee) -> bool:
    return nominee.taker is not NomineeKind.PERSON


@once
def _by_name(workspace: Workspace) -> Mapping[str, list[Delegate]]:
    found: dict[str, list[Delegate]] = {}
    for each in (*workspace[Delegate].rows, *workspace[Delegate].repeats):
        found.setdefault(name_key(each.full_name), []).append(each)
    return found
