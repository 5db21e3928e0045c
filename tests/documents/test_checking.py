"""``render --check``: what is current, out of date, missing; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.documents.checking import Checkup, check_papers
from hoinghi.documents.memory import Standing
from hoinghi.documents.render import render
from hoinghi.model.finding import Finding, Place, Severity
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Change = Callable[[Path, str, str, str, object], None]

_PEOPLE = """
# hoinghi.xlsx › Thông tin
Mục                | Giá trị
Tên xã             | Bình Hòa
Người ký           | Trần Văn Nam
Ngày tổ chức       | 26/02/2025
Số đại biểu tối đa | 180

# delegates.xlsx
Danh xưng | Họ và tên      | Chức vụ     | Đơn vị | Trạng thái
Bà        | Lê Thị Mai     | Trưởng thôn | Thôn 1 |
Ông       | Nguyễn Văn Hòa | Nông dân    | Thôn 2 |
"""


@pytest.fixture
def people(tmp_path: Path) -> Path:
    folder = write_workspace(_PEOPLE, tmp_path)
    render(read(folder), ["kehoach", "giaymoi"])
    return folder


def _checked(folder: Path, *names: str) -> Checkup:
    return check_papers(read(folder), names or ["kehoach", "giaymoi"])


def _not_current(done: Checkup) -> dict[str, tuple[Standing, tuple[str, ...]]]:
    return {
        each.file: (each.standing, each.changed)
        for each in done.files
        if each.standing is not Standing.CURRENT
    }


def test_after_rendering_everything_is_current_and_nothing_is_touched(people: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in people.rglob("*")}
    done = _checked(people)
    assert done.ok
    assert {each.file.rpartition("/")[2] for each in done.files} >= {
        "kehoach.docx",
        "giaymoi-in.docx",
        "giaymoi-soat.docx",
    }
    assert {each.standing for each in done.files} == {Standing.CURRENT}
    assert {path: path.stat().st_mtime_ns for path in people.rglob("*")} == before


def test_a_changed_cell_makes_old_what_uses_it_and_says_which_value(people: Path, change: Change) -> None:
    change(people / "hoinghi.xlsx", "Thông tin", "Số đại biểu tối đa", "B", 150)
    done = _checked(people)
    assert not done.ok
    old = _not_current(done)
    assert list(old) == ["ra/kehoach.docx"]
    standing, changed = old["ra/kehoach.docx"]
    assert standing is Standing.STALE
    assert "so_dai_bieu_toi_da" in changed
    assert "ten_xa" not in changed


def test_a_changed_person_makes_old_one_invitation_and_the_print_file(people: Path, change: Change) -> None:
    change(people / "delegates.xlsx", "Đại biểu", "Lê Thị Mai", "C", "Bí thư chi bộ")
    old = _not_current(_checked(people))
    mine = next(file for file in old if "Mai" in file)
    assert old.keys() == {mine, "ra/giaymoi-in.docx", "ra/giaymoi-soat.docx"}
    assert old[mine] == (Standing.STALE, ("dong_chuc_vu",))


def test_a_changed_template_is_named(people: Path) -> None:
    from hoinghi.documents.blocks import blank, packed, paragraph

    document = blank("Mẫu")
    paragraph(document, "Lời văn", "Xã {{ ten_xa }}")
    (people / "mau").mkdir()
    (people / "mau" / "kehoach.docx").write_bytes(packed(document))
    _, changed = _not_current(_checked(people, "kehoach"))["ra/kehoach.docx"]
    assert "mẫu Word" in changed


def test_missing_deleted_edited_and_surplus_are_told_apart(people: Path, change: Change) -> None:
    plan = people / "ra" / "kehoach.docx"
    mai = next((people / "ra" / "giaymoi").glob("*Mai.docx"))
    hoa = next((people / "ra" / "giaymoi").glob("*Hòa.docx"))
    plan.write_bytes(plan.read_bytes() + b"edited")
    mai.unlink()
    change(people / "delegates.xlsx", "Đại biểu", "Nguyễn Văn Hòa", "E", "rút")
    old = {file: standing for file, (standing, _) in _not_current(_checked(people, "tatca")).items()}
    assert old["ra/kehoach.docx"] is Standing.EDITED
    assert old[f"ra/giaymoi/{mai.name}"] is Standing.DELETED
    assert old[f"ra/giaymoi/{hoa.name}"] is Standing.SURPLUS
    assert old["ra/tinhhinh.docx"] is Standing.MISSING


def test_an_edited_paper_may_be_printed_until_its_inputs_change(people: Path, change: Change) -> None:
    plan = people / "ra" / "kehoach.docx"
    plan.write_bytes(plan.read_bytes() + b"edited")
    assert _checked(people, "kehoach").ok
    change(people / "hoinghi.xlsx", "Thông tin", "Số đại biểu tối đa", "B", 150)
    done = _checked(people, "kehoach")
    assert [each.standing for each in done.files] == [Standing.EDITED_STALE]
    assert not done.ok
    render(read(people), ["kehoach"])  # the new one now stands beside it
    assert _checked(people, "kehoach").ok


def test_a_paper_whose_sheets_have_errors_is_refused_here_too(people: Path) -> None:
    error = Finding("NG01", Severity.ERROR, Place(table="dai_bieu"), "Sai.")
    done = check_papers(read(people), ["kehoach", "giaymoi"], findings=[error])
    assert [each.paper for each in done.refusals] == ["giaymoi"]
    assert not done.ok
    assert check_papers(read(people), ["giaymoi"], findings=[error], with_errors=True).ok


def test_with_a_damaged_memory_a_paper_as_it_would_be_made_is_ours(people: Path) -> None:
    (people / "ra" / "kehoach.docx").write_bytes(b"edited")
    (people / "ra" / "da-lap.json").write_text('{"van_ban": {"kehoach.docx": 3}}', encoding="utf-8")
    standings = {each.file: each.standing for each in _checked(people).files}
    assert standings.pop("ra/kehoach.docx") is Standing.EDITED_STALE
    assert set(standings.values()) == {Standing.CURRENT}
