"""The types of official papers and the letters in their numbers: "Thông báo", ``TB``."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from hoinghi.resources import data_dir
from hoinghi.vietnamese.text import fold

__all__ = ["type_of"]


def type_of(title: str) -> tuple[str, str]:
    """Return the type that a title begins with, and its letters: ``("Thông báo", "TB")``.

    Tones, capitals and dashes do not matter: a file may be called ``thong-bao-nop-anh``. Both are empty for a
    title of no type, such as a letter of thanks.
    """
    key = _key(title)
    found = max((each for each in _types() if key.startswith(each)), key=len, default="")
    return _types().get(found, ("", ""))


@cache
def _types() -> dict[str, tuple[str, str]]:
    with (data_dir("templates") / "types.toml").open("rb") as file:
        listed = tomllib.load(file)["type"]
    return {_key(each["name"]): (each["name"], each["letters"]) for each in listed}


def _key(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))
