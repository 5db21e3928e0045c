"""The emulation and commendation council: how many members, how many came."""

from __future__ import annotations

from dataclasses import dataclass

from hoinghi.model.bodies import CouncilMember
from hoinghi.model.workspace import Workspace, once

__all__ = ["Council", "council"]


@dataclass(frozen=True, slots=True)
class Council:
    """``total`` members; ``present`` of them came, None while nobody has filled in "Có mặt"."""

    total: int
    present: int | None


@once
def council(workspace: Workspace) -> Council:
    """Return the count of the council; lines that could not be read are members too."""
    table = workspace[CouncilMember]
    known = any(member.present is not None for member in table)
    return Council(table.count, sum(member.present is True for member in table) if known else None)
