"""The plan that a Word file carries as a custom XML part: written, and read back from files that others have saved."""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import re
import uuid
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from smartprov.book.model import Imprint
from smartprov.render.docx.markup import UNPRINTABLE, escaped

NAMESPACE = "urn:smartprov:plan:1"
STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
ITEM, PROPERTIES = "customXml/item1.xml", "customXml/itemProps1.xml"
LARGEST = 1 << 27
"""Bytes of a part that is still read."""
_ITEM = re.compile(r"customXml/[^/]+\.xml")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class UnreadableDocx(Exception):
    """The bytes are no Word file, or its plan was altered; the message says which."""


def plan_parts(plan_json: bytes, imprint: Imprint) -> dict[str, bytes]:
    """The parts that carry a plan, by their paths in the package."""
    encoding, text = _as_text(plan_json)
    attributes = {
        "id": imprint.plan_id,
        "version": imprint.version,
        "fingerprint": imprint.fingerprint,
        "sha256": hashlib.sha256(plan_json).hexdigest(),
        "encoding": encoding,
    }
    said = "".join(f' {name}="{escaped(value)}"' for name, value in attributes.items())
    identity = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{NAMESPACE}:{imprint.plan_id}")).upper()
    properties = (
        f'<ds:datastoreItem xmlns:ds="{STORE}" ds:itemID="{{{identity}}}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    link = (
        f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" '
        'Target="itemProps1.xml"/></Relationships>'
    )
    parts = {
        ITEM: f'<plan xmlns="{NAMESPACE}"{said}>{text}</plan>',
        PROPERTIES: properties,
        "customXml/_rels/item1.xml.rels": link,
    }
    return {path: (_DECLARATION + xml).encode() for path, xml in parts.items()}


def read_plan(data: bytes) -> bytes | None:
    """The `plan.json` that a Word file carries, or None where there is none. Raises `UnreadableDocx`.

    Word and LibreOffice keep custom parts but may name and write them anew, so the part is known by its namespace.
    """
    try:
        for xml in _custom_parts(data):
            root = _parsed(xml)
            if root is not None and root.tag == f"{{{NAMESPACE}}}plan":
                return _checked(root)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError) as failure:
        raise UnreadableDocx(f"{type(failure).__name__}: {failure}") from failure
    return None


def _custom_parts(data: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
            if _ITEM.fullmatch(entry.filename) and entry.file_size <= LARGEST:
                yield archive.read(entry)


def _parsed(xml: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, load_dtd=False)
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root if root.getroottree().docinfo.internalDTD is None else None


def _checked(root: etree._Element) -> bytes:
    text = root.text or ""
    try:
        plan = base64.b64decode(text) if root.get("encoding") == "base64" else text.encode()
    except (binascii.Error, ValueError) as failure:
        raise UnreadableDocx("the plan in it is not base64") from failure
    if hashlib.sha256(plan).hexdigest() != root.get("sha256"):
        raise UnreadableDocx("the plan in it was altered")
    return plan


def _as_text(plan_json: bytes) -> tuple[str, str]:
    """As text that XML keeps to the letter where that can be, which packs well; else as base64."""
    try:
        text = plan_json.decode()
    except UnicodeDecodeError:
        text = "\r"
    if "\r" in text or UNPRINTABLE.search(text):
        return "base64", base64.b64encode(plan_json).decode()
    return "text", escaped(text)
