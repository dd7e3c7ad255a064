"""An abbreviation is spelled out as the registry spells it out, everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.source.passages import Passage

ALIKE = 0.55
"""How alike the words before the brackets must be to be meant as the long form at all."""
_BRACKETS = re.compile(r"\((?P<term>[A-Z][A-Za-z0-9 ]*[A-Za-z0-9])\)")
_OPENED = re.compile(r"(?<![\w.-])(?P<term>[A-Z][A-Za-z0-9]+) \((?P<words>[A-Z][^()\ufffc]{6,}?)\)")
_WORD = re.compile(r"[\w-]+")


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """*Long form (SHORT)* and *SHORT (long form)*, for terms of the registry and short names of agencies."""
    known = {term: each.expansion for term, each in plan.abbreviations.items()}
    known |= {each.abbreviation: each.name for each in plan.agencies.values() if each.abbreviation}
    for passage in context.prose.passages:
        if "(" not in passage.text:
            continue
        for start, end, term in _spelled_out(passage, known):
            said, right = passage.text[start:end], known[term]
            if _plain(said) != _plain(right) and OSA.normalized_similarity(_plain(said), _plain(right)) >= ALIKE:
                span = passage.span(start, end)
                yield warning("abbreviation-expansion", span, term=term, said=said, right=right)


def _spelled_out(passage: Passage, known: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    text = passage.text
    for match in _BRACKETS.finditer(text):
        if match["term"] in known:
            words = list(_WORD.finditer(text, max(0, match.start() - 120), match.start()))
            count = len(_WORD.findall(known[match["term"]]))
            yield from _best(text, words, count, known[match["term"]], match["term"])
    for match in _OPENED.finditer(text):
        if match["term"] in known:
            yield (*match.span("words"), match["term"])


def _best(text: str, words: list[re.Match[str]], count: int, right: str, term: str) -> Iterator[tuple[int, int, str]]:
    """As many words before the brackets as are most like the long form, which may have lost or gained one."""
    spans = [
        (words[-size].start(), words[-1].end()) for size in range(max(1, count - 1), count + 2) if size <= len(words)
    ]
    if spans:
        plain = _plain(right)
        start, end = max(spans, key=lambda span: OSA.normalized_similarity(_plain(text[slice(*span)]), plain))
        yield start, end, term


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))
