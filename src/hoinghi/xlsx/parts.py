"""Which parts a workbook is made of, found by their relations or, where those are broken, by their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.xlsx.markup import flag, local_name, parse, small_int
from hoinghi.xlsx.problems import Problem, Unreadable

if TYPE_CHECKING:
    from lxml import etree

    from hoinghi.xlsx.package import Package, Relation

__all__ = ["SheetPart", "WorkbookPart", "read_workbook_part"]

_SHEET_FILE: Final = re.compile(r"worksheets/sheet(\d+)\.xml$")
_NO_TABLES: Final = frozenset({"chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"})


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet as the workbook lists it."""

    name: str
    path: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class WorkbookPart:
    """What the main part says."""

    path: str
    sheets: tuple[SheetPart, ...]
    strings: str | None
    styles: str | None
    date1904: bool
    problems: tuple[Problem, ...]


def read_workbook_part(package: Package) -> WorkbookPart:
    """Find the main part and what it is made of.

    Raises:
        Unreadable: "not_workbook" when there is no list of sheets.
    """
    problems: list[Problem] = []
    path, sound = _main(package)
    data, whole = package.read(path)
    root, parsed = parse(data)
    if root is None:
        raise Unreadable("not_workbook", path)
    if not (whole and parsed):
        problems.append(Problem("workbook_damaged"))
    relations, related = package.relations(path)
    sheets, missing = _sheets(package, root, relations)
    problems += [Problem("sheet_missing", name) for name in missing]
    if not (sound and related) or (sheets and not relations):
        problems.append(Problem("rels_damaged"))
    folder = path.rpartition("/")[0]
    return WorkbookPart(
        path,
        tuple(sheets),
        _table(package, relations, "sharedStrings", folder),
        _table(package, relations, "styles", folder),
        any(flag(node.get("date1904")) for node in root if local_name(node) == "workbookPr"),
        tuple(problems),
    )


def _main(package: Package) -> tuple[str, bool]:
    """Return the name of the main part and whether the package itself said so."""
    relations, sound = package.relations("")
    for relation in relations:
        if relation.kind == "officeDocument" and package.find(relation.target) is not None:
            return relation.target, sound
    for name in package.names():
        if name.rpartition("/")[2] == "workbook.xml":
            return name, False
    raise Unreadable("not_workbook")


def _sheets(
    package: Package, root: etree._Element, relations: list[Relation]
) -> tuple[list[SheetPart], list[str]]:
    """Return the worksheets in the order of their tabs, and the names of those that are not there."""
    by_id = {relation.id: relation for relation in relations}
    by_number = {small_int(match[1]): name for name in package.names() if (match := _SHEET_FILE.search(name))}
    found: list[SheetPart] = []
    missing: list[str] = []
    nodes = [
        node
        for group in root
        if local_name(group) == "sheets"
        for node in group
        if local_name(node) == "sheet"
    ]
    for place, node in enumerate(nodes, 1):
        name = node.get("name", "")
        relation = by_id.get(_relation_id(node))
        if relation is not None and relation.kind in _NO_TABLES:
            continue
        path = relation.target if relation is not None else by_number.get(place, "") if not relations else ""
        if package.find(path) is None:
            missing.append(name)
        else:
            found.append(SheetPart(name, path, node.get("state", "visible") != "visible"))
    return found, missing


def _relation_id(node: etree._Element) -> str:
    """Return the r:id, whose namespace differs between strict and transitional files."""
    return next((str(value) for key, value in node.items() if str(key).endswith("}id")), "")


def _table(package: Package, relations: list[Relation], kind: str, folder: str) -> str | None:
    """Return the name of a table that all sheets share, None when the file has none."""
    names = [relation.target for relation in relations if relation.kind == kind]
    names.append(f"{folder}/{kind}.xml".lstrip("/"))
    return next((name for name in names if package.find(name) is not None), None)
