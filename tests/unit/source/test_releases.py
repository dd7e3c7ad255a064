"""Claims about which tags are releases of a plan, in real repositories."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smartprov.source.git import changed_files, is_shallow
from smartprov.source.releases import release_elsewhere, releases_of, version_order
from tests.repositories import EPOCH, git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    root = tmp_path / "repo" / "rencana kami"
    root.mkdir(parents=True)
    git(tmp_path / "repo", "init", "--quiet")
    for number, version in enumerate(("0.9.0", "0.10.0", "0.2.0")):
        (root / "masterplan.yaml").write_text(f"format: 1\nversion: {version}\n")
        git(root, "add", ".")
        git(root, "commit", "--quiet", "-m", version, epoch=EPOCH + number)
        git(root, "tag", "-a", f"v{version}", "-m", version)
    return root


def test_releases_stand_in_the_order_of_their_versions(root: Path) -> None:
    found = releases_of(root)
    assert [each.version for each in found] == ["0.2.0", "0.9.0", "0.10.0"]
    assert [each.revision.epoch - EPOCH for each in found] == [2, 0, 1]
    assert found[0].revision.commit == git(root, "rev-parse", "HEAD")
    assert found[0].tree == git(root, "rev-parse", "HEAD:rencana kami")
    assert found[0].revision.prefix == "rencana kami/"
    assert version_order("1.10.0") > version_order("1.9.9")


def test_a_tag_must_say_the_version_that_the_plan_says(root: Path) -> None:
    for name in ("v1.0.0", "v0.2", "v0.02.0", "0.2.1", "vx"):
        git(root, "tag", name)
    assert [each.version for each in releases_of(root)] == ["0.2.0", "0.9.0", "0.10.0"]


def test_a_tag_without_the_plan_is_none(root: Path) -> None:
    (root / "masterplan.yaml").rename(root.parent / "masterplan.yaml")
    git(root.parent, "add", "--all", ".")
    git(root.parent, "commit", "--quiet", "-m", "pindah")
    git(root.parent, "tag", "v0.2.1")
    assert "0.2.1" not in [each.version for each in releases_of(root)]


def test_another_branch_counts_only_when_asked(root: Path) -> None:
    git(root, "checkout", "--quiet", "v0.9.0")
    assert [each.version for each in releases_of(root)] == ["0.9.0"]
    found = release_elsewhere(root, "0.10.0")
    assert found is not None and found.tag == "v0.10.0"
    assert release_elsewhere(root, "3.0.0") is None


def test_outside_of_git_there_are_none(tmp_path: Path) -> None:
    assert releases_of(tmp_path) == ()


def test_changed_files_are_told_from_the_folder(root: Path) -> None:
    assert changed_files(root) == ()
    (root / "masterplan.yaml").write_text("format: 2\n")
    (root / "baru").mkdir()
    (root / "baru" / "dengan spasi.yaml").write_text("x")
    (root.parent / "lain.txt").write_text("x")
    assert changed_files(root) == ("baru/dengan spasi.yaml", "masterplan.yaml")


def test_a_clone_without_history_is_shallow(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", (tmp_path / "repo").as_uri(), "dangkal")
    assert is_shallow(tmp_path / "dangkal")
    assert not is_shallow(root)
