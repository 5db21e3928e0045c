"""The one exception a user may see."""

from __future__ import annotations

__all__ = ["HoinghiError"]


class HoinghiError(Exception):
    """The command cannot go on.

    ``str(error)`` is one polite Vietnamese sentence: what happened and what to do. Bad *data* is never
    raised; it is a finding. Anything else that escapes is a bug of ours.
    """
