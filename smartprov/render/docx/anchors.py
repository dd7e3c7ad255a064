"""Bookmarks: how an anchor of the book is called in Word, and which words of the page its label is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from smartprov.book.model import (
    Aside,
    Block,
    Book,
    DefinitionList,
    Figure,
    Heading,
    Landscape,
    ListBlock,
    Paragraph,
    Sheet,
    Table,
)

LONGEST_NAME, LONGEST_STEM = 40, 18
PLAIN = re.compile(r"[a-z0-9-]{1,37}")
"""Anchors that survive as bookmarks: Word takes 40 letters, digits and underscores, and does not tell A from a."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Every anchor that stands in the book."""

    words: Mapping[str, str]
    """The words under its bookmark that a REF field may repeat, or an empty text."""
    numbers: Mapping[str, str]
    """The number that Word gives its heading and that a REF field may repeat, where such a number says all."""


def bookmark_name(anchor: str) -> str:
    """The bookmark of an anchor: over the label of a caption, the code of a sheet, or all words of anything else."""
    return "a_" + _spelled(anchor)


def chapter_path(chapter: str) -> str:
    """Where the bookmarks of a chapter's blocks begin: `b_pendahuluan__`, then `12` for its 13th block, and so on down.

    So a file that comes back can be laid beside the book of the version that it carries.
    """
    stem = re.sub(r"[^a-z0-9]+", "_", chapter)
    is_plain = PLAIN.fullmatch(chapter) and len(stem) <= LONGEST_STEM and stem == chapter.replace("-", "_")
    return "b_" + (stem if is_plain else f"{stem[: LONGEST_STEM - 7]}_{_digest(chapter)[:6]}") + "__"


def short_path(path: str) -> str:
    """A path as Word takes it; one of a block very deep inside others ends in a digest."""
    return path if len(path) <= LONGEST_NAME else f"{path[: LONGEST_NAME - 9]}_{_digest(path)[:8]}"


def labels_of(book: Book, *, is_decimal: bool) -> Labels:
    """Every anchor that stands in the book, with what a field can repeat of it."""
    words: dict[str, str] = {}
    numbers: dict[str, str] = {}
    for chapter in book.chapters:
        words[chapter.id] = ""
        for blocks in (chapter.blocks, *(footnote.blocks for footnote in chapter.footnotes)):
            words.update(_labels(blocks))
            if is_decimal:
                numbers.update((block.id, block.number) for block in _every(blocks) if isinstance(block, Heading))
    words.pop("", None)
    return Labels(words, {anchor: number for anchor, number in numbers.items() if anchor and number})


def _labels(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    for block in _every(blocks):
        match block:
            case Heading() | Paragraph():
                yield block.id, ""
            case Sheet():
                yield block.id, block.code
            case Table():
                yield block.id, block.label
                yield from ((row.id, "") for row in block.body if row.id)
            case Figure():
                yield block.id, block.label
            case _:
                pass


def _every(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        for inner in _inside(block):
            yield from _every(inner)


def _inside(block: Block) -> tuple[tuple[Block, ...], ...]:
    match block:
        case ListBlock():
            return block.items
        case DefinitionList():
            return tuple(meaning for _, meaning in block.items)
        case Aside() | Landscape():
            return (block.blocks,)
        case Table() | Figure():
            return (block.notes,)
        case Sheet():
            return (block.story, block.body)
        case _:
            return ()


def _spelled(anchor: str) -> str:
    if PLAIN.fullmatch(anchor):
        return anchor.replace("-", "_")
    return re.sub(r"[^A-Za-z0-9]", "_", anchor)[:26] + "_" + _digest(anchor)[:10]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
