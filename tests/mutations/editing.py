"""Text edits at places of a document: a value in other words, a key taken out, a line written twice."""

from __future__ import annotations

from smartprov.diagnostics import Span
from smartprov.source.document import Document, KeyPath


def replaced(text: str, span: Span, new: str) -> str:
    """The text with what stands at a span in other words."""
    start, end = offset(text, span.line, span.column), offset(text, span.end_line, span.end_column)
    return text[:start] + new + text[end:]


def offset(text: str, line: int, column: int) -> int:
    """Where a line and column lie in a text."""
    at = 0
    for _ in range(line - 1):
        at = text.index("\n", at) + 1
    return at + column - 1


def line_of(text: str, at: int) -> int:
    """The line on which an offset lies."""
    return text.count("\n", 0, at) + 1


def without_entry(document: Document, key_path: KeyPath) -> str | None:
    """The text without one entry of a mapping; None where the entry is not on a line of its own or of its mapping."""
    key, value = document.key_span(key_path), document.span(key_path)
    if key.line != value.end_line or value.line != key.line:
        return None
    text = document.text
    start, end = offset(text, key.line, key.column), offset(text, value.end_line, value.end_column)
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    if not text[line_start:start].strip() and not text[end:line_end].strip():
        return text[:line_start] + text[line_end + 1 :]
    if text[end : end + 2] == ", ":
        return text[:start] + text[end + 2 :]
    if text[start - 2 : start] == ", ":
        return text[: start - 2] + text[end:]
    return None


def doubled_entry(document: Document, key_path: KeyPath) -> tuple[str, int] | None:
    """The text with one entry of a mapping written twice, and the line of the second."""
    key, value = document.key_span(key_path), document.span(key_path)
    if key.line != value.end_line or value.line != key.line:
        return None
    text = document.text
    start, end = offset(text, key.line, key.column), offset(text, value.end_line, value.end_column)
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    if not text[line_start:start].strip() and not text[end:line_end].strip():
        return text[: line_end + 1] + text[line_start : line_end + 1] + text[line_end + 1 :], key.line + 1
    if text[end] in ",}":
        return f"{text[:end]}, {text[start:end]}{text[end:]}", key.line
    return None
