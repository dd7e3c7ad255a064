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
    Index,
    Landscape,
    ListBlock,
    Listing,
    Paragraph,
    Revision,
    Sheet,
    Signatures,
    Strip,
    Table,
)
from smartprov.book.revising.lines import whole_change
from smartprov.render.docx.captions import write_figure_caption
from smartprov.render.docx.drawn import write_drawn
from smartprov.render.docx.flow import Flow, Node, Piece, plain_paragraph
from smartprov.render.docx.index import write_index
from smartprov.render.docx.inlines import pieces_of
from smartprov.render.docx.listings import write_listing
from smartprov.render.docx.manuscript import Manuscript, Place
from smartprov.render.docx.markup import BREAK, run
from smartprov.render.docx.numbering import BULLETS, LIST_INDENT, LIST_LEVELS
from smartprov.render.docx.pages import bare, change_of, opens_sheet
from smartprov.render.docx.pictures import drawing
from smartprov.render.docx.sheets import close_columns, open_columns, write_head
from smartprov.render.docx.tables import write_table
from smartprov.render.docx.tracking import with_changes

PARAGRAPHS = {
    "lead": "Lead",
    "note": "Note",
    "source": "Source",
    "empty": "Empty Table",
    "label": "Small Heading",
}
ASIDES = {"quote": "Quote", "note": "Callout", "warning": "Callout Warning"}


def write_blocks(blocks: Sequence[Block], flow: Flow, place: Place, manuscript: Manuscript, *, first: int = 0) -> None:
    """A run of blocks; the first of them is the block of that number in what holds them."""
    goes_on = False
    for index, block in enumerate(blocks):
        change = change_of(block)
        if index and opens_sheet(blocks, index):
            with manuscript.tracking(change, flow):
                flow.break_page()
        write_block(block, flow, place.inside(first), manuscript, goes_on=goes_on)
        if change != "deleted":
            goes_on = _is_running_text(bare(block))
            first += 1


def write_block(block: Block, flow: Flow, place: Place, manuscript: Manuscript, *, goes_on: bool = False) -> None:
    """One block and what stands in it; `goes_on` says that running text stands right before it."""
    match block:
        case Paragraph():
            _write_paragraph(block, flow, place, manuscript, goes_on=goes_on)
        case Heading():
            _write_heading(block, flow, place, manuscript)
        case Table():
            write_table(block, flow, place, manuscript)
            _write_below(block, flow, place, manuscript)
        case Figure():
            _write_figure(block, flow, place, manuscript)
        case ListBlock():
            _write_list(block, flow, place, manuscript)
        case DefinitionList():
            _write_definitions(block, flow, place, manuscript)
        case Aside():
            aside = Place(place.width, place.path, ASIDES[block.tone], place.depth, place.in_note)
            write_blocks(block.blocks, flow, aside, manuscript)
        case CodeBlock():
            lines = BREAK.join(run(line, "Verbatim Char") for line in block.text.split("\n"))
            flow.paragraph("Source Code", [manuscript.marked("", place, lines)])
        case Sheet():
            write_head(block, flow, place, manuscript)
            write_blocks(block.story, flow, open_columns(block, flow, place, manuscript), manuscript)
            close_columns(flow)
            write_blocks(block.body, flow, replace(place.inside("b"), is_small=True), manuscript)
        case Landscape():
            write_blocks(block.blocks, flow, place, manuscript)
        case Revision():
            with manuscript.tracking(block.change, flow):
                for inner in block.blocks:
                    write_block(inner, flow, place, manuscript, goes_on=goes_on)
        case Listing():
            write_listing(block, flow, manuscript)
        case Index():
            write_index(block, flow, manuscript)
        case Strip() | Bars() | Signatures():
            write_drawn(block, flow, place, manuscript)
        case _:
            assert_never(block)


def note_nodes(blocks: Sequence[Block], place: Place, manuscript: Manuscript) -> list[Node]:
    """The blocks of a footnote, which pandoc puts in its place."""
    flow = Flow()
    write_blocks(blocks, flow, place, manuscript)
    return flow.nodes()


def _is_running_text(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "body"


def _write_paragraph(block: Paragraph, flow: Flow, place: Place, manuscript: Manuscript, *, goes_on: bool) -> None:
    start, end = manuscript.marks(block.id, place)
    pieces: list[Piece] = [start, *pieces_of(block.text, manuscript), end]
    if place.in_note and block.role == "body" and not place.body_style:
        flow.node(plain_paragraph(pieces))
    else:
        running = place.body_style or ("Body Text" if goes_on else "First Paragraph")
        flow.paragraph(PARAGRAPHS.get(block.role, running), pieces)


def _write_heading(block: Heading, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    is_counted = manuscript.change != "deleted"
    style, numbered = manuscript.headings.place(block.id, block.level, block.number, is_counted=is_counted)
    start, end = manuscript.marks(block.id, place)
    flow.paragraph(style, [start, *pieces_of(block.text, manuscript), end], numbered)


def _write_figure(block: Figure, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    picture = drawing(block.picture, block.alt, manuscript)
    former = block.former
    if former is not None and (former.picture, former.alt) != (block.picture, block.alt):
        shown = drawing(former.picture, former.alt, manuscript)
        picture = manuscript.tracker.runs(shown, "deleted") + manuscript.tracker.runs(picture, "inserted")
    if block.label or block.caption:
        flow.paragraph("Captioned Figure", [picture])
        write_figure_caption(block, flow, place, manuscript)
    else:
        flow.paragraph("Figure", [manuscript.marked(block.id, place, picture)])
    _write_below(block, flow, place, manuscript)


def _write_below(block: Table | Figure, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """Notes and source right under a table or picture. Word joins two tables that nothing stands between."""
    write_blocks(block.notes, flow, place.inside("n"), manuscript)
    if block.source:
        change, source = whole_change(block.source)
        with manuscript.tracking(change, flow):
            start, end = manuscript.marks("", place.inside("s"))
            flow.paragraph("Source", [start, *pieces_of(source, manuscript), end])
    flow.paragraph("Table Gap", [])


def _write_list(block: ListBlock, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """The first paragraph of an item carries its number or its sign; what follows stands below it, indented."""
    level = min(place.depth, LIST_LEVELS - 1)
    instance = manuscript.headings.definitions.ordered_list(level, block.start) if block.ordered else BULLETS
    lends_its_style = place.body_style not in ("", "Definition") and not place.body_style.startswith("List ")
    style = place.body_style if lends_its_style else "List Number" if block.ordered else "List Bullet"
    below = style if lends_its_style else "List Continue" + (f" {level + 1}" if level else "")
    for index, item, change in with_changes(block.items, block.changes):
        inside = Place(place.width - LIST_INDENT, f"{place.path}_{index}", below, place.depth + 1)
        with manuscript.tracking(change, flow):
            _write_item(item, style, (level, instance), flow, inside, manuscript)


def _write_item(
    item: Sequence[Block], style: str, numbered: tuple[int, int], flow: Flow, inside: Place, manuscript: Manuscript
) -> None:
    opening, rest = (item[0], item[1:]) if item and isinstance(item[0], Paragraph) else (None, item)
    if opening is None:
        flow.paragraph(style, [manuscript.marked("", inside, "")], numbered)
    else:
        start, end = manuscript.marks(opening.id, inside.inside(0))
        flow.paragraph(style, [start, *pieces_of(opening.text, manuscript), end], numbered)
    write_blocks(rest, flow, inside, manuscript, first=len(item) - len(rest))


def _write_definitions(block: DefinitionList, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    for index, (term, meaning), change in with_changes(block.items, block.changes):
        inside = Place(place.width - LIST_INDENT, f"{place.path}_{index}", "Definition", place.depth + 1)
        with manuscript.tracking(change, flow):
            start, end = manuscript.marks("", inside.inside("t"))
            flow.paragraph("Definition Term", [start, *pieces_of(term, manuscript), end])
            write_blocks(meaning, flow, inside, manuscript)
