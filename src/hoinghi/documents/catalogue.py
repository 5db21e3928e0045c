"""The papers that ``render`` knows: our catalogue, and what a commune drops into ``mau/``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hoinghi.errors import HoinghiError
from hoinghi.model.tables import table_type
from hoinghi.resources import data_dir
from hoinghi.vietnamese.text import fold, nearest, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from hoinghi.model.row import Row

__all__ = ["ALL", "OWN_TEMPLATES", "Authority", "PaperKind", "catalogue", "chosen"]

ALL = "tatca"  # the word for every paper
OWN_TEMPLATES = "mau"  # a commune's own templates, in its folder


class Authority(StrEnum):
    """In whose name a paper is signed (Nghị định 30/2020/NĐ-CP, Điều 13)."""

    COMMITTEE = "uy_ban"  # TM. ỦY BAN NHÂN DÂN
    CHAIRMAN = "chu_tich"  # in his own right, without TM.
    COUNCIL = "hoi_dong"  # TM. HỘI ĐỒNG


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A paper: one for the folder, or one for every row of ``per``."""

    name: str  # as on the command line
    title: str
    abbreviation: str  # empty for what has none, such as a công văn
    template: Path
    authority: Authority = Authority.COMMITTEE
    per: type[Row] | None = None
    requires: tuple[str, ...] = ()  # values without which there is nothing to print
    proof: Path | None = None  # template of the list on which its names are proofread
    proof_of: str = ""  # set for such a list: the paper it belongs to

    @property
    def proof_list(self) -> PaperKind | None:
        """The proof list as a paper of its own, beside this one."""
        if self.proof is None:
            return None
        return PaperKind(
            f"{self.name}-soat", f"Danh sách soát tên: {self.title}", "", self.proof, proof_of=self.name
        )


def catalogue(folder: Path | None = None) -> dict[str, PaperKind]:
    """Return the papers by name, ours first.

    With a workspace folder, a file of the same name in its ``mau/`` takes the place of our template, and any
    other .docx there is a paper of its own, under its file name.
    """
    ours = data_dir("templates")
    with (ours / "catalogue.toml").open("rb") as file:
        listed = tomllib.load(file)
    own = _own_templates(folder)
    papers = {}
    for name, entry in listed.items():
        template = own.pop(fold(entry["file"]), ours / entry["file"])
        per, proof = entry.get("per"), entry.get("proof")
        papers[name] = PaperKind(
            name,
            entry["title"],
            entry.get("abbreviation", ""),
            template,
            Authority(entry.get("authority", Authority.COMMITTEE)),
            table_type(per) if per else None,
            tuple(entry.get("requires", ())),
            own.pop(fold(proof), ours / proof) if proof else None,
        )
    for template in own.values():
        name = slug(template.stem)
        if name and name not in papers:
            papers[name] = PaperKind(name, template.stem, "", template)
    return papers


def chosen(names: Iterable[str], papers: dict[str, PaperKind]) -> list[PaperKind]:
    """Return the papers somebody asked for, each once; ``tatca`` is all of them.

    Raises HoinghiError that lists every name we do not know, each with the nearest one.
    """
    wanted = list(dict.fromkeys(fold(each).removesuffix(".docx") for each in names))
    unknown = [each for each in wanted if each != ALL and each not in papers]
    if unknown:
        said = " ".join(_unknown(each, list(papers)) for each in unknown)
        raise HoinghiError(f"{said} Các văn bản có thể lập: {', '.join(papers)}; hoặc {ALL} để lập tất cả.")
    if ALL in wanted:
        return list(papers.values())
    return [papers[each] for each in wanted]


def _unknown(name: str, known: Sequence[str]) -> str:
    near = nearest(name, [*known, ALL])
    return f"Không có văn bản “{name}”{f', có phải là “{near[0]}”?' if near else '.'}"


def _own_templates(folder: Path | None) -> dict[str, Path]:
    place = folder / OWN_TEMPLATES if folder else None
    if place is None or not place.is_dir():
        return {}
    found = sorted(place.iterdir(), key=lambda each: each.name)
    return {
        fold(each.name): each
        for each in found
        if each.suffix.lower() == ".docx" and each.is_file() and not each.name.startswith(("~$", "."))
    }
