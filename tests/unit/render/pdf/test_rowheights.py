"""A row height that is called certain is the engine's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import cast

import orjson
import typst

from smartprov.book.model import Chip, Reference, Row, Strong, Table, Text, Theme
from smartprov.render.pdf.columns import Layout
from smartprov.render.pdf.fonts import engine_fonts
from smartprov.render.pdf.lettering import width_em
from smartprov.render.pdf.printing import look_of
from smartprov.render.pdf.rowheights import certain_height
from smartprov.resources import templates_folder
from tests.benchmarks.typst_floor import sentence

SOURCE = """
#import "tables.typ": grid-of
#for t in json("tables.json") {
  context [#metadata(measure(width: t.width * 1pt, grid-of(t)).height.pt())<height>]
}
"""
TRICKY = (
    "Tahun AVATAR To Te Ty WA Yo Program P. A. T. V.",
    "Rp1.234.567,00 (satu juta), 50% & \"kutip\" 'satu' + dua",
    "penyelenggaraan infrastruktur telekomunikasi",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "fi fl ffi office afiliasi profil",
)


def engine_heights(texts: list[str], widths: list[float]) -> list[float]:
    """How tall the engine makes a row with one text, for each pair."""
    tables = [
        {
            "width": width, "size": 8, "columns": [width], "gutter": 4, "align": ["left"], "head": [],
            "heights": [None], "rows": [[text]],
        }
        for text, width in zip(texts, widths, strict=True)
    ]  # fmt: skip
    files = {
        path.name: path.read_bytes() for path in (templates_folder() / "pdf").glob("*.typ") if path.name != "book.typ"
    }
    files |= {"main.typ": SOURCE.encode(), "tables.json": orjson.dumps(tables), "theme.json": look_of(Theme())}
    query = cast("Callable[..., str]", typst.query)  # the stubs know no files in memory
    found = query(files, "<height>", field="value", font_paths=engine_fonts())
    return [float(height) for height in json.loads(found)]


def certain(text: str, width: float) -> float | None:
    return certain_height(Row((text,)), Layout(8, 4, (width,), (False,)))


def test_certain_heights_are_those_of_the_engine() -> None:
    texts = [*(sentence(n, 3 + n % 14) for n in range(300)), *TRICKY * 12]
    pairs = [(text, 60.0 + (n * 7) % 190) for n, text in enumerate(texts)]
    known = [(text, width, height) for text, width in pairs if (height := certain(text, width)) is not None]
    assert len(known) > len(pairs) * 0.6
    heights = engine_heights([text for text, _, _ in known], [width for _, width, _ in known])
    wrong = [
        (text, width, mine, its)
        for (text, width, mine), its in zip(known, heights, strict=True)
        if abs(mine - its) > 0.01
    ]
    assert not wrong


def test_a_line_near_its_end_is_left_to_the_engine() -> None:
    exact = width_em("Dinas Perhubungan") * 8
    assert certain("Dinas Perhubungan", exact) is None
    assert certain("Dinas Perhubungan", 90.0) is not None


def test_a_row_with_markup_or_a_break_elsewhere_than_at_a_space_is_left_to_the_engine() -> None:
    layout = Layout(8, 4, (40.0,), (False,))
    assert certain_height(Row(((Strong((Text("tebal"),)),),)), layout) is None
    assert certain_height(Row(("kabupaten/kota dan kecamatan/desa",)), layout) is None
    assert certain_height(Row(("satu\ndua",)), layout) is None
    assert certain_height(Row(("jumlah",), "total"), layout) is None


def test_a_row_of_codes_and_chips_is_certain() -> None:
    layout = Layout(8, 4, (40.0, 30.0), (False, False))
    row = Row(((Reference("gov-01", "GOV-01"),), (Chip("tbd", "tbd"),)))
    assert certain_height(row, layout) == 8 * (1.06 + 0.52)


def test_most_rows_of_a_matrix_are_certain() -> None:
    from smartprov.render.pdf.columns import layout_table
    from smartprov.render.pdf.walk import values_in
    from tests.benchmarks.big_book import big_book

    tables = [value for value in values_in(big_book(60)) if isinstance(value, Table) and value.id]
    rows = [certain_height(row, layout_table(table, 697)) for table in tables for row in table.body]
    assert sum(height is not None for height in rows) > 0.5 * len(rows)
