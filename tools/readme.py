"""Write the tables of README.md from what the program declares: papers, sheets, settings, checks."""

from __future__ import annotations

import sys
from pathlib import Path

from hoinghi.checks import CHECKS
from hoinghi.documents.catalogue import catalogue
from hoinghi.model.column import columns
from hoinghi.model.settings import about_setting, settings_columns
from hoinghi.model.tables import TABLES
from hoinghi.reading.codes import CODES

README = Path(__file__).resolve().parents[1] / "README.md"


def papers() -> list[str]:
    """Return the table of papers."""
    rows = [f"| `{each.name}` | {each.title} |" for each in catalogue().values()]
    return ["| Tên gõ lệnh | Văn bản |", "|---|---|", *rows]


def settings() -> list[str]:
    """Return the table of what the sheet "Thông tin" may hold."""
    rows = [
        f"| {each.header} | {about_setting(each)} | {'; '.join(each.options)} |"
        for each in settings_columns()
    ]
    return ["| Mục | Cách ghi | Chọn một trong |", "|---|---|---|", *rows]


def sheets() -> list[str]:
    """Return the table of sheets and their columns; ``*`` marks the required ones."""
    rows = []
    for table in TABLES:
        sheet = table.SHEET
        said = ", ".join(
            f"{each.header} **\\***" if each.required else each.header for each in columns(table)
        )
        rows.append(f"| {sheet.workbook} › {sheet.name} | {sheet.about} | {said} |")
    return ["| Trang | Dùng để | Cột |", "|---|---|---|", *rows]


def checks() -> list[str]:
    """Return the table of all codes."""
    codes = sorted([*CODES, *(each.code for each in CHECKS)], key=lambda each: each.code)
    rows = [f"| {each.code} | {each.severity.label} | {each.title} |" for each in codes]
    return ["| Mã | Mức | Nội dung |", "|---|---|---|", *rows]


def current(text: str) -> str:
    """Return the README with its generated tables made anew."""
    tables = {"văn bản": papers(), "trang tính": sheets(), "mục thiết lập": settings(), "kiểm tra": checks()}
    for name, table in tables.items():
        lines = "\n".join(table)
        before, mark, rest = text.partition(f"<!-- bảng: {name} -->\n")
        after = rest.partition("<!-- hết bảng -->")[2]
        text = f"{before}{mark}\n{lines}\n\n<!-- hết bảng -->{after}"
    return text


def main() -> int:
    """Renew the README; with ``--check`` only say whether it is current."""
    before = README.read_text(encoding="utf-8")
    after = current(before)
    if "--check" in sys.argv:
        return int(before != after)
    README.write_text(after, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
