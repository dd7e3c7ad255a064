"""A unit has one spelling, and percentages are `percent`."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, every_indicator
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan

PERCENT = frozenset(("%", "persen", "prosen", "per cent", "persentase", "prosentase", "percentage"))


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Only `percent` is kept within 0 and 100 and printed with its sign. Reasons: percent, variant."""
    first: dict[str, str] = {}
    for indicator, owner, path in every_indicator(plan):
        plain = " ".join(indicator.unit.casefold().split())
        usual = first.setdefault(plain, indicator.unit)
        if plain in PERCENT or (plain == "percent" and indicator.unit != "percent"):
            span = plan.span(owner, *path, "unit")
            yield error("unit-spelling", span, reason="percent", unit=indicator.unit, usual="percent")
        elif indicator.unit != usual:
            span = plan.span(owner, *path, "unit")
            yield error("unit-spelling", span, reason="variant", unit=indicator.unit, usual=usual)
