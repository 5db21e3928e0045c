"""What the nominations that a higher level decides still lack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.figures.awards import elsewhere
from hoinghi.figures.nominations import OWN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from hoinghi.figures.awards import Elsewhere
    from hoinghi.model.workspace import Workspace

__all__ = ["Dossier", "dossiers"]

_PAPERS: Final[Mapping[str, str]] = {
    "submission": "tờ trình",
    "report": "báo cáo thành tích",
    "minutes": "biên bản xét khen thưởng",
}


@dataclass(frozen=True, slots=True)
class Dossier:
    """A nomination that a higher level decides, and the papers (in Vietnamese) that nobody has ticked off."""

    entry: Elsewhere
    missing: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def dossiers(workspace: Workspace, day: date | None) -> tuple[Dossier, ...]:
    """Return the dossiers for the higher level, in list order; a blank tick is a paper that is missing.

    Source: Luật Thi đua, khen thưởng 06/2022/QH15, Điều 84, khoản 2.
    """
    found = []
    for entry in elsewhere(workspace, day):
        if entry.level in {"", OWN} or entry.nominee.failed:
            continue
        missing = (said for attribute, said in _PAPERS.items() if not getattr(entry.nominee, attribute))
        found.append(Dossier(entry, tuple(missing)))
    return tuple(found)
