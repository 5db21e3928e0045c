from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hoinghi.figures.awards import elsewhere, prizes, totals
from hoinghi.figures.doubts import doubt_sentences
from hoinghi.figures.nominations import award_of
from hoinghi.model.people import Nominee, NomineeKind

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace

CONFERENCE = date(2025, 3, 20)


def test_the_decision_in_protocol_order(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Loại        | Họ và tên            | Đơn vị | Hình thức đề nghị | Cấp khen
    Cá nhân     | Trần Thị Bình        | Thôn 1 | Giấy khen         |
    Cá nhân     | Nguyễn Văn Ân        | Thôn 1 | Giấy khen         | xã
    Hộ gia đình | Hộ ông Lê Văn Dũng   | Thôn 2 | Giấy khen         |
    Tập thể     | Chi hội Phụ nữ thôn 2 | Thôn 2 | Giấy khen         |
    Tập thể     | Chi bộ thôn 1        | Thôn 1 | GK                |
    Hộ gia đình | Hộ bà H'Mai Êban     | Thôn 2 | Gia đình văn hóa  |
    Cá nhân     | Nguyễn Văn An        | Thôn 1 | Giấy khen         |
    Cá nhân     | Phạm Văn Zin         | Thôn 3 | LĐTT              |
    """
    found = prizes(workspace, CONFERENCE)
    assert [each.nominee.full_name for each in found] == [
        "Phạm Văn Zin",
        "H'Mai Êban",
        "Chi bộ thôn 1",
        "Chi hội Phụ nữ thôn 2",
        "Lê Văn Dũng",
        "Nguyễn Văn An",
        "Nguyễn Văn Ân",
        "Trần Thị Bình",
    ]
    assert [each.amount for each in found] == [
        710_000,
        240_000,
        710_000,
        710_000,
        530_000,
        360_000,
        360_000,
        360_000,
    ]
    sums = totals(found)
    assert (sums[NomineeKind.PERSON].count, sums[NomineeKind.PERSON].amount) == (4, 1_790_000)
    assert (sums[NomineeKind.COLLECTIVE].count, sums[NomineeKind.COLLECTIVE].amount) == (2, 1_420_000)
    assert (sums[NomineeKind.HOUSEHOLD].count, sums[NomineeKind.HOUSEHOLD].amount) == (2, 770_000)
    assert (sums[None].count, sums[None].amount, sums[None].unknown) == (8, 3_980_000, 0)
    assert len(prizes(workspace, CONFERENCE)) == 8
    assert elsewhere(workspace, CONFERENCE) == ()


def test_everybody_else_is_listed_with_the_reason(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên     | Đơn vị | Hình thức đề nghị | Cấp khen | Kết quả
    Trần Thị Bình | Thôn 1 | Giấy khen         | huyện    |
    Lê Văn Chín   | Thôn 1 | Bằng khen         |          | Đạt
    Hồ Văn Tám    | Thôn 1 | Giấy khen         |          | Không đạt
    Y Thông Niê   | Thôn 2 | CSTĐ cơ sở        |          |
    H'Mai Êban    | Thôn 2 | CSTĐ cơ sở        | xã       |
    Đỗ Thị Sáu    | Thôn 3 |                   |          |
    Võ Văn Bảy    | Thôn 3 | Giấy biểu dương   |          |
    Lý Thị Mười   | Thôn 3 | Giấy khen         |          | Đạt
    """
    assert [each.nominee.full_name for each in prizes(workspace, CONFERENCE)] == ["Lý Thị Mười"]
    others = elsewhere(workspace, CONFERENCE)
    assert [(each.nominee.full_name, each.level, each.reason) for each in others] == [
        ("Trần Thị Bình", "huyen", "do cấp trên quyết định (huyện)"),
        ("Lê Văn Chín", "tinh", "do cấp trên quyết định (tỉnh)"),
        ("Hồ Văn Tám", "xa", "kết quả xét: không đạt"),
        ("Y Thông Niê", "huyen", "do cấp trên quyết định (huyện)"),
        (
            "H'Mai Êban",
            "xa",
            "Chiến sĩ thi đua cơ sở không thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp xã",
        ),
        ("Đỗ Thị Sáu", "", "chưa ghi hình thức đề nghị"),
        ("Võ Văn Bảy", "", "hình thức “Giấy biểu dương” không có trong danh mục"),
    ]
    assert others[0].award
    assert others[0].award.code == "giay_khen_huyen"


def test_from_july_2025_the_commune_gives_what_the_district_gave(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị
    Y Thông Niê | Thôn 2 | CSTĐ cơ sở
    """
    assert prizes(workspace, date(2025, 6, 30)) == ()
    (prize,) = prizes(workspace, date(2025, 7, 1))
    assert prize.amount == 2_340_000
    assert doubt_sentences(prize.doubts) == (
        (
            "Chưa đối chiếu với bản gốc Nghị định số 152/2025/NĐ-CP: "
            "thẩm quyền cấp xã tặng Chiến sĩ thi đua cơ sở; "
            "hệ số 1 của Chiến sĩ thi đua cơ sở; làm tròn lên bội số của 10.000 đồng."
        ),
    )


def test_an_amount_of_the_communes_own_wins_and_its_basis_is_said(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị | Tiền thưởng | Căn cứ mức thưởng     | Ghi chú
    Lê Thị Mai  | Thôn 1 | Giấy khen         | 500000      | Nghị quyết 12/NQ-HĐND |
    Y Thông Niê | Thôn 2 | Giấy khen         | 0           |                       | Con liệt sĩ
    """
    found = prizes(workspace, CONFERENCE)
    assert [(each.amount, each.coefficient) for each in found] == [(500_000, None), (0, None)]
    assert found[0].notes == ("Mức thưởng riêng của địa phương, theo Nghị quyết 12/NQ-HĐND.",)
    assert found[1].notes == ("Mức thưởng riêng của địa phương; chưa ghi căn cứ ở cột “Căn cứ mức thưởng”.",)
    assert found[0].doubts == ()


def test_without_a_column_of_forms_everybody_is_put_up_for_the_communes(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Đơn vị | Lĩnh vực
    Lê Thị Mai  | Thôn 1 | Kinh tế
    """
    award = award_of(workspace, workspace[Nominee].rows[0])
    assert award
    assert award.code == "giay_khen_xa"
    assert len(prizes(workspace, CONFERENCE)) == 1


def test_without_a_signing_day_the_list_stands_and_the_money_waits(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị
    Lê Thị Mai  | Thôn 1 | Giấy khen
    """
    (prize,) = prizes(workspace, None)
    assert prize.amount is None
    assert totals([prize])[None].unknown == 1


def test_rounding_first_is_the_folders_choice(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                   | Giá trị
    Làm tròn tiền thưởng  | trước

    # nominees.xlsx
    Loại    | Họ và tên     | Đơn vị | Hình thức đề nghị
    Tập thể | Chi bộ thôn 1 | Thôn 1 | Giấy khen
    """
    assert [each.amount for each in prizes(workspace, CONFERENCE)] == [720_000]


def test_nobody_nominated(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    assert prizes(workspace, CONFERENCE) == ()
    assert totals(())[None].count == 0


def test_of_several_titles_only_the_highest_is_paid(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Năm sinh | Đơn vị | Hình thức đề nghị | Phong trào
    Lê Thị Mai | 1980     | Thôn 1 | LĐTT              |
    Lê Thị Mai | 1980     | Thôn 1 | CSTĐ cơ sở        |
    Lê Thị Mai | 1980     | Thôn 1 | Giấy khen         | Chung sức
    """
    found = prizes(workspace, date(2025, 7, 1))
    assert [(each.award.code, each.amount) for each in found] == [
        ("cstd_co_so", 2_340_000),
        ("ldtt", 0),
        ("giay_khen_xa", None),
    ]
    assert found[1].notes[0].startswith("Cùng lúc được nhiều danh hiệu")


def test_a_title_and_a_form_are_both_paid(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Năm sinh | Đơn vị | Hình thức đề nghị | Phong trào
    Lê Thị Mai | 1980     | Thôn 1 | LĐTT              | Chung sức
    Lê Thị Mai | 1980     | Thôn 1 | Giấy khen         | Chung sức
    Lê Thị Mai | 1980     | Thôn 1 | Giấy khen         | Giỏi giang
    Lê Thị Mai | 1980     | Thôn 1 | Giấy khen         | chung sức
    """
    assert [each.amount for each in prizes(workspace, CONFERENCE)] == [710_000, 360_000, 360_000, 0]


def test_two_awards_of_one_person_in_two_files_are_both_seen_and_the_highest_is_paid(
    workspace: Workspace,
) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Năm sinh | Đơn vị | CCCD         | Hình thức đề nghị
    Hồ Văn Tám  | 1980     | Thôn 1 | 066080000123 | LĐTT
    Y Thông Niê | 1975     | Thôn 2 |              | LĐTT

    # thon/thon-1.xlsx › Điển hình
    Họ và tên   | Năm sinh | Đơn vị  | CCCD | Hình thức đề nghị
    HỒ VĂN TÁM  | 1980     | thôn 01 |      | CSTĐ cơ sở
    Y Thông Niê | 1975     | Thôn 2  |      | Lao động tiên tiến
    """
    found = prizes(workspace, date(2025, 7, 1))
    assert [(each.nominee.full_name, each.award.code, each.amount) for each in found] == [
        ("Hồ Văn Tám", "cstd_co_so", 2_340_000),
        ("Y Thông Niê", "ldtt", 710_000),
        ("Hồ Văn Tám", "ldtt", 0),
    ]


def test_a_unit_in_two_spellings_makes_nobody_two_people(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Ngày sinh  | Đơn vị   | Hình thức đề nghị
    Hồ Văn Tám | 1980       | Thôn 1   | LĐTT
    Hồ Văn Tám | 05/02/1980 | thôn 01  | CSTĐ cơ sở

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại
    Thôn 1 | thôn
    """
    assert [each.amount for each in prizes(workspace, date(2025, 7, 1))] == [2_340_000, 0]


def test_a_household_and_its_head_are_two_takers_and_so_are_a_collective_and_its_member(
    workspace: Workspace,
) -> None:
    """
    # nominees.xlsx
    Loại        | Họ và tên          | Đơn vị | CCCD         | Hình thức đề nghị
    Cá nhân     | Hồ Văn Tám         | Thôn 1 | 066080000123 | Giấy khen
    Hộ gia đình | Hộ ông Hồ Văn Tám  | Thôn 1 | 066080000123 | Giấy khen
    Tập thể     | Tổ Hồ Văn Tám      | Thôn 1 |              | Giấy khen
    """
    assert [(each.kind.value, each.amount) for each in prizes(workspace, CONFERENCE)] == [
        ("tap_the", 710_000),
        ("ho_gia_dinh", 530_000),
        ("ca_nhan", 360_000),
    ]


def test_a_level_that_no_longer_decides_is_said(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Đơn vị | Hình thức đề nghị | Cấp khen
    Lê Thị Mai | Thôn 1 | Giấy khen         | Huyện
    """
    reasons = [elsewhere(workspace, day)[0].reason for day in (date(2025, 6, 30), date(2025, 7, 1))]
    assert reasons == [
        "do cấp trên quyết định (huyện)",
        "cấp huyện chỉ quyết định đến hết ngày 30/06/2025",
    ]


def test_namesakes_of_one_unit_are_each_paid(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Ngày sinh | Đơn vị | CCCD         | Hình thức đề nghị
    Hồ Văn Tám | 1980      | Thôn 1 |              | Giấy khen
    Hồ Văn Tám | 1991      | Thôn 1 |              | Giấy khen
    Hồ Văn Tám |           | Thôn 1 |              | Giấy khen
    Lê Thị Mai | 1980      | Thôn 1 | 066180000123 | Giấy khen
    Lê Thị Mai | 1980      | Thôn 1 | 066180000999 | Giấy khen
    """
    assert [each.amount for each in prizes(workspace, CONFERENCE)] == [360_000] * 5


def test_one_number_in_two_units_is_one_person(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Ngày sinh | Đơn vị       | CCCD         | Hình thức đề nghị
    Lê Thị Mai | 1980      | Thôn 1       | 066180000123 | Giấy khen
    Lê Thị Mai |           | Hội Nông dân | 066180000123 | Giấy khen
    """
    assert [each.amount for each in prizes(workspace, CONFERENCE)] == [360_000, 0]


def test_two_achievements_in_one_movement_are_both_paid(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Năm sinh | Đơn vị | Hình thức đề nghị | Phong trào | Tóm tắt thành tích
    Lê Thị Mai | 1980     | Thôn 1 | Giấy khen         | Chung sức  | Hiến đất làm đường
    Lê Thị Mai | 1980     | Thôn 1 | Giấy khen         | Chung sức  | Cứu người trong lũ
    Lê Thị Mai | 1980     | Thôn 1 | Giấy khen         | Chung sức  | hiến đất làm đường
    """
    assert [each.amount for each in prizes(workspace, CONFERENCE)] == [360_000, 360_000, 0]
