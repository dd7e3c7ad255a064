"""A chapter says something."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A chapter with mistakes may hold more than could be read."""
    for chapter in plan.chapters.values():
        if not chapter.document.blocks and not chapter.document.diagnostics:
            yield warning("empty-chapter", plan.span(chapter.matter.id, "id"), id=chapter.matter.id)
