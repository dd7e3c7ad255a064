"""`smartprov review`: who has read what, whether that is still what the plan says, and what has changed since."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.completing import complete_id
from smartprov.cli.console import Console, SourceLines, console, show_diagnostics
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.formats import Answer
from smartprov.diagnostics import SmartprovError, UsageError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.plan.recording import Record
    from smartprov.plan.reviewing import Reading
    from smartprov.source.load import Parsed
    from smartprov.versions import Version


def review(
    context: typer.Context,
    id: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="What is reviewed.", autocompletion=complete_id, show_default=False),
    ] = None,
    folder: PlanFolder = None,
    role: Annotated[
        str | None, typer.Option("--as", metavar="ROLE", help="In which role it was read.", show_default=False)
    ] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who has read it.", show_default=False)] = None,
    on: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="When; else SOURCE_DATE_EPOCH, else the last commit's day.", show_default=False
        ),
    ] = None,
    since: Annotated[bool, typer.Option("--since", help="Show what has changed since ID was reviewed.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="List all reviews, and which of them are stale.")] = False,
    format: Annotated[Answer, typer.Option(help="How to write the list.")] = Answer.TEXT,
) -> int:
    """Record a review, list the reviews, or show what changed since one.

    A review holds for exactly what was read: any change of it makes the review stale, and no other.
    """
    from smartprov.cli.reading import as_spelled, load_current
    from smartprov.plan.reviewing import reviewables

    said = console(context.obj)
    said.speak(None)
    if listed and id and folder is None and (Path(id) / "masterplan.yaml").is_file():
        folder, id = Path(id), None
    _refuse_useless(id, role, by, on, since=since, listed=listed, is_json=format is Answer.JSON)
    root = plan_folder(folder)
    parsed: Parsed = {}
    plan = load_current(said, root, parsed)
    if plan is None:
        return 1
    id = id and as_spelled(id, reviewables(plan.plan))
    if listed:
        return _list(said, plan, id or "", format)
    if since:
        return _show_since(said, root, plan, id or "", role, parsed)
    if plan.errors:
        show_diagnostics(said, root, plan.diagnostics, said.err)
        return 1
    return _record(said, root, plan, (id or "", role or "", by or "", on or ""))


def _refuse_useless(
    id: str | None, role: str | None, by: str | None, on: str | None, *, since: bool, listed: bool, is_json: bool
) -> None:
    mode = "--list" if listed else "--since" if since else ""
    if listed and since:
        raise UsageError("useless-flag", flag="--since", reason="--list")
    for flag, value in (("--by", by), ("--on", on), ("--as", role if listed else None)):
        if mode and value is not None:
            raise UsageError("useless-flag", flag=flag, reason=mode)
    if is_json and not listed:
        raise UsageError("useless-flag", flag="--format", reason=mode or "--as")
    if not listed and not id:
        raise UsageError("review-needs", needed="ID")
    if not mode and not (role or "").strip():
        raise UsageError("review-needs", needed="--as ROLE")


def _record(said: Console, root: Path, plan: Version, words: tuple[str, str, str, str]) -> int:
    from smartprov.cli.reading import refuse_unknown
    from smartprov.earlier import REVIEWS_FOLDER
    from smartprov.output import place_file
    from smartprov.plan.recording import CannotRecord, Record, recorded_text
    from smartprov.plan.reviewing import review_fingerprint, reviewables
    from smartprov.source.splicing import data_of, text_of

    id, role, by, on = words
    known = reviewables(plan.plan)
    if id not in known:
        raise refuse_unknown(id, list(known))
    record = Record(id, role.strip(), by.strip(), _date(on, plan.facts.date), review_fingerprint(known[id]))
    path = root / REVIEWS_FOLDER / f"{id}.yaml"
    shown = SourceLines(root).shown(f"{REVIEWS_FOLDER}/{id}.yaml")
    data = path.read_bytes() if path.is_file() else b""
    try:
        made = data_of(recorded_text(text_of(data), record), data)
    except CannotRecord:
        said.trouble(SmartprovError("cannot-record", file=shown, entry=record.text))
        return 1
    if made != data:
        place_file(path, made)
    _tell(said, record, shown, "review-known" if made == data else "review-recorded")
    return 0


def _date(given: str, known: str) -> str:
    from pydantic import TypeAdapter, ValidationError

    from smartprov.plan.values import Date

    if not given and not known:
        raise UsageError("review-undated")
    try:
        return str(TypeAdapter(Date).validate_python(given or known))
    except ValidationError as exc:
        raise UsageError("review-bad-date", value=given) from exc


def _tell(said: Console, record: Record, file: str, code: str) -> None:
    arguments = {"id": record.of, "role": record.role, "on": record.on, "file": file}
    said.result(message(code, {**arguments, "fingerprint": record.fingerprint[:16]}, said.language))


def _list(said: Console, plan: Version, id: str, format: Answer) -> int:
    from smartprov.cli.reading import refuse_unknown
    from smartprov.cli.show.reviews import review_lines, reviews_json
    from smartprov.plan.reviewing import readings, reviewables

    found = readings(plan.plan)
    if id and id not in {each.of for each in found}:
        known = reviewables(plan.plan)
        if id not in known:
            raise refuse_unknown(id, list(known))
    wanted = tuple(each for each in found if id in ("", each.of))
    if format is Answer.JSON:
        said.out.write(reviews_json(wanted).decode())
        return 0
    for line in review_lines(wanted, said.language):
        said.result(line)
    return 0


def _show_since(said: Console, root: Path, plan: Version, id: str, role: str | None, parsed: Parsed) -> int:
    from smartprov.change_reports import report_of
    from smartprov.cli.reading import refuse_unknown
    from smartprov.cli.show.changes_text import report_lines
    from smartprov.diff.selection import Selection
    from smartprov.earlier import reviewed_version
    from smartprov.plan.reviewing import readings, reviewables
    from smartprov.text.forms import forms

    found = [each for each in readings(plan.plan) if each.of == id and role in (None, each.role)]
    if not found:
        known = reviewables(plan.plan)
        if id not in known:
            raise refuse_unknown(id, list(known))
        said.trouble(SmartprovError("no-review-of", id=id))
        return 1
    reading = found[-1]
    arguments = _words(reading)
    if reading.is_fresh:
        said.result(message("review-unchanged", arguments, said.language))
        return 0
    base = reviewed_version(root, plan, reading, said.environment, parsed)
    if base is None:
        said.trouble(SmartprovError("review-lost", id=id, role=arguments["role"], on=reading.on))
        return 1
    arguments["base"] = ", ".join((base.label, forms(said.language).date(base.facts.date)))
    said.result(message("review-since", arguments, said.language))
    is_plan = id == plan.plan.masterplan.id
    own = Selection(kinds=("masterplan", "phase", "book")) if is_plan else Selection(ids=(id,))
    report = report_of(base, plan, said.language, own)
    for line in report_lines(report, color=said.is_colored(said.out), consequences=False):
        said.result(line)
    return 0


def _words(reading: Reading) -> dict[str, str]:
    return {"id": reading.of, "role": reading.role or reading.by, "on": reading.on}
