"""A program that the last release held is there, or an amendment says what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Without a known release nothing is asked. Reasons: removed, renamed."""
    base = context.recalled.base
    if base is None or not context.is_sound:
        return
    spoken = {id for each in plan.amendments.values() for id in (*each.removed, *each.changed, *each.added)}
    removed = {id for each in plan.amendments.values() for id in each.removed}
    renamed = {program.renamed_from: program for program in plan.programs.values() if program.renamed_from}
    released = base.version
    for id in base.programs:
        if id in plan.programs or id in removed:
            continue
        if id not in renamed:
            span = plan.place(plan.masterplan.id, "masterplan").span("version")
            yield error("removed-without-amendment", span, reason="removed", id=id, version=released)
        elif not spoken & {id, renamed[id].id}:
            span = plan.span(renamed[id].id, "renamed_from")
            new = renamed[id].id
            yield error("removed-without-amendment", span, reason="renamed", id=id, new=new, version=released)
