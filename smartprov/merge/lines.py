"""Comments and blank lines of three versions as one. They never conflict: what either side wrote is kept."""

from __future__ import annotations

import re

_BLOCK_HEADER = re.compile(r"(^|\s)[|>][-+0-9]*\s*(#.*)?\Z")


def merged_lines(base: str | None, ours: str | None, theirs: str | None) -> str:
    """Whole lines: what is unchanged, what either side added, and nothing that either side took away."""
    if ours is None or theirs is None:
        return ours or theirs or ""
    one = one_sided(base, ours, theirs)
    if one is not None:
        return one
    was, mine, yours = ((text or "").splitlines(keepends=True) for text in (base, ours, theirs))
    kept = [line for line in mine if line not in was or line in yours or not line.strip()]
    return "".join(kept + [line for line in yours if line.strip() and line not in was and line not in mine])


def merged_line_end(base: str | None, ours: str | None, theirs: str | None) -> str:
    """What stands behind a value on its line; a line's end, too, where no version says."""
    if ours is None or theirs is None:
        return ours or theirs or "\n"
    one = one_sided(base, ours, theirs)
    if one is not None:
        return one
    remark = theirs.strip()
    return ours if not remark or remark in ours else f"{ours.rstrip()}  {remark}\n"


def placed_line_end(line_end: str, *texts: str) -> str:
    """The end of a line behind any of these texts; a comment gets a line of its own where it would be read as text."""
    remark = line_end.strip()
    if not remark or not any(_ends_in_block_text(text) for text in texts):
        return line_end
    return f"\n{remark}\n"


def _ends_in_block_text(text: str) -> bool:
    """Whether the last value is written below a `|` or `>`: all that follows further right belongs to it."""
    lines = text.rstrip().split("\n")
    least = len(lines[-1]) + 1
    for line in reversed(lines):
        column = len(line) - len(line.lstrip(" "))
        if line.strip() and column < least:
            least = column
            if _BLOCK_HEADER.search(line):
                return True
    return False


def one_sided(base: str | None, ours: str, theirs: str) -> str | None:
    """The text of whoever changed it; None if both did, differently."""
    if theirs in (ours, base):
        return ours
    return theirs if ours == base else None


def shifted(text: str, columns: int) -> str:
    """The lines behind the first one, so many columns further right, or left if that is negative."""
    first, *rest = text.split("\n")
    if columns > 0:
        return "\n".join([first, *(" " * columns + line if line.strip() else line for line in rest)])
    return "\n".join([first, *(line[min(-columns, len(line) - len(line.lstrip(" "))) :] for line in rest)])
