"""Claims about what git tells of a plan's folder, in real repositories."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smartprov.source.git import git_state
from tests.repositories import EPOCH, git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repo"
    (root / "rencana").mkdir(parents=True)
    (root / "rencana" / "masterplan.yaml").write_text("format: 1\n")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "satu")
    return root


def test_a_folder_outside_any_repository_has_no_state(tmp_path: Path) -> None:
    assert git_state(tmp_path) is None


def test_a_repository_without_a_commit_has_no_state(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert git_state(tmp_path) is None


def test_the_commit_its_time_and_the_folder_in_it_are_known(repository: Path) -> None:
    state = git_state(repository / "rencana")
    assert state is not None
    assert state.commit == git(repository, "rev-parse", "HEAD")
    assert (state.epoch, state.is_dirty, state.prefix) == (EPOCH, False, "rencana/")
    root = git_state(repository)
    assert root is not None
    assert root.prefix == ""


def test_the_last_commit_that_touched_the_plan_counts(repository: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    (repository / "lain.txt").write_text("lain\n")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "dua", epoch=EPOCH + 1000)
    state = git_state(repository / "rencana")
    assert state is not None
    assert (state.commit, state.epoch) == (first, EPOCH)


def test_a_plan_that_no_commit_holds_has_no_state(repository: Path) -> None:
    (repository / "baru").mkdir()
    (repository / "baru" / "masterplan.yaml").write_text("format: 1\n")
    assert git_state(repository / "baru") is None


@pytest.mark.parametrize("change", ["changed", "added", "removed"])
def test_a_work_tree_with_changes_in_the_plan_is_dirty(repository: Path, change: str) -> None:
    plan = repository / "rencana"
    if change == "changed":
        (plan / "masterplan.yaml").write_text("format: 2\n")
    elif change == "added":
        (plan / "baru.yaml").write_text("a: 1\n")
    else:
        (plan / "masterplan.yaml").unlink()
    state = git_state(plan)
    assert state is not None
    assert state.is_dirty


def test_changes_beside_the_plan_do_not_make_it_dirty(repository: Path) -> None:
    (repository / "lain.txt").write_text("lain\n")
    state = git_state(repository / "rencana")
    assert state is not None
    assert not state.is_dirty


@pytest.mark.parametrize(
    ("key", "value"), [("status.showUntrackedFiles", "no"), ("log.showSignature", "true"), ("log.follow", "true")]
)
def test_somebodys_configuration_changes_nothing(repository: Path, key: str, value: str) -> None:
    git(repository, "config", key, value)
    (repository / "rencana" / "baru.yaml").write_text("a: 1\n")
    state = git_state(repository / "rencana")
    assert state is not None
    assert (state.epoch, state.is_dirty) == (EPOCH, True)


def test_a_program_that_the_repository_names_is_not_run(repository: Path, tmp_path: Path) -> None:
    trace = tmp_path / "dijalankan"
    hook = tmp_path / "hook.sh"
    hook.write_text(f"#!/bin/sh\ntouch '{trace}'\n")
    hook.chmod(0o755)
    git(repository, "config", "core.fsmonitor", str(hook))
    assert git_state(repository / "rencana") is not None
    assert not trace.exists()


def test_variables_of_a_hook_do_not_lead_to_another_repository(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(repository / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(repository))
    assert git_state(tmp_path) is None


def test_without_git_there_is_no_state(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    assert git_state(repository) is None
