"""The formats of `smartprov check`: one of them on stdout, any number of them in files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.cli.console import Console, SourceLines, show_diagnostics
from smartprov.diagnostics import UsageError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.cli.show.findings import Findings
    from smartprov.diagnostics import Diagnostic


class Report(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


FORMATS: Sequence[str] = tuple(Report)


def asked_reports(words: Sequence[str]) -> dict[Path, Report]:
    """What each `--report FORMAT=FILE` asks for, by file. Raises `UsageError`."""
    asked: dict[Path, Report] = {}
    for word in words:
        format, between, name = word.partition("=")
        if not (between and name):
            raise UsageError("bad-report", report=word)
        if format not in FORMATS:
            raise UsageError("unknown-format", format=format, known=", ".join(FORMATS))
        if Path(name) in asked:
            raise UsageError("report-twice", file=name)
        asked[Path(name)] = Report(format)
    return asked


def write_findings(
    said: Console,
    root: Path,
    diagnostics: tuple[Diagnostic, ...],
    format: Report,
    reports: dict[Path, Report],
    *,
    is_strict: bool,
    every: tuple[Diagnostic, ...],
) -> None:
    """Findings on stdout in one format, and in files, each of which is whole or not there."""
    from smartprov.cli.show.findings import findings_of
    from smartprov.output import place_file

    shown = SourceLines(root).shown
    findings = findings_of(diagnostics, said.language, shown_path=shown, is_strict=is_strict, every=every)
    if format is Report.TEXT:
        show_diagnostics(said, root, diagnostics, said.out)
    else:
        said.out.write(_writer(format)(findings))
    for file, kind in reports.items():
        text = _text(root, diagnostics, said) if kind is Report.TEXT else _writer(kind)(findings)
        place_file(file, text.encode())
        said.detail(message("report-written", {"file": file.as_posix()}, said.language))


def _text(root: Path, diagnostics: tuple[Diagnostic, ...], said: Console) -> str:
    from smartprov.cli.show.text import diagnostic_lines

    shown = SourceLines(root).shown
    return "".join(
        f"{line}\n"
        for each in diagnostics
        for line in diagnostic_lines(each, said.language, shown_path=shown, lines=None, color=False)
    )


def _writer(format: Report) -> Callable[[Findings], str]:
    """The writer of a format for machines or forges."""
    from smartprov.cli.show.github import findings_github
    from smartprov.cli.show.gitlab import findings_gitlab
    from smartprov.cli.show.json_v1 import diagnostics_json
    from smartprov.cli.show.junit import findings_junit
    from smartprov.cli.show.markdown import findings_markdown
    from smartprov.cli.show.sarif import findings_sarif

    writers = {
        Report.JSON: diagnostics_json,
        Report.GITHUB: findings_github,
        Report.GITLAB: findings_gitlab,
        Report.SARIF: findings_sarif,
        Report.JUNIT: findings_junit,
        Report.MARKDOWN: findings_markdown,
    }
    return writers[format]
