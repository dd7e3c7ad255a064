"""Bookmarks: how an anchor of the book is called in Word, and which words of the page its label is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

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

PLAIN = re.compile(r"[a-z0-9-]{1,37}")
"""Anchors that survive as bookmarks: Word takes 40 letters, digits and underscores, and does not tell A from a."""


def bookmark_name(anchor: str) -> str:
    """The bookmark over the whole of an anchor's heading or caption."""
    return "a_" + _spelled(anchor)


def label_bookmark_name(anchor: str) -> str:
    """The bookmark over its label alone, which a REF field repeats."""
    return "n_" + _spelled(anchor)


def printed_labels(book: Book) -> dict[str, str]:
    """Every anchor that stands in the book, with the words under its label bookmark, or an empty text."""
    labels: dict[str, str] = {}
    for chapter in book.chapters:
        labels[chapter.id] = chapter.label
        labels.update(_labels(chapter.blocks))
        for footnote in chapter.footnotes:
            labels.update(_labels(footnote.blocks))
    labels.pop("", None)
    return labels


def _labels(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        match block:
            case Heading():
                yield block.id, block.number
            case Sheet():
                yield block.id, block.code
            case Table():
                yield block.id, block.label
                yield from ((row.id, "") for row in block.body if row.id)
            case Figure():
                yield block.id, block.label
            case Paragraph():
                yield block.id, ""
            case _:
                pass
        for inner in _inside(block):
            yield from _labels(inner)


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
    digest = hashlib.sha256(anchor.encode()).hexdigest()[:10]
    return re.sub(r"[^A-Za-z0-9]", "_", anchor)[:26] + "_" + digest
