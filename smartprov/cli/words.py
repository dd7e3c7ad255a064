"""Positional words that name a kind or a folder: a kind's name is a kind, any other word is the plan's folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from smartprov.diagnostics import UsageError


def kind_and_folder(first: str | None, second: Path | None, kinds: Sequence[str]) -> tuple[str, Path | None]:
    """What `[KIND] [DIR]` means; the kind is empty where none was named. `./program` is a folder in any case.

    Raises `UsageError` for a word that is neither.
    """
    if first is None or first in kinds:
        return first or "", second
    folder = Path(first)
    if second is None and folder.is_dir():
        return "", folder
    from smartprov.plan.resolve import nearest_id

    nearest = nearest_id(first, dict.fromkeys(kinds))
    raise UsageError("unknown-kind", word=first, nearest=nearest, known=", ".join(kinds))
