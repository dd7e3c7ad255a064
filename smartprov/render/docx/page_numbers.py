"""The numbers of pages that fields show before Word has counted: in contents, lists and index."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from smartprov.render.docx.looks import W
from smartprov.render.docx.markup import field
from smartprov.render.docx.paging import pages_of

INDEX_ENTRY = "Index1"


def with_page_numbers(document: bytes, styles: bytes, lists: bytes, footnotes: bytes | None) -> bytes:
    """The document with every page number filled in; as it was, where pages cannot be known."""
    root = etree.fromstring(document)
    pages = pages_of(root, styles, lists, footnotes)
    if pages is None:
        return document
    for element in list(root.iter(W + "instrText", W + "pStyle")):
        words = (element.text or "").split()
        if words[:1] == ["PAGEREF"]:
            _fill(element, pages.get(words[1], ""))
        elif element.get(W + "val") == INDEX_ENTRY:
            _number_entry(next(element.iterancestors(W + "p")), pages)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _fill(instruction: etree._Element, page: str) -> None:
    """The result stands two runs on, behind the mark that separates it."""
    run = instruction.getparent()
    separator = None if run is None else run.getnext()
    result = None if separator is None else separator.getnext()
    text = None if result is None else result.find(W + "t")
    if page and text is not None:
        text.text = page


def _number_entry(paragraph: etree._Element, pages: Mapping[str, str]) -> None:
    """Links to places become the numbers of their pages, each once."""
    shown: set[str] = set()
    for link in paragraph.findall(W + "hyperlink"):
        anchor = link.get(W + "anchor", "")
        page = pages.get(anchor, "")
        if page in shown:
            comma = link.getprevious()
            paragraph.remove(link)
            if comma is not None:
                paragraph.remove(comma)
        elif page:
            shown.add(page)
            del link[:]
            runs = field(f"PAGEREF {anchor} \\h", page)
            link.extend(etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{runs}</w:p>'))
