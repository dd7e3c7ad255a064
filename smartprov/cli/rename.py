"""`smartprov rename`: another id for an entity, everywhere at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.completing import complete_id
from smartprov.cli.console import Console, console
from smartprov.cli.folders import PlanFolder, plan_folder

if TYPE_CHECKING:
    from smartprov.cli.reading import Reading
    from smartprov.plan.renaming import Renaming


def rename(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help="An id of the plan.", autocompletion=complete_id)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The id it is to have.")],
    folder: PlanFolder = None,
    kind: Annotated[
        str, typer.Option(metavar="KIND", help="Its kind, where two things bear the id.", show_default=False)
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the edits as a diff; write nothing.")] = False,
) -> int:
    """Give an entity another id: in its file, and wherever it is named.

    Comments and order stay. A file that is named after the id is renamed with it, and what was released under the old
    id remembers it. Commitments and amendments of earlier versions keep the words that were signed.
    """
    from smartprov.cli.reading import read_plan, speak_of
    from smartprov.cli.show.edits import edit_lines
    from smartprov.plan.renaming import rename as rename_entity
    from smartprov.source.splicing import spliced_files

    said = console(context.obj)
    said.speak(None)
    reading = read_plan(plan_folder(folder))
    plan = speak_of(said, reading)
    if plan is None:
        return 1
    renaming = rename_entity(reading.source, plan, old, new, kind, _released(reading.root))
    texts = _texts(reading)
    changed = spliced_files(texts, renaming.edits)
    if dry_run:
        for path in sorted(changed):
            said.out.writelines(edit_lines(path, texts[path], changed[path], renaming.moves.get(path, path)))
        return 0
    _write(said, reading, renaming, changed)
    return 0


def _texts(reading: Reading) -> dict[str, str]:
    """The texts of all files as they are spliced."""
    from smartprov.source.splicing import text_of

    paths = (*reading.source.documents, *reading.source.chapters)
    return {path: text_of((reading.root / path).read_bytes()) for path in paths}


def _released(root: Path) -> frozenset[str]:
    """The ids of the last release, else those that were committed; none where git cannot say."""
    from smartprov.diagnostics import SmartprovError
    from smartprov.source.revision import tags_of
    from smartprov.versions import load_version

    known = next(iter(tags_of(root)), "HEAD")
    try:
        return frozenset(place.id for place in load_version(known, root, {}).plan.places)
    except SmartprovError:
        return frozenset()


def _write(said: Console, reading: Reading, renaming: Renaming, changed: dict[str, str]) -> None:
    from smartprov.output import place_file
    from smartprov.source.splicing import data_of
    from smartprov.text.messages import message

    for path in sorted({*changed, *renaming.moves}):
        target = renaming.moves.get(path, path)
        text = changed.get(path)
        if text is not None:
            place_file(reading.root / target, data_of(text, (reading.root / path).read_bytes()))
        elif target != path:
            (reading.root / path).rename(reading.root / target)
        if target != path and text is not None:
            (reading.root / path).unlink()
        said.result((reading.root / target).as_posix())
    said.log(message("renamed", {"edits": str(len(renaming.edits)), "files": str(len(changed))}, said.language))
