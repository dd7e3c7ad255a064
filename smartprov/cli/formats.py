"""The words that `--format` takes, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from smartprov.diagnostics import UsageError

if TYPE_CHECKING:
    from smartprov.compiler import Format

FORMATS = ("html", "docx", "pdf", "json")


def chosen_formats(given: Sequence[str] | None) -> tuple[Format, ...]:
    """The formats asked for, each once; all of them where none was. Raises `UsageError`."""
    from smartprov.compiler import Format

    for word in given or ():
        if word not in FORMATS:
            raise UsageError("unknown-format", format=word, known=", ".join(FORMATS))
    return tuple(Format(word) for word in dict.fromkeys(given or FORMATS))
