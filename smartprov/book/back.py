"""What stands behind a book's chapters: glossary, bibliography, index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smartprov.book.context import Context
from smartprov.book.ledger import Ledger
from smartprov.book.model import (
    Block,
    Chapter,
    Column,
    DefinitionList,
    Index,
    IndexEntry,
    IndexGroup,
    IndexTarget,
    Inline,
    Link,
    Paragraph,
    Row,
    Table,
    Text,
)
from smartprov.book.outline import bibliography_anchor, region_name
from smartprov.book.terms import used_terms
from smartprov.plan.values import TBD


def back_matter(context: Context, ledger: Ledger, chapters: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
    """Each part only if there is something in it."""
    return tuple(_parts(context, ledger, chapters))


def _parts(context: Context, ledger: Ledger, chapters: tuple[Chapter, ...]) -> Iterator[Chapter]:
    defined = {term: entry for term, entry in context.plan.abbreviations.items() if entry.definition}
    glossary = used_terms(chapters, defined)
    if glossary:
        items = tuple(
            (f"{entry.expansion} ({entry.term})", (Paragraph(entry.definition or ""),))
            for entry in sorted(glossary, key=lambda entry: entry.expansion.casefold())
        )
        yield _back(context, "glossary", (DefinitionList(items),))
    if ledger.cited:
        yield _back(context, "bibliography", (_bibliography(context, ledger.cited),))
    groups = tuple(group for group in _groups(context, ledger) if group.entries)
    if groups:
        yield _back(context, "index", (Index(groups),))


def _back(context: Context, kind: str, blocks: tuple[Block, ...]) -> Chapter:
    return Chapter(f"{context.book}--{kind}", context.labels(f"list.{kind}"), "", "", "annex", blocks)


def _bibliography(context: Context, cited: Iterable[str]) -> Table:
    """The sources that this book cites, by publisher and title."""
    sources = [context.plan.sources[id] for id in cited if id in context.plan.sources]
    sources.sort(key=lambda source: (source.publisher.casefold(), source.title))
    rows = []
    for source in sources:
        year = source.date[:4] if source.date and source.date != TBD else context.labels("source.no_date")
        inlines: list[Inline] = [Text(f"{source.publisher} ({year}). {source.title}.")]
        if source.url:
            shown = source.url.removeprefix("https://").removeprefix("http://")
            is_address = source.url.startswith(("http://", "https://"))
            inlines += [Text(" "), Link((Text(shown),), source.url) if is_address else Text(shown)]
        cells = (tuple(inlines), context.labels(f"grade.{source.grade}"))
        rows.append(Row(cells, id=bibliography_anchor(context.book, source.id)))
    return Table((Column("left", 8), Column("left", 1.2)), (), tuple(rows))


def _groups(context: Context, ledger: Ledger) -> Iterator[IndexGroup]:
    plan, labels = context.plan, context.labels
    programs = {id: f"{id.upper()} {program.title}" for id, program in plan.programs.items()}
    agencies = {id: agency.name for id, agency in plan.agencies.items()}
    regions = {code: region_name(plan, code, labels) for code in plan.regions}
    for title, names in (("programs", programs), ("agencies", agencies), ("regions", regions)):
        entries = [_entry(context, ledger, id, name) for id, name in names.items()]
        found = sorted((entry for entry in entries if entry.targets), key=lambda entry: entry.term.casefold())
        yield IndexGroup(labels(f"index.{title}"), tuple(found))


def _entry(context: Context, ledger: Ledger, id: str, name: str) -> IndexEntry:
    anchors = context.outline.anchors
    own = [id] if id in anchors and anchors[id].book == context.book else []
    places = [*own, *(place for place in ledger.treated.get(id, ()) if place != id)]
    targets = [
        IndexTarget(place, anchors[place].label)
        for place in places
        if place in anchors and anchors[place].book == context.book
    ]
    return IndexEntry(name, tuple(targets))
