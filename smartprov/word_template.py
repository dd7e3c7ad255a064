"""A house's own `assets/reference.docx`: what it must have, and how it is read without trusting it.

Checks say what is wrong with it, and the Word renderer dresses books in it, so both read it here.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from lxml import etree

ESSENTIAL = ("Normal", "heading 1", "heading 2", "heading 3")
"""Names of the styles that make a house's look; without them a file is no reference for a book."""
LARGEST = 1 << 24
"""Bytes of a part that is still read."""
STYLES, NUMBERING, FONTS, THEME = "word/styles.xml", "word/numbering.xml", "word/fontTable.xml", "word/theme/theme"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class BadTemplateError(Exception):
    """A file that cannot be a reference; `reason` is a key of the catalogue's reasons, `part` the part it is about."""

    def __init__(self, reason: str, part: str = "") -> None:
        super().__init__(f"{reason} {part}".strip())
        self.reason = reason
        self.part = part


def missing_styles(template: bytes) -> tuple[str, ...]:
    """The essential styles that a reference document lacks. Raises `BadTemplateError` for a file that is none."""
    parts = read_parts(template)
    for name in parts:
        parsed(parts[name], name)
    names = {style_name(style) for style in every_style(read_styles(parts))}
    return tuple(name for name in ESSENTIAL if name.casefold() not in names)


def read_parts(template: bytes) -> dict[str, bytes]:
    """What is used of a Word file, by path."""
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as archive:
            wanted = [
                entry
                for entry in archive.infolist()
                if entry.filename in (STYLES, NUMBERING, FONTS) or entry.filename.startswith(THEME)
            ]
            large = next((entry.filename for entry in wanted if entry.file_size > LARGEST), "")
            if large:
                raise BadTemplateError("too-large", large)
            return {entry.filename: archive.read(entry) for entry in wanted}
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
    ) as failure:
        raise BadTemplateError("not-word") from failure


def read_styles(parts: Mapping[str, bytes]) -> etree._Element:
    """The table of styles, less those that have no name or no id."""
    if STYLES not in parts:
        raise BadTemplateError("not-word")
    root = parsed(parts[STYLES], STYLES)
    if root.tag != W + "styles":
        raise BadTemplateError("no-styles", STYLES)
    for style in list(every_style(root)):
        if not (style.get(W + "styleId") and style_name(style)):
            root.remove(style)
    return root


def parsed(xml: bytes, name: str) -> etree._Element:
    """A part as XML: nothing is fetched, no entity expands."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as failure:
        raise BadTemplateError("not-xml", name) from failure
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadTemplateError("doctype", name)
    return root


def every_style(root: etree._Element) -> Iterator[etree._Element]:
    """The styles of a table of styles."""
    return root.iterchildren(W + "style")


def style_name(style: etree._Element) -> str:
    """How a style is called in every language of Word; case does not count."""
    name = style.find(W + "name")
    return "" if name is None else name.get(W + "val", "").strip().casefold()
