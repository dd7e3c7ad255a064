"""`smartprov git merge-driver`: the merge of one file, as git calls it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartprov.cli.git.drivers import MARKER_SIZE, merge_files


def merge_driver(
    base: Annotated[Path, typer.Argument(metavar="BASE", help="%O: the file as both had it.")],
    ours: Annotated[Path, typer.Argument(metavar="OURS", help="%A: the file here; the merged one is written to it.")],
    theirs: Annotated[Path, typer.Argument(metavar="THEIRS", help="%B: the file there.")],
    path: Annotated[str, typer.Argument(metavar="PATH", help="%P: its name in the repository.")],
    marker_size: Annotated[int, typer.Argument(metavar="SIZE", help="%L: length of a conflict marker.")] = MARKER_SIZE,
) -> int:
    """Merge a plan's file by id and field; git calls this. Exits with 1 where both changed one field."""
    return merge_files(base, ours, theirs, path, marker_size)
