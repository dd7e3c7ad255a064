"""A baseline's value says where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, every_indicator
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A value that is `tbd` needs no source."""
    for indicator, id, key_path in every_indicator(plan):
        baseline = indicator.baseline
        if isinstance(baseline, str) or baseline.source is not None or baseline.value == TBD:
            continue
        place = plan.place(id)
        if place.is_whole(*key_path, "baseline", "source"):
            span = place.span(*key_path, "baseline", "value")
            yield warning("baseline-without-source", span, id=indicator.id, value=baseline.value)
