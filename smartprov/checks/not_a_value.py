"""A value's path ends in something that can be printed."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, was_lost
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.lookup import View
from smartprov.plan.plan import Plan

PREFERRED = ("count", "total", "title", "name", "text", "start", "value")
MOST = 12


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A path that stops at a table or an entity; the hint completes it. Not where a mistake took its end away."""
    for value in context.values:
        expression, found = value.expression, value.found
        if isinstance(found, View) and not was_lost(plan, expression.parts, len(expression.parts) - 1):
            names = [str(name) for name in found.members]
            path = expression.text.partition("|")[0].strip()
            member = next((name for name in PREFERRED if name in names), "")
            yield error(
                "not-a-value",
                expression.span,
                path=path,
                suggestion=f"{path}.{member}" if member else "",
                known=", ".join((*names[:MOST], "…") if len(names) > MOST else names),
            )
