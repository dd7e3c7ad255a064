"""`smartprov impact`: what depends on an entity, or what a change of one field would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from smartprov.cli.completing import complete_id
from smartprov.cli.console import Console, SourceLines, console, show_diagnostics
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.formats import Answer
from smartprov.diagnostics import UsageError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.imagined import Imagined
    from smartprov.plan.entities.program import Program
    from smartprov.plan.places import Place
    from smartprov.plan.plan import Plan
    from smartprov.plan.referrers import Referrer

SCHEMA_VERSION = 1


def impact(
    context: typer.Context,
    id: Annotated[
        str | None, typer.Argument(metavar="ID", help="An id of the plan.", autocompletion=complete_id)
    ] = None,
    folder: PlanFolder = None,
    set: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=VALUE",
            help="Ask what a change would do: programs['gov-01'].period.end=2030; repeatable.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[Answer, typer.Option(help="How to write the answer.")] = Answer.TEXT,
) -> int:
    """Say what depends on an entity: what names it, and what would change without it.

    That is totals, chapters and tables. With --set, say what a changed field would change, of that entity or as a whole
    path. No file is touched.
    """
    said = console(context.obj)
    said.speak(None)
    if set and id and folder is None and Path(id).is_dir():
        folder, id = Path(id), None
    if not id and not set:
        raise UsageError("id-or-set")
    root = plan_folder(folder)
    answer = _of_assignments(said, root, id, tuple(set)) if set else _of_entity(said, root, id or "")
    if answer is None:
        return 1
    if format is Answer.JSON:
        _write_json(said, answer, SourceLines(root))
    else:
        for line in _lines(said, answer, SourceLines(root)):
            said.result(line)
    return 0


@dataclass(frozen=True, slots=True)
class _Answer:
    """`place` and what names it are there for an entity; `imagined` where books or totals would be others."""

    place: Place | None
    named: tuple[Referrer, ...]
    programs: tuple[Program, ...]
    imagined: Imagined | None


def _of_entity(said: Console, root: Path, id: str) -> _Answer | None:
    from smartprov.cli.reading import as_spelled, read_plan, refuse_unknown, speak_of
    from smartprov.imagined import without
    from smartprov.plan.referrers import referrers
    from smartprov.plan.what_if import programs_behind
    from smartprov.text.names import TABLE_BY_KIND
    from smartprov.versions import WORK_TREE, load_version

    reading = read_plan(root)
    plan = speak_of(said, reading)
    if plan is None:
        return None
    id = as_spelled(id, {each.id for each in plan.places})
    place = next((each for each in plan.places if each.id == id), None)
    if place is None:
        raise refuse_unknown(id, [each.id for each in plan.places])
    named = referrers(reading.source, place.kind, id, TABLE_BY_KIND.get(place.kind, ""))
    programs = programs_behind(plan, place.kind, id, tuple(each.owner for each in named))
    imagined = without(load_version(WORK_TREE, root, said.environment), programs, said.language) if programs else None
    return _Answer(place, named, programs, imagined)


def _of_assignments(said: Console, root: Path, id: str | None, words: tuple[str, ...]) -> _Answer | None:
    """What the fields, of an entity if one is named, would change; None where a value cannot be, which is said."""
    from smartprov.cli.reading import load_current, say_unusable
    from smartprov.imagined import with_assignments
    from smartprov.versions import UnusablePlan

    version = load_current(said, root, {})
    if version is None:
        return None
    if id:
        words = tuple(f"{_expression(version.plan, id)}.{each}" for each in words)
    try:
        imagined = with_assignments(version, root, words, said.environment, said.language)
    except UnusablePlan as unusable:
        say_unusable(said, unusable)
        return None
    known = {each.order for each in version.diagnostics}
    wrong = tuple(each for each in imagined.revision.diagnostics if each.order not in known)
    if imagined.revision.errors > version.errors:
        show_diagnostics(said, root, wrong, said.err)
        return None
    return _Answer(None, (), (), imagined)


def _expression(plan: Plan, id: str) -> str:
    """How an entity is asked for: `programs['gov-01']`."""
    from smartprov.cli.reading import as_spelled, refuse_unknown
    from smartprov.text.names import TABLE_BY_KIND

    id = as_spelled(id, {each.id for each in plan.places})
    place = next((each for each in plan.places if each.id == id and each.kind in TABLE_BY_KIND), None)
    if place is None:
        raise refuse_unknown(id, [each.id for each in plan.places])
    return f"{TABLE_BY_KIND[place.kind]}['{id}']"


def _lines(said: Console, answer: _Answer, source: SourceLines) -> Iterator[str]:
    from smartprov.cli.show.changes_text import consequence_lines, report_lines

    if answer.place is not None:
        yield from _named_lines(said, answer.place, answer, source)
    if answer.imagined is None:
        return
    imagined = answer.imagined
    if answer.place is None:
        yield from report_lines(imagined.report, color=said.is_colored(said.out))
    else:
        yield ""
        yield message("impact-without", {"programs": ", ".join(each.id for each in answer.programs)}, said.language)
        yield from consequence_lines(imagined.report)
    yield ""
    yield message("impact-places" if imagined.places else "impact-no-places", {}, said.language)
    for each in imagined.places:
        told = (*each.floats, *((message("impact-text", {}, said.language),) if each.has_text else ()))
        yield f"  {each.book}, {each.chapter}: {'; '.join(told)}"


def _named_lines(said: Console, place: Place, answer: _Answer, source: SourceLines) -> Iterator[str]:
    from smartprov.cli.show.entity import referrer_words
    from smartprov.plan.known_ids import data_of, title_of
    from smartprov.text.names import kind_name

    span = place.span()
    head = f"{kind_name(place.kind, said.language)} {place.id}: {title_of(data_of(place))}".rstrip(": ")
    yield f"{head}  {source.shown(span.path)}:{span.line}"
    count = {"count": str(len(answer.named))}
    yield message("named-by" if answer.named else "named-by-none", count, said.language)
    for each in answer.named:
        yield f"  {source.shown(each.span.path)}:{each.span.line}: {referrer_words(each, said.language)}"


def _write_json(said: Console, answer: _Answer, source: SourceLines) -> None:
    import orjson

    from smartprov.cli.show.changes_v1 import changes_json

    place, imagined = answer.place, answer.imagined
    document: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "entity": {"kind": place.kind, "id": place.id} if place else None,
        "named_by": [
            {"path": source.shown(each.span.path), "line": each.span.line, "owner": each.owner, "role": each.role}
            for each in answer.named
        ],
        "programs": [program.id for program in answer.programs],
        "changes": orjson.loads(changes_json(imagined.report)) if imagined else None,
        "places": [asdict(each) for each in imagined.places] if imagined else [],
    }
    said.out.write(orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n")
