"""Blocks of the book, one after the other; this is where blocks that hold blocks come back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from smartprov.book.model import (
    Aside,
    Bars,
    Block,
    CodeBlock,
    DefinitionList,
    Figure,
    Heading,
    Inlines,
    Landscape,
    ListBlock,
    Listing,
    Paragraph,
    Sheet,
    Signatures,
    Strip,
    Table,
)
from smartprov.render.docx.captions import write_figure_caption
from smartprov.render.docx.drawn import write_bars, write_signatures, write_strip
from smartprov.render.docx.flow import NO_ATTRIBUTES, Flow, Node, inline_nodes, plain_paragraph, styled
from smartprov.render.docx.inlines import pieces_of
from smartprov.render.docx.listings import write_listing
from smartprov.render.docx.manuscript import Manuscript, Place
from smartprov.render.docx.markup import TAB, run
from smartprov.render.docx.pictures import drawing
from smartprov.render.docx.sheets import close_columns, open_columns, write_head
from smartprov.render.docx.tables import write_table

PARAGRAPHS = {
    "lead": "Lead",
    "note": "Note",
    "source": "Source",
    "empty": "Empty Table",
    "label": "Small Heading",
}
ASIDES = {"quote": "Quote", "note": "Callout", "warning": "Callout Warning"}
LIST_INDENT = 397
"""How much further right each level of a list stands, in twips; the pass over the file sets pandoc's to the same."""


def write_blocks(blocks: Sequence[Block], flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """A run of blocks."""
    for index, block in enumerate(blocks):
        if index and _opens_sheet(blocks, index):
            flow.paragraph("Page Break", [])
        write_block(block, flow, place, manuscript)


def write_block(block: Block, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """One block and what stands in it."""
    match block:
        case Paragraph():
            _write_paragraph(block, flow, place, manuscript)
        case Heading():
            _write_heading(block, flow, manuscript)
        case Table():
            write_table(block, flow, place, manuscript)
            _write_below(block, flow, place, manuscript)
        case Figure():
            flow.paragraph("Captioned Figure", [drawing(block.picture, block.alt, manuscript)])
            if block.label or block.caption:
                write_figure_caption(block, flow, manuscript)
            _write_below(block, flow, place, manuscript)
        case ListBlock():
            flow.node(_list(block, place, manuscript))
        case DefinitionList():
            flow.node(_definitions(block, place, manuscript))
        case Aside():
            write_blocks(block.blocks, flow, replace(place, body_style=ASIDES[block.tone]), manuscript)
        case CodeBlock():
            flow.node({"t": "CodeBlock", "c": [NO_ATTRIBUTES, block.text]})
        case Sheet():
            write_head(block, flow, manuscript)
            write_blocks(block.story, flow, open_columns(block, flow, place, manuscript), manuscript)
            close_columns(flow)
            write_blocks(block.body, flow, place, manuscript)
        case Landscape():
            write_blocks(block.blocks, flow, place, manuscript)
        case Listing():
            write_listing(block, flow, manuscript)
        case Strip():
            write_strip(block, flow, place)
        case Bars():
            write_bars(block, flow, place)
        case Signatures():
            write_signatures(block, flow, place, manuscript)
        case _:
            assert_never(block)


def block_nodes(blocks: Sequence[Block], place: Place, manuscript: Manuscript) -> list[Node]:
    """Blocks that pandoc puts inside something of its own: an item, a footnote."""
    flow = Flow()
    write_blocks(blocks, flow, place, manuscript)
    return flow.nodes()


def _opens_sheet(blocks: Sequence[Block], index: int) -> bool:
    """Whether a sheet begins here, or the headings right above one: they share its new page."""
    if isinstance(blocks[index - 1], Heading):
        return False
    below = (block for block in blocks[index:] if not isinstance(block, Heading))
    return isinstance(next(below, None), Sheet)


def _write_paragraph(block: Paragraph, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    start, end = manuscript.bookmark(block.id)
    pieces = [start, *pieces_of(block.text, manuscript), end] if block.id else pieces_of(block.text, manuscript)
    style = PARAGRAPHS.get(block.role, place.body_style)
    if not style:
        flow.node(plain_paragraph(pieces))
    elif place.in_list:
        flow.node(styled(style, [plain_paragraph(pieces)]))
    else:
        flow.paragraph(style, pieces)


def _write_heading(block: Heading, flow: Flow, manuscript: Manuscript) -> None:
    start, end = manuscript.bookmark(block.id)
    number = manuscript.labelled(block.id, run(block.number, "Heading Number")) + TAB if block.number else ""
    pieces = [start + number, *pieces_of(block.text, manuscript), end]
    flow.node({"t": "Header", "c": [block.level, NO_ATTRIBUTES, inline_nodes(pieces)]})


def _write_below(block: Table | Figure, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """Notes and source right under a table or picture. Word joins two tables that nothing stands between."""
    write_blocks(block.notes, flow, place, manuscript)
    if block.source:
        flow.paragraph("Source", pieces_of(block.source, manuscript))
    flow.paragraph("Table Gap", [])


def _list(block: ListBlock, place: Place, manuscript: Manuscript) -> Node:
    style = place.body_style if place.body_style in ASIDES.values() else ""
    inside = Place(place.width - LIST_INDENT, style or ("List Number" if block.ordered else "List Bullet"), True)
    items = [block_nodes(item, inside, manuscript) for item in block.items]
    if block.ordered:
        return {"t": "OrderedList", "c": [[block.start, {"t": "Decimal"}, {"t": "Period"}], items]}
    return {"t": "BulletList", "c": items}


def _definitions(block: DefinitionList, place: Place, manuscript: Manuscript) -> Node:
    def entry(term: Inlines, meaning: Sequence[Block]) -> list[object]:
        inside = Place(place.width - LIST_INDENT, "Definition")
        return [inline_nodes(pieces_of(term, manuscript)), [block_nodes(meaning, inside, manuscript)]]

    return {"t": "DefinitionList", "c": [entry(term, meaning) for term, meaning in block.items]}
