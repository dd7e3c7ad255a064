"""A region's code lies in the plan's own region and says whether it is a kabupaten or a kota."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan

PATTERN = re.compile(r"\d\d(\.(?P<unit>\d\d)(\.\d\d(\.\d{4})?)?)?")
FIRST_KOTA = 71
"""The home ministry numbers kabupaten from 01 and kota from 71."""


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Reasons: syntax, outside, kota, kabupaten."""
    own = plan.masterplan.region.code
    for code, region in plan.regions.items():
        match = PATTERN.fullmatch(code)
        reason = ""
        if match is None:
            reason = "syntax"
        elif not code.startswith(f"{own}."):
            reason = "outside"
        elif code.count(".") == 1 and (int(match["unit"]) >= FIRST_KOTA) != (region.type == "kota"):
            reason = region.type
        if reason:
            span = plan.place(code, "region").span("code")
            yield error("region-code", span, reason=reason, code=code, name=region.name, own=own)
