"""Blocks as pandoc's JSON and raw WordprocessingML."""

from __future__ import annotations

import re

import pytest

from smartprov.book.model import (
    Aside,
    Bar,
    Bars,
    CodeBlock,
    Column,
    DefinitionList,
    Emphasis,
    Heading,
    Link,
    ListBlock,
    Listing,
    Paragraph,
    Row,
    Signatures,
    Strip,
    StripItem,
    Strong,
    Table,
    Text,
)
from smartprov.render.docx.blocks import write_blocks
from smartprov.render.docx.columns import ems, text_width
from smartprov.render.docx.flow import Flow
from smartprov.render.docx.manuscript import Place, manuscript_of
from smartprov.render.docx.numbering import LIST_INDENT
from tests.specimen import book, sheet, small_table

WIDTH = 9000


def nodes(*blocks, **place):
    flow = Flow()
    write_blocks(blocks, flow, Place(WIDTH, "b_x__", **place), manuscript_of(book(rows=1), {}))
    return flow.nodes()


def raw(*blocks, **place):
    return "".join(node["c"][1] for node in nodes(*blocks, **place) if node["t"] == "RawBlock")


def styles_of(*blocks, **place):
    return re.findall(r'w:pStyle w:val="(\w+)"', raw(*blocks, **place))


def test_the_first_paragraph_of_running_text_has_a_style_of_its_own():
    blocks = (Paragraph("a"), Paragraph("b"), Heading(2, "h", "", "c"), Paragraph("d"))
    assert styles_of(*blocks) == ["FirstParagraph", "BodyText", "Heading2Unlisted", "FirstParagraph"]


@pytest.mark.parametrize(
    ("role", "style"),
    [("lead", "Lead"), ("note", "Note"), ("source", "Source"), ("empty", "EmptyTable"), ("label", "SmallHeading")],
)
def test_a_role_is_a_style(role, style):
    assert f'w:pStyle w:val="{style}"' in raw(Paragraph("a", role))


def test_the_first_paragraph_of_an_item_is_numbered_and_the_rest_stands_below_it():
    item = (Paragraph("a"), Paragraph("b"), ListBlock(((Paragraph("c"), Paragraph("d")),)))
    xml = raw(ListBlock((item,), ordered=True, start=3))
    assert styles_of(ListBlock((item,), ordered=True)) == ["ListNumber", "ListContinue", "ListBullet", "ListContinue2"]
    assert re.findall(r'ilvl w:val="(\d+)"/><w:numId w:val="(\d+)"', xml) == [("0", "1000"), ("1", "3")]


def test_every_list_of_numbers_begins_at_its_own_start():
    manuscript = manuscript_of(book(rows=1), {})
    lists = tuple(ListBlock(((Paragraph("a"),),), ordered=True, start=start) for start in (3, 0, 1))
    write_blocks(lists, Flow(), Place(WIDTH), manuscript)
    xml = manuscript.headings.definitions.xml(own_look=True)
    assert re.findall(r'startOverride w:val="(\d+)"', xml) == ["3", "0", "1"]


def test_an_item_that_opens_with_something_else_keeps_its_sign():
    assert styles_of(ListBlock(((small_table(),), ())))[:2] == ["ListBullet", "TableTitle"]


def test_a_list_in_a_definition_and_a_table_in_a_list_stand_further_right():
    xml = raw(DefinitionList((("t", (ListBlock(((Paragraph("a"),),)),)),)))
    assert 'ilvl w:val="1"' in xml
    assert f'tblInd w:w="{LIST_INDENT}"' in raw(ListBlock(((small_table(),),)))


def test_a_link_in_a_table_in_a_list_is_not_an_item():
    link = Link((Text("tautan"),), "https://example.org")
    table = Table((Column(),), (), (Row(((link,),)),))
    (cell,) = [node for node in nodes(ListBlock(((table,),))) if node["t"] == "Div"]
    assert cell["c"][0][2] == [["custom-style", "Table Text"]]


def test_an_aside_lends_its_style_to_its_paragraphs():
    assert 'w:pStyle w:val="CalloutWarning"' in raw(Aside("warning", (Paragraph("a"),)))


def test_bold_in_italics_is_both():
    for text in (Emphasis((Strong((Text("a"),)),)), Strong((Emphasis((Text("a"),)),))):
        assert 'w:rStyle w:val="StrongEmphasis"' in str(nodes(Paragraph((text,))))


def test_word_writes_the_number_of_a_heading():
    assert "1.1" not in raw(Heading(2, "a", "1.1", "Judul"))
    assert 'w:pStyle w:val="Heading2"' in raw(Heading(2, "a", "1.1", "Judul"))


def test_bars_have_lengths_in_proportion():
    xml = raw(Bars("", (Bar("a", "1", 0.5, "dimension-1"), Bar("b", "2", 1.0))))
    widths = {
        fill: int(width) for width, fill in re.findall(r'tcW w:w="(\d+)"[^/]*/>(?:(?!tcW).)*?w:fill="(\w+)"', xml)
    }
    assert widths["55616E"] == pytest.approx(2 * widths["1F5FA8"], abs=1)


def spans(text, share):
    """The shades of the cells between label and value, of a bar alone."""
    cells = raw(Bars("", (Bar("a", text, share, "final"),))).split("<w:tc>")[2:-1]
    return ["1F7A4D" if "1F7A4D" in cell else "" for cell in cells]


def test_a_bar_of_nothing_and_one_past_the_end_are_drawn_within_the_grid():
    assert spans("0", 0.0) == [""]
    assert spans("x", 1.4) == ["1F7A4D"]
    columns = re.findall(r'gridCol w:w="(\d+)"', raw(Bars("", (Bar("b", "x", 1.4),))))
    assert sum(map(int, columns)) == WIDTH


def test_empty_blocks_leave_nothing_broken():
    assert raw(Strip(()), Listing("contents", ())) == ""
    assert "<w:tbl>" not in raw(Bars("t", ()))
    assert raw(Signatures("tempat", ())).count("<w:tr>") == 0


def test_code_is_shown_as_it_stands():
    xml = raw(CodeBlock("a\n  <b>"))
    assert re.findall(r"<w:t [^>]*>([^<]*)</w:t>|(<w:br/>)", xml) == [("a", ""), ("", "<w:br/>"), ("  &lt;b&gt;", "")]


def test_numbers_of_a_strip_stand_unbroken():
    items = tuple(StripItem("sedikitnya Rp990,1 miliar", f"anggaran {n}") for n in range(6))
    xml = raw(Strip(items))
    tables = xml.split("<w:tbl>")[1:]
    assert len(tables) == 3
    for table in tables:
        widths = [int(width) for width in re.findall(r'gridCol w:w="(\d+)"', table)]
        assert min(widths) > text_width(ems(items[0].value), 11.5)
        assert sum(widths) == WIDTH


def test_a_long_number_gets_more_room_than_a_short_one():
    xml = raw(Strip((StripItem("36", "program"), StripItem("1", "a"), StripItem("sedikitnya Rp990,1 miliar", "b"))))
    short, _, long = (int(width) for width in re.findall(r'gridCol w:w="(\d+)"', xml))
    assert long > short


def test_a_fact_stands_beside_its_label():
    xml = raw(sheet())
    fact = next(p for p in xml.split("</w:p>") if ">Wilayah<" in p)
    assert 'w:pStyle w:val="Fact"' in fact
    assert fact.index("Wilayah") < fact.index("<w:tab/>") < fact.index("Seluruh")
