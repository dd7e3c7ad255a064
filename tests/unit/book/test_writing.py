"""Claims about prose becoming blocks: values in words, notes in order of their calls, nothing read twice as markup."""

from __future__ import annotations

import pytest

from smartprov.book.model import (
    Aside,
    Block,
    Chapter,
    Chip,
    Code,
    CodeBlock,
    DefinitionList,
    Emphasis,
    Figure,
    FootnoteMark,
    InlineFigure,
    Landscape,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Reference,
    Strong,
    Table,
    Text,
)
from tests import plans

ANALYSIS = "chapters/buku-1/01-analisis.md"


def chapter(body: str, changes: dict[str, plans.Change] | None = None) -> Chapter:
    others = {path: f"---\nid: {id}\ntitle: Bab\n---\n\nIsi.\n" for path, id in (
        ("chapters/buku-1/02-proses.md", "proses"),
        ("chapters/buku-2/01-program.md", "program"),
        ("chapters/buku-2/02-pendanaan.md", "pendanaan"),
    )}  # fmt: skip
    text = f"---\nid: analisis\ntitle: Analisis\n---\n\n{body}"
    return plans.chapter(plans.edition({ANALYSIS: text, **others, **(changes or {})}), "analisis")


def one(body: str, changes: dict[str, plans.Change] | None = None) -> Block:
    [block] = chapter(body, changes).blocks
    return block


def said(body: str, changes: dict[str, plans.Change] | None = None) -> str:
    block = one(body, changes)
    assert isinstance(block, Paragraph)
    return plans.words(block.text)


def test_words_alone_are_a_plain_string() -> None:
    assert one("Satu dua\ntiga.\n") == Paragraph("Satu dua tiga.")


def test_every_inline_is_kept() -> None:
    block = one("a **b** *c* `d` [e](https://example.org) f  \ng\n")
    assert isinstance(block, Paragraph)
    assert isinstance(block.text, tuple)
    kinds = [type(each) for each in block.text if not isinstance(each, Text)]
    assert kinds == [Strong, Emphasis, Code, Link, LineBreak]


VALUES = (
    ("{{ programs.count }}", "3"),
    ("{{ programs.count | words }}", "tiga"),
    ("{{ plan.period.start }}", "2024"),
    ("{{ budget.total | rupiah_short }}", "sedikitnya Rp3,1 miliar"),
    ("{{ programs['gov-01'].budget.total | rupiah }}", "Rp2.250.800.000,00"),
    ("{{ facts['daerah-ber-masterplan'].share | percent }}", "66,7%"),
    ("{{ programs['gov-01'].lead_agency.name }}", "Dinas Komunikasi dan Informatika"),
    ("{{ programs['gov-01'].title }}", "Layanan publik digital satu pintu"),
    ("{{ regions.with_masterplan.count }}", "sedikitnya 1"),
    ("`{{ programs.count }}`", "{{ programs.count }}"),
)


@pytest.mark.parametrize(("typed", "expected"), VALUES)
def test_a_value_is_written_in_words(typed: str, expected: str) -> None:
    assert said(f"Ada {typed}.\n") == f"Ada {expected}."


@pytest.mark.parametrize(
    "typed", ["{{ indicators['indeks-cadangan'].baseline }}", "{{ regions.with_masterplan.share | percent }}"]
)
def test_a_value_that_is_undecided_is_the_visible_chip(typed: str) -> None:
    block = one(f"{typed}\n")
    assert isinstance(block, Paragraph)
    assert block.text == (Chip("belum ditentukan", "tbd"),)


def test_a_value_of_the_plan_is_never_read_as_markup() -> None:
    hostile = '"*bintang* {{ plan.title }} [x](#y) <b> ^1 | # $"'
    changes: dict[str, plans.Change] = {
        "programs/gov-01.yaml": (("title: Layanan publik digital satu pintu", f"title: {hostile}"),)
    }
    assert said("{{ programs['gov-01'].title }}\n", changes) == hostile.strip('"')


def test_footnotes_are_numbered_by_their_first_call_and_each_is_written_once() -> None:
    body = "Satu[^b] dua[^a] tiga[^b].\n\n[^a]: Isi a.\n\n[^b]: Isi {{ programs.count }}.\n"
    made = chapter(body)
    [block] = made.blocks
    assert isinstance(block, Paragraph)
    assert isinstance(block.text, tuple)
    assert [each.number for each in block.text if isinstance(each, FootnoteMark)] == [1, 2, 1]
    notes = [(note.number, plans.notes(note.blocks)) for note in made.footnotes]
    assert notes == [(1, ["Isi 3."]), (2, ["Isi a."])]


def test_a_citation_names_publisher_and_year() -> None:
    assert said("Begitu [@src-kajian; @src-berita].\n") == "Begitu (Bappeda, 2023; Antara, tanpa tahun)."


def test_lists_definitions_quotes_and_code_keep_what_they_hold() -> None:
    blocks = chapter("3. satu\n4. dua\n   - tiga\n\nSPBE\n: Sistem.\n\n> kutip\n\n```\nkode <b>\n```\n").blocks
    assert [type(each) for each in blocks] == [ListBlock, DefinitionList, Aside, CodeBlock]
    first, definitions, quote, code = blocks
    assert isinstance(first, ListBlock)
    assert (first.ordered, first.start, len(first.items)) == (True, 3, 2)
    assert isinstance(first.items[1][1], ListBlock)
    assert isinstance(definitions, DefinitionList)
    assert isinstance(quote, Aside)
    assert quote.tone == "quote"
    assert code == CodeBlock("kode <b>\n")


@pytest.mark.parametrize("tone", ["note", "warning"])
def test_a_box_keeps_its_tone(tone: str) -> None:
    block = one(f"{{.{tone}}}\n> isi\n")
    assert isinstance(block, Aside)
    assert block.tone == tone


def test_a_typed_table_keeps_alignment_and_inlines() -> None:
    block = one('{#tbl caption="Indeks **x**"}\n| a | b |\n|---|--:|\n| {{ programs.count }} | [](#proses) |\n')
    assert isinstance(block, Table)
    assert [column.align for column in block.columns] == ["left", "right"]
    assert (block.id, block.label, plans.words(block.caption)) == ("tbl", "Tabel 1.1", "Indeks x")
    assert plans.rows(block) == [["3", "Bab II"]]
    assert isinstance(block.body[0].cells[1], tuple)
    assert isinstance(block.body[0].cells[1][0], Reference)


def test_wide_tables_that_follow_each_other_share_their_pages() -> None:
    wide = '{.wide caption="x"}\n| a |\n|---|\n| 1 |\n'
    block = one(f"{wide}\n{wide}")
    assert isinstance(block, Landscape)
    assert len(block.blocks) == 2


def test_a_picture_has_its_caption_and_its_words() -> None:
    block = one('{#gbr caption="Alur"}\n![Dari *warga*](../../assets/alur.svg)\n')
    assert isinstance(block, Figure)
    assert (block.id, block.label, block.caption, block.alt) == ("gbr", "Gambar 1.1", "Alur", "Dari warga")


def test_a_picture_in_a_line_stays_in_it() -> None:
    block = one("Lihat ![alur](../../assets/alur.svg) ini.\n")
    assert isinstance(block, Paragraph)
    assert isinstance(block.text, tuple)
    assert [each.alt for each in block.text if isinstance(each, InlineFigure)] == ["alur"]


def test_an_authors_note_under_a_block_may_hold_values_and_references() -> None:
    block = one(":::{regions}\nAda {{ regions.count }}, lihat [](#proses).\n:::\n")
    assert isinstance(block, Table)
    assert plans.notes(block)[-1] == "Ada 3, lihat Bab II."
    assert isinstance(block.notes[-1], Paragraph)
    assert block.notes[-1].role == "note"


def test_an_abbreviation_is_written_out_where_the_book_first_uses_it() -> None:
    first, second = chapter("SPBE maju.\n\nSPBE lagi.\n").blocks
    assert first == Paragraph("Sistem Pemerintahan Berbasis Elektronik (SPBE) maju.")
    assert second == Paragraph("SPBE lagi.")


@pytest.mark.parametrize("note", ["| a |\n    |---|\n    | 1 |", ":::{regions}\n    :::", "- a\n    - b", "> kutip"])
def test_any_block_may_stand_in_a_footnote(note: str) -> None:
    made = chapter(f"Satu[^a].\n\n[^a]: Isi.\n\n    {note}\n")
    assert len(made.footnotes) == 1
