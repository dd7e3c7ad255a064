"""A stretch of the book in the making: pandoc's blocks, with our own WordprocessingML between them.

Pandoc copies raw blocks as they are, so a raw block may open a table cell, pandoc's blocks fill it, and the next raw
block closes it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from smartprov.render.docx.markup import open_paragraph, paragraph, section_break

Node = dict[str, object]
"""A block or an inline of pandoc's JSON."""
Piece = str | Node
"""A part of a line: runs as WordprocessingML, or what only pandoc can write (footnotes and links out of the book)."""

NUMBERED_MARK = "<?numbered %d %d?>"
"""What only pandoc can write it cannot number; the pass over the file puts the number in the place of this mark."""
GAP = paragraph("Table Gap")
NO_ATTRIBUTES: tuple[str, tuple[()], tuple[()]] = ("", (), ())


class Flow:
    """Collects blocks in order."""

    def __init__(self) -> None:
        self._nodes: list[Node] = []
        self._raw: list[str] = []

    def raw(self, xml: str) -> None:
        """Adds WordprocessingML; it need not be balanced."""
        self._raw.append(xml)

    def node(self, node: Node) -> None:
        """Adds a block of pandoc's."""
        self._close_raw()
        self._nodes.append(node)

    def paragraph(self, style: str, pieces: Sequence[Piece], numbered: tuple[int, int] | None = None) -> None:
        """Adds a paragraph in a style of ours; `numbered` is a level, from 0, and the instance that counts it."""
        if all(isinstance(piece, str) for piece in pieces):
            self.raw(open_paragraph(style, numbered) + "".join(map(str, pieces)) + "</w:p>")
        else:
            marked = [NUMBERED_MARK % numbered, *pieces] if numbered else pieces
            self.node(styled(style, [plain_paragraph(marked)]))

    def break_page(self) -> None:
        """Begins a new page. The gap under a table is not needed there, and would begin one more if that is full."""
        self._drop_gap()
        self.paragraph("Page Break", [])

    def end_section(self, properties: str, mark: str = "") -> None:
        """Ends the section that was being written; the mark says that only one of two versions ends it here."""
        self._drop_gap()
        self.raw(section_break(properties, mark))

    def _drop_gap(self) -> None:
        if self._raw and self._raw[-1] == GAP:
            self._raw.pop()

    def reached(self) -> int:
        """Where what is written next will begin."""
        self._close_raw()
        return len(self._nodes)

    def redraw_from(self, start: int, drawn: Callable[[Node], Node]) -> None:
        """Draws everything that was written from there on once more."""
        self._close_raw()
        self._nodes[start:] = map(drawn, self._nodes[start:])

    def nodes(self) -> list[Node]:
        """All of it, for pandoc."""
        self._close_raw()
        return self._nodes

    def _close_raw(self) -> None:
        if self._raw:
            self._nodes.append({"t": "RawBlock", "c": ["openxml", "".join(self._raw)]})
            self._raw.clear()


def plain_paragraph(pieces: Sequence[Piece]) -> Node:
    """A paragraph whose style pandoc chooses: First Paragraph or Body Text."""
    return {"t": "Para", "c": inline_nodes(pieces)}


def styled(style: str, blocks: list[Node]) -> Node:
    """Blocks in a paragraph style, given by its name."""
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], blocks]}


def inline_nodes(pieces: Sequence[Piece]) -> list[Node]:
    """Pieces as pandoc's inlines."""
    return [_inline_node(piece) for piece in pieces if piece]


def _inline_node(piece: Piece) -> Node:
    return {"t": "RawInline", "c": ["openxml", piece]} if isinstance(piece, str) else piece
