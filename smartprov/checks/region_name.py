"""A region's name leaves out what its type already says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan

_TYPE = re.compile(r"(kab(\.|upaten)?|kota)\s+(?P<name>\S.*)", re.IGNORECASE)


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """The book puts the type before the name."""
    for region in plan.regions.values():
        match = _TYPE.fullmatch(region.name)
        if match:
            span = plan.place(region.code, "region").span("name")
            yield error("region-name", span, name=region.name, type=region.type, short=match["name"])
