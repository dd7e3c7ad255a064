"""A parsed chapter spelled again in one way, by sections: how its lines were broken and its marks typed is gone.

Two chapters that spell alike say the same. The words are Markdown to read, not to parse again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import assert_never

from smartprov.diagnostics import Span
from smartprov.source import prose

FOOTNOTES = "[^]"
"""The key of the section that gathers the footnotes."""


@dataclass(frozen=True, slots=True)
class Section:
    """What stands below one heading, paragraph by paragraph; the first section of a chapter may have no heading."""

    key: str
    heading: str
    paragraphs: tuple[str, ...]
    span: Span


def sections(chapter: prose.ChapterDocument) -> tuple[Section, ...]:
    """A chapter's sections in reading order, each with a key of its own: the heading's id, else its words."""
    found: list[Section] = []
    keys: dict[str, int] = {}
    for heading, blocks in _by_heading(chapter):
        title = spell(heading.inlines) if heading else ""
        marks = "#" * heading.level + f" {title}" if heading else ""
        key = heading.id or title if heading else ""
        keys[key] = keys.get(key, 0) + 1
        span = heading.span if heading else blocks[0].span
        own = key if keys[key] == 1 else f"{key} ({keys[key]})"
        found.append(Section(own, marks, tuple(line for block in blocks for line in _block(block)), span))
    if chapter.footnotes:
        notes = [_note(label, blocks) for label, blocks in sorted(chapter.footnotes.items())]
        found.append(Section(FOOTNOTES, "", tuple(notes), Span(chapter.path, chapter.body_line)))
    return tuple(found)


def digest_of(chapter: prose.ChapterDocument) -> str:
    """SHA-256 of what a chapter says, in hexadecimal digits."""
    digest = sha256()
    for section in sections(chapter):
        digest.update("\0".join((section.heading, *section.paragraphs, "\1")).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def spell(inlines: tuple[prose.Inline, ...]) -> str:
    """Running text in one line."""
    return " ".join("".join(map(_inline, inlines)).split())


def _by_heading(
    chapter: prose.ChapterDocument,
) -> Iterator[tuple[prose.Heading | None, list[prose.Block]]]:
    heading: prose.Heading | None = None
    below: list[prose.Block] = []
    for block in chapter.blocks:
        if isinstance(block, prose.Heading):
            if heading or below:
                yield heading, below
            heading, below = block, []
        else:
            below.append(block)
    if heading or below:
        yield heading, below


def _block(block: prose.Block) -> Iterator[str]:
    match block:
        case prose.Heading():
            yield "#" * block.level + f" {spell(block.inlines)}"
        case prose.Paragraph():
            yield spell(block.inlines)
        case prose.ListBlock():
            for number, item in enumerate(block.items, block.start):
                yield from _hanging(f"{number}. " if block.ordered else "- ", item)
        case prose.Definitions():
            for definition in block.items:
                yield spell(definition.term)
                yield from _hanging(": ", definition.blocks)
        case prose.Quote():
            yield from _hanging(f"> {_classes(block.classes)}", block.blocks)
        case prose.CodeBlock():
            yield f"```{block.language}\n{block.text}```"
        case prose.Table():
            yield _caption("|", block.id, block.caption, block.classes)
            yield " | ".join(map(spell, block.head)) + f" {'/'.join(block.aligns)}".rstrip("/ ")
            yield from (" | ".join(map(spell, row)) for row in block.rows)
        case prose.Picture():
            yield _caption(f"![{spell(block.alt)}]({block.file})", block.id, block.caption, block.classes)
        case prose.Directive():
            options = "".join(f" {option.name}={option.value}" for option in block.options)
            yield f":::{{{block.name}{f' #{block.id}' if block.id else ''}}}{options}"
            yield from (line for inner in block.body for line in _block(inner))
        case _:
            assert_never(block)


def _hanging(mark: str, blocks: tuple[prose.Block, ...]) -> Iterator[str]:
    for line in (line for block in blocks for line in _block(block)):
        yield mark + line
        mark = " " * len(mark)


def _caption(mark: str, id: str, caption: tuple[prose.Inline, ...], classes: tuple[str, ...]) -> str:
    return " ".join(filter(None, (mark, f"#{id}" if id else "", spell(caption), _classes(classes)))).strip()


def _classes(classes: tuple[str, ...]) -> str:
    return "".join(f".{each} " for each in classes)


def _note(label: str, blocks: tuple[prose.Block, ...]) -> str:
    return f"[^{label}]: " + " ".join(line for block in blocks for line in _block(block))


def _inline(inline: prose.Inline) -> str:
    match inline:
        case prose.Text():
            return inline.text
        case prose.Strong():
            return f"**{''.join(map(_inline, inline.inlines))}**"
        case prose.Emphasis():
            return f"*{''.join(map(_inline, inline.inlines))}*"
        case prose.Code():
            return f"`{inline.text}`"
        case prose.Link():
            return f"[{''.join(map(_inline, inline.inlines))}]({inline.url})"
        case prose.Reference():
            return f"[{''.join(map(_inline, inline.inlines))}](#{inline.target})"
        case prose.Citation():
            return "[" + "; ".join(f"@{source}" for source, _ in inline.sources) + "]"
        case prose.Value():
            return "{{ " + " ".join(inline.expression.text.split()) + " }}"
        case prose.FootnoteCall():
            return f"[^{inline.label}]"
        case prose.Image():
            return f"![{''.join(map(_inline, inline.alt))}]({inline.file})"
        case prose.LineBreak():
            return "\n"
        case _:
            assert_never(inline)
