"""The template engine: a Word file with Jinja tags, compiled once and rendered many times.

Nothing is imported until it is asked for, so that a command that renders nothing pays nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hoinghi.docx.problems import TagProblem, TemplateError
    from hoinghi.docx.template import Template
    from hoinghi.docx.values import Image, RichText

__all__ = ["Image", "RichText", "TagProblem", "Template", "TemplateError"]

_HOMES = {
    "Image": "values",
    "RichText": "values",
    "TagProblem": "problems",
    "TemplateError": "problems",
    "Template": "template",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - the point of this function

    return getattr(import_module(f"{__name__}.{home}"), name)
