"""Blocks as pandoc's JSON and raw WordprocessingML."""

from __future__ import annotations

import re

import pytest

from smartprov.book.model import (
    Aside,
    Bar,
    Bars,
    CodeBlock,
    Emphasis,
    Heading,
    ListBlock,
    Listing,
    Paragraph,
    Signatures,
    Strip,
    Strong,
    Text,
)
from smartprov.render.docx.anchors import printed_labels
from smartprov.render.docx.blocks import block_nodes
from smartprov.render.docx.manuscript import Manuscript, Place
from tests.specimen import book

WIDTH = 9000


def nodes(*blocks, **place):
    whole = book(rows=1)
    return block_nodes(blocks, Place(WIDTH, **place), Manuscript(whole, printed_labels(whole), {}))


def raw(*blocks):
    return "".join(node["c"][1] for node in nodes(*blocks) if node["t"] == "RawBlock")


def test_running_text_is_left_to_pandoc_which_knows_first_paragraphs():
    assert [node["t"] for node in nodes(Paragraph("a"), Paragraph("b"))] == ["Para", "Para"]


@pytest.mark.parametrize(
    ("role", "style"),
    [("lead", "Lead"), ("note", "Note"), ("source", "Source"), ("empty", "EmptyTable"), ("label", "SmallHeading")],
)
def test_a_role_is_a_style(role, style):
    assert f'w:pStyle w:val="{style}"' in raw(Paragraph("a", role))


def test_items_of_lists_are_paragraphs_that_pandoc_can_number():
    (node,) = nodes(ListBlock(((Paragraph("a"),),), ordered=True, start=3))
    assert node["c"][0][0] == 3
    (item,) = node["c"][1]
    assert item[0]["t"] == "Div"
    assert item[0]["c"][0][2] == [["custom-style", "List Number"]]


def test_an_aside_lends_its_style_to_its_paragraphs():
    assert 'w:pStyle w:val="CalloutWarning"' in raw(Aside("warning", (Paragraph("a"),)))


def test_bold_in_italics_is_both():
    for text in (Emphasis((Strong((Text("a"),)),)), Strong((Emphasis((Text("a"),)),))):
        assert 'w:rStyle w:val="StrongEmphasis"' in str(nodes(Paragraph((text,))))


def test_a_heading_without_a_number_has_no_tab():
    assert "<w:tab/>" not in str(nodes(Heading(2, "a", "", "Judul")))
    assert "<w:tab/>" in str(nodes(Heading(2, "a", "1.1", "Judul")))


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
    (node,) = nodes(CodeBlock("a\n  <b>"))
    assert node == {"t": "CodeBlock", "c": [("", (), ()), "a\n  <b>"]}
