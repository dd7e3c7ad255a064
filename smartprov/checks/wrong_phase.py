"""A program belongs to the first phase that its last year fits in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Nothing is said while the phases themselves, or a program's years, are out of order."""
    phases = plan.masterplan.phases
    if any(later.end <= earlier.end for earlier, later in pairwise(phases)):
        return
    known = {phase.id: phase for phase in phases}
    for program in plan.programs.values():
        right = next((phase for phase in phases if phase.end >= program.period.end), None)
        if right is None or program.phase not in known or program.phase == right.id:
            continue
        if program.period.start > program.period.end:
            continue
        place = plan.place(program.id)
        program_end = Related("other-end", place.span("period", "end"))
        yield error(
            "wrong-phase",
            place.span("phase"),
            program_end,
            id=program.id,
            phase=program.phase,
            right=right.id,
            end=program.period.end,
            until=known[program.phase].end,
        )
