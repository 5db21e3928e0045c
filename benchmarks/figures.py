"""Measure every figure on one large workspace: ``python benchmarks/figures.py``.

The worked example is read once and its people are multiplied to 5,000, 10,000 and 20,000 rows, half of them
nominees, half delegates, every one with a name, birth and CCCD of their own. Each figure is worked out alone
on a workspace that remembers nothing, the best of five rounds over all sizes counts; then all of them on one
workspace, as a command would. Ends with 1 where a figure takes more than 2 s at 20,000 rows, or clearly more
than four times the time for four times the rows. Seconds are of CPU, so that a busy machine says the same.
"""

from __future__ import annotations

import gc
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from hoinghi.figures.advice import advice  # noqa: E402 - the checkout is measured, not what is installed
from hoinghi.figures.allocation import planned_allocation  # noqa: E402 - same
from hoinghi.figures.balance import balance  # noqa: E402 - same
from hoinghi.figures.budget import budget  # noqa: E402 - same
from hoinghi.figures.composition import composition  # noqa: E402 - same
from hoinghi.figures.coverage import coverage  # noqa: E402 - same
from hoinghi.figures.crosstab import crossed  # noqa: E402 - same
from hoinghi.figures.honours import honours  # noqa: E402 - same
from hoinghi.figures.matching import guests_who_are_nominees  # noqa: E402 - same
from hoinghi.figures.programme import programme  # noqa: E402 - same
from hoinghi.figures.quota import quota, quotas  # noqa: E402 - same
from hoinghi.figures.schedule import schedule  # noqa: E402 - same
from hoinghi.figures.sides import on_both_sides  # noqa: E402 - same
from hoinghi.figures.statistics import award_tables  # noqa: E402 - same
from hoinghi.figures.substitutions import substitutions  # noqa: E402 - same
from hoinghi.model.people import Delegate, Nominee, Person  # noqa: E402 - same
from hoinghi.model.workspace import Table, Workspace  # noqa: E402 - same
from hoinghi.reading.workspace import read  # noqa: E402 - same

WORDS = (
    *("An", "Bình", "Châu", "Dung", "Đức", "Giang", "Hà", "Hiền", "Khánh", "Lan", "Minh", "Nga", "Oanh"),
    *("Phúc", "Quý", "Sơn", "Tâm", "Uyên", "Vân", "Xuân", "Yến", "Thảo", "Trang", "Nhung", "Ngọc"),
)
"""Three of them make twelve thousand names apart, of words that come again as they do in a commune."""
SIZES = (5_000, 10_000, 20_000)
MOST = 2.0
"""Seconds that a figure may take at the largest size."""
STEEPEST = 5.2
"""Times the seconds that four times the rows may take: four, and what caches and a shared machine add."""
NOTICED = 0.02
"""Seconds at the smallest size below which a ratio says nothing: one sweep of the collector is as long."""


def repaired(workspace: Workspace) -> object:
    """Advise on a list that is far too long: the dearest case of the quota."""
    return [advice(workspace, each) for each in quota(workspace).repairs]


FIGURES: Mapping[str, Callable[[Workspace], object]] = {
    "quota, four bases": quotas,
    "repairs and advice": repaired,
    "coverage": coverage,
    "balance": balance,
    "cross table": lambda workspace: crossed(workspace, "don_vi", "linh_vuc"),
    "allocation": planned_allocation,
    "substitutions": substitutions,
    "composition": composition,
    "awards, votes, dossiers": honours,
    "statistics": award_tables,
    "budget": budget,
    "programme": programme,
    "schedule": schedule,
    "people on two sides": on_both_sides,
    "guests who are models": guests_who_are_nominees,
}


def grown(example: Workspace, rows: int) -> Workspace:
    """Return the example with so many people, half nominees, half delegates, and nothing remembered."""
    tables = dict(example.tables)
    for kind in (Nominee, Delegate):
        held: Table[Person] = example[kind]
        people = [_other(held.rows[at % len(held)], at) for at in range(rows // 2)]
        tables[kind] = Table(kind, tuple(people), (), (), held.sources)  # type: ignore[arg-type]
    settings = replace(example.settings, max_delegates=rows // 4)  # so that much has to be repaired
    return replace(example, tables=tables, settings=settings, memory={})


def _other(person: Person, at: int) -> Person:
    """Return the same line of another person: who is the delegate of whom stays as it is."""
    cccd = getattr(person, "cccd", None)
    number = f"{int(cccd[:6]):06}{at:06}" if cccd else None
    words = len(WORDS)
    middle = f"{WORDS[at // words**2 % words]} {WORDS[at // words % words]} {WORDS[at % words]}"
    name = f"{person.full_name} {middle}"  # type: ignore[attr-defined]
    return replace(person, full_name=name, cccd=number, row=at + 2)  # type: ignore[call-arg]


def seconds(figure: Callable[[Workspace], object], folders: Mapping[int, Workspace]) -> list[float]:
    """Return the CPU seconds by size, on a workspace that remembers nothing.

    The best of five rounds over all sizes: a minute in which the machine is slow then spoils no ratio.
    """
    best = dict.fromkeys(folders, float("inf"))
    for _ in range(5):
        for rows, workspace in folders.items():
            fresh = replace(workspace, memory={})
            gc.collect()
            began = time.process_time()
            figure(fresh)
            best[rows] = min(best[rows], time.process_time() - began)
    return list(best.values())


def together(workspace: Workspace) -> float:
    """Return the CPU seconds of all figures on one workspace."""
    began = time.process_time()
    for figure in FIGURES.values():
        figure(workspace)
    return time.process_time() - began


def main() -> int:
    """Print a line a figure; return 1 where one is too slow or not linear."""
    gc.set_threshold(100_000)  # as the program does
    example = read(ROOT / "examples" / "binh-hoa")
    crossed(example, "don_vi", "linh_vuc")  # pandas is imported before the clock runs
    folders = {rows: grown(example, rows) for rows in SIZES}
    gc.freeze()  # a command holds one workspace, not three: the collector is not to go over the others
    print(f"{'figure, seconds':<26}" + "".join(f"{rows:>10,}" for rows in SIZES) + f"{'x4 rows':>12}")
    failed = []
    for name, figure in FIGURES.items():
        took = seconds(figure, folders)
        ratio = took[-1] / took[0] if took[0] else 1.0
        print(f"{name:<26}" + "".join(f"{each:>10.3f}" for each in took) + f"{ratio:>11.1f}x")
        if took[-1] > MOST:
            failed.append(f"{name}: {took[-1]:.2f} s at {SIZES[-1]:,} rows, at most {MOST} s")
        if took[0] > NOTICED and ratio > STEEPEST:
            failed.append(f"{name}: {ratio:.1f} times the time for four times the rows")
    everything = [together(replace(folders[rows], memory={})) for rows in SIZES]
    print(f"{'all on one workspace':<26}" + "".join(f"{each:>10.3f}" for each in everything))
    for line in failed:
        print(f"FAILED {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
