"""Claims about reading a plan at a git revision, in real repositories."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smartprov.diagnostics import SmartprovError, UsageError
from smartprov.source.folder import read_folder
from smartprov.source.revision import find_revision, read_revision
from tests.plans import written
from tests.repositories import EPOCH, git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture(name="plan")
def _plan(tmp_path: Path) -> Path:
    root = tmp_path / "repo"
    plan = written(root / "rencana")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "satu")
    git(root, "tag", "v1")
    return plan


def test_a_revision_reads_like_the_folder_that_was_committed(plan: Path) -> None:
    there = read_folder(plan)
    (plan / "programs" / "gov-02.yaml").unlink()
    revision = find_revision(plan, "v1")
    assert read_revision(plan, revision) == there
    assert (revision.epoch, revision.prefix) == (EPOCH, "rencana/")


def test_an_unknown_revision_names_the_tags_there_are(plan: Path) -> None:
    with pytest.raises(UsageError) as caught:
        find_revision(plan, "v9")
    assert (caught.value.code, caught.value.arguments["known"]) == ("unknown-revision", "v1")


def test_a_name_that_looks_like_an_option_is_no_option(plan: Path) -> None:
    with pytest.raises(UsageError):
        find_revision(plan, "--all")


def test_a_shallow_clone_says_how_to_deepen_it(plan: Path, tmp_path: Path) -> None:
    (plan / "programs" / "gov-02.yaml").unlink()
    git(plan, "commit", "--quiet", "-a", "-m", "dua")
    git(tmp_path, "clone", "--quiet", "--depth", "1", (tmp_path / "repo").as_uri(), "dangkal")
    with pytest.raises(UsageError) as caught:
        find_revision(tmp_path / "dangkal" / "rencana", "HEAD~1")
    assert caught.value.code == "revision-beyond-shallow"


def test_outside_a_repository_the_environment_is_to_blame(tmp_path: Path) -> None:
    with pytest.raises(SmartprovError) as caught:
        find_revision(written(tmp_path), "v1")
    assert (caught.value.code, caught.value.exit_code) == ("no-repository", 3)


def test_a_revision_from_before_the_plan_says_so(plan: Path) -> None:
    git(plan, "rm", "--quiet", "-r", "--cached", ".")
    git(plan, "commit", "--quiet", "-m", "tanpa", "--allow-empty")
    with pytest.raises(UsageError) as caught:
        read_revision(plan, find_revision(plan, "HEAD"))
    assert caught.value.code == "revision-without-plan"
