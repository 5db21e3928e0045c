"""The parts of a Word file that say what the others are: content types and relationships."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, Final

from hoinghi.docx import messages
from hoinghi.docx.package import CONTENT_TYPES, Archive, Entry, inflate
from hoinghi.docx.problems import TagProblem, TemplateError
from hoinghi.docx.writer import deflate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["as_document", "decode", "main_part", "rels_name", "story_parts"]

_OVERRIDE = re.compile(r"<Override\b[^>]*?/>|<Override\b[^>]*>\s*</Override>")
_ATTRIBUTE = re.compile(r'\b(\w+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\')')
_RELATIONSHIP = re.compile(r"<Relationship\b[^>]*?/>|<Relationship\b[^>]*>\s*</Relationship>")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>\s*")
_DOCUMENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN: Final = frozenset(
    {
        _DOCUMENT,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    }
)
_STORIES: Final = ("header", "footer", "footnotes", "endnotes")
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_EXTERNAL: Final = ' TargetMode="External"'
_MACROS: Final = ("vbaproject", "vbadata")


def decode(data: bytes) -> str:
    """Return XML as text without its declaration; UTF-8 unless a byte order mark says UTF-16."""
    text = data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    return _DECLARATION.sub("", text, count=1)


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a start tag."""
    return {name: unescape(double or single) for name, double, single in _ATTRIBUTE.findall(tag)}


def overrides(archive: Archive) -> dict[str, str]:
    """Return the content type of each part that has one of its own."""
    entry = archive.get(CONTENT_TYPES)
    if entry is None:
        raise _no_document()
    result = {}
    for tag in _OVERRIDE.findall(decode(inflate(entry))):
        found = attributes(tag)
        result[found.get("PartName", "").lstrip("/")] = found.get("ContentType", "")
    return result


def main_part(types: dict[str, str], archive: Archive) -> str:
    """Return the name of the part with the text, usually ``word/document.xml``.

    Raises:
        TemplateError: a zip, but no Word file.
    """
    for name, kind in types.items():
        if kind in _MAIN and name in archive:
            return name
    raise _no_document()


def story_parts(types: dict[str, str], archive: Archive, main: str) -> Iterator[str]:
    """Yield every part that may hold tags: the text first, then headers, footers, notes and properties."""
    yield main
    for name, kind in types.items():
        stem = kind.removesuffix("+xml").rpartition(".")[2]
        if name in archive and stem in _STORIES:
            yield name
    for name in ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"):
        if name in archive:
            yield name


def wants_conversion(archive: Archive, kind: str) -> bool:
    """Tell whether a file is a Word template or holds macros: what a paper must not be."""
    return kind != _DOCUMENT or any(_is_macro(name) for name in archive)


def _is_macro(name: str) -> bool:
    return name.rpartition("/")[2].lower().startswith(_MACROS)


def as_document(archive: Archive, main: str) -> Archive:
    """Return a Word template or a file with macros as the plain document that a paper is.

    Word opens a .dotx under another name as a template, and refuses a .docx that holds macros.
    """
    types = overrides(archive)
    macros = [name for name in archive if _is_macro(name)]
    kept = {
        name: entry for name, entry in archive.items() if name not in macros and not _belongs(name, macros)
    }
    text = decode(inflate(kept[CONTENT_TYPES])).replace(types[main], _DOCUMENT)
    text = _OVERRIDE.sub(
        lambda match: "" if attributes(match.group())["PartName"].lstrip("/") in macros else match.group(),
        text,
    )
    kept[CONTENT_TYPES] = written(CONTENT_TYPES, text)
    name = rels_name(main)
    if name in kept:
        rels = decode(inflate(kept[name]))
        kept[name] = written(
            name,
            _RELATIONSHIP.sub(lambda match: "" if "vbaProject" in match.group() else match.group(), rels),
        )
    return kept


def relationships(archive: Archive, part: str) -> list[tuple[str, str, str]]:
    """Return id, type and target of each relationship of a part."""
    entry = archive.get(rels_name(part))
    if entry is None:
        return []
    found = [attributes(tag) for tag in _RELATIONSHIP.findall(decode(inflate(entry)))]
    return [(each.get("Id", ""), each.get("Type", ""), each.get("Target", "")) for each in found]


def resolved(part: str, target: str) -> str:
    """Return the name of the part that a relationship of another part points to."""
    if target.startswith("/"):
        return target[1:]
    folders = part.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            folders = folders[:-1]
        elif step != ".":
            folders.append(step)
    return "/".join(folders)


def related(archive: Archive, part: str, new: list[tuple[str, str, str]], *, source: str = "") -> Entry:
    """Return a part's relationships with more of them: (id, type, target); links are external.

    Args:
        archive: the file.
        part: whose relationships are wanted.
        new: what is added.
        source: the part whose relationships to begin with, when not its own.
    """
    old = archive.get(rels_name(source or part))
    text = decode(inflate(old)) if old else f'<Relationships xmlns="{_RELATIONSHIPS}"></Relationships>'
    added = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{escape(target)}"'
        f"{_EXTERNAL if kind.endswith('/hyperlink') else ''}/>"
        for key, kind, target in new
    )
    if "</Relationships>" not in text:
        text = text.replace("/>", "></Relationships>", 1)
    return written(rels_name(part), text.replace("</Relationships>", added + "</Relationships>"))


def typed(archive: Archive, extensions: dict[str, str], parts: dict[str, str]) -> Entry:
    """Return the content types with more of them: by extension where missing, and by part."""
    text = decode(inflate(archive[CONTENT_TYPES]))
    added = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in extensions.items()
        if not re.search(rf'Extension="{extension}"', text, re.IGNORECASE)
    )
    added += "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in parts.items())
    return written(CONTENT_TYPES, text.replace("</Types>", added + "</Types>"))


def rels_name(part: str) -> str:
    """Return the name of the part with another part's relationships."""
    folder, _, stem = part.rpartition("/")
    return f"{folder}/_rels/{stem}.rels" if folder else f"_rels/{stem}.rels"


def _belongs(name: str, macros: list[str]) -> bool:
    return any(name == rels_name(each) for each in macros)


def written(name: str, text: str) -> Entry:
    """Return a part from its XML without declaration."""
    return deflate(name, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text).encode())


def _no_document() -> TemplateError:
    return TemplateError([TagProblem("no-document", detail=messages.FILE["no-document"])])
