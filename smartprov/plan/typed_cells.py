"""Numbers that were typed into a table: what a cell counts, its column's head says, and what its row is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smartprov.plan.known_figures import Known, KnownFigures
from smartprov.plan.released import Released
from smartprov.source.passages import Cell, Passage
from smartprov.text.forms.typed import Typed

NOUNS = {
    "programs": "program",
    "actions": "rencana aksi",
    "indicators": "indikator",
    "agencies": r"perangkat daerah|OPD",
    "regions": r"kabupaten/kota|kab/kota|kabupaten dan kota",
    "dimensions": "dimensi",
    "missions": "misi",
    "goals": "sasaran",
    "strategies": "strategi",
    "issues": "isu strategis",
    "gaps": "kesenjangan",
    "quick_wins": "quick win",
    "consultations": "konsultasi",
}
"""What is counted, by the name of its table."""
_MANY = r"(?:jumlah|total|banyaknya|banyak|cacah)"
_COUNTED = re.compile(
    rf"(?:{_MANY}\s)?(?:" + "|".join(f"(?P<{name}>{words})" for name, words in NOUNS.items()) + r")(?:\s\([^)]*\))?",
    re.IGNORECASE,
)
_MONEY = re.compile(
    rf"(?:{_MANY}\s)?(?:kebutuhan\s)?(?:anggaran|pagu|pendanaan|biaya)(?:\sindikatif)?(?:\s\([^)]*\))?", re.IGNORECASE
)
_PLAIN_HEAD = re.compile(rf"(?:{_MANY}|nilai|besaran|besarnya|angka|isi)?", re.IGNORECASE)
_WHOLE = re.compile(
    rf"(?:{_MANY}|jumlah\stotal|keseluruhan|seluruhnya|semua|semuanya|provinsi)(?:\s(?:seluruhnya|keseluruhan|rencana))?",
    re.IGNORECASE,
)


def cell_candidates(own: KnownFigures | Released, passage: Passage, typed: Typed) -> list[Known] | None:
    """The numbers that may be meant by one that stands alone in a cell: none where it counts something else.

    None for a number that does not stand alone, and outside of tables: its own words say what it counts.
    """
    cell = passage.cell
    if cell is None or passage.text.strip() != typed.text.strip():
        return None
    if typed.measure == "rupiah":
        return _amounts(own, cell)
    return _counts(own, cell) if not typed.measure else []


def _counts(own: KnownFigures | Released, cell: Cell) -> list[Known]:
    counted, other = _COUNTED.fullmatch(cell.column), cell.row
    if counted is None:
        counted, other = _COUNTED.fullmatch(cell.row), cell.column
    if counted is None:
        return []
    counts = (*own.counts, *own.row_counts) if isinstance(own, KnownFigures) else own.counts
    known = [each for each in counts if each.noun == counted.lastgroup]
    meant = _meant(known, cell)
    if meant:
        return meant
    is_whole = _WHOLE.fullmatch(other) or (other == cell.column and _PLAIN_HEAD.fullmatch(other))
    return [each for each in known if not each.scopes] if is_whole else []


def _amounts(own: KnownFigures | Released, cell: Cell) -> list[Known]:
    amounts = (*own.amounts, *own.row_amounts) if isinstance(own, KnownFigures) else own.amounts
    words = {cell.column, cell.row}
    is_money = any(map(_MONEY.fullmatch, words))
    meant = _meant(amounts, cell)
    if meant:
        return meant if is_money or len(meant[0].scopes) > 1 else []
    is_whole = any(_WHOLE.fullmatch(each) or _PLAIN_HEAD.fullmatch(each) for each in words)
    return [each for each in amounts if not each.scopes] if is_money and is_whole else []


def _meant(known: Iterable[Known], cell: Cell) -> list[Known]:
    """The number of all that the row and the column name; nothing where that are several."""
    found = [each for each in known if each.scopes and each.is_meant_in_cell(cell)]
    most = max((len(each.scopes) for each in found), default=0)
    best = [each for each in found if len(each.scopes) == most]
    return best if len(best) == 1 else []
