"""Claims about blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from smartprov.book.model import (
    Aside,
    Block,
    Column,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Listing,
    ListingEntry,
    Paragraph,
    Row,
    SignatureBox,
    Signatures,
    Table,
)
from smartprov.render.html.blocks import WRITERS, write_blocks, write_footnotes
from tests import specimen
from tests.unit.render.html.desk import page, parsed, written


def test_every_block_has_a_writer() -> None:
    assert set(WRITERS) == set(get_args(Block))


def test_a_heading_is_named_by_number_and_words_alone_and_its_link_sign_stands_beside_it() -> None:
    tree = parsed(written(Heading(3, "angka", "1.1.1", "Angka")))
    assert "".join(tree.find(".//h3[@id='angka']").itertext()) == "1.1.1 Angka"
    link = tree.find(".//a")
    assert link.get("href") == "#angka"
    assert link.get("aria-label") == "Tautan ke bagian ini: 1.1.1 Angka"


def test_a_sheet_has_its_heading_at_its_level_and_everything_of_it_inside() -> None:
    tree = parsed(written(specimen.sheet()))
    sheet = tree.find(".//article[@id='gov-01']")
    assert "".join(sheet.find(".//h3").itertext()) == "GOV-01 Layanan publik digital satu pintu"
    assert [fact.text for fact in sheet.findall(".//dl[@class='facts']/div/dt")] == [
        "Penanggung jawab",
        "Wilayah",
        "Periode",
        "Pelaksana",
    ]
    assert sheet.find(".//table") is not None
    assert len(sheet.findall(".//dd/{*}svg")) == 2


def test_a_caption_stands_above_a_table_and_below_a_figure_and_its_label_is_the_permanent_link() -> None:
    table = parsed(written(specimen.matrix(1))).find(".//div[@id='tbl-matriks']")
    figure = parsed(written(Figure(specimen.picture(), "alt", "fig-1", "Gambar 1.1", "Judul"))).find(".//figure")
    assert table.find(".//table")[0].tag == "caption"
    assert table.find(".//caption//a").get("href") == "#tbl-matriks"
    assert figure[-1].tag == "figcaption"
    assert figure.find(".//figcaption/a").get("href") == "#fig-1"


def test_what_scrolls_sideways_can_be_reached_and_has_a_name() -> None:
    region = parsed(written(specimen.matrix(1))).find(".//div[@role='region']")
    assert region.get("tabindex") == "0"
    assert region.get("aria-label") == "Tabel 2.1 Matriks program menurut tahun"


def test_a_listing_leads_to_its_targets_and_an_entry_without_one_is_plain() -> None:
    entries = (ListingEntry(1, "BAB I", "Pendahuluan", "pendahuluan"), ListingEntry(1, "", "Hilang", "nowhere"))
    tree = parsed(written(Listing("contents", entries)))
    assert [link.get("href") for link in tree.findall(".//li/a")] == ["pendahuluan.html#pendahuluan"]
    assert "".join(tree.findall(".//li")[1].itertext()).strip() == "Hilang"


def test_a_footnote_leads_back_to_every_call() -> None:
    here = page()
    write_blocks(here, (Paragraph((FootnoteMark(1), FootnoteMark(1))),))
    tree = parsed(write_footnotes(here, (Footnote(1, (Paragraph("Isi."),)),)))
    assert [link.get("href") for link in tree.findall(".//a")] == ["#_call-1", "#_call-1-2"]
    assert tree.find(".//li").get("value") == "1"


@pytest.mark.parametrize(("tone", "tag"), [("quote", "blockquote"), ("note", "div"), ("warning", "div")])
def test_an_aside_is_set_apart(tone: str, tag: str) -> None:
    tree = parsed(written(Aside(tone, (Paragraph("isi"),))))
    assert "".join(tree.find(f".//{tag}").itertext()) == "isi"


def test_a_signature_box_is_empty_but_for_its_note() -> None:
    box = SignatureBox("Dinas Contoh", "Kepala Dinas", "Nama", "belum ditandatangani")
    tree = parsed(written(Signatures("Bandung, …", (box,))))
    assert "".join(tree.find(".//div[@class='room']").itertext()) == "belum ditandatangani"
    assert tree.find(".//li//b").text == "Nama"


def test_an_index_leads_to_every_place_and_an_entry_without_one_is_plain() -> None:
    tree = parsed(written(specimen.index()))
    assert [link.get("href") for link in tree.findall(".//dd/a")] == [
        "#gov-01",
        "pendahuluan.html#latar",
        "pendahuluan.html#latar",
    ]
    assert "".join(tree.findall(".//dd")[0].itertext()) == "GOV-01, Subbab 1.1"
    assert "".join(tree.findall(".//dd")[1].itertext()) == "GOV-09"


def test_where_books_share_a_page_every_anchor_has_the_prefix_of_its_book() -> None:
    blocks = (*specimen.every_block(), specimen.matrix(1), specimen.sheet())
    ids = parsed(write_blocks(page(prefix="buku-2~"), blocks)).xpath("//@id")
    assert len(ids) > 5
    assert [name for name in ids if not name.startswith(("buku-2~", "_"))] == []


def test_no_two_regions_of_a_page_have_the_same_name() -> None:
    table = Table((Column(),), (), (Row(("x",)),), frozen=1)
    blocks = (Heading(2, "a", "", "Dipimpin"), table, table, Heading(2, "b", "", "Didukung"), table)
    assert parsed(written(*blocks)).xpath("//@aria-label[not(contains(., ':'))]") == [
        "Dipimpin",
        "Dipimpin (2)",
        "Didukung",
    ]


def test_a_sheet_without_an_anchor_has_no_link_to_itself() -> None:
    tree = parsed(written(replace(specimen.sheet(), id="")))
    assert tree.find(".//article").get("id") is None
    assert tree.xpath("//a[@class='here']") == []
