"""Every letter can be printed with the fonts that come along."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from smartprov.checks.context import Context, Covers
from smartprov.diagnostics import Diagnostic, Span, warning
from smartprov.plan.plan import Plan
from smartprov.source.document import Document, KeyPath
from smartprov.source.plain_data import Data


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Once for each character and file, at its first place; without `covers` nothing is asked."""
    if context.covers is None:
        return
    letters = _Letters(context.covers)
    for document in {place.document.path: place.document for place in plan.places}.values():
        missing = letters.missing_in(document.text)
        if missing:
            yield from _in_data(document, missing)
    said: set[tuple[str, str]] = set()
    for words in context.prose.words:
        for letter in sorted(letters.missing_in(words.text)):
            if (letter, words.span.path) not in said:
                said.add((letter, words.span.path))
                yield _said(letter, _place(words.span, words.text, letter))


class _Letters:
    """Remembers what each character was found to be."""

    def __init__(self, covers: Covers) -> None:
        self._covers = covers
        self._known: dict[str, bool] = {}
        self._has_ascii = all(covers(chr(code)) for code in range(0x21, 0x7F))

    def missing_in(self, text: str) -> set[str]:
        """The characters of a text that no font has."""
        if self._has_ascii and text.isascii():
            return set()
        letters = set(text)
        for letter in letters - self._known.keys():
            is_drawn = not letter.isspace() and unicodedata.category(letter) not in ("Cc", "Cf", "Mn")
            self._known[letter] = is_drawn and not self._covers(letter)
        return {letter for letter in letters if self._known[letter]}


def _in_data(document: Document, missing: set[str]) -> Iterator[Diagnostic]:
    """A comment may hold any letter, so the values are gone through."""
    left = set(missing)
    for key_path, text in _texts(document.data, ()):
        for letter in sorted(left.intersection(text)):
            left.discard(letter)
            yield _said(letter, document.span(key_path))


def _texts(data: Data, key_path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(data, str):
        yield key_path, data
    elif isinstance(data, list):
        for index, entry in enumerate(data):
            yield from _texts(entry, (*key_path, index))
    elif isinstance(data, dict):
        for key, entry in data.items():
            yield from _texts(entry, (*key_path, key))


def _place(span: Span, text: str, letter: str) -> Span:
    """The character itself where the text stands as typed on one line; else where the text begins."""
    at = text.index(letter)
    if span.line == span.end_line and span.end_column - span.column == len(text):
        return Span(span.path, span.line, span.column + at, span.line, span.column + at + 1)
    return span


def _said(letter: str, span: Span) -> Diagnostic:
    name = unicodedata.name(letter, "")
    return warning("missing-glyph", span, character=letter, code=f"U+{ord(letter):04X}", name=name)
