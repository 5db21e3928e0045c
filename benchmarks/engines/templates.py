"""Build the templates of the benchmark as Word writes them: many namespaces, tags split over runs."""

from __future__ import annotations

import json
import random
import sys
import zipfile
from pathlib import Path

import docx

FIELDS = ("ho_ten", "chuc_vu", "don_vi", "dia_chi", "ngay", "gio", "dia_diem", "so_ghe")
COLUMNS = ("stt", "ho_ten", "ngay_sinh", "chuc_vu", "don_vi", "thanh_phan", "dien_thoai", "ghi_chu")
BODY = (
    "Ủy ban nhân dân xã trân trọng kính mời {} đến dự Hội nghị tuyên dương điển hình tiên tiến giai đoạn "
    "2020 - 2025 và phát động phong trào thi đua giai đoạn 2025 - 2030."
)
NAMESPACES = "".join(f' xmlns:x{number}="http://schemas.example.org/word/{number}"' for number in range(25))


def split(paragraph: object, text: str, *, bold: bool = False) -> None:
    """Add a tag in three runs, as Word leaves it after a correction."""
    size = max(1, len(text) // 3)
    parts = (text[:size], text[size : 2 * size], text[2 * size :])
    for part in parts:
        paragraph.add_run(part).bold = bold


def invitation(document: object, name: object) -> None:
    """Add one invitation; ``name`` gives the tag for a field."""
    table = document.add_table(rows=2, cols=2)
    split(table.cell(0, 0).paragraphs[0], name("don_vi"), bold=True)
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    table.cell(1, 1).text = "Độc lập - Tự do - Hạnh phúc"
    document.add_paragraph("GIẤY MỜI")
    for field in FIELDS:
        paragraph = document.add_paragraph()
        before, after = BODY.split("{}")
        paragraph.add_run(before)
        split(paragraph, name(field), bold=True)
        paragraph.add_run(after).italic = True
    for line in range(12):
        document.add_paragraph(f"{line + 1}. Thành phần, thời gian và chương trình kèm theo giấy mời này.")


def lines(folder: Path, dialect: str) -> None:
    """Write the three templates of one dialect."""
    values = {"jinja": "{{{{ {} }}}}", "curly": "{{{}}}", "carbone": "{{d.{}}}"}[dialect]
    single = docx.Document()
    invitation(single, values.format)
    save(single, folder / f"{dialect}-files.docx")

    many = docx.Document()
    if dialect == "jinja":
        many.add_paragraph("{%p for i in ds %}")
        invitation(many, "{{{{ i.{} }}}}".format)
        many.add_paragraph().add_run().add_break(docx.enum.text.WD_BREAK.PAGE)
        many.add_paragraph("{%p endfor %}")
    elif dialect == "curly":
        many.add_paragraph("{#ds}")
        invitation(many, "{{{}}}".format)
        many.add_paragraph().add_run().add_break(docx.enum.text.WD_BREAK.PAGE)
        many.add_paragraph("{/ds}")
    else:
        invitation(many, "{{d.ds[i].{}}}".format)
        many.add_paragraph().add_run().add_break(docx.enum.text.WD_BREAK.PAGE)
        split(many.add_table(rows=2, cols=2).cell(0, 0).paragraphs[0], "{d.ds[i+1].don_vi}")
    save(many, folder / f"{dialect}-merge.docx")

    report = docx.Document()
    report.add_paragraph("DANH SÁCH ĐẠI BIỂU")
    rows = {"jinja": 4, "curly": 2, "carbone": 3}[dialect]
    table = report.add_table(rows=rows, cols=len(COLUMNS))
    for column, field in enumerate(COLUMNS):
        table.cell(0, column).text = field
        if dialect == "jinja":
            split(table.cell(2, column).paragraphs[0], f"{{{{ i.{field} }}}}")
        elif dialect == "curly":
            opening, closing = "{#ds}" if not column else "", "{/ds}" if column == len(COLUMNS) - 1 else ""
            split(table.cell(1, column).paragraphs[0], f"{opening}{{{field}}}{closing}")
        else:
            split(table.cell(1, column).paragraphs[0], f"{{d.ds[i].{field}}}")
            split(table.cell(2, column).paragraphs[0], f"{{d.ds[i+1].{field}}}")
    if dialect == "jinja":
        table.cell(1, 0).text = "{%tr for i in ds %}"
        table.cell(3, 0).text = "{%tr endfor %}"
    save(report, folder / f"{dialect}-table.docx")


def save(document: object, path: Path) -> None:
    """Save a document with the namespaces that Word declares and the revision marks it leaves."""
    document.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts["word/document.xml"].decode()
    xml = xml.replace("<w:document ", f"<w:document{NAMESPACES} ", 1)
    xml = xml.replace("<w:p>", '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">')
    xml = xml.replace("<w:r>", '<w:r w:rsidRPr="00EF34AB">')
    parts["word/document.xml"] = xml.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def main() -> None:
    """Write templates and records into a folder."""
    folder = Path(sys.argv[1])
    for dialect in ("jinja", "curly", "carbone"):
        lines(folder, dialect)
    chance = random.Random(1)  # noqa: S311 - the same names in every run
    names = ("Nguyễn Thị Hòa", "Trần Văn Bình", "H' El Niê", "Lê Đức Thọ", "Phạm & Hoàng <Mai>")
    people = [
        {
            "stt": str(number + 1),
            "ho_ten": f"{chance.choice(names)} {number}",
            "ngay_sinh": f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/19{chance.randint(50, 99)}",
            "chuc_vu": chance.choice(("Trưởng thôn", "Bí thư chi bộ", "Nông dân")),
            "don_vi": f"Thôn {chance.randint(1, 9)}",
            "thanh_phan": "Điển hình tiên tiến",
            "dien_thoai": f"09{chance.randint(10**7, 10**8 - 1)}",
            "ghi_chu": "",
            "dia_chi": "Xã Bình Hòa",
            "ngay": "19/5/2025",
            "gio": "7 giờ 30",
            "dia_diem": "Hội trường Ủy ban nhân dân xã",
            "so_ghe": f"A{number}",
        }
        for number in range(20_000)
    ]
    for count in (10, 100, 200, 1_000, 5_000, 20_000):
        records = json.dumps(people[:count], ensure_ascii=False)
        (folder / f"people-{count}.json").write_text(records, encoding="utf-8")


if __name__ == "__main__":
    main()
