"""Widths of columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.book.model import Column, Row, SpanningCell, Table
from smartprov.render.docx.columns import cell_places, ems, exact, fitted_widths, shares

WEIGHTS = st.lists(st.floats(0.1, 20), min_size=1, max_size=20)


@given(WEIGHTS, st.integers(1000, 20000))
def test_exact_widths_add_up_to_the_total(weights, total):
    widths = exact([total * weight / sum(weights) for weight in weights], total)
    assert sum(widths) == total
    assert all(width >= 0 for width in widths)


@given(WEIGHTS, st.data())
def test_no_column_gets_less_than_its_least_while_there_is_room(weights, data):
    least = data.draw(st.lists(st.integers(0, 900), min_size=len(weights), max_size=len(weights)))
    widths = shares(weights, least, 20000)
    assert sum(widths) == 20000
    assert all(width >= need - 1 for width, need in zip(widths, least, strict=True))


def test_weights_decide_where_everything_fits():
    assert shares([1, 3], [10, 10], 4000) == [1000, 3000]


def test_leasts_shrink_alike_where_there_is_no_room():
    assert shares([1, 1], [3000, 1000], 2000) == [1500, 500]


def test_a_long_number_widens_its_column():
    columns = (Column("left", 10), Column("right", 0.1, True))
    table = Table(columns, (), (Row(("a", "1.234.567.890")),))
    widths, is_dense = fitted_widths(table, 9000)
    assert widths[1] > 1000
    assert not is_dense


def test_many_columns_of_numbers_are_set_small():
    row = Row(tuple("1.234.567" for _ in range(14)))
    widths, is_dense = fitted_widths(Table((Column("right", 1, True),) * 14, (), (row,)), 12000)
    assert is_dense
    assert sum(widths) == 12000


def test_a_word_in_the_head_counts_too():
    columns = (Column("left", 10), Column("left", 0.1))
    head = Row(("a", "Penanggung"), "head")
    assert fitted_widths(Table(columns, (head,), ()), 9000)[0][1] > 900


@pytest.mark.parametrize(("shorter", "longer"), [("iiii", "mmmm"), ("abc", "ABC"), ("a", "ab")])
def test_letters_have_widths(shorter, longer):
    assert ems(shorter) < ems(longer)


def test_cells_from_above_push_to_the_right():
    rows = [
        Row((SpanningCell("a", rows=2, columns=2), "b", SpanningCell("c", rows=3))),
        Row(("d",)),
        Row(("e", "f", "g")),
        Row(("h", "i", "j", "k")),
    ]
    assert list(cell_places(rows)) == [[0, 2, 3], [2], [0, 1, 2], [0, 1, 2, 3]]
