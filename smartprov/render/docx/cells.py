"""What tables and layouts are built of: the opening of a table and of a cell, and rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smartprov.render.docx.markup import escaped, style_id

LONGEST = 900
"""Letters of what is spoken of a table."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a screen reader says of a table before it reads it."""

    title: str
    description: str = ""

    def xml(self) -> str:
        """As properties of the table."""
        title, description = (escaped(" ".join(text.split())[:LONGEST]) for text in (self.title, self.description))
        said = f'<w:tblCaption w:val="{title}"/>' if title else ""
        return said + (f'<w:tblDescription w:val="{description}"/>' if description else "")


def open_table(style: str, widths: Sequence[int], spoken: Spoken, *, indent: int = 0, borders: str = "") -> str:
    """A table of fixed columns up to its first row."""
    shift = f'<w:tblInd w:w="{indent}" w:type="dxa"/>' if indent else ""
    rules = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id(style)}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'{shift}{rules}<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0"'
        f' w:noVBand="1"/>{spoken.xml()}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def open_row(*, is_head: bool = False, may_split: bool = False) -> str:
    """A row that no page break may cut unless it is very long; a head comes back on every page."""
    properties = ("" if may_split else "<w:cantSplit/>") + ("<w:tblHeader/>" if is_head else "")
    return "<w:tr>" + (f"<w:trPr>{properties}</w:trPr>" if properties else "")


def open_cell(
    width: int, *, columns: int = 1, merge: str = "", edges: str = "", shade: str = "", rest: str = ""
) -> str:
    """A cell up to its first paragraph; `rest` is INDENTED, BOTTOM, or both in this order."""
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    borders = f"<w:tcBorders>{edges}</w:tcBorders>" if edges else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{borders}{fill}{rest}</w:tcPr>'


def edge(side: str, size: int, colour: str) -> str:
    """One rule of a cell or of a table; `size` is in eighths of a point."""
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'


INDENTED = '<w:tcMar><w:left w:w="150" w:type="dxa"/></w:tcMar>'
BOTTOM = '<w:vAlign w:val="bottom"/>'
MERGE_BEGINS, MERGE_GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
END_CELL, END_ROW, END_TABLE = "</w:tc>", "</w:tr>", "</w:tbl>"
