"""A plan that differs from the last release has a greater version."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.fingerprints import plan_fingerprint
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """What was just released and not touched since may keep its version. Only a warning: to write comes first, and the
    release itself refuses it.
    """
    newest = context.recalled.newest
    if newest is None:
        return
    version, released = plan.masterplan.version, newest.version
    if _order(version) <= _order(released) and plan_fingerprint(plan) != newest.fingerprint:
        span = plan.place(plan.masterplan.id, "masterplan").span("version")
        yield warning("version-not-greater", span, version=version, released=released)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
