"""The logo that the page profile names is a picture in the plan's folder."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.pictures import read_picture
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """It is read as every picture is."""
    logo = plan.masterplan.page.logo
    if logo is None or not isinstance(read_picture(plan.assets.get(logo, b"")), str):
        return
    place = plan.place(plan.masterplan.id, "masterplan")
    yield error("bad-logo", place.span("page", "logo"), file=logo)
