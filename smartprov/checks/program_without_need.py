"""Every program answers a gap or a strategic issue."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A program that answers nothing known is hard to defend before those who pay for it."""
    for program in plan.programs.values():
        if not program.addresses and plan.place(program.id).is_whole("addresses"):
            yield warning("program-without-need", plan.place(program.id).key_span("addresses"), id=program.id)
