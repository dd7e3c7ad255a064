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

from smartprov.book.model import Marks
from smartprov.render.pdf import render_pdf
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
        assert metadata["dc:title"] == "Masterplan Smart Province Jawa Barat"
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
