"""The unknown names in a template that cannot be compiled, told together with what is broken.

The engine knows a template's names once it is compiled. This reads the sound tags of one that is not.
"""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, TemplateSyntaxError, nodes
from lxml import etree

from hoinghi.docx import TagProblem, messages
from hoinghi.docx.tags import find_tags
from hoinghi.vietnamese.text import nearest, nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from hoinghi.docx.tags import Tag

__all__ = ["unknown_names"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BINDING: Final = re.compile(r"(?:for\s+(?P<loop>.+?)\s+in\s|set\s+(?P<set>[^=]+))", re.IGNORECASE)
_ENDS: Final = {"for": "endfor", "if": "endif", "with": "endwith", "filter": "endfilter"}


def unknown_names(
    path: Path, known: Iterable[str], filters: Mapping[str, Callable[..., object]]
) -> list[TagProblem]:
    """Return every name in a sound tag that is neither known nor bound by a loop, in document order."""
    names = {nfc(each) for each in known}
    environment = Environment(autoescape=True)
    environment.filters.update(filters)
    found: list[tuple[str, Tag, set[str]]] = []
    bound: set[str] = set(environment.globals)
    for part, tag in _tags(path):
        try:
            tree = environment.parse(_alone(tag))
        except TemplateSyntaxError:
            continue
        finally:
            bound |= _bound(tag)
        found.append((part, tag, {each.name for each in tree.find_all(nodes.Name)}))
    problems: dict[TagProblem, None] = {}
    for part, tag, used in found:
        for name in sorted(used - bound - names):
            detail = messages.TAG["unknown-name"].format(name=name)
            near = nearest(name, sorted(names))
            problem = TagProblem(
                "unknown-name", part, tag.paragraph, tag.typed, detail, near[0] if near else ""
            )
            problems[problem] = None
    return list(problems)


def _tags(path: Path) -> Iterator[tuple[str, Tag]]:
    with zipfile.ZipFile(path) as archive:
        for part in sorted(archive.namelist(), key=lambda name: (name != "word/document.xml", name)):
            if not part.startswith("word/") or not part.endswith(".xml"):
                continue
            data = archive.read(part)
            if b"{" not in data:
                continue
            tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
            for number, paragraph in enumerate(tree.iter(f"{_W}p"), 1):
                for _, _, tag in find_tags(_text(paragraph), number):
                    if tag is not None and tag.kind != "comment":
                        yield part, tag


def _text(paragraph: etree._Element) -> str:
    """Return a paragraph's own text, not that of a text box within it."""
    owned = (each for each in paragraph.iter(f"{_W}t") if next(each.iterancestors(f"{_W}p")) is paragraph)
    return "".join(each.text or "" for each in owned)


def _bound(tag: Tag) -> set[str]:
    """Return the variables that a loop or a "set" makes, also where Word capitalised its first word."""
    match = _BINDING.match(tag.body) if tag.kind == "block" else None
    return set(re.findall(r"\w+", (match["loop"] or match["set"])) if match else ())


def _alone(tag: Tag) -> str:
    """Return a tag as a template of its own; what means nothing alone becomes nothing."""
    if tag.kind == "value":
        return f"{{{{ {tag.body} }}}}"
    if tag.word == "elif":
        return f"{{% {tag.body[2:]} %}}{{% endif %}}"
    if tag.word in _ENDS:
        return f"{{% {tag.body} %}}{{% {_ENDS[tag.word]} %}}"
    return f"{{% {tag.body} %}}" if tag.word == "set" and "=" in tag.body else ""
