"""The program sheet: its head, and the two columns under it as a table without rules."""

from __future__ import annotations

from smartprov.book.model import Sheet
from smartprov.render.docx.cells import END_CELL, END_ROW, END_TABLE, Spoken, edge, open_cell, open_row, open_table
from smartprov.render.docx.columns import exact
from smartprov.render.docx.flow import Flow, Piece
from smartprov.render.docx.inlines import pieces_of, plain_text
from smartprov.render.docx.manuscript import Manuscript, Place
from smartprov.render.docx.markup import TAB, run
from smartprov.render.docx.tones import chip_style, edge_colour
from smartprov.render.docx.tracking import with_changes

FACTS_SHARE = 0.41
TONE_RULE = 18
"""In eighths of a point."""
GAP = 340
"""Between facts and story, in twips; the style of the table gives each cell half of it."""


def write_head(sheet: Sheet, flow: Flow, place: Place, manuscript: Manuscript) -> None:
    """The heading, code and title, then the chips."""
    style, _ = manuscript.headings.place(sheet.id, sheet.level, "")
    former = sheet.former or sheet
    code = manuscript.replaced(former.code, sheet.code, "Sheet Code")
    title = manuscript.replaced(former.title, sheet.title)
    start, end = manuscript.marks(sheet.id, place)
    flow.paragraph(style, [start + code + end + TAB + title if code else start + title + end])
    chips = _chips(sheet)
    if former.chips != sheet.chips:
        chips = manuscript.replaced_pieces(_chips(former), chips)
    if chips:
        flow.paragraph("Sheet Chips", chips)


def _chips(sheet: Sheet) -> list[Piece]:
    chips: list[Piece] = []
    for chip in sheet.chips:
        chips += [run("  ")] if chips else []
        chips.append(run(chip.text, chip_style(chip.tone)))
    return chips


def open_columns(sheet: Sheet, flow: Flow, place: Place, manuscript: Manuscript) -> Place:
    """The facts, up to where the story begins; gives back the story's place."""
    facts, story = exact([FACTS_SHARE * place.width, (1 - FACTS_SHARE) * place.width], place.width)
    top = edge("top", TONE_RULE, edge_colour(sheet.tone))
    said = "; ".join(f"{fact.label}: {plain_text(fact.text)}" for fact in sheet.facts)
    flow.raw(open_table("Sheet Table", (facts, story), Spoken(f"{sheet.code} {sheet.title}", said), borders=top))
    flow.raw(open_row(may_split=True) + open_cell(facts))
    for index, fact, change in with_changes(sheet.facts, sheet.changes):
        with manuscript.tracking(change, flow):
            start, end = manuscript.marks("", place.inside(f"f{index}"))
            label = start + run(fact.label, "Fact Label") + TAB
            flow.paragraph("Fact", [label, *pieces_of(fact.text, manuscript), end])
    if not sheet.facts:
        flow.paragraph("Fact", [])
    flow.raw(END_CELL + open_cell(story))
    if not sheet.story:
        flow.paragraph("Sheet Text", [])
    return Place(story - GAP, f"{place.path}_s", "Sheet Text")


def close_columns(flow: Flow) -> None:
    """Behind the story."""
    flow.raw(END_CELL + END_ROW + END_TABLE)
    flow.paragraph("Table Gap", [])
