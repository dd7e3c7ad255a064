"""What a reader's program finds in the PDF: outline, page labels, links, tags, metadata, text."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pikepdf
import pypdf
import pytest

from smartprov.book.model import (
    Book,
    Chapter,
    Chip,
    Column,
    DefinitionList,
    Index,
    IndexEntry,
    IndexGroup,
    IndexTarget,
    Marks,
    Paragraph,
    Row,
    SpanningCell,
    Strong,
    Table,
    Text,
)
from smartprov.render.pdf import render_pdf, render_pdf_with_pages
from smartprov.render.pdf.carried import read_plan
from tests import specimen


@cache
def made(book_id: str = "buku-2") -> bytes:
    return render_pdf(specimen.book(book_id)).data


@cache
def commitment() -> bytes:
    return render_pdf(specimen.commitment()).data


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def pages_text(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_outline_holds_chapters_headings_and_sheets_with_their_numbers() -> None:
    with opened(made()).open_outline() as outline:
        top = [item.title for item in outline.root]
        chapter = next(item for item in outline.root if "Program" in item.title)
        sheets = [child.title for item in chapter.children for child in item.children]
    assert top == [
        "Daftar Isi", "Daftar Tabel", "Daftar Gambar", "BAB I Pendahuluan", "BAB II Program", "Lampiran I Wilayah",
    ]  # fmt: skip
    assert [item.title for item in chapter.children] == ["2.1 Matriks program", "2.2 Lembar program"]
    assert sheets == ["GOV-01 Layanan publik digital satu pintu", "GOV-02 Layanan publik digital satu pintu"]


def test_front_pages_are_roman_and_the_body_counts_from_one_through_the_annexes() -> None:
    reader = pypdf.PdfReader(io.BytesIO(made()))
    labels = reader.page_labels
    first_body = next(n for n, page in enumerate(reader.pages) if "Paragraf pembuka" in page.extract_text())
    assert labels[1:first_body] == ["i", "ii", "iii"]
    assert labels[first_body:] == [str(n + 1) for n in range(len(labels) - first_body)]


def test_metadata_tell_title_language_author_and_the_given_time() -> None:
    pdf = opened(made())
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Masterplan Smart Province Jawa Barat – Masterplan"
        assert metadata["pdfaid:part"] == "2"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
    assert str(pdf.Root.Lang) == "id-ID"
    assert pdf.docinfo["/Author"] == "Dinas Komunikasi dan Informatika"
    assert "20231024" in str(pdf.docinfo["/CreationDate"])


def test_marks_stand_on_every_page_and_the_imprint_on_every_page_but_the_cover() -> None:
    for data in (made(), commitment()):
        texts = pages_text(data)
        assert all("CONTOH – DATA FIKTIF" in text and "DRAF" in text for text in texts)
        assert all("0.3.0" in text and "a1b2c3d" in text for text in texts[1:] or texts)


def test_without_marks_nothing_is_printed_in_their_place() -> None:
    plain = render_pdf(replace(specimen.book(rows=3), marks=Marks(), cover=None)).data
    assert not any("DRAF" in text or "CONTOH" in text for text in pages_text(plain))


def test_nothing_from_the_book_is_read_as_markup() -> None:
    assert squeezed(specimen.HOSTILE) in squeezed("".join(pages_text(made())))


def test_links_lead_out_to_addresses_and_inside_to_pages() -> None:
    addresses, inside = set(), 0
    for page in opened(made()).pages:
        for annotation in page.get("/Annots", []):
            if "/A" in annotation and "/URI" in annotation.A:
                addresses.add(str(annotation.A.URI))
            else:
                inside += 1
    assert addresses == {"https://example.org/a?b=1&c=2", "https://example.org"}
    assert inside > 40


def test_a_reference_into_another_book_is_plain_text() -> None:
    assert "Buku 1, Bab I" in " ".join(" ".join(pages_text(made("buku-2"))).split())


def test_tables_are_tagged_with_heads_that_name_their_columns() -> None:
    kinds = Counter(kind for kind, _ in elements(opened(made())))
    assert kinds["/Table"] == 4
    assert kinds["/TH"] >= 5 + 10 + 14 + 3 * 5
    assert kinds["/Note"] == 1
    assert all("/Alt" in element for kind, element in elements(opened(made())) if kind == "/Figure")


def test_every_page_after_the_first_says_that_the_table_goes_on_and_repeats_its_head() -> None:
    texts = [text for text in pages_text(render_pdf(specimen.book(rows=120)).data) if "1.234.567" in text]
    assert len(texts) > 3
    assert ["(lanjutan)" in text for text in texts] == [False] + [True] * (len(texts) - 1)
    assert all("(14)" in text and "Pagu indikatif" in text for text in texts)


def test_wide_tables_stand_on_pages_turned_sideways_with_the_heading_above_them() -> None:
    reader = pypdf.PdfReader(io.BytesIO(made()))
    wide = [page for page in reader.pages if page.mediabox.width > page.mediabox.height]
    assert len(wide) == 2
    assert "Matriks program" in wide[0].extract_text()


@pytest.mark.parametrize(("profile", "size"), [(specimen.A4, (595, 842)), (specimen.F4, (609, 935))])
def test_paper_is_that_of_the_profile(profile: object, size: tuple[int, int]) -> None:
    book = specimen.book(rows=1)
    data = render_pdf(replace(book, page=specimen.F4 if profile is specimen.F4 else specimen.A4)).data
    box = pypdf.PdfReader(io.BytesIO(data)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_a_sheet_begins_and_ends_on_its_own_page() -> None:
    texts = pages_text(made())
    first = next(n for n, text in enumerate(texts) if "Penanggung jawab" in text)
    assert "GOV-01" in texts[first] and "GOV-02" not in texts[first]
    assert "Lembar program" in texts[first]
    assert "GOV-02" in texts[first + 1]


def test_a_commitment_has_empty_boxes_and_its_fingerprint_at_the_foot() -> None:
    texts = pages_text(commitment())
    assert len(texts) == 1
    assert "f00dfeed" in texts[0]
    assert all(f"Dinas Contoh {n}" in texts[0] for n in range(1, 6))


PLAN = b'{\n  "schema_version": 1,\n  "judul": "caf\xc3\xa9"\n}\n'


def test_a_book_and_a_commitment_carry_the_plan_as_the_source_of_what_they_say() -> None:
    for book in (specimen.book(rows=1), specimen.commitment()):
        pdf = opened(render_pdf(book, plan_json=PLAN).data)
        (entry,) = pdf.Root.AF
        assert (str(entry.UF), str(entry.AFRelationship)) == ("plan.json", "/Source")
        assert str(entry.Desc) == specimen.WORDS["plan_data"]
        assert entry.EF.F.read_bytes() == PLAN
        assert str(entry.EF.F.Subtype) == "/application/json"
        with pdf.open_metadata() as metadata:
            found = [metadata[key] for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")]
        assert found == ["3", "A", "1"]
        assert read_plan(render_pdf(book, plan_json=PLAN).data) == PLAN


def test_without_a_plan_nothing_is_attached() -> None:
    assert "/AF" not in opened(made()).Root
    assert read_plan(made()) is None


def test_the_page_map_tells_the_printed_page_of_every_anchor() -> None:
    book = with_index()
    printed = render_pdf_with_pages(book)
    reader = pypdf.PdfReader(io.BytesIO(printed.artifact.data))
    labels = reader.page_labels
    places = {"contents": "Daftar Isi", "latar": "Latar belakang", "gov-02": "GOV-02", "indeks": "Indeks"}
    for anchor, words in places.items():
        pages = [n for n, page in enumerate(reader.pages) if words in page.extract_text()]
        assert printed.pages[anchor] in [labels[n] for n in pages], anchor
    assert printed.pages["contents"] == "i"
    assert {"tbl-matriks", "fig-batang", "lampiran-wilayah", "gov-01"} <= set(printed.pages)
    assert set(printed.pages) <= set(book.anchors) | {"contents", "tables", "figures", "indeks"}


def test_an_index_shows_page_numbers_that_are_links_each_once() -> None:
    book = with_index()
    printed = render_pdf_with_pages(book)
    page = pypdf.PdfReader(io.BytesIO(printed.artifact.data)).pages[-1]
    text = " ".join(page.extract_text().split())
    assert f"GOV-01 Layanan publik {printed.pages['gov-01']}, {printed.pages['latar']}" in text
    assert f"Kabupaten Bandung {printed.pages['latar']}" in text
    assert "Hilang" not in text
    assert len(page["/Annots"]) == 3


def test_an_index_joins_neighbouring_pages_and_says_none_twice() -> None:
    book = specimen.book(rows=1)
    sheets = tuple(specimen.sheet(f"p-{n}", f"P-{n}") for n in range(5))
    chapter = Chapter("lembar-2", "Lembar", "BAB III", "III", "body", sheets)
    places = ("lembar-2", *(f"p-{n}" for n in (3, 2, 1, 0, 4)))
    entry = IndexEntry("Entri", tuple(IndexTarget(place, place) for place in places))
    last = Chapter("indeks", "Indeks", "", "", "annex", (Index((IndexGroup("X", (entry,)),)),))
    printed = render_pdf_with_pages(replace(book, chapters=(*book.chapters, chapter, last)))
    text = squeezed(pages_text(printed.artifact.data)[-1])
    assert f"Entri{printed.pages['lembar-2']}–{printed.pages['p-4']}" in text


def test_a_groups_row_never_ends_a_page_and_returns_on_the_next() -> None:
    for rows in range(20, 30):
        texts = [text for text in pages_text(render_pdf(grouped(rows)).data) if "Grup" in text]
        assert len(texts) > 1
        for text in texts:
            assert text.count("Grup") == 1 or "Baris" in text.split("Grup")[1]
            assert "Baris" in text.split("Grup")[-1]


def test_a_row_is_not_cut_where_it_would_fit_on_the_next_page() -> None:
    long = (Strong((Text("Awal"),)), Text(" kata yang panjang sekali " * 12), Strong((Text("akhir."),)))
    for before in range(28, 40):
        table = Table((Column(), Column()), (), tuple(Row(("a", "b")) for _ in range(before)) + (Row(("x", long)),) * 3)
        chapter = Chapter("bab", "Bab", "BAB I", "I", "body", (table,))
        for text in pages_text(render_pdf(replace(specimen.book(), cover=None, chapters=(chapter,))).data):
            assert text.count("Awal") == text.count("akhir.")


def test_a_table_without_head_opens_with_one_rule_and_no_empty_row() -> None:
    table = Table((Column(), Column()), (), (Row(("APBD", "Anggaran")),))
    chapter = Chapter("bab", "Bab", "", "", "front", (table,))
    pdf = opened(render_pdf(replace(specimen.book(), cover=None, chapters=(chapter,))).data)
    kinds = Counter(kind for kind, _ in elements(pdf))
    assert (kinds["/TR"], kinds["/TH"], kinds["/TD"]) == (1, 0, 2)


def test_terms_are_tagged_as_a_list_of_labels_and_bodies() -> None:
    for term in ("SPBE", "Sistem Pemerintahan Berbasis Elektronik " * 2):
        terms = DefinitionList(((term, (Paragraph("Arti kata."),)),))
        chapter = Chapter("bab", "Bab", "", "", "front", (terms,))
        pdf = opened(render_pdf(replace(specimen.book(), cover=None, chapters=(chapter,))).data)
        kinds = Counter(kind for kind, _ in elements(pdf))
        assert (kinds["/L"], kinds["/LI"], kinds["/Lbl"], kinds["/LBody"]) == (1, 1, 1, 1)


def test_a_term_never_stands_alone_at_the_foot_of_a_page() -> None:
    items = tuple((f"Istilah{n:03d}", (Paragraph(f"Arti{n:03d} " * 30),)) for n in range(60))
    chapter = Chapter("bab", "Bab", "", "", "front", (DefinitionList(items),))
    for text in pages_text(render_pdf(replace(specimen.book(), cover=None, chapters=(chapter,))).data):
        for found in re.finditer(r"Istilah(\d+)", text):
            assert f"Arti{found[1]}" in text[found.end() :]


def with_index() -> Book:
    book = specimen.book(rows=1)
    return replace(book, chapters=(*book.chapters, Chapter("indeks", "Indeks", "", "", "annex", (specimen.index(),))))


def grouped(rows: int) -> Book:
    body = []
    for n in range(3):
        body.append(Row((SpanningCell((Chip(f"Grup {n}", "dimension-1"),), columns=2),), "group", tone="dimension-1"))
        body += [Row((f"Baris {n}-{k}", "x")) for k in range(rows)]
    table = Table((Column(), Column()), (Row(("A", "B"), "head"),), tuple(body), "t", "Tabel 1")
    chapter = Chapter("bab", "Bab", "BAB I", "I", "body", (table,))
    return replace(specimen.book(), cover=None, chapters=(chapter,), marks=Marks())


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Dictionary]]:
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        value = waiting.pop()
        if isinstance(value, pikepdf.Array):
            waiting.extend(list(value))
        elif isinstance(value, pikepdf.Dictionary) and "/S" in value:
            yield str(value.S), value
            if "/K" in value:
                waiting.append(value.K)
