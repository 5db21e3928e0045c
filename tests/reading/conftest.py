"""What reading says of the docstring's workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.workspace import Workspace


@pytest.fixture
def told(workspace: Workspace) -> Callable[[str], list[str]]:
    """Call with a code: what reading alone found, as ``file!cell: message``."""

    def of(code: str) -> list[str]:
        return [
            f"{each.place.file}!{each.place.cell}: {each.message}"
            for each in workspace.findings
            if each.code == code
        ]

    return of
