"""Comments in YAML that speak to smartprov: `# smartprov: ignore[code] reason`, behind what they mean or above it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from smartprov.diagnostics import Span
from smartprov.source.document import Document

MARK = "smartprov:"
_IGNORE = re.compile(r"#[ \t]*smartprov:[ \t]*ignore\[(?P<codes>[^\]\n]*)\](?P<reason>[^\n]*)")


@dataclass(frozen=True, slots=True)
class IgnoreComment:
    """Findings of some codes on one line that are meant; `line` is the one spoken of, `span` is the comment."""

    codes: tuple[str, ...]
    reason: str
    line: int
    span: Span


def ignore_comments(document: Document) -> Iterator[IgnoreComment]:
    """All such comments of a document; what stands in a text of the plan is none. A broken file has none."""
    if MARK not in document.text or document.is_broken:
        return
    scalars = _scalars(document.text)
    lines = document.text.split("\n")
    starts = [0]
    for each in lines:
        starts.append(starts[-1] + len(each) + 1)
    for found in _IGNORE.finditer(document.text):
        if any(start <= found.start() < end for start, end in scalars):
            continue
        index = bisect_right(starts, found.start()) - 1
        column = found.start() - starts[index] + 1
        line = index + document.first_line
        stands_alone = not lines[index][: column - 1].strip()
        spoken_of = _next_line(lines, index) + document.first_line if stands_alone else line
        codes = tuple(code.strip() for code in found["codes"].split(","))
        span = Span(document.path, line, column, line, column + len(found[0].rstrip()))
        yield IgnoreComment(codes, found["reason"].strip(), spoken_of, span)


def _scalars(text: str) -> list[tuple[int, int]]:
    """Where the texts of a document stand, in which a number sign begins no comment."""
    tokens = yaml.scan(text, Loader=yaml.SafeLoader)
    return [
        (token.start_mark.index, token.end_mark.index) for token in tokens if isinstance(token, yaml.tokens.ScalarToken)
    ]


def _next_line(lines: list[str], index: int) -> int:
    """The next line that says something; the last one where none does."""
    following = range(index + 1, len(lines))
    return next((each for each in following if lines[each].strip() and lines[each].lstrip()[0] != "#"), index)
