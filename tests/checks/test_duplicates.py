"""One person twice, people who may be the same, and namesakes who are two people without a word."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hoinghi.checks import run
from hoinghi.checks.likeness import blocks, named
from hoinghi.model.people import Delegate
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hoinghi.model.workspace import Workspace

    Found = Callable[[str], list[str]]


def test_the_same_person_however_typed(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên      | Đơn vị | Năm sinh   | Lĩnh vực
    Nguyễn Văn Hòa | Thôn 1 | 1970       | kinh tế
    NGUYỄN VĂN HOÀ | thôn 1 | 02/09/1970 | kinh tế
    """
    assert found("NG01") == ["nominees.xlsx!A3: Người này đã có ở dòng 2 (cùng họ tên, ngày sinh, đơn vị)."]
    assert found("NG03") == []


def test_namesakes_stay_two_people_silently(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên      | Đơn vị | Năm sinh | Thành phần | CCCD
    Nguyễn Văn Hòa | Thôn 1 | 1970     | Khách mời  |
    Nguyễn Văn Hòa | Thôn 1 | 1971     | Khách mời  |
    Nguyễn Văn Hòa | Thôn 2 | 1970     | Khách mời  |
    Nguyễn Văn Hoa | Thôn 3 | 1970     | Khách mời  |
    Nguyễn Văn Hóa | Thôn 2 | 1985     | Khách mời  |
    Trần Văn An    | Thôn 4 |          | Khách mời  |
    Trần Văn Ân    | Thôn 4 |          | Khách mời  |
    Lê Thị Mai     | Thôn 5 | 1990     | Khách mời  | 066190111111
    Lê Thị Mai     | Thôn 5 | 1990     | Khách mời  | 066190987654
    """
    assert found("NG01") == []
    assert found("NG03") == []


def test_one_person_in_a_file_three_times_is_told_twice(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Khách mời
    Trần Thị Nga | Thôn 1 | Khách mời
    Trần thị Nga | Thôn 1 | Khách mời
    """
    assert found("NG01") == [
        "delegates.xlsx!A3: Người này đã có ở dòng 2 (cùng họ tên, đơn vị).",
        "delegates.xlsx!A4: Người này đã có ở dòng 2 (cùng họ tên, đơn vị).",
    ]


def test_repeats_across_files_are_reading_s_matter(found: Found) -> None:
    """
    # thon1.xlsx › Đại biểu
    Họ và tên    | Đơn vị | Thành phần | Năm sinh
    Trần Thị Nga | Thôn 1 | Khách mời  | 1980

    # thon2.xlsx › Đại biểu
    Họ và tên    | Đơn vị | Thành phần | Năm sinh
    Trần Thị Nga | Thôn 1 | Khách mời  | 1980
    """
    assert found("NG01") == []
    assert len(found("DC40")) == 1


def test_one_cccd_for_two_lines(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | CCCD
    Trần Thị Nga | Thôn 1 | Khách mời  | 066180000123
    Trần Thị Nga | Thôn 1 | Khách mời  | 066180000123
    Lê Văn Tư    | Thôn 2 | Khách mời  | 066180000123
    Lê Văn Sáu   | Thôn 2 | Khách mời  | 066180000124
    """
    assert found("NG02") == [
        "delegates.xlsx!D3: Số CCCD này đã ghi cũng cho người này ở dòng 2.",
        "delegates.xlsx!D4: Số CCCD này đã ghi cho người khác ở dòng 2.",
    ]
    assert found("NG01") == ["delegates.xlsx!A3: Người này đã có ở dòng 2 (cùng họ tên, đơn vị)."]


def test_the_cccd_is_never_shown_whole(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | CCCD
    Trần Thị Nga | Thôn 1 | Khách mời  | 066180000123
    Trần Thị Nga | Thôn 1 | Khách mời  | 066180000123
    """
    told = [finding.as_json() for finding in run(workspace) if finding.code == "NG02"]
    assert told[0]["value"] == "*********123"
    assert "066180000123" not in str(told)


def test_slips_of_the_keyboard_are_to_be_looked_at(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên        | Đơn vị | Năm sinh | Thành phần | Số điện thoại
    Nguyễn Văn Hòa   | Thôn 1 | 1970     | Khách mời  |
    Nguyễn Văn Hoàn  | Thôn 1 | 1970     | Khách mời  |
    Trần Thị Nga     | Thôn 2 | 1980     | Khách mời  |
    Trần Thị Ngà     | Thôn 2 | 1980     | Khách mời  |
    Lê Văn Tư        | Thôn 3 | 1990     | Khách mời  |
    Văn Lê Tư        | Thôn 3 | 1990     | Khách mời  |
    Pham Thi Lan     | Thôn 4 |          | Khách mời  |
    Phạm Thị Lan     | Thôn 4 |          | Khách mời  |
    Hoàng Văn Thái   | Thôn 5 | 1960     | Khách mời  | 0912345678
    Hoàng Văn Thái   | Thôn 6 |          | Khách mời  | 0912345678
    Y Bhim Niê       | Thôn 7 | 1988     | Khách mời  |
    Y Bhim Niê       | Thôn 7 |          | Khách mời  |
    """
    assert [line.split(":")[0] for line in found("NG03")] == [
        f"delegates.xlsx!A{row}" for row in (3, 5, 7, 9, 11, 13)
    ]
    assert found("NG03")[1] == "delegates.xlsx!A5: Có thể là một người với dòng 4 (“Trần Thị Nga”)."
    assert found("NG01") == []


def test_collectives_that_differ_by_their_number_are_two(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên              | Đơn vị | Lĩnh vực
    Chi hội Phụ nữ thôn 1  | Thôn 1 | xã hội
    Chi hội Phụ nữ thôn 2  | Thôn 1 | xã hội
    Tổ liên gia số 12      | Thôn 1 | an ninh
    Tổ liên gia số 21      | Thôn 1 | an ninh
    """
    assert found("NG01") == []
    assert found("NG03") == []


def test_guests_without_a_name_are_no_duplicates(found: Found) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Chức vụ                   | Đơn vị  | Thành phần
    1   |           | Phó Chủ tịch UBND huyện   | UBND huyện | Khách mời
    2   |           | Chánh Văn phòng           | UBND huyện | Khách mời
    3   |           | Chánh Văn phòng           | UBND huyện | Khách mời
    """
    assert found("NG01") == []
    assert found("NG03") == []


def test_numbers_repeat_within_a_group_only(found: Found) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên    | Đơn vị | Thành phần
    1   | Trần Thị Nga | Thôn 1 | Khách mời
    2   | Lê Văn Tư    | Thôn 1 | Khách mời
    02  | Lê Văn Sáu   | Thôn 1 | Khách mời
    1   | Lê Văn Bảy   | Thôn 2 | Khách mời
    2   | Lê Văn Tám   | Thôn 2 | Khách mời
        | Lê Văn Chín  | Thôn 2 | Khách mời
        | Lê Văn Mười  | Thôn 2 | Khách mời
    """
    assert found("NG04") == ["delegates.xlsx!A4: STT 02 đã dùng ở dòng 3."]


def test_numbers_begin_again_under_a_heading(found: Found) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên    | Chức vụ | Thành phần
    I   | Thôn Đông    |         |
    1   | Trần Thị Nga | Nông dân | Khách mời
    2   | Lê Văn Tư    | Nông dân | Khách mời
    II  | Thôn Đoài    |         |
    1   | Lê Văn Sáu   | Nông dân | Khách mời
    1   | Lê Văn Bảy   | Nông dân | Khách mời
    """
    assert found("NG04") == ["delegates.xlsx!A7: STT 1 đã dùng ở dòng 6."]


def test_each_of_twenty_thousand_lines_is_compared_with_few(tmp_path: Path) -> None:
    table = read(write_workspace(_many(20_000), tmp_path))[Delegate]
    assert len(table) == 20_000
    sizes = Counter(key for row in table for key in blocks(named(row), row.unit))
    compared = sum(size * (size - 1) // 2 for size in sizes.values())
    assert compared < 50 * len(table), "all pairs would be 200 million"


def _many(lines: int) -> str:
    rows = ["# delegates.xlsx", "Họ và tên | Đơn vị | Năm sinh | Thành phần"]
    family = ["Nguyễn", "Trần", "Lê", "Phạm"]
    given = ["An", "Bình", "Cúc", "Dũng", "Hòa", "Hoa", "Thái", "Nga", "Ngà", "Tư"]
    for number in range(lines):
        middle = "".join(chr(ord("b") + int(digit)) for digit in f"{number * 7919 % 100_003:06d}")
        name = f"{family[number % 4]} {middle} {given[number % 10]}"
        rows.append(f"{name} | Thôn {number % 7 + 1} | {1940 + number % 60} | Khách mời")
    return "\n".join(rows)
