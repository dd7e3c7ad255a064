"""A fact that is part of a whole is no more than the whole."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Its share is computed from both. Reasons: above, zero."""
    for fact in plan.facts.values():
        if fact.of is None:
            continue
        if fact.of <= 0:
            yield error("fact-share", plan.span(fact.id, "of"), id=fact.id, reason="zero", value=fact.value, of=fact.of)
        elif fact.value > fact.of:
            span = plan.span(fact.id, "value")
            yield error("fact-share", span, id=fact.id, reason="above", value=fact.value, of=fact.of)
