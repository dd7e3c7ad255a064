"""Whose mistake it is when the engine fails: an override of the plan's has a line, all else is the environment's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from smartprov.book.model import Book
from smartprov.diagnostics import FindingError, SmartprovError, Span, error

FOLDER = "pdf/"
_PLACE = re.compile(r"\u250c\u2500 (?:.*[/\\])?([^/\\\n]+\.typ):(\d+):(\d+)")
"""How the engine shows where it stumbled, and from where it had come."""
_FAILED = "pdf-failed"


@contextmanager
def blaming(book: Book) -> Iterator[None]:
    """A failure of the engine becomes a finding at the innermost line of an override, if there is any override."""
    try:
        yield
    except SmartprovError as failure:
        own = sorted(name for name in book.templates if name.startswith(FOLDER))
        if failure.code != _FAILED or not own:
            raise
        reason = failure.arguments.get("reason", "")
        said = reason.strip().split("\n")[0].removeprefix("error: ").removeprefix("warning: ")
        raise FindingError(error("template-failed", _place(reason, own), engine="typst", reason=said)) from failure


def _place(reason: str, own: list[str]) -> Span:
    for file, line, column in _PLACE.findall(reason):
        name = FOLDER + ("book.typ" if file == "main.typ" else file)
        if name in own:
            at = int(column)
            return Span(f"templates/{name}", int(line), at, int(line), at + 1)
    return Span(f"templates/{own[0]}")
