"""From a book to what the template draws."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast, get_args

import orjson
import pypdf
import pytest

from smartprov.book.model import (
    Aside,
    Block,
    Book,
    Cell,
    Chapter,
    Chip,
    CodeBlock,
    Column,
    DefinitionList,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Index,
    IndexEntry,
    IndexGroup,
    IndexTarget,
    Inline,
    Landscape,
    LineBreak,
    ListBlock,
    Listing,
    ListingEntry,
    Marks,
    Paragraph,
    Reference,
    Revised,
    Revision,
    Row,
    Sheet,
    SpanningCell,
    Spark,
    Strip,
    StripItem,
    Strong,
    Table,
    Text,
)
from smartprov.render.pdf import render_pdf
from smartprov.render.pdf.blocks import BlockEncoder
from smartprov.render.pdf.encode import encode_book
from smartprov.render.pdf.flow import split_runs
from smartprov.render.pdf.lettering import width_em
from smartprov.render.pdf.walk import values_in
from smartprov.resources import templates_folder
from tests import specimen
from tests.specimen import HOSTILE

GROUP = Row((SpanningCell("Grup"),), "group", "g", "dimension-2")


def whole(*blocks: Block, **changes: object) -> Book:
    chapter = Chapter("bab", "Bab", "BAB I", "I", "body", blocks, footnotes=(Footnote(1, (Paragraph("Catatan."),)),))
    book = replace(specimen.book(), cover=None, chapters=(chapter,), marks=Marks())
    return replace(book, **changes)


def everything() -> Book:
    signatures = specimen.commitment().chapters[0].blocks[2]
    return whole(
        *(block for chapter in specimen.book(rows=2).chapters for block in chapter.blocks), signatures, specimen.index()
    )


def test_the_specimen_holds_every_block_and_every_inline() -> None:
    met = {type(value) for value in values_in(everything())}
    assert set(get_args(Block)) - {Revision} <= met
    assert set(get_args(Inline)) - {Revised} <= met


def test_print_shows_the_revision_of_what_was_compared() -> None:
    text = (Text("Target "), Revised("deleted", (Text("45"),)), Revised("inserted", (Text("48"),)))
    gone, come = (Revision(change, (Paragraph(change),)) for change in ("deleted", "inserted"))
    encoded = BlockEncoder(everything()).blocks((Paragraph(text), gone, come))
    assert encoded[0]["x"] == ["Target ", "", "48"]
    assert [block["x"] for block in encoded[1:]] == [[], [{**encoded[0], "x": "inserted"}]]


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
        whole(Paragraph((FootnoteMark(7), Text(" x"))), Table((Column(),), (), (Row(((FootnoteMark(8),),)),))),
        whole(Index(()), Index((IndexGroup("Kosong", (IndexEntry("x", (IndexTarget("hilang", "x"),)),)),))),
        whole(DefinitionList(())),
        whole(DefinitionList((("Istilah", ()), ("", (specimen.small_table(),)), (HOSTILE * 3, (Paragraph("x"),))))),
        whole(Table((Column(), Column()), (), (GROUP, Row(("a", "b")), GROUP))),
        whole(Table((Column(),), (Row(("a",), "head"),), (replace(GROUP, cells=((FootnoteMark(1),),)), Row(("b",))))),
        whole(Strip(()), Strip((StripItem("sedikitnya Rp1.990,1 miliar " * 4, "x"),) * 7)),
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


def test_a_footnote_keeps_the_shape_of_what_it_holds() -> None:
    note = Footnote(
        1,
        (
            Paragraph("Pertama."),
            ListBlock(((Paragraph("satu"),), (Paragraph("dua"), CodeBlock("a\nb")))),
            DefinitionList((("SPBE", (Paragraph("arti"),)),)),
            Aside("note", (Heading(3, "", "", "Judul"), Paragraph((FootnoteMark(1),)))),
            specimen.small_table(),
            Figure(specimen.picture(), "dua batang"),
            Strip(()),
        ),
    )
    book = whole(Paragraph((FootnoteMark(1),)))
    book = replace(book, chapters=(replace(book.chapters[0], footnotes=(note,)),))
    (drawn,) = [value for value in json_values(encode_book(book)[0]) if value.get("k") == "note"]
    assert [block["t"] for block in drawn["x"]] == [
        "paragraph", "list", "definitions", "group", "group", "paragraph", "paragraph",
    ]  # fmt: skip
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(render_pdf(book).data)).pages)
    (first_words,) = heights(book, "Pertama.")
    assert any(abs(number - first_words) < 6 for number in heights(book, "1"))
    for words in ("Pertama.", "satu", "dua", "SPBE", "arti", "Judul", "Persentase layanan"):
        assert words in text


def test_a_mark_without_its_note_is_a_number_above_the_line() -> None:
    encoder = BlockEncoder(whole())
    encoder.begin_chapter(whole().chapters[0])
    assert encoder.inlines((FootnoteMark(9),)) == {"k": "mark", "n": "9"}


def test_a_paragraph_goes_along_with_the_list_that_it_introduces() -> None:
    intro, list_block = Paragraph("Tujuannya:"), ListBlock(((Paragraph("satu"),),))
    long = Paragraph("Tujuannya adalah " * 60)
    encoder = BlockEncoder(whole())

    def role(*blocks: Block) -> object:
        return cast("dict[str, object]", encoder.blocks(blocks)[0])["role"]

    assert role(intro, list_block) == role(intro, DefinitionList(())) == "introduction"
    assert role(intro, Paragraph("x")) == role(long, list_block) == role(intro) == "body"
    assert role(Paragraph("x", "note"), list_block) == "note"


def test_short_terms_get_a_column_and_long_ones_run_into_their_text() -> None:
    encoder = BlockEncoder(whole())

    def definitions(term: str, *blocks: Block) -> dict[str, Any]:
        return cast("dict[str, Any]", encoder.block(DefinitionList(((term, blocks),))))

    short, long = definitions("Versi", Paragraph("0.3.0")), definitions("Rencana " * 8, Paragraph("x"))
    assert short["room"] > width_em("Versi") * 10.5
    assert long["room"] == 0
    assert short["items"][0] == {"term": "Versi", "lead": "0.3.0", "x": []}
    assert definitions("Versi", CodeBlock("x"), Paragraph("y"))["items"][0]["lead"] is None
    assert "\u200b" in definitions("Sidik", Paragraph("0" * 90))["items"][0]["lead"]


def test_a_unit_in_a_head_is_not_torn() -> None:
    heads = Row(("Jumlah (Rp juta)", SpanningCell("Pagu (Rp juta) dan lain (yang lebih panjang)")), "head")
    value = BlockEncoder(whole()).block(Table((Column(), Column()), (heads,), ()))
    cells = cast("dict[str, Any]", value)["head"][0]["cells"]
    assert cells[0] == "Jumlah (Rp\u00a0juta)"
    assert cells[1]["x"] == "Pagu (Rp\u00a0juta) dan lain (yang lebih panjang)"


def test_a_group_is_repeated_on_further_pages_only_if_it_leads_nowhere() -> None:
    def repeats(*cells: Cell, id: str = "") -> object:
        table = Table((Column(), Column()), (), (Row(cells, "group", id),))
        book = whole(table, Paragraph((Reference("g", "x"), Reference("latar", "y"))))
        encoder = BlockEncoder(book)
        return cast("dict[str, Any]", encoder.block(table))["rows"][0]["repeat"]

    assert repeats(SpanningCell((Chip("G", "dimension-1"),), columns=2)) is True
    assert repeats("Grup", "x", id="g") is False
    assert repeats(SpanningCell((Strong((Reference("latar", "1.1"),)),), columns=2)) is False


def test_an_index_leaves_out_what_leads_nowhere_and_knows_a_things_own_place() -> None:
    encoder = BlockEncoder(specimen.book())
    value = cast("dict[str, Any]", encoder.block(specimen.index()))
    assert value["groups"] == [
        {"title": "Program", "entries": [{"x": "GOV-01 Layanan publik", "to": ["gov-01", "latar"], "own": True}]},
        {"title": "Wilayah", "entries": [{"x": "Kabupaten Bandung", "to": ["latar"], "own": False}]},
    ]


def test_a_strip_gives_a_long_number_more_room_and_all_the_same_size() -> None:
    encoder = BlockEncoder(whole())
    values = ("36", "sedikitnya Rp990,1 miliar", "30")
    strip = cast("dict[str, Any]", encoder.strip(Strip(tuple(StripItem(v, "x") for v in values))))
    assert strip["size"] == 15
    assert strip["columns"][1] > 1.5 * strip["columns"][0]
    assert cast("dict[str, Any]", encoder.strip(Strip((StripItem("9" * 60, "x"),) * 3)))["size"] == 9


def json_values(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from json_values(part)


def heights(book: Book, words: str) -> list[float]:
    """How high on the first page the runs of text stand that equal the words."""
    found: list[float] = []

    def visit(text: str, frame: Any, matrix: Any, _font: Any, _size: Any) -> None:
        if text.strip() == words:
            found.append(matrix[5] * frame[3] + frame[5])

    pypdf.PdfReader(io.BytesIO(render_pdf(book).data)).pages[0].extract_text(visitor_text=visit)
    return found
