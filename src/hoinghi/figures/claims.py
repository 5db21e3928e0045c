"""What each unit brings when seats are shared, and whether its limits, and all together, can be kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Claim", "Room"]

_SEATS: Final = "“Số đại biểu tối đa” ở trang Thông tin"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one unit brings: its base (people, households …), the least and the most it may get.

    ``fixed`` seats are given before the rest is shared; floor and cap then do not apply.
    """

    name: str
    base: int
    floor: int = 0
    cap: int | None = None
    fixed: int | None = None

    def most(self, total: int) -> int:
        """Return how many of so many seats it can take: its cap, where it has one."""
        return total if self.cap is None else min(self.cap, total)

    @property
    def clash(self) -> str:
        """What its limits say against each other, in Vietnamese; empty where they agree.

        With ``fixed`` seats the limits are not needed, so such a clash does not keep seats from being shared.
        """
        if self.fixed is not None and self.cap is not None and self.fixed > self.cap:
            return f"cố định {self.fixed} lớn hơn tối đa {self.cap}"
        if self.fixed is not None and self.fixed < self.floor:
            return f"cố định {self.fixed} nhỏ hơn tối thiểu {self.floor}"
        if self.cap is not None and self.floor > self.cap:
            return f"tối thiểu {self.floor} lớn hơn tối đa {self.cap}"
        return ""


@dataclass(frozen=True, slots=True)
class Room:
    """How few and how many seats all claims together can take; ``bound`` of the least are fixed.

    ``capped`` says that some claim without fixed seats has a cap.
    """

    bound: int
    least: int
    most: int
    capped: bool

    @classmethod
    def of(cls, claims: Sequence[Claim], total: int) -> Room:
        """Add up the limits; a claim without a cap takes whatever there is."""
        bound = sum(claim.fixed or 0 for claim in claims)
        free = [claim for claim in claims if claim.fixed is None]
        least = bound + sum(claim.floor for claim in free)
        most = bound + sum(claim.most(total) for claim in free)
        return cls(bound, least, most, any(claim.cap is not None for claim in free))

    def problem(self, total: int) -> tuple[str, str]:
        """Return in Vietnamese why so many seats cannot be shared and what to change, or two blanks."""
        if self.least > total:
            columns = _adding(self.bound, "Tối thiểu", self.least - self.bound)
            fewer = f"giảm ít nhất {self.least - total} ở cột {' hoặc '.join(columns)} của trang Đơn vị"
            return (
                f"{' và '.join(columns)} cộng lại là {self.least}, nhiều hơn {total} chỗ.",
                f"Xin {fewer}, hoặc tăng {_SEATS}.",
            )
        if self.most < total:
            columns = _adding(self.bound, "Tối đa", self.most - self.bound)
            more = "ở cột Tối đa" if self.capped else "ở cột Cố định, hoặc để trống ô Cố định của một đơn vị"
            return (
                f"{' và '.join(columns)} cộng lại chỉ được {self.most}, ít hơn {total} chỗ.",
                f"Xin tăng ít nhất {total - self.most} {more}, hoặc giảm {_SEATS}.",
            )
        return "", ""


def _adding(bound: int, word: str, rest: int) -> list[str]:
    """Return the columns that a sum comes from: only those that add to it."""
    return [said for said, number in (("Cố định", bound), (word, rest)) if number] or [word]
