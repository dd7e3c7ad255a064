"""Claims about traceability from needs to programs and levels."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartprov.book.figures import palette
from smartprov.book.figures.traceability import Traceability, Words, draw_traceability
from smartprov.book.figures.traceability_panels import Group, Need, Program, bundles
from smartprov.book.model import Picture
from tests.unit.book.figures.drawing import SVG, assert_good, labels, root_of

SIZE = (160.0, 220.0)
LEVELS = ("Masukan", "Proses", "Keluaran", "Hasil", "Dampak")
WORDS = Words("Kesenjangan", "Program", "Tingkat", "lanjutan", "Belum ada program", "tanpa indikator")
HOSTILE = "<b>&\"'" + "W" * 200


def needs(programs: int, count: int = 3) -> tuple[Need, ...]:
    every = [Program(f"gov-{number:04d}", (2, 3) if number % 5 else (3,)) for number in range(programs)]
    return tuple(
        Need(f"{number:02d}", "Data warga diminta berulang", tuple(every[number::count])) for number in range(count)
    )


def trace(*groups: Group) -> Traceability:
    return Traceability("Ketertelusuran", groups, LEVELS, WORDS)


def curves(picture: Picture) -> Counter[str]:
    return Counter(path.get("stroke", "") for path in root_of(picture).iterchildren(f"{SVG}path"))


def rows_overlap(picture: Picture) -> bool:
    """Whether two boxes of one column share height."""
    found: dict[float, list[tuple[float, float]]] = {}
    for rect in root_of(picture).iterchildren(f"{SVG}rect"):
        x, y, width, height = (float(rect.get(key, "0")) for key in ("x", "y", "width", "height"))
        if width > 30:
            found.setdefault(x, []).append((y, y + height))
    return any(
        first[1] > second[0] + 0.15
        for column in found.values()
        for first, second in zip(sorted(column), sorted(column)[1:], strict=False)
    )


def test_programs_of_the_same_needs_and_levels_share_a_box() -> None:
    a, b, c = Program("a", (2,)), Program("b", (2,)), Program("c", (2, 3))
    found = bundles((Need("1", "", (a, b, c)), Need("2", "", (a, b))))
    assert [(one.needs, one.levels, [each.code for each in one.programs]) for one in found] == [
        ((0,), (2, 3), ["c"]),
        ((0, 1), (2,), ["a", "b"]),
    ]


def test_every_tie_has_its_line_and_a_level_counts_its_programs() -> None:
    a, b = Program("a", (2,)), Program("b", (2, 3))
    (picture,) = draw_traceability(trace(Group("G", (Need("1", "Satu", (a, b)), Need("2", "Dua", (b,))))), *SIZE)
    assert_good(picture, *SIZE)
    assert curves(picture) == {palette.MUTED: 3 + 3}
    texts = [label.text for label in labels(picture)]
    assert texts[texts.index("Keluaran") + 1] == "2"
    assert texts[texts.index("Hasil") + 1] == "1"
    assert "Dampak" not in texts


def test_what_nothing_answers_or_measures_is_dashed_in_amber_and_said() -> None:
    group = Group("G", (Need("1", "Satu", ()), Need("2", "Dua", (Program("a", ()),))))
    (picture,) = draw_traceability(trace(group), *SIZE)
    assert_good(picture, *SIZE)
    assert {"Belum ada program", "tanpa indikator"} <= {label.text for label in labels(picture)}
    assert curves(picture) == {palette.SIGNAL: 2, palette.MUTED: 1}
    amber = [shape for shape in root_of(picture) if shape.get("stroke") == palette.SIGNAL]
    assert len(amber) == 5
    assert all(shape.get("stroke-dasharray") for shape in amber)


@pytest.mark.parametrize("programs", [0, 1, 36, 200, 1000])
def test_every_program_of_any_number_stands_beside_its_need_and_nothing_overlaps(programs: int) -> None:
    groups = [Group(f"Dimensi {letter}", needs(programs // 6 + 1), letter, "dimension-1") for letter in "GBELSN"]
    pictures = draw_traceability(trace(*groups), *SIZE)
    found = [label.text for picture in pictures for label in labels(picture) if label.text.startswith("gov-")]
    assert Counter(found) == {f"gov-{number:04d}": 6 for number in range(programs // 6 + 1)}
    for picture in pictures:
        assert_good(picture, *SIZE)
        assert not rows_overlap(picture)


def test_a_need_of_very_many_programs_continues() -> None:
    pictures = draw_traceability(trace(Group("Dimensi", needs(1000, 1))), *SIZE)
    assert len(pictures) > 1
    for number, picture in enumerate(pictures):
        assert_good(picture, *SIZE)
        assert ("Dimensi (lanjutan)" in {label.text for label in labels(picture)}) == (number > 0)


programs = st.lists(
    st.builds(Program, st.sampled_from("abcdefgh"), st.just((2, 3))), max_size=6, unique_by=lambda one: one.code
)
found_needs = st.lists(st.builds(Need, st.text(max_size=30), st.text(max_size=200), programs.map(tuple)), max_size=12)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.builds(Group, st.text(max_size=60), found_needs.map(tuple), st.text(max_size=2)), max_size=4))
def test_no_words_or_boxes_of_any_plan_overlap(groups: list[Group]) -> None:
    for picture in draw_traceability(trace(*groups), *SIZE):
        assert_good(picture, *SIZE)
        assert not rows_overlap(picture)


@pytest.mark.parametrize("width", [60, 110, 160])
def test_hostile_words_stay_in_their_boxes(width: float) -> None:
    group = Group(HOSTILE, (Need(HOSTILE, HOSTILE, (Program(HOSTILE, (0,), HOSTILE),)), Need("", "", ())), HOSTILE)
    for picture in draw_traceability(Traceability(HOSTILE, (group,), (HOSTILE,), Words(*[HOSTILE] * 6)), width, 120):
        assert_good(picture, width, 120)


def test_the_same_plan_gives_the_same_bytes_and_quickly() -> None:
    data = trace(*(Group(letter, needs(170), letter) for letter in "GBELSN"))
    start = time.process_time()
    first = draw_traceability.__wrapped__(data, *SIZE)
    assert time.process_time() - start < 0.5
    assert first == draw_traceability.__wrapped__(data, *SIZE)
