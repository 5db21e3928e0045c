"""Acts that papers cite: dates, force, numbers; and what the registry does not know is no mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_act_younger_than_the_paper(found: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản | Số | Ngày ký
    kehoach | 12 | 05/01/2025
    baocao  |    |

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu   | Dùng cho
    Kế hoạch     | 167/KH-UBND | 02/10/2025    | UBND huyện       | Tổ chức     | kehoach
    Kế hoạch     | 168/KH-UBND | 02/10/2025    | UBND huyện       | Khen thưởng | baocao
    Kế hoạch     | 169/KH-UBND | 05/01/2025    | UBND huyện       | Thi đua     |
    """
    assert found("VB01") == [
        (
            "hoinghi.xlsx!C2: Kế hoạch 167/KH-UBND ban hành 02/10/2025, sau khi ký: "
            "“Kế hoạch tổ chức hội nghị” ký 05/01/2025."
        )
    ]


def test_act_replaced_by_the_day_of_signing(found: Found, hints: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 30 | 15/07/2025
    kehoach   | 12 | 05/01/2025

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu    | Ngày ban hành | Cơ quan   | Trích yếu                      | Dùng cho
    Nghị định    | 98/2023/NĐ-CP  | 31/12/2023    | Chính phủ | quy định chi tiết              | quyetdinh
    Nghị định    | 98/2023/NĐ-CP  | 31/12/2023    | Chính phủ | quy định chi tiết              | kehoach
    Luật         |                | 19/02/2025    | Quốc hội  | Tổ chức chính quyền địa phương | quyetdinh
    Nghị định    | 152/2025/NĐ-CP | 14/06/2025    | Chính phủ | quy định về phân cấp           | quyetdinh
    """
    assert found("VB02") == [
        (
            "hoinghi.xlsx!B2: Nghị định 98/2023/NĐ-CP có hiệu lực đến hết 30/06/2025, "
            "được thay bằng 152/2025/NĐ-CP, mà dùng cho “Quyết định khen thưởng tại hội nghị” ký 15/07/2025."
        ),
        (
            "hoinghi.xlsx!E4: Luật ngày 19/02/2025 có hiệu lực đến hết 15/06/2025, "
            "được thay bằng 72/2025/QH15, mà dùng cho “Quyết định khen thưởng tại hội nghị” ký 15/07/2025. "
            "Sổ của công cụ chưa đối chiếu bản gốc, xin tra lại."
        ),
    ]
    decree, law = hints("VB02")
    assert decree.startswith(
        "Thay bằng Nghị định 152/2025/NĐ-CP ngày 14/06/2025: sửa cả số, ngày và trích yếu “quy định về phân "
    )
    assert law == (
        "Thay bằng Luật Tổ chức chính quyền địa phương ngày 16/06/2025, số 72/2025/QH15 "
        "(luật ghi ngày, không ghi số)."
    )
    assert severities("VB02") == ["error", "warning"]


def test_what_was_replaced_twice_is_replaced_by_what_is_in_force(hints: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 30 | 18/12/2026

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu    | Ngày ban hành | Cơ quan   | Trích yếu                      | Dùng cho
    Luật         | 77/2015/QH13   | 19/06/2015    | Quốc hội  | Tổ chức chính quyền địa phương | quyetdinh
    Nghị định    | 91/2017/NĐ-CP  | 31/07/2017    | Chính phủ | quy định chi tiết              | quyetdinh
    """
    law, decree = hints("VB02")
    assert "số 72/2025/QH15" in law
    assert "152/2025/NĐ-CP ngày 14/06/2025" in decree


def test_a_number_with_the_title_of_another_act(found: Found) -> None:
    """
    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu   | Ngày ban hành | Trích yếu
    Luật         | 72/2025/QH15  | 16/06/2025    | Thi đua, khen thưởng
    Nghị định    | 161/2026/NĐ-CP | 15/05/2026   | quy định chế độ công tác phí, chế độ chi hội nghị
    Nghị định    | 30/2020/NĐ-CP | 05/03/2020    | Về công tác văn thư
    Nghị định    | 98/2023/NĐ-CP | 31/12/2023    | quy định chi tiết
    """
    law, decree = found("VB04")
    assert law == (
        "hoinghi.xlsx!D2: Trích yếu là của Luật Thi đua, khen thưởng ngày 15/06/2022, số 06/2022/QH15, không "
        "phải của Luật 72/2025/QH15: “Tổ chức chính quyền địa phương”. "
        "Sổ của công cụ chưa đối chiếu bản gốc, xin tra lại."
    )
    assert decree.startswith(
        "hoinghi.xlsx!D3: Trích yếu là của Thông tư 40/2017/TT-BTC, không phải của Nghị định 1"
    )


def test_papers_of_an_act_out_of_force_stand_by_their_days(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/07/2025

    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    kehoach   | 12 | 05/06/2025
    quyetdinh | 30 | 15/07/2025

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu    | Ngày ban hành | Cơ quan   | Trích yếu
    Nghị định    | 98/2023/NĐ-CP  | 31/12/2023    | Chính phủ | quy định chi tiết
    """
    (told,) = found("VB02")
    assert "Kế hoạch" not in told, "signed while it was in force"
    expected = " dự kiến ký 20/07/2025; “Quyết định khen thưởng tại hội nghị” ký 15/07/2025."
    assert told.endswith(f"” và 3 văn bản khác{expected}")


def test_act_not_yet_in_force_on_the_assumed_day(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/06/2025

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu    | Ngày ban hành | Cơ quan ban hành | Trích yếu            | Dùng cho
    Nghị định    | 152/2025/NĐ-CP | 14/06/2025    | Chính phủ        | quy định về phân cấp | quyetdinh
    Kế hoạch     | 1/KH-UBND      | 14/06/2025    | UBND xã          | việc không có trong sổ | quyetdinh
    """
    assert found("VB02") == [
        (
            "hoinghi.xlsx!B2: Nghị định 152/2025/NĐ-CP chỉ có hiệu lực từ 01/07/2025, "
            "mà dùng cho “Quyết định khen thưởng tại hội nghị” dự kiến ký 20/06/2025."
        )
    ]


def test_act_cited_twice_for_one_paper(found: Found) -> None:
    """
    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu   | Ngày ban hành | Cơ quan ban hành | Trích yếu           | Dùng cho
    Nghị định    | 98/2023/NĐ-CP | 31/12/2023    | Chính phủ        | quy định chi tiết   | kehoach
    Nghị định    | 98/2023/NĐ-CP | 31/12/2023    | Chính phủ        | quy định chi tiết   | baocao
    Nghị định    | 98/2023/nđ-cp | 31/12/2023    | Chính phủ        | quy định chi tiết   |
    Luật         |               | 15/06/2022    | Quốc hội         | Thi đua, khen thưởng |
    Luật         |               | 15/06/2022    | Quốc hội         | Thi đua, khen thưởng |
    """
    assert found("VB03") == [
        "hoinghi.xlsx!B4: Nghị định 98/2023/nđ-cp đã có ở dòng 2.",
        "hoinghi.xlsx!E6: Luật ngày 15/06/2022 đã có ở dòng 5.",
    ]


def test_number_and_day_against_the_registry(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu     | Ngày ban hành | Cơ quan ban hành | Trích yếu
    Nghị định    | 30/2020/NĐ-CP   | 03/05/2020    | Chính phủ        | về công tác văn thư
    Thông tư     | 73/2024/NĐ-CP   | 30/06/2024    | Chính phủ        | quy định mức lương cơ sở
    Luật         | 06/2023/QH15    | 15/06/2022    | Quốc hội         | Thi đua, khen thưởng
    Luật         |                 | 15/06/2022    | Quốc hội         | Luật Thi đua, khen thưởng
    Kế hoạch     | 167/KH-UBND     | 02/10/2024    | UBND huyện       | Tổ chức hội nghị
    """
    assert found("VB04") == [
        "hoinghi.xlsx!C2: Nghị định 30/2020/NĐ-CP ghi ngày 03/05/2020, theo sổ văn bản là 05/03/2020.",
        "hoinghi.xlsx!A3: Số 73/2024/NĐ-CP theo sổ văn bản là Nghị định, ở đây ghi “Thông tư”.",
        "hoinghi.xlsx!B4: Văn bản tên này, ngày 15/06/2022, theo sổ văn bản là số 06/2022/QH15.",
    ]
    assert severities("VB04") == ["error"] * 3


def test_only_laws_are_cited_without_number(found: Found) -> None:
    """
    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu
    Kế hoạch     |             | 02/10/2024    | UBND huyện       | Tổ chức hội nghị
    Luật         |             | 15/06/2022    | Quốc hội         | Thi đua, khen thưởng
    """
    assert found("VB05") == ["hoinghi.xlsx!B2: Kế hoạch ngày 02/10/2024 chưa ghi số, ký hiệu."]
