"""`smartprov watch`: builds, and builds again whenever the plan changes."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.build import Progress, refuse_inside
from smartprov.cli.console import Console, console, show_diagnostics, show_failure
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.formats import Formats, chosen_formats
from smartprov.diagnostics import SmartprovError, UsageError

if TYPE_CHECKING:
    from smartprov.build import Order

QUIET_MS = 200
"""Changes are gathered until nothing has changed for this long: an editor that saves ten files causes one build."""

LEFTOVERS = ("~", ".swp", ".swx", ".tmp")
"""How names end that editors use for a moment while they save."""

Changes = Iterable[set[Path]]


def watch(
    context: typer.Context,
    folder: PlanFolder = None,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where the books go.")] = Path("dist"),
    format: Formats = None,
) -> int:
    """Build the plan, and build it again on every change.

    Each time it says what is wrong. Ctrl-C ends it.
    """
    from smartprov.build import Order

    said = console(context.obj)
    said.speak(None)
    gc.enable()
    root = plan_folder(folder)
    refuse_inside(root, output)
    order = Order(root, output, chosen_formats(format))
    return rebuild_on(said, order, plan_changes(root, output))


def rebuild_on(said: Console, order: Order, changes: Changes) -> int:
    """Build once, and again for every set of changed files, until there are no more sets."""
    from smartprov.text.messages import message

    _build(said, order, is_first=True)
    said.log(message("watch-waiting", {"folder": order.root.as_posix()}, said.language))
    for changed in changes:
        said.detail(", ".join(sorted(path.as_posix() for path in changed)))
        _build(said, order, is_first=False)
    return 0


def _build(said: Console, order: Order, *, is_first: bool) -> None:
    """One build. What is wrong with the plan or the machine is said; only a wrong call ends the watch, at once."""
    from smartprov.build import build
    from smartprov.compiler import build_facts
    from smartprov.text.messages import message

    try:
        with Progress(said) as progress:
            built = build(order, build_facts(order.root, os.environ), progress.told)
    except SmartprovError as exc:
        if is_first and isinstance(exc, UsageError):
            raise
        said.trouble(exc)
        return
    if built.checked is not None:
        said.speak(built.checked.plan.masterplan.language if built.checked.plan else None)
        show_diagnostics(said, order.root, built.checked.diagnostics, said.err)
    for failure in built.failures:
        show_failure(said, order.root, failure)
    if built.stopped:
        said.log(message("watch-stopped", {}, said.language))
    else:
        counts = {"written": str(len(built.written)), "kept": str(len(built.kept))}
        said.log(message("watch-built", counts, said.language))


def plan_changes(root: Path, output: Path) -> Changes:
    """Waits for changes of the plan's own files; several that come together are one set."""
    from watchfiles import watch as watch_files

    is_of_plan = plan_filter(root, output)
    for changes in watch_files(
        root, watch_filter=lambda _, path: is_of_plan(Path(path)), step=QUIET_MS, raise_interrupt=True
    ):
        yield {Path(path) for _, path in changes}


def plan_filter(root: Path, output: Path) -> Callable[[Path], bool]:
    """Whether a path is a file that an author writes: nothing hidden, no output, no editor's leftovers."""
    inside, outside = root.resolve(), output.resolve()

    def is_of_plan(path: Path) -> bool:
        full = path.resolve()
        if not full.is_relative_to(inside) or full.is_relative_to(outside):
            return False
        parts = full.relative_to(inside).parts
        return not any(part.startswith(".") for part in parts) and not path.name.endswith(LEFTOVERS)

    return is_of_plan
