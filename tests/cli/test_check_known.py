"""`smartprov check --since` and `--baseline`: what was there before is not told again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import Run, change
from tests.repositories import Repository, new_repository


@pytest.fixture(name="warned")
def _warned(plan: Path) -> Path:
    """A plan with one warning."""
    add_chapter(plan, "lama")
    return plan


def add_chapter(plan: Path, id: str) -> None:
    """A chapter that no book has."""
    (plan / f"chapters/buku-1/{id}.md").write_text(f"---\nid: {id}\ntitle: Bab\n---\n\nIsi.\n")


def told(out: str) -> list[str]:
    return [line.split(":")[0] for line in out.splitlines() if not line.startswith(" ")]


# --- since a revision ---------------------------------------------------------------------------


@pytest.fixture(name="repository")
def _repository(warned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("HOME", str(tmp_path))
    repository = new_repository(tmp_path / "repo")
    shutil.move(warned, repository.folder / "rencana")
    repository.commit("start")
    monkeypatch.chdir(repository.folder)
    return repository


def test_since_tells_only_what_a_revision_did_not_have(run: Run, repository: Repository) -> None:
    plan = repository.folder / "rencana"
    same = run("check", "rencana", "--strict", "--since", "HEAD")
    assert (same.code, same.out, same.err) == (0, "", "tidak ada temuan\n")
    change(plan / "chapters/buku-1/lama.md", "---\n\nIsi", "---\n\nPembuka.\n\nIsi")
    add_chapter(plan, "baru")
    new = run("check", "rencana", "--strict", "--since", "HEAD")
    assert (new.code, told(new.out)) == (1, ["rencana/chapters/buku-1/baru.md"])


def test_a_new_finding_is_told_as_it_is_among_all(run: Run, repository: Repository) -> None:
    program = repository.folder / "rencana/programs/gov-01.yaml"
    change(program, "lead_agency: diskominfo\nsupp", "lead_agency: diskomnfo\nsupp")
    repository.commit("one")
    change(program, "goal: goal-1", "goal: goal-1\nwarna: merah")
    every = json.loads(run("check", "rencana", "--format", "json").out)["diagnostics"]
    new = json.loads(run("check", "rencana", "--format", "json", "--since", "HEAD").out)["diagnostics"]
    assert new == [each for each in every if each["code"] == "unknown-key"]


def test_a_revision_nobody_knows_is_wrong_usage(run: Run, repository: Repository) -> None:
    assert run("check", "rencana", "--since", "nirgends").code == 2


# --- a baseline ---------------------------------------------------------------------------------


def listed(file: Path) -> list[str]:
    return [each["path"] for each in json.loads(file.read_text("utf-8"))["findings"]]


def test_what_a_baseline_lists_is_not_counted_and_what_is_new_is(run: Run, warned: Path, tmp_path: Path) -> None:
    written = run("check", "rencana", "--strict", "--write-baseline", "lama.json")
    assert (written.code, written.out) == (0, "")
    assert written.err.startswith("1 temuan lama tidak dihitung: lama.json\n")
    assert listed(tmp_path / "lama.json") == ["chapters/buku-1/lama.md"]
    assert run("check", "rencana", "--strict", "--baseline", "lama.json").code == 0
    add_chapter(warned, "baru")
    new = run("check", "rencana", "--strict", "--baseline", "lama.json")
    assert (new.code, told(new.out)) == (1, ["rencana/chapters/buku-1/baru.md"])


def test_a_baseline_never_gains_an_entry(run: Run, warned: Path, tmp_path: Path) -> None:
    run("check", "rencana", "--write-baseline", "lama.json")
    before = (tmp_path / "lama.json").read_bytes()
    add_chapter(warned, "baru")
    again = run("check", "rencana", "--strict", "--write-baseline", "lama.json")
    assert (again.code, told(again.out)) == (1, ["rencana/chapters/buku-1/baru.md"])
    assert (tmp_path / "lama.json").read_bytes() == before


def test_what_no_longer_occurs_must_leave_the_baseline(run: Run, warned: Path, tmp_path: Path) -> None:
    run("check", "rencana", "--write-baseline", "lama.json")
    (warned / "chapters/buku-1/lama.md").unlink()
    stale = run("--lang", "en", "-q", "check", "rencana", "--strict", "--baseline", "lama.json")
    assert (stale.code, stale.out) == (1, "")
    assert "lists what is no longer found: chapters/buku-1/lama.md [unused-chapter]" in stale.err
    assert run("check", "rencana", "--baseline", "lama.json").code == 0
    assert run("check", "rencana", "--strict", "--write-baseline", "lama.json").code == 0
    assert (tmp_path / "lama.json").read_text("utf-8") == '{\n  "schema_version": 1,\n  "findings": []\n}\n'
    assert run("check", "rencana", "--strict", "--baseline", "lama.json").code == 0


def test_what_hides_behind_an_error_stays_in_the_baseline(run: Run, warned: Path, tmp_path: Path) -> None:
    run("check", "rencana", "--write-baseline", "lama.json")
    change(warned / "programs/gov-01.yaml", "goal: goal-1", "goal: goal-9")
    broken = run("--lang", "en", "check", "rencana", "--strict", "--baseline", "lama.json")
    assert (broken.code, "no longer found" in broken.err) == (1, False)
    run("check", "rencana", "--write-baseline", "lama.json")
    assert listed(tmp_path / "lama.json") == ["chapters/buku-1/lama.md"]


def test_without_a_plan_all_is_told_and_no_baseline_written(run: Run, warned: Path, tmp_path: Path) -> None:
    (warned / "masterplan.yaml").write_text("title: [\n")
    told_all = run("check", "rencana", "--write-baseline", "lama.json")
    assert (told_all.code, "masterplan.yaml" in told_all.out) == (1, True)
    assert not (tmp_path / "lama.json").exists()


@pytest.mark.parametrize("text", ["{", "[]", '{"schema_version": 2, "findings": []}', '{"schema_version": 1}', "1"])
def test_what_is_no_baseline_is_wrong_usage(run: Run, warned: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "lama.json").write_text(text)
    refused = run("--lang", "en", "check", "rencana", "--baseline", "lama.json")
    assert (refused.code, "is no baseline" in refused.err) == (2, True)


@pytest.mark.parametrize(
    "words",
    [
        ("--baseline", "nirgends.json"),
        ("--baseline", "a.json", "--write-baseline", "a.json"),
        ("--fix", "--diff", "--baseline", "a.json"),
        ("--fix", "--diff", "--since", "HEAD"),
    ],
)
def test_a_baseline_that_cannot_be_meant_is_wrong_usage(run: Run, warned: Path, words: tuple[str, ...]) -> None:
    assert run("check", "rencana", *words).code == 2
