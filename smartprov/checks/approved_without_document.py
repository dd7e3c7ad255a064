"""Money of partners that is called approved rests on a document."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Lines that are approved or spent, of a scheme that needs a partner, in a program that names no source."""
    needy = {id for id, scheme in plan.funding.items() if scheme.needs_partner}
    for program in plan.programs.values() if needy else ():
        if program.sources or not plan.place(program.id).is_whole("sources"):
            continue
        for index, action in enumerate(program.actions):
            for at, line in enumerate(action.budget):
                if line.scheme in needy and line.status != "indicative":
                    span = plan.span(program.id, "actions", index, "budget", at, "status")
                    yield warning("approved-without-document", span, id=action.id, scheme=line.scheme, year=line.year)
