"""What stands around a book's chapters: cover, contents, lists of tables and figures, and the strip of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smartprov.book.context import Context
from smartprov.book.facts import BuildFacts
from smartprov.book.figures.motif import Motif, MotifTile, Stroke, draw_motif
from smartprov.book.generated import money_words
from smartprov.book.model import (
    Block,
    Chapter,
    Chip,
    Cover,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Inlines,
    Landscape,
    Listing,
    ListingEntry,
    Sheet,
    Strip,
    StripItem,
    Strong,
    Table,
)
from smartprov.book.outline import BookDraft
from smartprov.plan.figures import Amount

MOST_SHEETS_LISTED = 60
MOTIF_MM = (165.0, 110.0)


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
    title = masterplan.title if not masterplan.subtitle else f"{masterplan.title}: {masterplan.subtitle}"
    return Cover(title, subtitle, masterplan.region.name, tuple(lines), status, draw_motif(_motif(context), *MOTIF_MM))


def _motif(context: Context) -> Motif:
    plan, period = context.plan, context.plan.masterplan.period
    strokes = tuple(
        Stroke(each.period.start, each.period.end, context.tone(each.dimension), bool(each.quick_win))
        for each in plan.programs.values()
    )
    counts = {
        code: sum(1 for each in plan.programs.values() if code in plan.regions_of(each.regions))
        for code in plan.regions
    }
    most = max(counts.values(), default=0) or 1
    tiles = tuple(MotifTile(code, count / most) for code, count in counts.items())
    return Motif(plan.masterplan.title, period.start, period.end, strokes, tiles)


def chapter_strip(context: Context, blocks: tuple[Block, ...]) -> Strip | None:
    """The plan's numbers at the head of a chapter that shows them: those of the programs it holds sheets or rows of."""
    shown = {sheet.code.lower() for sheet in _every(blocks) if isinstance(sheet, Sheet)}
    programs = [context.plan.programs[id] for id in shown if id in context.plan.programs]
    if not programs:
        return None
    total = sum((context.figures.by("program").get(each.id, Amount()) for each in programs), Amount())
    leads = {each.lead_agency for each in programs if each.lead_agency in context.plan.agencies}
    labels, forms = context.labels, context.forms
    return Strip(
        (
            StripItem(forms.number(len(programs)), labels("strip.programs")),
            StripItem(forms.number(sum(len(each.actions) for each in programs)), labels("strip.actions")),
            StripItem(money_words(total, labels, forms), labels("strip.budget")),
            StripItem(forms.number(len(leads)), labels("strip.agencies")),
        )
    )


def front_matter(context: Context, chapters: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
    """Contents, list of tables, list of figures; a list without entries is left out."""
    contents = tuple(_contents(chapters))
    tables = tuple(_floats(chapters, Table))
    figures = tuple(_floats(chapters, Figure))
    kinds = (("contents", contents), ("tables", tables), ("figures", figures))
    return tuple(
        Chapter(
            f"{context.book}--{kind}",
            context.labels(f"list.{kind}"),
            "",
            "",
            "front",
            (Listing(kind, entries),),  # type: ignore[arg-type]
        )
        for kind, entries in kinds
        if entries
    )


def _contents(chapters: tuple[Chapter, ...]) -> Iterator[ListingEntry]:
    sheets = sum(1 for chapter in chapters for block in _every(chapter.blocks) if isinstance(block, Sheet))
    for chapter in chapters:
        yield ListingEntry(1, chapter.label, chapter.title, chapter.id)
        for block in _every(chapter.blocks):
            if isinstance(block, Heading) and block.level <= 3 and block.number:
                yield ListingEntry(block.level, block.number, words(block.text), block.id)
            elif isinstance(block, Sheet) and block.id and sheets <= MOST_SHEETS_LISTED:
                yield ListingEntry(3, block.code, block.title, block.id)


def _floats(chapters: tuple[Chapter, ...], kind: type[Table] | type[Figure]) -> Iterator[ListingEntry]:
    for chapter in chapters:
        for block in _every(chapter.blocks):
            if isinstance(block, kind) and block.label and block.id:
                yield ListingEntry(1, block.label, words(block.caption), block.id)


def _every(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Landscape):
            yield from _every(block.blocks)


def words(inlines: Inlines) -> str:
    """Inlines as plain words."""
    if isinstance(inlines, str):
        return inlines
    return "".join(_words(inline) for inline in inlines)


def _words(inline: Inline) -> str:
    if isinstance(inline, Strong | Emphasis):
        return words(inline.inlines)
    return getattr(inline, "text", "")
