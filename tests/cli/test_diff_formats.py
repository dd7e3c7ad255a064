"""Claims about the formats of a change report: each tells the same, and none can be broken by what an author wrote."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import smartprov.cli.show
from smartprov.cli.show.changes_markdown import LIMIT, escaped, report_markdown
from smartprov.cli.show.changes_text import report_lines
from smartprov.cli.show.changes_v1 import changes_json
from smartprov.text.messages import Language
from tests.cli.running import Run, change
from tests.repositories import git
from tests.unit.diff.reports import AMENDMENT, FUNDING, GOV_01, LIV_01, MASTERPLAN, Edits, report

SCHEMA = json.loads((Path(smartprov.cli.show.__file__).parent / "changes_v1.schema.json").read_text())
EDITS: Edits = {
    LIV_01: None,
    AMENDMENT: (("added: [liv-01]\n", ""), ("[gov-09]", "[gov-09, liv-01]")),
    GOV_01: (
        ("end: 2025}", "end: 2026}"),
        ("amount: 1500000000", "amount: tbd"),
        ("dari rumah", "dari rumah atau kantor"),
        ("title: Satu akun warga", "title: 'Satu <b> | `akun` @warga #12 www.contoh.id _x_'"),
    ),
    "registries/regions.yaml": (("masterplan: {status: none}", "masterplan: {status: exists}"),),
    "registries/facts.yaml": (("value: ", "value: 1"),),
    FUNDING: (("Angka bersifat indikatif", "Angka masih bersifat indikatif"),),
    MASTERPLAN: (("chapters: [analisis, proses]", "chapters: [proses, analisis]"),),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("edits", [EDITS, {}], ids=["many", "none"])
def test_the_json_is_what_its_schema_says(language: Language, edits: Edits) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    document = json.loads(changes_json(report(edits, language, books=True)))
    Draft202012Validator(SCHEMA).validate(document)
    summary = document["summary"]
    assert summary["changes"] == len(document["changes"])
    assert summary["selected"] == sum(summary[each] for each in ("amendment", "signature", "editorial"))


def test_the_json_has_both_places_and_both_values() -> None:
    document = json.loads(changes_json(report({GOV_01: (("end: 2025}", "end: 2026}"),)})))
    [only] = document["changes"]
    assert only["base"] == {"value": 2025, "place": {"path": f"v1:{GOV_01}", "line": 11, "column": 28}}
    assert only["revision"] == {"value": 2026, "place": {"path": GOV_01, "line": 11, "column": 28}}
    assert only["sentence"] == "Akhir periode diubah dari 2025 menjadi 2026"


def test_text_without_colour_marks_words_with_signs_and_text_with_colour_has_none() -> None:
    plain, colored = ("\n".join(report_lines(report(EDITS), color=color)) for color in (False, True))
    assert "{+ atau kantor+}" in plain
    assert "\x1b" not in plain
    assert "\x1b[32m atau kantor\x1b[0m" in colored


def test_text_says_where_each_change_stands() -> None:
    lines = list(report_lines(report(EDITS), color=False))
    at = next(place for place, line in enumerate(lines) if "[program-gov-01-period-end-changed]" in line)
    assert lines[at + 1].strip() == f"v1:{GOV_01}:11 → {GOV_01}:11"


@pytest.mark.parametrize(
    "text",
    [
        "@warga",
        "#12",
        "!7",
        "a|b",
        "<script>",
        "</details>",
        "`x`",
        "[a](http://b)",
        "www.contoh.id",
        "*a*",
        "~~a~~",
        ":+1:",
    ],
)
def test_words_of_an_author_call_nobody_and_break_nothing(text: str) -> None:
    made = re.sub(r"&#\d+;", "", escaped(f"x {text}"))
    assert not re.search(r"[<>|`*\[\]~]|[@#!]\w|://|www\.|:\+1:", made)


@pytest.mark.parametrize("text", ["# a", "- a", "1. a", "+ a", "=== "])
def test_words_that_would_begin_something_do_not(text: str) -> None:
    assert escaped(text).startswith("&#")


def test_a_comment_has_the_gravest_first_and_is_folded() -> None:
    text = report_markdown(report(EDITS))
    assert text.index("LIV-01") < text.index("GOV-01") < text.index("Bab pendanaan")
    assert text.count("<details") == text.count("</details>") > 3
    assert "<ins> atau kantor</ins>" in text
    assert "| Anggaran seluruhnya | ≥ Rp3,1 miliar | ≥ Rp1,5 miliar | −Rp1,6 miliar |" in text


@pytest.mark.parametrize("limit", [2500, 3500, 5000])
def test_a_comment_fits_and_counts_what_it_leaves_out(limit: int) -> None:
    found = report(EDITS)
    text = report_markdown(found, limit)
    assert len(text.encode()) <= limit < LIMIT
    left = int(re.findall(r"(\d+) perubahan lain", text)[0])
    shown = sum(int(count) for count in re.findall(r"</b> \((\d+)\)", text))
    assert left + shown == found.total


def test_a_report_of_nothing_says_so_in_every_format() -> None:
    same = report({})
    assert report_markdown(same) == "tidak ada perubahan pada rencana\n"
    assert list(report_lines(same, color=True)) == ["tidak ada perubahan pada rencana"]


@pytest.fixture(name="repository")
def _repository(plan: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("needs git")
    git(plan, "init", "--quiet")
    git(plan, "add", ".")
    git(plan, "commit", "--quiet", "-m", "satu")
    git(plan, "tag", "v1")
    change(plan / "masterplan.yaml", "version: ", "version: 1")
    return plan


@pytest.mark.parametrize(
    ("format", "start"), [("html", b"<!doctype html>"), ("docx", b"PK"), ("pdf", b"%PDF"), ("json", b"{")]
)
def test_a_report_is_written_to_a_file(run: Run, repository: Path, tmp_path: Path, format: str, start: bytes) -> None:
    target = tmp_path / f"perubahan.{format}"
    done = run("diff", "v1", "--plan", str(repository), "--format", format, "--output", str(target))
    assert (done.code, done.out) == (0, "")
    assert target.read_bytes().lower().startswith(start.lower())


def test_a_page_is_whole_by_itself(run: Run, repository: Path) -> None:
    page = run("diff", "v1", "--plan", str(repository), "--format", "html").out
    assert "Content-Security-Policy" in page
    assert not re.search(r'(?:src|href)="(?:https?:|/)', page)
    assert "berkas kerja" in page


def test_a_page_begins_with_its_summary_and_what_follows(run: Run, repository: Path) -> None:
    page = run("diff", "v1", "--plan", str(repository), "--format", "html").out.partition("<main")[2]
    order = [page.index(f">{words}") for words in ("Ringkasan</h1>", "Akibat<", "Isi</h2>", "Perubahan</h1>")]
    assert order == sorted(order)


def test_a_page_of_no_change_says_so(run: Run, repository: Path) -> None:
    assert (
        "tidak ada perubahan pada rencana" in run("diff", "v1", "v1", "--plan", str(repository), "--format", "html").out
    )


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_a_binary_format_needs_a_file(run: Run, repository: Path, format: str) -> None:
    done = run("diff", "v1", "--plan", str(repository), "--format", format)
    assert done.code == 2
    assert "--output" in done.err


def test_a_file_that_cannot_be_written_is_trouble(run: Run, repository: Path) -> None:
    done = run("diff", "v1", "--plan", str(repository), "--output", "tidak-ada/x.txt")
    assert done.code == 3
    assert "tidak-ada/x.txt" in done.err


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--exit-code",), 1),
        (("--fail-on", "editorial"), 1),
        (("--fail-on", "material"), 0),
        (("--fail-on", "amendment", "--kind", "program"), 0),
        (("--exit-code", "--kind", "program"), 0),
        ((), 0),
        (("--fail-on", "amendment", "--exit-code"), 2),
        (("--fail-on", "besar"), 2),
        (("--kind", "progam"), 2),
        (("--agency", "dinas-x"), 2),
        (("--id", "gov-99"), 2),
        (("--significance", "x"), 2),
    ],
)
def test_gates_and_filters(run: Run, repository: Path, options: tuple[str, ...], code: int) -> None:
    done = run("diff", "v1", "--plan", str(repository), *options)
    assert done.code == code
    assert (done.err == "") is (code != 2)


def test_a_filter_that_fits_nothing_says_so(run: Run, repository: Path) -> None:
    done = run("diff", "v1", "--plan", str(repository), "--kind", "program")
    assert done.out == "tidak satu pun dari 1 perubahan sesuai dengan pilihan (--kind program)\n"


def test_numbers_in_books_are_told_when_asked(run: Run, repository: Path) -> None:
    masterplan = (repository / "masterplan.yaml").read_text()
    chapters = re.findall(r"chapters: \[(\w[^\]]*, [^\]]*)\]", masterplan)[0]
    turned = ", ".join(reversed(chapters.split(", ")))
    change(repository / "masterplan.yaml", f"[{chapters}]", f"[{turned}]")
    with_books, without = (run("diff", "v1", "--plan", str(repository), *more).out for more in (("--books",), ()))
    assert "Nomor dalam buku" in with_books
    assert "Nomor dalam buku" not in without
