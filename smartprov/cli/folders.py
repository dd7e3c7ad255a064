"""Which folder a command speaks of."""

from __future__ import annotations

from pathlib import Path

from smartprov.diagnostics import UsageError

DEFAULT = Path("masterplan-src")


def plan_folder(given: Path | None) -> Path:
    """The folder named, else `masterplan-src` if it is there, else where one stands.

    Raises `UsageError` where that is no plan.
    """
    folder = given if given is not None else DEFAULT if DEFAULT.is_dir() else Path()
    if not folder.is_dir():
        raise UsageError("no-such-folder", folder=folder.as_posix())
    if not (folder / "masterplan.yaml").exists():
        raise UsageError("no-masterplan", folder=folder.as_posix())
    return folder
