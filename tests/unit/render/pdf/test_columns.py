"""Columns hold what stands in them, or words are opened for a break."""

from __future__ import annotations

from smartprov.book.model import Column, Row, Table
from smartprov.render.pdf.columns import SIZES_PT, fitted, layout_table
from smartprov.render.pdf.lettering import width_em
from smartprov.render.pdf.syllables import SOFT_HYPHEN, breakable
from tests import specimen

PORTRAIT = 453.5


def table(columns: tuple[Column, ...], *rows: tuple[str, ...]) -> Table:
    return Table(columns, (Row(rows[0], "head"),), tuple(Row(row) for row in rows[1:]))


def test_columns_fill_the_width_and_no_word_is_wider_than_its_column() -> None:
    for made in (specimen.matrix(), specimen.small_table()):
        layout = layout_table(made, PORTRAIT)
        room = PORTRAIT - layout.gutter * (len(made.columns) - 1)
        assert abs(sum(layout.widths) - room) < 0.5
    assert not any(layout_table(specimen.matrix(), 680).broken)


def test_letters_never_stand_smaller_than_seven_and_a_half_points() -> None:
    crowded = table((Column(),) * 30, ("penyelenggaraan",) * 30, ("penyelenggaraan",) * 30)
    layout = layout_table(crowded, PORTRAIT)
    assert layout.size == SIZES_PT[-1] == 7.5
    assert all(layout.broken)


def test_numbers_get_their_width_and_words_the_rest() -> None:
    made = table((Column("left", 1), Column("right", 9, nowrap=True)), ("Program", "Pagu"), ("Layanan publik", "1.234"))
    words, numbers = layout_table(made, PORTRAIT).widths
    assert words > 10 * numbers
    assert numbers >= width_em("1.234") * 8.5


def test_only_words_that_do_not_fit_are_opened() -> None:
    assert fitted("dinas penyelenggaraan", 30, 8) == "dinas " + breakable("penyelenggaraan")
    assert SOFT_HYPHEN not in fitted("dinas penyelenggaraan", 200, 8)


def test_indonesian_words_break_between_syllables() -> None:
    assert breakable("mengimplementasikan").split(SOFT_HYPHEN) == ["me", "ngim", "ple", "men", "ta", "si", "kan"]
    assert breakable("penyelenggaraan").split(SOFT_HYPHEN) == ["pe", "nye", "leng", "ga", "raan"]
    assert breakable("Pembangunan,").split(SOFT_HYPHEN) == ["Pem", "ba", "ngu", "nan,"]
    assert breakable("adil").split(SOFT_HYPHEN) == ["adil"]


def test_an_address_breaks_without_a_hyphen() -> None:
    opened = breakable("https://data.jabarprov.go.id/berkas")
    assert SOFT_HYPHEN not in opened
    assert opened.replace("\u200b", "") == "https://data.jabarprov.go.id/berkas"
