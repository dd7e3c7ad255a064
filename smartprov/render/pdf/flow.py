"""Which blocks share a page's orientation, and where a new page must begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smartprov.book.model import Block, Heading, Landscape, Paragraph, Sheet
from smartprov.render.pdf.lettering import plain

LEAD_CHARACTERS = 700
SHEET_LEAD_CHARACTERS = 250


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks on pages of one orientation, in the groups that begin on pages of their own."""

    landscape: bool
    pages: tuple[tuple[Block, ...], ...]


def split_runs(blocks: Sequence[Block]) -> tuple[Run, ...]:
    """The runs of a chapter. A heading and its few words go along with the wide table or the sheet below them."""
    runs: list[Run] = []
    pages: list[list[Block]] = [[]]
    for block in blocks:
        match block:
            case Landscape():
                lead = _take_lead(pages[-1], LEAD_CHARACTERS)
                if any(pages):
                    runs.append(_run(False, pages))
                inside = [*lead, *block.blocks]
                if not any(pages) and not lead and runs and runs[-1].landscape:
                    inside = [*runs.pop().pages[0], *inside]
                runs.append(Run(True, (tuple(inside),)))
                pages = [[]]
            case Sheet():
                lead = _take_lead(pages[-1], SHEET_LEAD_CHARACTERS)
                pages.append([*lead, block])
                pages.append([])
            case _:
                pages[-1].append(block)
    if any(pages) or not runs:
        runs.append(_run(False, pages))
    return tuple(runs)


def _run(landscape: bool, pages: Sequence[Sequence[Block]]) -> Run:
    first, *rest = pages
    return Run(landscape, (tuple(first), *(tuple(page) for page in rest if page)))


def _take_lead(blocks: list[Block], characters: int) -> list[Block]:
    """Removes and returns the headings at the end of the blocks, with the short paragraphs under them."""
    start, length = len(blocks), 0
    while start and isinstance(paragraph := blocks[start - 1], Paragraph):
        length += len(plain(paragraph.text))
        if length > characters:
            return []
        start -= 1
    words = start
    while start and isinstance(blocks[start - 1], Heading):
        start -= 1
    if start == words:
        return []
    lead = blocks[start:]
    del blocks[start:]
    return lead
