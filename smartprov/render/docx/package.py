"""The pass over pandoc's package: heads, feet and pictures come in, properties are set, and the zip is made anew."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from string import Template

from lxml import etree

from smartprov.book.model import Book
from smartprov.render.docx.carried import ITEM, PROPERTIES, PROPERTIES_TYPE
from smartprov.render.docx.markup import escaped, numbering
from smartprov.render.docx.page_numbers import with_page_numbers
from smartprov.render.docx.reference import LOCALES, zipped
from smartprov.render.docx.sections import relationship_id
from smartprov.render.docx.theming import themed_parts
from smartprov.resources import shipped_template
from smartprov.word_template import NUMBERING

DOCUMENT = "word/document.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_MARKS = re.compile(rb"</w:pPr>((?:<\?(?:numbered|marked) [^?]*\?>)+)")
_NUMBERED, _MARKED = re.compile(rb"<\?numbered (\d+) (\d+)\?>"), re.compile(rb"<\?marked (.*?)\?>")


def finished_package(
    package: bytes,
    book: Book,
    last_section: str,
    furniture: Mapping[str, str],
    pictures: Mapping[str, tuple[str, bytes]],
    lists: bytes,
    carried: Mapping[str, bytes],
    *,
    has_one_layout: bool,
) -> bytes:
    """The Word file; `furniture` are heads and feet by name, `pictures` paths and bytes by relationship, `carried` the
    parts with the plan. With tracked changes it has more than one layout: pages depend on which of them are shown.
    """
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    notes = "word/footnotes.xml"
    parts |= {notes: _with_marks(parts[notes])} if notes in parts else {}
    parts[DOCUMENT] = _with_section(_with_marks(parts[DOCUMENT]), last_section)
    # Pandoc has no list to write, so its part has nothing that ours lacks.
    parts[NUMBERING] = lists
    parts |= carried
    parts |= {f"word/{name}.xml": xml.encode() for name, xml in furniture.items()}
    parts |= {f"word/{path}": data for path, data in pictures.values()}
    relations = {relationship_id(name): (name[:6], f"{name}.xml") for name in furniture}
    relations |= {identifier: ("image", path) for identifier, (path, _) in pictures.items()}
    relations |= {"rIdPlan": ("customXml", f"../{ITEM}")} if carried else {}
    rels = "word/_rels/document.xml.rels"
    parts[rels] = _with_relations(parts[rels], relations)
    parts["[Content_Types].xml"] = _with_types(
        parts["[Content_Types].xml"], {f"word/{name}.xml": name[:6] for name in furniture}, pictures, carried
    )
    look = themed_parts(parts, book.theme) if not book.word_template else parts
    if has_one_layout:
        look[DOCUMENT] = with_page_numbers(look[DOCUMENT], look["word/styles.xml"], look[NUMBERING], look.get(notes))
    return zipped(look | _properties(book))


def _with_section(document: bytes, section: str) -> bytes:
    """Pandoc ends with the section of the reference document; ours takes its place."""
    start = document.rindex(b"<w:sectPr")
    end = document.rindex(b"</w:body>")
    return document[:start] + section.encode() + document[end:]


def _with_marks(document: bytes) -> bytes:
    """Paragraphs of pandoc's with the properties that our marks in them ask for."""
    return _MARKS.sub(lambda found: _properties_of(found[1]) + b"</w:pPr>", document)


def _properties_of(marks: bytes) -> bytes:
    numbered, changed = _NUMBERED.search(marks), b"".join(_MARKED.findall(marks))
    member = numbering((int(numbered[1]), int(numbered[2]))).encode() if numbered else b""
    return member + (b"<w:rPr>%s</w:rPr>" % changed if changed else b"")


def _with_relations(xml: bytes, relations: Mapping[str, tuple[str, str]]) -> bytes:
    root = etree.fromstring(xml)
    for identifier, (kind, target) in relations.items():
        attributes = {"Id": identifier, "Type": f"{OFFICE}/{kind}", "Target": target}
        etree.SubElement(root, RELATIONSHIPS + "Relationship", attributes)
    return _serialized(root)


def _with_types(
    xml: bytes, furniture: Mapping[str, str], pictures: Mapping[str, tuple[str, bytes]], carried: Mapping[str, bytes]
) -> bytes:
    root = etree.fromstring(xml)
    known = {element.get("Extension") for element in root}
    for extension in sorted({path.rpartition(".")[2] for path, _ in pictures.values()} - known):
        attributes = {"Extension": extension, "ContentType": MEDIA_TYPES[extension]}
        root.insert(0, etree.Element(TYPES + "Default", attributes))
    types = {name: f"{WORDPROCESSING}{kind}+xml" for name, kind in furniture.items()}
    types |= {PROPERTIES: PROPERTIES_TYPE} if carried else {}
    for name, content_type in types.items():
        etree.SubElement(root, TYPES + "Override", {"PartName": f"/{name}", "ContentType": content_type})
    return _serialized(root)


def _properties(book: Book) -> dict[str, bytes]:
    imprint = book.imprint
    moment = datetime.fromtimestamp(imprint.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    values = {
        "title": book.title if book.title == imprint.plan_title else f"{imprint.plan_title} – {book.title}",
        "publisher": imprint.publisher,
        "version": imprint.version,
        "status": imprint.status,
        "revision": imprint.revision,
        "fingerprint": imprint.fingerprint,
        "plan": imprint.plan_id,
        "book": book.id,
        "generator": imprint.generator,
        "language": LOCALES[book.language][0],
        "moment": moment,
    }
    safe = {name: escaped(value) for name, value in values.items()}
    return {
        f"docProps/{name}.xml": Template(shipped_template(f"docx/{name}.xml")).substitute(safe).encode()
        for name in ("app", "core", "custom")
    }


def _serialized(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
