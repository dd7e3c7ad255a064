"""The stated number of regions with a masterplan can be true of the regions listed."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Span, error
from smartprov.plan.entities.fact import Fact
from smartprov.plan.plan import Plan

FACT = "regions-with-masterplan"
"""The one fact that the registry of regions can contradict; the others speak of things that are not listed."""


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Only where more regions say `exists` than the value, or more say `none` than the rest. Reasons: exists, none."""
    fact = plan.facts.get(FACT)
    if fact is None:
        return
    states = [region.masterplan.status for region in plan.regions.values()]
    place = plan.place(fact.id)
    if states.count("exists") > fact.value:
        counted = states.count("exists")
        yield _said(place.span("value"), fact, "exists", counted, fact.value)
    elif fact.of is not None and states.count("none") > fact.of - fact.value >= 0:
        yield _said(place.span("value"), fact, "none", states.count("none"), fact.of - fact.value)


def _said(span: Span, fact: Fact, reason: str, counted: int, most: float) -> Diagnostic:
    return error(
        "fact-contradicts-registry", span, id=fact.id, reason=reason, value=fact.value, counted=counted, most=most
    )
