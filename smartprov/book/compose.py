"""The plan becomes an edition: all its books, numbered and written, and its commitment sheets. Read this file first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from smartprov.book.back import back_matter
from smartprov.book.commitments import commitment_anchors, commitment_chapter, sheet_title, sheets_of
from smartprov.book.context import Context
from smartprov.book.entity_pages import entity_pages, facet_titles
from smartprov.book.extract import Extract, extract_draft, extract_title
from smartprov.book.facts import BuildFacts
from smartprov.book.front import cover, front_matter
from smartprov.book.generated import change_history_chapter, executive_summary, money_words, quick_win_profile
from smartprov.book.ledger import Ledger
from smartprov.book.model import (
    Block,
    Book,
    Chapter,
    Edition,
    Imprint,
    Marks,
    PageProfile,
    Paragraph,
    Strip,
    StripItem,
    Table,
)
from smartprov.book.outline import BookDraft, ChapterDraft, ChapterPlace, Outline, outline_books
from smartprov.book.pictures import place_pictures
from smartprov.book.strip import chapter_strip
from smartprov.book.theming import paper_templates, theme_of, web_templates
from smartprov.book.walking import every_block
from smartprov.book.writing import Writer
from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.entities.masterplan import ComposedBook, GeneratedBook
from smartprov.plan.figures import Figures
from smartprov.plan.fingerprints import WHOLE, fingerprint_of, json_of, plan_data, plan_json
from smartprov.plan.lookup import Lookup
from smartprov.plan.plan import Plan
from smartprov.source import prose
from smartprov.source.layout import WORD_TEMPLATE
from smartprov.text.forms import forms
from smartprov.text.labels import Labels, own_labels

OF_HISTORY = frozenset(("plan-history",))
"""Data blocks that are a sentence where no release is known."""
WEBSITE = "--website"
"""Stands for no book, so that a pointer from a page of the website always names the book it leads into."""

PAPER_MM = {"a4": (210.0, 297.0), "f4": (215.0, 330.0)}


def compose_edition(
    plan: Plan, figures: Figures, facts: BuildFacts, extract: Extract | None = None, *, has_sheets: bool = True
) -> Edition:
    """Everything that one build makes. The plan must have no errors; of an extract it is the part alone.

    Commitment sheets are left out of a build that prints nothing, for nobody but the PDF asks for them.
    """
    words, written = own_labels(plan.masterplan.language, plan.templates), forms(plan.masterplan.language)
    if extract is None:
        drafts = tuple(_drafts(plan, figures, facts))
    else:
        drafts = (extract_draft(plan, figures, words, written, extract),)
    outline = outline_books(plan, drafts, words, written, frozenset() if facts.history else OF_HISTORY)
    page = page_profile(plan)
    context = Context(
        plan,
        figures,
        Lookup(plan, figures),
        words,
        written,
        outline,
        page,
        place_pictures(plan.assets, _picture_files(drafts), page),
        "",
        "",
        theme=theme_of(plan, page),
        whole=extract.whole if extract else None,
        history=facts.history,
    )
    whole = extract.whole if extract else plan
    data = plan_data(whole)
    imprint = imprint_of(whole, facts, context, fingerprint_of(data))
    if extract is not None:
        imprint = replace(
            imprint, plan_title=words("extract.of", plan=imprint.plan_title, name=extract_title(extract, words))
        )
    ledgers = {draft.id: Ledger() for draft in drafts}
    books = tuple(
        _book(replace(context, book=draft.id, ledger=ledgers[draft.id]), draft, facts, imprint) for draft in drafts
    )
    taken = {draft.id for draft in drafts} | set(plan.commitments)
    sheets = tuple(
        _sheet(context, commitment, id, agency, imprint)
        for commitment in (plan.commitments.values() if has_sheets else ())
        for id, agency in _sheet_ids(context, commitment, taken, is_part=extract is not None)
    )
    drawn = {id: sheet for ledger in ledgers.values() for id, sheet in ledger.sheets.items()}
    pages = entity_pages(replace(context, book=WEBSITE), drawn)
    own = json_of(data) if extract is None else plan_json(plan)
    return Edition(books, sheets, tuple(_home(context)), pages, facet_titles(context), own, web_templates(plan))


def outline_of(plan: Plan, figures: Figures) -> tuple[tuple[BookDraft, ...], Outline]:
    """The books before they are written, and every number in them; of the releases before, nothing takes a number."""
    drafts = tuple(_drafts(plan, figures, BuildFacts()))
    language = plan.masterplan.language
    return drafts, outline_books(plan, drafts, own_labels(language, plan.templates), forms(language), OF_HISTORY)


def _drafts(plan: Plan, figures: Figures, facts: BuildFacts) -> Iterator[BookDraft]:
    words, written = own_labels(plan.masterplan.language, plan.templates), forms(plan.masterplan.language)
    number = 0
    for book in plan.masterplan.books:
        if isinstance(book, GeneratedBook) and book.generated == "quick-wins":
            yield BookDraft(book.id, book.title, book.title, quick_win_profile(plan, figures, words, written, book.id))
            continue
        number += 1
        label = words("book.label", number=number)
        if isinstance(book, GeneratedBook):
            chapters = executive_summary(plan, figures, words, written, book.id)
        else:
            chapters = tuple(_composed(plan, book, words, facts))
        yield BookDraft(book.id, label, book.title, chapters, isinstance(book, ComposedBook))


def _composed(plan: Plan, book: ComposedBook, words: Labels, facts: BuildFacts) -> Iterator[ChapterDraft]:
    """Front chapters, the history of changes, chapters, annexes."""
    yield from (_chapter_draft(plan, id, "front") for id in book.front if id in plan.chapters)
    if plan.amendments or facts.history:
        yield change_history_chapter(book.id, words, bool(facts.history))
    yield from (_chapter_draft(plan, id, "body") for id in book.chapters if id in plan.chapters)
    yield from (_chapter_draft(plan, id, "annex") for id in book.annexes if id in plan.chapters)


def _chapter_draft(plan: Plan, id: str, matter: Literal["front", "body", "annex"]) -> ChapterDraft:
    chapter = plan.chapters[id]
    said, document = chapter.matter, chapter.document
    return ChapterDraft(
        said.id, said.title, document.blocks, said.summary or "", document.footnotes, chapter.folder, matter
    )


def _picture_files(drafts: tuple[BookDraft, ...]) -> Iterator[str]:
    for draft in drafts:
        for chapter in draft.chapters:
            runs = (chapter.blocks, *chapter.footnotes.values())
            for blocks in runs:
                yield from (block.file for block in prose.every_block(blocks) if isinstance(block, prose.Picture))
                yield from (inline.file for inline in prose.every_inline(blocks) if isinstance(inline, prose.Image))


def page_profile(plan: Plan) -> PageProfile:
    """Paper and margins."""
    page = plan.masterplan.page
    width, height = PAPER_MM[page.size]
    margins = page.margins
    return PageProfile(
        page.size, width, height, float(margins.top), float(margins.bottom), float(margins.inner), float(margins.outer)
    )


def _book(context: Context, draft: BookDraft, facts: BuildFacts, imprint: Imprint) -> Book:
    written = tuple(_chapter(context, draft, chapter) for chapter in draft.chapters)
    authored = tuple(chapter for chapter in written if chapter.matter == "front")
    chapters = tuple(chapter for chapter in written if chapter.matter != "front")
    back = back_matter(context, context.ledger, written) if draft.has_approval else ()
    front = front_matter(context, draft, authored, (*chapters, *back), imprint)
    own = {id: each for id, each in context.outline.anchors.items() if each.book == draft.id and not each.at}
    anchors = {id: each.chapter for id, each in own.items()}
    anchors |= anchors_in((*front, *back))
    return Book(
        draft.id,
        draft.label,
        draft.title,
        context.labels.language,
        cover(context, draft, facts),
        (*front, *chapters, *back),
        context.page,
        marks_of(context),
        imprint,
        anchors,
        words_around(context, imprint),
        theme=context.theme,
        word_template=context.plan.assets.get(WORD_TEMPLATE, b""),
        templates=paper_templates(context.plan),
    )


def anchors_in(chapters: tuple[Chapter, ...]) -> dict[str, str]:
    """Where generated chapters and their parts stand."""
    found = {}
    for chapter in chapters:
        found[chapter.id] = chapter.id
        for block in every_block(chapter.blocks):
            rows = block.body if isinstance(block, Table) else ()
            ids = (getattr(block, "id", ""), *(row.id for row in rows))
            found |= {id: chapter.id for id in ids if id}
    return found


def _chapter(context: Context, book: BookDraft, draft: ChapterDraft) -> Chapter:
    context = replace(context, chapter=draft.id, folder=draft.folder)
    context.ledger.here = draft.id
    writer = Writer(context, draft.footnotes)
    blocks = writer.blocks(draft.blocks)
    place = _place(context.outline, book, draft)
    return Chapter(
        draft.id,
        draft.title,
        place.label,
        place.number,
        draft.matter,
        blocks,
        draft.summary.strip(),
        chapter_strip(context, blocks),
        writer.footnotes(),
    )


def _place(outline: Outline, book: BookDraft, draft: ChapterDraft) -> ChapterPlace:
    return outline.chapters[book.id, draft.id]


def _sheet_ids(
    context: Context, commitment: Commitment, taken: set[str], *, is_part: bool
) -> Iterator[tuple[str, str]]:
    """The sheets of a commitment, the joint one first: their ids, and whose they are. An extract is a part already."""
    yield commitment.id, WHOLE
    for agency in () if is_part else sheets_of(context, commitment):
        id = f"{commitment.id}-{agency}"
        while id in taken:
            id = f"{id}-2"
        taken.add(id)
        yield id, agency


def _sheet(context: Context, commitment: Commitment, id: str, agency: str, imprint: Imprint) -> Book:
    context = replace(context, book=id, chapter=id)
    title = sheet_title(context, commitment, agency)
    chapter = commitment_chapter(context, commitment, id, agency)
    return Book(
        id,
        title,
        title,
        context.labels.language,
        None,
        (chapter,),
        context.page,
        marks_of(context),
        imprint,
        commitment_anchors(chapter),
        words_around(context, imprint),
        "commitment",
        theme=context.theme,
        templates=paper_templates(context.plan),
    )


def words_around(context: Context, imprint: Imprint) -> dict[str, str]:
    """The words around a page; "tanpa revisi" stands alone, not as "Revisi tanpa revisi"."""
    words = context.labels.group("renderer")
    return words | {"revision": ""} if imprint.revision == context.labels("word.no_revision") else words


def marks_of(context: Context) -> Marks:
    """What is printed on every page."""
    masterplan, words = context.plan.masterplan, context.labels
    watermark = words("mark.draft") if masterplan.status == "draft" else ""
    return Marks(watermark, words("mark.example") if masterplan.example else "")


def imprint_of(plan: Plan, facts: BuildFacts, context: Context, fingerprint: str) -> Imprint:
    """What every page may say of its origin."""
    masterplan, words = plan.masterplan, context.labels
    revision = facts.revision or words("word.no_revision")
    if facts.is_dirty:
        revision = words("word.with_changes", revision=revision)
    publisher = plan.agencies.get(masterplan.publisher)
    return Imprint(
        masterplan.id,
        masterplan.title,
        masterplan.version,
        words(f"status.{masterplan.status}"),
        revision,
        context.forms.date(facts.date) if facts.date else "",
        publisher.name if publisher else masterplan.publisher,
        fingerprint,
        facts.epoch,
        facts.generator,
    )


def _home(context: Context) -> Iterator[Block]:
    plan, words, written = context.plan, context.labels, context.forms
    yield Paragraph(words("home.opening", region=plan.masterplan.region.name), "lead")
    yield Strip(
        (
            StripItem(written.number(len(plan.programs)), words("strip.programs")),
            StripItem(written.number(len(plan.actions)), words("strip.actions")),
            StripItem(money_words(context.figures.total, words, written), words("strip.budget")),
            StripItem(written.number(len(plan.dimensions)), words("strip.dimensions")),
        )
    )
