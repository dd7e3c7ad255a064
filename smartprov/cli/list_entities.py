"""`smartprov list`: the ids of a kind, each with its title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from smartprov.cli.completing import complete_table, ids_of
from smartprov.cli.console import Console, SourceLines, console
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.formats import Answer
from smartprov.cli.words import kind_and_folder
from smartprov.diagnostics import UsageError

if TYPE_CHECKING:
    from smartprov.cli.reading import Reading
    from smartprov.plan.plan import Plan

SCHEMA_VERSION = 1
PROGRAM = "program"


def _of(kind: str, help: str, metavar: str = "ID") -> Any:
    """A filter by an id of one kind."""
    return typer.Option(metavar=metavar, help=help, show_default=False, autocompletion=ids_of(kind))


Dimension = Annotated[str, _of("dimension", "Only programs of this dimension.")]
Agency = Annotated[str, _of("agency", "Only programs that this agency leads or supports.")]
Region = Annotated[str, _of("region", "Only programs that cover this region.", "CODE")]
Phase = Annotated[str, _of("phase", "Only programs of this phase.")]


def list_entities(
    context: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="KIND",
            help="programs, actions, agencies …; default programs.",
            show_default=False,
            autocompletion=complete_table,
        ),
    ] = None,
    folder: PlanFolder = None,
    dimension: Dimension = "",
    agency: Agency = "",
    region: Region = "",
    phase: Phase = "",
    quick_win: Annotated[bool, typer.Option("--quick-win", help="Only quick wins.")] = False,
    format: Annotated[Answer, typer.Option(help="How to write the entries.")] = Answer.TEXT,
) -> int:
    """List what a plan has of a kind: ids and titles.

    A word that is no kind is taken as the folder.
    """
    from smartprov.cli.reading import read_plan, speak_of
    from smartprov.text.names import TABLE_BY_KIND

    said = console(context.obj)
    said.speak(None)
    kinds = {table: each for each, table in TABLE_BY_KIND.items()}
    word, named = kind_and_folder(TABLE_BY_KIND.get(kind or "", kind), folder, tuple(kinds))
    chosen = kinds[word] if word else PROGRAM
    filters = {"dimension": dimension, "agency": agency, "region": region, "phase": phase}
    filters = {name: value for name, value in filters.items() if value}
    _refuse_useless(chosen, filters, quick_win)
    reading = read_plan(plan_folder(named))
    plan = speak_of(said, reading)
    if plan is None:
        return 1
    _know_values(filters, reading)
    entries = dict(reading.known.get(chosen, {}))
    if chosen == PROGRAM:
        entries = {id: entries.get(id, "") for id in _selected(plan, entries, filters, quick_win)}
    if format is Answer.JSON:
        _write_json(said, reading, chosen, entries)
    else:
        _write_text(said, entries, chosen, is_filtered=bool(filters) or quick_win)
    return 0


def _refuse_useless(kind: str, filters: Mapping[str, str], quick_win: bool) -> None:
    given = [f"--{name}" for name in filters] + (["--quick-win"] if quick_win else [])
    if given and kind != PROGRAM:
        raise UsageError("useless-flag", flag=given[0], reason=f"list {kind}")


def _know_values(filters: Mapping[str, str], reading: Reading) -> None:
    from smartprov.cli.reading import refuse_unknown

    for kind, id in filters.items():
        known = reading.known.get(kind, {})
        if id not in known:
            raise refuse_unknown(id, tuple(known), kind)


def _selected(plan: Plan, ids: Iterable[str], filters: Mapping[str, str], quick_win: bool) -> list[str]:
    """Programs in the plan's order. Those too broken for the plan come last, and only where nothing is filtered."""
    from smartprov.plan.data_blocks import selected_programs

    selected = [each.id for each in selected_programs(plan, filters) if each.quick_win or not quick_win]
    return selected if filters or quick_win else [*selected, *(id for id in ids if id not in plan.programs)]


def _write_text(said: Console, entries: Mapping[str, str], kind: str, *, is_filtered: bool) -> None:
    from smartprov.text.messages import message

    width = max(map(len, entries), default=0)
    for id, title in entries.items():
        said.result(f"{id:{width}}  {title}".rstrip())
    if not entries:
        said.log(message("nothing-fits" if is_filtered else "nothing-listed", {"kind": kind}, said.language))


def _write_json(said: Console, reading: Reading, kind: str, entries: Mapping[str, str]) -> None:
    import orjson

    from smartprov.plan.entities import namespace_of

    shown = SourceLines(reading.root).shown
    written = []
    for id, title in entries.items():
        place = reading.plan.places.of(id, namespace_of(kind)) if reading.plan else None
        span = place.span() if place else None
        written.append(
            {"id": id, "title": title, "path": shown(span.path) if span else None, "line": span.line if span else None}
        )
    document = {"schema_version": SCHEMA_VERSION, "kind": kind, "entries": written}
    said.out.write(orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n")
