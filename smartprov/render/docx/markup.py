"""The few pieces of WordprocessingML that everything else is put together from, as text."""

from __future__ import annotations

import re

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no way to hold."""

TAB = "<w:r><w:tab/></w:r>"
BREAK = "<w:r><w:br/></w:r>"


def escaped(text: str) -> str:
    """Text as XML content or as the value of an attribute in double quotes."""
    if UNPRINTABLE.search(text):
        text = UNPRINTABLE.sub("\ufffd", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def style_id(name: str) -> str:
    """The id of one of our styles: its name without spaces."""
    return name.replace(" ", "")


def run(text: str, style: str = "") -> str:
    """Characters in one character style."""
    return f'<w:r>{_run_style(style)}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>' if text else ""


def open_paragraph(style: str, numbered: tuple[int, int] | None = None) -> str:
    """The start of a paragraph in a style; `numbered` is a level, from 0, and the instance that counts it."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{numbering(numbered) if numbered else ""}</w:pPr>'


def numbering(numbered: tuple[int, int]) -> str:
    """Which list a paragraph belongs to."""
    level, instance = numbered
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>'


def paragraph(style: str, content: str = "") -> str:
    """A whole paragraph; the content is runs."""
    return f"{open_paragraph(style)}{content}</w:p>"


def begin_field(instruction: str, style: str = "") -> str:
    """A field up to where its result begins."""
    return (
        _field_mark("begin", style)
        + f'<w:r>{_run_style(style)}<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        + _field_mark("separate", style)
    )


def end_field(style: str = "") -> str:
    """Behind the result of a field."""
    return _field_mark("end", style)


def field(instruction: str, result: str, style: str = "") -> str:
    """A field with its result, so that nothing needs refreshing before the book can be read."""
    return begin_field(instruction, style) + run(result, style) + end_field(style)


def inner_link(bookmark: str, content: str) -> str:
    """Runs that lead to a bookmark."""
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{content}</w:hyperlink>'


def section_break(properties: str, mark: str = "") -> str:
    """The paragraph that ends a section; the mark is a tracked change of its end."""
    tracked = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f'<w:p><w:pPr><w:pStyle w:val="SectionBreak"/>{tracked}{properties}</w:pPr></w:p>'


def _field_mark(kind: str, style: str) -> str:
    """LibreOffice takes the look of a result from the mark that begins it, so every mark has the style."""
    return f'<w:r>{_run_style(style)}<w:fldChar w:fldCharType="{kind}"/></w:r>'


def _run_style(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{style_id(style)}"/></w:rPr>' if style else ""
