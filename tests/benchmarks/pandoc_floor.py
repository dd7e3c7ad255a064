"""The floor that the Word renderer is measured against: the same book as Markdown with pipe tables, through pandoc."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator

import pypandoc

from smartprov.book.model import (
    Bars,
    Block,
    Cell,
    Chip,
    Code,
    Heading,
    Inlines,
    Landscape,
    Listing,
    Paragraph,
    Reference,
    Row,
    Sheet,
    SpanningCell,
    Spark,
    Table,
    Text,
)
from tests.benchmarks.big_book import big_book

RULES = {"left": ":---", "right": "---:", "center": ":---:"}


def markdown_floor(programs: int) -> str:
    """The content of `big_book` as an author would type it for pandoc."""
    lines: list[str] = []
    for chapter in big_book(programs).chapters:
        lines += [f"# {chapter.label} {chapter.title}", ""]
        lines += _lines(chapter.blocks)
    return "\n".join(lines)


def convert_floor(text: str) -> bytes:
    """Pandoc with its own styles, and nothing before or after."""
    command = [pypandoc.get_pandoc_path(), "--from=markdown", "--to=docx", "--output=-"]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield from (f"{'#' * block.level} {block.number} {_words(block.text)}", "")
            case Paragraph():
                yield from (_words(block.text), "")
            case Table():
                yield from _table(block)
            case Sheet():
                yield from _sheet(block)
            case Landscape():
                yield from _lines(block.blocks)
            case Bars():
                yield from (f"**{block.title}**", "", "| | |", "|:---|---:|")
                yield from (f"| {bar.label} | {bar.text} |" for bar in block.bars)
                yield ""
            case Listing():
                yield from (f"- [{entry.label} {entry.title}](#{entry.target})" for entry in block.entries)
                yield ""
            case _:
                raise TypeError(f"the big book holds no {block.kind}")


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield from (f"{'#' * sheet.level} {sheet.code} {sheet.title} {{#{sheet.id}}}", "")
    yield from (" ".join(f"**{chip.text}**" for chip in sheet.chips), "")
    for fact in sheet.facts:
        yield from (f"**{fact.label}** {_words(fact.text)}", "")
    yield from _lines(sheet.story)
    yield from _lines(sheet.body)


def _table(table: Table) -> Iterator[str]:
    head, *more = table.head
    yield from (": " + " ".join((table.label, _words(table.caption))), "")
    yield _row(head)
    yield "|" + "|".join(RULES[column.align] for column in table.columns) + "|"
    yield from map(_row, more)
    yield from map(_row, table.body)
    yield ""


def _row(row: Row) -> str:
    return "| " + " | ".join(map(_cell, row.cells)) + " |"


def _cell(cell: Cell) -> str:
    return _words(cell.text) + " |" * (cell.columns - 1) if isinstance(cell, SpanningCell) else _words(cell)


def _words(text: Inlines) -> str:
    if isinstance(text, str):
        return text
    words = []
    for inline in text:
        match inline:
            case Reference():
                words.append(f"[{inline.text}](#{inline.target})")
            case Text() | Chip() | Code() | Spark():
                words.append(inline.text)
            case _:
                raise TypeError(f"the big book holds no {inline.kind}")
    return "".join(words)
