"""`smartprov check` in a repository with releases: what the rules that compare with the last one say."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from smartprov import memory
from tests.cli.running import Outcome, Run
from tests.repositories import git
from tests.unit.release.repository import Repository, make_repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
CHAPTER = "chapters/buku-1/2-program.md"
BEFORE, NOW = "Rp3.650.000.000", "Rp3,75 miliar"


@pytest.fixture(name="repository")
def _repository(tmp_path: Path) -> Repository:
    """0.1.0 is released; in the work tree, 0.2.0 has another budget."""
    made = make_repository(tmp_path)
    made.commit("v0.1.0")
    made.change("programs/gov-01.yaml", "amount: 200000000", "amount: 300000000")
    made.raise_version("0.2.0", changed=["gov-01"])
    return made


def say(repository: Repository, sentence: str) -> None:
    text = (repository.root / CHAPTER).read_text("utf-8")
    repository.write(CHAPTER, f"{text}\n{sentence}\n")


def remove_a_program(repository: Repository) -> None:
    """One program gives way to another, which does not say that it is the same."""
    for path in [*repository.root.rglob("*.yaml"), *repository.root.rglob("*.md")]:
        path.write_text(path.read_text("utf-8").replace("soc-01", "soc-09"), "utf-8")
    (repository.root / "programs/soc-01.yaml").rename(repository.root / "programs/soc-09.yaml")


def codes(done: Outcome) -> list[str]:
    """The codes of errors and warnings."""
    return re.findall(r": (?:error|warning)\[([a-z-]+)\]", done.out)


def test_a_number_of_the_last_release_is_told_as_that(run: Run, repository: Repository) -> None:
    say(repository, f"Total anggaran {BEFORE}.")
    done = run("check", "rencana")
    line = (repository.root / CHAPTER).read_text("utf-8").count("\n")
    assert done.code == 1
    assert (
        f"rencana/{CHAPTER}:{line}:16: error[stale-number]: '{BEFORE}' benar pada rilis terakhir; kini {NOW}"
        in done.out
    )


@pytest.mark.parametrize("sentence", ["Versi 0.1.0 memuat total anggaran {}.", "Total anggaran semula {}."])
def test_what_is_told_of_an_earlier_version_may_be_so(run: Run, repository: Repository, sentence: str) -> None:
    say(repository, sentence.format(BEFORE))
    assert "stale-number" not in codes(run("check", "rencana"))


def test_a_program_that_is_gone_needs_an_amendment(run: Run, repository: Repository) -> None:
    remove_a_program(repository)
    done = run("check", "rencana", "--select", "removed-without-amendment")
    assert (done.code, codes(done)) == (1, ["removed-without-amendment"])
    assert "'soc-01' ada pada versi 0.1.0" in done.out
    repository.raise_version("0.2.0", removed=["soc-01"])
    assert run("check", "rencana", "--select", "removed-without-amendment").code == 0


def test_an_edit_behind_a_release_asks_for_another_version(run: Run, repository: Repository) -> None:
    repository.commit("v0.2.0")
    assert run("check", "rencana").code == 0
    repository.change("programs/gov-01.yaml", "amount: 300000000", "amount: 400000000")
    done = run("check", "rencana")
    assert (done.code, codes(done)) == (0, ["version-not-greater"])
    assert run("check", "rencana", "--strict").code == 1
    assert run("build", "rencana", "--output", "dist", "--format", "json").code == 0
    repository.raise_version("0.2.1", changed=["gov-01"])
    assert run("check", "rencana").code == 0


def test_a_file_that_git_does_not_follow_yet_is_an_edit_too(run: Run, repository: Repository) -> None:
    repository.commit("v0.2.0")
    repository.write("assets/catatan.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert run("check", "rencana").code == 0
    text = (repository.root / "programs/soc-01.yaml").read_text("utf-8")
    repository.write("programs/soc-02.yaml", text.replace("soc-01", "soc-02"))
    assert "version-not-greater" in codes(run("check", "rencana"))


def test_how_a_file_is_typed_is_no_other_version(run: Run, repository: Repository) -> None:
    repository.commit("v0.2.0")
    text = (repository.root / "programs/gov-01.yaml").read_text("utf-8")
    repository.write("programs/gov-01.yaml", f"# Catatan.\n{text}")
    assert run("check", "rencana").code == 0


def test_a_release_is_read_once(run: Run, repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    say(repository, f"Total anggaran {BEFORE}.")
    first = run("check", "rencana")
    monkeypatch.setattr(memory, "version_at", None)
    again = run("check", "rencana")
    assert (again.code, again.out) == (1, first.out)
    assert "benar pada rilis terakhir" in again.out


def test_only_a_release_before_this_version_counts(run: Run, repository: Repository) -> None:
    """The last one is 0.3.0, which the plan is going back behind."""
    repository.raise_version("0.3.0", changed=["gov-01"])
    repository.commit("v0.3.0")
    repository.raise_version("0.2.0", changed=["gov-01"])
    say(repository, f"Total anggaran {BEFORE}.")
    done = run("check", "rencana")
    assert "rencana berubah sejak rilis 0.3.0, tetapi versinya, 0.2.0, tidak lebih besar" in done.out
    assert "stale-number" in codes(done)


def _no_repository(made: Repository) -> None:
    shutil.rmtree(made.root.parent / ".git")


def _no_tags(made: Repository) -> None:
    git(made.root, "tag", "--delete", "v0.1.0")


def _tag_of_a_file(made: Repository) -> None:
    blob = git(made.root, "rev-parse", "HEAD:rencana/masterplan.yaml")
    git(made.root, "tag", "--force", "v0.1.0", blob)


def _tag_of_nothing(made: Repository) -> None:
    (made.root.parent / ".git/refs/tags/v0.1.0").write_text("0" * 39 + "1\n")


@pytest.mark.parametrize("spoil", [_no_repository, _no_tags, _tag_of_a_file, _tag_of_nothing])
def test_without_a_release_nothing_is_compared_and_nothing_said(
    run: Run, repository: Repository, spoil: Callable[[Repository], None]
) -> None:
    spoil(repository)
    remove_a_program(repository)
    done = run("check", "rencana", "--no-strict")
    assert (done.code, "removed-without-amendment" in done.out, "rilis" in done.err) == (0, False, False)


@pytest.mark.parametrize("wrong", ["programs: [\n", "nonsense: 1\n"])
def test_a_release_that_cannot_be_read_is_said_once(run: Run, repository: Repository, wrong: str) -> None:
    git(repository.root, "stash", "--quiet", "--include-untracked")
    repository.write("strategy.yaml", wrong)
    repository.commit()
    git(repository.root, "tag", "--force", "v0.1.0")
    git(repository.root, "checkout", "--quiet", "HEAD~1", "--", ".")
    repository.commit()
    git(repository.root, "stash", "pop", "--quiet")
    remove_a_program(repository)
    for _ in range(2):
        done = run("check", "rencana", "--no-strict")
        assert (done.code, "removed-without-amendment" in done.out) == (0, False)
        assert done.err.count("rilis v0.1.0 tidak terbaca") == 1


def test_a_shallow_clone_says_that_nothing_was_compared(
    run: Run, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remove_a_program(repository)
    repository.commit()
    git(tmp_path, "clone", "--quiet", "--depth", "1", tmp_path.as_uri(), "dangkal")
    monkeypatch.chdir(tmp_path / "dangkal")
    done = run("check", "rencana", "--no-strict")
    assert (done.code, done.err.count("klon ini dangkal")) == (0, 1)


def test_what_was_wrong_at_a_revision_is_not_new_since(run: Run, repository: Repository) -> None:
    remove_a_program(repository)
    repository.commit()
    assert "removed-without-amendment" in codes(run("check", "rencana"))
    assert codes(run("check", "rencana", "--since", "HEAD")) == []
    assert "removed-without-amendment" in codes(run("check", "rencana", "--since", "v0.1.0"))


def test_a_release_refuses_a_number_of_the_last_one_and_tells_a_removal_once(run: Run, repository: Repository) -> None:
    say(repository, f"Total anggaran {BEFORE}.")
    remove_a_program(repository)
    repository.commit()
    done = run("release", "rencana", "--output", "rilis", "--dry-run")
    assert done.code == 1
    assert {"stale-number", "release-removed"} <= set(codes(done))
    assert "removed-without-amendment" not in codes(done)
