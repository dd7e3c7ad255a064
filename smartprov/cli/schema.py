"""`smartprov schema`: what an editor needs to explain, complete and mark a plan's files while they are typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.completing import complete_file_kind
from smartprov.cli.console import console
from smartprov.cli.folders import DEFAULT, PlanFolder, plan_folder
from smartprov.cli.words import kind_and_folder
from smartprov.diagnostics import SmartprovError

if TYPE_CHECKING:
    from smartprov.plan.known_ids import KnownIds
    from smartprov.plan.schema import FileKind

OWN_FOLDER = ".smartprov"
SCHEMAS = Path(OWN_FOLDER) / "schemas"
IGNORED = "*\n"
"""The content of `.smartprov/.gitignore`: all that stands there can be made again, schemas as well as cache."""


def schema(
    context: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="KIND",
            help="A kind of file: masterplan, agencies, program …",
            show_default=False,
            autocompletion=complete_file_kind,
        ),
    ] = None,
    folder: PlanFolder = None,
    write: Annotated[bool, typer.Option("--write", help=f"Write them to DIR/{SCHEMAS.as_posix()}/.")] = False,
) -> int:
    """Print the JSON Schema of a kind of file, or write all of them for the editor.

    Without a kind, list the kinds. Where a plan is at hand, fields that name an entity are completed with its ids, even
    while it has errors. A word that is no kind is taken as the folder.
    """
    from smartprov.plan.schema import FILE_KIND_BY_NAME, FILE_KINDS

    said = console(context.obj)
    said.speak(None)
    word, named = kind_and_folder(kind, folder, tuple(FILE_KIND_BY_NAME))
    chosen = (FILE_KIND_BY_NAME[word],) if word else FILE_KINDS
    if write:
        root = plan_folder(named)
        for path in write_schemas(root, chosen, _known(root)):
            said.result(path.as_posix())
    elif word:
        root_or_none = _plan_at_hand(named)
        said.out.write(schema_text(chosen[0], _known(root_or_none) if root_or_none else None))
    else:
        if named is not None:
            plan_folder(named)
        width = max(len(each.name) for each in FILE_KINDS)
        for each in FILE_KINDS:
            said.result(f"{each.name:{width}}  {each.pattern}")
    return 0


def write_schemas(root: Path, file_kinds: tuple[FileKind, ...], known: KnownIds) -> list[Path]:
    """Put schemas where the first line of each scaffolded file looks for them. Raises `SmartprovError`."""
    folder = root / SCHEMAS
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (root / OWN_FOLDER / ".gitignore").write_text(IGNORED, encoding="utf-8")
        for file_kind in file_kinds:
            path = folder / f"{file_kind.name}.json"
            path.write_text(schema_text(file_kind, known), encoding="utf-8", newline="\n")
            written.append(path)
    except OSError as exc:
        raise SmartprovError("cannot-write", file=folder.as_posix(), reason=exc.strerror or str(exc)) from exc
    return written


def schema_text(file_kind: FileKind, known: KnownIds | None) -> str:
    """A schema as its file holds it."""
    import orjson

    from smartprov.plan.schema import file_schema

    return orjson.dumps(file_schema(file_kind, known), option=orjson.OPT_INDENT_2).decode() + "\n"


def _plan_at_hand(named: Path | None) -> Path | None:
    """The plan that was named, else the one that would be meant if there is one."""
    if named is not None:
        return plan_folder(named)
    meant = DEFAULT if DEFAULT.is_dir() else Path()
    return meant if (meant / "masterplan.yaml").exists() else None


def _known(root: Path) -> KnownIds:
    from smartprov.cli.reading import read_plan

    return read_plan(root).known
