"""Words and what stands among them. This is the hot path: a plain string is escaped and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar, assert_never

from smartprov.book.model import (
    Change,
    Chip,
    Code,
    Computed,
    Emphasis,
    FootnoteMark,
    Inline,
    InlineFigure,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Revised,
    Spark,
    Strong,
    Text,
)
from smartprov.render.html.drawings import spark
from smartprov.render.html.escaping import in_attribute, in_text
from smartprov.render.html.page import Page
from smartprov.render.html.pictures import image

Part = TypeVar("Part")
ELEMENTS: dict[Change, str] = {"inserted": "ins", "deleted": "del"}


def write_inlines(page: Page, inlines: Inlines) -> str:
    """Markup for a run of words."""
    if type(inlines) is str:
        return in_text(inlines)
    return "".join([WRITERS[type(inline)](page, inline) for inline in inlines])


def plain_text(inlines: Inlines) -> str:
    """The words alone, for names and menus; without the numbers that call footnotes."""
    return inlines if isinstance(inlines, str) else "".join(map(_plain, inlines))


def write_chip(chip: Chip) -> str:
    """A short word in a coloured edge."""
    return f'<span class="chip t-{in_attribute(chip.tone)}">{in_text(chip.text)}</span>'


def _plain(inline: Inline) -> str:
    match inline:
        case Text() | Code() | Computed() | Reference() | Chip() | Spark():
            return inline.text
        case Strong() | Emphasis() | Link():
            return plain_text(inline.inlines)
        case Revised():
            return plain_text(inline.inlines) if inline.change == "inserted" else ""
        case LineBreak():
            return " "
        case InlineFigure():
            return inline.alt
        case FootnoteMark():
            return ""
        case _:
            assert_never(inline)


def _text(_: Page, inline: Text) -> str:
    return in_text(inline.text)


def _computed(_: Page, inline: Computed) -> str:
    words = in_text(inline.text)
    if not inline.formula:
        return words
    place = f' data-place="{in_attribute(inline.place)}"' if inline.place else ""
    return f'<span class="computed" data-formula="{in_attribute(inline.formula)}"{place}>{words}</span>'


def _strong(page: Page, inline: Strong) -> str:
    return f"<strong>{write_inlines(page, inline.inlines)}</strong>"


def _emphasis(page: Page, inline: Emphasis) -> str:
    return f"<em>{write_inlines(page, inline.inlines)}</em>"


def _code(_: Page, inline: Code) -> str:
    return f"<code>{in_text(inline.text)}</code>"


def _link(page: Page, inline: Link) -> str:
    return f'<a class="out" href="{in_attribute(inline.url)}" rel="noopener">{write_inlines(page, inline.inlines)}</a>'


def _reference(page: Page, inline: Reference) -> str:
    href = page.href(inline.target, inline.book)
    text = in_text(inline.text)
    return f'<a href="{href}">{text}</a>' if href else text


def _footnote_mark(page: Page, inline: FootnoteMark) -> str:
    number, shown = inline.number, abs(inline.number)
    return (
        f'<sup class="call"><a id="{page.call_footnote(number)}" href="#{page.footnote_id(number)}" role="doc-noteref" '
        f'aria-label="{in_attribute(page.words["footnotes"])} {shown}">{shown}</a></sup>'
    )


def _line_break(_: Page, __: LineBreak) -> str:
    return "<br>"


def _chip(_: Page, inline: Chip) -> str:
    return write_chip(inline)


def _spark(_: Page, inline: Spark) -> str:
    return spark(inline)


def _figure(page: Page, inline: InlineFigure) -> str:
    return image(page, inline.picture, inline.alt, "in-line")


def _revised(page: Page, inline: Revised) -> str:
    return marked(inline.change, write_inlines(page, inline.inlines))


def marked(change: Change, markup: str) -> str:
    """Markup in the element of its change; an empty line has none."""
    tag = ELEMENTS.get(change)
    return f"<{tag}>{markup}</{tag}>" if tag and markup else markup


def marked_part(change: Change, markup: str) -> str:
    """The same for markup of blocks."""
    tag = ELEMENTS.get(change)
    return f'<{tag} class="part">{markup}</{tag}>' if tag and markup else markup


def replaced(former: str, markup: str) -> str:
    """Markup; where it was other markup, that stands before it."""
    return markup if former == markup else marked("deleted", former) + marked("inserted", markup)


def with_changes(parts: Sequence[Part], changes: Sequence[Change]) -> Iterable[tuple[Part, Change]]:
    """Parts with what became of each."""
    return zip(parts, changes, strict=True) if changes else ((part, "") for part in parts)


def class_of(change: Change) -> str:
    """The class of what cannot stand in the element of its change."""
    return f' class="{change}"' if change else ""


# Keyed by type, because a chain of isinstance costs more than the words themselves; a test proves it complete.
WRITERS: dict[type, Callable[..., str]] = {
    Text: _text,
    Computed: _computed,
    Strong: _strong,
    Emphasis: _emphasis,
    Code: _code,
    Link: _link,
    Reference: _reference,
    FootnoteMark: _footnote_mark,
    LineBreak: _line_break,
    Chip: _chip,
    Spark: _spark,
    InlineFigure: _figure,
    Revised: _revised,
}
