"""Targets move the way that the indicator calls good."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from smartprov.checks.context import Context, every_indicator
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD, bounds


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """From the baseline on, year by year; a range counts by its middle, `tbd` and `keep` not at all.

    Steps that go wrong one behind the other are said once, at the first: mostly it is the direction that is wrong.
    """
    for indicator, id, key_path in every_indicator(plan):
        sign = {"up": 1, "down": -1}.get(indicator.direction, 0)
        is_turned = False
        for (earlier, before), (later, after) in pairwise(_steps(indicator) if sign else ()):
            was_turned, is_turned = is_turned, sign * (_middle(after) - _middle(before)) < 0
            if is_turned and not was_turned:
                span = plan.span(id, *key_path, "targets", str(later))
                yield warning(
                    "target-direction",
                    span,
                    id=indicator.id,
                    reason=indicator.direction,
                    year=later,
                    value=after,
                    before=before,
                    earlier=earlier,
                )


def _steps(indicator: Indicator) -> list[tuple[int, float | str]]:
    steps = [(year, target) for year, target in sorted(indicator.targets.items()) if target != TBD]
    baseline = indicator.baseline
    if not isinstance(baseline, str) and baseline.value != TBD and (not steps or baseline.year < steps[0][0]):
        steps.insert(0, (baseline.year, baseline.value))
    return steps


def _middle(value: float | str) -> float:
    return sum(bounds(value)) / 2 if isinstance(value, str) else value
