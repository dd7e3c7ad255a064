"""`smartprov check`: all mistakes of all files in one run."""

from __future__ import annotations

import os
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.completing import complete_code
from smartprov.cli.console import Console, console
from smartprov.cli.finding_reports import Report, asked_reports, write_findings
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.sifting import Sieve, baseline_file, found_at, unknown_to
from smartprov.diagnostics import Severity, UsageError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.diagnostics import Diagnostic
    from smartprov.memory import Memory


Reports = Annotated[
    list[str] | None,
    typer.Option(metavar="FORMAT=FILE", help="Write them to a file too; repeatable.", show_default=False),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE", help="Report this rule alone; repeatable.", show_default=False, autocompletion=complete_code
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE", help="Do not report this rule; repeatable.", show_default=False, autocompletion=complete_code
    ),
]
Since = Annotated[
    str | None,
    typer.Option(metavar="REV", help="Report only what was not found at a git revision.", show_default=False),
]
ReadBaseline = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Do not count the findings that FILE lists.", show_default=False)
]
WriteBaseline = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="List all findings in FILE; if it is there, keep what still occurs.", show_default=False
    ),
]
Strict = Annotated[
    bool | None, typer.Option("--strict/--no-strict", help="Fail on a warning too; the default where CI is set.")
]


OF_REPORTS = ("--format", "--report", "--select", "--ignore", "--since", "--baseline", "--strict")
"""Options that `--diff` does not mind."""


def check(
    context: typer.Context,
    folder: PlanFolder = None,
    format: Annotated[Report, typer.Option(help="How to write the findings.")] = Report.TEXT,
    report: Reports = None,
    select: Select = None,
    ignore: Ignore = None,
    since: Since = None,
    baseline: ReadBaseline = None,
    write_baseline: WriteBaseline = None,
    strict: Strict = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what is certain, in place; then report what is left.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="With --fix: show what would be mended, and write nothing.")
    ] = False,
) -> int:
    """Check the plan and report every mistake with its place, reason and remedy."""
    from smartprov.compiler import check_folder
    from smartprov.memory import Memory

    started = perf_counter()
    said = console(context.obj)
    root = plan_folder(folder)
    reports, sieve = asked_reports(report or ()), Sieve(select or (), ignore or ())
    listed = baseline_file(baseline, write_baseline)
    if diff:
        given = (format is not Report.TEXT, report, select, ignore, since, listed, strict is not None)
        _refuse_useless(said, [flag for flag, each in zip(OF_REPORTS, given, strict=True) if each], is_fix=fix)
    if fix:
        _fix(said, root, is_shown=diff)
        if diff:
            return 0
    memory = Memory(root)
    checked = check_folder(root, memory)
    said.speak(checked.plan.masterplan.language if checked.plan else None)
    say_forgotten(said, memory)
    known, is_stale = listed.known(said, checked) if listed else (frozenset(), False)
    if since is not None:
        known |= found_at(root, since, memory.parsed)
    left = sieve.sifted(unknown_to(checked, known))
    stops_on_warning = is_strict(strict)
    every = checked.diagnostics
    write_findings(said, root, left.diagnostics, format, reports, is_strict=stops_on_warning, every=every)
    sum_up(said, left.diagnostics, strict, perf_counter() - started)
    return int(left.stops(strict=stops_on_warning) or (is_stale and stops_on_warning))


def _refuse_useless(said: Console, flags: list[str], *, is_fix: bool) -> None:
    """`--diff` shows what `--fix` would do, and nothing else."""
    if is_fix and not flags:
        return
    said.speak(None)
    code, flag = ("reason-only-diff", flags[0]) if is_fix else ("reason-without", "--diff")
    raise UsageError("useless-flag", flag=flag, reason=message(code, {"option": "--fix"}, said.language))


def sum_up(said: Console, diagnostics: tuple[Diagnostic, ...], strict: bool | None, seconds: float = 0) -> None:
    """The last lines; how long it took only where somebody watches, so that a log is the same twice."""
    from smartprov.cli.show.findings import summary_line

    summary = summary_line(diagnostics, said.language)
    if seconds and (said.err.isatty() or said.settings.verbose):
        decimal = f"{seconds:.1f}".replace(".", "," if said.language == "id" else ".")
        summary = f"{summary} · {message('took-seconds', {'seconds': decimal}, said.language)}"
    said.log(summary)
    weights = {each.severity for each in diagnostics}
    if strict is None and is_strict(None) and Severity.WARNING in weights and Severity.ERROR not in weights:
        said.log(message("strict-in-ci", {}, said.language))


def _fix(said: Console, root: Path, *, is_shown: bool) -> None:
    from smartprov.cli.mending import mend, show_or_write
    from smartprov.source.folder import read_folder

    folder = read_folder(root)
    mended = mend(folder)
    said.speak(mended.language)
    show_or_write(said, root, folder, mended, write=not is_shown)


def say_forgotten(said: Console, memory: Memory) -> None:
    """Which releases could not be read, so that nothing was compared with them."""
    for tag in memory.unread:
        said.log(message("release-unread", {"version": tag}, said.language))
    if memory.is_cut_off:
        said.log(message("check-shallow", {}, said.language))


def is_strict(given: bool | None) -> bool:
    """What was asked for, else whether this is CI."""
    return bool(os.environ.get("CI")) if given is None else given
