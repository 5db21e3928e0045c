"""Folders made by chance: what the commands answer, against the plainest count of what was put into them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from itertools import product
from math import ceil, floor
from pathlib import Path
from random import Random
from typing import Any

import pytest

from cli_runner import Ran
from workspaces import write_workspace

Row = dict[str, Any]

_SEEDS = (3, 7, 21, 39, 45)  # a repair that mixes both sides, an exact edge, and each law on bonuses

_CATEGORIES = {  # as typed: the category, and whether it counts as advanced (None: nobody knows)
    "khách": ("Khách mời", False),
    "Lãnh đạo": ("Lãnh đạo cấp ủy, chính quyền", False),
    "CSTĐ": ("Chiến sĩ thi đua", True),
    "Điển hình tiên tiến, tiêu biểu xuất sắc": ("Điển hình tiên tiến", True),
    "nông dân": ("Người trực tiếp sản xuất, công tác", True),
    "Người tốt, việc tốt; CSTĐ": ("Gương người tốt, việc tốt", True),
    "Khách mời; CSTĐ": ("", None),
    "": ("", None),
}
_FIELDS = {
    "": ("",),
    "y tế": ("Xã hội",),
    "Kinh tế": ("Kinh tế",),
    "quốc phòng; An ninh": ("Quốc phòng", "An ninh"),
}
_ALL_FIELDS = ("Chính trị", "Kinh tế", "Xã hội", "Quốc phòng", "An ninh")
_STATUSES = ("", "mời", "Xác nhận", "vắng", "CÓ MẶT", "rút")
_BASES = {
    "planned": {"", "mời", "xác nhận", "vắng", "có mặt"},
    "invited": {"", "mời", "xác nhận", "vắng", "có mặt"},
    "confirmed": {"xác nhận", "có mặt"},
    "present": {"có mặt"},
}
_SALARIES = ((date(2026, 7, 1), 2_530_000), (date(2024, 7, 1), 2_340_000), (date(2023, 7, 1), 1_800_000))
_DAYS = (date(2023, 7, 1), date(2023, 12, 31), date(2024, 1, 1), date(2024, 6, 30), date(2024, 7, 1),
         date(2025, 6, 30), date(2025, 7, 1), date(2026, 6, 30), date(2026, 7, 1))  # fmt: skip
_FACTORS = {"Cá nhân": Fraction(1), "Tập thể": Fraction(2), "Hộ gia đình": Fraction(3, 2)}
_SYLLABLES = ("An", "Bình", "Chi", "Dung", "Giang", "Hòa", "Khoa", "Lan", "Minh", "Nga", "Oanh", "Phú", "Quý")


class Conference:
    """What a folder holds, as plain values."""

    def __init__(self, seed: int) -> None:
        chance = Random(seed)  # noqa: S311 - no secrets
        pick = chance.choice
        names = chance.sample([f"Lê {a} {b}" for a, b in product(_SYLLABLES, _SYLLABLES)], 160)
        self.maximum, self.ratio, self.tolerance = pick((20, 35, 60)), pick((50, 65, 70)), pick((0, 5, 10))
        self.day, self.first = pick(_DAYS), pick(("sau", "trước"))
        self.units: list[Row] = [
            {
                "name": f"Thôn {number}",
                "base": pick((0, 90, 90, 137, 240)),
                "floor": pick((None, None, 2)),
                "cap": pick((None, None, 9)),
                "fixed": pick((None, None, None, 4)),
            }
            for number in range(1, pick((3, 6, 9)))
        ]
        self.units[0] |= {"base": 100, "cap": None, "fixed": None}  # so that there is room for all seats
        self.people: list[Row] = [
            {
                "name": names.pop() if chance.random() > 0.05 else "",
                "unit": pick(self.units)["name"],
                "category": pick(tuple(_CATEGORIES)),
                "field": pick(tuple(_FIELDS)),
                "sex": pick(("Nam", "Nữ", "")),
                "birth": pick((*range(1950, 2005), "")),
                "status": pick(_STATUSES),
            }
            for _ in range(pick((1, 12, 40, 75)))
        ]
        self.people[0]["status"] = ""  # so that there is somebody
        self.nominees: list[Row] = [
            {
                "kind": pick(tuple(_FACTORS)),
                "name": names.pop(),
                "result": pick(("", "", "Đạt", "Không đạt")),
                "votes": pick((4, 5, 6, 7)),
                "own": pick((None, None, None, 500_000)),
            }
            for _ in range(pick((3, 30)))
        ]
        self.costs = [
            (pick(("số đại biểu", "số người được khen", "12", "2,5")), pick((15_000, 333))) for _ in range(5)
        ]

    @property
    def text(self) -> str:
        """The folder as ``write_workspace`` reads it."""
        units = ((u["name"], u["base"], u["floor"], u["cap"], u["fixed"]) for u in self.units)
        people = (p.values() for p in self.people)
        nominees = (("Thôn 1", *each.values()) for each in self.nominees)
        sheets: dict[str, tuple[str, Iterable[Iterable[object]]]] = {
            "hoinghi.xlsx › Thông tin": (
                "Mục | Giá trị",
                (
                    ("Số đại biểu tối đa", self.maximum),
                    ("Tỷ lệ đại biểu tiên tiến", f"{self.ratio}%"),
                    ("Dung sai tỷ lệ", self.tolerance),
                    ("Ngày tổ chức", f"{self.day:%d/%m/%Y}"),
                    ("Làm tròn tiền thưởng", self.first),
                    ("Ngưỡng phiếu Hội đồng", "70%"),
                ),
            ),
            "hoinghi.xlsx › Đơn vị": ("Đơn vị | Số hộ | Tối thiểu | Tối đa | Cố định", units),
            "hoinghi.xlsx › Hội đồng": (
                "Họ và tên | Chức vụ",
                ((f"Hồ Văn {s}", "Ủy viên") for s in _SYLLABLES[:7]),
            ),
            "hoinghi.xlsx › Dự toán": (
                "Nội dung | Số lượng | Đơn giá",
                (("Khoản chi", *cost) for cost in self.costs),
            ),
            "nominees.xlsx": (
                "Đơn vị | Loại | Họ và tên | Kết quả | Số phiếu đồng ý | Tiền thưởng",
                nominees,
            ),
            "delegates.xlsx": (
                "Họ và tên | Đơn vị | Thành phần | Lĩnh vực | Giới tính | Năm sinh | Trạng thái",
                people,
            ),
        }
        blocks = []
        for name, (head, rows) in sheets.items():
            lines = [" | ".join("" if cell is None else str(cell) for cell in row) for row in rows]
            blocks.append("\n".join((f"# {name}", head, *lines)))
        return "\n\n".join(blocks)

    def counted(self, basis: str = "planned") -> list[Row]:
        """Everybody who counts; a line without a name is unread, so only the list as a whole holds it."""
        named = [p for p in self.people if p["name"] and p["status"].lower() in _BASES[basis]]
        return named + ([p for p in self.people if not p["name"]] if basis == "planned" else [])

    def sides(self, basis: str) -> tuple[int, int, int]:
        """The advanced, the guests, the unknown."""
        known = Counter(_CATEGORIES[p["category"]][1] if p["name"] else None for p in self.counted(basis))
        return known[True], known[False], known[None]

    def is_right(self, advanced: int, total: int) -> bool:
        """Whether a list keeps to the maximum and the ratio."""
        off = abs(Fraction(100 * advanced, total) - self.ratio) if total else 100
        return total <= self.maximum and off <= self.tolerance

    def commended(self) -> list[Row]:
        """Whom the decision names: everybody but those turned down."""
        return [each for each in self.nominees if each["result"] != "Không đạt"]

    def bonus(self, each: Row) -> int | None:
        """A giấy khen of the commune: 0,15 of the base salary, more for a household or a collective."""
        if each["own"] is not None:
            return int(each["own"])
        known = {"Cá nhân", "Tập thể"} | ({"Hộ gia đình"} if self.day >= date(2024, 1, 1) else set())
        if self.day >= date(2025, 7, 1) or each["kind"] not in known:
            return None
        factor, salary = _FACTORS[each["kind"]], next(paid for since, paid in _SALARIES if self.day >= since)
        alone = Fraction(15, 100) * salary
        worth = ceil(alone / 10_000) * 10_000 * factor if self.first == "trước" else alone * factor
        return ceil(worth / 10_000) * 10_000

    def seats(self, method: str) -> list[int]:
        """Seats one by one: to the largest base/(2n + 1), or to the largest share not served yet."""
        free = [u for u in self.units if u["fixed"] is None]
        left = self.maximum - sum(u["fixed"] or 0 for u in self.units)
        low, high = [u["floor"] or 0 for u in free], [left if u["cap"] is None else u["cap"] for u in free]
        based = [at for at, u in enumerate(free) if u["base"]]
        got = list(low)
        if method == "sainte-lague":
            for _ in range(left - sum(got)):
                can = [at for at in based if got[at] < high[at]]
                got[max(can, key=lambda at: (Fraction(free[at]["base"], 2 * got[at] + 1), -at))] += 1
        else:
            shares = _shares([u["base"] for u in free], low, high, left)
            got = [floor(share) for share in shares]
            waiting = sorted(range(len(free)), key=lambda at: (got[at] - shares[at], at))
            for at in waiting[: left - sum(got)]:
                got[at] += 1
        dealt = iter(got)
        return [next(dealt) if u["fixed"] is None else u["fixed"] for u in self.units]


def _shares(bases: list[int], low: list[int], high: list[int], seats: int) -> list[Fraction]:
    """One rate for all, cut off at the limits: whoever breaks them is set aside, the worse side first."""
    shares = {
        at: Fraction(floor_) for at, (base, floor_) in enumerate(zip(bases, low, strict=True)) if not base
    }
    while rest := [at for at in range(len(bases)) if at not in shares]:
        rate = Fraction(seats - sum(shares.values())) / sum(bases[at] for at in rest)
        under = {at: Fraction(low[at]) for at in rest if bases[at] * rate < low[at]}
        over = {at: Fraction(high[at]) for at in rest if bases[at] * rate > high[at]}
        short = sum(share - bases[at] * rate for at, share in under.items())
        much = sum(bases[at] * rate - share for at, share in over.items())
        shares |= (under if short >= much else over) or {at: bases[at] * rate for at in rest}
    return [shares[at] for at in range(len(bases))]


@pytest.fixture(params=_SEEDS)
def made(request: pytest.FixtureRequest) -> Conference:
    return Conference(request.param)


@pytest.fixture
def ask(made: Conference, run: Callable[..., Ran], tmp_path: Path) -> Callable[..., Any]:
    write_workspace(made.text, tmp_path)
    return lambda *words: json.loads(run(*words, "--json", cwd=tmp_path).out)


def test_quota_and_its_smallest_repair(made: Conference, ask: Callable[..., Any]) -> None:
    told = ask("quota")
    for basis in _BASES:
        advanced, guests, unknown = made.sides(basis)
        total = advanced + guests + unknown
        assert told["bases"][basis] == {
            "total": total,
            "advanced": advanced,
            "guests": guests,
            "unknown": unknown,
            "ratio": f"{advanced}/{total}" if total else None,
            "ok": made.is_right(advanced, total),
        }
    advanced, guests, unknown = made.sides("planned")
    pairs = product(range(made.maximum + 1), repeat=2)
    sizes = [abs(a - advanced) + abs(g - guests) for a, g in pairs if made.is_right(a, a + g + unknown)]
    repairs = [sum(number for key, number in each.items() if key != "text") for each in told["repairs"]]
    assert repairs[:1] == ([min(sizes)] if sizes and min(sizes) else [])


def test_coverage_and_composition(made: Conference, ask: Callable[..., Any]) -> None:
    told, shown = ask("coverage", "--by", "don_vi,linh_vuc"), ask("composition")
    read = [p for p in made.counted() if p["name"]]
    fields = Counter(field or "Chưa ghi" for p in read for field in _FIELDS[p["field"]])
    assert told["tables"]["linh_vuc"] == dict.fromkeys(_ALL_FIELDS, 0) | fields
    units = Counter(p["unit"] for p in read)
    assert told["tables"]["don_vi"] == {u["name"]: units[u["name"]] for u in made.units}
    table = told["cross"][0]["table"]
    cells = Counter((p["unit"], field or "Chưa ghi") for p in read for field in _FIELDS[p["field"]])
    assert {(row, col): n for row, line in table.items() for col, n in line.items() if n} == dict(cells)
    missing = {u["name"] for u in made.units if not units[u["name"]]} if read else {""}
    assert {gap["value"] for gap in told["gaps"] if gap["axis"] == "don_vi"} == (missing if read else set())
    sexes = Counter(p["sex"] or "Chưa ghi" for p in read) + Counter(
        {"Chưa ghi": len(made.counted()) - len(read)}
    )
    assert {
        each: part["count"] for each, part in shown["groups"]["Giới tính"].items() if part["count"]
    } == sexes
    for group in shown["groups"].values():
        tenths = [round(float(part["percent"].rstrip("%").replace(",", ".")) * 10) for part in group.values()]
        exact = [Fraction(1000 * part["count"], len(made.counted())) for part in group.values()]
        assert sum(tenths) == 1000
        assert all(abs(one - other) < 1 for one, other in zip(tenths, exact, strict=True))


@pytest.mark.parametrize("method", ["phan-du", "sainte-lague"])
def test_seats(made: Conference, ask: Callable[..., Any], method: str) -> None:
    told = ask("allocate", "--method", method)
    seats, sent = made.seats(method), Counter(p["unit"] for p in made.counted() if p["name"])
    assert sum(seats) == made.maximum
    assert [(each["seats"], each["owes"], each["extra"]) for each in told["units"]] == [
        (number, max(number - sent[u["name"]], 0), max(sent[u["name"]] - number, 0))
        for number, u in zip(seats, made.units, strict=True)
    ]


def test_awards_and_budget(made: Conference, ask: Callable[..., Any]) -> None:
    told, costs = ask("awards"), ask("budget")
    worth = [made.bonus(each) for each in made.commended()]
    amounts = Counter((each["name"], made.bonus(each)) for each in made.commended())
    assert Counter((each["ho_va_ten"], each["amount"]) for each in told["prizes"]) == amounts
    assert told["total"]["amount"] == sum(filter(None, worth))
    assert told["total"]["unknown"] == worth.count(None)
    reached = sum(10 * each["votes"] >= 7 * 7 for each in made.commended())
    assert (told["votes"]["reached"], told["votes"]["missed"]) == (reached, len(worth) - reached)
    words = {
        "số đại biểu": len(made.counted()),
        "số người được khen": len(worth),
        "12": 12,
        "2,5": Fraction(5, 2),
    }
    lines = [floor(words[quantity] * price + Fraction(1, 2)) for quantity, price in made.costs]
    assert [each["thanh_tien"] for each in costs["lines"]] == lines
    assert (costs["total"], costs["heads"]) == (sum(lines), len(made.counted()))
    assert costs["per_head"] == floor(Fraction(sum(lines), len(made.counted())) + Fraction(1, 2))
