"""All official codes come from one version of the nomenclature."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, Span, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Sub-activities had two digits first and have four now; the one that comes second is named, once."""
    first: dict[int, tuple[str, Span]] = {}
    for program in plan.programs.values():
        for at, code in enumerate(program.nomenclature):
            parts = code.split(".")
            if len(parts) == 6:
                first.setdefault(len(parts[-1]), (code, plan.span(program.id, "nomenclature", at)))
    if len(first) > 1:
        (one, place), (other, span) = list(first.values())[:2]
        yield warning("nomenclature-mixed", span, Related("first", place), code=other, other=one)
