"""What the plan says: papers, legal bases, congresses, movements, programme, tasks, recipients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from hoinghi.model.column import Kind, Sheet, column
from hoinghi.model.row import Row

__all__ = ["Basis", "Event", "Info", "Movement", "Paper", "ProgrammeItem", "Recipient", "Task"]

_BOOK = "hoinghi.xlsx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Info(Row):
    """One setting of the conference."""

    SHEET: ClassVar[Sheet] = Sheet(
        "Thông tin", _BOOK, ("thông tin",), "Mỗi dòng một mục thiết lập của hội nghị"
    )

    item: str = column("Mục", "Nội dung", "Tên mục", required=True, width=28)
    value: str = column("Giá trị", "Nội dung cụ thể", width=60)
    note: str = column("Ghi chú", missing_ok=True, width=40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Row):
    """Number and date of a paper, typed back after signing; blank before."""

    SHEET: ClassVar[Sheet] = Sheet(
        "Văn bản", _BOOK, ("văn bản",), "Số và ngày ký của từng văn bản, ghi lại sau khi ký"
    )

    name: str = column("Văn bản", "Tên văn bản", required=True, options="papers", width=18)
    number: str = column("Số", width=10)
    signed: date | None = column("Ngày ký", kind=Kind.DATE, width=13)
    signer: str = column("Người ký", missing_ok=True, width=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis(Row):
    """An act the papers rest on. A law is cited without number."""

    SHEET: ClassVar[Sheet] = Sheet("Căn cứ", _BOOK, ("căn cứ",), "Văn bản làm căn cứ")

    kind: str = column("Loại văn bản", "Loại", required=True, width=14)
    number: str = column("Số, ký hiệu", "Số ký hiệu", "Số hiệu", missing_ok=True, width=18)
    issued: date = column("Ngày ban hành", "Ngày", kind=Kind.DATE, required=True, width=13)
    issuer: str = column("Cơ quan ban hành", "Cơ quan", width=26)
    title: str = column("Trích yếu", "Nội dung", "Tên gọi", required=True, width=70)
    used_by: str = column(
        "Dùng cho",
        missing_ok=True,
        width=24,
        hint="Tên văn bản của hoinghi, cách nhau dấu phẩy; trống là tất cả",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Row):
    """A congress that the conference looks towards, with its ordinal."""

    SHEET: ClassVar[Sheet] = Sheet("Mốc sự kiện", _BOOK, ("mốc sự kiện", "sự kiện"), "Các đại hội và lần thứ")

    name: str = column("Sự kiện", "Tên sự kiện", "Đại hội", required=True, width=50)
    ordinal: str = column("Lần thứ", "Lần", required=True, width=10)
    level: str = column("Cấp", options=("xã", "huyện", "tỉnh", "toàn quốc"), width=12)
    term: str = column("Giai đoạn", "Nhiệm kỳ", missing_ok=True, width=16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement(Row):
    """An emulation movement."""

    SHEET: ClassVar[Sheet] = Sheet("Phong trào", _BOOK, ("phong trào",), "Các phong trào thi đua")

    name: str = column("Tên phong trào", "Phong trào", "Phong trào thi đua", required=True, width=70)
    level: str = column("Cấp phát động", "Cấp", width=16)
    term: str = column("Giai đoạn", missing_ok=True, width=16)
    result: str = column("Kết quả nổi bật", "Kết quả", missing_ok=True, width=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem(Row):
    """One item of the programme."""

    SHEET: ClassVar[Sheet] = Sheet("Chương trình", _BOOK, ("chương trình",), "Chương trình hội nghị")

    number: str = column("STT", "TT", missing_ok=True, width=6)
    content: str = column("Nội dung", required=True, width=70)
    minutes: int | None = column(
        "Thời lượng (phút)", "Số phút", "Thời gian (phút)", kind=Kind.INTEGER, width=12
    )
    owner: str = column("Người thực hiện", "Người phụ trách", "Thực hiện", width=36)
    paper: str = column("Tài liệu", missing_ok=True, width=24)
    note: str = column("Ghi chú", missing_ok=True, width=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Row):
    """A task of one body; several lines may name the same body."""

    SHEET: ClassVar[Sheet] = Sheet("Phân công", _BOOK, ("phân công", "nhiệm vụ"), "Phân công nhiệm vụ")

    number: str = column("STT", "TT", missing_ok=True, width=6)
    body: str = column("Đơn vị", "Bộ phận", "Đơn vị chủ trì", "Bộ phận chủ trì", required=True, width=40)
    content: str = column("Nhiệm vụ", "Nội dung nhiệm vụ", "Nội dung", required=True, width=90)
    deadline: date | None = column(
        "Thời hạn", "Hạn hoàn thành", "Hạn", kind=Kind.DATE, missing_ok=True, width=13
    )
    state: str = column("Trạng thái", missing_ok=True, options=("chưa làm", "đang làm", "xong"), width=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient(Row):
    """A line of "Nơi nhận"."""

    SHEET: ClassVar[Sheet] = Sheet("Nơi nhận", _BOOK, ("nơi nhận",), "Nơi nhận văn bản và số bản")

    name: str = column("Nơi nhận", "Tên nơi nhận", required=True, width=44)
    copies: int | None = column("Số bản", "Số lượng bản", kind=Kind.INTEGER, width=9)
    used_by: str = column(
        "Dùng cho",
        missing_ok=True,
        width=24,
        hint="Tên văn bản của hoinghi, cách nhau dấu phẩy; trống là tất cả",
    )
