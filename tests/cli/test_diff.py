"""Claims about `smartprov diff`, as a writer and a reviewer meet it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.repositories import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture(name="repository")
def _repository(plan: Path) -> Path:
    git(plan, "init", "--quiet")
    git(plan, "add", ".")
    git(plan, "commit", "--quiet", "-m", "satu")
    git(plan, "tag", "v1")
    return plan


def test_the_work_tree_is_compared_with_a_tag(run: Run, repository: Path) -> None:
    program = next((repository / "programs").glob("*.yaml"))
    program.write_text(program.read_text().replace("title: ", "title: Baru: ", 1).replace("Baru: ", "Baru ", 1))
    done = run("diff", "v1", "--plan", str(repository))
    assert (done.code, done.err) == (0, "")
    assert f"editorial[program-{program.stem}-title-changed]" in done.out


@pytest.mark.parametrize("names", [("v1", "v1"), ("v1..v1",), ("v1..",)])
def test_equal_versions_say_so(run: Run, repository: Path, names: tuple[str, ...]) -> None:
    done = run("diff", *names, "--plan", str(repository))
    assert (done.code, done.out) == (0, "tidak ada perubahan pada rencana\n")


def test_a_released_plan_json_is_a_version(run: Run, repository: Path, tmp_path: Path) -> None:
    assert run("build", str(repository), "--output", str(tmp_path / "dist"), "--format", "json").code == 0
    done = run("diff", str(tmp_path / "dist"), "--plan", str(repository))
    assert (done.code, done.out) == (0, "tidak ada perubahan pada rencana\n")


def test_an_unknown_revision_is_wrong_usage(run: Run, repository: Path) -> None:
    done = run("diff", "v9", "--plan", str(repository))
    assert done.code == 2
    assert "v9" in done.err


def test_a_version_that_is_no_plan_shows_its_errors(run: Run, repository: Path) -> None:
    (repository / "masterplan.yaml").write_text("format: [\n")
    done = run("diff", "v1", "--plan", str(repository))
    assert done.code == 1
    assert "masterplan.yaml:" in done.err


def test_a_folder_among_the_versions_says_which_plan_is_meant(run: Run, repository: Path) -> None:
    done = run("diff", "v1", repository.name)
    assert (done.code, done.out) == (0, "tidak ada perubahan pada rencana\n")
    assert run("diff", "v1", repository.name, "--plan", repository.name) == done
