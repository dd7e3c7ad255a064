"""Claims about `smartprov rename`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.plans import small_files, written


@pytest.fixture(name="small")
def _small(tmp_path: Path) -> Path:
    return written(tmp_path / "kecil")


def test_files_are_changed_and_named(run: Run, small: Path) -> None:
    done = run("rename", "gov-01", "gov-19", str(small))
    assert done.code == 0
    assert "kecil/programs/gov-19.yaml" in "\n".join(done.out.splitlines())
    assert not (small / "programs" / "gov-01.yaml").exists()
    assert run("check", str(small), "--no-strict").code == 0


def test_a_dry_run_shows_a_diff_and_writes_nothing(run: Run, small: Path) -> None:
    done = run("rename", "diskominfo", "dinas-digital", str(small), "--dry-run")
    assert done.code == 0
    assert "+lead_agency: dinas-digital" in done.out
    assert {path: (small / path).read_bytes() for path in small_files()} == small_files()


def test_a_byte_order_mark_stays(run: Run, small: Path) -> None:
    path = small / "programs" / "gov-02.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert run("rename", "diskominfo", "dinas-digital", str(small)).code == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbfid: gov-02")
    assert b"dinas-digital" in path.read_bytes()


def test_an_unknown_id_names_the_nearest(run: Run, small: Path) -> None:
    done = run("rename", "gov-1", "gov-19", str(small))
    assert done.code == 2
    assert "gov-01" in done.err
