"""The reference document that gives pandoc its styles, zipped from the text files in `templates/docx`."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from string import Template

from smartprov.book.model import Book, Listing
from smartprov.diagnostics import SmartprovError
from smartprov.render.docx.columns import ems, text_width
from smartprov.render.docx.house import house_of
from smartprov.render.docx.numbering import Definitions
from smartprov.render.docx.sections import paper
from smartprov.resources import template_text
from smartprov.word_template import NUMBERING, STYLES, BadTemplateError

PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/document.xml": "document.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
    "word/theme/theme1.xml": "theme.xml",
}
LOCALES = {"id": ("id-ID", ",", ";"), "en": ("en-US", ".", ",")}
"""Language, decimal sign and list separator."""
LISTING_SIZE, BOLD = 10, 1.08
LABEL_GAP, LEVEL_INDENT, DEEPEST = 230, 340, 6
"""Twips between a label and its title in a listing, and from level to level."""
OLDEST_DATE = (1980, 1, 1, 0, 0, 0)


def styled_parts(book: Book, definitions: Definitions) -> dict[str, bytes]:
    """The parts of a reference document: the styles of the house, for the paper and the language of a book.

    The house is ours, or the one whose own reference document comes with the book.
    """
    language, decimal, separator = LOCALES[book.language]
    values = {
        "language": language,
        "decimal": decimal,
        "separator": separator,
        "text_width": str(paper(book.page, turned=False).text_width),
        "landscape_width": str(paper(book.page, turned=True).text_width),
        **_listing_stops(book),
    }
    texts = {part: template_text(f"docx/{name}", book.templates) for part, name in PARTS.items()}
    parts = {part: Template(text).substitute(values).encode() for part, text in texts.items() if part != NUMBERING}
    if not book.word_template:
        return parts | {NUMBERING: _numbering(texts, definitions.xml(own_look=True))}
    try:
        house = house_of(book.word_template, parts[STYLES], language)
    except BadTemplateError as failure:
        raise SmartprovError("docx-failed", reason=f"reference.docx: {failure}") from failure
    lists = definitions.xml(own_look=False, more_definitions=house.definitions, more_instances=house.instances)
    return parts | dict(house.others) | {STYLES: house.styles, NUMBERING: _numbering(texts, lists)}


def _numbering(texts: Mapping[str, str], definitions: str) -> bytes:
    return Template(texts[NUMBERING]).substitute(definitions=definitions).encode()


def _listing_stops(book: Book) -> dict[str, str]:
    """Where titles begin in listings: behind the longest label of their level, and never left of the level above."""
    blocks = (block for chapter in book.chapters for block in chapter.blocks)
    longest = dict.fromkeys(range(DEEPEST + 1), 0)
    """By level of the contents; the lists of tables and figures count as level 0."""
    for listing in blocks:
        if isinstance(listing, Listing):
            for entry in listing.entries:
                level = min(entry.level, DEEPEST) if listing.of == "contents" else 0
                longest[level] = max(longest[level], text_width(ems(entry.label) * BOLD, LISTING_SIZE) + LABEL_GAP)
    stops = {"figures_text": str(longest[0])}
    title = 0
    for level in range(2, DEEPEST + 1):
        indent = (level - 1) * LEVEL_INDENT
        title = max(title, indent + longest[level])
        stops |= {f"toc{level}_text": str(title), f"toc{level}_hanging": str(title - indent)}
    return stops


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Parts as a zip that only depends on them."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name != "_rels/.rels", name)):
            entry = zipfile.ZipInfo(name, OLDEST_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return package.getvalue()
