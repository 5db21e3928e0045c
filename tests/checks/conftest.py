"""What tests of checks ask beside the messages: the hints and the severities of a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.checks import run as run_checks

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.workspace import Workspace


@pytest.fixture
def hints(workspace: Workspace) -> Callable[[str], list[str]]:
    """Call with a code: what the findings advise, in their order."""
    findings = run_checks(workspace)
    return lambda code: [each.hint for each in findings if each.code == code]


@pytest.fixture
def severities(workspace: Workspace) -> Callable[[str], list[str]]:
    """Call with a code: how grave its findings are, in their order."""
    findings = run_checks(workspace)
    return lambda code: [each.severity.value for each in findings if each.code == code]
