"""People who come in another's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_replaces_somebody_who_is_not_there(found: Found, hints: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên      | Đơn vị | Thành phần | Trạng thái | Thay cho
    Nguyễn Văn Hòa | Thôn 1 | Khách mời  | rút        |
    Trần Thị Nga   | Thôn 1 | Khách mời  |            | Ông NGUYỄN VĂN HOÀ
    Lê Văn Tư      | Thôn 1 | Khách mời  |            | Nguyễn Văn Hóa
    Lê Văn Sáu     | Thôn 1 | Khách mời  |            | Lê Văn Sáu
    """
    assert found("NG09") == [
        "delegates.xlsx!E4: “Nguyễn Văn Hóa” không có trong danh sách đại biểu.",
        "delegates.xlsx!E5: “Lê Văn Sáu” không có trong danh sách đại biểu.",
    ]
    assert hints("NG09")[0] == "Có phải “Nguyễn Văn Hòa”? Nếu đúng, xin sửa ô này cho khớp."


def test_who_is_replaced_still_counts_or_is_replaced_twice(
    found: Found, hints: Found, severities: Found
) -> None:
    """
    # delegates.xlsx
    Họ và tên     | Đơn vị | Thành phần          | Trạng thái | Thay cho
    Lê Thị Mai    | Thôn 1 | Điển hình tiên tiến | vắng       |
    Hồ Văn Năm    | Thôn 1 | Người tốt, việc tốt |            | Lê Thị Mai
    Hồ Văn Sáu    | Thôn 1 | Khách mời           | rút        |
    Hồ Văn Bảy    | Thôn 1 | Khách mời           |            | Ông Hồ Văn Sáu
    Hồ Văn Tám    | Thôn 1 | Chiến sĩ thi đua    |            | Hồ Văn Sáu
    Hồ Văn Chín   | Thôn 1 | Chiến sĩ thi đua    | rút        | Hồ Văn Sáu
    Lê Văn Không  | Thôn 1 |                     |            | Hồ Văn Chín
    """
    assert found("NG10") == [
        "delegates.xlsx!E3: Lê Thị Mai (dòng 2) chưa ghi “rút”, nên cả hai người cùng được đếm.",
        "delegates.xlsx!E6: Hồ Văn Sáu đã có Hồ Văn Bảy (dòng 5) đi thay.",
        "delegates.xlsx!E6: “Chiến sĩ thi đua” thay “Khách mời”: khác bên, nên tỷ lệ thay đổi.",
    ]
    assert severities("NG10") == ["warning", "warning", "note"]
    assert hints("NG10")[0] == "Ghi “rút” ở cột Trạng thái của dòng 2."
    assert found("NG09") == []
