from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.fields import fields, short
from hoinghi.documents.names import declared, row_names
from hoinghi.model.ownpaper import PER

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_every_name_is_listed_with_its_papers_even_without_a_folder() -> None:
    found = {(each.per, each.name): each for each in fields()}
    assert len(found) == len(declared()) + sum(len(row_names(each)) for each in PER)
    assert found["", "cac_can_cu"].papers == ("kehoach", "quyetdinh")
    assert found["dai_bieu", "nguoi_duoc_moi"].papers == ("giaymoi",)
    assert found["don_vi", "phan_bo_don_vi"].papers == ("phanbo-donvi",)
    assert found["", "don_vi"].papers == ()
    assert {each.shown for each in found.values()} == {""}


def test_the_value_in_the_folder_is_shown_short_and_private_ones_masked(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Tên xã             | Bình Hòa
    Số đại biểu tối đa | 180

    # delegates.xlsx
    Danh xưng | Họ và tên  | Đơn vị | Số điện thoại
    Bà        | Lê Thị Mai | Thôn 1 | 0905123456
    """
    shown = {(each.per, each.name): each.as_json()["value"] for each in fields(workspace)}
    assert shown["", "ten_xa"] == "Bình Hòa"
    assert shown["", "so_dai_bieu_toi_da"] == "180"
    assert shown["", "dai_bieu"] == "1 dòng"
    assert shown["", "ten_co_quan"] == "2 dòng: ỦY BAN NHÂN DÂN"
    assert shown["dai_bieu", "nguoi_duoc_moi"] == "Bà Lê Thị Mai"
    assert "0905" not in shown["dai_bieu", "so_dien_thoai"]
    assert str(shown["dai_bieu", "so_dien_thoai"]).endswith("456")


def test_a_long_value_is_cut() -> None:
    assert short("a" * 80) == "a" * 59 + "…"
    assert short(None) == ""
    assert short({"so": "I", "doan": ["x"]}) == "so=I"
    assert short(value=False) == "không"
