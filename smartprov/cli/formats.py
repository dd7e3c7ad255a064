"""The words that `--format` takes, and what they mean: how a command answers, or what a build makes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.diagnostics import UsageError

if TYPE_CHECKING:
    from smartprov.compiler import Format

FORMATS = ("html", "docx", "pdf", "json")
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format", "-f", metavar="FORMAT", help="html, docx, pdf or json; repeatable; default all.", show_default=False
    ),
]


class Answer(StrEnum):
    """How a command answers: for people, or in a versioned format for machines."""

    TEXT = "text"
    JSON = "json"


def chosen_formats(given: Sequence[str] | None) -> tuple[Format, ...]:
    """The formats asked for, each once; all of them where none was. Raises `UsageError`."""
    from smartprov.compiler import Format

    for word in given or ():
        if word not in FORMATS:
            raise UsageError("unknown-format", format=word, known=", ".join(FORMATS))
    return tuple(Format(word) for word in dict.fromkeys(given or FORMATS))
