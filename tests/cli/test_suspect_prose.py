"""Claims about suspect prose: a number that changed after its chapter was reviewed is told with its sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smartprov import memory
from tests import plans
from tests.cli.running import Run, change
from tests.repositories import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
PROSE = "chapters/buku-1/02-proses.md"
FACTS = "registries/facts.yaml"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, run: Run) -> Path:
    """A reviewed chapter with a value, everything committed."""
    made = plans.written(tmp_path / "rencana")
    text = (made / PROSE).read_text("utf-8")
    (made / PROSE).write_text(f"{text}\nAmbangnya {{{{ facts['ambang'].value }}}} persen. Kalimat lain.\n", "utf-8")
    git(made, "init", "--quiet")
    commit(made)
    assert run("review", "proses", str(made), "--as", "penelaah").code == 0
    commit(made)
    return made


def commit(folder: Path) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "langkah")


def test_a_changed_number_is_told_with_its_place_both_values_and_the_sentence(run: Run, folder: Path) -> None:
    change(folder / FACTS, "value: 80", "value: 81")
    done = run("check", str(folder))
    assert done.code == 0
    line = (
        (folder / PROSE)
        .read_text("utf-8")
        .splitlines()
        .index("Ambangnya {{ facts['ambang'].value }} persen. Kalimat lain.")
    )
    place = f"rencana/{PROSE}:{line + 1}:11: warning[suspect-prose]: "
    said = "kini 81, tetapi 80 ketika bab 'proses' ditinjau (penelaah, 2023-11-14): “Ambangnya 81 persen.”"
    assert place + said in done.out


def test_it_stays_told_once_the_change_is_committed_and_ends_with_a_new_review(run: Run, folder: Path) -> None:
    change(folder / FACTS, "value: 80", "value: 81")
    commit(folder)
    assert "suspect-prose" in run("check", str(folder)).out
    assert run("review", "proses", str(folder), "--as", "penelaah", "--on", "2024-02-01").code == 0
    commit(folder)
    assert "suspect-prose" not in run("check", str(folder)).out


def test_nothing_is_suspect_where_nothing_changed(run: Run, folder: Path) -> None:
    assert "suspect-prose" not in run("check", str(folder)).out
    change(folder / "programs/gov-02.yaml", "title: Pusat data bersama", "title: Pusat data")
    assert "suspect-prose" not in run("check", str(folder)).out


def test_a_value_that_came_after_the_review_is_not_suspect(run: Run, folder: Path) -> None:
    text = (folder / PROSE).read_text("utf-8")
    (folder / PROSE).write_text(f"{text}\nAda {{{{ programs.count }}}} program.\n", "utf-8")
    (folder / "programs/gov-02.yaml").unlink()
    change(folder / "programs/gov-01.yaml", "depends_on: [gov-02]\n", "")
    assert "suspect-prose" not in run("check", str(folder)).out


def test_a_review_in_the_chapters_own_front_matter_counts_too(run: Run, folder: Path) -> None:
    written = (folder / "reviews/proses.yaml").read_text("utf-8")
    fingerprint = written.partition('fingerprint: "')[2][:64]
    shutil.rmtree(folder / "reviews")
    change(
        folder / PROSE,
        "title: Proses Penyusunan\n",
        f'title: Proses Penyusunan\nreviewed: {{by: Bappeda, on: 2024-01-01, fingerprint: "{fingerprint}"}}\n',
    )
    commit(folder)
    change(folder / FACTS, "value: 80", "value: 81")
    assert "ditinjau (Bappeda, 2024-01-01)" in run("check", str(folder)).out


def test_git_is_not_asked_where_nothing_was_reviewed(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / "reviews")
    monkeypatch.setattr(memory, "recalled_prose", None)
    assert run("check", str(folder)).code == 0


def test_without_git_nothing_can_be_told(run: Run, folder: Path) -> None:
    shutil.rmtree(folder / ".git")
    change(folder / FACTS, "value: 80", "value: 81")
    done = run("check", str(folder))
    assert (done.code, "suspect-prose" in done.out) == (0, False)


def test_an_acceptance_is_not_called_useless_where_git_is_missing(run: Run, folder: Path) -> None:
    accepted = "rules:\n  accepted:\n"
    change(folder / "masterplan.yaml", accepted, f"{accepted}    - {{code: suspect-prose, reason: Diketahui}}\n")
    change(folder / FACTS, "value: 80", "value: 81")
    done = run("check", str(folder))
    assert (done.code, "suspect-prose" in done.out) == (0, False)
    shutil.rmtree(folder / ".git")
    done = run("check", str(folder))
    assert (done.code, "suspect-prose" in done.out) == (0, False)
