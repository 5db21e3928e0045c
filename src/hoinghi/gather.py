"""Collect declared values from named modules: no registry, no side effect of an import."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["gather"]

T = TypeVar("T")


def gather(kind: type[T], modules: Iterable[str]) -> tuple[T, ...]:
    """Return every module-level value of ``kind``, in the order of the modules and of their lines.

    A value that is imported from one listed module into another is returned once.
    """
    found: dict[int, T] = {}
    for name in modules:
        for value in vars(import_module(name)).values():
            if isinstance(value, kind):
                found.setdefault(id(value), value)
    return tuple(found.values())
