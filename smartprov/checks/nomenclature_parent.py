"""Where a program names official programs, the activities it names are theirs."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A code of more than three segments lies under one of the codes of three, if there are any."""
    for program in plan.programs.values():
        parents = [code for code in program.nomenclature if code.count(".") == 2]
        for at, code in enumerate(program.nomenclature):
            parent = ".".join(code.split(".")[:3])
            if parents and code.count(".") > 2 and parent not in parents:
                span = plan.span(program.id, "nomenclature", at)
                yield warning("nomenclature-parent", span, code=code, parent=parent, id=program.id)
