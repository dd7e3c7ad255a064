"""A book becomes a Word file: chapter by chapter into pandoc's blocks, through pandoc, and into its final package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from smartprov.book.model import Book, Chapter, Sheet
from smartprov.render.artifact import Artifact
from smartprov.render.docx.anchors import chapter_path
from smartprov.render.docx.blocks import note_nodes, write_blocks
from smartprov.render.docx.carried import plan_parts
from smartprov.render.docx.cover import write_cover
from smartprov.render.docx.drawn import write_strip
from smartprov.render.docx.engine import run_pandoc
from smartprov.render.docx.flow import Flow
from smartprov.render.docx.inlines import pieces_of
from smartprov.render.docx.manuscript import Manuscript, Place, manuscript_of
from smartprov.render.docx.markup import BREAK, run
from smartprov.render.docx.package import finished_package
from smartprov.render.docx.pages import Run, opens_sheet, split_runs
from smartprov.render.docx.pictures import picture_parts
from smartprov.render.docx.reference import LOCALES, styled_parts, zipped
from smartprov.render.docx.sections import Numbering, Sections, paper


def render_docx(book: Book, *, plan_json: bytes = b"", pages: Mapping[str, int | str] | None = None) -> Artifact:
    """`plan_json` travels in the file, to be read back with `read_plan`. `pages` says on which page an anchor stands,
    by the book's own page numbers ("iv", 12); without it Word has to fill in the numbers of listings.
    """
    printed = {anchor: str(page) for anchor, page in (pages or {}).items()}
    writer = _Writer(book, manuscript_of(book, printed), Sections(book), Flow())
    writer.write()
    styles = styled_parts(book, writer.manuscript.headings.definitions)
    package = run_pandoc(
        writer.flow.nodes(), language=LOCALES[book.language][0], reference=zipped(styles), epoch=book.imprint.epoch
    )
    pictures = picture_parts(writer.manuscript)
    closing = writer.sections.closing(turned=writer.turned)
    carried = plan_parts(plan_json, book.imprint) if plan_json else {}
    data = finished_package(
        package, book, closing, writer.sections.parts, pictures, styles["word/numbering.xml"], carried
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
    turned: bool = False
    started: frozenset[Numbering] = frozenset()

    def write(self) -> None:
        if self.book.cover is not None:
            write_cover(self.book.cover, self.book.page, self.flow, self.manuscript)
            self.pending = self.sections.properties(None, "none")
        for chapter in self.book.chapters:
            place, notes = self._place(chapter), chapter.footnotes
            self.manuscript.begin_chapter(
                {
                    note.number: note_nodes(
                        note.blocks, Place(place.width, f"{place.path}n{note.number}", in_note=True), self.manuscript
                    )
                    for note in notes
                }
            )
            columns = 1
            for index, here in enumerate(split_runs(chapter.blocks)):
                self._write_section(chapter, here, opens_chapter=index == 0, before=columns)
                self.turned, columns = here.turned, here.columns
        self._end_section()
        self.flow.paragraph("Section Break", [])

    def _write_section(self, chapter: Chapter, here: Run, *, opens_chapter: bool, before: int) -> None:
        place = self._place(chapter, turned=here.turned)
        numbering: Numbering = "roman" if chapter.matter == "front" else "arabic"
        is_index = here.columns > 1
        if opens_chapter:
            self._end_section()
            self._write_opening(chapter, here, place)
        if opens_chapter and is_index:
            # The title stands over both columns.
            self.pending = self.sections.properties(chapter, numbering, start=numbering not in self.started)
            self.started |= {numbering}
        if not opens_chapter or is_index:
            self._end_section()
        first_note = len(self.manuscript.called) + 1
        write_blocks(here.blocks, self.flow, place, self.manuscript, first=here.first)
        self.pending = self.sections.properties(
            chapter,
            numbering,
            turned=here.turned,
            start=numbering not in self.started,
            first_note=first_note,
            columns=here.columns,
            goes_on=is_index or (not opens_chapter and before > 1 and not here.turned),
        )
        self.started |= {numbering}

    def _end_section(self) -> None:
        if self.pending:
            self.flow.end_section(self.pending)
        self.pending = ""

    def _write_opening(self, chapter: Chapter, here: Run, place: Place) -> None:
        """BAB and number in a line of their own, which Word writes; then the title in the same heading."""
        style, numbered = self.manuscript.headings.open_chapter(chapter)
        start, end = self.manuscript.marks(chapter.id, place)
        title = start + run(chapter.title, "Chapter Title") + end
        self.flow.paragraph(style, [(BREAK if chapter.label else "") + title], numbered)
        if chapter.summary:
            start, end = self.manuscript.marks("", place.inside("summary"))
            self.flow.paragraph("Summary", [start, *pieces_of(chapter.summary, self.manuscript), end])
        if chapter.strip is not None:
            write_strip(chapter.strip, self.flow, place.inside("strip"), self.manuscript)
        if (chapter.summary or chapter.strip) and here.blocks and _begins_with_sheet(here):
            self.flow.break_page()

    def _place(self, chapter: Chapter, *, turned: bool = False) -> Place:
        return Place(paper(self.book.page, turned=turned).text_width, chapter_path(chapter.id))


def _begins_with_sheet(here: Run) -> bool:
    return isinstance(here.blocks[0], Sheet) or opens_sheet(here.blocks, 0)
