"""The settings of the conference: the sheet "Thông tin", one attribute a line."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date, time
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

from hoinghi.model.column import Column, Kind
from hoinghi.model.finding import Place
from hoinghi.vietnamese.dates import Period
from hoinghi.vietnamese.numbers import percent

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Settings", "about_setting", "setting", "settings_columns"]


def setting(
    label: str,
    *aliases: str,
    kind: Kind = Kind.TEXT,
    default: Any = None,
    options: tuple[str, ...] = (),
    hint: str = "",
) -> Any:
    """Declare a setting; a text that is not given is an empty string, anything else None."""
    blank = "" if default is None and kind in {Kind.TEXT, Kind.NAME} else default
    made = Column("", label, aliases, kind, False, True, options, 0, hint)
    return field(default=blank, metadata={"column": made})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the sheet "Thông tin" says. Ratios are parts of 1, the tolerance percentage points."""

    commune: str = setting("Tên xã", "Xã", hint="Chỉ tên riêng, ví dụ: Bình Hòa")
    commune_kind: str = setting("Loại đơn vị", default="xã", options=("xã", "phường", "thị trấn", "đặc khu"))
    district: str = setting("Tên huyện", "Huyện", hint="Bỏ trống từ 01/7/2025")
    province: str = setting("Tên tỉnh", "Tỉnh")
    place_name: str = setting("Địa danh", hint="Ghi trước ngày tháng; trống thì lấy Tên xã")
    issuer: str = setting("Cơ quan ban hành", hint="Ví dụ: Ủy ban nhân dân xã Bình Hòa")
    superior: str = setting("Cơ quan chủ quản", hint="Thường bỏ trống với văn bản của Ủy ban nhân dân")
    title: str = setting("Tên hội nghị", default="Hội nghị tuyên dương điển hình tiên tiến")
    held_on: date | None = setting("Ngày tổ chức", kind=Kind.DATE, hint="Bỏ trống khi chưa chốt")
    held_in: Period | None = setting("Thời gian tổ chức", kind=Kind.PERIOD, hint="Ví dụ: Quý I năm 2025")
    opens_at: time | None = setting("Giờ khai mạc", kind=Kind.TIME, hint="Ví dụ: 07 giờ 30")
    sessions: int = setting("Số buổi", kind=Kind.INTEGER, default=1)
    session_minutes: int = setting("Số phút một buổi", kind=Kind.INTEGER, default=240)
    venue: str = setting("Địa điểm")
    term_reviewed: Period | None = setting("Giai đoạn tổng kết", kind=Kind.PERIOD, hint="Ví dụ: 2020 - 2025")
    term_ahead: Period | None = setting("Giai đoạn tới", kind=Kind.PERIOD, hint="Ví dụ: 2025 - 2030")
    max_delegates: int = setting("Số đại biểu tối đa", kind=Kind.INTEGER, default=200)
    advanced_ratio: Fraction = setting("Tỷ lệ đại biểu tiên tiến", kind=Kind.RATIO, default=Fraction(7, 10))
    tolerance: Fraction = setting(
        "Dung sai tỷ lệ", kind=Kind.NUMBER, default=Fraction(5), hint="Điểm phần trăm"
    )
    counted_advanced: str = setting(
        "Thành phần tính là tiên tiến",
        hint="Chỉ ghi khi xã tính khác danh mục; nhiều thành phần thì cách nhau bằng dấu chấm phẩy",
    )
    counted_guests: str = setting(
        "Thành phần tính là khách mời",
        hint="Như trên, ví dụ: Lãnh đạo cấp ủy, chính quyền; Già làng",
    )
    superior_conference: str = setting(
        "Hội nghị cấp trên", hint="Tên hội nghị, đại hội cấp trên mà xã cử đại biểu dự"
    )
    money_source: str = setting("Nguồn kinh phí")
    signer: str = setting("Người ký", kind=Kind.NAME)
    signer_post: str = setting("Chức vụ người ký", default="Chủ tịch")
    signs_for: str = setting("Ký thay", hint="Ghi x khi cấp phó ký thay Chủ tịch")
    contact: str = setting("Người liên hệ", kind=Kind.NAME)
    contact_phone: str | None = setting("Số điện thoại liên hệ", kind=Kind.PHONE)
    bonus_rounding: str = setting(
        "Làm tròn tiền thưởng", default="sau", options=("sau", "trước"),
        hint="sau: nhân hệ số tập thể rồi làm tròn một lần; trước: làm tròn mức cá nhân rồi nhân",
    )  # fmt: skip
    share_rounding: str = setting(
        "Làm tròn tỷ lệ danh hiệu", default="gần nhất", options=("xuống", "gần nhất", "lên"),
        hint="Số được xét danh hiệu theo tỷ lệ (Chiến sĩ thi đua cơ sở) làm tròn thế nào",
    )  # fmt: skip
    vote_threshold: Fraction | None = setting(
        "Ngưỡng phiếu Hội đồng",
        kind=Kind.RATIO,
        hint="Theo quy chế của Hội đồng, ví dụ: 70%; trống là không xét",
    )
    vote_base: str = setting(
        "Mẫu số phiếu", default="tổng số thành viên", options=("tổng số thành viên", "thành viên dự họp"),
        hint="Tỷ lệ phiếu tính trên ai",
    )  # fmt: skip
    least_in_cell: int = setting(
        "Số người tối thiểu mỗi ô",
        kind=Kind.INTEGER,
        default=1,
        hint="Ô ít hơn được đánh dấu khi xem độ bao phủ theo hai chiều",
    )
    shared_by: str = setting(
        "Phân bổ theo", default="số hộ", options=("số hộ", "số khẩu", "số lao động tiên tiến", "chia đều"),
        hint="Số đại biểu chia cho các đơn vị theo gì",
    )  # fmt: skip
    shared_how: str = setting(
        "Cách phân bổ", default="phần dư lớn nhất", options=("phần dư lớn nhất", "Sainte-Laguë")
    )
    wish_women: Fraction | None = setting(
        "Tỷ lệ nữ", kind=Kind.RATIO, hint="Cơ cấu mong muốn, ví dụ: 30%; bỏ trống khi không đặt ra"
    )
    wish_minorities: Fraction | None = setting(
        "Tỷ lệ dân tộc thiểu số", kind=Kind.RATIO, hint="Cơ cấu mong muốn"
    )
    wish_direct: Fraction | None = setting("Tỷ lệ người trực tiếp", kind=Kind.RATIO, hint="Cơ cấu mong muốn")
    names_due: date | None = setting(
        "Hạn gửi danh sách",
        kind=Kind.DATE,
        hint="Ngày các đơn vị gửi danh sách đại biểu; trống thì tính lùi từ ngày tổ chức",
    )

    places: Mapping[str, Place] = field(default_factory=dict, repr=False, compare=False)  # by attribute

    @property
    def first_day(self) -> date | None:
        """The conference's day, else the first of its period."""
        return self.held_on or (self.held_in.start if self.held_in else None)

    @property
    def last_day(self) -> date | None:
        """The conference's day, else the last of its period."""
        return self.held_on or (self.held_in.end if self.held_in else None)

    def place(self, attribute: str) -> Place:
        """Return the cell in which a setting stands; where it is not given, the sheet that should hold it."""
        label = next(each.header for each in settings_columns() if each.attribute == attribute)
        known = self.places.get(attribute)
        return known or Place(file="", sheet="Thông tin", column=label, table="thong_tin")

    def given(self, attribute: str) -> bool:
        """Whether the folder gives the setting, rather than the program its default."""
        return attribute in self.places


@cache
def settings_columns() -> tuple[Column, ...]:
    """Return the declarations of all settings, in order."""
    found = []
    for each in fields(Settings):
        made: Column | None = each.metadata.get("column")
        if made is not None:
            found.append(
                Column(
                    each.name, made.header, made.aliases, made.kind, False, True, made.options, 0, made.hint
                )
            )
    return tuple(found)


def about_setting(column: Column) -> str:
    """Return what a form says of a setting: its hint, and what holds when it is left blank."""
    usual = next(each.default for each in fields(Settings) if each.name == column.attribute)
    said = percent(usual) if isinstance(usual, Fraction) and column.kind is Kind.RATIO else usual
    return ". ".join(part for part in (column.hint, f"Bỏ trống thì lấy: {said}" if said else "") if part)
