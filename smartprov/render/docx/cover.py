"""The first page."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from smartprov.book.model import Change, Cover, PageProfile, Picture
from smartprov.render.docx.columns import ems
from smartprov.render.docx.flow import Flow
from smartprov.render.docx.manuscript import Manuscript
from smartprov.render.docx.markup import run
from smartprov.render.docx.pictures import drawing
from smartprov.render.docx.tones import chip_style

POINTS_PER_MM = 72 / 25.4
TITLE_SIZE, LONG_TITLE_SIZE, SUBTITLE_SIZE, LINE = 32.0, 21.0, 15.0, 1.32
"""Letters in points, and the height of a line in letters."""
MOST_LINES = 4
"""A title of more lines is set in the smaller letters."""
WIDER = 1.2
"""How much wider a letter of the title is than one of Arial: it is Bookman, and bold."""
OTHER_LINES = 255.0
"""What region, status and the space between all of them take, in points."""
FOOT_LINE = 17.0
LEAST_MM = 30.0
_TITLE = re.compile(r"<title[^>]*>([^<]*)</title>")


def write_cover(cover: Cover, page: PageProfile, flow: Flow, manuscript: Manuscript) -> None:
    """Region, title, subtitle, status, the motif as large as the page has room for, and the lines at the foot."""
    former = cover.former or cover
    flow.paragraph("Cover Region", [manuscript.replaced(former.region, cover.region)])
    title = manuscript.replaced(former.title, cover.title)
    flow.paragraph("Cover Title Long" if _is_long(cover, page) else "Cover Title", [title])
    if cover.motto or former.motto:
        _write_line("Cover Subtitle", former.motto, cover.motto, flow, manuscript)
    flow.paragraph("Cover Subtitle", [manuscript.replaced(former.subtitle, cover.subtitle)])
    status = manuscript.replaced(former.status.text, cover.status.text, chip_style(cover.status.tone))
    flow.paragraph("Cover Status", [status])
    if cover.motif is not None:
        motif = _fitted(cover.motif, cover, page)
        flow.paragraph("Cover Motif", [drawing(motif, _spoken(motif) or cover.title, manuscript)])
    for before, line in zip_longest(former.lines, cover.lines, fillvalue=""):
        _write_line("Cover Line", before, line, flow, manuscript)


def _write_line(style: str, before: str, after: str, flow: Flow, manuscript: Manuscript) -> None:
    """A line that either version may lack."""
    change: Change = "" if before and after else "deleted" if before else "inserted"
    with manuscript.tracking(change, flow):
        flow.paragraph(style, [run(before or after) if change else manuscript.replaced(before, after)])


def _fitted(motif: Picture, cover: Cover, page: PageProfile) -> Picture:
    """The motif, smaller where title and lines leave it less room than it would have."""
    width_mm = _width_mm(page)
    size = LONG_TITLE_SIZE if _is_long(cover, page) else TITLE_SIZE
    taken = (
        OTHER_LINES
        + _lines(cover.title, size * WIDER, width_mm - 10) * size * LINE
        + (_lines(cover.motto, SUBTITLE_SIZE * WIDER, width_mm) * SUBTITLE_SIZE * LINE if cover.motto else 0.0)
        + _lines(cover.subtitle, SUBTITLE_SIZE * WIDER, width_mm) * SUBTITLE_SIZE * LINE
        + len(cover.lines) * FOOT_LINE
    )
    room_mm = max(page.height_mm - page.top_mm - page.bottom_mm - taken / POINTS_PER_MM, LEAST_MM)
    scale = min(1.0, room_mm / motif.height_mm, width_mm / motif.width_mm)
    return replace(motif, width_mm=motif.width_mm * scale, height_mm=motif.height_mm * scale)


def _is_long(cover: Cover, page: PageProfile) -> bool:
    return _lines(cover.title, TITLE_SIZE * WIDER, _width_mm(page) - 10) > MOST_LINES


def _width_mm(page: PageProfile) -> float:
    return page.width_mm - page.inner_mm - page.outer_mm


def _lines(text: str, size: float, width_mm: float) -> int:
    """How many lines a text takes, broken between words."""
    room = width_mm * POINTS_PER_MM / size
    lines, used = 1, 0.0
    for word in text.split():
        length = ems(word)
        if used and used + length > room:
            lines, used = lines + 1, 0.0
        used += length + 0.3
    return lines


def _spoken(picture: Picture) -> str:
    """What a drawing says of itself."""
    found = _TITLE.search(picture.data.decode("utf-8", "replace")) if picture.media == "svg" else None
    return found[1].strip() if found else ""
