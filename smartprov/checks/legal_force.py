"""A plan that nothing has adopted claims no force of law."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan

_CLAIM = re.compile(
    r"\b(?:pegangan hukum|(?:ber)?kekuatan hukum|berkekuatan tetap|mengikat secara hukum|"
    r"legally binding|force of law)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:tidak|belum|bukan|tanpa|not|no)\b", re.IGNORECASE)


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """While masterplan.yaml has no `adoption`; a sentence that denies it is left alone."""
    if plan.masterplan.adoption is not None:
        return
    for passage in context.prose.passages:
        for match in _CLAIM.finditer(passage.text):
            sentence = passage.sentence_at(match.start())
            if not _DENIED.search(passage.text, sentence.start, match.start()):
                yield warning("legal-force", passage.span(*match.span()), words=match[0])
