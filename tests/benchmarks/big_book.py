"""The pages of `floor.typ` as a `Book`, for the renderer under measurement."""

from __future__ import annotations

from typing import cast

from smartprov.book.model import (
    Bar,
    Bars,
    Block,
    Book,
    Chapter,
    Chip,
    Column,
    Fact,
    Heading,
    Landscape,
    Listing,
    ListingEntry,
    Marks,
    Paragraph,
    Reference,
    Row,
    Sheet,
    Table,
)
from tests.benchmarks.typst_floor import YEARS, floor_data
from tests.specimen import A4, WORDS, imprint


def big_book(programs: int) -> Book:
    """A book of so many sheets, with the two matrices that belong to them."""
    data = floor_data(programs)
    plans = cast("list[dict[str, list[list[str]]]]", data["programs"])
    titles = [(str(plan["id"]), str(plan["code"]), str(plan["title"])) for plan in plans]
    contents = Listing("contents", tuple(ListingEntry(2, code, title, id) for id, code, title in titles))
    matrix = _table(
        "tbl-1",
        ("No", "Kode", "Program", *map(str, YEARS), "Jumlah"),
        (0.6, 1.4, 4.0, *(1.2,) * 10, 1.4),
        "rll" + "r" * 11,
        [_linked(row, titles[n][0]) for n, row in enumerate(cast("list[list[str]]", data["matrix"]))],
    )
    actions = _table(
        "tbl-2",
        ("No", "Kode", "Rencana aksi", "Keluaran", "Pelaksana", *map(str, YEARS[:5]), "Jumlah", "Sumber"),
        (0.7, 1.4, 4.0, 3.0, 2.2, *(1.1,) * 6, 1.0),
        "rllll" + "r" * 6 + "l",
        [_linked(row, titles[n // 3][0]) for n, row in enumerate(cast("list[list[str]]", data["actions"]))],
    )
    sheets: tuple[Block, ...] = (Heading(2, "lembar", "1.1", "Lembar"), *(_sheet(plan) for plan in plans))
    chapters = (
        Chapter("contents", "Daftar Isi", "", "", "front", (contents,)),
        Chapter("program", "Program", "BAB I", "I", "body", sheets),
        Chapter("matriks", "Matriks", "Lampiran I", "I", "annex", (Landscape((matrix,)), Landscape((actions,)))),
    )
    marks = Marks("DRAF", "CONTOH – DATA FIKTIF")
    return Book(f"big-{programs}", "Buku 2", "Masterplan", "id", None, chapters, A4, marks, imprint(), {}, WORDS)


def _sheet(plan: dict[str, list[list[str]]]) -> Sheet:
    body: tuple[Block, ...] = (
        _table(
            "",
            ("No", "Indikator", "Satuan", *map(str, YEARS[:7])),
            (0.6, 4.0, 1.2, *(1.0,) * 7),
            "rll" + "r" * 7,
            [tuple(row) for row in plan["indicators"]],
            "Indikator",
        ),
        _table(
            "",
            ("No", "Rencana aksi", "Keluaran", "Pelaksana", "Tahun", "Pagu", "Sumber", "Ket."),
            (0.6, 4.0, 2.5, 2.2, 1.0, 1.2, 1.0, 0.6),
            "rllllrll",
            [tuple(row) for row in plan["actions"]],
            "Rencana aksi",
        ),
        Bars("Anggaran menurut tahun", tuple(Bar(label, text, float(share)) for label, text, share in plan["bars"])),
    )
    return Sheet(
        str(plan["id"]),
        str(plan["code"]),
        str(plan["title"]),
        3,
        (Chip("G Governance", "dimension-1"),),
        tuple(Fact(label, text) for label, text in plan["facts"]),
        tuple(Paragraph(str(text)) for text in plan["story"]),
        body,
        "dimension-1",
    )


def _linked(row: list[str], target: str) -> tuple[str | tuple[Reference, ...], ...]:
    return (row[0], (Reference(target, row[1]),), *row[2:])


def _table(
    id: str,
    head: tuple[str, ...],
    widths: tuple[float, ...],
    align: str,
    rows: list[tuple[str | tuple[Reference, ...], ...]],
    caption: str = "",
) -> Table:
    columns = tuple(
        Column("right" if side == "r" else "left", width, side == "r")
        for side, width in zip(align, widths, strict=True)
    )
    heads = (Row(head, "head"), Row(tuple(f"({n + 1})" for n in range(len(head))), "numbers"))
    label = "" if caption else f"Tabel {id[-1]}"
    return Table(columns, heads, tuple(Row(row) for row in rows), id, label, caption or "Matriks")
