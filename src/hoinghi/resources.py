"""Where the files that travel with the program are: in a wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path

from hoinghi.errors import HoinghiError

__all__ = ["data_dir", "example_dir"]

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def data_dir(name: str) -> Path:
    """Return the folder ``data/<name>`` (``rules`` or ``templates``)."""
    return _first(_PACKAGE / "data" / name, _CHECKOUT / "data" / name)


def example_dir(name: str) -> Path:
    """Return the folder ``examples/<name>``."""
    return _first(_PACKAGE / "examples" / name, _CHECKOUT / "examples" / name)


def _first(*places: Path) -> Path:
    for place in places:
        if place.is_dir():
            return place
    raise HoinghiError(
        f"Bản cài đặt thiếu thư mục {places[0].name}. "
        "Xin cài lại: python -m pip install --force-reinstall hoinghi."
    )
