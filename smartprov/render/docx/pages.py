"""Which blocks share a section, and where a new page begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smartprov.book.model import Block, Change, Heading, Index, Landscape, Paragraph, Revision, Sheet
from smartprov.render.docx.inlines import plain_text

LEAD_CHARACTERS, SHEET_LEAD_CHARACTERS = 700, 260
"""How much text may go along with a heading onto the page of what it introduces."""


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks of one section, the first of them being the block of that number in the chapter."""

    first: int
    blocks: tuple[Block, ...]
    turned: bool = False
    columns: int = 1


def split_runs(blocks: Sequence[Block]) -> list[Run]:
    """A chapter by sections. A heading with its few words goes along onto the turned page of its table."""
    runs: list[Run] = []
    start = 0
    for index, marked in enumerate(blocks):
        block = bare(marked)
        if not isinstance(block, Landscape | Index):
            continue
        # What is kept must not stand on a page that goes, or comes, with a table.
        has_lead = isinstance(block, Landscape) and block is marked
        lead = lead_before(blocks, start, index, LEAD_CHARACTERS) if has_lead else index
        if start < lead:
            runs.append(Run(start, tuple(blocks[start:lead])))
        here = Run(lead, tuple(blocks[lead : index + 1]), isinstance(block, Landscape), _columns(block))
        if here.turned and lead == index and runs and runs[-1].turned:
            here = Run(runs[-1].first, runs.pop().blocks + here.blocks, True)
        runs.append(here)
        start = index + 1
    if start < len(blocks) or not runs:
        runs.append(Run(start, tuple(blocks[start:])))
    return runs


def bare(block: Block) -> Block:
    """The block itself, whichever version has it."""
    return block.blocks[0] if isinstance(block, Revision) else block


def change_of(block: Block) -> Change:
    """Which version alone has the block, if any does."""
    return block.change if isinstance(block, Revision) else ""


def end_changes(runs: Sequence[Run], place: int) -> tuple[Change, ...]:
    """The tracked changes of the end of a run's section: the base may lack it, so that it is inserted, or the revision.

    What neither of them has was inserted and deleted again.
    """
    gone: tuple[Change, ...] = ("inserted", "deleted")
    return tuple(each for each in gone if not _is_ended(runs, place, each))


def _is_ended(runs: Sequence[Run], place: int, gone: Change) -> bool:
    """Whether the version that lacks what is `gone` has the run, and goes on otherwise behind it."""
    here = runs[place]
    if _is_gone(here, gone):
        return False
    after = next((each for each in runs[place + 1 :] if not _is_gone(each, gone)), None)
    return after is None or (after.turned, after.columns) != (here.turned, here.columns)


def _is_gone(run: Run, gone: Change) -> bool:
    return bool(run.blocks) and all(change_of(block) == gone for block in run.blocks)


def opens_sheet(blocks: Sequence[Block], index: int) -> bool:
    """Whether a sheet begins here, or the heading with few words that shares its new page."""
    sheet = index
    while sheet < len(blocks) and isinstance(bare(blocks[sheet]), Heading | Paragraph):
        sheet += 1
    if sheet == len(blocks) or not isinstance(bare(blocks[sheet]), Sheet):
        return False
    return lead_before(blocks, 0, sheet, SHEET_LEAD_CHARACTERS) == index


def lead_before(blocks: Sequence[Block], start: int, index: int, characters: int) -> int:
    """Where the headings begin that introduce a block, short paragraphs under them included; else the block itself."""
    place, length = index, 0
    while place > start and isinstance(paragraph := bare(blocks[place - 1]), Paragraph):
        length += len(plain_text(paragraph.text))
        if length > characters:
            return index
        place -= 1
    words = place
    while place > start and isinstance(bare(blocks[place - 1]), Heading):
        place -= 1
    return index if place == words else place


def _columns(block: Block) -> int:
    return 2 if isinstance(block, Index) else 1
