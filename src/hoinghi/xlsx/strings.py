"""The shared string table: found at once, decoded when a cell asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from hoinghi.xlsx.markup import (
    DamagedError,
    decode_escapes,
    ended,
    local_name,
    parse,
    pull_parser,
    refuse_doctype,
    small_int,
    unescape,
)
from hoinghi.xlsx.problems import Unreadable

if TYPE_CHECKING:
    from hoinghi.xlsx.package import Package

__all__ = ["SharedStrings", "element_text", "plain_encoding", "read_strings"]

_ROOT: Final = re.compile(rb"<sst(?:\s[^<>]*)?>")
_ITEM: Final = re.compile(
    rb"<si>(?:<t(?: xml:space=\"preserve\")?>([^<]*)</t></si>|(.*?)</si>)|<si\s*/>", re.DOTALL
)
_DECLARED: Final = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)[\"']")
_TEXT_HOLDERS: Final = frozenset({"is", "si", "r", "text"})


class SharedStrings(dict[bytes, str]):
    """Texts by the number in the cell, as the bytes that stand there: a repeat costs no conversion."""

    def __init__(self, items: list[bytes | str | None], root: bytes, *, whole: bool) -> None:
        """Take entries as text, as raw character data, or None for those told by ``rich``."""
        super().__init__()
        self.whole = whole
        self._items = items
        self._root = root
        self.rich: dict[int, bytes] = {}

    def __missing__(self, key: bytes) -> str:
        """Decode an entry on first use.

        Raises:
            KeyError: there is no such entry, or it is broken.
        """
        try:
            place = small_int(key, -1)
            item = self._items[place] if place >= 0 else b"&"
            if item is None:
                item = self._rich_text(self.rich[place])
            text = item if isinstance(item, str) else unescape(item)
        except (ValueError, IndexError, DamagedError) as error:
            raise KeyError(key) from error
        self[key] = text
        return text

    def _rich_text(self, raw: bytes) -> str:
        root, sound = parse(b"".join((self._root, b"<si>", raw, b"</si></sst>")))
        if root is None or not sound or len(root) != 1:
            raise DamagedError
        return element_text(root[0])


def element_text(node: etree._Element) -> str:
    """Return the text of a rich or plain string element; phonetic helps (rPh) are not part of it."""
    found: list[str] = []
    for child in node:
        name = local_name(child)
        if name == "t":
            found.append(decode_escapes(child.text or ""))
        elif name in _TEXT_HOLDERS:
            found.append(element_text(child))
    return "".join(found)


def plain_encoding(head: bytes) -> bool:
    """Tell whether a part is UTF-8, so that its bytes can be searched."""
    declared = _DECLARED.match(head.removeprefix(b"\xef\xbb\xbf"))
    return b"\0" not in head[:4] and (
        declared is None or declared[1].lower() in {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
    )


def read_strings(package: Package, name: str) -> SharedStrings:
    """Return the shared strings of a part; ``whole`` is False when it breaks off.

    Raises:
        Unreadable: "too_large", "entity".
    """
    pieces: list[bytes] = []
    whole = True
    try:
        pieces.extend(package.pieces(name))
    except DamagedError:
        whole = False
    data = b"".join(pieces)
    del pieces
    refuse_doctype(data)
    root = _ROOT.search(data)
    if root is None or b"<!" in data or not plain_encoding(data):
        return _read_slowly(package, data, whole=whole)
    found = SharedStrings([], root[0], whole=whole and data.rstrip().endswith(b"</sst>"))
    items = found._items  # noqa: SLF001 - being built
    for match in _ITEM.finditer(data, root.end()):
        text, rich = match.groups()
        if rich is not None:
            found.rich[len(items)] = rich
            items.append(None)
        else:
            items.append(text or "")
    _bound(package, len(items))
    return found


def _read_slowly(package: Package, data: bytes, *, whole: bool) -> SharedStrings:
    """Read a table with a prefix, another encoding, comments or CDATA."""
    items: list[bytes | str | None] = []
    parser = pull_parser("si")
    try:
        parser.feed(data)
        for node in ended(parser):
            items.append(element_text(node))
            node.clear()
        parser.close()
    except etree.XMLSyntaxError:
        whole = False
    _bound(package, len(items))
    return SharedStrings(items, b"", whole=whole)


def _bound(package: Package, count: int) -> None:
    if count > package.limits.strings:
        raise Unreadable("too_large", "strings")
