"""Contents, list of tables, list of figures: TOC fields whose stored result is the listing of the book."""

from __future__ import annotations

from smartprov.book.model import Listing, ListingEntry
from smartprov.render.docx.anchors import bookmark_name
from smartprov.render.docx.captions import sequence_name
from smartprov.render.docx.flow import Flow
from smartprov.render.docx.manuscript import Manuscript
from smartprov.render.docx.markup import (
    TAB,
    begin_field,
    end_field,
    field,
    inner_link,
    open_paragraph,
    paragraph,
    run,
)
from smartprov.render.docx.tracking import with_changes

DEEPEST = 6
UNKNOWN_PAGE = "–"
"""Stands for a page that only a layout can tell: ours where the fonts are known, else Word's when it counts."""


def write_listing(listing: Listing, flow: Flow, manuscript: Manuscript) -> None:
    """One paragraph an entry; the field begins in the first and ends behind the last."""
    if not listing.entries:
        return
    opening = begin_field(_instruction(listing))
    if listing.changes:
        # The field must outlast its first entry.
        flow.raw(paragraph("Section Break", opening))
        opening = ""
    for _, entry, change in with_changes(listing.entries, listing.changes):
        style = f"TOC {min(entry.level, DEEPEST)}" if listing.of == "contents" else "Table of Figures"
        with manuscript.tracking(change, flow):
            flow.raw(f"{open_paragraph(style)}{opening}{_entry(entry, manuscript)}</w:p>")
        opening = ""
    flow.raw(paragraph("Section Break", end_field()))


def _instruction(listing: Listing) -> str:
    if listing.of == "contents":
        deepest = min(max(entry.level for entry in listing.entries), DEEPEST)
        return f'TOC \\o "1-{deepest}" \\h \\z \\u'
    return f'TOC \\h \\z \\c "{sequence_name(listing.entries[0].label)}"'


def _entry(entry: ListingEntry, manuscript: Manuscript) -> str:
    # Word makes a space of the line break behind the number of a chapter, and a tab of what follows other numbers.
    gap = run(" ") if entry.target in manuscript.chapters else TAB
    words = (run(entry.label) + gap if entry.label else "") + run(entry.title)
    name = bookmark_name(entry.target)
    if manuscript.change == "deleted":
        return words + TAB + run(UNKNOWN_PAGE)
    if entry.target not in manuscript.labels.words:
        return words
    page = field(f"PAGEREF {name} \\h", UNKNOWN_PAGE)
    return inner_link(name, words + TAB + page)
