"""Edits carried out on a text: what stands at each span is replaced, and every other character stays as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from smartprov.diagnostics import Edit


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
