"""A build from folder to folder: nothing is made twice, formats stand or fall by themselves, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.book.facts import BuildFacts
from smartprov.cache import Cache, key_of
from smartprov.compiler import (
    Checked,
    Format,
    Task,
    check_files,
    compose,
    plan_artifact,
    render_single_file,
    render_site,
    render_tasks,
)
from smartprov.diagnostics import SmartprovError
from smartprov.history import history_of, releases_before
from smartprov.output import (
    digest_of,
    is_untouched,
    output_folder,
    place_file,
    place_folder,
    read_stamp,
    refuse_foreign,
    refuse_release,
    write_stamp,
)
from smartprov.render.artifact import Artifact
from smartprov.rendering import engine_versions
from smartprov.source.folder import Folder, read_folder
from smartprov.source.releases import Release

if TYPE_CHECKING:
    from smartprov.book.model import Edition

WORKERS = 2
"""Engines that run side by side. Typst alone keeps more than one core busy."""

Running = Future[tuple[Artifact, ...]]

Progress = Callable[[str, str], None]
"""Told what has begun or ended: `(name, "start" | "done" | "kept" | "failed")`."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built. An empty `book` means all of them."""

    root: Path
    output: Path
    formats: tuple[Format, ...]
    book: str = ""
    strict: bool = False
    single_file: bool = False
    """Whether the website is made as one file too."""
    part: str = ""
    """A selector such as `agency:diskominfo`: only that part of the plan, as a book of its own."""


@dataclass(slots=True)
class Built:
    """What came of it. `checked` is None where nothing had to be looked at, because nothing had changed."""

    checked: Checked | None = None
    written: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    failures: list[SmartprovError] = field(default_factory=list)
    stopped: bool = False


def build(
    order: Order, facts: BuildFacts, progress: Progress = lambda name, state: None, checked: Checked | None = None
) -> Built:
    """Check, compose and render what is not up to date. Raises `UsageError` for a foreign output folder.

    A plan that was checked before, for another order of the same files, need not be checked again.
    """
    refuse_release(order.output)
    for format in order.formats:
        if format is not Format.JSON:
            refuse_foreign(order.output / format)
    folder = read_folder(order.root)
    releases = () if order.part else releases_before(order.root)
    keys = {format: _key(order, format, folder, facts, releases) for format in order.formats}
    with output_folder(order.output):
        stamp = read_stamp(order.output)
        current = {
            format for format in order.formats if _is_current(order, stamp.get(_name(order, format), {}), keys[format])
        }
        built = Built()
        for format in sorted(current):
            built.kept += _recorded(order, stamp[_name(order, format)])
        if len(current) == len(order.formats):
            return built
        built.checked = checked or _checked(order.root, folder)
        if built.checked.stops(strict=order.strict):
            built.stopped = True
            return built
        _render(order, built, facts, releases, keys, stamp, progress, current)
        return built


def _checked(root: Path, folder: Folder) -> Checked:
    from smartprov.memory import Memory

    return check_files(folder, Memory(root, has_reviews=False))


def _render(
    order: Order,
    built: Built,
    facts: BuildFacts,
    releases: tuple[Release, ...],
    keys: Mapping[Format, str],
    stamp: dict[str, Mapping[str, str]],
    progress: Progress,
    current: set[Format],
) -> None:
    if built.checked is None or built.checked.plan is None:
        return
    cache = Cache(order.root)
    progress("compose", "start")
    history = history_of(order.root, releases, built.checked.plan, facts, cache)
    edition = compose(
        built.checked, replace(facts, history=history), order.part, has_sheets=Format.PDF in order.formats
    )
    progress("compose", "done")
    wanted = [format for format in IN_TURN if format in order.formats and format not in current]
    with ThreadPoolExecutor(WORKERS) as pool:
        running: dict[Format, list[Running]] = {
            format: _submitted(pool, render_tasks(edition, format, cache, order.book), progress)
            for format in wanted
            if format in (Format.DOCX, Format.PDF)
        }
        for format in wanted:
            try:
                progress(format, "start")
                before = _files(stamp.get(_name(order, format), {}))
                before = before if is_untouched(order.output, before) else {}
                written = _made(order, format, edition, running.get(format, []), stamp)
                progress(format, "done")
            except SmartprovError as exc:
                progress(format, "failed")
                built.failures.append(exc)
                continue
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
            made = {path.relative_to(order.output).as_posix(): digest for path, digest in written.items()}
            (built.kept if made == before else built.written).extend(written)
            stamp = {**stamp, _name(order, format): {"key": keys[format], **made}}
            write_stamp(order.output, stamp)
    cache.trim()


IN_TURN = (Format.DOCX, Format.PDF, Format.JSON, Format.HTML)
"""The website comes last, because it offers what was made before it."""


def _submitted(pool: ThreadPoolExecutor, tasks: Mapping[str, Task], progress: Progress) -> list[Running]:
    return [pool.submit(_told, name, task, progress) for name, task in tasks.items()]


def _made(
    order: Order, format: Format, edition: Edition, running: list[Running], stamp: Mapping[str, Mapping[str, str]]
) -> dict[Path, str]:
    """Put one format in place; the digest of each of its files."""
    if format is Format.JSON:
        return _placed(order, plan_artifact(edition))
    if format is Format.HTML:
        site = place_folder(order.output / format, render_site(edition, _beside(order, stamp)))
        return site | _placed(order, render_single_file(edition)) if order.single_file else site
    artifacts = [artifact for future in running for artifact in future.result()]
    return place_folder(order.output / format, artifacts, keep=bool(order.book))


def _placed(order: Order, artifact: Artifact) -> dict[Path, str]:
    return {place_file(order.output / artifact.path, artifact.data): digest_of(artifact.data)}


def _beside(order: Order, stamp: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, bytes]]:
    """The files that this order has made for the reader to take along."""
    for format in (Format.PDF, Format.DOCX):
        if format in order.formats:
            for path in sorted(stamp.get(_name(order, format), {})):
                if path != "key":
                    yield f"../{path}", (order.output / path).read_bytes()


def _told(name: str, task: Callable[[], tuple[Artifact, ...]], progress: Progress) -> tuple[Artifact, ...]:
    progress(name, "start")
    try:
        made = task()
    except BaseException:
        progress(name, "failed")
        raise
    progress(name, "done")
    return made


def _name(order: Order, format: Format) -> str:
    return f"{format}:{order.book}" if order.book else str(format)


def _key(order: Order, format: Format, folder: Folder, facts: BuildFacts, releases: tuple[Release, ...]) -> str:
    parts: list[bytes | str] = [engine_versions(), format, order.book, order.part, str(order.strict), repr(facts)]
    parts += [f"{each.version} {each.tree} {each.revision.epoch}" for each in releases]
    if format is Format.HTML:
        parts += [*sorted(order.formats), str(order.single_file)]
    for files in (folder.files, folder.assets):
        for path, data in sorted(files.items()):
            parts += [path, data]
    return key_of(*parts)


def _is_current(order: Order, recorded: Mapping[str, str], key: str) -> bool:
    return recorded.get("key") == key and is_untouched(order.output, _files(recorded))


def _recorded(order: Order, recorded: Mapping[str, str]) -> Iterator[Path]:
    return (order.output / path for path in _files(recorded))


def _files(recorded: Mapping[str, str]) -> dict[str, str]:
    return {path: digest for path, digest in recorded.items() if path != "key"}
