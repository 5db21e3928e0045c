"""Kế hoạch: the plan of the conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.blocks import (
    Align,
    Column,
    bases,
    blank,
    command,
    grid,
    letterhead,
    lines_of,
    number_pages,
    paragraph,
    repeat,
    signature,
    title,
    when,
)

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["build"]

_END = "{% if loop.last %}.{% else %};{% endif %}"  # of an enumeration
_TEXT, _ITEM, _POINT = "Lời văn", "Mục lớn", "Mục nhỏ"


def build() -> Document:
    """Return the template."""
    document = blank("Kế hoạch tổ chức hội nghị")
    number_pages(document.sections[0])
    letterhead(document)
    title(document, "KẾ HOẠCH", ["Tổ chức {{ ten_hoi_nghi }}"])
    bases(document)
    _opening(document)
    _purposes(document)
    _contents(document)
    _form(document)
    _programme(document)
    _money(document)
    _tasks(document)
    paragraph(
        document,
        _TEXT,
        "Trên cơ sở Kế hoạch này, các bộ phận chuyên môn, các ban, ngành, đoàn thể, các {{ khu_dan_cu }} và "
        "đơn vị có liên quan chủ động triển khai phần việc được giao. Khó khăn, vướng mắc trong quá "
        "trình thực hiện gửi về Văn phòng Ủy ban nhân dân {{ loai_don_vi }}{% if nguoi_lien_he %} (người "
        "liên hệ: {{ nguoi_lien_he }}{% if so_dien_thoai_lien_he %}, điện thoại "
        "{{ so_dien_thoai_lien_he }}{% endif %}){% endif %} để tổng hợp, trình {{ co_quan }} xem xét, giải "
        "quyết./.",
        keep_next=True,
    )
    signature(document)
    return document


def _opening(document: Document) -> None:
    paragraph(
        document,
        _TEXT,
        "{% if cac_dai_hoi_dang %}Để đẩy mạnh phong trào thi đua lập thành tích chào mừng {{ "
        "cac_dai_hoi_dang }}{% if cac_dai_hoi_thi_dua %}; hướng tới {{ cac_dai_hoi_thi_dua }}{% endif %}, "
        "{% elif cac_dai_hoi_thi_dua %}Để đẩy mạnh phong trào thi đua hướng tới {{ cac_dai_hoi_thi_dua }}, "
        "{% endif %}{{ co_quan }} ban hành Kế hoạch tổ chức {{ ten_hoi_nghi }} với các nội dung sau:",
    )


def _purposes(document: Document) -> None:
    paragraph(document, _ITEM, "I. MỤC ĐÍCH, YÊU CẦU")
    paragraph(document, _POINT, "1. Mục đích")
    paragraph(
        document,
        _TEXT,
        "- Nhìn lại một cách khách quan phong trào thi đua yêu nước và công tác khen thưởng của "
        "{{ don_vi_hanh_chinh }}{% if giai_doan_tong_ket %} trong {{ so_nam_tong_ket }} năm "
        "({{ giai_doan_tong_ket }}){% endif %}: việc làm được, việc còn yếu, nguyên nhân và kinh nghiệm; "
        "trên cơ sở đó xác định phương hướng, nhiệm vụ {% if giai_doan_toi %}giai đoạn "
        "{{ giai_doan_toi }}{% else %}cho thời gian tới{% endif %}.",
    )
    paragraph(
        document,
        _TEXT,
        "- Tôn vinh các tập thể, hộ gia đình và cá nhân tiêu biểu, để gương tốt được biết đến, học theo và "
        "nhân rộng; củng cố khối đại đoàn kết toàn dân, tạo thêm động lực phát triển kinh tế - xã hội, giữ "
        "vững quốc phòng, an ninh và xây dựng hệ thống chính trị của {{ loai_don_vi }}.",
    )
    paragraph(document, _POINT, "2. Yêu cầu")
    paragraph(
        document,
        _TEXT,
        "- Số liệu và nhận định phải được kiểm tra trước khi đưa vào báo cáo; gương được giới thiệu phải có "
        "thành tích cụ thể, được tập thể và Nhân dân nơi công tác, nơi cư trú thừa nhận.",
    )
    paragraph(
        document,
        _TEXT,
        "- Đại biểu được cử đúng thành phần, đúng số lượng; đa số là điển hình tiên tiến, có mặt ở tất cả "
        "các lĩnh vực{% if cac_linh_vuc %} ({{ cac_linh_vuc }}){% endif %}.",
    )
    paragraph(
        document,
        _TEXT,
        "- Công việc chuẩn bị chu đáo, chương trình gọn, chi tiêu đúng chế độ; Hội nghị diễn ra trang trọng "
        "mà gần gũi, không chạy theo hình thức.",
    )


def _contents(document: Document) -> None:
    paragraph(document, _ITEM, "II. NỘI DUNG, HÌNH THỨC, THỜI GIAN, THÀNH PHẦN VÀ CHƯƠNG TRÌNH")
    paragraph(document, _POINT, "1. Nội dung")
    paragraph(
        document,
        _TEXT,
        "a) Thông tin, tuyên truyền về tư tưởng thi đua yêu nước của Chủ tịch Hồ Chí Minh, chủ trương của "
        "Đảng, chính sách, pháp luật của Nhà nước về thi đua, khen thưởng; giới thiệu điển hình tiên tiến, "
        "nhân tố mới, gương người tốt, việc tốt trước, trong và sau Hội nghị{% if tuyen_truyen %}, cụ "
        "thể:{% else %}.{% endif %}",
    )
    repeat(
        document,
        "dong in tuyen_truyen",
        _TEXT,
        "- {{ dong.hinh_thuc }}: {{ dong.noi_dung }}{% if dong.thoi_gian %} ({{ dong.thoi_gian }}"
        "{% if dong.nguoi_thuc_hien %}; {{ dong.nguoi_thuc_hien }}{% endif %}){% endif %}" + _END,
    )
    paragraph(
        document,
        _TEXT,
        "b) Duy trì và phát động các phong trào thi đua gắn với học tập, làm theo tư tưởng, đạo đức, phong "
        "cách Hồ Chí Minh và nhiệm vụ chính trị của "
        "{{ loai_don_vi }}{% if phong_trao_cap_tren or phong_trao_dia_phuong %}, trọng tâm "
        "là:{% else %}.{% endif %}",
    )
    command(document, "if phong_trao_cap_tren")
    paragraph(document, _TEXT, "- Phong trào do cấp trên phát động:")
    repeat(document, "dong in phong_trao_cap_tren", _TEXT, "+ {{ dong.loi }}" + _END)
    command(document, "endif")
    command(document, "if phong_trao_dia_phuong")
    paragraph(document, _TEXT, "- Phong trào của {{ loai_don_vi }}:")
    repeat(document, "dong in phong_trao_dia_phuong", _TEXT, "+ {{ dong.loi }}" + _END)
    command(document, "endif")
    paragraph(
        document,
        _TEXT,
        "c) Phổ biến và thực hiện nghiêm pháp luật về thi đua, khen thưởng; xét chọn từ cơ sở, công khai, "
        "đúng người, đúng thành tích, quan tâm người trực tiếp lao động, sản xuất, công tác.",
    )
    paragraph(
        document,
        _TEXT,
        "d) Phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến; biểu dương, khen thưởng kịp thời hoặc đề "
        "nghị cấp trên khen thưởng các tập thể, hộ gia đình, cá nhân tiêu biểu.",
    )


def _form(document: Document) -> None:
    paragraph(document, _POINT, "2. Hình thức, thời gian, địa điểm")
    paragraph(document, _TEXT, "- Hình thức: {{ ten_hoi_nghi }}.")
    paragraph(document, _TEXT, "- Thời gian: {{ thoi_gian_hoi_nghi }}.")
    when(document, "dia_diem", _TEXT, "- Địa điểm: {{ dia_diem }}.")
    paragraph(document, _POINT, "3. Thành phần, số lượng đại biểu")
    paragraph(document, _TEXT, "- Số lượng: không quá {{ so_dai_bieu_toi_da }} đại biểu.")
    paragraph(
        document,
        _TEXT,
        "- Đại biểu tiên tiến (khoảng {{ ty_le_dai_bieu_tien_tien }}, tương ứng {{ "
        "so_dai_bieu_tien_tien_toi_da }} đại biểu khi triệu tập đủ){% if cac_thanh_phan_tien_tien %}: "
        "{{ cac_thanh_phan_tien_tien }}{% endif %}.",
    )
    paragraph(
        document,
        _TEXT,
        "- Khách mời (khoảng {{ ty_le_khach_moi }}, tương ứng {{ so_khach_moi_toi_da }} đại biểu)"
        "{% if cac_thanh_phan_khach_moi %}: {{ cac_thanh_phan_khach_moi }}{% endif %}.",
    )


def _programme(document: Document) -> None:
    paragraph(document, _POINT, "4. Chương trình")
    when(document, "not chuong_trinh_hoi_nghi", _TEXT, "Chương trình chi tiết được ban hành riêng.")
    command(document, "if chuong_trinh_hoi_nghi")
    paragraph(
        document,
        _TEXT,
        "Hội nghị gồm {{ chuong_trinh_hoi_nghi|length }} nội dung{% if tong_thoi_luong %}, dự kiến "
        "{{ tong_thoi_luong }} phút{% endif %}:",
        keep_next=True,
    )
    grid(
        document,
        [
            Column("STT", 13, Align.CENTER),
            Column("Nội dung", 78),
            Column("Thời lượng (phút)", 27, Align.CENTER),
            Column("Người thực hiện", 47),
        ],
        lines_of(
            "chuong_trinh_hoi_nghi",
            [
                "{{ loop.index }}",
                "{{ dong.noi_dung }}",
                "{{ dong.thoi_luong }}",
                "{{ dong.nguoi_thuc_hien }}",
            ],
            total=False,
        ),
    )
    command(document, "endif")


def _money(document: Document) -> None:
    paragraph(document, _ITEM, "III. KINH PHÍ")
    paragraph(
        document,
        _TEXT,
        "{% if nguon_kinh_phi %}Kinh phí tổ chức Hội nghị được cân đối trong nguồn: "
        "{{ nguon_kinh_phi }}.{% else %}Kinh phí tổ chức Hội nghị thực hiện theo dự toán được cấp có thẩm "
        "quyền phê duyệt.{% endif %} Việc lập dự toán, chi và quyết toán theo đúng chế độ, tiêu chuẩn, định "
        "mức hiện hành.",
    )


def _tasks(document: Document) -> None:
    paragraph(document, _ITEM, "IV. TỔ CHỨC THỰC HIỆN")
    when(document, "not nhiem_vu_theo_don_vi", _TEXT, "Nhiệm vụ của từng đơn vị được phân công riêng.")
    command(document, "for nhom in nhiem_vu_theo_don_vi")
    paragraph(document, _POINT, "{{ loop.index }}. {{ nhom.don_vi }}")
    repeat(
        document,
        "viec in nhom.nhiem_vu",
        _TEXT,
        "- {{ viec.noi_dung }}{% if viec.thoi_han %} (thời hạn: ngày {{ viec.thoi_han }}){% endif %}"
        "{% if loop.last %}.{% else %};{% endif %}",
    )
    command(document, "endfor")
