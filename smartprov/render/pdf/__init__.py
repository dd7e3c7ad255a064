"""The printed book: a `Book` becomes a PDF through one Typst template."""

from smartprov.render.pdf.fonts import covered_characters
from smartprov.render.pdf.isolated import PageMap, Printed, page_map, render_pdf_isolated, render_pdf_with_pages
from smartprov.render.pdf.lettering import missing_characters
from smartprov.render.pdf.printing import render_pdf

__all__ = [
    "PageMap",
    "Printed",
    "covered_characters",
    "missing_characters",
    "page_map",
    "render_pdf",
    "render_pdf_isolated",
    "render_pdf_with_pages",
]
