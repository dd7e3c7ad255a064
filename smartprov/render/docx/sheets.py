"""The program sheet: its head, and the two columns under it as a table without rules."""

from __future__ import annotations

from smartprov.book.model import Sheet
from smartprov.render.docx.cells import END_CELL, END_ROW, END_TABLE, edge, open_cell, open_table
from smartprov.render.docx.columns import exact
from smartprov.render.docx.flow import Flow, Piece, inline_nodes
from smartprov.render.docx.inlines import pieces_of
from smartprov.render.docx.manuscript import Manuscript, Place
from smartprov.render.docx.markup import run
from smartprov.render.docx.tones import chip_style, edge_colour

FACTS_SHARE = 0.33
TONE_RULE = 18
"""In eighths of a point."""
GAP = 340
"""Between facts and story, in twips; the style of the table gives each cell half of it."""


def write_head(sheet: Sheet, flow: Flow, manuscript: Manuscript) -> None:
    """Chips, then the heading: code and title."""
    chips: list[Piece] = []
    for chip in sheet.chips:
        chips += [run("  ")] if chips else []
        chips.append(run(chip.text, chip_style(chip.tone)))
    start, end = manuscript.bookmark(sheet.id)
    code = manuscript.labelled(sheet.id, run(sheet.code, "Sheet Code"))
    title: list[Piece] = [start + code + (run("  ") if sheet.code else "") + run(sheet.title) + end]
    flow.node({"t": "Header", "c": [sheet.level, ["", [], []], inline_nodes(title)]})
    if chips:
        flow.paragraph("Sheet Chips", chips)


def open_columns(sheet: Sheet, flow: Flow, place: Place, manuscript: Manuscript) -> Place:
    """The facts, up to where the story begins; gives back the story's place."""
    facts, story = exact([FACTS_SHARE * place.width, (1 - FACTS_SHARE) * place.width], place.width)
    top = edge("top", TONE_RULE, edge_colour(sheet.tone))
    flow.raw(open_table("Sheet Table", (facts, story), borders=top))
    flow.raw("<w:tr>" + open_cell(facts))
    for fact in sheet.facts:
        flow.paragraph("Fact Label", [run(fact.label)])
        flow.paragraph("Fact Text", pieces_of(fact.text, manuscript))
    if not sheet.facts:
        flow.paragraph("Fact Text", [])
    flow.raw(END_CELL + open_cell(story))
    if not sheet.story:
        flow.paragraph("Sheet Text", [])
    return Place(story - GAP, "Sheet Text")


def close_columns(flow: Flow) -> None:
    """Behind the story."""
    flow.raw(END_CELL + END_ROW + END_TABLE)
    flow.paragraph("Table Gap", [])
