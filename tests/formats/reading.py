"""What a reader finds in a book, read back from each format with a plain library, in one shape that can be compared."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from html5lib import HTMLParser, treebuilders
from lxml import etree

from smartprov.book.model import (
    Block,
    Book,
    Chapter,
    DefinitionList,
    Figure,
    Heading,
    Inlines,
    Landscape,
    ListBlock,
    Row,
    Sheet,
    SpanningCell,
    Spark,
    Table,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@dataclass(slots=True)
class Reading:
    """`outline`: numbers and titles; `captions`: labels and captions; `tables`: the cells of each table's body."""

    outline: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)


def squeezed(text: str) -> str:
    """Text without any white space: line ends fall differently in each format."""
    return re.sub(r"[\s\u00ad\u200b\u2060]+", "", text)


# --- the book itself ------------------------------------------------------------------------------------------------


def of_book(book: Book) -> Reading:
    """What every format has to hold."""
    found = Reading()
    for chapter in book.chapters:
        found.outline.append(squeezed(f"{chapter.label} {chapter.title}"))
        for block in _every(chapter.blocks):
            _note(block, found)
        found.footnotes += [squeezed("".join(_block_words(note.blocks))) for note in chapter.footnotes]
    return found


def _note(block: Block, found: Reading) -> None:
    match block:
        case Heading():
            found.outline.append(squeezed(f"{block.number} {words(block.text)}"))
        case Sheet():
            found.outline.append(squeezed(f"{block.code} {block.title}"))
        case Table():
            if block.label:
                found.captions.append(squeezed(f"{block.label} {words(block.caption)}"))
            found.tables.append([_cells(row) for row in block.body])
        case Figure():
            if block.label:
                found.captions.append(squeezed(f"{block.label} {words(block.caption)}"))
            found.alts.append(squeezed(block.alt))
        case _:
            pass


def _cells(row: Row) -> list[str]:
    return [squeezed(words(cell.text if isinstance(cell, SpanningCell) else cell)) for cell in row.cells]


def words(inlines: Inlines) -> str:
    """Inlines as words; a spark says its text."""
    if isinstance(inlines, str):
        return inlines
    return "".join(_word(each) for each in inlines)


def _word(inline: Any) -> str:
    if isinstance(inline, Spark):
        return inline.text
    inner = getattr(inline, "inlines", None)
    return words(inner) if inner is not None else str(getattr(inline, "text", ""))


def _every(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        match block:
            case Landscape():
                yield from _every(block.blocks)
            case Sheet():
                yield from _every((*block.story, *block.body))
            case ListBlock():
                yield from _every(inner for item in block.items for inner in item)
            case DefinitionList():
                yield from _every(inner for _, inners in block.items for inner in inners)
            case _:
                yield from _every(getattr(block, "blocks", ()))


def _block_words(blocks: Iterable[Block]) -> Iterator[str]:
    for block in _every(blocks):
        yield words(getattr(block, "text", ""))


# --- HTML -----------------------------------------------------------------------------------------------------------


def of_html(pages: Mapping[str, bytes], book: Book) -> Reading:
    """The pages of a book, by path, in the order of its chapters."""
    found = Reading()
    for chapter in book.chapters:
        _html_chapter(html(pages[f"{book.id}/{chapter.id}.html"]), chapter, found)
    return found


def html(page: bytes) -> Any:
    """A page, parsed strictly."""
    parser = HTMLParser(treebuilders.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False)
    return parser.parse(page, transport_encoding="utf-8").getroot()


def _html_chapter(root: Any, chapter: Chapter, found: Reading) -> None:
    main = root.find(".//main")
    for gone in main.xpath(".//nav | .//script | .//style | .//*[contains(@class, 'noprint')]"):
        gone.getparent().remove(gone) if gone.tail is None else gone.clear(keep_tail=True)
    label = "".join(main.xpath("string(.//p[contains(@class, 'chapter-label')])"))
    for element in main.iter("h1", "h2", "h3", "h4", "h5", "h6", "table", "figure", "img", "figcaption"):
        if element.tag == "h1":
            found.outline.append(squeezed(f"{label} {text(element)}"))
        elif element.tag == "table":
            caption = element.find("caption")
            if caption is not None and _has_label(text(caption)):
                found.captions.append(squeezed(text(caption)))
            found.tables.append([[squeezed(text(cell)) for cell in row] for row in element.findall("./tbody/tr")])
        elif element.tag == "figcaption":
            if _has_label(text(element)):
                found.captions.append(squeezed(text(element)))
        elif element.tag == "img":
            found.alts.append(squeezed(element.get("alt", "")))
        elif element.tag.startswith("h") and not element.xpath(
            "ancestor::*[@role='doc-endnotes' or contains(@class, 'footnotes')]"
        ):
            found.outline.append(squeezed(text(element)))
    for note in main.xpath(".//*[starts-with(@id, '_note-')]"):
        for back in note.xpath(".//a[starts-with(@href, '#_call')]"):
            back.clear(keep_tail=True)
        found.footnotes.append(squeezed(text(note)))


def _has_label(caption: str) -> bool:
    return re.match(r"\s*(Tabel|Gambar|Table|Figure)\s+[\w.]+", caption) is not None


def text(element: Any) -> str:
    """The words of an element; a drawing says what its label says."""
    if element.tag == "svg" or str(element.tag).endswith("}svg"):
        return str(element.get("aria-label") or "".join(element.xpath("string(.//*[local-name()='title'])")))
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.get("hidden") is None:
            parts.append(text(child))
        parts.append(child.tail or "")
    return "".join(parts)


# --- DOCX -----------------------------------------------------------------------------------------------------------


def of_docx(data: bytes) -> Reading:
    """Headings with the numbers that Word gives them, tables of the house, notes of the notes' part."""
    parts = _docx_parts(data)
    numbers = _WordNumbers(parts)
    found = Reading()
    for element in parts["document"].iter(f"{W}p", f"{W}tbl", f"{WP}docPr"):
        if element.tag == f"{W}tbl":
            if _style(element, "tblPr/{0}tblStyle").startswith("House"):
                found.tables.append(_docx_rows(element))
        elif element.tag == f"{WP}docPr":
            around = {_style(each) for each in element.iterancestors(f"{W}p")}
            in_table = element.xpath("ancestor::*[local-name()='tbl']")
            if element.get("descr") and not in_table and "CoverMotif" not in around:
                found.alts.append(squeezed(element.get("descr")))
        else:
            style = _style(element)
            if style == "TOCHeading" or re.fullmatch(r"(Annex)?Heading[1-6]\w*|SheetTitle", style):
                found.outline.append(squeezed(numbers.next(style) + docx_text(element)))
            elif style in ("TableCaption", "ImageCaption") and _has_label(docx_text(element)):
                found.captions.append(squeezed(docx_text(element)))
    for note in parts.get("footnotes", ()):
        if note.get(f"{W}type") is None:
            found.footnotes.append(squeezed(docx_text(note)))
    return found


def _docx_parts(data: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"word/\w+\.xml", name)]
        return {name[5:-4]: etree.fromstring(archive.read(name)) for name in names}


def _style(element: Any, path: str = "pPr/{0}pStyle") -> str:
    style = element.find(W + path.format(W))
    return "" if style is None else str(style.get(f"{W}val", ""))


class _WordNumbers:
    """The numbers that Word counts for the styles that are tied to a list of several levels."""

    def __init__(self, parts: dict[str, Any]) -> None:
        self._levels: dict[str, tuple[str, int]] = {}
        self._shapes: dict[tuple[str, int], tuple[str, str]] = {}
        self._counts: dict[str, list[int]] = {}
        for list_ in parts["numbering"].iter(f"{W}abstractNum"):
            id = list_.get(f"{W}abstractNumId")
            for level in list_.iter(f"{W}lvl"):
                depth = int(level.get(f"{W}ilvl"))
                shape = level.find(f"{W}numFmt").get(f"{W}val"), level.find(f"{W}lvlText").get(f"{W}val")
                self._shapes[id, depth] = shape
                style = level.find(f"{W}pStyle")
                if style is not None:
                    self._levels[style.get(f"{W}val")] = id, depth

    def next(self, style: str) -> str:
        """The number of the next paragraph of a style; nothing for a style that is not counted."""
        if style not in self._levels:
            return ""
        id, depth = self._levels[style]
        counts = self._counts.setdefault(id, [])
        counts[:] = [*counts[: depth + 1], *[0] * (depth + 1 - len(counts))]
        counts[depth] += 1
        template = self._shapes[id, depth][1]
        for level, count in enumerate(counts):
            template = template.replace(f"%{level + 1}", _counted(count, self._shapes[id, level][0]))
        return template


def _counted(count: int, shape: str) -> str:
    if shape in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if shape == "upperLetter" else letter.lower()
    if shape in ("upperRoman", "lowerRoman"):
        roman, rest = "", count
        for value, sign in (
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ):
            roman, rest = roman + sign * (rest // value), rest % value
        return roman if shape == "upperRoman" else roman.lower()
    return str(count)


def _docx_rows(table: Any) -> list[list[str]]:
    rows = []
    for row in table.findall(f"{W}tr"):
        if row.find(f"{W}trPr/{W}tblHeader") is None:
            cells = [cell for cell in row.findall(f"{W}tc") if not _is_continued(cell)]
            rows.append([squeezed(docx_text(cell)) for cell in cells])
    return rows


def _is_continued(cell: Any) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val") != "restart"


def docx_text(element: Any) -> str:
    """The words of an element, as Word shows them; a drawing says what its description says."""
    parts = []
    for each in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{WP}docPr"):
        if each.tag == f"{W}t":
            parts.append(each.text or "")
        elif each.tag == f"{WP}docPr":
            parts.append(each.get("descr") or "")
        else:
            parts.append(" ")
    return "".join(parts)


def docx_words(data: bytes) -> str:
    """All words of a document's body."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return docx_text(etree.fromstring(archive.read("word/document.xml")))


# --- PDF ------------------------------------------------------------------------------------------------------------


def of_pdf(data: bytes, book: Book) -> Reading:
    """What the tags of a PDF say to a screen reader, with the words that each tag holds.

    A table's first group stands in its tagged head, which is repeated; the book says how many rows are head alone.
    """
    tables = (block for chapter in book.chapters for block in _every(chapter.blocks) if isinstance(block, Table))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return Tagged(pdf, [len(table.head) for table in tables]).read()


def pdf_words(data: bytes) -> str:
    """All words that a PDF's tags hold, in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return Tagged(pdf).words()


class Tagged:
    """A PDF's structure with its words."""

    def __init__(self, pdf: pikepdf.Pdf, heads: list[int] | None = None) -> None:
        self._pdf = pdf
        self._heads = heads or []
        self._found = Reading()
        self._words = {page.objgen: _marked_words(page) for page in (each.obj for each in pdf.pages)}

    def read(self) -> Reading:
        with self._pdf.open_outline() as outline:
            self._outline(outline.root)
        self._walk(self._pdf.Root.StructTreeRoot)
        return self._found

    def words(self) -> str:
        """All words, in reading order."""
        return self._text(self._pdf.Root.StructTreeRoot)

    def links(self, element: Any = None) -> Iterator[str]:
        """The words of every tag that holds a link."""
        for child in _children(self._pdf.Root.StructTreeRoot if element is None else element):
            if _kind(child) == "/Link":
                yield self._text(child)
            elif _kind(child):
                yield from self.links(child)

    def _outline(self, items: Iterable[Any]) -> None:
        for item in items:
            self._found.outline.append(squeezed(item.title))
            self._outline(item.children)

    def _walk(self, element: Any) -> None:
        for child in _children(element):
            if not isinstance(child, pikepdf.Dictionary) or "/S" not in child:
                continue
            kind = str(child.S)
            if kind == "/Table":
                parts = [part for part in _children(child) if _kind(part) in ("/THead", "/TBody")] or [child]
                rows = [row for part in parts for row in _children(part) if _kind(row) == "/TR"]
                rows = rows[self._heads[len(self._found.tables)] :]
                self._found.tables.append([[squeezed(self._text(cell)) for cell in _children(row)] for row in rows])
            if kind == "/Caption" and _has_label(self._text(child)):
                self._found.captions.append(squeezed(self._text(child)))
            if kind == "/Note":
                label = next((part for part in _children(child) if _kind(part) == "/Lbl"), None)
                said = squeezed(self._text(child)).removeprefix(
                    squeezed(self._text(label)) if label is not None else ""
                )
                self._found.footnotes.append(said)
            if kind == "/Figure" and not self._is_in_cell:
                self._found.alts.append(squeezed(str(child.get("/Alt", ""))))
            self._depth_in_cell += kind in ("/TD", "/TH")
            self._walk(child)
            self._depth_in_cell -= kind in ("/TD", "/TH")

    _depth_in_cell = 0

    @property
    def _is_in_cell(self) -> bool:
        return self._depth_in_cell > 0

    def _text(self, element: Any, page: Any = None) -> str:
        if isinstance(element, int):
            return self._words.get(page.objgen, {}).get(element, "") if page is not None else ""
        if not isinstance(element, pikepdf.Dictionary):
            return ""
        page = element.get("/Pg", page)
        if element.get("/Type") == pikepdf.Name.MCR:
            return self._text(int(element.MCID), page)
        if "/ActualText" in element:
            return str(element.ActualText)
        if "/Alt" in element:
            return str(element.Alt)
        return "".join(self._text(child, page) for child in _children(element))


def _kind(element: Any) -> str:
    return str(element.S) if isinstance(element, pikepdf.Dictionary) and "/S" in element else ""


def _children(element: Any) -> list[Any]:
    kids = element.get("/K") if isinstance(element, pikepdf.Dictionary) else None
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _marked_words(page: Any) -> dict[int, str]:
    """The words of each marked piece of a page's content, decoded with the fonts' own tables."""
    fonts = {str(name): _to_unicode(font) for name, font in page.get("/Resources", {}).get("/Font", {}).items()}
    found: dict[int, str] = {}
    stack: list[tuple[int | None, str | None]] = []
    current: dict[int, str] = {}
    width = 2
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            given = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
            actual = str(given["/ActualText"]) if "/ActualText" in given else None
            stack.append((int(given["/MCID"]) if "/MCID" in given else None, actual))
            if actual is not None:
                _add(found, stack[:-1], actual)
        elif name == "EMC":
            stack.pop()
        elif name == "Tf":
            current = fonts.get(str(operands[0]), {})
        elif name in ("Tj", "TJ", "'", '"') and not any(actual is not None for _, actual in stack):
            strings = operands[-1] if name == "TJ" else [operands[-1]]
            for string in strings:
                if isinstance(string, pikepdf.String):
                    codes = bytes(string)
                    letters = (codes[i : i + width] for i in range(0, len(codes), width))
                    _add(found, stack, "".join(current.get(int.from_bytes(code, "big"), "") for code in letters))
    return found


def _add(found: dict[int, str], stack: list[tuple[int | None, str | None]], words: str) -> None:
    mcid = next((id for id, _ in reversed(stack) if id is not None), None)
    if mcid is not None:
        found[mcid] = found.get(mcid, "") + words


def _to_unicode(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, letters in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(letters).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, letters in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = int.from_bytes(bytes.fromhex(letters), "big")
            for offset in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + offset] = chr(start + offset)
    return found
