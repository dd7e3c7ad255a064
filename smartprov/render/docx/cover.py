"""The first page."""

from __future__ import annotations

from smartprov.book.model import Cover
from smartprov.render.docx.flow import Flow
from smartprov.render.docx.manuscript import Manuscript
from smartprov.render.docx.markup import run
from smartprov.render.docx.pictures import drawing
from smartprov.render.docx.tones import chip_style


def write_cover(cover: Cover, flow: Flow, manuscript: Manuscript) -> None:
    """Region, title, subtitle, status, the motif, and the lines at the foot."""
    flow.paragraph("Cover Region", [run(cover.region)])
    flow.paragraph("Cover Title", [run(cover.title)])
    flow.paragraph("Cover Subtitle", [run(cover.subtitle)])
    flow.paragraph("Cover Status", [run(cover.status.text, chip_style(cover.status.tone))])
    if cover.motif is not None:
        # The motif says nothing that a later page does not say in words.
        flow.paragraph("Cover Motif", [drawing(cover.motif, "", manuscript)])
    for line in cover.lines:
        flow.paragraph("Cover Line", [run(line)])
