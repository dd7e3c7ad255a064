"""`smartprov build`: the plan becomes its books."""

from __future__ import annotations

import os
import signal
import threading
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.check import is_strict, sum_up
from smartprov.cli.console import Console, console, show_diagnostics, show_failure
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.formats import Formats, chosen_formats
from smartprov.diagnostics import UsageError
from smartprov.source.git import is_shallow
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.book.facts import BuildFacts
    from smartprov.build import Built, Order
    from smartprov.compiler import Format

TERMINATED = 143


def build(
    context: typer.Context,
    folder: PlanFolder = None,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where the books go.")] = Path("dist"),
    format: Formats = None,
    book: Annotated[str, typer.Option(metavar="ID", help="Only this book, as DOCX and PDF.", show_default=False)] = "",
    parts: Annotated[
        list[str] | None,
        typer.Option(
            "--for",
            metavar="PART",
            help="Extracts instead: agency:ID, region:CODE, dimension:ID or each-agency; repeatable.",
            show_default=False,
        ),
    ] = None,
    single_file: Annotated[
        bool, typer.Option("--single-file", help="Make the website as one file too, to be sent by mail.")
    ] = False,
    strict: Annotated[
        bool | None, typer.Option("--strict/--no-strict", help="Stop at a warning too; the default where CI is set.")
    ] = None,
) -> int:
    """Check the plan, then build its books: website, Word, PDF, and the plan as JSON."""
    from smartprov.build import Order, build
    from smartprov.compiler import build_facts

    said = console(context.obj)
    root = plan_folder(folder)
    said.speak(None)
    refuse_inside(root, output)
    formats = _formats(said, format, book)
    _know_book(root, book)
    if single_file and "html" not in formats:
        reason = message("reason-no-website", {}, said.language)
        raise UsageError("useless-flag", flag="--single-file", reason=reason)
    order = Order(root, output, formats, book, is_strict(strict), single_file)
    signal.signal(signal.SIGTERM, _terminate)
    facts = build_facts(root, os.environ)
    with Progress(said) as progress:
        if not parts:
            return _report(said, root, build(order, facts, progress.told), strict)
        if book:
            raise UsageError("useless-flag", flag="--book", reason="--for")
        return _build_parts(said, order, tuple(parts), facts, progress)


def _build_parts(said: Console, order: Order, words: tuple[str, ...], facts: BuildFacts, progress: Progress) -> int:
    """Each part in a folder of its own below `for/`; the plan is checked once."""
    from smartprov.build import build
    from smartprov.compiler import check_folder, parts_of
    from smartprov.memory import Memory

    checked = check_folder(order.root, Memory(order.root, has_reviews=False))
    show_diagnostics(said, order.root, checked.diagnostics, said.err)
    if checked.stops(strict=order.strict):
        return 1
    outcome = 0
    for name, part in parts_of(checked, words).items():
        own = replace(order, output=order.output / "for" / name, part=part)
        built = build(own, facts, progress.told, checked)
        built.checked = None
        outcome = max(outcome, _report(said, order.root, built))
    return outcome


def _report(said: Console, root: Path, built: Built, strict: bool | None = None) -> int:
    if built.checked is not None:
        said.speak(built.checked.plan.masterplan.language if built.checked.plan else None)
        show_diagnostics(said, root, built.checked.diagnostics, said.err)
    if built.stopped and built.checked is not None:
        sum_up(said, built.checked.diagnostics, strict)
        said.log(message("nothing-built", {}, said.language))
        return 1
    if built.checked is not None and is_shallow(root):
        said.log(message("build-shallow", {}, said.language))
    for path in sorted((*built.written, *built.kept)):
        if _is_worth_naming(path):
            said.result(path.as_posix())
        if path.suffix == ".html" and path.parent.name != "html" and "html" not in path.parts:
            said.log(f"{path.as_posix()}: {path.stat().st_size / 1e6:.1f} MB")
    for failure in built.failures:
        show_failure(said, root, failure)
    return max((failure.exit_code for failure in built.failures), default=0)


def _is_worth_naming(path: Path) -> bool:
    return "html" not in path.parts or (path.name == "index.html" and path.parent.name == "html")


def _formats(said: Console, given: list[str] | None, book: str) -> tuple[Format, ...]:
    if book and given and not {"docx", "pdf"} & set(given):
        reason = message("reason-one-book", {}, said.language)
        raise UsageError("useless-flag", flag="--book", reason=reason)
    return chosen_formats(given or (("docx", "pdf") if book else None))


def refuse_inside(root: Path, output: Path) -> None:
    """What is made must not become part of what it is made from. Raises `UsageError`."""
    if output.resolve().is_relative_to(root.resolve()):
        example = Path(os.path.relpath(root.resolve().parent / (output.name or "dist"))).as_posix()
        raise UsageError("output-inside-plan", folder=output.as_posix(), example=example)


def _know_book(root: Path, book: str) -> None:
    if not book:
        return
    from smartprov.source.document import load_document

    data = load_document("masterplan.yaml", (root / "masterplan.yaml").read_bytes()).data
    books = data.get("books") if isinstance(data, dict) else None
    known = [str(each.get("id")) for each in books if isinstance(each, dict)] if isinstance(books, list) else []
    if known and book not in known:
        raise UsageError("unknown-book", book=book, known=", ".join(known))


def _terminate(number: int, frame: FrameType | None) -> None:
    raise SystemExit(TERMINATED)


class Progress:
    """What is going on, on one line of a terminal; nothing at all in a pipe."""

    def __init__(self, said: Console) -> None:
        self._said = said
        self._shown = said.err.isatty() and not said.settings.quiet
        self._running: dict[str, None] = {}
        self._lock = threading.Lock()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._said.err.write("\r\x1b[K")

    def told(self, name: str, state: str) -> None:
        """A task has begun or ended."""
        with self._lock:
            if state == "start":
                self._running[name] = None
            else:
                self._running.pop(name, None)
                self._said.detail(f"{name}: {state}")
            if self._shown:
                self._said.err.write(f"\r\x1b[K{', '.join(self._running)}")
                self._said.err.flush()
