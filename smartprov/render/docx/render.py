"""A book becomes a Word file: chapter by chapter into pandoc's blocks, through pandoc, and into its final package."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from smartprov.book.model import Book, Change, Chapter, Footnote, Sheet, Strip
from smartprov.book.revising.lines import whole_change
from smartprov.book.revision import RevisedBook
from smartprov.render.artifact import Artifact
from smartprov.render.docx.anchors import chapter_path
from smartprov.render.docx.blocks import note_nodes, write_blocks
from smartprov.render.docx.carried import plan_parts
from smartprov.render.docx.cover import write_cover
from smartprov.render.docx.drawn import write_strip
from smartprov.render.docx.engine import run_pandoc
from smartprov.render.docx.flow import Flow, Node
from smartprov.render.docx.inlines import pieces_of
from smartprov.render.docx.manuscript import Manuscript, Place, manuscript_of
from smartprov.render.docx.markup import BREAK
from smartprov.render.docx.package import finished_package
from smartprov.render.docx.pages import Run, bare, end_changes, opens_sheet, split_runs
from smartprov.render.docx.pictures import picture_parts
from smartprov.render.docx.reference import LOCALES, styled_parts, zipped
from smartprov.render.docx.sections import Numbering, Sections, paper


def render_docx(book: Book, *, plan_json: bytes = b"") -> Artifact:
    """`plan_json` travels in the file, to be read back with `read_plan`."""
    return _rendered(_Writer(book, manuscript_of(book), Sections(book), Flow()), book.chapters, plan_json)


def render_redline(revised: RevisedBook, *, plan_json: bytes = b"") -> Artifact:
    """The book with what changed since its base as tracked changes; the plan in it is that of the revision."""
    book = revised.book
    manuscript = manuscript_of(book, revised.author)
    manuscript.chapters = frozenset(chapter.id for chapter in revised.chapters)
    writer = _Writer(replace(book, cover=revised.cover), manuscript, Sections(book), Flow())
    return _rendered(writer, revised.chapters, plan_json, has_one_layout=not revised.has_changes)


def _rendered(
    writer: _Writer, chapters: Sequence[Chapter], plan_json: bytes, *, has_one_layout: bool = True
) -> Artifact:
    book = writer.manuscript.book
    writer.write(chapters)
    styles = styled_parts(book, writer.manuscript.headings.definitions)
    package = run_pandoc(
        writer.flow.nodes(), language=LOCALES[book.language][0], reference=zipped(styles), epoch=book.imprint.epoch
    )
    pictures = picture_parts(writer.manuscript)
    closing = writer.sections.closing(turned=writer.turned)
    carried = plan_parts(plan_json, book.imprint) if plan_json else {}
    data = finished_package(
        package,
        book,
        closing,
        writer.sections.parts,
        pictures,
        styles["word/numbering.xml"],
        carried,
        has_one_layout=has_one_layout,
    )
    return Artifact(f"{book.id}.docx", data)


@dataclass(slots=True)
class _Writer:
    """Cuts the book into sections: the cover, then every chapter, which a turned page or an index cuts again."""

    book: Book
    manuscript: Manuscript
    sections: Sections
    flow: Flow
    pending: str = ""
    """The properties of the section that is being written."""
    pending_mark: str = ""
    """The tracked change of its end."""
    turned: bool = False
    started: frozenset[Numbering] = frozenset()

    def write(self, chapters: Sequence[Chapter]) -> None:
        if self.book.cover is not None:
            write_cover(self.book.cover, self.book.page, self.flow, self.manuscript)
            self.pending = self.sections.properties(None, "none")
        for chapter in chapters:
            place = self._place(chapter)
            self.manuscript.begin_chapter()
            # A note cannot hold another one, so none is at hand while they are written.
            self.manuscript.notes = {note.number: self._note(note, place) for note in chapter.footnotes}
            columns = 1
            runs = split_runs(chapter.blocks)
            for index, here in enumerate(runs):
                self._write_section(chapter, here, opens_chapter=index == 0, before=columns)
                self.pending_mark = self._mark(*((chapter.change,) if chapter.change else end_changes(runs, index)))
                self.turned, columns = here.turned, here.columns
        self._end_section()
        self.flow.paragraph("Section Break", [])

    def _note(self, note: Footnote, place: Place) -> list[Node]:
        inside = Place(place.width, f"{place.path}n{note.number}", in_note=True)
        self.manuscript.change = "deleted" if note.number < 0 else ""
        nodes = note_nodes(note.blocks, inside, self.manuscript)
        self.manuscript.change = ""
        return nodes

    def _write_section(self, chapter: Chapter, here: Run, *, opens_chapter: bool, before: int) -> None:
        place = self._place(chapter, turned=here.turned)
        numbering: Numbering = "roman" if chapter.matter == "front" else "arabic"
        is_index = here.columns > 1
        if opens_chapter:
            self._end_section()
            with self.manuscript.tracking(chapter.change, self.flow):
                self._write_opening(chapter, here, place)
        if opens_chapter and is_index:
            # The title stands over both columns.
            self.pending = self.sections.properties(chapter, numbering, start=self._starts(chapter, numbering))
            self.pending_mark = self._mark(chapter.change)
        if not opens_chapter or is_index:
            self._end_section()
        first_note = self.manuscript.count_of_notes() + 1
        write_blocks(here.blocks, self.flow, place, self.manuscript, first=here.first)
        self.pending = self.sections.properties(
            chapter,
            numbering,
            turned=here.turned,
            start=self._starts(chapter, numbering),
            first_note=first_note,
            columns=here.columns,
            goes_on=is_index or (not opens_chapter and before > 1 and not here.turned),
        )

    def _starts(self, chapter: Chapter, numbering: Numbering) -> bool:
        """Whether pages are counted from 1 here: in the first section of its numbering that the revision has."""
        starts = numbering not in self.started
        if chapter.change != "deleted":
            self.started |= {numbering}
        return starts

    def _end_section(self) -> None:
        if self.pending:
            self.flow.end_section(self.pending, self.pending_mark)
        self.pending = self.pending_mark = ""

    def _mark(self, *changes: Change) -> str:
        return "".join(map(self.manuscript.tracker.mark, changes))

    def _write_opening(self, chapter: Chapter, here: Run, place: Place) -> None:
        """BAB and number in a line of their own, which Word writes; then the title in the same heading."""
        style, numbered = self.manuscript.headings.open_chapter(chapter)
        start, end = self.manuscript.marks(chapter.id, place)
        former = chapter.former or chapter
        title = start + self.manuscript.replaced(former.title, chapter.title, "Chapter Title") + end
        self.flow.paragraph(style, [(BREAK if chapter.label else "") + title], numbered)
        if chapter.summary:
            change, summary = whole_change(chapter.summary)
            with self.manuscript.tracking(change, self.flow):
                start, end = self.manuscript.marks("", place.inside("summary"))
                self.flow.paragraph("Summary", [start, *pieces_of(summary, self.manuscript), end])
        self._write_strips(former.strip, chapter.strip, place.inside("strip"))
        if (chapter.summary or chapter.strip) and here.blocks and _begins_with_sheet(here):
            self.flow.break_page()

    def _write_strips(self, former: Strip | None, strip: Strip | None, place: Place) -> None:
        """The strip, below the one that stood there before it."""
        versions: tuple[tuple[Change, Strip | None], ...] = (("deleted", former), ("inserted", strip))
        for change, each in versions if former != strip else (("", strip),):
            if each is not None:
                with self.manuscript.tracking(change, self.flow):
                    write_strip(each, self.flow, place, self.manuscript)

    def _place(self, chapter: Chapter, *, turned: bool = False) -> Place:
        return Place(paper(self.book.page, turned=turned).text_width, chapter_path(chapter.id))


def _begins_with_sheet(here: Run) -> bool:
    return isinstance(bare(here.blocks[0]), Sheet) or opens_sheet(here.blocks, 0)
