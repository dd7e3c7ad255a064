"""Walks over what was composed: all blocks in reading order, and the words of inlines alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smartprov.book.model import (
    Aside,
    Block,
    DefinitionList,
    Emphasis,
    Inline,
    Inlines,
    Landscape,
    LineBreak,
    Link,
    ListBlock,
    Sheet,
    Strong,
)


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """These blocks and all blocks inside them."""
    for block in blocks:
        yield block
        yield from every_block(_inside(block))


def _inside(block: Block) -> tuple[Block, ...]:
    match block:
        case Landscape() | Aside():
            return block.blocks
        case ListBlock():
            return tuple(inner for item in block.items for inner in item)
        case DefinitionList():
            return tuple(inner for _, inners in block.items for inner in inners)
        case Sheet():
            return (*block.story, *block.body)
        case _:
            return ()


def words_of(inlines: Inlines) -> str:
    """Inlines as plain words."""
    if isinstance(inlines, str):
        return inlines
    return "".join(_words(inline) for inline in inlines)


def _words(inline: Inline) -> str:
    match inline:
        case Strong() | Emphasis() | Link():
            return words_of(inline.inlines)
        case LineBreak():
            return " "
        case _:
            return getattr(inline, "text", "")
