"""Nothing that git tracks says where packages come from: that is up to whoever installs them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INDEX = re.compile(r"://[^\s\"'`]*/(?:simple)|py[p]i\.|python[h]osted|--(extra-)?index-url[= ]\S*://|index[_-]url\s*=")
"""How an index of packages is addressed, whatever its host."""


def tracked() -> list[Path]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("needs the repository")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def test_no_file_names_an_index_of_packages() -> None:
    own = Path(__file__).name
    found = [
        path.relative_to(ROOT).as_posix() for path in tracked() if path.name != own and INDEX.search(text_of(path))
    ]
    assert found == []


@pytest.mark.parametrize("name", ["constraints.txt", "constraints-dev.txt"])
def test_constraints_hold_names_versions_and_digests_alone(name: str) -> None:
    lines = [line for line in text_of(ROOT / name).splitlines() if line.strip()]
    assert lines
    assert [line for line in lines if "://" in line or " @ " in line] == []
    assert all(re.match(r"\s+--hash=sha256:[0-9a-f]{64}|[a-z0-9._-]+(\[[a-z,-]+\])?==\S+", line) for line in lines)


def test_the_lock_of_the_editor_tests_holds_names_versions_and_digests_alone() -> None:
    locked = text_of(ROOT / "tests/editor/package-lock.json")
    packages = {name: each for name, each in json.loads(locked)["packages"].items() if name}
    assert "node_modules/yaml-language-server" in packages
    assert "://" not in locked
    assert [name for name, each in packages.items() if not each["integrity"].startswith("sha512-")] == []
    assert [name for name, each in packages.items() if not re.fullmatch(r"[0-9.]+", each["version"])] == []
