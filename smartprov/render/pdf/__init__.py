"""The printed book: a `Book` becomes a PDF through one Typst template."""

from smartprov.render.pdf.fonts import covered_characters
from smartprov.render.pdf.isolated import render_pdf_isolated
from smartprov.render.pdf.lettering import missing_characters
from smartprov.render.pdf.printing import render_pdf

__all__ = ["covered_characters", "missing_characters", "render_pdf", "render_pdf_isolated"]
