"""docs/significance.md says what the table of significance says.

`python -m tests.architecture.test_significance_docs` writes the page anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from smartprov.diff.compare import KIND_NAMES, shape_of
from smartprov.diff.document import significance_page
from smartprov.diff.significance import TABLE, Row
from smartprov.plan.fields import known_keys
from smartprov.text.messages.changes import CHANGES

PAGE = Path(__file__).parents[2] / "docs" / "significance.md"
WHOLE = ("", "*", "id", "owner", "order")
"""What a change may be in that is no field of an entity."""


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == significance_page(), (
        "write it anew: python -m tests.architecture.test_significance_docs"
    )


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.kind}-{row.field}-{row.actions}")
def test_a_row_speaks_of_kinds_fields_and_reasons_that_exist(row: Row) -> None:
    assert row.kind in (*KIND_NAMES, "*")
    assert row.reason in CHANGES
    shape = shape_of(row.kind)
    for field in row.field.split("|"):
        name = field.rstrip("*").partition(".")[0]
        assert field in WHOLE or (shape.model and name in known_keys(shape.model, shape.prefix)), field


def test_the_last_row_takes_what_is_left() -> None:
    assert (TABLE[-1].kind, TABLE[-1].field, TABLE[-1].actions) == ("*", "*", "*")


def test_every_reason_is_given_somewhere() -> None:
    assert {key for key in CHANGES if key.startswith("because-")} == {row.reason for row in TABLE}


if __name__ == "__main__":
    PAGE.write_text(significance_page(), "utf-8", newline="\n")
