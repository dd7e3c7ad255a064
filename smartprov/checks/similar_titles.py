"""No two programs are called nearly the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, warning
from smartprov.plan.plan import Plan

ENOUGH = 0.88
"""How alike two titles are, 1 being the same, before they are taken for one another."""
_WORD = re.compile(r"\w+")
_EMPTY = frozenset(("dan", "di", "ke", "yang", "untuk", "bagi", "dengan", "dalam", "and", "the", "of", "for", "in"))


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Titles that differ in one word at most are compared letter by letter; word order and case do not count.

    Another number makes another title: *Tahap 1* and *Tahap 2* are not the same.
    """
    words = {program.id: _words(program.title) for program in plan.programs.values()}
    seen: dict[tuple[str, ...], list[str]] = {}
    for id, own in words.items():
        near = {other for key in _keys(own) for other in seen.get(key, ()) if _numbers(own) == _numbers(words[other])}
        for other in sorted(near):
            if OSA.normalized_similarity(" ".join(own), " ".join(words[other])) >= ENOUGH:
                related = Related("first", plan.span(other, "title"))
                yield warning("similar-titles", plan.span(id, "title"), related, id=id, other=other)
                break
        for key in _keys(own):
            seen.setdefault(key, []).append(id)


def _words(title: str) -> tuple[str, ...]:
    return tuple(sorted(word for word in _WORD.findall(title.casefold()) if word not in _EMPTY))


def _numbers(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if any(letter.isdigit() for letter in word)]


def _keys(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words, and the words without any one of them: titles that differ in one word share a key."""
    yield words
    if len(words) > 2:
        yield from {words[:at] + words[at + 1 :] for at in range(len(words))}
