"""Every directive names a data block."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, nearest_name
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.data_blocks import DATA_BLOCK_BY_NAME
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the block's name."""
    for directive in context.prose.directives:
        if directive.name not in DATA_BLOCK_BY_NAME:
            near = nearest_name(directive.name, DATA_BLOCK_BY_NAME)
            known = ", ".join(DATA_BLOCK_BY_NAME)
            yield error("unknown-block", directive.name_span, name=directive.name, nearest=near, known=known)
