"""The index: every term with links to its targets, which `page_numbers` makes fields of pages."""

from __future__ import annotations

from smartprov.book.model import Index, IndexEntry
from smartprov.render.docx.anchors import bookmark_name
from smartprov.render.docx.flow import Flow, Piece
from smartprov.render.docx.inlines import pieces_of
from smartprov.render.docx.manuscript import Manuscript
from smartprov.render.docx.markup import inner_link, run
from smartprov.render.docx.tracking import with_changes

GAP = "  "


def write_index(index: Index, flow: Flow, manuscript: Manuscript) -> None:
    """A heading a group, a paragraph an entry; the section around it has two columns."""
    for group in index.groups:
        if group.title:
            flow.paragraph("Index Heading", [run(group.title)])
        for _, entry, change in with_changes(group.entries, group.changes):
            with manuscript.tracking(change, flow):
                targets: list[Piece] = [_targets(entry, manuscript)]
                if entry.revised:
                    targets = [run(GAP), *pieces_of(entry.revised, manuscript)]
                flow.paragraph("Index 1", [run(entry.term), *targets])


def _targets(entry: IndexEntry, manuscript: Manuscript) -> str:
    """The words of the links, which are right without a layout; numbers of pages take their place where known."""
    if manuscript.change == "deleted":
        words = run(", ").join(dict.fromkeys(run(target.label, "Reference") for target in entry.targets))
        return run(GAP) + words if words else ""
    shown: dict[str, str] = {}
    for target in entry.targets:
        if target.target in manuscript.labels.words:
            link = inner_link(bookmark_name(target.target), run(target.label, "Reference"))
            shown.setdefault(target.label, link)
    return run(GAP) + run(", ").join(shown.values()) if shown else ""
