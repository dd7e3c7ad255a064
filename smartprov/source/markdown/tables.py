"""Rows of typed tables: cells are cut from their line once more, because markdown-it keeps no places for them."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.common.utils import mdTrim
from markdown_it.token import Token

from smartprov.source.markdown.places import Placement, contiguous
from smartprov.source.markdown.report import Report
from smartprov.source.prose import Align, Cell

InlinesOf = Callable[[str, Placement], Cell]
_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_ALIGN_BY_STYLE: dict[str, Align] = {
    "text-align:left": "left",
    "text-align:right": "right",
    "text-align:center": "center",
}


def read_rows(
    report: Report, tokens: list[Token], inlines_of: InlinesOf
) -> tuple[tuple[Align, ...], list[tuple[Cell, ...]]]:
    """Alignments and rows of the tokens between a table's opening and its closing; the first row is its head."""
    aligns: list[Align] = []
    rows: list[tuple[Cell, ...]] = []
    cells: list[Cell] = []
    places: list[Placement] = []
    for token in tokens:
        if token.type == "tr_open":
            cells, places = [], _cell_placements(report, token, len(aligns))
        elif token.type == "th_open":
            aligns.append(_ALIGN_BY_STYLE.get(str(token.attrs.get("style", "")), ""))
        elif token.type == "inline":
            empty_cell = contiguous(0)
            place = places[len(cells)] if len(cells) < len(places) else empty_cell
            cells.append(inlines_of(token.content, place) if token.content else ())
        elif token.type == "tr_close":
            rows.append(tuple(cells))
    return tuple(aligns), rows


def misshapen_table(report: Report, content: str, placement: Placement) -> None:
    """Say that a paragraph was meant as a table: its second line rules columns that its first line does not have."""
    first, _, rest = content.partition("\n")
    rule = rest.partition("\n")[0]
    if "|" not in first or "|" not in rule or len(rule) > 1000 or not _RULE.fullmatch(rule):
        return
    columns = _cells(first.strip(), 0)
    ruled = len(rule.strip().strip("|").split("|"))
    if len(columns) != ruled:
        start = placement.source(len(first) + 1)
        report.error("misshapen-table", start, start + len(rule), columns=len(columns), ruled=ruled)


def _cell_placements(report: Report, row: Token, columns: int) -> list[Placement]:
    start, end = row.meta["line"]
    text = report.places.text[start:end]
    trimmed = mdTrim(text)
    cells = _cells(trimmed, start + text.find(trimmed))
    if columns and len(cells) > columns:
        surplus = cells[columns].source(0)
        report.error("too-many-cells", surplus, end, cells=len(cells), columns=columns)
    return cells


def _cells(row: str, source: int) -> list[Placement]:
    """Where each cell's trimmed content was cut from; a backslash before a pipe is not part of it."""
    cells: list[tuple[str, Placement]] = []
    text, starts, sources = "", [0], [source]
    done = 0
    is_escaped = False
    for at, letter in enumerate(row):
        if letter == "|" and is_escaped:
            text += row[done : at - 1]
            starts.append(len(text))
            sources.append(source + at)
            done = at
        elif letter == "|":
            cells.append((text + row[done:at], Placement(tuple(starts), tuple(sources))))
            text, starts, sources = "", [0], [source + at + 1]
            done = at + 1
        is_escaped = letter == "\\"
    cells.append((text + row[done:], Placement(tuple(starts), tuple(sources))))
    if cells and not cells[0][0]:
        cells.pop(0)
    if cells and not cells[-1][0]:
        cells.pop()
    return [place.moved(max(text.find(mdTrim(text)), 0)) for text, place in cells]
