"""A program says what is to be done."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Entries that were lost to a mistake count as being there."""
    for program in plan.programs.values():
        if not program.actions and plan.place(program.id).is_whole("actions"):
            yield error("no-actions", plan.place(program.id).key_span("actions"), id=program.id)
