"""A book becomes a Word file: chapter by chapter into pandoc's blocks, through pandoc, and into its final package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from smartprov.book.model import Block, Book, Chapter, Landscape, Sheet
from smartprov.render.artifact import Artifact
from smartprov.render.docx.anchors import printed_labels
from smartprov.render.docx.blocks import block_nodes, write_blocks
from smartprov.render.docx.cover import write_cover
from smartprov.render.docx.drawn import write_strip
from smartprov.render.docx.engine import run_pandoc
from smartprov.render.docx.flow import NO_ATTRIBUTES, Flow, inline_nodes
from smartprov.render.docx.inlines import pieces_of
from smartprov.render.docx.manuscript import Manuscript, Place
from smartprov.render.docx.markup import BREAK, run, section_break
from smartprov.render.docx.package import finished_package
from smartprov.render.docx.pictures import picture_parts
from smartprov.render.docx.reference import LOCALES, reference_document
from smartprov.render.docx.sections import Numbering, Sections, paper


def render_docx(book: Book, pages: Mapping[str, int | str] | None = None) -> Artifact:
    """`pages` says on which page an anchor stands; without it Word has to fill in the numbers of listings."""
    printed = {anchor: str(page) for anchor, page in (pages or {}).items()}
    writer = _Writer(book, Manuscript(book, printed_labels(book), printed), Sections(book), Flow())
    writer.write()
    package = run_pandoc(
        writer.flow.nodes(),
        language=LOCALES[book.language][0],
        reference=reference_document(book),
        epoch=book.imprint.epoch,
    )
    pictures = picture_parts(writer.manuscript)
    closing = writer.sections.closing(turned=writer.turned)
    data = finished_package(package, book, closing, writer.sections.parts, pictures)
    return Artifact(f"{book.id}.docx", data)


@dataclass(slots=True)
class _Writer:
    """Cuts the book into sections: the cover, then every chapter, which a turned page cuts again."""

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
            write_cover(self.book.cover, self.flow, self.manuscript)
            self.pending = self.sections.properties(None, "none", turned=False, start=False, first_note=1)
        for chapter in self.book.chapters:
            upright, notes = self._place(), chapter.footnotes
            self.manuscript.begin_chapter({n.number: block_nodes(n.blocks, upright, self.manuscript) for n in notes})
            for index, (turned, blocks) in enumerate(_runs(chapter.blocks)):
                self._write_section(chapter, blocks, turned=turned, opens_chapter=index == 0)
                self.turned = turned
        self._end_section()
        self.flow.paragraph("Section Break", [])

    def _write_section(self, chapter: Chapter, blocks: Sequence[Block], *, turned: bool, opens_chapter: bool) -> None:
        self._end_section()
        first_note = len(self.manuscript.called) + 1
        if opens_chapter:
            self._write_opening(chapter, blocks, self._place(turned=turned))
        write_blocks(blocks, self.flow, self._place(turned=turned), self.manuscript)
        numbering: Numbering = "roman" if chapter.matter == "front" else "arabic"
        self.pending = self.sections.properties(
            chapter, numbering, turned=turned, start=numbering not in self.started, first_note=first_note
        )
        self.started |= {numbering}

    def _end_section(self) -> None:
        if self.pending:
            self.flow.raw(section_break(self.pending))
        self.pending = ""

    def _write_opening(self, chapter: Chapter, blocks: Sequence[Block], place: Place) -> None:
        """BAB and number in a line of their own, then the title, both one heading."""
        label = self.manuscript.labelled(chapter.id, run(chapter.label, "Chapter Label"))
        heading = (label + BREAK if chapter.label else "") + run(chapter.title, "Chapter Title")
        inlines = inline_nodes([self.manuscript.anchored(chapter.id, heading)])
        self.flow.node({"t": "Header", "c": [1, NO_ATTRIBUTES, inlines]})
        if chapter.summary:
            self.flow.paragraph("Summary", pieces_of(chapter.summary, self.manuscript))
        if chapter.strip is not None:
            write_strip(chapter.strip, self.flow, place)
        if (chapter.summary or chapter.strip) and blocks and isinstance(blocks[0], Sheet):
            self.flow.paragraph("Page Break", [])

    def _place(self, *, turned: bool = False) -> Place:
        return Place(paper(self.book.page, turned=turned).text_width)


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[bool, Sequence[Block]]]:
    """A chapter's blocks by the way their pages are turned; its title stands with the first of them."""
    if not blocks:
        yield False, ()
    for turned, run_of_blocks in groupby(blocks, lambda block: isinstance(block, Landscape)):
        yield turned, tuple(run_of_blocks)
