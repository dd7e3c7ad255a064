"""Claims about seals in the text of a commitment: two keys are written, and nothing else is touched."""

from __future__ import annotations

import pytest

from smartprov.plan.sealing import CannotSeal, sealed_text
from smartprov.plan.signing import Seal

JOINT = "0" * 63 + "1"
SEAL = Seal(JOINT, {"dinkes": "2" * 64, "diskominfo": "3" * 64})


def test_comments_order_and_spelling_stay() -> None:
    text = "# atas\nid:   komitmen\nfingerprint: tbd  # oleh alat\nfiles: []\n# bawah\n"
    assert sealed_text(text, SEAL) == (
        f'# atas\nid:   komitmen\nfingerprint: "{JOINT}"  # oleh alat\nagency_fingerprints:\n'
        f'  dinkes: "{"2" * 64}"\n  diskominfo: "{"3" * 64}"\nfiles: []\n# bawah\n'
    )


def test_a_text_that_ends_without_a_line_end_stays_so() -> None:
    assert sealed_text("fingerprint: tbd", SEAL).endswith(f'diskominfo: "{"3" * 64}"')


def test_windows_line_ends_stay() -> None:
    made = sealed_text("id: a\r\nfingerprint: tbd\r\nfiles: []\r\n", SEAL)
    assert made.count("\n") == made.count("\r\n") == 6


def test_braces_stay_braces() -> None:
    made = sealed_text("{id: a, fingerprint: tbd, files: []}\n", Seal(JOINT, {"dinkes": "2" * 64}))
    assert made == f'{{id: a, fingerprint: "{JOINT}", agency_fingerprints: {{dinkes: "{"2" * 64}"}}, files: []}}\n'


def test_json_is_yaml_too() -> None:
    assert f'"fingerprint": "{JOINT}"' in sealed_text('{"id": "a", "fingerprint": "tbd"}', SEAL)


def test_an_earlier_seal_gives_way() -> None:
    first = sealed_text("id: a\nfingerprint: tbd\nfiles: []\n", SEAL)
    again = Seal("4" * 63 + "a", {"bappeda": "5" * 64})
    assert sealed_text(first, again) == sealed_text("id: a\nfingerprint: tbd\nfiles: []\n", again)


def test_sealing_twice_changes_nothing() -> None:
    once = sealed_text("id: a\nfingerprint: tbd\n", SEAL)
    assert sealed_text(once, SEAL) == once


def test_a_scope_without_agencies_has_the_joint_fingerprint_alone() -> None:
    assert sealed_text("fingerprint: tbd\n", Seal(JOINT, {})) == f'fingerprint: "{JOINT}"\n'
    emptied = sealed_text(sealed_text("fingerprint: tbd\n", SEAL), Seal(JOINT, {}))
    assert emptied == f'fingerprint: "{JOINT}"\nagency_fingerprints: {{}}\n'


@pytest.mark.parametrize("text", ["", "- a\n", "id: a\n", "id: [\n", "a: 1\na: 2\nfingerprint: tbd\n"])
def test_what_is_no_commitment_is_refused(text: str) -> None:
    with pytest.raises(CannotSeal):
        sealed_text(text, SEAL)


@pytest.mark.parametrize("value", [">\n  tbd", "'tbd'", '"tbd"', "&a tbd", "|-\n  tbd\n"])
def test_whatever_way_the_value_was_spelled_it_says_the_fingerprint_or_is_refused(value: str) -> None:
    try:
        made = sealed_text(f"id: a\nfingerprint: {value}\nfiles: []\n", SEAL)
    except CannotSeal:
        return
    assert made.startswith("id: a\nfingerprint: ")
    assert made.endswith("files: []\n")
    assert f'"{JOINT}"' in made
