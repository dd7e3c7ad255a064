"""A percentage lies between 0 and 100, unless the indicator says that it may exceed 100."""

from __future__ import annotations

import math
from collections.abc import Iterator

from smartprov.checks.context import Context, every_indicator
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD, bounds
from smartprov.source.document import KeyPath


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Baseline and targets of indicators whose unit is `percent`."""
    for indicator, id, key_path in every_indicator(plan):
        if indicator.unit != "percent":
            continue
        highest = math.inf if indicator.may_exceed_100 else 100
        for inner, value in _values(indicator):
            low, high = bounds(value) if isinstance(value, str) else (value, value)
            if low < 0 or high > highest:
                span = plan.span(id, *key_path, *inner)
                reason = "negative" if low < 0 else "above"
                yield error("percent-out-of-range", span, id=indicator.id, value=value, reason=reason)


def _values(indicator: Indicator) -> Iterator[tuple[KeyPath, float | str]]:
    baseline = indicator.baseline
    if not isinstance(baseline, str) and baseline.value != TBD:
        yield ("baseline", "value"), baseline.value
    for year, target in indicator.targets.items():
        if target != TBD:
            yield ("targets", str(year)), target
