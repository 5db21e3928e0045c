"""One person, or one line, in two files."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from hoinghi.model.people import Delegate
from hoinghi.model.plan import ProgrammeItem
from hoinghi.model.row import Source
from hoinghi.reading.repeats import without_repeats
from hoinghi.reading.workspace import read
from hoinghi.vietnamese.dates import BirthDate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hoinghi.model.workspace import Workspace


def test_a_person_in_two_files_counts_once(workspace: Workspace, told: Callable[[str], list[str]]) -> None:
    """
    # a.xlsx › Đại biểu
    STT | Họ và tên | Năm sinh | Đơn vị | Thành phần
    1 | Nguyễn Văn Hòa | 1970 | Thôn 1 | Khách mời
    2 | Lê Thị Mai | 1980 | Thôn 1 | Khách mời

    # b.xlsx › Đại biểu
    STT | Họ và tên | Năm sinh | Đơn vị | Thành phần
    1 | NGUYỄN VĂN HOÀ | 1970 | thôn 1 | khách mời
    2 | Lê Thị Mai | 1980 | Thôn 1 | Điển hình tiên tiến
    3 | Lê Thị Mai | 1981 | Thôn 1 | Khách mời
    """
    table = workspace[Delegate]
    assert [(row.source.file, row.row) for row in table] == [("a.xlsx", 2), ("a.xlsx", 3), ("b.xlsx", 4)]
    assert [(row.source.file, row.row) for row in table.repeats] == [("b.xlsx", 2), ("b.xlsx", 3)]
    assert told("DC40") == [
        "b.xlsx!B2: Đã có ở a.xlsx › Đại biểu!B2; chỉ tính một lần.",
        (
            "b.xlsx!B3: Đã có ở a.xlsx › Đại biểu!B3; chỉ tính một lần. "
            "Hai dòng khác nhau: Thành phần “Khách mời” và “Điển hình tiên tiến”."
        ),
    ]
    assert [each.severity.value for each in workspace.findings if each.code == "DC40"] == ["note", "warning"]


def test_the_same_line_twice_in_one_file_and_guests_without_names_stay(workspace: Workspace) -> None:
    """
    # a.xlsx › Đại biểu
    Họ và tên | Chức vụ | Đơn vị | Thành phần
    Lê Thị Mai | Giáo viên | Thôn 1 | Khách mời
    Lê Thị Mai | Giáo viên | Thôn 1 | Khách mời
    | Chủ tịch | UBND huyện | Khách mời

    # b.xlsx › Đại biểu
    Họ và tên | Chức vụ | Đơn vị | Thành phần
    | Phó Chủ tịch | UBND huyện | Khách mời
    """
    assert len(workspace[Delegate]) == 4
    assert workspace[Delegate].repeats == ()


def test_a_workbook_downloaded_twice_does_not_double_the_programme(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # hoinghi (1).xlsx › Chương trình
    Nội dung | Thời lượng (phút) | Người thực hiện
    Khai mạc | 10 | Ban Tổ chức
    Bế mạc | 5 | Chủ tịch

    # hoinghi.xlsx › Chương trình
    Nội dung | Thời lượng (phút) | Người thực hiện
    Khai mạc | 10 | Ban Tổ chức
    Bế mạc | 10 | Chủ tịch
    Giải lao | 10 | Ban Tổ chức
    Giải lao | 10 | Ban Tổ chức
    """
    table = workspace[ProgrammeItem]
    assert [(row.content, row.minutes) for row in table] == [
        ("Khai mạc", 10),
        ("Bế mạc", 5),
        ("Bế mạc", 10),
        ("Giải lao", 10),
        ("Giải lao", 10),
    ]
    assert [row.source.file for row in table.repeats] == ["hoinghi.xlsx"]
    assert told("DC41") == [
        "hoinghi.xlsx!None: 1 dòng của bảng Chương trình đã có y hệt ở hoinghi (1).xlsx; chỉ tính một lần."
    ]


def test_a_cccd_in_only_one_of_two_files_makes_no_second_person(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # a.xlsx › Đại biểu
    STT | Họ và tên | Năm sinh | Đơn vị | Thành phần | CCCD
    1 | Nguyễn Văn Hòa | 1970 | Thôn 1 | Khách mời |
    2 | Lê Thị Mai | 1980 | Thôn 1 | Khách mời | 066180000123

    # b.xlsx › Đại biểu
    STT | Họ và tên | Năm sinh | Đơn vị | Thành phần | CCCD
    1 | Nguyễn Văn Hòa | 1970 | Thôn 1 | Khách mời | 066070000456
    2 | Lê Thị Mai | 1980 | Thôn 1 | Khách mời |

    # c.xlsx › Đại biểu
    STT | Họ và tên | Năm sinh | Đơn vị | Thành phần | CCCD
    1 | Nguyễn Văn Hòa | 1970 | Thôn 1 | Khách mời | 066070000789
    2 | Trần Văn Bình | 1970 | Thôn 2 | Khách mời | 066180000123
    """
    counted = [(row.full_name, row.source.file) for row in workspace[Delegate]]
    assert counted == [
        ("Nguyễn Văn Hòa", "a.xlsx"),
        ("Lê Thị Mai", "a.xlsx"),
        ("Nguyễn Văn Hòa", "c.xlsx"),  # another number: a namesake
        ("Trần Văn Bình", "c.xlsx"),  # the number of another: mistyped, and told by a check
    ]
    assert [line.partition(":")[0] for line in told("DC40")] == ["b.xlsx!B2", "b.xlsx!B3"]
    (hint, _) = [each.hint for each in workspace.findings if each.code == "DC40"]
    assert hint == "Chỉ dòng này ghi CCCD; chép sang dòng kia."


_COLUMNS = {"ho_va_ten": "B"}
_FIRST, _AGAIN = (Source(name, "Đại biểu", "dai_bieu", (1,), _COLUMNS) for name in ("a.xlsx", "b.xlsx"))


def _line(source: Source, row: int, who: tuple[str, int | None, str, str | None]) -> Delegate:
    name, year, unit, cccd = who
    birth = BirthDate(year) if year else None
    return Delegate(
        source=source,
        row=row,
        raw={},
        full_name=name,
        birth=birth,
        unit=unit,
        category="Khách mời",
        cccd=cccd,
    )


_PEOPLE = st.tuples(
    st.sampled_from(["Lê Thị Mai", "Lê Thị Mái", "Trần Văn Bình", "Y Bhim Niê"]),
    st.sampled_from([None, 1970, 1971]),
    st.sampled_from(["Thôn 1", "Thôn 2", ""]),
    st.sampled_from([None, None, "066180000123", "066070000456"]),
)


@given(st.lists(_PEOPLE, min_size=1, max_size=25), st.integers(0, 1 << 16), st.booleans())
@settings(max_examples=150, deadline=None)
def test_a_list_sent_again_with_fifteen_more_adds_fifteen(
    people: list[tuple[str, int | None, str, str | None]], seed: int, first: bool
) -> None:
    """Whatever the order of its lines, and whichever of the two files is read first."""
    before = [_line(_FIRST, at, who) for at, who in enumerate(people, 2)]
    ids = {each.id for each in without_repeats(before)[0]}
    more = [(f"Người Mới {at}", 1980, "Thôn 9", None) for at in range(15)]
    again = random.Random(seed).sample([*people, *more], len(people) + 15)  # noqa: S311 - any order
    after = [_line(_AGAIN, at, who) for at, who in enumerate(again, 2)]
    kept, repeats, _ = without_repeats([*before, *after] if first else [*after, *before])
    assert len(kept) + len(repeats) == len(before) + len(after)
    added = {each.id for each in kept} - ids
    assert len(added) == 15
    assert ids <= {each.id for each in kept}


def test_a_difference_names_what_the_ditto_mark_stands_for(told: Callable[[str], list[str]]) -> None:
    """
    # delegates.xlsx
    Họ và tên     | Đơn vị | Thành phần | Chức vụ
    Trần Văn Bình | Thôn 1 | Khách mời  | Giáo viên
    Lê Thị Mai    | Thôn 1 | Khách mời  | -nt-

    # thon-1.xlsx
    Họ và tên  | Đơn vị | Thành phần | Chức vụ
    Lê Thị Mai | Thôn 1 | Khách mời  | Nông dân
    """
    (said,) = told("DC40")
    assert said.endswith("Hai dòng khác nhau: Chức vụ, nghề nghiệp “Giáo viên” và “Nông dân”.")


def test_somebody_withdrawn_in_one_file_and_blank_in_the_other_is_told(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # a.xlsx › Đại biểu
    Họ và tên | Năm sinh | Đơn vị | Thành phần | Trạng thái
    Nguyễn Văn Hòa | 1970 | Thôn 1 | Khách mời | rút
    Lê Thị Mai | 1980 | Thôn 1 | Khách mời | mời

    # b.xlsx › Đại biểu
    Họ và tên | Năm sinh | Đơn vị | Thành phần | Trạng thái
    Nguyễn Văn Hòa | 1970 | Thôn 1 | Khách mời |
    Lê Thị Mai | 1980 | Thôn 1 | Khách mời |
    """
    assert len(workspace[Delegate]) == 2
    assert told("DC40") == [
        (
            "b.xlsx!A2: Đã có ở a.xlsx › Đại biểu!A2; chỉ tính một lần. "
            "Hai dòng khác nhau: Trạng thái “rút” và “(trống)”."
        ),
        "b.xlsx!A3: Đã có ở a.xlsx › Đại biểu!A3; chỉ tính một lần.",
    ]


def test_an_id_does_not_depend_on_which_file_is_read_first(tmp_path: Path) -> None:
    head = "Họ và tên;Năm sinh;Đơn vị;Thành phần;CCCD\n"
    ids = []
    for names in (("a.csv", "b.csv"), ("b.csv", "a.csv")):
        folder = tmp_path / names[0]
        folder.mkdir()
        (folder / names[0]).write_text(f"{head}Lê Thị Mai;1980;Thôn 1;Khách mời;\n", encoding="utf-8")
        (folder / names[1]).write_text(
            f"{head}LÊ THỊ MAI;1980;Thôn 1;Khách mời;066180000456\n", encoding="utf-8"
        )
        (row,) = read(folder)[Delegate]
        ids.append(row.id)
    assert ids[0] == ids[1]
    with_number = next(iter(read(tmp_path / "b.csv")[Delegate]))
    assert with_number.cccd == "066180000456"
    assert with_number.id == ids[0]


def test_what_decides_on_an_award_is_told_where_two_files_differ(workspace: Workspace) -> None:
    """
    # a.xlsx › Điển hình
    Họ và tên | Năm sinh | Đơn vị | Lĩnh vực | Số phiếu đồng ý | Kết quả   | Tiền thưởng
    Lê Văn An | 1970     | Thôn 1 | Kinh tế  | 9               |           |
    Lê Văn Bê | 1971     | Thôn 1 | Kinh tế  | 8               | Đạt       | 300000
    Lê Văn Cê | 1972     | Thôn 1 | Kinh tế  |                 | Không đạt |

    # b.xlsx › Điển hình
    Họ và tên | Năm sinh | Đơn vị | Lĩnh vực | Số phiếu đồng ý | Kết quả   | Tiền thưởng
    Lê Văn An | 1970     | Thôn 1 | Kinh tế  |                 | không đạt |
    Lê Văn Bê | 1971     | Thôn 1 | Kinh tế  | 7               |           | 500000
    Lê Văn Cê | 1972     | Thôn 1 | Kinh tế  | 5               | Không Đạt |
    """
    told = [each for each in workspace.findings if each.code == "DC40"]
    assert [(each.place.row, each.severity.value) for each in told] == [
        (2, "warning"),
        (3, "warning"),
        (4, "note"),
    ]
    assert "Kết quả “(trống)” và “không đạt”" in told[0].message
    assert "Số phiếu đồng ý “8” và “7”; Tiền thưởng “300000” và “500000”" in told[1].message
