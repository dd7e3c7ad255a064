"""A book as one Word file: pandoc packs the prose, fields and tables are written as WordprocessingML of our own."""

from smartprov.render.docx.carried import UnreadableDocx, read_plan
from smartprov.render.docx.render import render_docx, render_redline

__all__ = ["UnreadableDocx", "read_plan", "render_docx", "render_redline"]
