"""Which letters can be printed, what stands for the others, and how wide words stand."""

from __future__ import annotations

from functools import lru_cache

from smartprov.book.model import (
    Book,
    Chip,
    Code,
    Computed,
    Emphasis,
    FootnoteMark,
    InlineFigure,
    Inlines,
    LineBreak,
    Link,
    Picture,
    Reference,
    Spark,
    Strong,
    Text,
)
from smartprov.render.pdf.fonts import PLACEHOLDER, covered_characters, sans_advances
from smartprov.render.pdf.walk import strings_in, values_in

SPARK_WIDTH_PT = 54.0
AVERAGE_ADVANCE_EM = 0.56


def missing_characters(book: Book) -> set[str]:
    """The characters that the fonts of a printed book lack; `render_pdf` prints a placeholder for them."""
    covered = covered_characters()
    found: set[str] = set()
    for text in strings_in((book, tuple(book.words.values()))):
        if not text.isascii():
            found.update(set(text) - covered)
    for value in values_in(book):
        if isinstance(value, Picture) and value.media == "svg":
            found.update(set(value.data.decode("utf-8")) - covered)
    return found - {"\r"}


@lru_cache(maxsize=1 << 17)
def printable(text: str) -> str:
    """The text, with a placeholder for each character that no font has; a control character is dropped."""
    if text.isascii() and text.isprintable():
        return text
    covered = covered_characters()
    return "".join(letter if letter in covered else PLACEHOLDER if letter >= " " else "" for letter in text)


def printable_lines(text: str) -> str:
    """The same for text of several lines."""
    return "\n".join(printable(line) for line in text.splitlines())


@lru_cache(maxsize=1 << 17)
def width_em(text: str) -> float:
    """How wide the text stands in Arimo, in em."""
    advances = sans_advances()
    return sum(advances.get(letter, AVERAGE_ADVANCE_EM) for letter in text)


def plain(inlines: Inlines) -> str:
    """The words alone."""
    if isinstance(inlines, str):
        return inlines
    words: list[str] = []
    for inline in inlines:
        match inline:
            case Text() | Code() | Computed() | Reference() | Chip():
                words.append(inline.text)
            case Strong() | Emphasis() | Link():
                words.append(plain(inline.inlines))
            case LineBreak():
                words.append("\n")
            case FootnoteMark() | Spark() | InlineFigure():
                pass
    return "".join(words)
