from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hoinghi.checks import run as run_checks
from hoinghi.documents.memory import State
from hoinghi.documents.render import render
from hoinghi.errors import HoinghiError
from hoinghi.model.finding import Finding, Place, Severity
from hoinghi.reading.workspace import read
from paper_text import paper_text
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.workspace import Workspace

_PEOPLE = """
# hoinghi.xlsx › Thông tin
Mục          | Giá trị
Tên xã       | Bình Hòa
Người ký     | Trần Văn Nam
Ngày tổ chức | 26/02/2025

# delegates.xlsx
Danh xưng | Họ và tên      | Chức vụ     | Đơn vị | Trạng thái
Bà        | Lê Thị Mai     | Trưởng thôn | Thôn 1 |
Ông       | Nguyễn Văn Hòa | Nông dân    | Thôn 2 |
          | Y Thông Niê    | Nông dân    | Thôn 3 | rút
"""


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return write_workspace(_PEOPLE, tmp_path)


def _written(folder: Path, *names: str, **options: object) -> dict[str, State]:
    done = render(read(folder), names, **options)  # type: ignore[arg-type]  # options of the test
    return {each.file: each.state for each in done.outcomes}


def _bytes(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in (folder / "ra").rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_each_invited_delegate_gets_a_file_and_all_share_a_print_file(people: Path) -> None:
    _written(people, "giaymoi")
    files = {path.name for path in (people / "ra").rglob("*")}
    assert {name.split(" ", 1)[1] for name in files if " " in name} == {
        "Lê Thị Mai.docx",
        "Nguyễn Văn Hòa.docx",
    }
    assert {"giaymoi-in.docx", "giaymoi-soat.docx", "da-lap.json"} <= files


def test_a_second_time_writes_nothing(people: Path) -> None:
    first = _written(people, "tatca", with_errors=True)
    assert set(first.values()) == {State.WRITTEN}
    stamps = {path: path.stat().st_mtime_ns for path in (people / "ra").rglob("*")}
    assert set(_written(people, "tatca", with_errors=True).values()) == {State.UNCHANGED}
    assert {path: path.stat().st_mtime_ns for path in (people / "ra").rglob("*")} == stamps


def test_the_same_input_gives_the_same_bytes(people: Path, tmp_path: Path) -> None:
    _written(people, "tatca", with_errors=True)
    first = _bytes(people)
    shutil.rmtree(people / "ra")
    _written(people, "tatca", with_errors=True)
    assert _bytes(people) == first


def test_only_the_invitation_of_who_changed_is_written(
    people: Path, change: Callable[[Path, str, str, str, object], None]
) -> None:
    _written(people, "giaymoi")
    change(people / "delegates.xlsx", "Đại biểu", "Lê Thị Mai", "C", "Bí thư chi bộ")
    states = _written(people, "giaymoi")
    same = [file.rpartition(" ")[2] for file, state in states.items() if state is State.UNCHANGED]
    assert same == ["Hòa.docx"]
    assert states["ra/giaymoi-in.docx"] is State.WRITTEN


def test_an_edited_paper_is_kept_and_the_new_one_stands_beside_it(
    people: Path, change: Callable[[Path, str, str, str, object], None]
) -> None:
    _written(people, "kehoach")
    path = people / "ra" / "kehoach.docx"
    path.write_bytes(path.read_bytes() + b"edited")
    assert _written(people, "kehoach") == {"ra/kehoach.docx": State.KEPT}
    change(people / "hoinghi.xlsx", "Thông tin", "Tên xã", "B", "Ea Bông")
    done = render(read(people), ["kehoach"])
    assert [(each.file, each.state) for each in done.outcomes] == [("ra/kehoach.moi.docx", State.BESIDE)]
    assert "đã được sửa tay nên giữ nguyên" in done.outcomes[0].message
    assert path.read_bytes().endswith(b"edited")
    assert "EA BÔNG" in paper_text(people / "ra" / "kehoach.moi.docx")


def test_a_paper_beside_an_edited_one_that_is_edited_too_is_kept(
    people: Path, change: Callable[[Path, str, str, str, object], None]
) -> None:
    _written(people, "kehoach")
    (people / "ra" / "kehoach.docx").write_bytes(b"one")
    change(people / "hoinghi.xlsx", "Thông tin", "Tên xã", "B", "Ea Bông")
    _written(people, "kehoach")
    (people / "ra" / "kehoach.moi.docx").write_bytes(b"two")
    assert _written(people, "kehoach") == {"ra/kehoach.moi-2.docx": State.BESIDE}
    assert (people / "ra" / "kehoach.moi.docx").read_bytes() == b"two"


def test_a_paper_beside_goes_once_the_edited_one_is_given_up(
    people: Path, change: Callable[[Path, str, str, str, object], None]
) -> None:
    _written(people, "kehoach")
    (people / "ra" / "kehoach.docx").write_bytes(b"mine")
    change(people / "hoinghi.xlsx", "Thông tin", "Tên xã", "B", "Ea Bông")
    _written(people, "kehoach")
    (people / "ra" / "kehoach.docx").unlink()
    assert _written(people, "kehoach") == {"ra/kehoach.docx": State.WRITTEN}
    assert not (people / "ra" / "kehoach.moi.docx").exists()


def test_papers_beside_edited_invitations_are_not_swept_out(
    people: Path, change: Callable[[Path, str, str, str, object], None]
) -> None:
    _written(people, "giaymoi")
    path = next((people / "ra" / "giaymoi").glob("*Lê Thị Mai.docx"))
    path.write_bytes(b"one")
    change(people / "delegates.xlsx", "Đại biểu", "Lê Thị Mai", "C", "Bí thư chi bộ")
    _written(people, "giaymoi")
    path.with_suffix(".moi.docx").write_bytes(b"two")
    for _ in range(2):
        states = _written(people, "giaymoi")
        assert State.REMOVED not in states.values()
    assert {each.name.partition(".")[2] for each in path.parent.glob("*Lê Thị Mai*")} == {
        *("docx", "moi.docx", "moi-2.docx")
    }


def test_a_file_of_the_same_name_that_is_not_ours_is_kept(people: Path) -> None:
    (people / "ra").mkdir()
    (people / "ra" / "kehoach.docx").write_bytes(b"mine")
    assert _written(people, "kehoach") == {"ra/kehoach.moi.docx": State.BESIDE}
    assert (people / "ra" / "kehoach.docx").read_bytes() == b"mine"


def test_a_lost_memory_loses_nothing(people: Path) -> None:
    _written(people, "kehoach")
    (people / "ra" / "da-lap.json").write_text("{broken", encoding="utf-8")
    assert _written(people, "kehoach") == {"ra/kehoach.docx": State.UNCHANGED}


@pytest.mark.parametrize(("edited", "state"), [(False, State.REMOVED), (True, State.LEFT)])
def test_who_left_the_list_is_reported(
    people: Path, change: Callable[[Path, str, str, str, object], None], edited: bool, state: State
) -> None:
    _written(people, "giaymoi")
    path = next((people / "ra" / "giaymoi").glob("*Lê Thị Mai.docx"))
    if edited:
        path.write_bytes(b"mine")
    change(people / "delegates.xlsx", "Đại biểu", "Lê Thị Mai", "E", "rút")
    done = render(read(people), ["giaymoi"])
    gone = [each for each in done.outcomes if each.state is state]
    assert [each.file for each in gone] == [f"ra/giaymoi/{path.name}"]
    assert "không còn trong danh sách" in gone[0].message
    assert path.exists() is edited


_ON_DELEGATES = {"phanbo", "phanbo-donvi", "tinhhinh", "dutoan"}
_ALL = {"kehoach", "baocao", "giaymoi", "quyetdinh", *_ON_DELEGATES}


def _error(table: str, file: str = "delegates.xlsx") -> Finding:
    return Finding("NG01", Severity.ERROR, Place(file=file, sheet="Trang", table=table), "Sai.")


@pytest.mark.parametrize(
    ("table", "file", "refused"),
    [
        ("dai_bieu", "delegates.xlsx", {"giaymoi", *_ON_DELEGATES}),
        ("dien_hinh", "nominees.xlsx", {"baocao", "quyetdinh", "tinhhinh", "dutoan"}),
        ("phan_cong", "hoinghi.xlsx", {"kehoach"}),
        ("thanh_tich", "hoinghi.xlsx", {"baocao"}),
        ("du_toan", "hoinghi.xlsx", {"dutoan"}),
        ("don_vi", "hoinghi.xlsx", {"phanbo", "phanbo-donvi"}),
        ("thong_tin", "hoinghi.xlsx", _ALL),
        ("", "thon-3.xlsx", _ALL - {"kehoach"}),
        ("", "hoinghi.xlsx", _ALL),
    ],
)
def test_errors_refuse_only_papers_that_rest_on_their_table(
    own_example: Path, table: str, file: str, refused: set[str]
) -> None:
    done = render(read(own_example), ["tatca"], findings=[_error(table, file)])
    assert {each.paper for each in done.refusals} == refused
    assert done.ok is (not refused)
    made = {path.stem for path in (own_example / "ra").glob("*.docx")}
    assert not made & refused
    assert ("giaymoi-soat" in made) is ("giaymoi" not in refused)


def test_errors_can_be_overridden_and_warnings_never_refuse(people: Path) -> None:
    assert render(read(people), ["giaymoi"], findings=[_error("dai_bieu")], with_errors=True).ok
    warning = Finding("NG02", Severity.WARNING, Place(table="dai_bieu"), "Xem lại.")
    assert render(read(people), ["giaymoi"], findings=[warning]).ok


def test_nobody_to_invite_is_a_refusal(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    done = render(workspace, ["giaymoi"], with_errors=True)
    assert [each.reason for each in done.refusals] == [
        "Chưa lập “Giấy mời đại biểu dự hội nghị” vì bảng Đại biểu chưa có ai."
    ]
    assert not (workspace.folder / "ra").exists()


def test_all_unknown_papers_are_named_at_once_with_the_nearest(people: Path) -> None:
    with pytest.raises(HoinghiError) as error:
        render(read(people), ["baocaoo", "giay moi", "xyz"])
    assert "“baocaoo”, có phải là “baocao”?" in str(error.value)
    assert "“giay moi”, có phải là “giaymoi”?" in str(error.value)
    assert "“xyz”." in str(error.value)
    assert not (people / "ra").exists()


def test_a_template_of_the_commune_wins_and_unknown_names_in_it_stop_everything(people: Path) -> None:
    from hoinghi.documents.blocks import blank, packed, paragraph

    own = people / "mau"
    own.mkdir()
    document = blank("Mẫu")
    paragraph(document, "Lời văn", "Xã {{ ten_xa }} mời {{ ho_va_ten }} ở {{ don_vi }}.")
    (own / "GiayMoi.docx").write_bytes(packed(document))
    paragraph(document, "Lời văn", "{{ ho_va_tenn }} và {{ ngay_hoi_ngi }}")
    (own / "thu cam on.docx").write_bytes(packed(document))
    _written(people, "giaymoi")
    invitation = next((people / "ra" / "giaymoi").glob("*Mai.docx"))
    assert "Xã Bình Hòa mời Lê Thị Mai ở Thôn 1." in paper_text(invitation)
    with pytest.raises(HoinghiError) as error:
        render(read(people), ["kehoach", "thu_cam_on"])
    wanted = ("thu cam on.docx", "ho_va_tenn", "ngay_hoi_ngi", "ngay_hoi_nghi")
    assert all(name in str(error.value) for name in wanted)
    assert not (people / "ra" / "kehoach.docx").exists()


@pytest.mark.parametrize("broken", ["replace", "write"])
def test_a_locked_target_is_named_and_leaves_nothing_half_written(
    people: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    _written(people, "giaymoi", "kehoach")
    before = _bytes(people)
    write_workspace(_PEOPLE.replace("Bình Hòa", "Ea Bông"), people)
    real = os.replace

    def locked(source: str | Path, target: str | Path) -> None:
        if Path(target).name == "kehoach.docx":
            raise PermissionError(13, "locked", str(target))
        real(source, target)

    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as file:
            file.write(content[:10])
        raise OSError(28, "No space left on device")

    if broken == "replace":
        monkeypatch.setattr("os.replace", locked)
    else:
        monkeypatch.setattr(Path, "write_bytes", full)
    done = render(read(people), ["kehoach"])
    monkeypatch.undo()
    assert [each.state for each in done.outcomes if each.paper] == [State.FAILED]
    assert all("ra" in each.message and "rồi chạy lại" in each.message for each in done.failed)
    assert not done.ok
    assert _bytes(people) == before


def test_what_was_written_before_a_locked_file_is_remembered(
    people: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def locked(source: str | Path, target: str | Path) -> None:
        if Path(target).name == "giaymoi-in.docx":
            raise PermissionError(13, "locked", str(target))
        real(source, target)

    monkeypatch.setattr("os.replace", locked)
    done = render(read(people), ["giaymoi", "kehoach"])
    monkeypatch.undo()
    assert [each.file for each in done.failed] == ["ra/giaymoi-in.docx"]
    assert "đang mở trong Word" in done.failed[0].message
    assert (people / "ra" / "kehoach.docx").is_file()
    states = _written(people, "giaymoi")
    assert [state for file, state in states.items() if file.startswith("ra/giaymoi/")] == [
        State.UNCHANGED
    ] * 2


def test_who_is_renamed_keeps_one_invitation(
    people: Path, change: Callable[[Path, str, str, str, object], None]
) -> None:
    write_workspace(_PEOPLE.replace("Chức vụ     | Đơn vị |", "CCCD         | Đơn vị |").replace(
        "Trưởng thôn | Thôn 1 |", "066177000017 | Thôn 1 |"
    ), people)  # fmt: skip
    _written(people, "giaymoi")
    change(people / "delegates.xlsx", "Đại biểu", "Lê Thị Mai", "B", "Lê Thị Mai Hương")
    done = render(read(people), ["giaymoi"])
    gone = [each for each in done.outcomes if each.state is State.RENAMED]
    assert [each.file.rpartition(" ")[2] for each in gone] == ["Mai.docx"]
    assert "vì đổi tên" in gone[0].message
    assert "Lê Thị Mai Hương.docx”" in gone[0].message
    assert len(list((people / "ra" / "giaymoi").glob("*.docx"))) == len(["Hương", "Hòa"])


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        ("kehoach", "“Tên xã”, “Người ký”."),
        ("giaymoi", "“Tên xã”, “Người ký”, “Ngày tổ chức” hoặc “Thời gian tổ chức”."),
    ],
)
def test_a_paper_that_would_print_dots_is_refused(tmp_path: Path, paper: str, said: str) -> None:
    folder = write_workspace("# delegates.xlsx\n" + _PEOPLE.partition("# delegates.xlsx\n")[2], tmp_path)
    done = render(read(folder), [paper])
    assert f"vì trang Thông tin chưa ghi {said} Xin điền" in done.refusals[0].reason
    assert "--du-loi" in done.refusals[0].reason
    assert render(read(folder), [paper], with_errors=True).ok


def test_a_report_that_says_nothing_is_refused(people: Path) -> None:
    reason = render(read(people), ["baocao"]).refusals[0].reason
    assert "trang “Thành tích” và “Nội dung báo cáo” đều trống" in reason
    assert render(read(people), ["baocao"], with_errors=True).ok


def test_what_to_fill_in_is_named_without_names_of_the_program(people: Path) -> None:
    done = render(read(people), ["quyetdinh", "dutoan", "phanbo"])
    assert [each.reason.partition(" vì ")[2] for each in done.refusals] == [
        "trang Điển hình chưa có ai được khen.",
        "trang Dự toán chưa có dòng nào.",
        "chưa chia được số đại biểu; xin điền trang Đơn vị (xem lý do: hoinghi allocate).",
    ]


def test_doubtful_law_behind_a_paper_is_told_once_when_it_is_printed(own_example: Path) -> None:
    doubts = [
        Finding(code, Severity.NOTE, Place(table="dien_hinh"), f"{code} {at}.")
        for code in ("KT06", "KT07", "NG01")
        for at in (1, 1, 2)
    ]
    workspace = read(own_example)
    told = render(workspace, ["quyetdinh"], findings=doubts).notes
    assert told[-4:] == ["KT06 1.", "KT06 2.", "KT07 1.", "KT07 2."]
    assert render(workspace, ["quyetdinh"], findings=doubts).notes == told, (
        "also of a paper that has not changed"
    )
    assert render(workspace, ["kehoach"], findings=doubts).notes == []


def test_the_day_by_which_law_was_looked_up_and_bases_nobody_has_read_are_told(
    own_example: Path, change: Callable[[Path, str, str, str, object], None]
) -> None:
    paper = "“Quyết định khen thưởng tại hội nghị”"
    unread = (
        f"{paper} tự thêm căn cứ chưa đối chiếu với bản gốc, xin kiểm tra: "
        "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015."
    )
    assert render(read(own_example), ["quyetdinh", "dutoan", "kehoach"]).notes == [
        unread,
        (
            f"{paper} chưa có ngày ký nên căn cứ, thẩm quyền, mức thưởng tra theo ngày 26/02/2025, "
            "ngày hội nghị."
        ),
    ]
    change(own_example / "hoinghi.xlsx", "Văn bản", "quyetdinh", "C", "20/02/2025")
    assert render(read(own_example), ["quyetdinh"], with_errors=True).notes == [unread]


def test_the_report_of_the_budget_tells_prices_above_a_norm_and_money_without_a_source(
    tmp_path: Path,
) -> None:
    budget = """
# hoinghi.xlsx › Dự toán
Nội dung   | Đơn vị tính | Số lượng    | Đơn giá
Nước uống  | người/buổi  | số đại biểu | 35000
Ảnh cũ     | cái         | 2           | 0
"""
    workspace = read(write_workspace(_PEOPLE + budget, tmp_path))
    done = render(workspace, ["dutoan"], findings=run_checks(workspace), with_errors=True)
    told = [each for each in done.notes if each.startswith(("Đơn giá 35.000", "2 khoản chi chưa ghi nguồn"))]
    assert len(told) == 2
    text = paper_text(tmp_path / "ra" / "dutoan.docx")
    assert "- Chưa ghi nguồn: 70.000 đồng." in text
    assert "Số lượng đếm từ danh sách của Hội nghị: số đại biểu." in text


def test_every_caution_reaches_the_report_of_the_decision(
    own_example: Path, change: Callable[[Path, str, str, str, object], None]
) -> None:
    for day, words in (
        ("30/06/2025", ["98/2023/NĐ-CP: hệ số 0,15"]),
        ("01/07/2025", ["152/2025/NĐ-CP: thẩm quyền", "Chưa biết mức tiền thưởng “Giấy khen”"]),
        ("30/09/2026", ["152/2025/NĐ-CP: thẩm quyền"]),
        ("01/10/2026", ["152/2025/NĐ-CP: thẩm quyền", "Từ ngày 01/10/2026 Luật số 06/2026/QH16"]),
        ("01/03/2027", ["Từ ngày 01/10/2026", "Nghị định số 152/2025/NĐ-CP hết hiệu lực từ ngày 01/3/2027"]),
    ):
        change(own_example / "hoinghi.xlsx", "Văn bản", "quyetdinh", "C", day)
        workspace = read(own_example)
        said = " ".join(
            render(workspace, ["quyetdinh"], findings=run_checks(workspace), with_errors=True).notes
        )
        assert [each for each in words if each not in said] == [], day
        assert ("01/10/2026 Luật" in said) == (day in {"01/10/2026", "01/03/2027"}), day


def test_errors_that_are_passed_over_and_lines_that_are_missing_are_told(tmp_path: Path) -> None:
    tasks = """
# hoinghi.xlsx › Phân công
Đơn vị   | Nhiệm vụ        | Thời hạn
Công an  | Giữ trật tự     | 20/02/2025
Trạm y tế |                | 20/02/2025
"""
    workspace = read(write_workspace(_PEOPLE + tasks, tmp_path))
    done = render(workspace, ["kehoach"], findings=[_error("phan_cong")], with_errors=True)
    assert done.notes == [
        "đã bỏ qua 1 lỗi phải sửa khi in kehoach; xin xem hoinghi validate trước khi ký.",
        "kehoach không có 1 dòng không đọc được: hoinghi.xlsx › Phân công dòng 3 (Trạm y tế).",
    ]


def test_units_above_the_commune_and_the_committee_itself_get_no_letter(own_example: Path) -> None:
    render(read(own_example), ["phanbo-donvi"])
    names = " ".join(path.name for path in (own_example / "ra" / "phanbo-donvi").glob("*.docx"))
    assert "Thôn 7" in names
    assert "Trạm Y tế xã" in names
    assert "huyện Krông Ana" not in names
    assert "Ủy ban nhân dân xã" not in names


@pytest.mark.parametrize("blocked", ["ra", "ra/giaymoi", "ra/kehoach.docx"])
def test_what_stands_in_the_way_is_said_in_vietnamese(people: Path, blocked: str) -> None:
    path = people / blocked
    path.parent.mkdir(exist_ok=True)
    if path.suffix:
        path.mkdir()
    else:
        path.write_bytes(b"")
    done = render(read(people), ["kehoach", "giaymoi"])
    assert done.failed
    for each in done.failed:
        assert "đó là một thư mục" in each.message or "đang là một tệp" in each.message
        assert "(" not in each.message.replace(str(people), "")
    if blocked != "ra":
        assert any(each.state is State.WRITTEN for each in done.outcomes)


def test_progress_is_told(people: Path) -> None:
    told: list[tuple[str, int, int]] = []
    render(read(people), ["giaymoi"], progress=lambda *step: told.append(step))
    assert told == [("giaymoi", 1, 2), ("giaymoi", 2, 2), ("giaymoi-soat", 1, 1)]


def test_a_program_that_reads_the_outcome_gets_plain_values(people: Path) -> None:
    done = render(read(people), ["kehoach", "giaymoi"], findings=[_error("dai_bieu")])
    said = done.as_json()
    assert said["files"] == [
        {"paper": "kehoach", "file": "ra/kehoach.docx", "state": "written", "message": ""}
    ]
    assert [each["paper"] for each in said["refused"]] == ["giaymoi"]  # type: ignore[attr-defined,index]
    assert said["ok"] is False


def test_invitations_import_neither_pandas_nor_openpyxl_nor_python_docx(people: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from hoinghi.reading.workspace import read; from hoinghi.documents.render import render\n"
        "assert render(read(Path(sys.argv[1])), ['giaymoi']).outcomes\n"
        "print([name for name in ('pandas', 'numpy', 'openpyxl', 'docx') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(people)], capture_output=True, check=False, encoding="utf-8"
    )
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr
