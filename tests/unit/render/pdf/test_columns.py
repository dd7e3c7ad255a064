"""Columns hold what stands in them, or words are opened for a break."""

from __future__ import annotations

from smartprov.book.model import Code, Column, Link, Row, Strong, Table, Text
from smartprov.render.pdf.balance import balanced
from smartprov.render.pdf.columns import SIZES_PT, fitted, fitted_inlines, layout_table
from smartprov.render.pdf.lettering import width_em
from smartprov.render.pdf.syllables import BREAK, SOFT_HYPHEN, opened, syllables
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


def test_only_words_that_do_not_fit_are_opened_and_no_more_than_they_must() -> None:
    assert fitted("dinas penyelenggaraan", 40, 8) == f"dinas penyeleng{SOFT_HYPHEN}garaan"
    assert fitted("dinas penyelenggaraan", 30, 8) == f"dinas penye{SOFT_HYPHEN}lengga{SOFT_HYPHEN}raan"
    assert SOFT_HYPHEN not in fitted("dinas penyelenggaraan", 200, 8)


def test_words_with_markup_are_opened_too() -> None:
    inlines = (Strong((Text("penyelenggaraan"),)), Link((Code("penyelenggaraan"),), "https://example.org"))
    strong, link = fitted_inlines(inlines, 40, 8)
    assert strong == Strong((Text(f"penyeleng{SOFT_HYPHEN}garaan"),))
    assert link == Link((Code(f"penyeleng{SOFT_HYPHEN}garaan"),), "https://example.org")


def test_indonesian_words_break_between_syllables() -> None:
    assert syllables("mengimplementasikan") == ["me", "ngim", "ple", "men", "ta", "si", "kan"]
    assert syllables("penyelenggaraan") == ["pe", "nye", "leng", "ga", "raan"]
    assert syllables("Pembangunan,") == ["Pem", "ba", "ngu", "nan,"]
    assert syllables("adil") == ["adil"]


def test_an_address_breaks_without_a_hyphen_and_after_a_joint_if_it_can() -> None:
    broken = opened("https://data.jabarprov.go.id/berkas", lambda piece: len(piece) <= 12)
    assert broken.split(BREAK) == ["https://", "data.", "jabarprov.", "go.id/", "berkas"]
    assert opened("kabupaten/kota", lambda piece: len(piece) <= 11) == "kabupaten/kota"
    assert opened("kabupaten/kota", lambda piece: len(piece) <= 7) == f"kabupa{SOFT_HYPHEN}ten/ko{SOFT_HYPHEN}ta"


def test_what_has_no_joint_breaks_anywhere() -> None:
    assert opened("0123456789", lambda piece: len(piece) <= 5) == f"0123{BREAK}4567{BREAK}89"


def test_an_address_does_not_make_its_column_wide() -> None:
    address = "www.contoh.go.id/" + "berita/" * 12
    made = table((Column("left", 1), Column("left", 1)), ("Alamat", "Tingkat"), (address, "Sekunder"))
    layout = layout_table(made, 200)
    assert layout.widths[1] >= width_em("Sekunder") * layout.size
    assert not layout.broken[1]


def test_numbers_give_room_away_before_words_beside_them_stand_on_many_lines() -> None:
    numbers = tuple(Column("right", 1, nowrap=True) for _ in range(8))
    long = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana"
    crowded = table((Column("left", 1), *numbers), ("Dinas", *"abcdefgh"), (long, *("10.000",) * 8))
    calm = table((Column("left", 1), *numbers), ("Dinas", *"abcdefgh"), ("Dishub", *("10.000",) * 8))
    assert layout_table(crowded, 400).widths[0] > layout_table(calm, 400).widths[0]


def test_a_number_column_holds_its_head_on_two_lines_if_there_is_room() -> None:
    made = table((Column("left", 5), Column("right", 0.1, nowrap=True)), ("Program", "Jumlah (Rp juta)"), ("x", "1"))
    layout = layout_table(made, PORTRAIT)
    assert layout.widths[1] >= width_em("(Rp juta)") * layout.size


def test_a_column_of_long_cells_gets_room_from_one_that_has_it() -> None:
    rows = [[[600.0], [40.0]]] * 5
    wide, narrow = balanced(rows, (150.0, 150.0), (20.0, 20.0), (0, 1))
    assert wide > 150.0 > narrow >= 150.0 * 0.75
    assert wide + narrow == 300.0


def test_columns_stay_as_they_are_where_no_row_is_tall_or_nothing_is_won() -> None:
    assert balanced([[[200.0], [40.0]]], (150.0, 150.0), (20.0, 20.0), (0, 1)) == (150.0, 150.0)
    assert balanced([[[900.0], [900.0]]], (150.0, 150.0), (20.0, 20.0), (0, 1)) == (150.0, 150.0)
    assert balanced([[[900.0], [90.0]]], (150.0, 150.0), (20.0, 20.0), (0,)) == (150.0, 150.0)
    assert balanced([], (150.0, 150.0), (20.0, 20.0), (0, 1)) == (150.0, 150.0)
