"""A package being changed: trees of small parts, relations and content types, everything else as it was."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from lxml import etree

from hoinghi.xlsx.limits import LIMITS
from hoinghi.xlsx.markup import DamagedError, local_name, refuse_doctype
from hoinghi.xlsx.package import Package, Relation, normal
from hoinghi.xlsx.rezip import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.xlsx.limits import Limits

__all__ = ["CannotPatch", "Editor", "empty_root", "namespace_of"]

PACKAGE_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_TYPES: Final = "[Content_Types].xml"


class CannotPatch(Exception):  # noqa: N818 - a condition of the file, not an error of ours
    """The workbook cannot be changed in place; ``code`` says why: "damaged", "styles", "sheet", "drawing"."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


class Editor:
    """Parts are named as relations name them; only what is put, touched or removed differs in the result."""

    def __init__(self, data: bytes, limits: Limits = LIMITS) -> None:
        """Open a package.

        Raises:
            Unreadable: it is no zip or over the limits.
        """
        self.package = Package(data, limits)
        self._names = {normal(entry.filename): entry for entry in self.package.entries}
        self._new: dict[str, tuple[str, bytes]] = {}
        self._trees: dict[str, tuple[str, etree._Element]] = {}
        self._touched: dict[str, None] = {}
        self._gone: set[str] = set()

    def has(self, name: str) -> bool:
        """Tell whether a part is there now."""
        key = normal(name)
        return key not in self._gone and (
            key in self._new or key in self._touched or self.package.find(name) is not None
        )

    def text(self, name: str) -> bytes:
        """Return a part.

        Raises:
            CannotPatch: "damaged" when it is missing or not whole.
        """
        key = self._key(name)
        if key in self._new:
            return self._new[key][1]
        try:
            return b"".join(self.package.pieces(name))
        except DamagedError as error:
            raise CannotPatch("damaged", name) from error

    def put(self, name: str, text: bytes) -> None:
        """Set a part, a new one if there is none of that name."""
        key = self._key(name)
        self._gone.discard(key)
        self._new[key] = (name, text)

    def tree(self, name: str) -> etree._Element:
        """Return the root of a small part, to be changed in place before ``touch``.

        Raises:
            CannotPatch: "damaged" when it is no XML.
        """
        key = self._key(name)
        if key not in self._trees:
            data = self.text(name)
            refuse_doctype(data)
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
            try:
                self._trees[key] = name, etree.fromstring(data, parser)
            except (etree.XMLSyntaxError, ValueError) as error:
                raise CannotPatch("damaged", name) from error
        return self._trees[key][1]

    def plant(self, name: str, root: etree._Element) -> etree._Element:
        """Add a part from a tree."""
        key = self._key(name)
        self._gone.discard(key)
        self._trees[key] = name, root
        self._touched[key] = None
        return root

    def touch(self, name: str) -> None:
        """Have the changed tree of a part written."""
        self._touched[self._key(name)] = None

    def remove(self, name: str) -> None:
        """Take a part out, with its relations and its content type; who points to it is not looked for."""
        key = self._key(name)
        for gone in (key, self._key(rels_name(name))):
            self._gone.add(gone)
            self._new.pop(gone, None)
            self._touched.pop(gone, None)
        types = self.tree(_TYPES)
        for node in types:
            if local_name(node) == "Override" and normal(node.get("PartName", "")) == normal(name):
                types.remove(node)
                self.touch(_TYPES)

    def fresh(self, pattern: str) -> str:
        """Return a part name that is free, from a pattern with {} for the number."""
        number = 1
        while self.has(pattern.format(number)) or normal(pattern.format(number)) in self._gone:
            number += 1
        return pattern.format(number)

    def type_part(self, name: str, content_type: str) -> None:
        """Declare what a new part is."""
        types = self.tree(_TYPES)
        etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{name}", ContentType=content_type)
        self.touch(_TYPES)

    def type_extension(self, extension: str, content_type: str) -> None:
        """Declare what parts of a file extension are, unless that is known."""
        types = self.tree(_TYPES)
        for node in types:
            if local_name(node) == "Default" and node.get("Extension", "").lower() == extension:
                return
        node = etree.Element(f"{{{CONTENT_TYPES}}}Default", Extension=extension, ContentType=content_type)
        types.insert(0, node)
        self.touch(_TYPES)

    def relations(self, name: str) -> list[Relation]:
        """Return what a part points to, as it is now ("" for the package).

        Raises:
            CannotPatch: "damaged".
        """
        rels = rels_name(name)
        if not self.has(rels):
            return []
        folder = posixpath.dirname(name)
        return [
            Relation(
                node.get("Id", ""),
                node.get("Type", "").rsplit("/", 1)[-1],
                _join(folder, node.get("Target", "")),
            )
            for node in self._relation_nodes(rels)
            if node.get("TargetMode") != "External"
        ]

    def relate(self, name: str, kind: str, target: str) -> str:
        """Make a part point to another and return the id; ``kind`` is the whole type."""
        rels = rels_name(name)
        if not self.has(rels):
            self.plant(rels, empty_root("Relationships", PACKAGE_RELATIONS))
        used = {node.get("Id") for node in self._relation_nodes(rels)}
        number = 1
        while f"rId{number}" in used:
            number += 1
        to = posixpath.relpath(target, posixpath.dirname(name)) if posixpath.dirname(name) else target
        etree.SubElement(
            self.tree(rels), f"{{{PACKAGE_RELATIONS}}}Relationship", Id=f"rId{number}", Type=kind, Target=to
        )
        self.touch(rels)
        return f"rId{number}"

    def unrelate(self, name: str, target: str) -> None:
        """Make a part no longer point to another; an empty list of relations is taken out."""
        rels = rels_name(name)
        root = self.tree(rels)
        for node in list(self._relation_nodes(rels)):
            if normal(_join(posixpath.dirname(name), node.get("Target", ""))) == normal(target):
                root.remove(node)
        if len(root):
            self.touch(rels)
        else:
            self._gone.add(self._key(rels))
            self._touched.pop(self._key(rels), None)

    def data(self) -> bytes:
        """Return the package as it is now.

        Raises:
            CannotPatch: "damaged" when a part that stays is not where the directory says.
        """
        for key in self._touched:
            name, root = self._trees[key]
            text = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            self._new[key] = (name, text)
        kept = []
        try:
            for key, entry in self._names.items():
                if key not in self._gone:
                    start, end = self.package.packed(entry)
                    kept.append((entry, self.package.data[start:end]))
        except DamagedError as error:
            raise CannotPatch("damaged", str(error)) from error
        changed = {
            self._names[key].orig_filename: text for key, (_, text) in self._new.items() if key in self._names
        }
        added = {name: text for key, (name, text) in self._new.items() if key not in self._names}
        return rewrite(kept, changed, added)

    def _relation_nodes(self, rels: str) -> Iterator[etree._Element]:
        return (node for node in self.tree(rels) if local_name(node) == "Relationship")

    def _key(self, name: str) -> str:
        """Return the key of a part, which may be spelled with %20."""
        entry = self.package.find(name)
        return normal(name) if entry is None else normal(entry.filename)


def empty_root(tag: str, namespace: str) -> etree._Element:
    """Return the root of a new part."""
    return etree.fromstring(f'<{tag} xmlns="{namespace}"/>')


def namespace_of(root: etree._Element) -> str:
    """Return the namespace of a part, in which what is added must stand.

    Raises:
        CannotPatch: "damaged" when it has none.
    """
    namespace = etree.QName(root).namespace
    if not namespace:
        raise CannotPatch("damaged", local_name(root))
    return namespace


def rels_name(name: str) -> str:
    """Return the part that holds the relations of another, or of the package for ""."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _join(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(f"/{folder}", target.replace("\\", "/"))).lstrip("/")
