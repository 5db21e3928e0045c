"""Awards on the screen and as JSON: prizes, votes, limited titles, dossiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.bonus import coefficient_text
from hoinghi.model.people import NomineeKind
from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.dates import long_date
from hoinghi.vietnamese.numbers import digits, money, money_words, percent
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from hoinghi.figures.awards import Elsewhere, Prize
    from hoinghi.figures.ballots import Ballot
    from hoinghi.figures.honours import Honours
    from hoinghi.figures.titleshares import LimitedTitle
    from hoinghi.model.people import Nominee

__all__ = ["awards_json", "show_awards"]

_SHOWN = 10  # lines of one list on the screen
_UNKNOWN = "chưa biết"


def awards_json(made: Honours) -> dict[str, object]:
    """Return the document of ``awards --json``; amounts are đồng, None where no rate is known."""
    total = made.totals[None]
    return {
        "ok": made.ok,
        "day": made.signing.day.isoformat() if made.signing.day else None,
        "assumed": made.signing.assumed,
        "total": {
            "count": total.count,
            "amount": total.amount,
            "in_words": money_words(total.amount),
            "unknown": total.unknown,
        },
        "by_source": dict(made.by_source),
        "groups": [
            {
                "award": each.award.name,
                "kind": each.kind.label,
                "count": each.sums.count,
                "coefficient": None if each.coefficient is None else coefficient_text(each.coefficient),
                "amount": each.each,
                "total": None if each.each is None else each.sums.amount,
                "notes": [*each.doubts, *each.notes],
            }
            for each in made.groups
        ],
        "prizes": [_prize(each) for each in made.prizes],
        "elsewhere": [_elsewhere(each) for each in made.elsewhere],
        "dossiers": [
            {
                "ho_va_ten": each.entry.nominee.full_name,
                "id": each.entry.nominee.id,
                "missing": list(each.missing),
            }
            for each in made.dossiers
        ],
        "limited": [_limited(each) for each in made.limited],
        "council": {"total": made.council.total, "present": made.council.present},
        "votes": {
            "reached": made.tally.reached,
            "missed": made.tally.missed,
            "open": made.tally.open,
            "ballots": [_ballot(each) for each in made.ballots],
        },
        "doubts": list(made.doubts),
        "cautions": [each.text for each in made.cautions],
    }


def _prize(each: Prize) -> dict[str, object]:
    nominee = each.nominee
    return {
        "id": nominee.id,
        "ho_va_ten": nominee.full_name,
        "don_vi": nominee.unit,
        "kind": each.kind.label,
        "award": each.award.name,
        "amount": each.amount,
        "own": each.own,
        "can_cu": nominee.bonus_basis or None,
    }


def _elsewhere(each: Elsewhere) -> dict[str, object]:
    return {
        "id": each.nominee.id,
        "ho_va_ten": each.nominee.full_name,
        "award": each.award.name if each.award else None,
        "level": each.level,
        "reason": each.reason,
    }


def _ballot(each: Ballot) -> dict[str, object]:
    vote = each.vote
    return {
        "id": each.nominee.id,
        "ho_va_ten": each.nominee.full_name,
        "votes": vote.votes,
        "voters": vote.voters,
        "needed": vote.needed,
        "passed": vote.passed,
        "said": vote.said,
    }


def _limited(each: LimitedTitle) -> dict[str, object]:
    return {
        "award": each.award.name,
        "ratio": f"{each.limit.ratio.numerator}/{each.limit.ratio.denominator}",
        "rounding": each.rounding.value,
        "source": each.limit.source,
        "verified": each.limit.verified,
        "units": [
            {"don_vi": unit.unit, "proposed": unit.proposed, "base": unit.base, "allowed": unit.allowed}
            for unit in each.units
        ],
    }


def show_awards(screen: Console, made: Honours, *, names: bool) -> None:
    """Print the prizes with their sum, then votes, limited titles, dossiers and what else to know."""
    _show_day(screen, made)
    if made.prizes:
        screen.print(_groups(made))
        _show_total(screen, made)
    else:
        screen.print("Chưa có ai được khen theo quyết định của xã.", style="bold red")
    if names and made.prizes:
        screen.print(_names(made))
    _show_elsewhere(screen, made)
    _show_votes(screen, made)
    for each in made.limited:
        _show_limited(screen, each)
    _show_dossiers(screen, made)
    notes = dict.fromkeys(note for group in made.groups for note in group.notes)
    doubts = (f"{each} Xin kiểm tra trước khi ký." for each in made.doubts)
    for note in (*doubts, *notes, *(each.text for each in made.cautions)):
        screen.print(f"Lưu ý: {note}", style="yellow")


def _show_day(screen: Console, made: Honours) -> None:
    if made.signing.day is None:
        screen.print(
            "Chưa có ngày ký quyết định và ngày tổ chức nên chưa tính được tiền thưởng.", style="yellow"
        )
        return
    how = "theo ngày tổ chức, vì quyết định chưa ký" if made.signing.assumed else "ngày ký quyết định"
    screen.print(f"Tính đến {long_date(made.signing.day)} ({how}).", style="bold")


def _amount(value: int | None) -> str:
    return _UNKNOWN if value is None else digits(value)


def _groups(made: Honours) -> Table:
    table = plain_table("Hình thức", "Đối tượng", "Số", "Hệ số", "Mức (đồng)", "Tiền (đồng)", numbers=True)
    table.columns[1].justify = "left"
    for each in made.groups:
        table.add_row(
            each.award.name,
            each.kind.label,
            digits(each.sums.count),
            "" if each.coefficient is None else coefficient_text(each.coefficient),
            _amount(each.each),
            _UNKNOWN if each.each is None else digits(each.sums.amount),
        )
    total = made.totals[None]
    table.add_row("Cộng", "", digits(total.count), "", "", digits(total.amount), style="bold")
    return table


def _show_total(screen: Console, made: Honours) -> None:
    total = made.totals[None]
    screen.print(f"Tổng tiền thưởng: {money(total.amount)} ({money_words(total.amount)}).", style="bold")
    if total.unknown:
        said = f"Chưa kể {total.unknown} người, tập thể, hộ chưa biết mức thưởng."
        screen.print(said, style="yellow")
    for source, amount in made.by_source.items():
        screen.print(f"  {source}: {money(amount)}")


def _names(made: Honours) -> Table:
    table = plain_table("STT", "Tên", "Đơn vị", "Hình thức", "Tiền (đồng)")
    table.columns[4].justify = "right"
    for at, each in enumerate(made.prizes, 1):
        nominee = each.nominee
        table.add_row(str(at), _called(nominee), nominee.unit, each.award.name, _amount(each.amount))
    return table


def _called(nominee: Nominee) -> str:
    """Return a name; a household with what says that it is one, for its head may be commended himself."""
    title = clean(nominee.honorific) if nominee.taker is NomineeKind.HOUSEHOLD else ""
    return f"{title} {nominee.full_name}".strip()


def _show_elsewhere(screen: Console, made: Honours) -> None:
    if not made.elsewhere:
        return
    screen.print()
    screen.print(f"Không có trong quyết định khen thưởng này: {len(made.elsewhere)}.", style="bold")
    _show_some(
        screen,
        [f"{_called(each.nominee)}: {_award(each)} – {each.reason}" for each in made.elsewhere],
    )


def _award(each: Elsewhere) -> str:
    return each.award.name if each.award else "chưa rõ hình thức"


def _show_votes(screen: Console, made: Honours) -> None:
    if not made.ballots:
        return
    screen.print()
    if not made.council.total:
        said = f"Trang Hội đồng chưa có thành viên nào, nên chưa xét được phiếu ({len(made.ballots)} dòng)."
        screen.print(said, style="yellow")
        return
    present = "chưa ghi có mặt" if made.council.present is None else f"{made.council.present} có mặt"
    screen.print(f"Phiếu của Hội đồng ({made.council.total} thành viên, {present}):", style="bold")
    found = made.tally
    screen.print(f"  {found.reached} đạt, {found.missed} chưa đạt, {found.open} chưa xét được.")
    for source in dict.fromkeys(each.source for each in made.ballots if each.source):
        screen.print(f"  Ngưỡng theo: {source}.", style="dim")
    if not any(each.source for each in made.ballots):
        screen.print("  Chưa có ngưỡng: ghi mục “Ngưỡng phiếu Hội đồng” ở trang Thông tin.", style="dim")
    doubtful = [each for each in made.ballots if not each.vote.passed and each.source]
    _show_some(screen, [f"{each.nominee.full_name}: {each.vote.said}" for each in doubtful], style="red")


def _show_limited(screen: Console, made: LimitedTitle) -> None:
    screen.print()
    unsure = "" if made.limit.verified else "; chưa đối chiếu với bản gốc"
    screen.print(
        f"{made.award.name}: không quá {percent(made.limit.ratio)} số lao động tiên tiến của đơn vị, "
        f"làm tròn {made.rounding.value} ({made.limit.source}{unsure}).",
        style="bold",
    )
    table = plain_table("Đơn vị", "Đề nghị", "Số LĐTT", "Được xét", numbers=True)
    for each in made.units:
        known = each.base is not None
        table.add_row(
            each.unit,
            digits(each.proposed),
            digits(each.base) if each.base is not None else "chưa ghi",
            digits(each.allowed) if known and each.allowed is not None else "–",
            style="red" if each.over else None,
        )
    screen.print(table)


def _show_dossiers(screen: Console, made: Honours) -> None:
    if not made.dossiers:
        return
    lacking = [each for each in made.dossiers if not each.complete]
    screen.print()
    screen.print(
        f"Hồ sơ gửi cấp trên: {len(made.dossiers)}, đủ {len(made.dossiers) - len(lacking)}.", style="bold"
    )
    _show_some(
        screen, [f"{each.entry.nominee.full_name}: thiếu {', '.join(each.missing)}" for each in lacking]
    )


def _show_some(screen: Console, lines: list[str], style: str | None = None) -> None:
    for line in lines[:_SHOWN]:
        screen.print(f"  - {line}", style=style)
    if len(lines) > _SHOWN:
        screen.print(f"  … và {len(lines) - _SHOWN} dòng nữa (xem đủ: --json)", style="dim")
