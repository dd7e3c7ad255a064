"""An indicator is something to be counted, not a wish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context, every_indicator
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan

_WISH = re.compile(
    r"(?:(?:me[mn]?|ter|ber|di)\w{3,}nya|optimalnya|peningkatan|penurunan|perbaikan|penguatan|mewujudkan|meningkatkan|"
    r"improv(?:ed|ing)|increas(?:ed|ing)|reduc(?:ed|ing)|strengthen(?:ed|ing)|better)\b",
    re.IGNORECASE,
)


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A title that begins as a performance sentence does: *Meningkatnya …*, *Tersusunnya …*."""
    for indicator, owner, path in every_indicator(plan):
        wish = _WISH.match(indicator.title)
        if wish:
            span = plan.span(owner, *path, "title")
            yield warning("vague-indicator", span, id=indicator.id, word=wish[0])
