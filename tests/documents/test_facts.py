"""The plan of the worked example says every fact of the commune, as it stands in the sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

PLAN = (Path(__file__).parent / "golden" / "kehoach.txt").read_text(encoding="utf-8")

FACTS = (
    "Kế hoạch số 167/KH-UBND ngày 02 tháng 10 năm 2024",
    "Ủy ban nhân dân huyện Krông Ana",
    "Quý I năm 2025",
    "01 buổi",
    "không quá 200 đại biểu",
    "khoảng 70%",
    "khoảng 30%",
    "05 năm (2020 - 2025)",
    "giai đoạn 2025 - 2030",
    "Đảng bộ xã Bình Hòa lần thứ V",
    "Đảng bộ huyện Krông Ana lần thứ XI",
    "Đảng bộ tỉnh Đắk Lắk lần thứ XVIII",
    "Đảng toàn quốc lần thứ XIV",
    "thi đua yêu nước huyện Krông Ana lần thứ VI",
    "thi đua yêu nước tỉnh Đắk Lắk lần thứ XII",
    "thi đua yêu nước toàn quốc lần thứ XI",
    "Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí",
    "Vì người nghèo - không có ai bị bỏ lại phía sau",
    "đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030",
    "Xóa nhà tạm, nhà dột nát",
    "Học tập và làm theo tấm gương, đạo đức, phong cách Hồ Chí Minh",
    "Cả nước chung sức xây dựng nông thôn mới",
    "Nông dân sản xuất giỏi, giúp nhau làm kinh tế",
    "Toàn dân đoàn kết xây dựng đời sống văn hóa",
    "Phong trào thi đua thực hiện văn hóa công sở",
    "10 | Tổng kết và bế mạc",
    "1. Hội đồng thi đua, khen thưởng xã",
    "2. Bộ phận Văn phòng - Thống kê",
    "3. Bộ phận Tài chính - Kế toán",
    "4. Bộ phận Văn hóa - Xã hội",
    "5. Ủy ban Mặt trận Tổ quốc Việt Nam xã",
    "gân sách xã năm 2025",
    "- UBND huyện",
    "- Phòng Nội vụ huyện",
    "- TT. Đảng ủy, HĐND xã",
    "- UBMTTQVN, các đoàn thể xã",
    "- Các bộ phận chuyên môn",
    "- Trưởng 7 thôn (07 bản)",
    "- Cổng thông tin điện tử xã",
    "- Lưu: VT, VP.",
    "TM. ỦY BAN NHÂN DÂN",
    "Lê Như Diệu",
)


@pytest.mark.parametrize("fact", FACTS)
def test_the_plan_says_it(fact: str) -> None:
    assert fact in PLAN
