"""The index: every term with the pages of its targets, each page a field of its own."""

from __future__ import annotations

from smartprov.book.model import Index, IndexEntry
from smartprov.render.docx.anchors import bookmark_name
from smartprov.render.docx.flow import Flow
from smartprov.render.docx.manuscript import Manuscript
from smartprov.render.docx.markup import field, inner_link, run

GAP = "  "


def write_index(index: Index, flow: Flow, manuscript: Manuscript) -> None:
    """A heading a group, a paragraph an entry; the section around it has two columns."""
    for group in index.groups:
        if group.title:
            flow.paragraph("Index Heading", [run(group.title)])
        for entry in group.entries:
            flow.paragraph("Index 1", [run(entry.term) + _targets(entry, manuscript)])


def _targets(entry: IndexEntry, manuscript: Manuscript) -> str:
    """Page numbers where pages are known, each once; else the words of the links, which are right without a layout."""
    shown: dict[str, str] = {}
    for target in entry.targets:
        if target.target in manuscript.labels.words:
            name = bookmark_name(target.target)
            page = manuscript.pages.get(target.target, "")
            words = field(f"PAGEREF {name} \\h", page) if page else run(target.label, "Reference")
            shown.setdefault(page or target.label, inner_link(name, words))
    return run(GAP) + run(", ").join(shown.values()) if shown else ""
