"""A data block is given options that it has."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, nearest_name
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.data_blocks import DATA_BLOCK_BY_NAME
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the option's name. Reasons: unknown, none (the block has no options at all)."""
    for directive in context.prose.directives:
        block = DATA_BLOCK_BY_NAME.get(directive.name)
        for option in directive.options if block else ():
            if block and option.name not in block.options:
                yield error(
                    "unknown-option",
                    option.name_span,
                    name=option.name,
                    block=block.name,
                    reason="unknown" if block.options else "none",
                    nearest=nearest_name(option.name, block.options),
                    known=", ".join(block.options),
                )
