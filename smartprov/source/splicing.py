"""Edits of an author's files: what stands at each span is replaced, and every other character stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from smartprov.diagnostics import Edit, Span

BOM = "\ufeff"
"""What some editors put before a text; it stays, and spans do not count it."""
_LINE_END = re.compile(r"\r\n|\r|\n")


def text_of(data: bytes) -> str:
    """A file as the text that spans speak of. Raises `UnicodeDecodeError`."""
    return data.decode().removeprefix(BOM)


def data_of(text: str, former: bytes) -> bytes:
    """The text as a file again, with the mark that the former one has."""
    return (f"{BOM}{text}" if former.startswith(BOM.encode()) else text).encode()


def typed_at(text: str, span: Span) -> str:
    """What stands at a span of one line; empty for a span of several, or of a line that is not there."""
    lines = _LINE_END.split(text)
    is_of_one_line = span.end_line in (0, span.line) and span.line <= len(lines)
    return lines[span.line - 1][span.column - 1 : span.end_column - 1] if is_of_one_line else ""


class OverlappingEdits(ValueError):
    """Two edits want the same characters, so that neither can be carried out for certain."""


def spliced(text: str, edits: Iterable[Edit]) -> str:
    """The text with its edits; the same edit said twice counts once. Lines end in any of the three ways.

    Raises `OverlappingEdits`.
    """
    starts = _line_starts(text)
    spots = sorted({(_offset(starts, e.span.line, e.span.column), _end(starts, e), e.text) for e in edits})
    made: list[str] = []
    behind = 0
    for start, end, new in spots:
        if start < behind:
            raise OverlappingEdits(new)
        made += (text[behind:start], new)
        behind = end
    return "".join((*made, text[behind:]))


def spliced_files(texts: Mapping[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    """The texts, by path, that edits change, with their edits. Raises `OverlappingEdits`."""
    by_path: dict[str, list[Edit]] = {}
    for edit in edits:
        by_path.setdefault(edit.span.path, []).append(edit)
    return {path: spliced(texts[path], own) for path, own in by_path.items()}


def _line_starts(text: str) -> list[int]:
    """Where each line begins: behind a line feed, a carriage return, or both together."""
    starts = [0]
    for at, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return starts


def _offset(starts: list[int], line: int, column: int) -> int:
    return starts[line - 1] + column - 1


def _end(starts: list[int], edit: Edit) -> int:
    span = edit.span
    return _offset(starts, span.end_line or span.line, span.end_column or span.column)
