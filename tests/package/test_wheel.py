"""The wheel holds what git tracks, and builds a book where there is nothing else of the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests import plans

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or not (ROOT / ".git").exists(), reason="needs the repository"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built without a network, by the backend itself, in a process of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    code = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", code, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True)
    [found] = folder.glob("*.whl")
    return found


def expected() -> set[str]:
    """What git tracks or would track, of the package and the templates, by its name in the wheel."""
    arguments = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "smartprov", "templates"]
    listed = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    present = [name for name in listed if name and (ROOT / name).is_file()]
    return {f"smartprov/_{name}" if name.startswith("templates/") else name for name in present}


def test_the_wheel_holds_what_git_tracks_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == expected()


def test_the_wheel_says_what_it_is_and_what_it_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        [metadata] = [archive.read(name).decode() for name in archive.namelist() if name.endswith("/METADATA")]
        [entries] = [archive.read(name).decode() for name in archive.namelist() if name.endswith("/entry_points.txt")]
    assert "Requires-Python: >=3.11" in metadata
    assert "smartprov = smartprov.cli.main:main" in entries


def test_the_unpacked_wheel_builds_a_book_outside_the_repository(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "paket")
    root = plans.written(tmp_path / "rencana")
    elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(tmp_path / "paket"),
        "PYTHONSAFEPATH": "1",
        "SOURCE_DATE_EPOCH": "1700000000",
    }
    where = "import smartprov, smartprov.resources as r; print(smartprov.__file__); print(r.templates_folder())"
    said = subprocess.run(
        [sys.executable, "-c", where], cwd=elsewhere, env=environment, capture_output=True, text=True, check=True
    )
    assert all(line.startswith(str(tmp_path / "paket")) for line in said.stdout.splitlines())
    arguments = [sys.executable, "-m", "smartprov", "build", str(root), "--output", "dist"]
    done = subprocess.run(
        arguments, cwd=elsewhere, env=environment, capture_output=True, text=True, check=False, timeout=240
    )
    assert done.returncode == 0, done.stderr
    for path in ("html/index.html", "docx/buku-1.docx", "pdf/buku-1.pdf", "plan.json"):
        assert (elsewhere / "dist" / path).stat().st_size > 1_000
