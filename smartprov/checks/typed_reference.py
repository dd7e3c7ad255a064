"""Tables, figures and chapters are referred to by their ids, for their numbers move."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan

_TYPED = re.compile(r"\b(Tabel|Gambar|Bab|BAB|Lampiran|Table|Figure|Chapter)\s(\d+(?:\.\d+)*|[IVXLC]+)\b")
_OF_LAW = re.compile(r"\b(?:Pasal|Peraturan|Undang-Undang|Perda|Perpres|Permen\w*|Keputusan|PP|UU)\b")


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A number typed after such a word; not in a sentence about a law, which has chapters and annexes of its own."""
    for passage in context.prose.passages:
        for match in _TYPED.finditer(passage.text):
            sentence = passage.sentence_at(match.start())
            if not _OF_LAW.search(passage.text, sentence.start, sentence.end):
                span = passage.span(match.start(), match.end())
                yield warning("typed-reference", span, typed=match[0])
