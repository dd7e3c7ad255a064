"""Sections: which pages stand upright or turned, how they are numbered, and what their head and foot say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Template
from typing import Literal

from smartprov.book.model import Book, Chapter, PageProfile
from smartprov.render.docx.markup import TAB, escaped, paragraph, run
from smartprov.render.docx.markup import field as field_of
from smartprov.resources import template_text

TWIPS_PER_MM = 1440 / 25.4
FURNITURE_MM = 11
"""From the edge of the paper to head and foot."""
COLUMNS = '<w:cols w:num="2" w:space="454"/>'
Numbering = Literal["none", "roman", "arabic"]
FORMATS = {
    "none": "",
    "roman": '<w:pgNumType w:fmt="lowerRoman"{start}/>',
    "arabic": '<w:pgNumType w:fmt="decimal"{start}/>',
}
MARK_HEIGHT, MARK_LENGTH, LETTER = 150, 440, 0.62
"""The watermark in points: how high and how long it may be, and the width of a letter in heights."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Paper and margins in twips; turned paper keeps its binding edge, now at the top."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    turned: bool

    @property
    def text_width(self) -> int:
        """Between the margins."""
        return self.width - self.left - self.right

    def properties(self) -> str:
        """Size and margins."""
        orient = ' w:orient="landscape"' if self.turned else ""
        edge = twips(FURNITURE_MM)
        return (
            f'<w:pgSz w:w="{self.width}" w:h="{self.height}"{orient}/>'
            f'<w:pgMar w:top="{self.top}" w:right="{self.right}" w:bottom="{self.bottom}" w:left="{self.left}"'
            f' w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
        )


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * TWIPS_PER_MM)


def paper(page: PageProfile, *, turned: bool) -> Paper:
    """A page of the profile."""
    width, height = twips(page.width_mm), twips(page.height_mm)
    top, bottom, inner, outer = map(twips, (page.top_mm, page.bottom_mm, page.inner_mm, page.outer_mm))
    if turned:
        return Paper(height, width, inner, outer, bottom, top, True)
    return Paper(width, height, top, bottom, inner, outer, False)


@dataclass(slots=True)
class Sections:
    """Makes the properties of sections, and the heads and feet that they refer to."""

    book: Book
    parts: dict[str, str] = field(default_factory=dict)
    """Name of a part, `header1` or `footer1`, and its XML."""
    _names: dict[tuple[str, ...], str] = field(default_factory=dict)

    def properties(
        self,
        chapter: Chapter | None,
        numbering: Numbering,
        *,
        turned: bool = False,
        start: bool = False,
        first_note: int = 1,
        columns: int = 1,
        goes_on: bool = False,
    ) -> str:
        """`start` begins the count of pages anew; `first_note` is the number of the section's first footnote; a section
        that goes on begins on the page of the one before.
        """
        page = paper(self.book.page, turned=turned)
        head = self._part("header", self._head(chapter, turned))
        foot = self._part("footer", self._foot(numbering, turned))
        restart = FORMATS[numbering].format(start=' w:start="1"' if start else "")
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{relationship_id(head)}"/>'
            f'<w:footerReference w:type="default" r:id="{relationship_id(foot)}"/>'
            f'<w:footnotePr><w:numStart w:val="{first_note}"/><w:numRestart w:val="eachSect"/></w:footnotePr>'
            f'<w:type w:val="{"continuous" if goes_on else "nextPage"}"/>{page.properties()}{restart}'
            f"{COLUMNS if columns > 1 else ''}</w:sectPr>"
        )

    def closing(self, *, turned: bool) -> str:
        """A section of nothing on the last page. LibreOffice numbers the footnotes of a whole book as its last section
        says, and only makes sense of numbers that run on; Word goes by each section.
        """
        page = paper(self.book.page, turned=turned)
        running_on = '<w:footnotePr><w:numStart w:val="1"/><w:numRestart w:val="continuous"/></w:footnotePr>'
        return f'<w:sectPr>{running_on}<w:type w:val="continuous"/>{page.properties()}</w:sectPr>'

    def _head(self, chapter: Chapter | None, turned: bool) -> str:
        marks = self.book.marks
        banner = paragraph("Banner", run(marks.banner)) if marks.banner else ""
        book_title = "" if chapter is None or chapter.title == self.book.title else TAB + run(self.book.title)
        words = "" if chapter is None else _running_title(chapter) + book_title
        style = "Header Landscape" if turned else "Header"
        mark = _watermark(marks.watermark, self.book.templates)
        return banner + paragraph(style if chapter else "Cover Header", mark + words)

    def _foot(self, numbering: Numbering, turned: bool) -> str:
        imprint, words = self.book.imprint, self.book.words
        pairs = ((words.get("version", ""), imprint.version), (words.get("revision", ""), imprint.revision))
        origin = " · ".join(f"{word} {value}".strip() for word, value in pairs if value)
        page = "" if numbering == "none" else TAB + run(words.get("page", "") + " ") + field_of("PAGE", "1")
        return paragraph("Footer Landscape" if turned else "Footer", run(origin) + page)

    def _part(self, kind: str, content: str) -> str:
        if (kind, content) not in self._names:
            name = f"{kind}{1 + sum(known == kind for known, _ in self._names)}"
            self._names[kind, content] = name
            template = template_text(f"docx/{kind}.xml", self.book.templates)
            self.parts[name] = Template(template).substitute(content=content)
        return self._names[kind, content]


def relationship_id(part: str) -> str:
    """Under which id the document knows a head or foot."""
    return f"rId{part.capitalize()}"


def _running_title(chapter: Chapter) -> str:
    """Word keeps it in step with the heading; the stored text is right already.

    `STYLEREF 1` is the first heading style in a Word of any language, where its name would be another.
    """
    title = field_of('STYLEREF "Chapter Title"', chapter.title)
    style = '"Annex Heading 1"' if chapter.matter == "annex" else "1"
    return (field_of(f"STYLEREF {style} \\n", chapter.label) + run(" · ") if chapter.label else "") + title


def _watermark(word: str, own: Mapping[str, str]) -> str:
    """A shape behind the text; Word has no other way to print a word across every page."""
    if not word:
        return ""
    length = min(MARK_LENGTH, round(MARK_HEIGHT * LETTER * len(word)))
    template = template_text("docx/watermark.xml", own)
    size = {"width": str(length), "height": str(round(length / (LETTER * len(word))))}
    return Template(template.strip()).substitute(word=escaped(word), **size)
