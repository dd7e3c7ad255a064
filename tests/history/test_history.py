"""The history that everyone tries comparisons on: the same everywhere, and clean at every tag."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smartprov.cli.app import run
from tests.history import PLAN, SAMPLE, write_history
from tests.history.steps import STEPS
from tests.repositories import Repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
TAGS = [step.tag for step in STEPS if step.tag]


@pytest.fixture(name="history", scope="module")
def _history(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return write_history(tmp_path_factory.mktemp("home") / "riwayat")


def test_it_has_three_tagged_versions_that_are_named_after_the_plans(history: Repository) -> None:
    assert history.git("tag", "--list").split() == TAGS
    assert len(TAGS) == 3
    for tag in TAGS:
        assert f"\nversion: {tag[1:]}\n" in history.git("show", f"{tag}:{PLAN}/masterplan.yaml")


def test_it_has_the_same_commits_in_another_folder(history: Repository, tmp_path: Path) -> None:
    again = write_history(tmp_path / "lain" / "tempat")
    assert again.git("rev-parse", *TAGS, "HEAD") == history.git("rev-parse", *TAGS, "HEAD")


def test_its_first_version_is_the_sample(history: Repository) -> None:
    names = history.git("ls-tree", "-r", "--name-only", f"{TAGS[0]}:{PLAN}").split()
    assert sorted(names) == sorted(
        path.relative_to(SAMPLE).as_posix()
        for path in SAMPLE.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(SAMPLE).parts)
    )


@pytest.mark.parametrize("tag", TAGS)
def test_every_version_is_free_of_errors_and_warnings(
    history: Repository, tag: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    history.git("worktree", "add", "--quiet", "--detach", str(tmp_path / tag), tag)
    assert run(["check", "--strict", str(tmp_path / tag / PLAN)]) == 0, capsys.readouterr().out
    history.git("worktree", "remove", "--force", str(tmp_path / tag))
