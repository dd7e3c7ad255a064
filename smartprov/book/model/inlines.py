"""What stands inside a line: words, emphasis, pointers, chips, small pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Change = Literal["", "inserted", "deleted"]
"""What became of something between two versions of a book; empty for what both have."""

Tone = str
"""A meaning that a renderer colours: `tbd`, `draft`, `final`, `unverified`, `conflict`, `quick-win`, `neutral`, or
`dimension-1` to `dimension-8`. A tone never stands alone: there is always a word or a letter with it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image. SVG is UTF-8 text without scripts or outside references, drawn in font family Arimo.

    Sizes are millimetres on paper, already bounded by the page; `name` is unique by content and safe as a file name.
    """

    name: str
    media: Literal["svg", "png", "jpeg"]
    data: bytes
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words between other inlines."""

    text: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold."""

    inlines: tuple[Inline, ...]
    kind: Literal["strong"] = "strong"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Italic."""

    inlines: tuple[Inline, ...]
    kind: Literal["emphasis"] = "emphasis"


@dataclass(frozen=True, slots=True)
class Code:
    """Letters to be typed as they stand."""

    text: str
    kind: Literal["code"] = "code"


@dataclass(frozen=True, slots=True)
class Link:
    """A way out of the book; `url` is http, https or mailto."""

    inlines: tuple[Inline, ...]
    url: str
    kind: Literal["link"] = "link"


@dataclass(frozen=True, slots=True)
class Reference:
    """A live pointer to an anchor, its text already generated.

    `book` is the id of the book that holds the anchor, or empty when it is the reader's own. `is_label` says that the
    text equals the target's label, so that Word can hold it as a REF field.
    """

    target: str
    text: str
    book: str = ""
    is_label: bool = False
    kind: Literal["reference"] = "reference"


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """Where a footnote of the chapter is called; `number` counts from 1 in the chapter.

    In a comparison of two versions, a negative number is that of a note of the base.
    """

    number: int
    kind: Literal["footnote-mark"] = "footnote-mark"


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside a paragraph or a cell."""

    kind: Literal["line-break"] = "line-break"


@dataclass(frozen=True, slots=True)
class Chip:
    """A short word in a coloured edge: an id, a status, *belum ditentukan*."""

    text: str
    tone: Tone = "neutral"
    kind: Literal["chip"] = "chip"


@dataclass(frozen=True, slots=True)
class Computed:
    """A number that was computed from the plan: how ("programs['gov-01'].budget.total"), and from which record.

    `place` is a file and line of the source, relative to the plan's folder, or empty where many records have a part.
    """

    text: str
    formula: str
    place: str = ""
    kind: Literal["computed"] = "computed"


@dataclass(frozen=True, slots=True)
class Spark:
    """A small line from baseline to targets. Points are 0 to 1, or None for tbd; `text` says the same."""

    points: tuple[float | None, ...]
    text: str
    kind: Literal["spark"] = "spark"


@dataclass(frozen=True, slots=True)
class InlineFigure:
    """An author's picture that stands alone in a line of text, without number or caption."""

    picture: Picture
    alt: str
    kind: Literal["inline-figure"] = "inline-figure"


@dataclass(frozen=True, slots=True)
class Revised:
    """Words that only one of two versions has: those of the base are deleted, those of the revision inserted."""

    change: Change
    inlines: tuple[Inline, ...]
    kind: Literal["revised"] = "revised"


Inline = (
    Text
    | Strong
    | Emphasis
    | Code
    | Link
    | Reference
    | FootnoteMark
    | LineBreak
    | Chip
    | Computed
    | Spark
    | InlineFigure
    | Revised
)
Inlines = str | tuple[Inline, ...]
