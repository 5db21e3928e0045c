"""The workbook part changed: its list of sheets, its open tab, its custom properties."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from lxml import etree

from hoinghi.xlsx.comments import comments_part, has_notes
from hoinghi.xlsx.editor import CannotPatch, Editor, empty_root, namespace_of
from hoinghi.xlsx.markup import local_name, small_int
from hoinghi.xlsx.parts import read_workbook_part
from hoinghi.xlsx.sheetedit import SheetText
from hoinghi.xlsx.sniff import refuse_others
from hoinghi.xlsx.stylebook import StyleBook

__all__ = ["BookEditor", "BookSheet"]

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_STRICT_OFFICE: Final = "http://purl.oclc.org/ooxml/officeDocument"
_STYLES_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_APP: Final = "docProps/app.xml"
_CUSTOM: Final = "docProps/custom.xml"
_CUSTOM_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_PROPERTY_SET: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_PROPERTY: Final = 2
_BEFORE_VIEWS: Final = frozenset(
    {"fileVersion", "fileSharing", "workbookPr", "workbookProtection", "AlternateContent"}
)


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A tab, chart sheets too."""

    name: str
    path: str
    is_table: bool


class BookEditor:
    """A workbook being changed."""

    def __init__(self, data: bytes) -> None:
        """Open a workbook.

        Raises:
            CannotPatch: "damaged" when parts are missing or had to be guessed.
            Unreadable: it is no workbook.
        """
        refuse_others(data)
        self.editor = Editor(data)
        part = read_workbook_part(self.editor.package)
        if part.problems:
            raise CannotPatch("damaged", part.problems[0].code)
        self.path = part.path
        self._styles_path = part.styles
        self._styles: StyleBook | None = None
        self._texts: dict[str, SheetText] = {}
        self._root = self.editor.tree(self.path)
        self.main = namespace_of(self._root)
        self.strict = "purl.oclc.org" in self.main
        self.office = f"{_STRICT_OFFICE if self.strict else _OFFICE}/relationships"

    def sheets(self) -> list[BookSheet]:
        """Return the tabs whose parts are there, in order."""
        targets = {relation.id: relation for relation in self.editor.relations(self.path)}
        found = []
        for node in self._sheet_nodes():
            relation = targets.get(_relation_id(node))
            if relation is not None and self.editor.has(relation.target):
                found.append(BookSheet(node.get("name", ""), relation.target, relation.kind == "worksheet"))
        return found

    def text(self, path: str) -> SheetText:
        """Return the text of a sheet, to be edited."""
        if path not in self._texts:
            self._texts[path] = SheetText(self.editor.text(path))
        return self._texts[path]

    def data(self) -> bytes:
        """Return the workbook as it is now."""
        for path, text in self._texts.items():
            if text.changed and self.editor.has(path):
                self.editor.put(path, text.data())
        return self.editor.data()

    def styles(self) -> StyleBook:
        """Return the style table, made if there is none."""
        if self._styles is None:
            name = self._styles_path
            if name is None:
                folder = self.path.rpartition("/")[0]
                name = f"{folder}/styles.xml".lstrip("/")
                self.editor.plant(name, StyleBook.empty(self.main))
                self.editor.type_part(name, _STYLES_TYPE)
                self.editor.relate(self.path, f"{self.office}/styles", name)
            self._styles = StyleBook(self.editor, name)
        return self._styles

    def add_sheet(self, name: str, relation: str) -> int:
        """Add a tab at the end, open it, and return the place of the one that was open."""
        nodes = self._sheet_nodes()
        sheets = nodes[0].getparent() if nodes else None
        if sheets is None:
            raise CannotPatch("damaged", "sheets")
        numbers = [small_int(node.get("sheetId")) for node in nodes]
        node = etree.SubElement(
            sheets,
            f"{{{self.main}}}sheet",
            nsmap={"r": self.office},
            name=name,
            sheetId=str(max(numbers, default=0) + 1),
        )
        node.set(f"{{{self.office}}}id", relation)
        view = self._view()
        before = small_int(view.get("activeTab"))
        view.set("activeTab", str(len(nodes)))
        self.editor.touch(self.path)
        return before

    def remove_sheet(self, name: str, active: int) -> None:
        """Take a tab away; if it was the open one, open the tab at ``active``."""
        nodes = self._sheet_nodes()
        place = next(place for place, node in enumerate(nodes) if node.get("name") == name)
        parent = nodes[place].getparent()
        if parent is not None:
            parent.remove(nodes[place])
        view = self._view()
        opened = small_int(view.get("activeTab"))
        opened = active if opened == place else opened - (opened > place)
        if opened:
            view.set("activeTab", str(min(opened, len(nodes) - 2)))
        elif "activeTab" in view.attrib:
            del view.attrib["activeTab"]
        for node in list(self._root.iterfind("{*}definedNames/{*}definedName")):
            scope = small_int(node.get("localSheetId"), -1)
            if scope == place:
                node.getparent().remove(node)  # type: ignore[union-attr]
            elif scope > place:
                node.set("localSheetId", str(scope - 1))
        self.editor.touch(self.path)

    def keeps_colours(self) -> bool:
        """Tell whether the program that saved last keeps a fill's unused colour; LibreOffice does not."""
        return not (self.editor.has(_APP) and b"LibreOffice" in self.editor.text(_APP))

    def state(self, mark: str) -> dict[str, object] | None:
        """Return what an earlier run left in the property of that name, None without."""
        node = self._property(mark)
        if node is None:
            return None
        try:
            found = json.loads("".join(str(text) for text in node.itertext()))
        except ValueError:
            found = {}
        return found if isinstance(found, dict) else {}

    def set_property(self, name: str, value: str | None) -> None:
        """Set a custom document property, or take it away for None."""
        node = self._property(name)
        if node is not None:
            self._remove_property(node)
        if value is None:
            return
        base = _STRICT_OFFICE if self.strict else _OFFICE
        own = f"{base}/{'customProperties' if self.strict else 'custom-properties'}"
        if not self.editor.has(_CUSTOM):
            self.editor.plant(_CUSTOM, empty_root("Properties", own))
            self.editor.type_part(_CUSTOM, _CUSTOM_TYPE)
            kind = "customProperties" if self.strict else "custom-properties"
            self.editor.relate("", f"{self.office}/{kind}", _CUSTOM)
        root = self.editor.tree(_CUSTOM)
        own = namespace_of(root)
        used = [small_int(node.get("pid")) for node in root]
        number = str(max([*used, _FIRST_PROPERTY - 1]) + 1)
        node = etree.SubElement(root, f"{{{own}}}property", fmtid=_PROPERTY_SET, pid=number, name=name)
        types = f"{base}/docPropsVTypes"
        etree.SubElement(node, f"{{{types}}}lpwstr", nsmap={"vt": types}).text = value
        self.editor.touch(_CUSTOM)

    def has_notes(self, path: str, mark: str) -> bool:
        """Tell whether a sheet has comments of ours."""
        part = comments_part(self.editor, path)
        return part is not None and has_notes(self.editor.tree(part), mark)

    def _remove_property(self, node: etree._Element) -> None:
        root = self.editor.tree(_CUSTOM)
        root.remove(node)
        if len(root):
            self.editor.touch(_CUSTOM)
        else:
            self.editor.unrelate("", _CUSTOM)
            self.editor.remove(_CUSTOM)

    def _property(self, name: str) -> etree._Element | None:
        if not self.editor.has(_CUSTOM):
            return None
        return next((node for node in self.editor.tree(_CUSTOM) if node.get("name") == name), None)

    def _sheet_nodes(self) -> list[etree._Element]:
        return list(self._root.iterfind("{*}sheets/{*}sheet"))

    def _view(self) -> etree._Element:
        """Return the first window, made if the file describes none."""
        for view in self._root.iterfind("{*}bookViews/{*}workbookView"):
            return view
        views = etree.Element(f"{{{self.main}}}bookViews")
        place = sum(1 for node in self._root if local_name(node) in _BEFORE_VIEWS)
        self._root.insert(place, views)
        return etree.SubElement(views, f"{{{self.main}}}workbookView")


def _relation_id(node: etree._Element) -> str:
    return next((str(value) for key, value in node.items() if str(key).endswith("}id")), "")
