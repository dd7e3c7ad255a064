"""`smartprov log`: what each release changed and why, for the plan and for one entity through its renames."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.published import conforming
from tests.cli.running import Run
from tests.repositories import EPOCH, git
from tests.unit.release.repository import Repository, make_repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture(name="repository")
def _repository(tmp_path: Path) -> Repository:
    """0.1.0, 0.2.0 with another budget and one program more, and a work tree in which a program has another id."""
    made = make_repository(tmp_path)
    made.commit("v0.1.0")
    made.change("programs/gov-01.yaml", "amount: 200000000", "amount: 300000000")
    text = (made.root / "programs/soc-01.yaml").read_text()
    made.write("programs/soc-02.yaml", text.replace("soc-01", "soc-02"))
    made.raise_version("0.2.0", added=["soc-02"], changed=["gov-01"])
    made.commit("v0.2.0", EPOCH + 86_400)
    text = (made.root / "programs/gov-01.yaml").read_text()
    (made.root / "programs/gov-01.yaml").unlink()
    made.write("programs/gov-07.yaml", text.replace("gov-01", "gov-07") + "renamed_from: gov-01\n")
    made.raise_version("0.3.0", changed=["gov-07"])
    return made


def test_the_plans_story_is_told_newest_first(run: Run, repository: Repository) -> None:
    done = run("log", "rencana")
    assert (done.code, done.err) == (0, "")
    newest, second, first = (part.splitlines() for part in done.out.split("\n\n"))
    assert newest[0].startswith("0.3.0 · berkas kerja")
    assert "  Berganti id (1): GOV-01 → GOV-07" in newest
    assert second[0] == "0.2.0 · v0.2.0 · 15 November 2023"
    assert second[1] == "  Alasan 0.2.0."
    assert second[2].startswith("  3 program, ") and "Rp4,95 miliar" in second[2]
    assert "  Ditambahkan (1): SOC-02" in second and "  Diubah (1): GOV-01" in second
    assert first[0] == "0.1.0 · v0.1.0 · 14 November 2023"
    assert len(first) == 3


def test_an_entity_is_followed_through_its_renames(run: Run, repository: Repository) -> None:
    done = run("log", "GOV-07", "rencana")
    newest, second, first = (part.splitlines() for part in done.out.split("\n\n"))
    assert any("gov-01" in line.lower() and "gov-07" in line.lower() for line in newest)
    assert any("Rp300.000.000" in line for line in second)
    assert first[-1] == "  GOV-01 sudah ada pada rilis ini"


def test_a_version_that_left_an_entity_alone_says_so(run: Run, repository: Repository) -> None:
    done = run("log", "soc-01", "rencana")
    assert done.out.count("SOC-01 tidak berubah") == 2
    assert "Alasan 0.2.0" not in done.out
    assert run("log", "pendahuluan", "rencana").out.count("  pendahuluan tidak berubah") == 2


def test_an_entity_that_came_later_has_a_shorter_story(run: Run, repository: Repository) -> None:
    said = conforming("story_v1", run("log", "soc-02", "rencana", "--format", "json").out)
    assert [(each["version"], each["tag"]) for each in said["versions"]] == [("0.3.0", ""), ("0.2.0", "v0.2.0")]
    assert [change["action"] for change in said["versions"][1]["changes"]] == ["added"]


def test_an_entity_that_is_gone_still_has_its_story(run: Run, repository: Repository) -> None:
    (repository.root / "programs/soc-02.yaml").unlink()
    said = conforming("story_v1", run("log", "soc-02", "rencana", "--format", "json").out)
    assert [each["id"] for each in said["versions"]] == ["", "soc-02"]
    assert [change["action"] for change in said["versions"][0]["changes"]] == ["removed"]


def test_the_plans_story_as_json_names_programs_commits_and_reasons(run: Run, repository: Repository) -> None:
    said = conforming("story_v1", run("log", "rencana", "--format", "json").out)
    assert (said["schema_version"], said["id"]) == (1, "")
    assert said["versions"][1]["programs"]["added"] == ["soc-02"]
    assert said["versions"][1]["commit"] == git(repository.root, "rev-parse", "v0.2.0")
    assert said["versions"][1]["reason"] == "Alasan 0.2.0."
    assert said["versions"][2]["changes"] is None


def test_a_work_tree_that_says_what_was_released_is_no_version_of_its_own(run: Run, repository: Repository) -> None:
    repository.commit("v0.3.0")
    assert run("log", "rencana").out.startswith("0.3.0 · v0.3.0 · ")


def test_an_id_that_no_version_has_is_wrong_usage(run: Run, repository: Repository) -> None:
    done = run("log", "gov-09", "rencana")
    assert (done.code, done.out) == (2, "")


def test_without_releases_or_history_it_says_what_to_do(run: Run, repository: Repository, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--no-tags", tmp_path.as_uri(), "tanpa-tag")
    assert "git fetch --tags" in run("log", "tanpa-tag/rencana").err
    git(tmp_path, "clone", "--quiet", "--depth", "1", tmp_path.as_uri(), "dangkal")
    assert "git fetch --unshallow --tags" in run("log", "dangkal/rencana").err


def test_without_git_there_is_no_story(run: Run, repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    done = run("log", "rencana")
    assert (done.code, done.out) == (3, "")
    assert "git tidak ditemukan" in done.err


def test_a_plan_that_is_none_shows_its_errors(run: Run, repository: Repository) -> None:
    (repository.root / "masterplan.yaml").write_text("format: [\n")
    done = run("log", "rencana")
    assert done.code == 1
    assert "masterplan.yaml:" in done.err
