"""Read ``data/rules/*.toml`` into :class:`Rules`: one table of a file is one list of rules."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from enum import EnumType
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from hoinghi.model.people import NomineeKind
from hoinghi.model.rules import (
    Act,
    Award,
    BaseSalary,
    BonusRate,
    BudgetNorm,
    Category,
    Caution,
    FieldOfWork,
    Holiday,
    LeadTime,
    Multiplier,
    Named,
    Power,
    Rounding,
    Rules,
    ShareLimit,
    Threshold,
)
from hoinghi.resources import data_dir
from hoinghi.vietnamese.text import slug

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["load_rules", "shipped_templates"]

R = TypeVar("R")


@cache
def load_rules() -> Rules:
    """Return the rules that the program ships with; read once a process.

    A row that misses a field, or holds one that its class does not know, is a bug of ours and raises
    TypeError.
    """
    folder = data_dir("rules")
    awards, bonus = _tables(folder / "awards.toml"), _tables(folder / "bonus.toml")
    acts, protocol = _tables(folder / "acts.toml"), _tables(folder / "protocol.toml")
    calendar, council = _tables(folder / "calendar.toml"), _tables(folder / "council.toml")
    return Rules(
        categories=_rows(Category, _tables(folder / "categories.toml")["category"]),
        fields=_rows(FieldOfWork, _tables(folder / "fields.toml")["field"]),
        awards=_rows(Award, awards["award"]),
        powers=_rows(Power, awards["power"]),
        bonuses=_rows(BonusRate, bonus["bonus"]),
        multipliers=_rows(Multiplier, bonus["multiplier"]),
        salaries=_rows(BaseSalary, _tables(folder / "base-salary.toml")["salary"]),
        acts=_rows(Act, acts["act"]),
        norms=_rows(BudgetNorm, _tables(folder / "budget-norms.toml")["norm"]),
        levels=_rows(Named, awards["level"]),
        kind_order=tuple(NomineeKind(row["code"]) for row in protocol["kind"]),
        roundings=_rows(Rounding, protocol["rounding"]),
        cautions=_rows(Caution, acts["caution"]),
        holidays=_rows(Holiday, calendar["holiday"]),
        lead_times=_rows(LeadTime, calendar["lead_time"]),
        share_limits=_rows(ShareLimit, council["share_limit"]),
        thresholds=_rows(Threshold, council["threshold"]),
        act_kinds=_rows(Named, protocol["act_kind"]),
        papers=_papers(data_dir("templates") / "catalogue.toml"),
    )


@cache
def shipped_templates() -> frozenset[str]:
    """Return the names of our templates, those of proof lists too: in ``mau/`` such a file replaces ours."""
    return frozenset(slug(path.stem) for path in data_dir("templates").glob("*.docx"))


def _tables(path: Path) -> dict[str, list[dict[str, Any]]]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _papers(path: Path) -> tuple[Named, ...]:
    """Return the papers of the catalogue by render name, with their titles."""
    if not path.is_file():
        return ()
    with path.open("rb") as file:
        listed = tomllib.load(file)
    return tuple(
        Named(code=code, name=str(entry.get("title", code)))
        for code, entry in listed.items()
        if isinstance(entry, dict)
    )


def _rows(kind: type[R], rows: list[dict[str, Any]]) -> tuple[R, ...]:
    return tuple(kind(**_values(kind, row)) for row in rows)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _values(kind: type, row: dict[str, Any]) -> dict[str, Any]:
    """Turn TOML values into what the fields are declared as: decimals and enums stand as text in TOML."""
    hints = _hints(kind)
    return {name: _value(hints.get(name), value) for name, value in row.items()}


def _value(hint: Any, value: Any) -> Any:
    if hint in {Decimal, Fraction} or isinstance(hint, EnumType):
        return hint(value)
    if isinstance(value, list):
        inner = hint.__args__[0]
        return tuple(inner(each) if isinstance(inner, EnumType) else each for each in value)
    return value
