"""Every file that a release publishes of a plan, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from smartprov.book.facts import BuildFacts
from smartprov.book.model import Edition
from smartprov.build import WORKERS
from smartprov.cache import Cache
from smartprov.compiler import Format, compose, plan_artifact, render_site, render_tasks
from smartprov.history import history_points
from smartprov.release.candidate import Publication
from smartprov.release.notes import joint_sheets, release_notes
from smartprov.render.artifact import Artifact
from smartprov.versions import Version

NOTES = "release-notes.md"


Reports = Callable[[Version, Version], Iterable[Artifact]]
"""Makes the files that tell what changed from the last release to this one."""


def release_artifacts(publication: Publication, cache: Cache, reports: Reports) -> Iterator[Artifact]:
    """The books, the website that offers them, the plan as data, what changed, and the notes; paths from the release.

    The same publication gives the same bytes, wherever and whenever. Raises `SmartprovError` where an engine fails.
    """
    edition = compose(publication.checked, publication_facts(publication))
    offered: list[tuple[str, bytes]] = []
    listed: list[Artifact] = []
    own_sheets = {f"{Format.PDF}/{each.id}.pdf" for each in edition.commitments}
    own_sheets -= {*joint_sheets(publication.version.plan)}
    for artifact in _books(edition, cache):
        offered.append((f"../{artifact.path}", artifact.data))
        if artifact.path not in own_sheets:
            listed.append(artifact)
        yield artifact
    plan = plan_artifact(edition)
    yield plan
    for page in render_site(edition, offered):
        yield Artifact(f"{Format.HTML}/{page.path}", page.data)
    listed.append(plan)
    if publication.base is not None:
        for report in reports(publication.base, publication.version):
            listed.append(report)
            yield report
    yield Artifact(NOTES, release_notes(publication, tuple(listed)))


def publication_facts(publication: Publication) -> BuildFacts:
    """What the books know beyond the plan: time and revision, and the releases before this one."""
    history = history_points((*publication.earlier, publication.version))
    return replace(publication.version.facts, history=history)


def _books(edition: Edition, cache: Cache) -> Iterator[Artifact]:
    with ThreadPoolExecutor(WORKERS) as pool:
        running = [
            (format, pool.submit(task))
            for format in (Format.PDF, Format.DOCX)
            for _, task in sorted(render_tasks(edition, format, cache).items())
        ]
        try:
            for format, future in running:
                yield from (Artifact(f"{format}/{each.path}", each.data) for each in future.result())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
