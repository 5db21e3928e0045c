"""The papers that ``render`` knows: our catalogue, and what a commune drops into ``mau/``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hoinghi.documents.own import own_templates
from hoinghi.documents.types import type_of
from hoinghi.errors import HoinghiError
from hoinghi.model.ownpaper import paper_title
from hoinghi.model.tables import table_type
from hoinghi.resources import data_dir
from hoinghi.vietnamese.text import fold, nearest, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from hoinghi.model.row import Row

__all__ = ["ALL", "Authority", "PaperKind", "catalogue", "chosen", "with_proof_lists"]

ALL = "tatca"  # the word for every paper
# What a commune's own paper must not print as dots, where its template prints it at all.
_OWN_SETTINGS = ("ten_xa", "ten_xa|co_quan_ban_hanh", "nguoi_ky", "ngay_to_chuc|thoi_gian_to_chuc")


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
    empty: str = ""  # what to fill in then, after "vì"
    settings: tuple[str, ...] = ()  # keys of settings it must not print as dots; "a|b": one of them
    tells: tuple[type[Row], ...] = ()  # tables of which one at least must hold something
    remarks: tuple[str, ...] = ()  # codes of findings to be told again whenever it is printed
    asks: bool = False  # of the units, only those that the commune may ask to send people
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
    other Word file there is a paper of its own, under its file name; one in ``mau/moi-dai-bieu`` or
    ``mau/moi-dien-hinh`` is made for every delegate or nominee.

    Raises HoinghiError where two files would be one paper.
    """
    ours = data_dir("templates")
    with (ours / "catalogue.toml").open("rb") as file:
        listed = tomllib.load(file)
    own = own_templates(folder)
    papers = {}
    for name, entry in listed.items():
        mine, proof = own.pop(slug(name), None), entry.get("proof")
        own_proof = own.pop(slug(proof.removesuffix(".docx")), None) if proof else None
        papers[name] = PaperKind(
            name,
            entry["title"],
            entry.get("abbreviation", ""),
            mine.path if mine else ours / entry["file"],
            Authority(entry.get("authority", Authority.COMMITTEE)),
            (mine and mine.per) or (table_type(entry["per"]) if entry.get("per") else None),
            tuple(entry.get("requires", ())),
            entry.get("empty", ""),
            tuple(entry.get("settings", ())),
            tuple(table_type(each) for each in entry.get("tells", ())),
            tuple(entry.get("remarks", ())),
            entry.get("asks", False),
            (own_proof.path if own_proof else ours / proof) if proof else None,
        )
    for name, each in own.items():
        title = paper_title(each.path)
        letters = type_of(title)[1]
        papers[name] = PaperKind(name, title, letters, each.path, per=each.per, settings=_OWN_SETTINGS)
    return papers


def chosen(names: Iterable[str], papers: dict[str, PaperKind]) -> list[PaperKind]:
    """Return the papers somebody asked for, each once; ``tatca`` is all of them.

    Raises HoinghiError that lists every name we do not know, each with the nearest one.
    """
    wanted = list(dict.fromkeys(_meant(each, papers) for each in names))
    unknown = [each for each in wanted if each != ALL and each not in papers]
    if unknown:
        said = " ".join(_unknown(each, list(papers)) for each in unknown)
        raise HoinghiError(f"{said} Các văn bản có thể lập: {', '.join(papers)}; hoặc {ALL} để lập tất cả.")
    if ALL in wanted:
        return list(papers.values())
    return [papers[each] for each in wanted]


def with_proof_lists(papers: Iterable[PaperKind]) -> Iterator[PaperKind]:
    """Yield each paper and, behind it, the list on which its names are proofread."""
    for paper in papers:
        yield paper
        if paper.proof_list:
            yield paper.proof_list


def _meant(typed: str, papers: dict[str, PaperKind]) -> str:
    """Return the name of a paper as typed, or as a file in ``mau/`` is called ("Thư cảm ơn.docx")."""
    name = fold(typed).removesuffix(".docx")
    return slug(name) if name not in papers and slug(name) in papers else name


def _unknown(name: str, known: Sequence[str]) -> str:
    near = nearest(name, [*known, ALL])
    return f"Không có văn bản “{name}”{f', có phải là “{near[0]}”?' if near else '.'}"
