"""Claims about the rows of a table."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from smartprov.book.model import Cell, Column, Row, SpanningCell, Table, Text
from smartprov.render.html.tables import (
    FEWEST_SORTED,
    MANY_ROWS,
    is_sortable,
    is_tall,
    write_bodies,
    write_columns,
    write_head,
)
from tests import specimen
from tests.unit.render.html.desk import page, parsed

THREE = (Column("right", nowrap=True), Column(), Column("center"))


def table_of(*rows: Row, columns: tuple[Column, ...] = THREE, frozen: int = 0) -> Table:
    return Table(columns, (), rows, frozen=frozen)


def rows_of(table: Table):
    return parsed(f"<table>{write_bodies(page(), table)}</table>").findall(".//tr")


def words_of(row) -> list[str]:
    return ["".join(cell.itertext()) for cell in row]


def test_a_cell_is_aligned_like_its_column() -> None:
    (row,) = rows_of(table_of(Row(("1", "dua", "tiga"))))
    assert [cell.get("class") for cell in row] == ["n w", None, "c"]


@given(st.lists(st.text(st.sampled_from("a<&>%s\"'{}\x1f")), min_size=3, max_size=3))
def test_plain_marked_and_spanning_cells_hold_the_same_words(words: list[str]) -> None:
    def written(cells: Iterator[Cell]) -> str:
        markup = write_bodies(page(), table_of(Row(tuple(cells))))
        assert markup.count("<td") == 3
        return markup

    plain = written(iter(words))
    assert plain == written((Text(word),) for word in words)
    assert plain == written(SpanningCell(word) for word in words)


def test_a_cell_over_several_rows_pushes_the_cells_below_it_to_their_columns() -> None:
    first, second, third = rows_of(
        table_of(Row((SpanningCell("a", rows=2), "b", "c")), Row(("d", "e")), Row(("f", "g", "h")))
    )
    assert first[0].get("rowspan") == "2"
    assert [cell.get("class") for cell in second] == [None, "c"]
    assert [cell.get("class") for cell in third] == ["n w", None, "c"]


def test_a_spanning_cell_stands_left_unless_it_says_otherwise() -> None:
    first, second = rows_of(
        table_of(Row((SpanningCell("a", columns=2), "b")), Row((SpanningCell("a", columns=2, align="right"), "b")))
    )
    assert (first[0].get("colspan"), first[0].get("class")) == ("2", None)
    assert second[0].get("class") == "n"


def test_a_group_opens_a_body_of_its_own_and_heads_it() -> None:
    bodies = parsed(f"<table>{write_bodies(page(), specimen.matrix(2))}</table>").findall(".//tbody")
    assert len(bodies) == 1
    head = bodies[0][0][0]
    assert (head.tag, head.get("scope"), head.get("colspan")) == ("th", "rowgroup", "14")
    two = table_of(
        Row(("x", "y", "z")),
        Row((SpanningCell("A", columns=3),), "group"),
        Row((SpanningCell("B", columns=3),), "group"),
    )
    assert len(parsed(f"<table>{write_bodies(page(), two)}</table>").findall(".//tbody")) == 3


def test_head_cells_say_what_they_head_and_the_numbered_row_heads_nothing() -> None:
    head = parsed(f"<table><thead>{write_head(page(), specimen.matrix(1))}</thead></table>")
    first, second, numbers = head.findall(".//tr")
    assert [cell.get("scope") for cell in first] == ["col", "col", "col", "colgroup", "col"]
    assert {cell.get("scope") for cell in second} == {"col"}
    assert {cell.tag for cell in numbers} == {"td"}
    assert words_of(numbers)[0] == "(1)"


def test_the_last_frozen_cell_names_its_row_and_frozen_cells_say_where_they_stand() -> None:
    group, row, subtotal, total = rows_of(specimen.matrix(1))
    assert [cell.get("scope") for cell in row][:4] == [None, None, "row", None]
    assert [cell.get("class").split()[-1] for cell in row][:3] == ["f11", "f22", "f33"]
    assert (subtotal[0].get("class"), subtotal[0].get("scope")) == ("f13", "row")
    assert "f1" not in (group[0].get("class") or "")
    assert total.get("class") == "total"


def test_rows_carry_their_anchor_and_their_role() -> None:
    (row,) = rows_of(table_of(Row(("1", "2", "3"), "subtotal", "row-1", "dimension-2")))
    assert (row.get("id"), row.get("class")) == ("row-1", "subtotal t-dimension-2")


def test_columns_of_words_have_a_width_in_steps_and_columns_of_numbers_take_what_they_need() -> None:
    columns = (Column("right", 1, nowrap=True), Column(width=3), Column(width=100))
    assert write_columns(columns) == '<col class="c0"><col class="c3"><col class="c16">'
    assert write_columns((Column(width=0),)) == '<col class="c3">'


def test_a_column_says_how_it_is_computed_and_a_row_where_it_is_recorded() -> None:
    table = table_of(
        Row(("1", "2", "3"), place="programs/x.yaml:7"), columns=(Column(formula="a < b"), Column(), Column())
    )
    assert rows_of(table)[0].get("data-place") == "programs/x.yaml:7"
    assert 'data-formula="a &lt; b"' in write_columns(table.columns)


def test_rows_of_one_cell_a_column_can_be_sorted_where_there_are_enough_of_them() -> None:
    rows = [Row((str(n), "x", "y")) for n in range(FEWEST_SORTED)]
    head = (Row(("a", "b", "c"), "head"),)
    assert is_sortable(Table(THREE, head, tuple(rows)))
    assert is_sortable(Table(THREE, head, (Row((SpanningCell("G", columns=3),), "group"), *rows)))
    assert not is_sortable(Table(THREE, (), tuple(rows)))
    assert not is_sortable(Table(THREE, head, tuple(rows[1:])))
    assert not is_sortable(Table(THREE, head, (*rows, Row((SpanningCell("x", rows=2), "b", "c")))))
    assert not is_sortable(Table(THREE, head, (*rows, Row(("b", "c")))))


def test_a_long_table_scrolls_under_its_head() -> None:
    rows = tuple(Row(("1", "x", "y")) for _ in range(MANY_ROWS))
    assert is_tall(Table(THREE, (Row(("a", "b", "c"), "head"),), rows))
    assert not is_tall(Table(THREE, (), rows))
    assert not is_tall(Table(THREE, (Row(("a", "b", "c"), "head"),), rows[1:]))
