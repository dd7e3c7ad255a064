"""What an author wrote in a chapter: frozen blocks and inlines, each with its place; nothing is looked up yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from smartprov.diagnostics import Diagnostic, Span
from smartprov.source.expression import Expression

Align = Literal["left", "right", "center", ""]

# --- inlines -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words; a line end inside a paragraph is one space."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Strong:
    """`**bold**`."""

    inlines: tuple[Inline, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`*italic*`."""

    inlines: tuple[Inline, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Code:
    """Letters as typed; a value in it stays as it is spelled."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """A way out of the book. `url` is http, https or mailto, and percent-encoded."""

    inlines: tuple[Inline, ...]
    url: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reference:
    """`[](#id)` or `[text](#id)`; without inlines the text is generated. `target_span` is the id's place."""

    target: str
    inlines: tuple[Inline, ...]
    span: Span
    target_span: Span


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@src-a; @src-b]`: source ids, each with its place."""

    sources: tuple[tuple[str, Span], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Value:
    """`{{ path | filter }}`; the span includes the braces."""

    expression: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class FootnoteCall:
    """`[^label]`; the label has a definition in `ChapterDocument.footnotes`, or a diagnostic says otherwise."""

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Image:
    """A picture within a line of text. `path` is as typed; `file` is relative to the plan's folder."""

    path: str
    file: str
    alt: tuple[Inline, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class LineBreak:
    """Two spaces or a backslash at a line's end."""

    span: Span


Inline = Text | Strong | Emphasis | Code | Link | Reference | Citation | Value | FootnoteCall | Image | LineBreak

# --- blocks --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, level 2 to 6. `id_span` is there when `id` is. Class: `unnumbered`."""

    level: int
    id: str
    inlines: tuple[Inline, ...]
    span: Span
    id_span: Span | None = None
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    inlines: tuple[Inline, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a run of blocks. `start` is the first number of an ordered one."""

    ordered: bool
    start: int
    items: tuple[tuple[Block, ...], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and everything said of it."""

    term: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Definitions:
    """A definition list."""

    items: tuple[Definition, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, or with class `note` or `warning` a box that must not be missed."""

    blocks: tuple[Block, ...]
    span: Span
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines as typed; `language` is the first word behind the fence."""

    text: str
    language: str
    span: Span


Cell = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A typed table. Every row has as many cells as `head` and `aligns`. Class: `wide`."""

    id: str
    caption: tuple[Inline, ...]
    aligns: tuple[Align, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    span: Span
    id_span: Span | None = None
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that is a paragraph of its own. `path` as typed, `file` relative to the plan's folder. Class: `wide`."""

    id: str
    caption: tuple[Inline, ...]
    path: str
    file: str
    alt: tuple[Inline, ...]
    span: Span
    id_span: Span | None = None
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """`name=value` on a directive's opening line; the value's span leaves out its quotes."""

    name: str
    value: str
    name_span: Span
    value_span: Span


@dataclass(frozen=True, slots=True)
class Directive:
    """`:::{name #id} option=value`. `span` is the opening line's, for that is what one can be wrong about."""

    name: str
    id: str
    options: tuple[Option, ...]
    body: tuple[Block, ...]
    span: Span
    name_span: Span
    id_span: Span | None = None


Block = Heading | Paragraph | ListBlock | Definitions | Quote | CodeBlock | Table | Picture | Directive

# --- the chapter ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChapterDocument:
    """One chapter file. `front_matter` is the YAML between the `---` lines, beginning on `front_matter_line`."""

    path: str
    front_matter: str | None
    front_matter_line: int
    body_line: int
    blocks: tuple[Block, ...]
    footnotes: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    body: str = field(default="", repr=False)
    """The text below the front matter, so that a letter of a paragraph can be placed."""


def every_block(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """These blocks and all blocks inside them, in reading order."""
    for block in blocks:
        yield block
        yield from every_block(_blocks_inside(block))


def every_inline(blocks: tuple[Block, ...]) -> Iterator[Inline]:
    """All inlines of these blocks, captions, alternative texts and nested ones included, in reading order."""
    for block in every_block(blocks):
        for inlines in _inlines_inside(block):
            yield from _and_nested(inlines)


def pictures_in(chapter: ChapterDocument) -> Iterator[str]:
    """The files of all pictures of a chapter, relative to the plan's folder."""
    for blocks in (chapter.blocks, *chapter.footnotes.values()):
        yield from (block.file for block in every_block(blocks) if isinstance(block, Picture))
        yield from (inline.file for inline in every_inline(blocks) if isinstance(inline, Image))


def _blocks_inside(block: Block) -> tuple[Block, ...]:
    match block:
        case ListBlock():
            return tuple(inner for item in block.items for inner in item)
        case Definitions():
            return tuple(inner for item in block.items for inner in item.blocks)
        case Quote():
            return block.blocks
        case Directive():
            return block.body
        case _:
            return ()


def _inlines_inside(block: Block) -> tuple[tuple[Inline, ...], ...]:
    match block:
        case Heading() | Paragraph():
            return (block.inlines,)
        case Definitions():
            return tuple(item.term for item in block.items)
        case Table():
            return (block.caption, *block.head, *(cell for row in block.rows for cell in row))
        case Picture():
            return (block.caption, block.alt)
        case _:
            return ()


def _and_nested(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        match inline:
            case Strong() | Emphasis() | Link() | Reference():
                yield from _and_nested(inline.inlines)
            case Image():
                yield from _and_nested(inline.alt)
            case _:
                pass
