"""The page numbers that a Word file shows before anybody presses F9: of our layout, which LibreOffice confirms."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from smartprov.book.model import (
    Block,
    Book,
    Chapter,
    Column,
    Heading,
    Index,
    IndexEntry,
    IndexGroup,
    IndexTarget,
    Paragraph,
    Row,
    Table,
)
from smartprov.book.revision import revised_book
from smartprov.render.docx import render_docx, render_redline
from smartprov.render.docx.paging import pages_of
from smartprov.resources import shipped_template
from tests.formats.test_docx_numbering import sample
from tests.formats.tracked import W, parts_of
from tests.specimen import A4, F4, book

NOTES = "word/footnotes.xml"
STYLES = "docx/styles.xml"
UNKNOWN = "–"
LINE = "Kalimat yang cukup panjang untuk sebuah baris, agar halaman terisi sedikit demi sedikit oleh alinea. "


def entries(data: bytes, style: str) -> list[str]:
    """What stands in the paragraphs of a style; a tab is a bar."""
    root = etree.fromstring(parts_of(data)["word/document.xml"])
    found = []
    for paragraph in root.iter(W + "p"):
        if any(each.get(W + "val", "").startswith(style) for each in paragraph.iter(W + "pStyle")):
            parts = (run for run in paragraph.iter(W + "t", W + "tab") if run.getparent().tag == W + "r")
            found.append("".join("|" if part.tag == W + "tab" else part.text or "" for part in parts))
    return found


def our_pages(data: bytes) -> dict[str, str] | None:
    """The printed page of each bookmark."""
    parts = parts_of(data)
    document = etree.fromstring(parts["word/document.xml"])
    return pages_of(document, parts["word/styles.xml"], parts["word/numbering.xml"], parts.get(NOTES))


def of(*blocks: Block, notes: Sequence[Block] = ()) -> dict[str, str]:
    """The pages of a chapter that has nothing else."""
    chapter = Chapter("bab", "Bab", "BAB I", "I", "body", blocks)
    found = our_pages(render_docx(replace(book(), cover=None, chapters=(chapter,))).data)
    assert found is not None
    return found


def filled(lines: int) -> tuple[Paragraph, ...]:
    """So many paragraphs of one line each."""
    return tuple(Paragraph(f"Baris {number}.") for number in range(lines))


def test_contents_and_lists_show_the_page_of_each_entry() -> None:
    data = render_docx(book(rows=1)).data
    assert entries(data, "TOC1") == ["BAB I Pendahuluan|1", "BAB II Program|3"]
    assert entries(data, "TableofFigures") == [
        "Tabel 2.1|Matriks program menurut tahun|3",
        "Gambar 1.1|Anggaran menurut tahun|2",
    ]


def test_front_matter_is_counted_in_small_roman_numbers() -> None:
    found = our_pages(render_docx(book(rows=1)).data)
    assert found is not None
    assert (found["a_contents"], found["a_figures"], found["a_pendahuluan"]) == ("i", "iii", "1")


def test_a_font_of_unknown_measures_leaves_pages_open() -> None:
    whole = book(rows=1)
    strange = replace(whole, theme=replace(whole.theme, word_body_font="Huruf Rumah"))
    assert entries(render_docx(strange).data, "TOC1") == [f"BAB I Pendahuluan|{UNKNOWN}", f"BAB II Program|{UNKNOWN}"]


@pytest.mark.parametrize(
    ("shipped", "own"),
    [
        ('<w:sz w:val="24"/>', '<w:sz w:val="10.5"/>'),
        ('<w:sz w:val="24"/>', '<w:sz w:val="12pt"/>'),
        ('<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="BodyText"/>'),
    ],
)
def test_so_do_own_styles_that_tell_lengths_otherwise_or_turn_in_a_circle(shipped: str, own: str) -> None:
    styles = shipped_template(STYLES)
    assert shipped in styles
    changed = render_docx(replace(book(rows=1), templates={STYLES: styles.replace(shipped, own)})).data
    assert entries(changed, "TOC1") == [f"BAB I Pendahuluan|{UNKNOWN}", f"BAB II Program|{UNKNOWN}"]


def test_own_lines_without_a_height_are_no_trouble() -> None:
    flat = shipped_template(STYLES).replace('w:line="293"', 'w:line="0"')
    changed = render_docx(replace(book(rows=1), templates={STYLES: flat})).data
    assert entries(changed, "TOC1")[0] == "BAB I Pendahuluan|1"


def test_tracked_changes_leave_pages_open() -> None:
    base = book(rows=1)
    changed = replace(base.chapters[-1], blocks=(*base.chapters[-1].blocks, Paragraph("Alinea baru.")))
    revised = revised_book(base, replace(base, chapters=(*base.chapters[:-1], changed)), ("v1", "v2"))
    assert entries(render_redline(revised).data, "TOC1")[0] == f"BAB I Pendahuluan|{UNKNOWN}"


def with_index(whole: Book) -> bytes:
    targets = (
        IndexTarget("gov-01", "GOV-01"),
        IndexTarget("latar", "Subbab 1.1"),
        IndexTarget("fig-batang", "Gambar 1.1"),
    )
    group = IndexGroup("Program", (IndexEntry("Layanan publik", targets),))
    back = Chapter("indeks", "Indeks", "", "", "annex", (Index((group,)),))
    return render_docx(replace(whole, chapters=(*whole.chapters, back))).data


def test_an_index_shows_each_page_once() -> None:
    data = with_index(book(rows=1))
    found = our_pages(data)
    assert found is not None
    assert (found["a_gov_01"], found["a_latar"], found["a_fig_batang"]) == ("4", "1", "2")
    assert entries(data, "Index1") == ["Layanan publik  4, 1, 2"]


def test_an_index_without_pages_shows_the_words_of_its_links() -> None:
    whole = book(rows=1)
    strange = replace(whole, theme=replace(whole.theme, word_body_font="Huruf Rumah"))
    assert entries(with_index(strange), "Index1") == ["Layanan publik  GOV-01, Subbab 1.1, Gambar 1.1"]


def test_a_heading_turns_the_page_with_the_text_below_it() -> None:
    pages = [
        of(*filled(lines), Heading(2, "sub", "1.1", "Subbab"), Paragraph(LINE * 3, id="isi")) for lines in range(24, 36)
    ]
    assert {(found["a_sub"], found["a_isi"]) for found in pages} == {("1", "1"), ("2", "2")}


def test_a_long_paragraph_takes_lines_and_pages_as_its_width_asks_for() -> None:
    found = of(Paragraph(LINE * 90), Paragraph("Sesudah.", id="sesudah"))
    assert found["a_sesudah"] == "3"


def test_the_head_of_a_table_takes_room_on_every_page() -> None:
    column, tall = Column("left", 1), "Kepala tabel yang sangat panjang. " * 40
    rows = tuple(Row((f"Baris {number}",), id=f"baris-{number}") for number in range(150))
    found = of(Table((column,), (Row((tall,), "head"),), rows), Paragraph("Sesudah.", id="sesudah"))
    pages = Counter(found[f"a_baris_{number}"] for number in range(150))
    assert pages["1"] <= pages["2"] < pages["1"] + 10
    assert found["a_sesudah"] == max(pages)


@pytest.mark.system
@pytest.mark.parametrize("number", range(4))
def test_the_pages_of_the_sample_are_those_of_libreoffice(number: int, tmp_path: Path) -> None:
    assert_confirmed(sample()[number], tmp_path)


@pytest.mark.system
@pytest.mark.parametrize("page", [A4, F4], ids=["a4", "f4"])
def test_the_pages_of_the_specimen_are_those_of_libreoffice(page: object, tmp_path: Path) -> None:
    long = Chapter(
        "panjang", "Panjang", "BAB IX", "IX", "body", tuple(Paragraph(LINE * n, id=f"p{n}") for n in range(1, 40))
    )
    whole = book(page=page)  # type: ignore[arg-type]
    assert_confirmed(replace(whole, chapters=(*whole.chapters, long)), tmp_path)


def assert_confirmed(whole: Book, folder: Path) -> None:
    """At least 98 of 100 bookmarks stand on the very page, and the others on the next or the one before."""
    data = render_docx(whole).data
    ours, theirs = our_pages(data), libreoffice_pages(data, folder)
    assert ours is not None
    known = [name for name in ours if name in theirs and ours[name].isdigit() and theirs[name].isdigit()]
    assert len(known) > len(ours) / 2
    away = [abs(int(ours[name]) - int(theirs[name])) for name in known]
    assert max(away) <= 1
    assert sum(map(bool, away)) <= 0.02 * len(known)


def libreoffice_pages(data: bytes, folder: Path) -> dict[str, str]:
    """Where LibreOffice has the bookmarks, by the number at the foot of the page."""
    path = folder / "book.docx"
    path.write_bytes(data)
    options = '{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        f"pdf:writer_pdf_Export:{options}",
        "--outdir",
        folder,
        path,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    text = subprocess.run(
        ["pdftotext", "-layout", path.with_suffix(".pdf"), "-"], capture_output=True, text=True, check=True
    )
    feet = [re.findall(r"(?:Halaman|Page) +(\w+)$", page.strip()) for page in text.stdout.split("\f")]
    with pikepdf.open(path.with_suffix(".pdf")) as pdf:
        places = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        named = {name.lstrip("/").replace("5F", "_"): target for name, target in pdf.Root.Dests.items()}
        numbers = {name: feet[places[target[0].objgen]] for name, target in named.items()}
    return {name: found[-1] for name, found in numbers.items() if found}
