"""The agency that leads a program is not also listed as supporting it."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """One agency answers for a program; it need not support itself."""
    for program in plan.programs.values():
        for index, agency in enumerate(program.supporting_agencies):
            if agency == program.lead_agency:
                lead = Related("other-end", plan.span(program.id, "lead_agency"))
                span = plan.span(program.id, "supporting_agencies", index)
                yield error("lead-among-supporters", span, lead, id=program.id, agency=agency)
                break
