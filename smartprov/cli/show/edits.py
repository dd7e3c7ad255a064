"""What edits would do to a file, as git would show it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

AROUND = 1
"""How many lines that stay are shown around those that change."""


def edit_lines(path: str, before: str, after: str, path_after: str = "") -> Iterator[str]:
    """The lines of a unified diff, each with its end."""
    lines = (before.splitlines(keepends=True), after.splitlines(keepends=True))
    for line in difflib.unified_diff(*lines, f"a/{path}", f"b/{path_after or path}", n=AROUND):
        yield line if line.endswith("\n") else f"{line}\n"
