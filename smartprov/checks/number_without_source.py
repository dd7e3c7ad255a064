"""A sentence that states a number as a fact says where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.source.passages import Passage
from smartprov.text.forms.typed import Typed

SMALL = 10
_PLANNED = re.compile(
    r"\b(?:contoh|target\w*|misalnya|minimal|maksimal|sedikitnya|paling lambat|dibulatkan)\b", re.IGNORECASE
)
_SPAN = re.compile(
    r"\s(?:tahun|bulan|minggu|pekan|hari|jam|menit|kali|halaman|langkah|baris|kolom|butir|bab|pasal|ayat)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s[A-Z]")
"""A capital behind the number: *100 Smart City* is a name."""


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Percentages, money and counts in digits, in paragraphs; not what the plan knows itself, nor a stretch of time.

    What the plan knows, it can say once its data have no errors.
    """
    if not context.is_sound:
        return
    known = {id(found.typed) for found in context.typed}
    for passage in context.prose.passages:
        if passage.kind != "paragraph":
            continue
        told: set[int] = set()
        for typed in passage.numbers:
            sentence = passage.sentence_at(typed.start)
            if sentence.cites or sentence.start in told or id(typed) in known or not _states(passage, typed):
                continue
            if not _PLANNED.search(passage.text, sentence.start, sentence.end):
                told.add(sentence.start)
                span = passage.span(typed.start, typed.end)
                yield warning("number-without-source", span, typed=typed.text.strip())


def _states(passage: Passage, typed: Typed) -> bool:
    if typed.measure in ("percent", "rupiah"):
        return True
    is_count = not typed.measure and not typed.in_words and typed.low >= SMALL
    return is_count and not (_SPAN.match(passage.text, typed.end) or _NAME.match(passage.text, typed.end))
