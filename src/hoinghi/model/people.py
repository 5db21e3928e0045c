"""The people of the conference: nominees and delegates."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

from hoinghi.model.column import Kind, Sheet, column
from hoinghi.model.row import Row
from hoinghi.vietnamese.dates import BirthDate
from hoinghi.vietnamese.identity import Sex
from hoinghi.vietnamese.names import nominee_kind
from hoinghi.vietnamese.text import fold, name_key

__all__ = ["Delegate", "Nominee", "NomineeKind", "Person", "Status"]


class NomineeKind(StrEnum):
    """Who an award goes to."""

    PERSON = "ca_nhan"
    COLLECTIVE = "tap_the"
    HOUSEHOLD = "ho_gia_dinh"

    @property
    def label(self) -> str:
        """As a clerk writes it."""
        return {"ca_nhan": "Cá nhân", "tap_the": "Tập thể", "ho_gia_dinh": "Hộ gia đình"}[self.value]


class Status(StrEnum):
    """How far a delegate's coming is settled. A blank cell means invited."""

    INVITED = "mời"
    CONFIRMED = "xác nhận"
    ABSENT = "vắng"
    PRESENT = "có mặt"
    WITHDRAWN = "rút"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Row):
    """What nominees and delegates share. The columns stand in the order in which the forms show them."""

    SHEET: ClassVar[Sheet]

    # The CCCD that only a line of the same person in another file gives: that line may as well be read first.
    number_elsewhere: str = field(default="", repr=False, compare=False)

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two lines the same person: the CCCD, else name, birth and unit.

        A number with fewer than 9 digits identifies nobody, and one beside a household is its head's. An
        equal CCCD may be a slip: whoever drops a line because of it compares the names as well.
        """
        number: str = getattr(self, "cccd", None) or ""
        if len(number) >= 9 and not self.apart:  # noqa: PLR2004 - the length of an old CMND
            return ("cccd", number)
        return self.named

    @property
    def apart(self) -> str:
        """What tells bearers of one name apart whatever their birth and unit; empty for people."""
        return ""

    @property
    def named(self) -> tuple[str, ...]:
        """The name, birth and unit, as they are compared."""
        birth: BirthDate | None = getattr(self, "birth", None)
        return (
            "name",
            name_key(getattr(self, "full_name", "")) + self.apart,
            str(birth or ""),
            fold(getattr(self, "unit", "")),
        )

    @property
    def id(self) -> str:
        """Eight hexadecimal digits that stay the same as long as the person's key does.

        A CCCD that any line of the person gives counts, in whatever order files are read.
        """
        from hashlib import blake2b  # noqa: PLC0415 - loads a large library, and most commands ask for no id

        key = ("cccd", self.number_elsewhere) if self.number_elsewhere else self.key
        return blake2b("\x1f".join(key).encode(), digest_size=4).hexdigest()


def _number() -> Any:
    return column("STT", "TT", "Số TT", "So TT", missing_ok=True, width=6)


def _honorific() -> Any:
    words = ("Danh xưng", "Tên gọi", "Xưng hô")
    return column(*words, kind=Kind.TITLE, missing_ok=True, options=("Ông", "Bà"), width=10)


def _birth() -> Any:
    return column(
        "Ngày sinh", "Năm sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Sinh năm",
        "Ngày/tháng/năm sinh", kind=Kind.BIRTH, missing_ok=True, width=13,
        hint="dd/mm/yyyy; chỉ biết năm thì ghi năm",
    )  # fmt: skip


def _sex() -> Any:
    words = ("Giới tính", "Phái", "Gender")
    return column(*words, kind=Kind.SEX, missing_ok=True, options=("Nam", "Nữ"), width=10)


def _ethnicity() -> Any:
    words = ("Dân tộc", "Tên dân tộc", "DTTS")
    return column(*words, kind=Kind.ETHNICITY, missing_ok=True, options="ethnicities", width=11)


def _post(width: int) -> Any:
    return column(
        "Chức vụ, nghề nghiệp", "Chức vụ", "Chức danh", "Nghề nghiệp", "Chức vụ/nghề nghiệp",
        "Chức vụ, chức danh", "Chức danh nghề nghiệp", missing_ok=True, width=width,
    )  # fmt: skip


def _unit(*more: str) -> Any:
    return column(
        "Đơn vị", "Đơn vị công tác", "Tên đơn vị", "Nơi làm việc", "Thôn", "Buôn", "Tổ dân phố",
        "Thôn/đơn vị",
        *more, "Đơn vị, địa chỉ", "Đơn vị/địa chỉ", options="units", width=24,
    )  # fmt: skip


def _cccd() -> Any:
    return column(
        "CCCD", "Số CCCD", "Số CCCD/CMND", "CMND", "Số CMND/CCCD", "Căn cước", "Số thẻ căn cước/CMND",
        "Số định danh cá nhân", kind=Kind.CCCD, missing_ok=True, width=15, hint="12 số, ô định dạng văn bản",
    )  # fmt: skip


def _phone() -> Any:
    return column(
        "Số điện thoại", "Điện thoại", "SĐT", "SDT", "Số ĐT", "ĐTDĐ", "Điện thoại liên hệ",
        kind=Kind.PHONE, missing_ok=True, width=13, hint="10 số, ô định dạng văn bản",
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominee(Person):
    """One line of the nominee list: a person, a collective or a household."""

    SHEET: ClassVar[Sheet] = Sheet(
        "Điển hình",
        "nominees.xlsx",
        ("điển hình", "đề nghị", "biểu dương", "khen thưởng", "tuyên dương", "nominee"),
        "Cá nhân, tập thể, hộ gia đình được đề nghị biểu dương, khen thưởng",
    )

    number: str = _number()
    kind: NomineeKind | None = column(
        "Loại", "Phân loại khen thưởng", "Đối tượng khen", "Loại đối tượng",
        kind=Kind.NOMINEE_KIND, missing_ok=True, options=("Cá nhân", "Tập thể", "Hộ gia đình"), width=13,
        hint="Bỏ trống thì công cụ tự hiểu theo tên",
    )  # fmt: skip
    honorific: str = _honorific()
    full_name: str = column(
        "Họ và tên", "Họ tên", "Tên tập thể/cá nhân/hộ gia đình", "Tên tập thể, cá nhân, hộ gia đình",
        "Họ và tên/Tên tập thể", "Tên cá nhân, tập thể", "Tên đơn vị / tập thể", "Họ tên Full name",
        "Full name",
        "Họ và tên điển hình", "Tên tập thể/cá nhân",
        kind=Kind.NAME, required=True, width=28,
    )  # fmt: skip
    birth: BirthDate | None = _birth()
    sex: Sex | None = _sex()
    ethnicity: str = _ethnicity()
    post: str = _post(26)
    unit: str = _unit("Tên đơn vị/tập thể công tác")
    field: str = column("Lĩnh vực", "Lĩnh vực hoạt động", options="fields", width=12)
    movement: str = column(
        "Phong trào", "Phong trào thi đua", "Tên phong trào", missing_ok=True, options="movements", width=30
    )
    target: str = column(
        "Đối tượng", "Phân loại đối tượng", "Nhóm đối tượng", missing_ok=True,
        options=("Người trực tiếp", "Lãnh đạo, quản lý"), width=17,
        hint="Người trực tiếp sản xuất, công tác hay lãnh đạo",
    )  # fmt: skip
    achievement: str = column(
        "Tóm tắt thành tích", "Thành tích", "Nội dung thành tích", "Tóm tắt thành tích đạt được",
        "Tên thành tích",
        missing_ok=True, width=50,
    )  # fmt: skip
    award: str = column(
        "Hình thức đề nghị", "Hình thức khen thưởng", "Danh hiệu/Hình thức",
        "Danh hiệu thi đua/Hình thức khen thưởng",
        "Hình thức khen", "Danh hiệu thi đua", "Danh hiệu", "Hình thức", missing_ok=True, options="awards",
        width=18,
    )  # fmt: skip
    level: str = column(
        "Cấp khen", "Cấp khen thưởng", "Cấp quyết định", missing_ok=True, options="levels", width=10,
        hint="Cấp ra quyết định: xã, huyện, tỉnh …",
    )  # fmt: skip
    votes: int | None = column("Số phiếu đồng ý", "Số phiếu", kind=Kind.INTEGER, missing_ok=True, width=10)
    result: str = column(
        "Kết quả", "Kết quả xét", missing_ok=True, options=("Đạt", "Không đạt"), width=10,
        hint="Bỏ trống là chưa xét hoặc đạt",
    )  # fmt: skip
    bonus: int | None = column(
        "Tiền thưởng", "Mức thưởng", "Số tiền thưởng", kind=Kind.MONEY, missing_ok=True, width=13,
        hint="Chỉ ghi khi thưởng theo mức riêng của địa phương (đồng)",
    )  # fmt: skip
    bonus_basis: str = column(
        "Căn cứ mức thưởng", "Căn cứ tiền thưởng", "Căn cứ mức tiền thưởng", missing_ok=True, width=24,
        hint="Văn bản quy định mức thưởng riêng, ví dụ: Nghị quyết số 12/2024/NQ-HĐND",
    )  # fmt: skip
    submission: bool | None = column("Tờ trình", kind=Kind.YES_NO, missing_ok=True, options=("x",), width=9)
    report: bool | None = column(
        "Báo cáo thành tích", "Báo cáo", kind=Kind.YES_NO, missing_ok=True, options=("x",), width=10
    )
    minutes: bool | None = column(
        "Biên bản", "Biên bản xét", kind=Kind.YES_NO, missing_ok=True, options=("x",), width=9
    )
    speech: bool | None = column("Tham luận", kind=Kind.YES_NO, missing_ok=True, options=("x",), width=10)
    sent_up: bool | None = column(
        "Đi dự cấp trên", "Dự hội nghị cấp trên", kind=Kind.YES_NO, missing_ok=True, options=("x",), width=10
    )
    cccd: str | None = _cccd()
    phone: str | None = _phone()
    note: str = column("Ghi chú", missing_ok=True, width=24)

    @property
    def taker(self) -> NomineeKind:
        """Person, collective or household: as the column "Loại" says, else as the name tells."""
        return self.kind or NomineeKind(nominee_kind(f"{self.honorific} {self.full_name}".strip()))

    @property
    def apart(self) -> str:
        """A household is another than its head, who bears its name."""
        return " (hộ)" if self.taker is NomineeKind.HOUSEHOLD else ""

    @property
    def failed(self) -> bool:
        """Whether "Kết quả" says that it was turned down; a blank is not."""
        return fold(self.result).startswith("khong")


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegate(Person):
    """One line of the delegate list: somebody to be invited."""

    SHEET: ClassVar[Sheet] = Sheet(
        "Đại biểu",
        "delegates.xlsx",
        ("đại biểu", "dự hội nghị", "tham dự", "khách mời", "delegate"),
        "Đại biểu được triệu tập, khách mời",
    )

    number: str = _number()
    honorific: str = _honorific()
    full_name: str = column(
        "Họ và tên", "Họ tên", "Họ và tên đại biểu", "Tên đại biểu", "Họ tên đại biểu", "Họ tên Full name",
        "Full name",
        kind=Kind.NAME, required=True, width=28,
    )  # fmt: skip
    sex: Sex | None = _sex()
    birth: BirthDate | None = _birth()
    ethnicity: str = _ethnicity()
    religion: str = column("Tôn giáo", missing_ok=True, width=11)
    party_member: bool | None = column(
        "Đảng viên", "Đại biểu là đảng viên", "Ngày vào Đảng", "Là đảng viên", kind=Kind.YES_NO,
        missing_ok=True,
        options=("x",), width=10,
    )  # fmt: skip
    education: str = column("Trình độ", "Trình độ học vấn", "Trình độ chuyên môn", missing_ok=True, width=14)
    post: str = _post(30)
    unit: str = _unit()
    category: str = column(
        "Thành phần", "Cơ cấu đại biểu", "Cơ cấu", "Thành phần đại biểu", "Loại đại biểu", "Đối tượng",
        "Nhóm đại biểu",
        options="categories", width=26,
    )  # fmt: skip
    represents: str = column(
        "Đại diện cho",
        "Đại diện",
        missing_ok=True,
        width=28,
        hint="Tên tập thể hoặc hộ được biểu dương mà đại biểu đại diện",
    )
    field: str = column("Lĩnh vực", "Lĩnh vực hoạt động", missing_ok=True, options="fields", width=12)
    phone: str | None = _phone()
    cccd: str | None = _cccd()
    status: Status | None = column(
        "Trạng thái", "Tình trạng", kind=Kind.STATUS, missing_ok=True,
        options=tuple(each.value for each in Status),
        width=11, hint="Bỏ trống là mời",
    )  # fmt: skip
    replaces: str = column("Thay cho", "Đi thay", "Thay thế cho", missing_ok=True, width=24)
    note: str = column("Ghi chú", missing_ok=True, width=24)

    @property
    def withdrawn(self) -> bool:
        """Whether the line no longer counts."""
        return self.status is Status.WITHDRAWN
