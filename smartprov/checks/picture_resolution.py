"""A photograph or a drawing of dots is sharp enough to be printed."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.pictures import bitmap_width
from smartprov.plan.plan import Plan
from smartprov.source import prose

LEAST = 800
"""Dots across the width of a page's text: some 130 to the inch on A4."""


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Pictures that stand by themselves; one inside a line of text may be as small as a sign."""
    for picture in context.prose.pictures:
        if isinstance(picture, prose.Picture) and picture.file in plan.assets:
            width = bitmap_width(plan.assets[picture.file])
            if width and width < LEAST:
                yield error("picture-resolution", picture.span, picture=picture.path, width=width, least=LEAST)
