"""What Word makes of tracked changes: a file with all of them accepted or rejected, and what can then be read in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
GAPS = ("TableGap", "SectionBreak", "PageBreak")
"""Styles of paragraphs that only keep things apart."""
PARTS = ("word/document.xml", "word/footnotes.xml")
UNDELETED = {W + "delText": W + "t", W + "delInstrText": W + "instrText"}
CONTENT = (W + "r", W + "hyperlink", W + "bookmarkStart", W + "bookmarkEnd")


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def resolved(data: bytes, *, accept: bool) -> bytes:
    """The file as Word leaves it when all changes are accepted, or rejected (ISO/IEC 29500-1, 17.13.5)."""
    parts = parts_of(data)
    gone, kept = ("del", "ins") if accept else ("ins", "del")
    for name in PARTS:
        if name in parts:
            root = etree.fromstring(parts[name])
            _resolve(root, W + gone, W + kept)
            parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def _resolve(root: Any, gone: str, kept: str) -> None:
    for row in list(root.iter(W + "tr")):
        if row.find(f"{W}trPr/{gone}") is not None:
            row.getparent().remove(row)
    for table in list(root.iter(W + "tbl")):
        if table.find(W + "tr") is None:
            table.getparent().remove(table)
    for mark in list(root.iter(gone)):
        if mark.getparent().tag not in (W + "rPr", W + "trPr"):
            mark.getparent().remove(mark)
    for paragraph in list(root.iter(W + "p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{gone}") is not None:
            _join_with_next(paragraph)
    for mark in list(root.iter(kept)):
        holder = mark.getparent()
        if holder.tag not in (W + "rPr", W + "trPr"):
            place = holder.index(mark)
            for inner in reversed(list(mark)):
                holder.insert(place, inner)
        holder.remove(mark)
    for text in root.iter(*UNDELETED):
        text.tag = UNDELETED[text.tag]


def _join_with_next(paragraph: Any) -> None:
    """A paragraph whose mark is gone goes on in the next one, whose properties both then have.

    Before a table, and at the end of a cell or of the book, it only disappears when it is empty, and a cell keeps one.
    """
    after = paragraph.getnext()
    content = [element for element in paragraph if element.tag in (*CONTENT, W + "ins", W + "del")]
    if after is not None and after.tag == W + "p":
        place = 1 if after.find(W + "pPr") is not None else 0
        for element in reversed(content):
            after.insert(place, element)
        paragraph.getparent().remove(paragraph)
    elif not paragraph.findall(f".//{W}r"):
        holder = paragraph.getparent()
        if holder.tag != W + "tc" or len(holder.findall(W + "p")) > 1:
            holder.remove(paragraph)


def read(data: bytes) -> list[str]:
    """All that can be read: paragraphs by style and words, rows and cells, pictures, notes where they are called."""
    parts = parts_of(data)
    notes = {}
    if "word/footnotes.xml" in parts:
        for note in etree.fromstring(parts["word/footnotes.xml"]).iter(W + "footnote"):
            lines = (line.partition(":")[2].strip() for line in _paragraphs(note, {}, parts))
            notes[note.get(W + "id")] = " / ".join(filter(None, lines))
    body = etree.fromstring(parts["word/document.xml"]).find(W + "body")
    return [line for line in _paragraphs(body, notes, parts) if line]


def _paragraphs(holder: Any, notes: dict[str, str], parts: dict[str, bytes]) -> Iterator[str]:
    for element in holder:
        if element.tag == W + "p":
            words = _words(element, notes, parts)
            style = element.find(f"{W}pPr/{W}pStyle")
            kind = _kind(style.get(W + "val")) if style is not None else "Text"
            words = _without_pages(kind, words)
            yield "" if kind in GAPS and not words.strip() else f"{kind}: {words}".rstrip(" ")
        elif element.tag == W + "tbl":
            yield "<table>"
            for row in element.findall(W + "tr"):
                yield "<row>"
                for cell in row.findall(W + "tc"):
                    # A cell cannot be without a paragraph, so the last one may stay when its words are gone.
                    lines = _paragraphs(cell, notes, parts)
                    yield "| " + " / ".join(line for line in lines if line and not line.endswith(":"))
            yield "</table>"


def _without_pages(kind: str, words: str) -> str:
    """An entry of a listing or of the index without its page, of which a file with changes has more than one."""
    if kind.startswith("TOC") or kind == "TableofFigures":
        return words.rpartition("\t")[0] or words
    return words.partition("  ")[0] if kind == "Index1" else words


def _kind(style: str) -> str:
    """The style without what only says how much room there is, what stands before or behind it, or what is listed."""
    style = re.sub(r"^(FirstParagraph|BodyText)$", "Text", style).replace("Dense", "Table").removesuffix("Kept")
    return style.replace("TOCHeading", "Heading1Unnumbered").replace("Unlisted", "Unnumbered")


def _words(paragraph: Any, notes: dict[str, str], parts: dict[str, bytes]) -> str:
    words = ""
    for element in paragraph.iter():
        if element.tag == W + "t":
            words += element.text or ""
        elif element.tag == W + "tab" and element.getparent().tag == W + "r":
            words += "\t"
        elif element.tag == W + "br":
            words += "\n"
        elif element.tag == W + "footnoteReference":
            words += f"[{notes.get(element.get(W + 'id'), '?')}]"
        elif element.tag == A + "blip":
            words += f"<{_picture(element, parts)}>"
    return words


def _picture(blip: Any, parts: dict[str, bytes]) -> str:
    relations = etree.fromstring(parts["word/_rels/document.xml.rels"])
    target = next(each.get("Target") for each in relations if each.get("Id") == blip.get(R + "embed"))
    return str(hash(parts[f"word/{target}"]))
