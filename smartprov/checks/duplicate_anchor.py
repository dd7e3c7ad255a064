"""An id in a chapter stands for one thing."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, Span, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Not for a second block, and for no entity or chapter."""
    first: dict[str, Span] = {}
    for anchor in context.prose.anchors:
        place = plan.places.of(anchor.id)
        if place is not None:
            related = Related("declared-as", place.span("id"))
            yield error("duplicate-anchor", anchor.span, related, id=anchor.id, kind=place.kind, reason="entity")
        elif anchor.id in first:
            related = Related("first", first[anchor.id])
            yield error("duplicate-anchor", anchor.span, related, id=anchor.id, reason="anchor")
        first.setdefault(anchor.id, anchor.span)
