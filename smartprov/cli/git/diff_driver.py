"""`smartprov git diff-driver`: a file as lines, as git calls it before it compares two versions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartprov.cli.git.drivers import show_file


def diff_driver(file: Annotated[Path, typer.Argument(metavar="FILE", help="A YAML file of a plan.")]) -> int:
    """Print a plan's file as lines, one for each field with its path; git calls this."""
    show_file(file)
    return 0
