"""A book as the JSON value that the template draws, and its pictures as files beside it."""

from __future__ import annotations

from smartprov.book.model import Book, Chapter, Cover
from smartprov.render.pdf.blocks import POINTS_PER_MM, BlockEncoder
from smartprov.render.pdf.flow import Run, split_runs
from smartprov.render.pdf.inlines import Json, encode_chip
from smartprov.render.pdf.lettering import printable, width_em


def encode_book(book: Book, *, carries_plan: bool = False) -> tuple[dict[str, Json], dict[str, bytes]]:
    """The value of `book.json`, and the pictures that it names."""
    encoder = BookEncoder(book)
    value = encoder.book()
    value["attachment"] = encoder.attachment() if carries_plan else None
    return value, encoder.blocks.text.pictures


class BookEncoder:
    """The frame of a book: its furniture, its cover, its sections and chapters."""

    def __init__(self, book: Book) -> None:
        self.source = book
        self.blocks = BlockEncoder(book)

    def book(self) -> dict[str, Json]:
        """The whole book."""
        book, imprint, page = self.source, self.source.imprint, self.source.page
        return {
            "title": printable(f"{imprint.plan_title} – {book.title}" if book.cover else book.title),
            "short": printable(self._running_title()),
            "masthead": printable(imprint.plan_title) if book.role == "commitment" else "",
            "description": printable(_joined(book.label, imprint.plan_title)),
            "publisher": printable(imprint.publisher),
            "language": book.language,
            "region": "ID" if book.language == "id" else None,
            "paper": {
                "width": page.width_mm,
                "height": page.height_mm,
                "top": page.top_mm,
                "bottom": page.bottom_mm,
                "inner": page.inner_mm,
                "outer": page.outer_mm,
            },
            "watermark": printable(book.marks.watermark),
            "watermark-size": self._watermark_size(),
            "banner": printable(book.marks.banner),
            "origin": printable(self._origin()),
            "fingerprint": printable(imprint.fingerprint) if book.role == "commitment" else "",
            "words": {name: printable(word) for name, word in sorted(book.words.items())},
            "cover": self._cover(book.cover) if book.cover else None,
            "sections": self._sections(),
            "anchors": self.blocks.text.anchors.printed,
        }

    def attachment(self) -> str:
        """What a reader's program says of the attached plan."""
        return printable(self.source.words.get("plan_data") or self.source.imprint.plan_title)

    def _origin(self) -> str:
        imprint, words = self.source.imprint, self.source.words
        version, revision = f"{words['version']} {imprint.version}", f"{words['revision']} {imprint.revision}".strip()
        return _joined(version, revision, imprint.date)

    def _running_title(self) -> str:
        book = self.source
        if book.role == "commitment" or book.label == book.title:
            return book.imprint.plan_title
        return _joined(book.label, book.title)

    def _watermark_size(self) -> float:
        width = width_em(self.source.marks.watermark or "x")
        return min(150.0, self.source.page.width_mm * POINTS_PER_MM * 0.95 / width)

    def _cover(self, cover: Cover) -> Json:
        return {
            "title": printable(cover.title),
            "motto": printable(cover.motto),
            "subtitle": printable(cover.subtitle),
            "region": printable(cover.region),
            "lines": [printable(line) for line in cover.lines],
            "status": encode_chip(cover.status),
            "motif": self.blocks.text.picture(cover.motif) if cover.motif else None,
        }

    def _sections(self) -> list[Json]:
        front = [chapter for chapter in self.source.chapters if chapter.matter == "front"]
        body = [chapter for chapter in self.source.chapters if chapter.matter != "front"]
        return [
            {"numbering": numbering, "chapters": [self._encode_chapter(chapter) for chapter in chapters]}
            for numbering, chapters in (("i", front), ("1", body))
            if chapters
        ]

    def _encode_chapter(self, chapter: Chapter) -> Json:
        self.blocks.begin_chapter(chapter)
        return {
            "id": chapter.id,
            "label": printable(chapter.label),
            "title": printable(chapter.title),
            "running": printable(_joined(chapter.label, chapter.title)),
            "summary": self.blocks.inlines(chapter.summary) if chapter.summary else None,
            "strip": self.blocks.block(chapter.strip) if chapter.strip else None,
            "runs": [self._run(run) for run in split_runs(chapter.blocks)],
        }

    def _run(self, run: Run) -> Json:
        long = self.blocks.begin_run(run.landscape)
        blocks: list[Json] = []
        for number, page in enumerate(run.pages):
            if number:
                blocks.append({"t": "new-page"})
            blocks.extend(self.blocks.blocks(page))
        return {"land": run.landscape, "long": long, "x": blocks}


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
