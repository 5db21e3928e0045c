"""Number, place and date, legal bases, recipients and signature of a paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hoinghi.documents.catalogue import Authority
from hoinghi.documents.declare import of_paper
from hoinghi.documents.values.commune import issuer, place
from hoinghi.figures.bases import bases_for
from hoinghi.figures.papers import paper_codes
from hoinghi.figures.signing import paper_row, signing_day
from hoinghi.model.plan import Basis, Info, Paper, Recipient
from hoinghi.vietnamese.dates import long_date
from hoinghi.vietnamese.identity import is_blank_word
from hoinghi.vietnamese.numbers import two
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from hoinghi.documents.catalogue import PaperKind
    from hoinghi.model.workspace import Workspace

__all__ = [
    "basis_lines", "citation", "kept_line", "number", "place_and_date", "powers", "recipients", "signer",
]  # fmt: skip

# What is written by hand once the paper is signed and registered (Nghị định 30/2020/NĐ-CP, Điều 15).
_NUMBER_BLANK = " " * 5  # after "Số: "
_DAY_BLANK = " " * 6
_KEPT = "Lưu: VT, VP"  # văn thư, and the office that drafts the commune's papers


def _sign(paper: PaperKind) -> str:
    return f"{paper.abbreviation}-UBND" if paper.abbreviation else "UBND-VP"  # the office drafts a letter


@of_paper("so_ky_hieu", "Số, ký hiệu văn bản; chưa có số thì để trống chỗ ghi số", Paper)
def number(workspace: Workspace, paper: PaperKind) -> object:
    """``05/KH-UBND``, or room for the number; a number typed with its letters is kept as typed."""
    row = paper_row(workspace, paper.name)
    given = clean(row.number) if row else ""
    if not given:
        return f"{_NUMBER_BLANK}/{_sign(paper)}"
    if given.isdigit():
        return f"{two(int(given))}/{_sign(paper)}"
    return given


@of_paper(
    "dia_danh_ngay_thang", "Địa danh, ngày tháng năm ký; chưa ký thì để trống ngày và tháng", Paper, Info
)
def place_and_date(workspace: Workspace, paper: PaperKind) -> object:
    """Place, and the day of signing; before it, room for day and month."""
    return f"{place(workspace)}, {_day(workspace, paper)}"


def _day(workspace: Workspace, paper: PaperKind) -> str:
    row = paper_row(workspace, paper.name)
    if row and row.signed:
        return long_date(row.signed)
    likely = signing_day(workspace, paper.name).day
    year = str(likely.year) if likely else "20"  # the rest is written by hand
    return f"ngày{_DAY_BLANK}tháng{_DAY_BLANK}năm {year}"


@of_paper("vien_dan", "Số và ngày của chính văn bản này, để phụ lục viện dẫn", Paper, Info)
def citation(workspace: Workspace, paper: PaperKind) -> object:
    """``số 05/QĐ-UBND ngày 05 tháng 01 năm 2025``, with the same blanks before signing."""
    said = number.of(workspace, paper)
    return f"số {said} {_day(workspace, paper)}"


@of_paper(
    "cac_can_cu", "Các căn cứ của văn bản, mỗi căn cứ một dòng, còn hiệu lực vào ngày ký", Basis, Paper, Info
)
def basis_lines(workspace: Workspace, paper: PaperKind) -> object:
    """Legal bases, each with its "Căn cứ" and its ";", the last with "."."""
    bare = [_with_opening(clean(each).rstrip(" .;,")) for each in bases_for(workspace, paper.name)]
    if paper.authority is Authority.CHAIRMAN:
        bare.append(f"Theo đề nghị của Hội đồng Thi đua - Khen thưởng {_level(workspace)}")
    return [each + (";" if at < len(bare) else ".") for at, each in enumerate(bare, 1)]


def _with_opening(text: str) -> str:
    opened = fold(text).startswith(("can cu ", "theo ", "thuc hien ", "xet "))
    return text if opened else f"Căn cứ {text}"


def _level(workspace: Workspace) -> str:
    return (workspace.settings.commune_kind or "xã").lower()


@of_paper("cac_noi_nhan", "Các dòng nơi nhận kèm số bản; dòng cuối là “- Lưu: VT, VP.”", Recipient)
def recipients(workspace: Workspace, paper: PaperKind) -> object:
    """Recipient lines with copies; what is kept in the office stands last and ends with "."."""
    rows = [
        row
        for row in workspace[Recipient]
        if not row.used_by.strip() or paper.name in paper_codes(workspace, row.used_by)
    ]
    kept = [row for row in rows if fold(row.name).lstrip("- ").startswith("luu")]
    lines = [f"- {_recipient(row)};" for row in rows if row not in kept]
    return [*lines, _kept_line(kept)]


@of_paper("dong_luu", "Dòng cuối của nơi nhận, ví dụ: - Lưu: VT, VP.", Recipient)
def kept_line(workspace: Workspace, paper: PaperKind) -> object:
    """What is kept in the office, for papers that go to nobody but their addressee."""
    lines = recipients.of(workspace, paper)
    assert isinstance(lines, list)
    return lines[-1]


def _kept_line(kept: list[Recipient]) -> str:
    return f"- {_bare(kept[-1].name) if kept else _KEPT}."


def _bare(name: str) -> str:
    """Return a recipient without its dash and end mark, with a blank after each comma."""
    return re.sub(r"\s*,\s*", ", ", clean(name).lstrip("-– ").rstrip(" .;,"))


def _recipient(row: Recipient) -> str:
    name = _bare(row.name)
    return f"{name} ({two(row.copies)} bản)" if row.copies else name


@of_paper("quyen_han_ky", "Các dòng quyền hạn, chức vụ của người ký", Info)
def powers(workspace: Workspace, paper: PaperKind) -> object:
    """In whose name and in what post a paper is signed; a deputy signs with "KT." above his own post."""
    post = (workspace.settings.signer_post or "Chủ tịch").strip()
    lines = {
        Authority.COMMITTEE: [_on_behalf(workspace)],
        Authority.COUNCIL: ["TM. HỘI ĐỒNG"],
        Authority.CHAIRMAN: [],
    }[paper.authority]
    if _is_deputy(workspace):
        deputy = post if fold(post).startswith("pho") else f"Phó {post}"
        return [*lines, "KT. CHỦ TỊCH", deputy.upper()]
    return [*lines, post.upper()]


def _on_behalf(workspace: Workspace) -> str:
    name = issuer(workspace)
    return "TM. ỦY BAN NHÂN DÂN" if fold(name).startswith("uy ban nhan dan") else f"TM. {name.upper()}"


def _is_deputy(workspace: Workspace) -> bool:
    said = workspace.settings.signs_for
    ticked = bool(said) and not is_blank_word(said) and fold(said) not in {"khong", "ko", "k"}
    return ticked or fold(workspace.settings.signer_post).startswith("pho ")


@of_paper("nguoi_ky_van_ban", "Họ tên người ký văn bản này", Paper, Info)
def signer(workspace: Workspace, paper: PaperKind) -> object:
    """The signer typed back for this paper, else that of the settings."""
    row = paper_row(workspace, paper.name)
    return clean(row.signer if row and row.signer else workspace.settings.signer) or None
