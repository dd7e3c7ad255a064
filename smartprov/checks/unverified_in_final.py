"""A plan that is no draft any more rests on regulations that someone has read."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """While the plan is a draft, `regulation-unverified` says the same as a warning."""
    if plan.masterplan.status in ("draft", "revoked"):
        return
    for id, regulation in plan.regulations.items():
        place = plan.place(id)
        if place.is_whole("verified") and (not regulation.verified or TBD in (regulation.title, regulation.number)):
            yield error("unverified-in-final", place.span("id"), id=id, status=plan.masterplan.status)
