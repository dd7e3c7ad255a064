"""The reference document that gives pandoc its styles, zipped from the text files in `templates/docx`."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from string import Template

from smartprov.book.model import Book
from smartprov.render.docx.sections import paper
from smartprov.resources import templates_folder

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
OLDEST_DATE = (1980, 1, 1, 0, 0, 0)


def reference_document(book: Book) -> bytes:
    """The styles of the house, for the paper and the language of a book."""
    language, decimal, separator = LOCALES[book.language]
    values = {
        "language": language,
        "decimal": decimal,
        "separator": separator,
        "text_width": str(paper(book.page, turned=False).text_width),
        "landscape_width": str(paper(book.page, turned=True).text_width),
    }
    folder = templates_folder() / "docx"
    parts = {part: (folder / name).read_text(encoding="utf-8") for part, name in PARTS.items()}
    return zipped({part: Template(text).substitute(values).encode() for part, text in parts.items()})


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
