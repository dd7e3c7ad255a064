"""`smartprov diff`: what changed in the plan between two versions, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.console import Console, console
from smartprov.cli.folders import DEFAULT, MASTERPLAN, PlanOption, plan_folder
from smartprov.cli.redline import Redline, refuse_beside_redline, write_redline
from smartprov.diagnostics import SmartprovError, UsageError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.diff.report import ChangeReport
    from smartprov.diff.selection import Selection
    from smartprov.versions import Version


class ReportFormat(StrEnum):
    """How a change report is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


Base = Annotated[
    str, typer.Argument(metavar="BASE", help="A git revision or tag, v1..v2, a folder, a release, a plan.json.")
]
Revision = Annotated[
    str | None, typer.Argument(metavar="REVISION", help="The same; default the work tree.", show_default=False)
]
Output = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Where to; docx and pdf need it.", show_default=False)
]
Kinds = Annotated[
    list[str] | None, typer.Option(metavar="KIND", help="Only changes of a kind; repeatable.", show_default=False)
]
Agencies = Annotated[
    list[str] | None,
    typer.Option(metavar="ID", help="Only in programs that an agency leads or supports.", show_default=False),
]
Significances = Annotated[
    list[str] | None,
    typer.Option(metavar="WORD", help="Only material, amendment, signature or editorial.", show_default=False),
]
Ids = Annotated[
    list[str] | None,
    typer.Option(metavar="ID", help="Only of a program, action, chapter, …; repeatable.", show_default=False),
]
FailOn = Annotated[
    str | None,
    typer.Option(metavar="WORD", help="Exit 1 on changes as grave as this, or graver.", show_default=False),
]
WhatRedline = Annotated[
    Redline | None,
    typer.Option(
        help="The books with each change in its place: tracked in Word, or by a switch on the web.", show_default=False
    ),
]
OF_REPORTS = ("--format", "--kind", "--agency", "--significance", "--id", "--books", "--fail-on", "--exit-code")
"""Options that no redline minds."""
BINARY = (ReportFormat.DOCX, ReportFormat.PDF)
"""Formats that need a file."""


def diff(
    context: typer.Context,
    base: Base,
    revision: Revision = None,
    plan: PlanOption = None,
    format: Annotated[ReportFormat, typer.Option(help="How to write the report.")] = ReportFormat.TEXT,
    output: Output = None,
    kind: Kinds = None,
    agency: Agencies = None,
    significance: Significances = None,
    id: Ids = None,
    books: Annotated[
        bool, typer.Option("--books", help="Also tell which numbers in the books are others, in every format.")
    ] = False,
    fail_on: FailOn = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit 1 if anything changed.")] = False,
    redline: WhatRedline = None,
    book: Annotated[str, typer.Option(metavar="ID", help="Only this book's redline.", show_default=False)] = "",
) -> int:
    """Compare two versions of the plan, entity by entity.

    How the files are written does not count.
    """
    from smartprov.change_reports import report_of
    from smartprov.diff.selection import fails

    said = console(context.obj)
    said.speak(None)
    if redline is not None:
        given = (format is not ReportFormat.TEXT, kind, agency, significance, id, books, fail_on, exit_code)
        refuse_beside_redline(dict(zip(OF_REPORTS, given, strict=True)))
        both = load_versions(said, base, revision, plan)
        return 1 if both is None else write_redline(said, redline, both, plan_of(base, revision, plan), output, book)
    weighed = _weights("--fail-on", [fail_on] if fail_on else [])
    _refuse_useless(said, {"--book": bool(book), "--fail-on": bool(weighed) and exit_code})
    if format in BINARY and output is None:
        raise UsageError("output-needed", format=format)
    wanted = _selection(kind or (), agency or (), significance or (), id or ())
    versions = load_versions(said, base, revision, plan)
    if versions is None:
        return 1
    _refuse_unknown(wanted, versions)
    in_books = books or format in (ReportFormat.HTML, *BINARY)
    report = report_of(*versions, said.language, wanted, numbers=in_books)
    _write(said, report, versions, format, output)
    if exit_code:
        return int(report.shown > 0)
    return int(any(fails(report.selected, word) for word in weighed))


def _refuse_useless(said: Console, given: Mapping[str, bool]) -> None:
    reasons = {"--book": ("reason-without", {"option": "--redline"}), "--fail-on": ("reason-exit-code", {})}
    for flag, (code, arguments) in reasons.items():
        if given[flag]:
            raise UsageError("useless-flag", flag=flag, reason=message(code, arguments, said.language))


def load_versions(said: Console, base: str, revision: str | None, plan: Path | None) -> tuple[Version, Version] | None:
    """Both versions, the language settled on the second's; None where one has no plan, which is said."""
    from smartprov.cli.reading import say_unusable
    from smartprov.source.load import Parsed
    from smartprov.versions import UnusablePlan, load_version

    parsed: Parsed = {}
    folder = plan_of(base, revision, plan)
    try:
        first, second = (load_version(name, folder, said.environment, parsed) for name in _names(base, revision))
    except UnusablePlan as unusable:
        say_unusable(said, unusable)
        return None
    said.speak(second.plan.masterplan.language)
    for version in (first, second):
        if version.errors:
            arguments = {"version": version.label, "errors": str(version.errors)}
            said.log(message("incomplete-comparison", arguments, said.language))
    return first, second


def plan_of(base: str, revision: str | None, plan: Path | None) -> Path:
    """The plan's folder: what `--plan` says, else a version that is one where one stands in none."""
    if plan is None and not any((each / MASTERPLAN).is_file() for each in (DEFAULT, Path())):
        words = (Path(each) for each in (revision, base) if each)
        plan = next((each for each in words if (each / MASTERPLAN).is_file()), None)
    return plan_folder(plan)


def _names(base: str, revision: str | None) -> tuple[str, str]:
    """`v1..v2` is two names in one; an end left out is the work tree, or the commit one stands at."""
    first, dots, second = base.partition("..")
    if revision is not None or not dots or base.startswith((".", "/")):
        return base, revision or ""
    return first or "HEAD", second


def _weights(option: str, words: Sequence[str]) -> tuple[str, ...]:
    from smartprov.diff.selection import WEIGHTS

    for word in words:
        if word not in WEIGHTS:
            raise UsageError("unknown-weight", option=option, word=word, known=", ".join(WEIGHTS))
    return tuple(dict.fromkeys(words))


def _selection(
    kinds: Sequence[str], agencies: Sequence[str], significances: Sequence[str], ids: Sequence[str]
) -> Selection:
    from smartprov.diff.compare import KIND_NAMES
    from smartprov.diff.selection import Selection
    from smartprov.plan.resolve import nearest_id

    for kind in kinds:
        if kind not in KIND_NAMES:
            nearest = nearest_id(kind, dict.fromkeys(KIND_NAMES))
            raise UsageError("unknown-kind", word=kind, nearest=nearest, known=", ".join(KIND_NAMES))
    return Selection(
        tuple(kinds), tuple(agencies), _weights("--significance", significances), tuple(each.lower() for each in ids)
    )


def _refuse_unknown(wanted: Selection, versions: tuple[Version, Version]) -> None:
    """An id that neither version has selects nothing, which is no answer."""
    from smartprov.cli.reading import refuse_unknown
    from smartprov.diff.selection import known_ids

    agencies = tuple(id for version in versions for id in version.plan.agencies)
    known = tuple(known_ids(*(version.snapshot for version in versions))) if wanted.ids else ()
    for ids, among, kind in ((wanted.agencies, agencies, "agency"), (wanted.ids, known, "")):
        for id in ids:
            if id not in among:
                raise refuse_unknown(id, among, kind)


def _write(
    said: Console, report: ChangeReport, versions: tuple[Version, Version], format: ReportFormat, output: Path | None
) -> None:
    data = _written(said, report, versions, format, is_terminal=output is None)
    if output is None:
        said.out.write(data.decode())
        return
    try:
        output.write_bytes(data)
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise SmartprovError("cannot-write", file=output.as_posix(), reason=reason) from failure
    said.log(output.as_posix())


def _written(
    said: Console,
    report: ChangeReport,
    versions: tuple[Version, Version],
    format: ReportFormat,
    *,
    is_terminal: bool,
) -> bytes:
    match format:
        case ReportFormat.TEXT:
            from smartprov.cli.show.changes_text import report_lines

            color = is_terminal and said.is_colored(said.out)
            return "".join(f"{line}\n" for line in report_lines(report, color=color)).encode()
        case ReportFormat.MARKDOWN:
            from smartprov.cli.show.changes_markdown import report_markdown

            return report_markdown(report).encode()
        case ReportFormat.JSON:
            from smartprov.cli.show.changes_v1 import changes_json

            return changes_json(report)
        case _:
            from smartprov.change_reports import render_report

            return render_report(report, versions[1], format)
