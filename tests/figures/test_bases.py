from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.figures.bases import bases_for
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from hoinghi.model.workspace import Workspace

LAW_2015 = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"
EMULATION = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
DECREE_98 = (
    "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ "
    "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng"
)


def test_the_law_in_force_is_added_and_authority_orders_all(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 45 | 18/02/2025

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu    | Ngày ban hành | Cơ quan ban hành     | Trích yếu          | Dùng cho
    Quyết định   | 12/QĐ-UBND     | 10/01/2025    | UBND xã Bình Hòa     | Ban hành Quy chế   | quyetdinh
    Kế hoạch     | 167/KH-UBND    | 02/10/2024    | UBND huyện Krông Ana | Về Hội nghị cấp xã |
    Thông tư     | 01/2024/TT-BNV | 24/02/2024    | Bộ trưởng Bộ Nội vụ  | quy định biện pháp |
    Kế hoạch     | 9/KH-UBND      | 03/10/2024    | UBND xã              | Tuyên truyền       | kehoach
    """
    circular = "Căn cứ Thông tư số 01/2024/TT-BNV ngày 24 tháng 02 năm 2024 của Bộ trưởng Bộ Nội vụ "
    district = "Căn cứ Kế hoạch số 167/KH-UBND ngày 02 tháng 10 năm 2024 của UBND huyện Krông Ana "
    assert bases_for(workspace, "quyetdinh") == (
        LAW_2015,
        EMULATION,
        DECREE_98,
        circular + "quy định biện pháp",
        district + "về Hội nghị cấp xã",
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 10 tháng 01 năm 2025 của UBND xã Bình Hòa ban hành Quy chế",
    )
    assert bases_for(workspace, "kehoach") == (
        circular + "quy định biện pháp",
        district + "về Hội nghị cấp xã",
        "Căn cứ Kế hoạch số 9/KH-UBND ngày 03 tháng 10 năm 2024 của UBND xã tuyên truyền",
    )


def test_what_the_folder_cites_is_not_repeated(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/02/2025

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu    | Ngày ban hành | Cơ quan ban hành | Trích yếu
    Nghị định    | 98/2023/ NĐ-CP | 31/12/2023    | Chính phủ        | Quy định chi tiết thi hành Luật
    Luật         |                | 15/06/2022    |                  | Luật Thi đua, khen thưởng
    Luật         | 77/2015/QH13   | 19/06/2015    | Quốc hội         | Tổ chức chính quyền địa phương
    """
    assert bases_for(workspace, "quyetdinh") == (
        LAW_2015,
        EMULATION,
        f"{DECREE_98.partition(' quy định')[0]} quy định chi tiết thi hành Luật",
    )


def test_without_any_day_only_the_folders_own_stand(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu | Ngày ban hành | Trích yếu
    Công văn     | 15/UBND-VP  | 02/01/2025    | V/v chuẩn bị hội nghị
    """
    assert bases_for(workspace, "quyetdinh") == (
        "Căn cứ Công văn số 15/UBND-VP ngày 02 tháng 01 năm 2025 về việc chuẩn bị hội nghị",
    )


@pytest.mark.parametrize(
    ("day", "power", "decree"),
    [
        ("28/02/2025", "ngày 19 tháng 6 năm 2015", "98/2023/NĐ-CP"),
        ("01/03/2025", "ngày 19 tháng 02 năm 2025", "98/2023/NĐ-CP"),
        ("16/06/2025", "ngày 16 tháng 6 năm 2025", "98/2023/NĐ-CP"),
        ("01/07/2025", "ngày 16 tháng 6 năm 2025", "152/2025/NĐ-CP"),
    ],
)
def test_the_law_is_that_of_the_signing_day(tmp_path: Path, day: str, power: str, decree: str) -> None:
    write_workspace(f"# hoinghi.xlsx › Văn bản\nVăn bản | Số | Ngày ký\nquyetdinh | | {day}", tmp_path)
    first, second, third = bases_for(read(tmp_path), "quyetdinh")
    assert first == f"Căn cứ Luật Tổ chức chính quyền địa phương {power}"
    assert second == EMULATION
    assert third.startswith(f"Căn cứ Nghị định số {decree} ")
    assert bases_for(read(tmp_path), "giaymoi") == ()
