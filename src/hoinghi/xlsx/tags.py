"""Tags found in XML text, so that a change touches them and nothing else."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Tag", "attribute", "find_tags", "named_tags", "set_attribute"]

_NOT_TAGS: Final = rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
_ATTRIBUTES: Final = rb"((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)"
_TAG: Final = re.compile(_NOT_TAGS + rb"|<(/?)([^\s/<>!?]+)" + _ATTRIBUTES + rb"(/?)>", re.DOTALL)


class Tag(NamedTuple):
    """A start or end tag and where it stands."""

    start: int
    end: int
    closing: bool
    name: bytes
    attributes: bytes
    empty: bool


def find_tags(
    data: bytes, start: int = 0, end: int | None = None, pattern: re.Pattern[bytes] = _TAG
) -> Iterator[Tag]:
    """Yield the tags in a stretch of XML, passing over comments and CDATA."""
    for match in pattern.finditer(data, start, len(data) if end is None else end):
        closing, name, attributes, empty = match.groups()
        if name is not None:
            yield Tag(match.start(), match.end(), bool(closing), name, attributes, bool(empty))


def attribute(attributes: bytes, name: bytes) -> bytes | None:
    """Return an attribute's raw value, None without."""
    match = _attribute(name).search(attributes)
    return None if match is None else match[1] if match[1] is not None else match[2]


@cache
def _attribute(name: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"\s" + re.escape(name) + rb"\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def set_attribute(attributes: bytes, name: bytes, value: bytes | None) -> bytes:
    """Return attributes with one set, or taken out for None."""
    text = b"" if value is None else b' %b="%b"' % (name, value)
    changed, count = _attribute(name).subn(lambda _: text, attributes, count=1)
    return changed if count else attributes.rstrip() + text


@cache
def named_tags(name: bytes) -> re.Pattern[bytes]:
    """Return a pattern for the tags of one name, faster than looking at all."""
    return re.compile(
        _NOT_TAGS + rb"|<(/?)(" + re.escape(name) + rb")(?=[\s/>])" + _ATTRIBUTES + rb"(/?)>", re.DOTALL
    )
