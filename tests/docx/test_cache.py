"""Compiled templates on disk: used when they can be trusted, otherwise as if they were not there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from hoinghi.docx import Template, cache, loading


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The compilations that happened."""
    seen: list[str] = []
    real = loading.compile_archive

    def count(*arguments: Any) -> Any:
        seen.append("x")
        return real(*arguments)

    monkeypatch.setattr(loading, "compile_archive", count)
    return seen


def render(path: Path, folder: Path, **options: Any) -> bytes:
    return Template.load(path, cache=folder, **options).render_bytes({"t": "An"})


def test_second_load_compiles_nothing_and_renders_the_same(papers: Any, compiled: list[str]) -> None:
    path, folder = papers.file(papers.make("{{ t }}")), papers.folder / "c"
    assert render(path, folder) == render(path, folder)
    assert len(compiled) == 1
    assert Template.load(path, cache=folder).problems([]) == Template.load(
        papers.file(path.read_bytes())
    ).problems([])


def test_changed_template_and_other_filters_are_compiled_again(papers: Any, compiled: list[str]) -> None:
    folder = papers.folder / "c"
    path = papers.file(papers.make("{{ t }}"))
    render(path, folder)
    render(papers.file(papers.make("{{ t }}!")), folder)
    render(path, folder, filters={"moi": str})
    assert len(compiled) == 3


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 100])
def test_damaged_cache_is_ignored(papers: Any, compiled: list[str], damage: bytes) -> None:
    path, folder = papers.file(papers.make("{{ t }}")), papers.folder / "c"
    first = render(path, folder)
    for kept in folder.iterdir():
        kept.write_bytes(damage)
    assert render(path, folder) == first
    for kept in folder.iterdir():
        content = kept.read_bytes()
        kept.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert render(path, folder) == first
    assert len(compiled) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are inherited there")
def test_cache_others_could_write_to_is_not_used(papers: Any, compiled: list[str]) -> None:
    path, folder = papers.file(papers.make("{{ t }}")), papers.folder / "c"
    render(path, folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert all(kept.stat().st_mode & 0o777 == 0o600 for kept in folder.iterdir())
    folder.chmod(0o777)
    render(path, folder)
    assert len(compiled) == 2
    folder.chmod(0o700)
    kept = next(folder.iterdir())
    kept.chmod(0o666)
    render(path, folder)
    assert len(compiled) == 3
    kept.unlink(missing_ok=True)
    (papers.folder / "that").write_bytes(b"x")
    kept.symlink_to(papers.folder / "that")
    render(path, folder)
    assert len(compiled) == 4


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can give files away")
def test_folder_of_somebody_else_is_not_used(papers: Any, compiled: list[str]) -> None:
    path, folder = papers.file(papers.make("{{ t }}")), papers.folder / "c"
    render(path, folder)
    os.chown(folder, 12345, 12345)
    render(path, folder)
    assert len(compiled) == 2


def test_unwritable_folder_is_no_error(papers: Any) -> None:
    (papers.folder / "tep").write_text("x")
    assert render(papers.file(papers.make("{{ t }}")), papers.folder / "tep" / "c")


def test_default_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv(cache.SWITCH, raising=False)
    assert cache.default_folder() == tmp_path / "hoinghi" / "docx"
    monkeypatch.setattr(sys, "platform", "darwin")
    found = cache.default_folder()
    assert found is not None
    assert found.parts[-4:] == ("Library", "Caches", "hoinghi", "docx")
    monkeypatch.setenv(cache.SWITCH, "0")
    assert cache.default_folder() is None


def test_oldest_go_first(papers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST", 2)
    for number in range(4):
        render(papers.file(papers.make(f"{{{{ t }}}}{number}")), papers.folder / "c")
    assert len(list((papers.folder / "c").iterdir())) == 2
