"""A regulation is registered once."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Type, number, year and issuer are the same."""
    first: dict[tuple[str, str, int, str], str] = {}
    for id, each in plan.regulations.items():
        if each.number == TBD:
            continue
        earlier = first.setdefault((each.type, each.number, each.year, each.issuer.casefold()), id)
        if earlier != id:
            related = Related("first", plan.span(earlier, "id"))
            yield error("duplicate-regulation", plan.span(id, "id"), related, id=id, other=earlier)
