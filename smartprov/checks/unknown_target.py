"""Every reference in prose has a target."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, nearest_name
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.entities import namespace_of
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Entities, chapters, regions, and whatever was given an id in a chapter; not where it may be a hidden one."""
    if not context.prose.references:
        return
    known = {place.id: None for place in plan.places if namespace_of(place.kind) in ("", "region")}
    known |= {anchor.id: None for anchor in context.prose.anchors}
    hidden = {namespace_of(kind) for kind in plan.places.hidden}
    for reference in context.prose.references:
        namespace = "region" if reference.target[:1].isdigit() else ""
        if reference.target not in known and namespace not in hidden:
            near = nearest_name(reference.target, known)
            yield error("unknown-target", reference.target_span, id=reference.target, nearest=near)
