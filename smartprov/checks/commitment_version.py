"""The latest commitment speaks of the current version."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, note
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A note: after a change it is for the signatories to say whether they sign again."""
    current = plan.masterplan.version
    latest = max(plan.commitments.values(), key=lambda each: (_order(each.version), each.id), default=None)
    if latest is not None and _order(latest.version) < _order(current):
        span = plan.span(latest.id, "version")
        yield note("commitment-version", span, id=latest.id, version=latest.version, current=current)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
