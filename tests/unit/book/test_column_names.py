"""Claims about the names of columns and views: checks know just those that the book can draw."""

from __future__ import annotations

import importlib
from collections.abc import Mapping

from smartprov.plan.columns import COLUMNS, DEFAULT
from smartprov.plan.data_blocks import DATA_BLOCK_BY_NAME, DATA_BLOCKS


def drawn(module: str, *names: str) -> set[str]:
    """The keys of a builder's mappings; the package itself gives functions of these names."""
    loaded = importlib.import_module(f"smartprov.book.blocks.{module}")
    found: list[Mapping[str, object]] = [getattr(loaded, name) for name in names or ("COLUMNS",)]
    return {key for each in found for key in each}


DRAWN = {
    "program-matrix": drawn("program_columns"),
    "action-matrix": drawn("action_columns"),
    "program-sheets": drawn("program_sheets", "FACTS", "STORY", "BODY"),
    "indicator-table": drawn("indicator_columns"),
    "roadmap": drawn("roadmap", "LABELS"),
    "quick-wins": drawn("quick_wins"),
}


def test_checks_know_every_column_and_no_other() -> None:
    assert {block: set(columns.names) for block, columns in COLUMNS.items()} == DRAWN


def test_every_view_shows_known_columns_and_every_block_has_a_default() -> None:
    for block, columns in COLUMNS.items():
        assert DEFAULT in columns.views, block
        for view in columns.views.values():
            assert view and set(view) <= set(columns.names), block


def test_the_blocks_that_take_a_view_are_those_with_columns() -> None:
    assert [block.name for block in DATA_BLOCKS if "columns" in block.options] == list(COLUMNS)
    assert all(name in DATA_BLOCK_BY_NAME for name in COLUMNS)
