"""Claims about a build: nothing is made twice, formats stand or fall by themselves, no good file is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from smartprov.book.model import Book, Edition
from smartprov.build import Built, Order, build
from smartprov.cache import FOLDER
from smartprov.compiler import Format, build_facts, check_folder, compose
from smartprov.diagnostics import SmartprovError, UsageError
from smartprov.output import LOCK, STAMP, output_folder
from smartprov.render import docx, pdf
from smartprov.render import html as website
from smartprov.render.artifact import Artifact
from tests import plans

ROOT = Path(__file__).parents[2]
ALL = (Format.HTML, Format.DOCX, Format.PDF, Format.JSON)


class Engines:
    """Stands in for the three renderers: quick, and counting what it is asked for."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.failing: set[str] = set()

    def draw(self, format: str, name: str, words: str) -> Artifact:
        self.drawn.append(name)
        if format in self.failing or name in self.failing:
            raise SmartprovError("engine-failed", engine=format, reason="rusak")
        return Artifact(name, words.encode())


@pytest.fixture
def engines(monkeypatch: pytest.MonkeyPatch) -> Engines:
    made = Engines()

    def page(edition: Edition, *_: object) -> Iterator[Artifact]:
        yield made.draw("html", "index.html", repr(edition))

    monkeypatch.setattr(docx, "render_docx", lambda book, **_: made.draw("docx", f"{book.id}.docx", repr(book)))
    monkeypatch.setattr(pdf, "render_pdf_isolated", lambda book, **_: made.draw("pdf", f"{book.id}.pdf", repr(book)))
    monkeypatch.setattr(pdf, "render_pdf", lambda book, **_: made.draw("pdf", f"{book.id}.pdf", repr(book)))
    monkeypatch.setattr(website, "render_html", page)
    return made


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return plans.written(tmp_path / "rencana")


def run(root: Path, formats: tuple[Format, ...] = ALL, **options: object) -> Built:
    return build(Order(root, root.parent / "dist", formats, **options), plans.FACTS)


def made(root: Path) -> set[str]:
    dist = root.parent / "dist"
    return {
        path.relative_to(dist).as_posix()
        for path in dist.rglob("*")
        if path.is_file() and not path.name.startswith(".smartprov")
    }


BOOKS = ("buku-1", "buku-2", "buku-3", "profil")
EVERYTHING = {
    "html/index.html",
    "plan.json",
    *(f"docx/{id}.docx" for id in BOOKS),
    *(f"pdf/{id}.pdf" for id in (*BOOKS, "komitmen-2024", "komitmen-2024-diskominfo")),
}


def test_a_build_makes_every_book_in_every_format(root: Path, engines: Engines) -> None:
    built = run(root)
    assert made(root) == EVERYTHING
    assert {path.relative_to(root.parent / "dist").as_posix() for path in built.written} == EVERYTHING
    assert not built.failures
    assert built.checked is not None


def test_a_second_build_without_a_change_looks_at_nothing_and_draws_nothing(root: Path, engines: Engines) -> None:
    run(root)
    engines.drawn.clear()
    built = run(root)
    assert engines.drawn == []
    assert built.checked is None
    assert {path.relative_to(root.parent / "dist").as_posix() for path in built.kept} == EVERYTHING


def test_a_changed_word_draws_again_what_holds_it(root: Path, engines: Engines) -> None:
    run(root)
    engines.drawn.clear()
    plans.written(root, {"commitments/2024-03-01.yaml": (("Menyediakan dukungan", "Memberi dukungan"),)})
    built = run(root)
    assert built.checked is not None
    assert "komitmen-2024.pdf" in engines.drawn
    assert b"Memberi dukungan" in (root.parent / "dist/pdf/komitmen-2024.pdf").read_bytes()


def test_a_change_that_is_taken_back_draws_no_book_again(root: Path, engines: Engines) -> None:
    run(root, (Format.DOCX, Format.PDF))
    first = (root.parent / "dist/pdf/buku-1.pdf").read_bytes()
    plans.written(root, {"chapters/buku-1/02-proses.md": (("tahap kedua", "tahap ketiga"),)})
    run(root, (Format.DOCX, Format.PDF))
    plans.written(root)
    engines.drawn.clear()
    assert run(root, (Format.DOCX, Format.PDF)).written
    assert engines.drawn == []
    assert (root.parent / "dist/pdf/buku-1.pdf").read_bytes() == first


def test_a_comment_rewrites_no_file(root: Path, engines: Engines) -> None:
    written = run(root).written
    times = [path.stat().st_mtime_ns for path in written]
    program = root / "programs/gov-01.yaml"
    program.write_text(f"{program.read_text('utf-8')}# belum disepakati\n", "utf-8")
    again = run(root)
    assert again.checked is not None
    assert (again.written, sorted(again.kept)) == ([], sorted(written))
    assert [path.stat().st_mtime_ns for path in written] == times
    assert run(root).checked is None


def test_a_file_that_somebody_changed_is_made_again(root: Path, engines: Engines) -> None:
    run(root)
    target = root.parent / "dist/docx/buku-1.docx"
    whole = target.read_bytes()
    target.write_bytes(b"disunting")
    run(root)
    assert target.read_bytes() == whole


def test_a_file_that_somebody_removed_is_made_again(root: Path, engines: Engines) -> None:
    run(root)
    (root.parent / "dist/plan.json").unlink()
    run(root)
    assert made(root) == EVERYTHING


def test_a_cache_that_was_damaged_changes_nothing(root: Path, engines: Engines) -> None:
    run(root)
    for path in (root / FOLDER).rglob("*"):
        if path.is_file():
            path.write_bytes(b"rusak")
    (root.parent / "dist/pdf/buku-1.pdf").unlink()
    run(root)
    assert made(root) == EVERYTHING
    assert (root.parent / "dist/pdf/buku-1.pdf").read_bytes() != b"rusak"


def test_another_time_or_revision_is_another_book(root: Path, engines: Engines) -> None:
    run(root, (Format.DOCX,))
    engines.drawn.clear()
    order = Order(root, root.parent / "dist", (Format.DOCX,))
    assert not build(order, plans.FACTS).written
    assert build(order, replace(plans.FACTS, revision="fffffff")).written
    assert engines.drawn


def test_a_format_that_fails_leaves_the_others_and_its_own_last_good_files(root: Path, engines: Engines) -> None:
    run(root)
    before = (root.parent / "dist/docx/buku-1.docx").read_bytes()
    plans.written(root, {"programs/gov-02.yaml": (("Pusat data bersama", "Pusat data terpadu"),)})
    engines.failing.add("docx")
    built = run(root)
    assert [(failure.code, failure.exit_code) for failure in built.failures] == [("engine-failed", 3)]
    assert made(root) == EVERYTHING
    assert (root.parent / "dist/docx/buku-1.docx").read_bytes() == before
    assert b"terpadu" in (root.parent / "dist/pdf/buku-2.pdf").read_bytes()
    engines.failing.clear()
    assert not run(root).failures
    assert b"terpadu" in (root.parent / "dist/docx/buku-2.docx").read_bytes()


def test_one_book_that_fails_leaves_the_whole_format_as_it_was(root: Path, engines: Engines) -> None:
    engines.failing.add("buku-2.pdf")
    built = run(root)
    assert len(built.failures) == 1
    assert not any(path.startswith("pdf/") for path in made(root))


def test_a_bug_of_ours_comes_out_and_leaves_no_staging(
    root: Path, engines: Engines, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(root)
    before = (root.parent / "dist/docx/buku-1.docx").read_bytes()
    plans.written(root, {"programs/gov-02.yaml": (("Pusat data bersama", "Pusat data terpadu"),)})

    def broken(book: object, **_: object) -> Artifact:
        raise ZeroDivisionError

    monkeypatch.setattr(docx, "render_docx", broken)
    with pytest.raises(ZeroDivisionError):
        run(root)
    assert (root.parent / "dist/docx/buku-1.docx").read_bytes() == before
    assert not list((root.parent / "dist").glob(".staging-*"))


def test_one_book_is_built_beside_the_others(root: Path, engines: Engines) -> None:
    run(root)
    others = {path: (root.parent / "dist" / path).read_bytes() for path in made(root) if "buku-1" not in path}
    plans.written(root, {"programs/gov-02.yaml": (("Pusat data bersama", "Pusat data terpadu"),)})
    engines.drawn.clear()
    built = run(root, (Format.DOCX, Format.PDF), book="buku-1")
    assert sorted(engines.drawn) == ["buku-1.docx", "buku-1.pdf"]
    assert len(built.written) == 2
    assert made(root) == EVERYTHING
    assert {path: (root.parent / "dist" / path).read_bytes() for path in others} == others
    assert not run(root, (Format.DOCX, Format.PDF), book="buku-1").written
    assert run(root).written


@pytest.mark.parametrize("strict", [False, True])
def test_a_warning_stops_a_strict_build_alone(root: Path, engines: Engines, *, strict: bool) -> None:
    (root / "catatan.txt").write_text("x")
    built = run(root, strict=strict)
    assert built.stopped == strict
    assert bool(made(root)) != strict


def test_an_error_stops_a_build_and_leaves_the_last_good_files(root: Path, engines: Engines) -> None:
    run(root)
    before = {path: (root.parent / "dist" / path).read_bytes() for path in made(root)}
    plans.written(root, {"programs/gov-02.yaml": (("goal: goal-1", "goal: goal-9"),)})
    built = run(root)
    assert built.stopped
    assert built.written == []
    assert {path: (root.parent / "dist" / path).read_bytes() for path in made(root)} == before


def test_a_folder_of_somebody_else_is_refused_before_anything_is_drawn(root: Path, engines: Engines) -> None:
    (root.parent / "dist/docx").mkdir(parents=True)
    (root.parent / "dist/docx/skripsi.docx").write_text("penting")
    with pytest.raises(UsageError):
        run(root)
    assert engines.drawn == []
    assert made(root) == {"docx/skripsi.docx"}


def test_progress_is_told_from_beginning_to_end(root: Path, engines: Engines) -> None:
    told: list[tuple[str, str]] = []
    engines.failing.add("buku-2.docx")
    order = Order(root, root.parent / "dist", (Format.DOCX,))
    build(order, plans.FACTS, lambda name, state: told.append((name, state)))
    assert ("compose", "start") in told
    assert ("buku-1.docx", "done") in told
    assert ("buku-2.docx", "failed") in told


# --- the facts of a build -------------------------------------------------------------------------------------------


def test_the_time_is_the_one_that_is_given(tmp_path: Path) -> None:
    facts = build_facts(tmp_path, {"SOURCE_DATE_EPOCH": "1700000000"})
    assert (facts.epoch, facts.date, facts.revision, facts.is_dirty) == (1_700_000_000, "2023-11-14", "", False)


def test_without_a_time_none_is_printed(tmp_path: Path) -> None:
    facts = build_facts(tmp_path, {})
    assert (facts.epoch, facts.date) == (315_532_800, "")


@pytest.mark.parametrize("given", ["x", "-1", "1.5", "٣", "99999999999999", " 1"])
def test_a_time_that_is_none_is_refused(tmp_path: Path, given: str) -> None:
    with pytest.raises(UsageError) as caught:
        build_facts(tmp_path, {"SOURCE_DATE_EPOCH": given})
    assert caught.value.code == "bad-epoch"


def test_a_plan_with_errors_is_not_composed(root: Path) -> None:
    (root / "masterplan.yaml").write_text("format: 1\n")
    checked = check_folder(root)
    assert checked.plan is None
    assert checked.stops(strict=False)
    with pytest.raises(UsageError):
        compose(checked, plans.FACTS)


# --- a real process, stopped ----------------------------------------------------------------------------------------

SLOW = """
import sys, time
from pathlib import Path
from smartprov.render import html
from smartprov.cli.app import run
draw = html.render_html
def slow(*arguments):
    Path(sys.argv[1]).touch()
    for artifact in draw(*arguments):
        time.sleep(0.05)
        yield artifact
html.render_html = slow
sys.exit(run(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_build_that_is_stopped_keeps_the_last_good_files_and_leaves_nothing_half_done(
    root: Path, tmp_path: Path, number: int, code: int
) -> None:
    dist = tmp_path / "dist"
    build(Order(root, dist, (Format.HTML,)), plans.FACTS)
    before = {path: path.read_bytes() for path in (dist / "html").rglob("*") if path.is_file()}
    plans.written(root, {"programs/gov-02.yaml": (("Pusat data bersama", "Pusat data terpadu"),)})
    begun = tmp_path / "begun"
    arguments = [sys.executable, "-c", SLOW, str(begun), "build", str(root), "--output", str(dist), "--format", "html"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1700000000"}
    with subprocess.Popen(arguments, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        while not begun.exists() and process.poll() is None:
            pass
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    assert process.returncode == code, said.decode()
    assert {path: path.read_bytes() for path in (dist / "html").rglob("*") if path.is_file()} == before
    assert {path.name for path in dist.iterdir()} <= {"html", LOCK, STAMP}


def test_two_processes_never_write_to_one_folder_at_once(root: Path, tmp_path: Path) -> None:
    arguments = [
        sys.executable,
        "-m",
        "smartprov",
        "build",
        str(root),
        "--output",
        str(tmp_path / "dist"),
        "--format",
        "json",
    ]
    with output_folder(tmp_path / "dist"):
        done = subprocess.run(
            arguments, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
        )
    assert done.returncode == 3
    assert not (tmp_path / "dist" / "plan.json").exists()


def test_of_the_commitment_sheets_the_joint_one_carries_the_plan(
    root: Path, engines: Engines, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: dict[str, bool] = {}

    def drawn(book: Book, *, plan_json: bytes = b"") -> Artifact:
        carried[book.id] = bool(plan_json)
        return Artifact(f"{book.id}.pdf", b"")

    monkeypatch.setattr(pdf, "render_pdf", drawn)
    run(root, (Format.PDF,))
    assert carried == {"komitmen-2024": True, "komitmen-2024-diskominfo": False}
