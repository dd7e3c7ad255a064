"""What stands before a book's chapters: cover, imprint, approval, contents, lists, abbreviations."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.book.context import Context
from smartprov.book.facts import BuildFacts
from smartprov.book.figures.motif import Motif, MotifTile, Stroke, draw_motif
from smartprov.book.model import (
    Block,
    Chapter,
    Chip,
    Column,
    Cover,
    DefinitionList,
    Figure,
    Heading,
    Imprint,
    Inlines,
    Listing,
    ListingEntry,
    Paragraph,
    Row,
    Sheet,
    SignatureBox,
    Signatures,
    Table,
    Text,
)
from smartprov.book.outline import BookDraft
from smartprov.book.terms import used_terms
from smartprov.book.theming import recolored
from smartprov.book.walking import every_block, words_of
from smartprov.plan.figures import presence_by_region
from smartprov.plan.values import TBD

MOST_SHEETS_LISTED = 60
MOST_LISTED_TOGETHER = 48
"""Up to so many tables and figures share one page."""
MOST_IN_ONE_PAGE = 36
"""Up to so many entries the contents, tables and figures of a short book share one page."""
MOTIF_MM = (165.0, 100.0)


def cover(context: Context, draft: BookDraft, facts: BuildFacts) -> Cover:
    """The first page."""
    masterplan, labels = context.plan.masterplan, context.labels
    period = context.forms.year_range(masterplan.period.start, masterplan.period.end)
    lines = [labels("cover.period", period=period), labels("cover.version", version=masterplan.version)]
    if facts.date:
        lines.append(context.forms.date(facts.date))
    publisher = context.plan.agencies.get(masterplan.publisher)
    if publisher:
        lines.append(publisher.name)
    subtitle = draft.title if draft.label == draft.title else f"{draft.label} – {draft.title}"
    tone = "draft" if masterplan.status == "draft" else "final"
    status = Chip(labels(f"status.{masterplan.status}"), tone)
    motif = context.theme.logo or recolored(draw_motif(_motif(context), *MOTIF_MM), context.theme)
    motto = masterplan.subtitle or ""
    return Cover(masterplan.title, subtitle, masterplan.region.name, tuple(lines), status, motif, motto)


def _motif(context: Context) -> Motif:
    plan, period = context.plan, context.plan.masterplan.period
    strokes = tuple(
        Stroke(each.period.start, each.period.end, context.tone(each.dimension), bool(each.quick_win))
        for each in plan.programs.values()
    )
    presence = presence_by_region(plan)
    most = max((each.programs for each in presence.values()), default=0) or 1
    tiles = tuple(MotifTile(code, each.programs / most) for code, each in presence.items())
    return Motif(plan.masterplan.title, period.start, period.end, strokes, tiles)


def front_matter(
    context: Context, draft: BookDraft, front: tuple[Chapter, ...], chapters: tuple[Chapter, ...], imprint: Imprint
) -> tuple[Chapter, ...]:
    """Imprint and approval, the author's front chapters, then contents and lists; what would be empty is left out."""
    found = [_imprint(context, draft, imprint)]
    if draft.has_approval:
        found.append(_approval(context, draft))
    found += front
    contents = tuple(_contents((*front, *chapters)))
    lists = _lists(context, chapters)
    entries = sum(len(block.entries) for each in lists for block in each.blocks if isinstance(block, Listing))
    if contents and len(contents) + entries <= MOST_IN_ONE_PAGE:
        blocks = (Listing("contents", contents), *_under_headings(context, lists))
        found.append(_front(context, "contents", blocks))
    else:
        found += [_front(context, "contents", (Listing("contents", contents),))] if contents else []
        found += lists
    terms = used_terms((*front, *chapters), context.plan.abbreviations)
    if terms:
        rows = tuple(Row((term.term, term.expansion)) for term in terms)
        table = Table((Column("left", 1.6, True), Column("left", 7)), (), rows)
        found.append(_front(context, "abbreviations", (table,)))
    return tuple(found)


def _under_headings(context: Context, lists: list[Chapter]) -> Iterator[Block]:
    """Lists that are no chapters of their own."""
    for chapter in lists:
        if len(chapter.blocks) == 1:
            yield Heading(2, chapter.id, "", chapter.title)
        yield from chapter.blocks


def _front(context: Context, kind: str, blocks: tuple[Block, ...]) -> Chapter:
    return Chapter(f"{context.book}--{kind}", context.labels(f"list.{kind}"), "", "", "front", blocks)


def _imprint(context: Context, draft: BookDraft, imprint: Imprint) -> Chapter:
    """What this book is, where it comes from, and what it is not."""
    labels, masterplan = context.labels, context.plan.masterplan
    pairs: list[tuple[str, Inlines]] = [
        (labels("imprint.book"), draft.title if draft.label == draft.title else f"{draft.label} – {draft.title}"),
        (labels("imprint.plan"), imprint.plan_title),
        (labels("imprint.version"), imprint.version),
        (labels("imprint.status"), imprint.status),
        (labels("imprint.date"), imprint.date or labels("word.unknown_date")),
        (labels("imprint.revision"), imprint.revision),
        (labels("imprint.fingerprint"), imprint.fingerprint),
        (labels("imprint.publisher"), imprint.publisher),
    ]
    if masterplan.legal_basis:
        basis = context.joined([_regulation(context, each) for each in masterplan.legal_basis], "; ")
        pairs.append((labels("imprint.legal_basis"), basis))
    items = tuple((term, (Paragraph(words),)) for term, words in pairs)
    blocks: list[Block] = [DefinitionList(items)]
    if masterplan.adoption is not None:
        name = context.regulation(masterplan.adoption.regulation)
        date = context.forms.date(masterplan.adoption.date)
        blocks.append(Paragraph(labels("imprint.adopted", regulation=name, date=date)))
    else:
        blocks.append(Paragraph(labels("imprint.not_adopted")))
    if masterplan.example:
        blocks.append(Paragraph(labels("imprint.example")))
    return _front(context, "imprint", tuple(blocks))


def _regulation(context: Context, id: str) -> Inlines:
    """A regulation with its title, and a chip while nobody has read its text."""
    found = context.plan.regulations[id]
    words = context.regulation(id)
    if found.title != TBD:
        words = context.labels("regulation.titled", cited=words, title=found.title)
    return words if found.verified else (Text(f"{words} "), Chip(context.labels("state.unverified"), "tbd"))


def _approval(context: Context, draft: BookDraft) -> Chapter:
    """The approval page: room for signatures of roles, never of names that nobody gave."""
    labels, masterplan = context.labels, context.plan.masterplan
    publisher = context.plan.agencies.get(masterplan.publisher)
    boxes = (
        SignatureBox(masterplan.region.name, labels(f"approval.{masterplan.region.level}"), (context.tbd(),)),
        SignatureBox(publisher.name if publisher else "", labels("approval.publisher"), (context.tbd(),)),
    )
    opening = labels("approval.opening", plan=masterplan.title, book=draft.title, version=masterplan.version)
    return _front(context, "approval", (Paragraph(opening), Signatures(labels("sheet.place_and_date"), boxes)))


def _lists(context: Context, chapters: tuple[Chapter, ...]) -> list[Chapter]:
    tables = tuple(_floats(chapters, Table))
    figures = tuple(_floats(chapters, Figure))
    if tables and figures and len(tables) + len(figures) <= MOST_LISTED_TOGETHER:
        blocks: tuple[Block, ...] = (
            Heading(2, f"{context.book}--tables", "", context.labels("list.tables")),
            Listing("tables", tables),
            Heading(2, f"{context.book}--figures", "", context.labels("list.figures")),
            Listing("figures", figures),
        )
        return [_front(context, "floats", blocks)]
    found = []
    if tables:
        found.append(_front(context, "tables", (Listing("tables", tables),)))
    if figures:
        found.append(_front(context, "figures", (Listing("figures", figures),)))
    return found


def _contents(chapters: tuple[Chapter, ...]) -> Iterator[ListingEntry]:
    sheets = sum(1 for chapter in chapters for block in every_block(chapter.blocks) if isinstance(block, Sheet))
    for chapter in chapters:
        yield ListingEntry(1, chapter.label, chapter.title, chapter.id)
        for block in every_block(chapter.blocks):
            if isinstance(block, Heading) and block.level <= 3 and block.number:
                yield ListingEntry(block.level, block.number, words_of(block.text), block.id)
            elif isinstance(block, Sheet) and block.id and sheets <= MOST_SHEETS_LISTED:
                yield ListingEntry(3, block.code, block.title, block.id)


def _floats(chapters: tuple[Chapter, ...], kind: type[Table] | type[Figure]) -> Iterator[ListingEntry]:
    for chapter in chapters:
        for block in every_block(chapter.blocks):
            if isinstance(block, kind) and block.label and block.id:
                yield ListingEntry(1, block.label, words_of(block.caption), block.id)
