"""The slots that the engine fills itself, from the state of the file being rendered: ids, names, breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.docx.state import State, current

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.docx.program import Spec

__all__ = ["FILLED", "filled"]


def filled(spec: Spec) -> Callable[[object], str]:
    """Return the function for a slot; it ignores its argument."""
    fill = _FILLERS[str(spec[0])]
    words = [str(each) for each in spec[1:]]
    return lambda _: fill(current.state, *words)


def _number(state: State) -> str:
    return str(state.number())


def _bookmark(state: State, key: str, name: str) -> str:
    number, renamed = state.bookmark(key, name)
    return f'w:id="{number}" w:name="{renamed}"'


def _bookmark_end(state: State, key: str) -> str:
    return str(state.bookmarks.get(key) or state.number())


def _anchor(state: State, name: str) -> str:
    return state.renamed(name, state.copy)


def _list(state: State, number: str) -> str:
    return state.list_of(number)


def _styled_list(state: State, number: str, level: str) -> str:
    """A paragraph numbered by its style gets a list of its own only where the style's would run on."""
    new = state.list_of(number)
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{new}"/></w:numPr>' if new != number else ""


def _pages(state: State, token: str) -> str:
    """The number of pages: in a file of many copies, of the copy."""
    return token.replace("NUMPAGES", "SECTIONPAGES") if state.plan and state.plan.alone else token


def _section(state: State, section: str, first: str) -> str:
    return state.section(section, first=bool(first))


def _break_before(state: State) -> str:
    return "<w:pageBreakBefore/>" if state.copy > 1 and state.plan and state.plan.way == "before" else ""


def _break_after(state: State) -> str:
    between = not state.last and state.plan is not None and state.plan.way == "after"
    return '<w:r><w:br w:type="page"/></w:r>' if between else ""


def _section_end(state: State) -> str:
    if state.last or state.plan is None or state.plan.way != "section":
        return ""
    return state.section(state.plan.final, first=state.plan.alone)


_FILLERS: Final[dict[str, Callable[..., str]]] = {
    "id": _number,
    "bookmark": _bookmark,
    "bookmark-end": _bookmark_end,
    "anchor": _anchor,
    "list": _list,
    "styled-list": _styled_list,
    "note": State.note,
    "once": State.once,
    "pages": _pages,
    "section": _section,
    "break-before": _break_before,
    "break-after": _break_after,
    "section-end": _section_end,
}
FILLED: Final = frozenset(_FILLERS)
