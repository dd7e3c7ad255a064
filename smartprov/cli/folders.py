"""Which folder a command speaks of: its last word, except for `diff`, whose words are versions; and its language."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from smartprov.cli.console import Lang
from smartprov.diagnostics import UsageError
from smartprov.text.messages import Language

DEFAULT = Path("masterplan-src")
MASTERPLAN = "masterplan.yaml"
HELP = f"The plan's folder; default {DEFAULT}, else where one stands."
PlanFolder = Annotated[Path | None, typer.Argument(metavar="DIR", help=HELP, show_default=False)]
PlanOption = Annotated[Path | None, typer.Option("--plan", metavar="DIR", help=HELP, show_default=False)]
"""For a command whose words are versions, of which a folder may be one."""

_LANGUAGE = re.compile(rb"""^language:[ \t]*["']?(id|en)\b""", re.MULTILINE)


def plan_folder(given: Path | None) -> Path:
    """The folder named, else `masterplan-src` if it is there, else where one stands.

    Raises `UsageError` where that is no plan.
    """
    folder = given if given is not None else DEFAULT if DEFAULT.is_dir() else Path()
    if not folder.is_dir():
        raise UsageError("no-such-folder", folder=folder.as_posix())
    if not (folder / MASTERPLAN).exists():
        raise UsageError("no-masterplan", folder=folder.as_posix(), nearest=_nearby(folder))
    return folder


def _nearby(folder: Path) -> str:
    """The plan that a folder lies in, or the only one that lies in it; nothing where there is none or a choice."""
    above = next((each for each in folder.absolute().parents if (each / MASTERPLAN).is_file()), None)
    if above is not None:
        return Path(os.path.relpath(above)).as_posix()
    try:
        below = [each.parent for each in folder.glob(f"*/{MASTERPLAN}")]
    except OSError:
        return ""
    return below[0].as_posix() if len(below) == 1 else ""


def language_asked(arguments: Sequence[str]) -> Lang | None:
    """The language that `--lang` asks for, for what goes wrong before the call is read."""
    named = [each.removeprefix("--lang=") for each in arguments if each.startswith("--lang=")]
    named += [value for option, value in pairwise(arguments) if option == "--lang"]
    return next((each for each in Lang if each.value in named), None)


def language_before_reading(arguments: Iterable[str]) -> Language | None:
    """The language that a plan says it is in: a folder among the arguments, else the one that is meant without.

    It is for what goes wrong before the plan is read, so one line is looked for, and a plan without it is no trouble.
    """
    named = (Path(each.removeprefix("--plan=")) for each in arguments)
    for folder in (*named, DEFAULT, Path()):
        try:
            found = _LANGUAGE.search((folder / MASTERPLAN).read_bytes())
        except (OSError, ValueError):
            continue
        return ("en" if found[1] == b"en" else "id") if found else None
    return None
