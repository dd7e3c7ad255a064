"""A baseline is measured before the first target year."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, every_indicator
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A baseline of the same year as a target is no baseline."""
    for indicator, id, key_path in every_indicator(plan):
        baseline = indicator.baseline
        if isinstance(baseline, str) or not indicator.targets:
            continue
        first = min(indicator.targets)
        if baseline.year >= first:
            place = plan.place(id)
            yield error(
                "baseline-not-first",
                place.span(*key_path, "baseline", "year"),
                Related("other-end", place.key_span(*key_path, "targets", str(first))),
                id=indicator.id,
                year=baseline.year,
                first=first,
            )
