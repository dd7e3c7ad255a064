"""Claims about what must not be published, in real repositories: each refusal stands where it is mended."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smartprov.release.candidate import load_candidate
from smartprov.release.gate import refusals
from smartprov.text.messages import hint, message
from tests.repositories import git
from tests.unit.release.repository import Repository, make_repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

REGULATION = (
    "- {id: perda-1, type: perda, number: tbd, year: 2021, issuer: Provinsi Contoh, title: tbd, status: in-force}\n"
)


@pytest.fixture(name="repository")
def _repository(tmp_path: Path) -> Repository:
    return make_repository(tmp_path / "repo")


def set_status(repository: Repository, status: str, allowance: int) -> None:
    repository.change("masterplan.yaml", "status: draft", f"status: {status}")
    repository.change("masterplan.yaml", "rules:\n", f"rules:\n  tbd_allowance: {allowance}\n")


def test_a_plan_that_is_committed_and_clean_is_not_refused(repository: Repository) -> None:
    set_status(repository, "draft", 99)
    repository.commit()
    assert repository.refused() == []


def test_outside_of_git_nothing_could_prove_a_release(tmp_path: Path) -> None:
    made = make_repository(tmp_path / "repo")
    shutil.rmtree(tmp_path / "repo" / ".git")
    assert made.refused() == ["masterplan.yaml: error[release-without-git.repository]"]
    assert made.candidate().publication is None
    git(made.root, "init", "--quiet")
    assert made.refused() == ["masterplan.yaml: error[release-without-git.commit]"]


def test_without_git_itself_the_reason_is_another(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert repository.refused() == ["masterplan.yaml: error[release-without-git]"]


def test_what_is_not_committed_is_named(repository: Repository) -> None:
    repository.change("programs/gov-01.yaml", "title: Satu akun warga", "title: Satu akun")
    repository.write("programs/soc-02.yaml", "id: soc-02\n")
    [found] = [each for each in refusals(repository.candidate()) if each.code == "release-uncommitted"]
    assert (found.span.path, found.arguments["files"]) == (
        "programs/gov-01.yaml",
        "programs/gov-01.yaml, programs/soc-02.yaml",
    )


def test_a_file_that_git_ignores_is_no_part_of_a_release(repository: Repository) -> None:
    repository.write(".gitignore", ".smartprov/\nprograms/soc-09.yaml\n")
    repository.commit()
    repository.write("programs/soc-09.yaml", "id: soc-09\n")
    assert "programs/soc-09.yaml: error[release-uncommitted]" in repository.refused()


def test_changes_beside_the_plan_do_not_matter(repository: Repository) -> None:
    (repository.root.parent / "catatan.txt").write_text("lain")
    assert [each for each in repository.refused() if "error" in each] == []


def test_a_shallow_clone_is_refused_with_the_command_that_deepens_it(repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    git(tmp_path, "clone", "--quiet", "--depth", "1", (tmp_path / "repo").as_uri(), "dangkal")
    [found] = refusals(load_candidate(tmp_path / "dangkal" / "rencana", {}))
    assert found.code == "release-shallow"
    assert "git fetch --unshallow --tags" in hint(found.code, found.arguments, "en")


def test_a_version_must_be_greater_than_the_last_one(repository: Repository) -> None:
    repository.raise_version("0.10.0")
    repository.commit("v0.10.0")
    repository.raise_version("0.9.0")
    repository.commit()
    [found] = [each for each in refusals(repository.candidate()) if each.code == "release-version"]
    assert found.arguments == {"version": "0.9.0", "last": "0.10.0"}
    assert found.span.path == "masterplan.yaml" and found.span.line == 11


def test_a_released_version_never_changes(repository: Repository) -> None:
    repository.commit("v0.1.0")
    assert not [each for each in repository.refused() if "error" in each]
    repository.change("programs/gov-01.yaml", "title: Satu akun warga", "title: Satu akun")
    repository.commit()
    assert "masterplan.yaml: error[release-version.taken]" in repository.refused()


def test_a_tag_of_something_else_is_no_release(repository: Repository) -> None:
    git(repository.root, "tag", "v9.0.0")
    git(repository.root, "tag", "v1")
    assert repository.publication().earlier == ()
    assert not [each for each in repository.refused() if "error" in each]


def removed(repository: Repository) -> None:
    """`soc-01` goes, after a release."""
    repository.commit("v0.1.0")
    (repository.root / "programs/soc-01.yaml").unlink()


@pytest.mark.parametrize(("amendment", "is_refused"), [({}, True), ({"removed": ["soc-01"]}, False)])
def test_a_removed_program_needs_an_amendment(
    repository: Repository, amendment: dict[str, list[str]], is_refused: bool
) -> None:
    removed(repository)
    repository.raise_version("0.2.0", **amendment)
    repository.commit()
    assert ("amendments/0.2.0.yaml: error[release-removed]" in repository.refused()) is is_refused


def test_without_an_amendment_a_removal_is_placed_at_the_version(repository: Repository) -> None:
    removed(repository)
    repository.raise_version("0.2.0")
    (repository.root / "amendments/0.2.0.yaml").unlink()
    repository.commit()
    [found] = [each for each in refusals(repository.candidate()) if each.code == "release-removed"]
    assert (found.span.path, found.arguments["id"], found.arguments["last"]) == ("masterplan.yaml", "soc-01", "0.1.0")


@pytest.mark.parametrize(("amendment", "is_refused"), [({}, True), ({"changed": ["gov-07"]}, False)])
def test_a_renamed_program_needs_one_too(
    repository: Repository, amendment: dict[str, list[str]], is_refused: bool
) -> None:
    repository.commit("v0.1.0")
    text = (repository.root / "programs/gov-01.yaml").read_text()
    (repository.root / "programs/gov-01.yaml").unlink()
    repository.write("programs/gov-07.yaml", text.replace("gov-01", "gov-07") + "renamed_from: gov-01\n")
    repository.raise_version("0.2.0", **amendment)
    repository.commit()
    assert ("programs/gov-07.yaml: error[release-removed.renamed]" in repository.refused()) is is_refused


def another_program(repository: Repository, goal: str) -> None:
    """All titles of `soc-01` and of its parts are new, and its goal perhaps."""
    text = (repository.root / "programs/soc-01.yaml").read_text()
    lines = (f"{line} yang lain" if "title: " in line else line for line in text.split("\n"))
    repository.write("programs/soc-01.yaml", "\n".join(lines).replace("goal: goal-2", f"goal: {goal}"))
    repository.raise_version("0.2.0", changed=["soc-01"])
    repository.commit()


@pytest.mark.parametrize(("goal", "is_refused"), [("goal-1", True), ("goal-2", False)])
def test_an_id_that_meant_another_program_is_refused(repository: Repository, goal: str, is_refused: bool) -> None:
    repository.commit("v0.1.0")
    another_program(repository, goal)
    assert ("programs/soc-01.yaml: error[release-reused-id]" in repository.refused()) is is_refused


def test_an_id_that_meant_another_kind_is_refused_even_after_releases_without_it(repository: Repository) -> None:
    repository.commit("v0.1.0")
    text = (repository.root / "analysis.yaml").read_text()
    assert "gap-01" in text
    (repository.root / "programs/soc-01.yaml").unlink()
    repository.raise_version("0.2.0", removed=["soc-01"])
    repository.commit("v0.2.0")
    repository.write("registries/sources.yaml", (repository.root / "registries/sources.yaml").read_text()
                     + "- {id: soc-01, title: Sumber, publisher: X, grade: internal}\n")  # fmt: skip
    repository.raise_version("0.3.0", added=[])
    repository.commit()
    [found] = [each for each in refusals(repository.candidate()) if each.code == "release-reused-id"]
    assert (found.span.path, found.arguments["was"], found.arguments["last"]) == (
        "registries/sources.yaml",
        "program soc-01",
        "0.1.0",
    )


@pytest.mark.parametrize(("status", "severity"), [("draft", "note"), ("final", "error")])
def test_what_is_open_refuses_from_final_on(repository: Repository, status: str, severity: str) -> None:
    repository.write("registries/regulations.yaml", REGULATION)
    set_status(repository, status, 1)
    seal(repository, "komitmen-1")
    repository.raise_version("0.2.0")
    repository.commit()
    reason = ".draft" if status == "draft" else ""
    assert repository.refused() == [
        f"commitments/komitmen-1.yaml: {severity}[release-stale-commitment{reason}]",
        f"masterplan.yaml: {severity}[release-tbd{reason}]",
        f"registries/regulations.yaml: {severity}[release-unverified{reason}]",
    ]


def seal(repository: Repository, commitment: str) -> None:
    """With the fingerprint of something that the plan never said."""
    repository.change(f"commitments/{commitment}.yaml", "fingerprint: tbd", f"fingerprint: {'ab' * 32}")


def test_without_an_allowance_no_tbd_is_allowed(repository: Repository) -> None:
    repository.change("masterplan.yaml", "status: draft", "status: final")
    repository.commit()
    [found] = refusals(repository.candidate())
    assert (found.code, found.arguments["allowance"], found.span.line) == ("release-tbd", "0", 12)


def test_a_commitment_that_a_later_one_replaces_is_history(repository: Repository) -> None:
    set_status(repository, "final", 99)
    text = (repository.root / "commitments/komitmen-1.yaml").read_text()
    seal(repository, "komitmen-1")
    repository.raise_version("0.2.0")
    repository.write("commitments/komitmen-2.yaml", text.replace("komitmen-1", "komitmen-2").replace("0.1.0", "0.2.0"))
    seal(repository, "komitmen-2")
    repository.commit()
    assert repository.refused() == []


def test_every_refusal_says_what_to_do_in_both_languages(repository: Repository) -> None:
    removed(repository)
    repository.write("registries/regulations.yaml", REGULATION)
    repository.raise_version("0.0.9")
    repository.change("masterplan.yaml", "status: draft", "status: final")
    found = refusals(repository.candidate())
    assert {each.code for each in found} >= {"release-uncommitted"}
    repository.commit()
    found = refusals(repository.candidate())
    assert {each.code for each in found} >= {"release-version", "release-tbd", "release-unverified"}
    for each in found:
        for language in ("id", "en"):
            said = message(each.code, each.arguments, language) + hint(each.code, each.arguments, language)
            assert hint(each.code, each.arguments, language) and "''" not in said and "{" not in said
