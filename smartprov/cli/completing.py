"""What the shell offers behind a word half typed: ids, rules, kinds. A prompt is no place to complain of anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import typer

from smartprov.cli.folders import DEFAULT

Offer = list[tuple[str, str]]
"""Words that may stand there, each with what it means."""


def complete_id(context: typer.Context, incomplete: str) -> Offer:
    """The ids of the plan."""
    return _ids(context, incomplete, None)


def ids_of(kind: str) -> Callable[[typer.Context, str], Offer]:
    """The ids of one kind."""

    def complete(context: typer.Context, incomplete: str) -> Offer:
        return _ids(context, incomplete, kind)

    return complete


def complete_code(incomplete: str) -> list[str]:
    """The codes of rules."""
    from smartprov.text.messages import FINDINGS

    return _begun(FINDINGS, incomplete)


def complete_file_kind(incomplete: str) -> list[str]:
    """The kinds of files, which have a schema each."""
    from smartprov.plan.schema import FILE_KIND_BY_NAME

    return _begun(FILE_KIND_BY_NAME, incomplete)


def complete_table(incomplete: str) -> list[str]:
    """The kinds of entities as they are listed, in the plural."""
    from smartprov.text.names import TABLE_BY_KIND

    return _begun(TABLE_BY_KIND.values(), incomplete)


def _begun(words: Iterable[str], incomplete: str) -> list[str]:
    return sorted(word for word in words if word.startswith(incomplete))


def _ids(context: typer.Context, incomplete: str, kind: str | None) -> Offer:
    try:
        from smartprov.cli.reading import read_plan

        given = context.params.get("folder")
        root = Path(given) if given else DEFAULT if DEFAULT.is_dir() else Path()
        known = read_plan(root).known
        kinds = sorted(known) if kind is None else (kind,)
        titles = {id: title for each in kinds for id, title in known.get(each, {}).items()}
        return [(id, title) for id, title in sorted(titles.items()) if id.startswith(incomplete)]
    except Exception:  # noqa: BLE001 - a traceback in the middle of a command line helps nobody
        return []
