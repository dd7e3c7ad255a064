"""One book in three formats says the same: outline, labels and captions, every cell, notes, alternative texts, links.

Read back with plain libraries by `tests.formats.reading` and compared with the book and so with each other, white space
aside. In HTML that is the parsed pages, in DOCX the document's parts, and in PDF the tagged structure, whose words are
decoded from the page contents with the fonts' own tables: what a screen reader is told, cell by cell. A spark, which is
drawn, counts by the text that stands for it (`aria-label`, `descr`, `/Alt`).

Heads of tables are not compared: the formats repeat, number and merge them in their own ways.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from smartprov.book.facts import BuildFacts
from smartprov.book.model import Book, Edition, Reference, Table
from smartprov.compiler import check_folder, compose
from smartprov.plan.figures import Figures
from smartprov.render.docx import render_docx
from smartprov.render.html import render_html
from smartprov.render.pdf import render_pdf
from smartprov.text.forms import forms
from tests import plans
from tests.formats.reading import Reading, Tagged, W, docx_text, html, of_book, of_docx, of_html, of_pdf, squeezed, text

SAMPLE = Path(__file__).parents[2] / "masterplan-src"
BOOKS = (("small", "buku-1"), ("small", "buku-2"), ("small", "buku-3"), ("small", "profil"), ("sample", "buku-1"))
FORMATS = ("html", "docx", "pdf")
WHAT = tuple(field.name for field in fields(Reading))


@cache
def edition(plan: str) -> Edition:
    if plan == "small":
        return plans.edition()
    checked = check_folder(SAMPLE)
    assert not checked.stops(strict=False), checked.diagnostics
    return compose(checked, BuildFacts())


@cache
def figures() -> Figures:
    return plans.figures()


def book(plan: str, id: str) -> Book:
    return next(each for each in edition(plan).books if each.id == id)


@cache
def pages(plan: str) -> dict[str, bytes]:
    return {artifact.path: artifact.data for artifact in render_html(edition(plan))}


@cache
def docx(plan: str, id: str) -> bytes:
    return render_docx(book(plan, id)).data


@cache
def pdf(plan: str, id: str) -> bytes:
    return render_pdf(book(plan, id)).data


@cache
def read(plan: str, id: str, format: str) -> Reading:
    if format == "html":
        return of_html(pages(plan), book(plan, id))
    return of_docx(docx(plan, id)) if format == "docx" else of_pdf(pdf(plan, id), book(plan, id))


@pytest.mark.parametrize("what", WHAT)
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(("plan", "id"), BOOKS, ids=[f"{plan}-{id}" for plan, id in BOOKS])
def test_a_format_holds_what_the_book_holds(plan: str, id: str, format: str, what: str) -> None:
    assert getattr(read(plan, id, format), what) == getattr(of_book(book(plan, id)), what)


def test_what_is_compared_is_not_nothing() -> None:
    first, second = of_book(book("small", "buku-1")), of_book(book("small", "buku-2"))
    assert "A.Daerah" in first.outline
    assert "GOV-01Layananpublikdigitalsatupintu" in second.outline
    assert "Tabel1.1Kabupaten/kota" in first.captions
    assert first.footnotes == ["Dihitungdariberkasprogram,lihatBuku2,ProgramGOV-01."]
    assert "Alurdariwargakelayanan" in first.alts
    assert sum(len(rows) for rows in first.tables) > 20
    assert any("3,1→3,8" in cell for rows in second.tables for row in rows for cell in row)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("id", ["buku-2", "buku-3"])
def test_the_grand_total_of_the_program_matrix_is_the_plans_total(id: str, format: str) -> None:
    total = figures().total
    shown = squeezed(f"≥ {forms('id').rupiah_in(total.rupiah, 'million')}")
    sums = [row[-1] for rows in read("small", id, format).tables for row in rows if row[0] in ("Jumlah", "Total")]
    assert sums.count(shown) >= 2  # the matrix, and the budget by year


# --- links ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("plan", "id"), BOOKS, ids=[f"{plan}-{id}" for plan, id in BOOKS])
def test_every_reference_within_a_book_is_a_live_link_with_its_words_in_each_format(plan: str, id: str) -> None:
    wanted = Counter(squeezed(each.text) for each in references(book(plan, id).chapters) if each.book in ("", id))
    assert wanted or plan == "small"
    for format, found in (("html", html_links(plan, id)), ("docx", docx_links(plan, id)), ("pdf", pdf_links(plan, id))):
        missing = wanted - Counter(squeezed(words) for words in found)
        assert not missing, format


def references(value: object) -> Iterator[Reference]:
    if isinstance(value, Reference):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from references(getattr(value, field.name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from references(inner)


def html_links(plan: str, id: str) -> Iterable[str]:
    """Words of links whose target exists."""
    ids = {path: set(re.findall(rb' id="([^"]+)"', data)) for path, data in pages(plan).items()}
    for path, data in pages(plan).items():
        if not path.startswith(f"{id}/") or not path.endswith(".html"):
            continue
        for link in html(data).find(".//main").iter("a"):
            href = link.get("href", "")
            if not href or re.match(r"[a-z]+:", href):
                continue
            page, _, anchor = href.partition("#")
            target = path if not page else _joined(path, page)
            assert target in pages(plan), (path, href)
            assert not anchor or anchor.encode() in ids[target], (path, href)
            yield text(link)


def _joined(path: str, href: str) -> str:
    folder = path.split("/")[:-1]
    for part in href.split("/"):
        folder = folder[:-1] if part == ".." else [*folder, part]
    return "/".join(folder)


def docx_links(plan: str, id: str) -> Iterable[str]:
    """Words of hyperlinks and REF fields whose bookmark exists."""
    with zipfile.ZipFile(io.BytesIO(docx(plan, id))) as archive:
        roots = [
            etree.fromstring(archive.read(name))
            for name in ("word/document.xml", "word/footnotes.xml")
            if name in archive.namelist()
        ]
    bookmarks = {mark.get(f"{W}name") for mark in roots[0].iter(f"{W}bookmarkStart")}
    for root in roots:
        for link in root.iter(f"{W}hyperlink"):
            if link.get(f"{W}anchor"):
                assert link.get(f"{W}anchor") in bookmarks
                yield docx_text(link)
        for paragraph in root.iter(f"{W}p"):
            yield from _fields(paragraph, bookmarks)


def _fields(paragraph: etree._Element, bookmarks: set[str | None]) -> Iterator[str]:
    instruction, words, is_result = "", "", False
    for each in paragraph.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        state = each.get(f"{W}fldCharType")
        if state == "begin":
            instruction, words, is_result = "", "", False
        elif state == "separate":
            is_result = True
        elif state == "end":
            if instruction.split()[:1] == ["REF"]:
                assert instruction.split()[1] in bookmarks, instruction
                yield words
        elif each.tag == f"{W}instrText":
            instruction += each.text or ""
        elif is_result:
            words += each.text or ""


def pdf_links(plan: str, id: str) -> Iterable[str]:
    """Words of the tags that hold links, where every annotation that stays inside leads to a page of the file."""
    with pikepdf.open(io.BytesIO(pdf(plan, id))) as opened:
        own = {page.obj.objgen for page in opened.pages}
        for page in opened.pages:
            for annotation in page.obj.get("/Annots", ()):
                destination = annotation.get("/Dest", annotation.get("/A", {}).get("/D"))
                if destination is not None and not isinstance(destination, pikepdf.String | pikepdf.Name):
                    assert destination[0].objgen in own
        yield from Tagged(opened).links()


def test_tables_of_the_book_are_found_with_their_labels() -> None:
    labelled = [
        each
        for chapter in book("small", "buku-1").chapters
        for each in plans.every(chapter.blocks)
        if isinstance(each, Table) and each.label
    ]
    assert len(labelled) == len(
        [each for each in of_book(book("small", "buku-1")).captions if each.startswith("Tabel")]
    )
