"""A picture can be drawn as it is, and does nothing but be drawn."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.pictures import read_picture
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Each file is read once. Reasons are those of `read_picture`."""
    found: dict[str, str] = {}
    for picture in context.prose.pictures:
        file = picture.file
        if file not in plan.assets:
            continue
        if file not in found:
            read = read_picture(plan.assets[file])
            found[file] = read if isinstance(read, str) else ""
        if found[file]:
            yield error("bad-picture", picture.span, picture=picture.path, reason=found[file])
