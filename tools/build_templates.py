"""Write ``data/templates/*.docx`` from the recipes in ``tools/papers``: ``python tools/build_templates.py``.

The same recipe gives the same bytes, so that a changed file means a changed paper; a test compares them.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from hoinghi.documents.blocks import packed

__all__ = ["PAPERS", "build", "main"]

_HERE = Path(__file__).resolve().parent
PAPERS = (
    *("kehoach", "baocao", "giaymoi", "giaymoi-soat", "quyetdinh"),
    *("phanbo", "phanbo-donvi", "tinhhinh", "dutoan"),
)


def build(name: str) -> bytes:
    """Return the template of a paper, as it should stand in ``data/templates``."""
    if str(_HERE) not in sys.path:
        sys.path.insert(0, str(_HERE))
    return packed(import_module(f"papers.{name.replace('-', '_')}").build())


def main() -> None:
    """Write every template."""
    folder = _HERE.parent / "data" / "templates"
    for name in PAPERS:
        path = folder / f"{name}.docx"
        made = build(name)
        if not path.is_file() or path.read_bytes() != made:
            path.write_bytes(made)
            print(f"written: {path.name}")


if __name__ == "__main__":
    main()
