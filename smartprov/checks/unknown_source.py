"""Every citation names a source of the registry."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, nearest_name
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the id; not while a mistake hides the id of a source."""
    if not context.prose.citations or "source" in plan.places.hidden:
        return
    known = {place.id: None for place in plan.places if place.kind == "source"}
    for citation in context.prose.citations:
        for id, span in citation.sources:
            if id not in known:
                yield error("unknown-source", span, id=id, nearest=nearest_name(id, known))
