"""Claims about the cells of commitment coverage."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartprov.book.figures import palette
from smartprov.book.figures.coverage import CHANGED, STATES, Cell, Coverage, Group, draw_coverage
from tests.unit.book.figures.drawing import SVG, assert_good, labels, rects, root_of

SIZE = (160.0, 220.0)
WORDS = ("sudah ditandatangani", "berubah sejak itu", "belum ditandatangani", "belum ada penanda tangan")
HOSTILE = "<b>&\"'" + "W" * 200


def cells(count: int, label: str = "Dinas") -> tuple[Cell, ...]:
    return tuple(Cell(f"{label} {number}", label, STATES[number % 4]) for number in range(count))


def coverage(*groups: Group) -> Coverage:
    return Coverage("Cakupan", groups, WORDS, "lanjutan")


def test_a_state_is_told_by_its_fill_its_count_and_in_words() -> None:
    data = coverage(Group("Komitmen", "2 dari 5 sudah menandatangani", cells(5)))
    (picture,) = draw_coverage(data, *SIZE)
    assert_good(picture, *SIZE)
    texts = {label.text for label in labels(picture)}
    counts = {f"{WORDS[0]}: 2", *(f"{word}: 1" for word in WORDS[1:])}
    assert {"2 dari 5 sudah menandatangani", *counts} <= texts
    shown = [rect for rect in root_of(picture).iterchildren(f"{SVG}rect") if len(rect)]
    fills = [rect.get("fill", "").partition("#cov")[0] for rect in shown]
    assert fills == [palette.ACCENT, CHANGED, palette.PAPER, "url(", palette.ACCENT]


def test_a_signed_cell_is_a_plain_box_that_could_not_pass_for_a_signature() -> None:
    (picture,) = draw_coverage(coverage(Group("Komitmen", "", cells(30))), *SIZE)
    assert {str(element.tag).removeprefix(SVG) for element in root_of(picture)} <= {"title", "defs", "rect", "text"}


@pytest.mark.parametrize("count", [0, 1, 38, 1000])
def test_every_agency_has_its_cell_and_cells_lie_apart(count: int) -> None:
    pictures = draw_coverage(coverage(Group("Komitmen", "", cells(count))), *SIZE)
    found = [label.text for picture in pictures for label in labels(picture) if label.text.startswith("Dinas")]
    assert found == [f"Dinas {number}" for number in range(count)]
    for picture in pictures:
        assert_good(picture, *SIZE)
        corners = [
            (x, y) for fill in (palette.ACCENT, CHANGED) for x, y, width, _ in rects(picture, fill) if width > 20
        ]
        assert len(set(corners)) == len(corners)


def test_a_commitment_that_continues_says_so_with_the_counts_of_all_of_it() -> None:
    pictures = draw_coverage(coverage(Group("Komitmen", "334 dari 1000", cells(1000))), *SIZE)
    for number, picture in enumerate(pictures):
        texts = {label.text for label in labels(picture)}
        assert ("Komitmen (lanjutan)" in texts) == (number > 0)
        assert f"{WORDS[0]}: 250" in texts


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.builds(
            Group, st.text(max_size=300), st.text(max_size=80),
            st.lists(st.builds(Cell, st.text(max_size=90), st.text(max_size=9), st.sampled_from(STATES)), max_size=60)
            .map(tuple),
        ),
        max_size=4,
    )
)  # fmt: skip
def test_no_words_of_any_plan_overlap(groups: list[Group]) -> None:
    for picture in draw_coverage(coverage(*groups), *SIZE):
        assert_good(picture, *SIZE)


def test_hostile_words_stay_in_their_cells() -> None:
    data = Coverage(HOSTILE, (Group(HOSTILE, HOSTILE, cells(9, HOSTILE)),), (HOSTILE,) * 4, HOSTILE)
    for picture in draw_coverage(data, 80, 120):
        assert_good(picture, 80, 120)
    twice = [draw_coverage.__wrapped__(replace(data, title="Lain"), 80, 120) for _ in range(2)]
    assert twice[0] == twice[1]
