"""Claims about the names of columns and views: checks know just those that the book can draw."""

from __future__ import annotations

from smartprov.book.blocks import program_columns
from smartprov.plan import data_blocks


def test_checks_know_every_column_and_no_other() -> None:
    assert tuple(program_columns.COLUMNS) == data_blocks.COLUMNS


def test_checks_know_every_view_and_no_other() -> None:
    assert tuple(program_columns.VIEWS) == data_blocks.VIEWS
    assert all(set(view) <= set(data_blocks.COLUMNS) for view in program_columns.VIEWS.values())
