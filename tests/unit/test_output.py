"""Claims about the output folder: whole or not at all, never somebody else's, nothing left of what was killed."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from smartprov.diagnostics import SmartprovError, UsageError
from smartprov.output import (
    LOCK,
    MARKER,
    STAMP,
    digest_of,
    is_untouched,
    output_folder,
    place_file,
    place_folder,
    read_stamp,
    refuse_foreign,
    write_stamp,
)
from smartprov.render.artifact import Artifact

OLD = (Artifact("a.html", b"lama"), Artifact("b/c.html", b"lama juga"))
NEW = (Artifact("a.html", b"baru"),)


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_folder_is_replaced_as_a_whole(tmp_path: Path) -> None:
    assert place_folder(tmp_path / "html", OLD) == {
        tmp_path / "html/a.html": sha256(b"lama").hexdigest(),
        tmp_path / "html/b/c.html": sha256(b"lama juga").hexdigest(),
    }
    place_folder(tmp_path / "html", NEW)
    assert set(held(tmp_path / "html")) == {MARKER, "a.html"}
    assert held(tmp_path / "html")["a.html"] == b"baru"
    assert names(tmp_path) == {"html"}


def test_other_files_stay_where_only_one_book_is_built(tmp_path: Path) -> None:
    place_folder(tmp_path / "html", OLD)
    place_folder(tmp_path / "html", NEW, keep=True)
    assert held(tmp_path / "html") == {
        MARKER: held(tmp_path / "html")[MARKER],
        "a.html": b"baru",
        "b/c.html": b"lama juga",
    }


def test_a_failure_in_the_middle_leaves_the_old_folder(tmp_path: Path) -> None:
    place_folder(tmp_path / "html", OLD)
    before = held(tmp_path / "html")

    def failing() -> Iterator[Artifact]:
        yield NEW[0]
        raise RuntimeError("di tengah")

    with pytest.raises(RuntimeError):
        place_folder(tmp_path / "html", failing())
    assert held(tmp_path / "html") == before
    assert names(tmp_path) == {"html"}


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_full_disk_leaves_the_old_folder_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    place_folder(tmp_path / "html", OLD)
    before = held(tmp_path / "html")
    write = Path.write_bytes

    def full(self: Path, data: bytes) -> int:
        if self.name == "a.html":
            raise OSError(code, os.strerror(code))
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(SmartprovError) as caught:
        place_folder(tmp_path / "html", NEW)
    monkeypatch.undo()
    assert (caught.value.code, caught.value.exit_code) == ("cannot-write", 3)
    assert caught.value.arguments["reason"] == os.strerror(code)
    assert held(tmp_path / "html") == before
    assert names(tmp_path) == {"html"}


def test_where_the_new_folder_cannot_take_its_place_the_old_one_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place_folder(tmp_path / "html", OLD)
    before = held(tmp_path / "html")
    rename = Path.rename

    def refusing(self: Path, target: Path) -> Path:
        if self.name.startswith(".staging-"):
            raise OSError(errno.EBUSY, "busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refusing)
    with pytest.raises(SmartprovError):
        place_folder(tmp_path / "html", NEW)
    monkeypatch.undo()
    assert held(tmp_path / "html") == before
    assert names(tmp_path) == {"html"}


@pytest.mark.skipif(sys.platform == "win32", reason="modes as POSIX has them")
def test_a_file_is_placed_in_a_folder_that_is_made_and_keeps_who_may_read_it(tmp_path: Path) -> None:
    path = place_file(tmp_path / "reviews" / "gov-01.yaml", b"lama")
    path.chmod(0o640)
    place_file(path, b"baru")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"baru", 0o640)
    assert names(path.parent) == {"gov-01.yaml"}


def test_a_file_is_put_in_place_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place_file(tmp_path / "plan.json", b"lama")

    def full(self: Path, data: bytes) -> int:
        self.touch()
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(SmartprovError):
        place_file(tmp_path / "plan.json", b"baru")
    monkeypatch.undo()
    assert held(tmp_path) == {"plan.json": b"lama"}


# --- somebody else's ------------------------------------------------------------------------------------------------


def test_a_folder_that_smartprov_did_not_make_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "skripsi.txt").write_text("penting")
    with pytest.raises(UsageError) as caught:
        place_folder(tmp_path / "html", NEW)
    assert (caught.value.code, caught.value.exit_code) == ("foreign-output", 2)
    assert held(tmp_path / "html") == {"skripsi.txt": b"penting"}


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
@pytest.mark.parametrize("target", ["ours", "foreign", "nothing"])
def test_a_symbolic_link_is_never_replaced(tmp_path: Path, target: str) -> None:
    place_folder(tmp_path / "ours", OLD)
    (tmp_path / "foreign").mkdir()
    (tmp_path / "html").symlink_to(tmp_path / target)
    with pytest.raises(UsageError):
        place_folder(tmp_path / "html", NEW)
    assert (tmp_path / "html").is_symlink()


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "html").write_text("x")
    with pytest.raises(UsageError):
        refuse_foreign(tmp_path / "html")


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    place_folder(tmp_path / "html", NEW)
    assert "a.html" in held(tmp_path / "html")


# --- two at once, and one that was killed ---------------------------------------------------------------------------


def test_a_second_build_into_the_same_folder_is_told_that_it_is_busy(tmp_path: Path) -> None:
    with (
        output_folder(tmp_path / "dist"),
        pytest.raises(SmartprovError) as caught,
        output_folder(tmp_path / "dist"),
    ):
        pass
    assert (caught.value.code, caught.value.exit_code) == ("output-busy", 3)
    with output_folder(tmp_path / "dist"):
        pass


def test_what_a_killed_build_left_is_swept(tmp_path: Path) -> None:
    place_folder(tmp_path / "html", OLD)
    place_folder(tmp_path / ".staging-html-1", NEW)
    shutil.copytree(tmp_path / "html", tmp_path / ".replaced-html-2")
    (tmp_path / ".staging-plan.json-3").write_bytes(b"x")
    with output_folder(tmp_path):
        assert names(tmp_path) == {"html", LOCK}
        assert held(tmp_path / "html")["a.html"] == b"lama"


def test_a_folder_that_had_stepped_aside_when_its_build_was_killed_comes_back(tmp_path: Path) -> None:
    place_folder(tmp_path / "html", OLD)
    (tmp_path / "html").rename(tmp_path / ".replaced-html-77")
    place_folder(tmp_path / ".staging-html-77", NEW)
    with output_folder(tmp_path):
        assert held(tmp_path / "html")["a.html"] == b"lama"
        assert names(tmp_path) == {"html", LOCK}


def test_other_files_of_the_output_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("x")
    with output_folder(tmp_path):
        pass
    assert (tmp_path / "catatan.txt").read_text() == "x"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("x")
    with pytest.raises(SmartprovError) as caught, output_folder(tmp_path / "dist"):
        pass
    assert caught.value.code == "cannot-write"


# --- the stamp ------------------------------------------------------------------------------------------------------


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_stamp(tmp_path, {"html": {"key": "k", "html/a": "d"}})
    assert read_stamp(tmp_path) == {"html": {"key": "k", "html/a": "d"}}


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"5", b"\xff", b'{"html": 5}', b'{"html": {"key": 5}}'])
def test_a_stamp_that_makes_no_sense_is_no_stamp(tmp_path: Path, data: bytes) -> None:
    (tmp_path / STAMP).write_bytes(data)
    assert read_stamp(tmp_path) == {}


def test_files_are_untouched_while_they_are_what_they_were(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    recorded = {"a": digest_of((tmp_path / "a").read_bytes())}
    assert is_untouched(tmp_path, recorded)
    (tmp_path / "a").write_bytes(b"y")
    assert not is_untouched(tmp_path, recorded)
    (tmp_path / "a").unlink()
    assert not is_untouched(tmp_path, recorded)
    assert not is_untouched(tmp_path, {})
