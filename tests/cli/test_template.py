"""``hoinghi template``: the group's help and errors, and what a clerk does with it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from cli_runner import Ran

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "binh-hoa"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "Xã Bình Hòa (bản 2)"))


def test_the_group_speaks_vietnamese(tmp_path: Path, run: Callable[..., Ran]) -> None:
    bare = run("template", cwd=tmp_path)
    asked = run("template", "--help", cwd=tmp_path)
    assert (bare.code, asked.code) == (2, 0)
    for done in (bare, asked):
        assert done.out.startswith("Cách dùng: hoinghi template LỆNH")
        assert all(f"\n  {name} " in done.out for name in ("check", "new", "copy"))
        assert not any(word in done.out for word in ("Usage", "Options", "Commands"))
    assert "template" in run("--help", cwd=tmp_path).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["template", "chek"], ["“chek”", "check", "hoinghi template --help"]),
        (["template", "new"], ["TÊN", "hoinghi template new --help"]),
        (["template", "new", "kehoach"], ["hoinghi template copy kehoach"]),
        (["template", "new", "Thư", "--per", "dai_bie"], ["dai_bieu"]),
        (["template", "new", "Thư", "--perr", "x"], ["--perr", "--per"]),
        (["template", "copy", "kehoac"], ["kehoach"]),
        (["template", "check", "hoinghi.xlsx"], ["hoinghi.xlsx"]),
        (["template", "check", "delegate.xlsx"], ["delegates.xlsx"]),
        (["template", "check", "-C", "khong-co"], ["khong-co"]),
    ],
)
def test_one_sentence(words: list[str], said: list[str], example: Path, run: Callable[..., Ran]) -> None:
    done = run(*words, cwd=example)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert all(word in done.err for word in said), done.err
    assert not (example / "mau").exists()


def test_new_check_render(example: Path, run: Callable[..., Ran]) -> None:
    made = run("template", "new", "Thông báo nộp ảnh", cwd=example)
    assert made.code == 0
    assert "hoinghi render thong_bao_nop_anh" in made.out
    assert run("template", "check", cwd=example).code == 0
    assert run("render", "thong_bao_nop_anh", cwd=example).code == 0
    assert (example / "ra" / "thong_bao_nop_anh.docx").is_file()
    again = run("template", "new", "thông báo nộp ảnh", cwd=example)
    assert (again.code, "không ghi đè" in again.err) == (2, True)


def test_a_copy_says_how_to_go_back(example: Path, run: Callable[..., Ran]) -> None:
    done = run("template", "copy", "giaymoi", cwd=example)
    assert done.code == 0
    assert "giaymoi.docx" in done.out
    assert "trở lại mẫu gốc" in done.out


def test_every_problem_of_every_template(example: Path, run: Callable[..., Ran]) -> None:
    from hoinghi.documents.blocks import blank, packed, paragraph

    document = blank("Mẫu")
    paragraph(document, "Lời văn", "{{ ten_xaa }} {% For x in don_vi %}{% endfor %}")
    (example / "mau" / "cũ").mkdir(parents=True)
    for name in ("thư.docx", "cũ/thư.docx"):
        (example / "mau" / name).write_bytes(packed(document))
    (example / "mau" / "baocao.docx").write_bytes(b"")
    shown = run("template", "check", cwd=example)
    assert shown.code == 1
    for word in ("đoạn 1", "{{ ten_xaa }}", "ten_xa", "tự viết hoa", "baocao.docx: 1 lỗi", "không được dùng"):
        assert word in shown.out
    done = run("template", "check", "--json", cwd=example)
    document_said = json.loads(done.out)
    assert (done.code, done.err, document_said["ok"]) == (1, "", False)
    assert [len(each["problems"]) for each in document_said["templates"]] == [1, 2]
    assert [Path(each).as_posix() for each in document_said["unused"]] == ["mau/cũ/thư.docx"]
    assert {"part", "paragraph", "tag", "message", "suggestion"} <= document_said["templates"][1]["problems"][
        0
    ].keys()


def test_without_templates_it_says_how_to_begin(example: Path, run: Callable[..., Ran]) -> None:
    done = run("template", "check", cwd=example)
    assert done.code == 0
    assert "hoinghi template new" in done.out
