"""A chapter's file as front matter and prose. Whatever the text, nothing is raised: mistakes are diagnostics."""

from __future__ import annotations

import re
from dataclasses import replace

from smartprov.diagnostics import Span, error, in_order
from smartprov.source.markdown.block_reader import BlockReader
from smartprov.source.markdown.parser import parse_blocks
from smartprov.source.markdown.places import Places
from smartprov.source.markdown.report import Report
from smartprov.source.markdown.values import hide_pipes
from smartprov.source.prose import ChapterDocument

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_UNCLOSED_END = re.compile(r"^(?=[ \t]*$|#{2,6} )", re.MULTILINE)


def parse_chapter(path: str, text: str) -> ChapterDocument:
    """The chapter that decoded `text` spells; `path` is relative to the plan's folder.

    Without front matter the body begins on line 1; `front_matter` is then None, which the resolver speaks of.
    """
    opening = _FENCE.match(text)
    if opening is None:
        return _parse_body(path, None, text, 1)
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        return _parse_unclosed(path, text, opening.end())
    front_matter = text[opening.end() + 1 : closing.start()]
    body = text[closing.end() + 1 :]
    return _parse_body(path, front_matter, body, text.count("\n", 0, closing.end()) + 2)


def _parse_unclosed(path: str, text: str, opened: int) -> ChapterDocument:
    """What stands before the first blank line or heading is taken for the front matter, so that the rest is read."""
    end = _UNCLOSED_END.search(text, opened + 1)
    start = end.start() if end else len(text)
    chapter = _parse_body(path, text[opened + 1 : start], text[start:], text.count("\n", 0, start) + 1)
    unclosed = error("unclosed-front-matter", Span(path, 1, 1, 1, opened + 1))
    return replace(chapter, diagnostics=(unclosed, *chapter.diagnostics))


def _parse_body(path: str, front_matter: str | None, body: str, first_line: int) -> ChapterDocument:
    typed, body = body, hide_pipes(body)
    report = Report(Places(path, body, first_line))
    reader = BlockReader(report, parse_blocks(body, report.env))
    blocks = reader.read()
    reader.footnotes.check(blocks)
    footnotes = reader.footnotes.blocks
    return ChapterDocument(path, front_matter, 2, first_line, blocks, footnotes, in_order(report.diagnostics), typed)
