"""The id of a program that was removed is never given to another."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """By what the amendments themselves say was removed."""
    for version, amendment in plan.amendments.items():
        for at, id in enumerate(amendment.removed):
            if id in plan.programs:
                related = Related("other-end", plan.place(version, "amendment").span("removed", at))
                yield error("id-reused", plan.span(id, "id"), related, id=id, version=version)
