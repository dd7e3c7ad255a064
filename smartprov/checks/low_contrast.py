"""The plan's own colours can be read on white paper."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.colors import READABLE, contrast
from smartprov.plan.plan import Plan
from smartprov.source.document import KeyPath


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Each colour by itself."""
    place = plan.place(plan.masterplan.id, "masterplan")
    colors = plan.masterplan.page.colors
    named: list[tuple[KeyPath, str]] = [((key,), getattr(colors, key)) for key in ("ink", "accent", "signal")]
    named += [(("dimensions", index), color) for index, color in enumerate(colors.dimensions)]
    for path, color in named:
        ratio = contrast(color, "#ffffff")
        if ratio < READABLE:
            yield warning("low-contrast", place.span("page", "colors", *path), color=color, ratio=f"{ratio:.1f}")
