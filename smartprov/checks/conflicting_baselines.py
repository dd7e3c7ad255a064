"""One indicator has one baseline, whoever uses it."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, every_indicator
from smartprov.diagnostics import Diagnostic, Related, warning
from smartprov.plan.entities.indicator import Baseline
from smartprov.plan.plan import Plan
from smartprov.source.document import KeyPath


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Indicators of the same title and unit, measured in the same year with different values."""
    first: dict[tuple[str, str, int], tuple[Baseline, str, KeyPath]] = {}
    for indicator, owner, path in every_indicator(plan):
        baseline = indicator.baseline
        if isinstance(baseline, str) or baseline.value == "tbd":
            continue
        title = " ".join(indicator.title.casefold().split())
        earlier = first.setdefault((title, indicator.unit, baseline.year), (baseline, owner, path))
        if earlier[0].value != baseline.value:
            related = Related("first", plan.span(earlier[1], *earlier[2], "baseline", "value"))
            span = plan.span(owner, *path, "baseline", "value")
            value, before = baseline.value, earlier[0].value
            yield warning("conflicting-baselines", span, related, id=indicator.id, value=value, before=before)
