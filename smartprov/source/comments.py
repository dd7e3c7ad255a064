"""Comments in YAML that speak to smartprov: `# smartprov: ignore[code] reason`, behind what they mean or above it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from smartprov.diagnostics import Span
from smartprov.source.document import Document

_MARKED = re.compile(r"#[ \t]*smartprov(?:[ \t]*:|[ \t]+ignore\b)[^\n]*", re.IGNORECASE)
_IGNORE = re.compile(r"#[ \t]*smartprov:[ \t]*ignore\[(?P<codes>[^\]]+)\](?P<reason>.*)")
_MEANT = re.compile(
    r"#\s*smartprov\s*:?\s*ignore\s*[:=]?\s*[\[({]?\s*(?P<codes>[a-z]+(?:-[a-z]+)+(?:\s*,\s*[a-z]+(?:-[a-z]+)+)*)"
    r"(?![\w-])\s*[\])}]?[\s:–—-]*(?P<reason>\w.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class IgnoreComment:
    """Findings of some codes on one line that are meant; `line` is the one spoken of, `span` is the comment.

    One that is not written as it should be has no codes; `meant` is then how it might be, as far as that can be told:
    the codes, and the reason.
    """

    codes: tuple[str, ...]
    reason: str
    line: int
    span: Span
    meant: tuple[tuple[str, ...], str] = ((), "")


def ignore_comments(document: Document) -> Iterator[IgnoreComment]:
    """All such comments of a document; what stands in a text of the plan is none. A broken file has none."""
    if _MARKED.search(document.text) is None or document.is_broken:
        return
    scalars = _scalars(document.text)
    lines = document.text.split("\n")
    starts = [0]
    for each in lines:
        starts.append(starts[-1] + len(each) + 1)
    for found in _MARKED.finditer(document.text):
        if any(start <= found.start() < end for start, end in scalars):
            continue
        index = bisect_right(starts, found.start()) - 1
        column = found.start() - starts[index] + 1
        line = index + document.first_line
        stands_alone = not lines[index][: column - 1].strip()
        spoken_of = _next_line(lines, index) + document.first_line if stands_alone else line
        words = found[0].rstrip()
        span = Span(document.path, line, column, line, column + len(words))
        codes, reason = _read(_IGNORE, words)
        yield IgnoreComment(codes, reason, spoken_of, span, ((), "") if codes else _read(_MEANT, words))


def _read(pattern: re.Pattern[str], words: str) -> tuple[tuple[str, ...], str]:
    """The codes and the reason of a comment; neither where it is written otherwise, or a code is left out."""
    found = pattern.fullmatch(words)
    codes = tuple(code.strip() for code in found["codes"].split(",")) if found else ()
    return (codes, found["reason"].strip()) if found and all(codes) else ((), "")


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
