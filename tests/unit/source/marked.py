"""Chapters whose guilty stretch stands between ‹ and ›: a test shows a place instead of counting it."""

from __future__ import annotations

from smartprov.diagnostics import Diagnostic, Span
from smartprov.source.chapter import parse_chapter
from smartprov.source.prose import ChapterDocument

PATH = "chapters/buku-1/pendahuluan.md"


def unmarked(marked: str) -> tuple[str, list[Span]]:
    """The text without its marks, and the marked spans."""
    lines: list[str] = []
    spans: list[Span] = []
    opened: tuple[int, int] = (1, 1)
    for number, marked_line in enumerate(marked.split("\n"), start=1):
        line = ""
        for letter in marked_line:
            if letter == "‹":
                opened = number, len(line) + 1
            elif letter == "›":
                spans.append(Span(PATH, *opened, number, len(line) + 1))
            else:
                line += letter
        lines.append(line)
    return "\n".join(lines), spans


def read(text: str) -> ChapterDocument:
    """The chapter, which must be free of findings."""
    chapter = parse_chapter(PATH, text)
    assert not chapter.diagnostics
    return chapter


def found(marked: str) -> list[Diagnostic]:
    """The findings, each of which must stand exactly where a mark says."""
    text, spans = unmarked(marked)
    diagnostics = parse_chapter(PATH, text).diagnostics
    assert [diagnostic.span for diagnostic in diagnostics] == spans, diagnostics
    return list(diagnostics)
