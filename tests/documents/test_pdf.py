"""PDF beside the papers: by the real LibreOffice where there is one, its handling by a stand-in program."""

from __future__ import annotations

import json
import os
import shutil
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hoinghi.documents import office
from hoinghi.documents.checking import check_papers
from hoinghi.documents.memory import Standing, State
from hoinghi.documents.pdf import add_pdf
from hoinghi.documents.render import render
from hoinghi.errors import HoinghiError
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from cli_runner import Ran

_PEOPLE = """
# hoinghi.xlsx › Thông tin
Mục                | Giá trị
Tên xã             | Bình Hòa
Người ký           | Trần Văn Nam
Ngày tổ chức       | 26/02/2025
Số đại biểu tối đa | 180

# delegates.xlsx
Danh xưng | Họ và tên      | Chức vụ     | Đơn vị
Bà        | Lê Thị Mai     | Trưởng thôn | Thôn 1
Ông       | Nguyễn Văn Hòa | Nông dân    | Thôn 2
"""

# Converts like LibreOffice: one PDF for each file into --outdir. It notes each start beside itself.
_CONVERTS = """#!{python}
import pathlib, sys
place = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
files = [pathlib.Path(each) for each in sys.argv if each.endswith(".docx")]
with open({log!r}, "a") as log:
    log.write(f"{{len(files)}}\\n")
for each in files:
    (place / f"{{each.stem}}.pdf").write_bytes(b"%PDF " + each.read_bytes()[-40:])
"""
_posix = pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return write_workspace(_PEOPLE, tmp_path / "Hội nghị xã (2)")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Install a program in LibreOffice's place; returns the log of its starts."""

    def install(program: str) -> Path:
        path, log = tmp_path / "soffice", tmp_path / "starts.txt"
        path.write_text(program.format(python=sys.executable, log=str(log)), encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv(office.SWITCH, str(path))
        return log

    return install


def _states(folder: Path, *names: str) -> dict[str, State]:
    done = render(read(folder), names)
    add_pdf(folder, done)
    return {each.file: each.state for each in done.outcomes if each.file.endswith(".pdf")}


@_posix
def test_one_start_for_all_and_only_the_print_file_of_many(
    people: Path, stand_in: Callable[[str], Path]
) -> None:
    log = stand_in(_CONVERTS)
    made = _states(people, "kehoach", "giaymoi")
    assert made == dict.fromkeys(
        ("ra/kehoach.pdf", "ra/giaymoi-in.pdf", "ra/giaymoi-soat.pdf"), State.WRITTEN
    )
    assert log.read_text().split() == ["3"]
    assert not list((people / "ra" / "giaymoi").glob("*.pdf"))


@_posix
def test_only_what_changed_is_converted_again(
    people: Path, stand_in: Callable[[str], Path], change: Callable[..., None]
) -> None:
    log = stand_in(_CONVERTS)
    _states(people, "kehoach", "giaymoi")
    assert set(_states(people, "kehoach", "giaymoi").values()) == {State.UNCHANGED}
    assert log.read_text().split() == ["3"]
    change(people / "hoinghi.xlsx", "Thông tin", "Số đại biểu tối đa", "B", 150)
    states = _states(people, "kehoach", "giaymoi")
    assert {file for file, state in states.items() if state is State.WRITTEN} == {"ra/kehoach.pdf"}
    assert log.read_text().split() == ["3", "1"]


@_posix
def test_an_edited_paper_gets_its_pdf_and_a_signed_pdf_is_kept(
    people: Path, stand_in: Callable[[str], Path], change: Callable[..., None]
) -> None:
    stand_in(_CONVERTS)
    _states(people, "kehoach")
    plan, pdf = people / "ra" / "kehoach.docx", people / "ra" / "kehoach.pdf"
    pdf.write_bytes(b"%PDF signed")
    assert _states(people, "kehoach") == {"ra/kehoach.pdf": State.KEPT}
    assert pdf.read_bytes() == b"%PDF signed"
    pdf.unlink()
    plan.write_bytes(plan.read_bytes() + b"edited")
    change(people / "hoinghi.xlsx", "Thông tin", "Số đại biểu tối đa", "B", 150)
    assert _states(people, "kehoach") == {
        "ra/kehoach.pdf": State.WRITTEN,
        "ra/kehoach.moi.pdf": State.WRITTEN,
    }
    assert pdf.read_bytes().endswith(b"edited")


@_posix
def test_a_pdf_older_than_its_paper_is_told_before_printing(
    people: Path, stand_in: Callable[[str], Path], change: Callable[..., None]
) -> None:
    stand_in(_CONVERTS)
    _states(people, "kehoach")
    change(people / "hoinghi.xlsx", "Thông tin", "Số đại biểu tối đa", "B", 150)
    render(read(people), ["kehoach"])
    found = {each.file: each.standing for each in check_papers(read(people), ["kehoach"]).files}
    assert found == {"ra/kehoach.docx": Standing.CURRENT, "ra/kehoach.pdf": Standing.STALE}


@_posix
def test_a_pdf_open_in_a_viewer_stops_no_other(
    people: Path,
    stand_in: Callable[[str], Path],
    change: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log = stand_in(_CONVERTS)
    _states(people, "kehoach", "giaymoi")
    change(people / "hoinghi.xlsx", "Thông tin", "Tên xã", "B", "Bình Minh")
    real, before = os.replace, (people / "ra" / "kehoach.pdf").read_bytes()

    def locked(source: str | Path, target: str | Path) -> None:
        if Path(target).name == "kehoach.pdf":
            raise PermissionError(13, "locked", str(target))
        real(source, target)

    with monkeypatch.context() as patched:
        patched.setattr("os.replace", locked)
        done = render(read(people), ["kehoach", "giaymoi"])
        add_pdf(people, done)
    states = {each.file: each.state for each in done.outcomes if each.file.endswith(".pdf")}
    assert (states["ra/kehoach.pdf"], states["ra/giaymoi-in.pdf"]) == (State.FAILED, State.WRITTEN)
    assert (people / "ra" / "kehoach.pdf").read_bytes() == before
    (failed,) = done.failed
    assert failed.message.startswith("Không ghi được “")
    assert "đang mở trong Word, Excel, trình xem PDF" in failed.message
    assert not done.ok
    assert not list((people / "ra").glob("*.tmp"))
    again = _states(people, "kehoach", "giaymoi")  # closed: only what failed is made again
    assert {file for file, state in again.items() if state is State.WRITTEN} == {"ra/kehoach.pdf"}
    assert log.read_text().split() == ["3", "2", "1"]


@_posix
def test_the_command_ends_with_two_and_names_the_pdf(
    people: Path, stand_in: Callable[[str], Path], run: Callable[..., Ran]
) -> None:
    stand_in(_CONVERTS)
    (people / "ra" / "kehoach.pdf").mkdir(parents=True)
    done = run("render", "kehoach", "giaymoi", "--pdf", "--du-loi", cwd=people)
    assert done.code == 2
    assert "ra/kehoach.docx: đã in" in done.out
    assert "ra/kehoach.pdf: chưa ghi được" in done.out
    assert "1 tệp chưa ghi được; các tệp khác đã xong." in done.err
    assert (people / "ra" / "giaymoi-in.pdf").is_file()
    document = json.loads(run("render", "kehoach", "--pdf", "--json", cwd=people).out)
    assert (document["ok"], [each["state"] for each in document["files"]]) == (False, ["unchanged", "failed"])


@_posix
def test_a_program_that_makes_nothing_or_never_ends(
    people: Path, stand_in: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in("#!/bin/sh\nexit 0\n")
    with pytest.raises(HoinghiError, match=r"không chuyển được kehoach\.docx"):
        _states(people, "kehoach")
    stand_in("#!/bin/sh\nsleep 60 &\nsleep 60\n")
    monkeypatch.setattr(office, "_PATIENCE", 0.5)
    with pytest.raises(HoinghiError, match="chưa xong nên đã được dừng"):
        _states(people, "kehoach")
    assert not (people / "ra" / "kehoach.pdf").exists()


def test_without_libreoffice_a_sentence_and_the_papers(
    people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(office.SWITCH, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "_ELSEWHERE", {})
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(HoinghiError, match=r"chưa có LibreOffice.*HOINGHI_SOFFICE"):
        _states(people, "kehoach")
    assert (people / "ra" / "kehoach.docx").is_file()
    monkeypatch.setenv(office.SWITCH, str(tmp_path / "không có"))
    with pytest.raises(HoinghiError, match=r"HOINGHI_SOFFICE.*không có"):
        office.find_office()


def test_where_installers_put_it(tmp_path: Path) -> None:
    for folder in ("Program Files/LibreOffice 7", "Program Files (x86)/LibreOffice"):
        (tmp_path / folder / "program").mkdir(parents=True)
    environment = {
        "ProgramFiles": str(tmp_path / "Program Files"),
        "ProgramFiles(x86)": str(tmp_path / "Program Files (x86)"),
    }
    found = [each.relative_to(tmp_path).as_posix() for each in office._places("win32", environment)]
    assert found == [
        "Program Files/LibreOffice 7/program/soffice.exe",
        "Program Files (x86)/LibreOffice/program/soffice.exe",
    ]
    mac = [each.as_posix() for each in office._places("darwin", {})]
    assert mac[0] == "/Applications/LibreOffice.app/Contents/MacOS/soffice"
    assert Path("/usr/lib/libreoffice/program/soffice") in office._places("linux", {})


@pytest.mark.skipif(
    not (shutil.which("soffice") or os.environ.get(office.SWITCH)), reason="LibreOffice is not installed"
)
def test_the_real_program_makes_a_page_a_delegate(people: Path) -> None:
    states = _states(people, "giaymoi")
    assert states["ra/giaymoi-in.pdf"] is State.WRITTEN
    content = (people / "ra" / "giaymoi-in.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type/Page") - content.count(b"/Type/Pages") == 2
