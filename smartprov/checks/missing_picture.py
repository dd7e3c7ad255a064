"""Every picture is there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from smartprov.checks.context import Context, nearest_name
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.pictures import SUFFIXES
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """A path that may not be followed was reported before; capital letters count on every machine."""
    for picture in context.prose.pictures:
        if picture.file and picture.file not in plan.assets:
            near = _nearest(picture.file, plan.assets)
            written = posixpath.relpath(near, posixpath.dirname(picture.span.path)) if near else ""
            yield error("missing-picture", picture.span, picture=picture.path, file=picture.file, nearest=written)


def _nearest(file: str, assets: Iterable[str]) -> str:
    known = [asset for asset in assets if asset.lower().endswith(SUFFIXES)]
    name = posixpath.basename(file).lower()
    alike = next((asset for asset in known if posixpath.basename(asset).lower() == name), "")
    return alike or nearest_name(file, known)
