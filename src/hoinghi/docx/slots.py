"""Ids and names that must not repeat, turned into slots that every rendering fills anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hoinghi.docx.assemble import Edit, slot

if TYPE_CHECKING:
    from hoinghi.docx.assemble import Piece
    from hoinghi.docx.story import Story

__all__ = ["anchor_pieces", "number_ids"]

_DRAWING_ID = re.compile(r'(?<=\sid=")\d+(?=")')
_BOOKMARK = re.compile(r'w:id="([^"]*)"|w:name="([^"]*)"')
_ANCHOR = re.compile(r'(?<=\sw:anchor=")[^"]*(?=")')
_REFERENCE = re.compile(r'(?<=REF )\w+|(?<=\\l ")[^"]+(?=")|(?<=\\l &quot;)[^&]+(?=&quot;)')


def number_ids(story: Story, edits: dict[int, Edit]) -> None:
    """Turn the ids of drawings and bookmarks, and what refers to bookmarks, into slots."""
    names = {
        name
        for token in story.tokens
        if token.startswith("<w:bookmarkStart")
        for _, name in _BOOKMARK.findall(token)
    }
    names.discard("")
    for index, token in enumerate(story.tokens):
        if token.startswith("<wp:docPr "):
            edit = edits.setdefault(index, Edit(index, [token]))
            edit.pieces = _numbered(edit.pieces)
        elif token.startswith("<w:bookmark"):
            if index not in edits:
                edits[index] = Edit(index, anchor_pieces(token))
        elif names and " w:anchor=" in token and index not in edits:
            edits[index] = Edit(index, _referring(token, _ANCHOR, names))
        elif names and token[0] != "<" and index not in edits and ("REF " in token or "\\l " in token):
            edits[index] = Edit(index, _referring(token, _REFERENCE, names))


def anchor_pieces(token: str) -> list[Piece]:
    """Return the pieces of a token that marks where something begins or ends."""
    if not token.startswith("<w:bookmark"):
        return [token]
    found = _BOOKMARK.findall(token)
    key = "".join(key for key, _ in found)
    name = "".join(name for _, name in found)
    closing = "" if token.endswith("/>") else token[-1]
    if token.startswith("<w:bookmarkEnd"):
        return ['<w:bookmarkEnd w:id="', slot("bookmark-end", key), '"/>' if not closing else '">']
    return ["<w:bookmarkStart ", slot("bookmark", key, name), "/>" if not closing else ">"]


def _numbered(pieces: list[Piece]) -> list[Piece]:
    result: list[Piece] = []
    for piece in pieces:
        match = _DRAWING_ID.search(piece) if isinstance(piece, str) else None
        if match and isinstance(piece, str):
            result += (piece[: match.start()], slot("id"), piece[match.end() :])
        else:
            result.append(piece)
    return result


def _referring(token: str, pattern: re.Pattern[str], names: set[str]) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for match in pattern.finditer(token):
        if match.group().strip() in names:
            pieces += (token[at : match.start()], slot("anchor", match.group().strip()))
            at = match.end()
    return [*pieces, token[at:]]
