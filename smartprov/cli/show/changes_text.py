"""Changes as text: one line each, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.diff.changes import Change
from smartprov.text.messages import Language, message


def change_lines(changes: tuple[Change, ...], language: Language) -> Iterator[str]:
    """The lines of a report for a terminal."""
    if not changes:
        yield message("no-changes", {}, language)
    for change in changes:
        values = f": {change.base.value} → {change.revision.value}" if change.path else ""
        yield f"{change.significance}[{change.id}]: {change.title}{values}"
