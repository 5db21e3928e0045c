"""Word files in a folder of templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["is_word", "word_files"]

K = TypeVar("K")
# What Word can save. The last three are no templates, but leaving them out would quietly take another in
# their place: the engine says what to do with them.
_WORD: Final = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".rtf", ".odt"})


def is_word(path: Path) -> bool:
    """Whether it is a Word file, and not the lock file that Word puts beside one."""
    return path.suffix.lower() in _WORD and not path.name.startswith(("~$", ".")) and path.is_file()


def word_files(place: Path, kind_of: Callable[[str], K | None]) -> Iterator[tuple[Path, K | None]]:
    """Yield the Word files of a folder, each with None, and those of its folders with what these mean.

    They come in the order of their names. ``kind_of`` says by its name what a folder means, None where
    nothing: it is passed over then. Nothing is yielded where the place is no folder.
    """
    if not place.is_dir():
        return
    for each in sorted(place.iterdir(), key=lambda item: item.name):
        if is_word(each):
            yield each, None
            continue
        kind = kind_of(each.name)
        if kind is not None and each.is_dir():
            for held in sorted(each.iterdir(), key=lambda item: item.name):
                if is_word(held):
                    yield held, kind
