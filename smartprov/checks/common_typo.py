"""Words are spelled as the dictionary spells them, and stand once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.text.spelling import STANDARD

_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*")
_DOUBLED = re.compile(r"(?<![\w-])(?P<word>[A-Za-z]{2,}) (?P<again>(?P=word))(?![\w-])", re.IGNORECASE)


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A list of frequent slips, in plans in Indonesian, and a word typed twice in a row. Reasons: spelling, doubled."""
    standard = STANDARD if plan.masterplan.language == "id" else {}
    for passage in context.prose.passages:
        for match in _WORD.finditer(passage.text) if standard else ():
            right = standard.get(match[0].lower())
            if right:
                shown = right.capitalize() if match[0][0].isupper() else right
                span = passage.span(*match.span())
                yield warning("common-typo", span, reason="spelling", word=match[0], right=shown)
        for match in _DOUBLED.finditer(passage.text):
            yield warning("common-typo", passage.span(*match.span("again")), reason="doubled", word=match["word"])
