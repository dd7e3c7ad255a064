"""`smartprov check`: all mistakes of all files in one run."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.console import Console, SourceLines, console, show_diagnostics
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.formats import Answer
from smartprov.diagnostics import UsageError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.plan.plan import Plan
    from smartprov.plan.reviewing import ReviewedProse


def check(
    context: typer.Context,
    folder: PlanFolder = None,
    format: Annotated[Answer, typer.Option(help="How to write the findings.")] = Answer.TEXT,
    strict: Annotated[
        bool | None, typer.Option("--strict/--no-strict", help="Fail on a warning too; the default where CI is set.")
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what is certain, in place; then report what is left.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="With --fix: show what would be mended, and write nothing.")
    ] = False,
) -> int:
    """Check the plan and report every mistake with its place, reason and remedy."""
    from smartprov.cli.show.json_v1 import diagnostics_json
    from smartprov.cli.show.text import summary_line
    from smartprov.compiler import check_folder

    said = console(context.obj)
    root = plan_folder(folder)
    if fix:
        _fix(said, root, is_shown=diff)
        if diff:
            return 0
    elif diff:
        said.speak(None)
        raise UsageError("useless-flag", flag="--diff", reason=message("reason-no-fix", {}, said.language))
    checked = check_folder(root, partial(_recalled, root))
    said.speak(checked.plan.masterplan.language if checked.plan else None)
    if format is Answer.JSON:
        shown = SourceLines(root).shown
        said.out.write(diagnostics_json(checked.diagnostics, said.language, shown_path=shown).decode())
    else:
        show_diagnostics(said, root, checked.diagnostics, said.out)
        said.log(summary_line(checked.diagnostics, said.language))
    return int(checked.stops(strict=is_strict(strict)))


def _fix(said: Console, root: Path, *, is_shown: bool) -> None:
    from smartprov.cli.mending import mend, show_or_write
    from smartprov.source.folder import read_folder

    folder = read_folder(root)
    mended = mend(folder)
    said.speak(mended.language)
    show_or_write(said, root, folder, mended, write=not is_shown)


def _recalled(root: Path, plan: Plan) -> Mapping[str, ReviewedProse]:
    """Chapters as they stood when they were last reviewed. Git is asked only where one was."""
    from smartprov.plan.reviewing import chapter_readings

    found = chapter_readings(plan)
    if not found:
        return {}
    from smartprov.earlier import recalled_prose

    return recalled_prose(root, plan, found, os.environ)


def is_strict(given: bool | None) -> bool:
    """What was asked for, else whether this is CI."""
    return bool(os.environ.get("CI")) if given is None else given
