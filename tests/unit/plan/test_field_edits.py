"""Claims about setting a field in its file: one edit, after which the file says so."""

from __future__ import annotations

import pytest

from smartprov.plan.field_edits import NotWritten, field_edit
from smartprov.plan.places import Place
from smartprov.source.document import load_text
from smartprov.source.splicing import spliced


def made(text: str, *steps: str | int) -> str:
    """The text of a program after one of its fields is set."""
    edit = field_edit(Place("program", "gov-01", load_text("programs/gov-01.yaml", text), ()), steps, "baru")
    return spliced(text, [edit])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_stands_there_is_replaced_and_a_new_field_comes_behind_the_id(end: str) -> None:
    text = f"id: gov-01 # tetap{end}title: Lama{end}"
    assert made(text, "title") == f"id: gov-01 # tetap{end}title: baru{end}"
    assert made(text, "outcome") == f"id: gov-01 # tetap{end}outcome: baru{end}title: Lama{end}"
    assert made(f"{{id: gov-01, title: Lama}}{end}", "outcome") == f"{{id: gov-01, outcome: baru, title: Lama}}{end}"


def test_a_key_without_a_value_gets_one_and_not_a_second_key() -> None:
    assert made("id: gov-01\ntitle:\n", "title") == "id: gov-01\ntitle: baru\n"
    assert made("id: gov-01\ntitle: ~\n", "title") == "id: gov-01\ntitle: baru\n"


def test_nothing_can_be_set_inside_of_what_is_not_written() -> None:
    with pytest.raises(NotWritten):
        made("id: gov-01\n", "period", "end")
    with pytest.raises(NotWritten):
        made("id: gov-01\nregions: ['32.04']\n", "regions", 3)
