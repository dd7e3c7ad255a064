"""Letters are composed: é is one character, so that equal words are equal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Span, error
from smartprov.plan.plan import Plan

_MARKED = re.compile(r"\w[\u0300-\u036f]+")


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Once for each file, at the first letter that is two."""
    texts = {place.document.path: (place.document.text, place.document.first_line) for place in plan.places}
    for chapter in plan.chapters.values():
        texts[chapter.path] = (chapter.document.body, chapter.document.body_line)
    for path, (text, first_line) in texts.items():
        if text.isascii() or unicodedata.is_normalized("NFC", text):
            continue
        for line, row in enumerate(text.split("\n"), start=first_line):
            found = _MARKED.search(row)
            if found and not unicodedata.is_normalized("NFC", found[0]):
                span = Span(path, line, found.start() + 1, line, found.end() + 1)
                composed = unicodedata.normalize("NFC", found[0])
                yield error("not-nfc", span, letter=composed, code=f"U+{ord(composed[0]):04X}")
                break
