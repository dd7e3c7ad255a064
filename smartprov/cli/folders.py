"""Which folder a command speaks of: its last word, except for `diff`, whose words are versions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartprov.diagnostics import UsageError

DEFAULT = Path("masterplan-src")
HELP = f"The plan's folder; default {DEFAULT}, else where one stands."
PlanFolder = Annotated[Path | None, typer.Argument(metavar="DIR", help=HELP, show_default=False)]
PlanOption = Annotated[Path | None, typer.Option("--plan", metavar="DIR", help=HELP, show_default=False)]
"""For a command whose words are versions, of which a folder may be one."""


def plan_folder(given: Path | None) -> Path:
    """The folder named, else `masterplan-src` if it is there, else where one stands.

    Raises `UsageError` where that is no plan.
    """
    folder = given if given is not None else DEFAULT if DEFAULT.is_dir() else Path()
    if not folder.is_dir():
        raise UsageError("no-such-folder", folder=folder.as_posix())
    if not (folder / "masterplan.yaml").exists():
        raise UsageError("no-masterplan", folder=folder.as_posix())
    return folder
