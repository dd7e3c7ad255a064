"""`smartprov show`: one entity, where it stands and what names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from smartprov.cli.completing import complete_id
from smartprov.cli.console import Console, SourceLines, console
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.formats import Answer

if TYPE_CHECKING:
    from smartprov.cli.reading import Reading
    from smartprov.plan.places import Place
    from smartprov.plan.referrers import Referrer

SCHEMA_VERSION = 1


def show_entity(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="An id of the plan.", autocompletion=complete_id)],
    folder: PlanFolder = None,
    format: Annotated[Answer, typer.Option(help="How to write the entity.")] = Answer.TEXT,
) -> int:
    """Show one entity: its fields, where it stands, and every place that names it.

    A book, a phase or a region may bear the id of something else; then both are shown.
    """
    from smartprov.cli.reading import as_spelled, read_plan, refuse_unknown, speak_of
    from smartprov.plan.referrers import referrers
    from smartprov.text.names import TABLE_BY_KIND

    said = console(context.obj)
    said.speak(None)
    reading = read_plan(plan_folder(folder))
    plan = speak_of(said, reading)
    if plan is None:
        return 1
    id = as_spelled(id, {place.id for place in plan.places})
    places = [place for place in plan.places if place.id == id]
    if not places:
        raise refuse_unknown(id, [place.id for place in plan.places])
    named = [(place, referrers(reading.source, place.kind, id, TABLE_BY_KIND.get(place.kind, ""))) for place in places]
    if format is Answer.JSON:
        _write_json(said, reading, named)
    else:
        for place, names in named:
            _write_text(said, reading, place, names)
    return 0


def _write_text(said: Console, reading: Reading, place: Place, names: tuple[Referrer, ...]) -> None:
    from smartprov.cli.show.entity import entity_lines, referrer_words
    from smartprov.plan.known_ids import title_of
    from smartprov.plan.values import TBD
    from smartprov.text.labels import labels
    from smartprov.text.messages import message
    from smartprov.text.names import kind_name

    shown, span = SourceLines(reading.root).shown, place.span()
    data = _data(place)
    title = labels(said.language)("state.tbd") if title_of(data) == TBD else title_of(data)
    said.result(f"{kind_name(place.kind, said.language)} {place.id}: {title}".rstrip(": "))
    said.result(f"{shown(span.path)}:{span.line}")
    said.result("")
    for line in entity_lines(place.kind, data, said.language, reading.known):
        said.result(line)
    said.result("")
    said.result(message("named-by" if names else "named-by-none", {"count": str(len(names))}, said.language))
    for each in names:
        said.result(f"  {shown(each.span.path)}:{each.span.line}: {referrer_words(each, said.language)}")


def _write_json(said: Console, reading: Reading, named: list[tuple[Place, tuple[Referrer, ...]]]) -> None:
    import orjson

    shown = SourceLines(reading.root).shown
    entities = [
        {
            "kind": place.kind,
            "id": place.id,
            "path": shown(place.span().path),
            "line": place.span().line,
            "fields": _data(place),
            "named_by": [
                {"path": shown(each.span.path), "line": each.span.line, "owner": each.owner, "role": each.role}
                for each in names
            ],
        }
        for place, names in named
    ]
    document = {"schema_version": SCHEMA_VERSION, "entities": entities}
    said.out.write(orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n")


def _data(place: Place) -> Any:
    from smartprov.plan.known_ids import data_of

    return data_of(place)
