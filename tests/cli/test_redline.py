"""Claims about `smartprov diff --redline`: the books with what changed since a version."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smartprov.render.docx import read_plan
from tests.cli.running import Run
from tests.formats.tracked import parts_of
from tests.repositories import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture(name="repository")
def _repository(plan: Path) -> Path:
    """A plan with a tag, and a program that was renamed since."""
    git(plan, "init", "--quiet")
    git(plan, "add", ".")
    git(plan, "commit", "--quiet", "-m", "satu")
    git(plan, "tag", "v1")
    program = next((plan / "programs").glob("*.yaml"))
    program.write_text(program.read_text().replace("title: ", "title: Baru ", 1))
    return plan


def test_each_book_that_changed_becomes_a_word_file(run: Run, repository: Path, tmp_path: Path) -> None:
    done = run("diff", "v1", "--plan", str(repository), "--redline", "docx", "--output", str(tmp_path / "redline"))
    assert done.code == 0
    written = sorted(path.name for path in (tmp_path / "redline").glob("*.docx"))
    assert written
    assert [Path(line).name for line in done.out.splitlines()] == written
    document = parts_of((tmp_path / "redline" / "buku-1.docx").read_bytes())["word/document.xml"].decode()
    assert "(v1 → " in document
    assert "<w:ins " in document


def test_one_book_becomes_one_file_that_carries_the_revision(run: Run, repository: Path, tmp_path: Path) -> None:
    file = tmp_path / "out" / "redline.docx"
    done = run("diff", "v1", "--plan", str(repository), "--redline", "docx", "--book", "buku-1", "--output", str(file))
    assert (done.code, done.out) == (0, f"{file.as_posix()}\n")
    assert b"Baru " in (read_plan(file.read_bytes()) or b"")


def test_the_website_has_a_switch_and_can_replace_itself(run: Run, repository: Path, tmp_path: Path) -> None:
    command = ("diff", "v1", "--plan", str(repository), "--redline", "html", "--output", str(tmp_path / "site"))
    assert run(*command).code == 0
    done = run(*command)
    assert (done.code, done.out) == (0, f"{(tmp_path / 'site' / 'index.html').as_posix()}\n")
    assert 'id="_changes"' in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "<ins>" in (tmp_path / "site" / "buku-1" / "program-dan-anggaran.html").read_text("utf-8")


def test_books_that_did_not_change_are_not_made(run: Run, repository: Path, tmp_path: Path) -> None:
    done = run("diff", "v1..v1", "--plan", str(repository), "--redline", "docx", "--output", str(tmp_path / "redline"))
    assert (done.code, done.out) == (0, "tidak ada perubahan pada buku\n")
    assert not (tmp_path / "redline").exists()


def test_a_released_plan_json_can_be_the_base(run: Run, repository: Path, tmp_path: Path) -> None:
    assert run("build", str(repository), "--output", str(tmp_path / "dist"), "--format", "json").code == 0
    git(repository, "stash", "--quiet")
    done = run(
        *("diff", str(tmp_path / "dist" / "plan.json"), "--plan", str(repository), "--redline", "docx"),
        *("--book", "buku-1", "--output", str(tmp_path / "redline.docx")),
    )
    assert (done.code, (tmp_path / "redline.docx").is_file()) == (0, True)


def test_what_no_mark_can_show_is_said(run: Run, repository: Path, tmp_path: Path) -> None:
    masterplan = repository / "masterplan.yaml"
    text = masterplan.read_text()
    masterplan.write_text(f"{text}page: {{size: f4}}\n")
    done = run("diff", "v1", "--plan", str(repository), "--redline", "html", "--output", str(tmp_path / "site"))
    assert done.code == 0
    assert "buku-1: mengikuti revisi tanpa ditandai: ukuran kertas atau margin" in done.err


def test_a_version_with_errors_has_no_books(run: Run, repository: Path, tmp_path: Path) -> None:
    program = next((repository / "programs").glob("*.yaml"))
    program.write_text(program.read_text().replace("lead_agency: ", "lead_agency: tak-", 1))
    done = run("diff", "v1", "--plan", str(repository), "--redline", "docx", "--output", str(tmp_path / "redline"))
    assert done.code == 1
    assert "error[unknown-reference]" in done.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--redline", "docx", "--format", "json"), "--format"),
        (("--redline", "docx", "--exit-code"), "--exit-code"),
        (("--book", "buku-1"), "--book"),
        (("--redline", "html", "--book", "buku-1"), "--book"),
        (("--redline", "docx", "--book", "buku-9"), "buku-9"),
        (("--redline", "docx", "--output", "x.docx"), "x.docx"),
    ],
)
def test_what_has_no_effect_or_no_meaning_is_wrong_usage(
    run: Run, repository: Path, options: tuple[str, ...], said: str
) -> None:
    done = run("diff", "v1", "--plan", str(repository), *options)
    assert done.code == 2
    assert said in done.err
