"""How rows that are no data begin: totals, signatures, remarks, titles of groups.

Tones count in most of them: "Tống Công Minh" is a man, "Tổng cộng" is not.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "BODY",
    "COUNT",
    "DATED",
    "EXAMPLE",
    "GROUP",
    "INDEX",
    "PLAIN_TOTAL",
    "REMARK",
    "ROMAN",
    "SIGNED",
    "SIGNER",
    "TOTAL",
]

TOTAL: Final = re.compile(
    r"(tổng\s*(cộng|số)?|cộng|total)\s*([:.…(=\d-].*|$|cả |chung|toàn |số |người|đại biểu)", re.DOTALL
)
PLAIN_TOTAL: Final = re.compile(r"(tong (cong|so)|cong)\s*[:.(=\d]?[\s\d]*")
SIGNER: Final = re.compile(r"(người lập|lập (bảng|biểu|danh sách)|thủ trưởng|\(ký|ký tên|nơi nhận\s*:)")
SIGNED: Final = re.compile(
    r"(người lập|lập (bảng|biểu|danh sách)|thủ trưởng|(tm|kt|tl|tuq)\s*\.|xác nhận|ký tên|\(ký|kế toán"
    r"|nơi nhận\s*:|(ủy|uỷ) ban nhân dân|đại diện (đơn vị|thôn)|trưởng (thôn|buôn)$|chủ tịch$|bí thư$)"
)
DATED: Final = re.compile(r"(.*,\s*)?ngày\s*([\d.…_]*)\s*tháng\s*([\d.…_]*)\s*năm.*", re.DOTALL)
REMARK: Final = re.compile(
    r"(ghi chú|chú ý|lưu ý|chú thích|hướng dẫn|danh sách này|danh sách có|ví dụ|vd\s*:|\*|\+ |- )"
)
EXAMPLE: Final = re.compile(r"[(\[*]?\s*(ví dụ|vd|mẫu)\s*[:)\].]")
INDEX: Final = re.compile(r"[(\[]?(\d{1,2})(?:[.&+,-]\d+)*[)\]]?")
GROUP: Final = re.compile(r"(?:(?:[IVXL]+|[A-ZĐ])\s*[.)/:-]|\d{1,2}\s*[.)]|[a-zđ]\))\s*(?=[^\W\d])")
ROMAN: Final = re.compile(r"[IVXL]+|[A-ZĐ]")
BODY: Final = re.compile(
    r"(thôn|buôn|bon|tổ dân phố|tdp|khu phố|ấp|bản|làng|tổ|chi bộ|chi hội|đảng (ủy|uỷ)|hđnd|ubnd|ubmttq"
    r"|hội đồng|(ủy|uỷ) ban|mặt trận|đoàn|hội|trường|trạm|công an|quân sự|ban chỉ huy|khối|cơ quan|đơn vị"
    r"|doanh nghiệp|hợp tác xã)\b"
)
COUNT: Final = re.compile(r"\s*[(:\-–]\s*\d+\s*(người|đại biểu|đ/c|đồng chí|cá nhân|tập thể)?\s*\)?\s*$")
