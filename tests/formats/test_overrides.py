"""Claims about templates of a plan's own: they are drawn in all formats, and their mistakes have places."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from smartprov.book.model import Book, Edition
from smartprov.build import Order, build
from smartprov.cli.app import run
from smartprov.compiler import Format, build_facts
from smartprov.diagnostics import FindingError, SmartprovError
from smartprov.render.docx import render_docx
from smartprov.render.html import render_html, render_single_file
from smartprov.render.pdf import render_pdf, render_pdf_isolated
from smartprov.resources import shipped_template, template_names
from tests import plans
from tests.formats.reading import pdf_words

THANKS = '{% include "shipped/chapter.html" %}\n<p>Terima kasih</p>\n'


def edition(name: str, text: str) -> Edition:
    """The small plan's, with one template of its own."""
    return plans.edition({f"templates/{name}": text})


def pages(given: Edition) -> dict[str, str]:
    return {each.path: each.data.decode() for each in render_html(given) if each.path.endswith((".html", ".css"))}


def test_the_website_is_drawn_with_the_plan_s_own_templates() -> None:
    drawn = pages(edition("html/chapter.html", THANKS))
    assert "<p>Terima kasih</p>" in drawn["buku-2/program.html"]
    assert "<p>Terima kasih</p>" not in pages(plans.edition())["buku-2/program.html"]
    assert drawn["buku-2/program.html"].count("<h1") == 1
    assert "<p>Terima kasih</p>" in render_single_file(edition("html/chapter.html", THANKS)).data.decode()


def test_copies_of_all_shipped_templates_change_no_page() -> None:
    names = [name for name in template_names() if name.startswith("html/")]
    own = plans.edition({f"templates/{name}": shipped_template(name) for name in names})
    assert pages(own) == pages(plans.edition())


def test_a_style_sheet_of_the_plan_s_own_is_the_site_s() -> None:
    assert pages(edition("html/style.css", "b { color: red }"))["assets/style.css"].startswith("b { color: red }")


def test_print_is_drawn_with_the_plan_s_own_templates() -> None:
    book = edition("pdf/theme.typ", shipped_template("pdf/theme.typ").replace("24pt", "48pt")).books[0]
    plain = plans.edition().books[0]
    assert render_pdf(book).data != render_pdf(plain).data
    assert pdf_words(render_pdf(book).data) != []


def test_word_is_drawn_with_the_plan_s_own_templates() -> None:
    own = shipped_template("docx/styles.xml").replace("Bookman Old Style", "Garamond")
    data = render_docx(edition("docx/styles.xml", own).books[0]).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"Garamond" in archive.read("word/styles.xml")


def test_labels_of_the_plan_s_own_take_the_place_of_ours_in_every_format() -> None:
    own = edition("labels/id.json", '{"column": {"program": "Kegiatan pokok"}, "book": {"label": "Jilid {number}"}}')
    assert [book.label for book in own.books][:2] == ["Jilid 1", "Jilid 2"]
    book = next(book for book in own.books if book.id == "buku-2")
    with zipfile.ZipFile(io.BytesIO(render_docx(book).data)) as archive:
        assert "Kegiatan pokok" in archive.read("word/document.xml").decode()
    assert "Kegiatan" in pdf_words(render_pdf(book).data)
    drawn = pages(own)
    assert "Kegiatan pokok" in drawn["buku-2/program.html"]
    assert "Jilid 2" in drawn["index.html"]
    assert "Penanggung jawab" in drawn["buku-2/program.html"]


FAILING = [
    ("{{ 1 }}\n  {{ chapter.titel }}\n", 2, "titel"),
    ("{{ 1 // 0 }}\n", 1, "zero"),
    ("\n\n{{ ''.__class__.__mro__ }}\n", 3, "unsafe"),
    ("{% include 'chapter.html' %}", 1, "recursion"),
    ("{{ chapter.blocks | random }}", 1, "random"),
    ("{% for i in range(10 ** 9) %}{% endfor %}", 1, "Range"),
]


@pytest.mark.parametrize(("text", "line", "reason"), FAILING)
def test_an_override_that_fails_is_a_finding_at_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(FindingError) as caught:
        pages(replace(plans.edition(), templates={"chapter.html": text}))
    found = caught.value.diagnostic
    assert (found.code, found.span.path, found.span.line) == ("template-failed", "templates/html/chapter.html", line)
    assert reason in found.arguments["reason"]


def test_a_value_from_the_plan_stays_escaped_in_an_override() -> None:
    drawn = pages(replace(plans.edition(), templates={"chapter.html": "<p>{{ '<b>' ~ chapter.title }}</p>"}))
    assert "<p>&lt;b&gt;" in drawn["buku-2/program.html"]


@pytest.mark.parametrize("old", ['content="{{ policy }}"', '<meta http-equiv="Content-Security-Policy"'])
def test_a_page_without_its_policy_is_refused(old: str) -> None:
    shell = shipped_template("html/shell.html")
    for changed in (
        shell.replace(old, ""),
        shell.replace("<meta http", "<!-- <meta http").replace("<meta name", "--><meta name", 1),
    ):
        with pytest.raises(FindingError) as caught:
            pages(edition("html/shell.html", changed))
        assert caught.value.diagnostic.code == "template-policy"


TYPST = [
    ("\n\n  #wibble(1)", "pdf/theme.typ", 3, "wibble"),
    ("\n#let x = (", "pdf/theme.typ", 2, "unclosed"),
    ("#let nothing = 1", "pdf/sheet.typ", 1, ""),
    ('#let x = read("/etc/hostname")', "pdf/theme.typ", 1, "not found"),
]


@pytest.mark.parametrize("render", [render_pdf, render_pdf_isolated])
@pytest.mark.parametrize(("text", "name", "line", "reason"), TYPST)
def test_a_typst_template_that_fails_is_a_finding_at_its_line(
    render: Callable[[Book], object], text: str, name: str, line: int, reason: str
) -> None:
    book = replace(plans.edition().books[0], templates={name: text})
    with pytest.raises(FindingError) as caught:
        render(book)
    found = caught.value.diagnostic
    assert (found.code, found.span.path, found.span.line) == ("template-failed", f"templates/{name}", line)
    assert reason in found.arguments["reason"]


def test_a_failure_without_overrides_is_the_environment_s(monkeypatch: pytest.MonkeyPatch) -> None:
    def compile_pdf(files: object, timestamp: int) -> bytes:
        raise SmartprovError("pdf-failed", reason="rusak")

    monkeypatch.setattr("smartprov.render.pdf.printing.compile_pdf", compile_pdf)
    with pytest.raises(SmartprovError) as caught:
        render_pdf(plans.edition().books[0])
    assert not isinstance(caught.value, FindingError)


def test_an_edited_override_builds_anew(tmp_path: Path) -> None:
    root = plans.written(tmp_path / "plan")
    order = Order(root, tmp_path / "out", (Format.PDF, Format.HTML))
    build(order, build_facts(root, {}))
    own = root / "templates" / "pdf" / "theme.typ"
    own.parent.mkdir(parents=True)
    before = (tmp_path / "out" / "pdf" / "buku-1.pdf").read_bytes()
    own.write_text(shipped_template("pdf/theme.typ").replace("#let title-size = 24pt", "#let title-size = 30pt"))
    assert build(order, build_facts(root, {})).written
    after = (tmp_path / "out" / "pdf" / "buku-1.pdf").read_bytes()
    assert before != after
    assert build(order, build_facts(root, {})).written == []


def test_a_build_says_which_override_failed_and_makes_the_other_formats(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = plans.written(tmp_path / "plan")
    own = root / "templates" / "html" / "chapter.html"
    own.parent.mkdir(parents=True)
    own.write_text("{{ chapter.titel }}")
    monkeypatch.chdir(tmp_path)
    arguments = ["--lang", "en", "build", "plan", "--output", "out", "--format", "html", "--format", "json"]
    assert run(arguments) == 1
    said = capsys.readouterr()
    assert "plan/templates/html/chapter.html:1:1: error[template-failed]:" in said.err
    assert "hint: Compare it with the shipped template" in said.err
    assert "out/plan.json" in said.out
