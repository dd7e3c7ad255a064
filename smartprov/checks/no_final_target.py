"""A program's own indicators have a target for its last year."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """`tbd` is a target too. Not where the program itself ends outside the plan. Reasons: none, early."""
    for program in plan.programs.values():
        if program.period.end > plan.masterplan.period.end:
            continue
        for index, indicator in enumerate(program.indicators):
            if isinstance(indicator, str) or max(indicator.targets, default=0) >= program.period.end:
                continue
            place = plan.place(program.id)
            if not place.is_whole("indicators", index, "targets"):
                continue
            last = max(indicator.targets, default=None)
            yield warning(
                "no-final-target",
                place.key_span("indicators", index, "targets"),
                Related("other-end", place.span("period", "end")),
                id=indicator.id,
                reason="none" if last is None else "early",
                last=last or "",
                end=program.period.end,
            )
