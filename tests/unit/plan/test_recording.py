"""Claims about writing a review: one entry comes or is brought up to date, and nothing else is touched."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from smartprov.plan.recording import CannotRecord, Record, recorded_text

RECORD = Record("gov-01", "bappeda", "", "2024-03-01", "a" * 64)
LINE = f'  - {{role: bappeda, on: 2024-03-01, fingerprint: "{"a" * 64}"}}\n'
FIRST = f"of: gov-01\nreviews:\n{LINE}"


def test_an_empty_text_becomes_a_file() -> None:
    assert recorded_text("", RECORD) == FIRST


def test_another_review_stands_below_and_comments_stay() -> None:
    other = replace(RECORD, role="ketua: tim", by="Nama, S.T.")
    made = recorded_text(f"# atas\n{FIRST}# bawah\n", other)
    written = f'  - {{role: "ketua: tim", by: "Nama, S.T.", on: 2024-03-01, fingerprint: "{"a" * 64}"}}\n'
    assert made == f"# atas\n{FIRST}{written}# bawah\n"


def test_the_same_review_twice_changes_nothing() -> None:
    assert recorded_text(FIRST, RECORD) == FIRST


def test_the_review_of_the_same_role_and_day_is_brought_up_to_date() -> None:
    assert recorded_text(FIRST, replace(RECORD, fingerprint="b" * 64)) == FIRST.replace("a" * 64, "b" * 64)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("of: gov-01\n", FIRST),
        ("of: gov-01\nreviews: []\n", f"of: gov-01\nreviews: [{LINE[4:-1]}]\n"),
        ("{of: gov-01, reviews: []}\n", f"{{of: gov-01, reviews: [{LINE[4:-1]}]}}\n"),
        (
            "of: gov-01\nreviews: [{role: a, on: 2024, fingerprint: x}]\n",
            f"of: gov-01\nreviews: [{{role: a, on: 2024, fingerprint: x}}, {LINE[4:-1]}]\n",
        ),
        (
            "of: gov-01\nreviews:\n- role: a\n  on: 2024\n  fingerprint: x # c\n",
            f"of: gov-01\nreviews:\n- role: a\n  on: 2024\n  fingerprint: x # c\n{LINE[2:]}",
        ),
    ],
)
def test_whatever_way_the_list_is_typed_it_gets_its_entry(text: str, made: str) -> None:
    assert recorded_text(text, RECORD) == made


@pytest.mark.parametrize("text", ["of: lain\n", "- a\n", "{of: gov-01}\n", "of: [\n", "of: gov-01\nreviews: satu\n"])
def test_what_cannot_be_written_for_certain_is_refused(text: str) -> None:
    try:
        made = recorded_text(text, RECORD)
    except CannotRecord:
        return
    assert yaml.safe_load(made)["of"] == "gov-01"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=30))
def test_any_role_is_read_back_as_it_was_given(role: str) -> None:
    record = replace(RECORD, role=role)
    try:
        made = recorded_text("", record)
    except CannotRecord:
        return
    assert yaml.safe_load(made)["reviews"][0]["role"] == role
