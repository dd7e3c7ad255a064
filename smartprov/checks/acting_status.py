"""Whoever signs as acting is recorded as acting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan

_ACTING = re.compile(r"\b(plt|plh|pjs|pj)\b", re.IGNORECASE)


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A position that says Plt., Plh., Pj. or Pjs. without the same under `acting`."""
    for commitment in plan.commitments.values():
        for at, signatory in enumerate(commitment.signatories):
            said = _ACTING.search(signatory.position)
            if said and said[0].lower() not in signatory.acting:
                span = plan.span(commitment.id, "signatories", at, "position")
                yield warning("acting-status", span, position=signatory.position, acting=said[0].lower())
