"""`smartprov check`: all mistakes of all files in one run."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.console import Console, console
from smartprov.cli.finding_reports import Report, asked_reports, write_findings
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.rule import complete_code
from smartprov.cli.sifting import Sieve
from smartprov.diagnostics import UsageError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.diagnostics import Diagnostic
    from smartprov.plan.plan import Plan
    from smartprov.plan.reviewing import ReviewedProse


def check(
    context: typer.Context,
    folder: PlanFolder = None,
    format: Annotated[Report, typer.Option(help="How to write the findings.")] = Report.TEXT,
    report: Annotated[
        list[str] | None, typer.Option(metavar="FORMAT=FILE", help="Write them to a file too; repeatable.")
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Report this rule alone; repeatable.", autocompletion=complete_code),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Do not report this rule; repeatable.", autocompletion=complete_code),
    ] = None,
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
    from smartprov.compiler import check_folder

    started = perf_counter()
    said = console(context.obj)
    root = plan_folder(folder)
    reports, sieve = asked_reports(report or ()), Sieve(select or (), ignore or ())
    if diff:
        of_findings = {"--report": report, "--select": select, "--ignore": ignore}
        _refuse_useless(said, [flag for flag, given in of_findings.items() if given], is_fix=fix)
    if fix:
        _fix(said, root, is_shown=diff)
        if diff:
            return 0
    checked = sieve.sifted(check_folder(root, partial(_recalled, root)))
    said.speak(checked.plan.masterplan.language if checked.plan else None)
    stops_on_warning = is_strict(strict)
    write_findings(said, root, checked.diagnostics, format, reports, is_strict=stops_on_warning)
    _sum_up(said, checked.diagnostics, perf_counter() - started)
    return int(checked.stops(strict=stops_on_warning))


def _refuse_useless(said: Console, flags: list[str], *, is_fix: bool) -> None:
    """`--diff` shows what `--fix` would do, and nothing else."""
    if is_fix and not flags:
        return
    said.speak(None)
    code, flag = ("reason-only-diff", flags[0]) if is_fix else ("reason-no-fix", "--diff")
    raise UsageError("useless-flag", flag=flag, reason=message(code, {}, said.language))


def _sum_up(said: Console, diagnostics: tuple[Diagnostic, ...], seconds: float) -> None:
    """The last line; how long it took only where somebody watches, so that a log is the same twice."""
    from smartprov.cli.show.findings import summary_line

    summary = summary_line(diagnostics, said.language)
    if said.err.isatty() or said.settings.verbose:
        decimal = f"{seconds:.1f}".replace(".", "," if said.language == "id" else ".")
        summary = f"{summary} · {message('took-seconds', {'seconds': decimal}, said.language)}"
    said.log(summary)


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
