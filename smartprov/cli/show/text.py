"""Diagnostics as text: one line to click on, then the guilty line with a caret, the hint and the other place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from smartprov.diagnostics import Diagnostic, Severity, Span
from smartprov.text.messages import Language, hint, message, related_words

STYLES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
HINT_WORD = {"id": "saran", "en": "hint"}
MAX_LINE = 160

Lines = Callable[[str], list[str]]
"""Gives a source file's lines, by the path that a span names."""


def diagnostic_lines(
    diagnostic: Diagnostic, language: Language, *, shown_path: Callable[[str], str], lines: Lines | None, color: bool
) -> Iterator[str]:
    """One finding. With `lines`, the source line and a caret are shown, as on a terminal."""
    span, code = diagnostic.span, diagnostic.code
    severity = _styled(str(diagnostic.severity), STYLES[diagnostic.severity], color)
    place = _styled(f"{shown_path(span.path)}:{span.line}:{span.column}:", "1", color)
    yield f"{place} {severity}[{code}]: {message(code, diagnostic.arguments, language)}"
    if lines is not None:
        yield from _excerpt(span, lines(span.path), STYLES[diagnostic.severity], color)
    advice = hint(code, diagnostic.arguments, language)
    if advice:
        yield f"  {HINT_WORD[language]}: {advice}"
    for related in diagnostic.related:
        where = f"{shown_path(related.span.path)}:{related.span.line}:{related.span.column}"
        yield f"  {where}: {related_words(related.role, language)}"


def _excerpt(span: Span, lines: list[str], style: str, color: bool) -> Iterator[str]:
    if not 1 <= span.line <= len(lines):
        return
    line = lines[span.line - 1].replace("\t", " ")
    start = span.column - 1
    last = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    left = max(0, start - MAX_LINE // 2)
    shown = line[left : left + MAX_LINE]
    width = max(1, min(last - start, len(shown) - (start - left)))
    number = str(span.line)
    yield f"  {number} | {shown}"
    yield f"  {' ' * len(number)} | {' ' * _cells(shown[: start - left])}{_styled('^' * width, style, color)}"


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes: East Asian wide characters and emoji take two."""
    from rich.cells import cell_len

    return cell_len(text)


def _styled(text: str, style: str, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color else text
