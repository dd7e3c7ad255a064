"""From a book to what the template draws."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import orjson
import pytest

from smartprov.book.model import (
    Aside,
    Block,
    Book,
    Chapter,
    Column,
    Footnote,
    FootnoteMark,
    Heading,
    Inline,
    Landscape,
    LineBreak,
    ListBlock,
    Listing,
    ListingEntry,
    Marks,
    Paragraph,
    Reference,
    Row,
    Sheet,
    SpanningCell,
    Spark,
    Table,
    Text,
)
from smartprov.render.pdf import render_pdf
from smartprov.render.pdf.blocks import BlockEncoder
from smartprov.render.pdf.flow import split_runs
from smartprov.render.pdf.walk import values_in
from smartprov.resources import templates_folder
from tests import specimen

GROUP = Row((SpanningCell("Grup"),), "group", "g", "dimension-2")


def whole(*blocks: Block, **changes: object) -> Book:
    chapter = Chapter("bab", "Bab", "BAB I", "I", "body", blocks, footnotes=(Footnote(1, (Paragraph("Catatan."),)),))
    book = replace(specimen.book(), cover=None, chapters=(chapter,), marks=Marks())
    return replace(book, **changes)  # type: ignore[arg-type]


def everything() -> Book:
    signatures = specimen.commitment().chapters[0].blocks[2]
    return whole(*(block for chapter in specimen.book(rows=2).chapters for block in chapter.blocks), signatures)


def test_the_specimen_holds_every_block_and_every_inline() -> None:
    met = {type(value) for value in values_in(everything())}
    assert set(get_args(Block)) <= met
    assert set(get_args(Inline)) <= met


def test_the_template_draws_every_kind_that_is_encoded() -> None:
    encoder = BlockEncoder(everything())
    encoder.begin_chapter(everything().chapters[0])
    drawn = (templates_folder() / "pdf" / "blocks.typ").read_text("utf-8")
    for block in everything().chapters[0].blocks:
        value = encoder.block(block)
        assert isinstance(value, dict)
        assert f'kind == "{value["t"]}"' in drawn
        assert orjson.dumps(value)


@pytest.mark.parametrize(
    "book",
    [
        whole(),
        whole(Table((Column(),), (), ())),
        whole(Table((Column(), Column()), (Row(("a", "b"), "head"),), ())),
        whole(Heading(6, "dalam", "", "Dalam sekali")),
        whole(Sheet("p", "P-1", "Program " * 25, 5, (), (), (), ())),
        whole(Listing("tables", (ListingEntry(1, "Tabel 9", "Tidak ada", "hilang"),))),
        whole(Paragraph((FootnoteMark(1), Text(" dan lagi "), FootnoteMark(1)))),
        whole(Paragraph((Reference("hilang", "Tabel 9"),))),
        whole(ListBlock(()), ListBlock(((),)), Paragraph(""), Paragraph(())),
        whole(Landscape((Landscape((Paragraph("x"),)),)), Landscape((specimen.matrix(2),))),
        whole(Table((Column(),), (), (GROUP,)), Paragraph((Reference("g", "Grup"),))),
        whole(Table((Column(), Column()), (), (Row(("teks " * 2500, "b")),))),
        whole(Aside("note", (specimen.small_table(),))),
        whole(Paragraph((Spark((), ""), Spark((None,), "tbd"), Spark((0.5,), "5"), LineBreak()))),
        whole(imprint=replace(specimen.imprint(), publisher="", date="", epoch=315532800)),
        whole(language="en"),
        whole(marks=Marks("TIDAK UNTUK DISEBARLUASKAN", "x" * 300)),
        specimen.book(page=specimen.F4, rows=1),
    ],
)  # fmt: skip
def test_what_is_empty_or_odd_still_makes_a_book(book: Book) -> None:
    assert render_pdf(book).data.startswith(b"%PDF")


def test_a_skipped_heading_level_is_closed_because_accessible_pdf_knows_none() -> None:
    encoder = BlockEncoder(whole())
    levels = [encoder.heading(Heading(level, f"h{n}", "", "x")) for n, level in enumerate((4, 4, 2, 5))]
    assert [value["level"] for value in levels if isinstance(value, dict)] == [2, 3, 2, 3]


def test_a_heading_goes_along_with_the_wide_table_below_it() -> None:
    heading, words, wide = Heading(2, "m", "2.1", "Matriks"), Paragraph("Berikut ini."), specimen.matrix(2)
    runs = split_runs((Paragraph("Awal."), heading, words, Landscape((wide,)), Paragraph("Akhir.")))
    assert [(run.landscape, run.pages) for run in runs] == [
        (False, ((Paragraph("Awal."),),)),
        (True, ((heading, words, wide),)),
        (False, ((Paragraph("Akhir."),),)),
    ]


def test_a_long_text_stays_upright_above_a_wide_table() -> None:
    heading, words = Heading(2, "m", "2.1", "Matriks"), Paragraph("Berikut ini. " * 200)
    runs = split_runs((heading, words, Landscape((specimen.matrix(2),))))
    assert [run.landscape for run in runs] == [False, True]


def test_each_sheet_opens_a_page_and_takes_its_heading_along() -> None:
    heading, one, two, last = Heading(2, "l", "", "Lembar"), specimen.sheet(), specimen.sheet("b"), Paragraph("x")
    (run,) = split_runs((heading, one, two, last))
    assert run.pages == ((), (heading, one), (two,), (last,))


def test_neighbouring_wide_tables_share_their_pages() -> None:
    one, two = specimen.matrix(1, id="a"), specimen.matrix(1, id="b")
    (run,) = split_runs((Landscape((one,)), Landscape((two,))))
    assert run.pages == ((one, two),)


def test_a_reference_into_another_book_or_to_nothing_is_plain_words() -> None:
    encoder = BlockEncoder(whole(Heading(2, "sini", "1.1", "Sini")))
    assert encoder.inlines((Reference("sini", "Subbab 1.1"),)) == {"k": "reference", "to": "sini", "x": "Subbab 1.1"}
    assert encoder.inlines((Reference("sini", "Buku 1, Subbab 1.1", "buku-1"),)) == "Buku 1, Subbab 1.1"
    assert encoder.inlines((Reference("hilang", "Subbab 9"),)) == "Subbab 9"


def test_a_table_beside_something_leaves_its_row_heights_to_the_engine() -> None:
    encoder = BlockEncoder(whole())
    table = Table((Column(),), (), (Row(("satu",)),))
    wide, nested = encoder.block(table), encoder.narrow_blocks((table,))[0]
    assert isinstance(wide, dict) and isinstance(nested, dict)
    assert wide["heights"] != [None]
    assert nested["heights"] == [None]
