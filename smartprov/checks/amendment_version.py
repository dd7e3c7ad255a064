"""The current version says why it exists."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """An entry in amendments/ that is there but wrong counts."""
    version = plan.masterplan.version
    if plan.places.of(version, "amendment") is None and "amendment" not in plan.places.hidden:
        span = plan.place(plan.masterplan.id, "masterplan").span("version")
        yield warning("amendment-version", span, version=version)
