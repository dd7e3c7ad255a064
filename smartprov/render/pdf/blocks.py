"""Blocks as JSON values, each with its kind under `t`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import assert_never, cast

from smartprov.book.model import (
    Aside,
    Bars,
    Block,
    Book,
    Chapter,
    CodeBlock,
    DefinitionList,
    Figure,
    Heading,
    Index,
    IndexEntry,
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
from smartprov.render.pdf.anchors import find_anchors
from smartprov.render.pdf.columns import BOLD, fitted_inlines
from smartprov.render.pdf.inlines import InlineEncoder, Json, encode_chip, share
from smartprov.render.pdf.lettering import plain, printable, printable_lines, width_em
from smartprov.render.pdf.tables import encode_table

POINTS_PER_MM = 72 / 25.4
LISTING_PT = 9.2
BODY_PT = 10.5
SERIF = 1.12
"""How much wider bold words stand in Source Serif 4 than plain ones in Arimo, at most."""
TERM_GUTTER = 12.0
WIDEST_TERM = 0.26
"""Terms up to this share of the width stand in a column of their own, beside what they mean."""
FACT_PT, WIDEST_FACT_PT = 7.5, 80.0
STRIP_PT, STRIP_COLUMNS, STRIP_GUTTER = 15.0, 5, 12.0
SHORT_INTRODUCTION = 500
"""A paragraph of more letters may be torn from the list that it introduces."""


class BlockEncoder:
    """One pass over the blocks of a book; knows the page they stand on and the level of the last heading."""

    def __init__(self, book: Book) -> None:
        self.text = InlineEncoder(book.id, find_anchors(book))
        self.inlines = self.text.inlines
        self.nested = 0
        self._page = book.page
        self._continued = book.words["continued"]
        self._landscape = False
        self._level = 1
        self._tables = 0
        self._long: list[Json] = []

    def begin_chapter(self, chapter: Chapter) -> None:
        """Its title is a heading of level 1."""
        self._level = 1
        self.text.begin(chapter)

    def begin_run(self, landscape: bool) -> list[Json]:
        """The list that will hold the long tables of the run."""
        self._landscape, self._long = landscape, []
        return self._long

    @property
    def room_pt(self) -> tuple[float, float]:
        """Width and height between the margins of the pages at hand."""
        page = self._page
        across = page.width_mm - page.inner_mm - page.outer_mm
        down = page.height_mm - page.top_mm - page.bottom_mm
        if self._landscape:
            across = page.height_mm - page.top_mm - page.bottom_mm
            down = page.width_mm - page.inner_mm - page.outer_mm
        return across * POINTS_PER_MM, down * POINTS_PER_MM

    def long_table(self, label: str) -> tuple[str, str]:
        """Names for the places where a table begins and ends; its further pages say that it goes on."""
        self._tables += 1
        start, end = f"~start {self._tables}", f"~end {self._tables}"
        words = printable(f"{label} ({self._continued})".strip())
        self._long.append({"start": start, "end": end, "x": words})
        return start, end

    def blocks(self, blocks: Sequence[Block]) -> list[Json]:
        """Each block of a run."""
        drawn = [self.block(block) for block in blocks]
        for n, (block, below) in enumerate(pairwise(blocks)):
            if _introduces(block, below):
                drawn[n] = {**cast("dict[str, Json]", drawn[n]), "role": "introduction"}
        return drawn

    def narrow_blocks(self, blocks: Sequence[Block]) -> list[Json]:
        """Blocks beside or inside something else, so that a table among them does not get the page's whole width."""
        self.nested += 1
        try:
            return self.blocks(blocks)
        finally:
            self.nested -= 1

    def block(self, block: Block) -> Json:
        """One block; its kind stands under `t`."""
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph():
                return self.paragraph(block)
            case ListBlock():
                return self.listed(block)
            case DefinitionList():
                return self.definitions(block)
            case Aside():
                return self.aside(block)
            case CodeBlock():
                return self.code(block)
            case Table():
                return encode_table(self, block)
            case Figure():
                return self.figure(block)
            case Strip():
                return self.strip(block)
            case Bars():
                return self.bars(block)
            case Sheet():
                return self.sheet(block)
            case Listing():
                return self.listing(block)
            case Index():
                return self.index(block)
            case Signatures():
                return self.signatures(block)
            case Landscape() | Revision():
                return self.group(block)
            case _:
                assert_never(block)

    def heading(self, heading: Heading) -> Json:
        """PDF/UA knows no skipped level, so a deeper heading is drawn one below the last."""
        self._level = min(heading.level, self._level + 1)
        return {
            "t": "heading",
            "level": self._level,
            "id": heading.id,
            "n": printable(heading.number),
            "x": self.inlines(heading.text),
        }

    def paragraph(self, paragraph: Paragraph) -> Json:
        """Running text, and the small kinds around it."""
        return {"t": "paragraph", "role": paragraph.role, "id": paragraph.id, "x": self.inlines(paragraph.text)}

    def listed(self, block: ListBlock) -> Json:
        """A list."""
        items = [self.narrow_blocks(item) for item in block.items]
        return {"t": "list", "ordered": block.ordered, "start": block.start, "items": items}

    def definitions(self, block: DefinitionList) -> Json:
        """Terms and what they mean; `room` is the width of the terms' column in points, 0 where they run into the text.

        The first paragraph runs on after its term (`lead`), so that neither stands alone at the foot of a page.
        """
        widest = max((width_em(plain(term)) * BODY_PT * SERIF for term, _ in block.items), default=0.0)
        beside = widest <= self.room_pt[0] * WIDEST_TERM and not self.nested
        items: list[Json] = []
        for term, blocks in block.items:
            lead = blocks[0].text if blocks and isinstance(blocks[0], Paragraph) and not blocks[0].id else None
            if lead is not None and beside:
                lead = fitted_inlines(lead, self.room_pt[0] - widest - TERM_GUTTER, BODY_PT * SERIF)
            items.append(
                {
                    "term": self.inlines(term),
                    "lead": None if lead is None else self.inlines(lead),
                    "x": self.narrow_blocks(blocks if lead is None else blocks[1:]),
                }
            )
        return {"t": "definitions", "room": round(widest, 1) if beside else 0, "items": items}

    def aside(self, block: Aside) -> Json:
        """Blocks set apart."""
        return {"t": "aside", "tone": block.tone, "x": self.narrow_blocks(block.blocks)}

    def code(self, block: CodeBlock) -> Json:
        """Lines as they stand."""
        return {"t": "code-block", "x": printable_lines(block.text)}

    def figure(self, figure: Figure) -> Json:
        """A picture with what stands under it."""
        return {
            "t": "figure",
            "id": figure.id,
            "picture": self.text.picture(figure.picture),
            "alt": printable(figure.alt or plain(figure.caption) or figure.label or figure.picture.name),
            "label": printable(figure.label),
            "caption": self.inlines(figure.caption) if figure.caption else None,
            "notes": self.blocks(figure.notes),
            "source": self.inlines(figure.source) if figure.source else None,
        }

    def strip(self, strip: Strip) -> Json:
        """Numbers side by side, each on one line: a long one gets more room, and all smaller letters if they must."""
        count = min(len(strip.items), STRIP_COLUMNS) or 1
        room = self.room_pt[0] - STRIP_GUTTER * (count - 1)
        needs = [
            max((width_em(item.value) * SERIF for item in strip.items[column::count]), default=0.0) or 1.0
            for column in range(count)
        ]
        size = max(min(STRIP_PT, room / sum(needs)), STRIP_PT * 0.6)
        spare = max(room - sum(needs) * size, 0.0) / count
        items = [{"value": printable(item.value), "label": printable(item.label)} for item in strip.items]
        columns = [round(need * size + spare, 1) for need in needs]
        return {"t": "strip", "size": round(size, 2), "columns": columns, "items": items}

    def bars(self, bars: Bars) -> Json:
        """A bar chart; `width` is the room of the longest label, in points."""
        width = max((width_em(bar.label) * 8 + 2 for bar in bars.bars), default=0.0)
        return {
            "t": "bars",
            "title": printable(bars.title),
            "width": min(width, 150.0),
            "single": width <= 150.0,
            "bars": [
                {"label": printable(b.label), "x": printable(b.text), "share": share(b.share), "tone": b.tone}
                for b in bars.bars
            ],
        }

    def sheet(self, sheet: Sheet) -> Json:
        """A program sheet."""
        self._level = min(sheet.level, self._level + 1)
        rooms = [width_em(fact.label) * FACT_PT + 6 for fact in sheet.facts]
        room = max((room for room in rooms if room <= WIDEST_FACT_PT), default=0.0)
        return {
            "t": "sheet",
            "id": sheet.id,
            "code": printable(sheet.code),
            "title": printable(sheet.title),
            "level": self._level,
            "tone": sheet.tone,
            "chips": [encode_chip(chip) for chip in sheet.chips],
            "room": round(room, 1),
            "facts": [
                {"label": printable(fact.label), "fits": wide <= WIDEST_FACT_PT, "x": self.inlines(fact.text)}
                for fact, wide in zip(sheet.facts, rooms, strict=True)
            ],
            "story": self.narrow_blocks(sheet.story),
            "body": self.blocks(sheet.body),
        }

    def listing(self, listing: Listing) -> Json:
        """Lines that lead somewhere; a line to an anchor that this book lacks has no page to tell, and is left out.

        The labels of a level stand in a column of their own; `room` is its width in points.
        """
        rooms: dict[int, float] = {}
        for e in listing.entries:
            width = width_em(e.label) * LISTING_PT * BOLD + 10 if e.label else 0.0
            rooms[e.level] = max(rooms.get(e.level, 0.0), round(width, 1))
        return {
            "t": "listing",
            "of": listing.of,
            "entries": [
                {
                    "level": e.level,
                    "label": printable(e.label),
                    "room": rooms[e.level],
                    "x": printable(e.title),
                    "to": e.target,
                }
                for e in listing.entries
                if e.target in self.text.anchors.present
            ],
        }

    def index(self, index: Index) -> Json:
        """Terms and the places where they are treated; what leads nowhere in this book is left out."""
        groups: list[Json] = []
        for group in index.groups:
            entries = [self._index_entry(entry) for entry in group.entries]
            found = [entry for entry in entries if entry is not None]
            if found:
                groups.append({"title": printable(group.title), "entries": found})
        self._level = 2 if groups else self._level
        return {"t": "index", "groups": groups}

    def _index_entry(self, entry: IndexEntry) -> Json:
        places = [target.target for target in entry.targets if target.target in self.text.anchors.present]
        if not places:
            return None
        own = places[0] in self.text.anchors.own
        return {"x": printable(entry.term), "to": list(dict.fromkeys(places)), "own": own}

    def signatures(self, signatures: Signatures) -> Json:
        """Room for signatures."""
        return {
            "t": "signatures",
            "place": printable(signatures.place_and_date),
            "boxes": [
                {
                    "agency": printable(box.agency),
                    "position": printable(box.position),
                    "name": self.inlines(box.name),
                    "note": printable(box.note),
                }
                for box in signatures.boxes
            ],
        }

    def group(self, block: Landscape | Revision) -> Json:
        """Only a turned page inside another block comes here: paper cannot turn in the middle of a list.

        Of what one version alone has, print shows the revision's; marks of changes are for Word and the web.
        """
        is_gone = isinstance(block, Revision) and block.change == "deleted"
        return {"t": "group", "x": self.blocks(() if is_gone else block.blocks)}


def _introduces(block: Block, below: Block) -> bool:
    """Whether a paragraph must stand on one page with the beginning of the list below it."""
    if not isinstance(block, Paragraph) or not isinstance(below, (ListBlock, DefinitionList)):
        return False
    return block.role == "body" and len(plain(block.text)) <= SHORT_INTRODUCTION
