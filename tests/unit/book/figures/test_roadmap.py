"""Claims about the roadmap and its pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartprov.book.figures.roadmap import Group, Phase, Program, Roadmap, Words, draw_roadmap
from smartprov.book.figures.roadmap_pages import roadmap_pages
from smartprov.book.model import Picture
from tests.unit.book.figures.drawing import SVG, assert_good, labels, rects, root_of, view

SIZE = (247.0, 150.0)
WORDS = Words("(lanjutan)", "Quick win", "bergantung pada", "bergantung pada program lain")
PHASES = (Phase("Jangka pendek", 2024, 2025), Phase("Jangka menengah", 2026, 2028), Phase("Jangka panjang", 2029, 2033))


def roadmap(count: int, title: str = "Layanan publik digital satu pintu", groups: int = 6) -> Roadmap:
    programs = [
        Program(
            f"gov-{number:04d}", title, 2024 + number % 7, min(2033, 2026 + number % 9),
            2025.5 if number % 4 == 0 else None, (f"gov-{number // 2:04d}",) if number % 3 == 1 else (),
        )
        for number in range(count)
    ]  # fmt: skip
    size = -(-count // groups) if count else 0
    parts = tuple(
        Group(f"Dimensi {letter}", tuple(programs[start * size : (start + 1) * size]), letter, f"dimension-{start + 1}")
        for start, letter in enumerate("GBELSN"[:groups])
    )
    return Roadmap("Peta jalan", 2024, 2033, PHASES, tuple(part for part in parts if part.programs), WORDS)


def _texts(pictures: tuple[Picture, ...]) -> list[str]:
    return [label.text for picture in pictures for label in labels(picture)]


@pytest.mark.parametrize("count", [0, 1, 40, 200, 1000])
def test_every_program_is_drawn_once_and_no_label_overlaps(count: int) -> None:
    pictures = draw_roadmap(roadmap(count), *SIZE)
    texts = _texts(pictures)
    assert sorted(text for text in texts if text.startswith("gov-")) == [f"gov-{number:04d}" for number in range(count)]
    for picture in pictures:
        assert_good(picture, *SIZE)
    assert len({picture.name for picture in pictures}) == len(pictures)


def test_one_program_makes_one_low_picture() -> None:
    (picture,) = draw_roadmap(roadmap(1), *SIZE)
    assert picture.height_mm < 35


def test_a_title_of_200_characters_is_cut_and_kept_for_the_pointer() -> None:
    title = ("Ekosistem desa digital dan pemerataan akses " * 5)[:200]
    (picture,) = draw_roadmap(roadmap(3, title), *SIZE)
    assert_good(picture, *SIZE)
    assert any(text.endswith("…") for text in _texts((picture,)))
    assert title.strip() in picture.data.decode()


@pytest.mark.parametrize(
    "title", ["<script>alert('x')</script>", 'a" onload="x', "]]>&amp;&#0;", "\x00\u202e統", "W" * 200]
)
def test_hostile_text_is_escaped(title: str) -> None:
    data = roadmap(2, title)
    group = Group(title, (Program(title, title, 2024, 2033, 2030.0, (title, title[::-1])),), "<&>", title)
    words = Words(title, title, title, title)
    pictures = draw_roadmap(
        Roadmap(title, 2024, 2033, (Phase(title, 2024, 2033),), (*data.groups, group), words), *SIZE
    )
    for picture in pictures:
        assert_good(picture, *SIZE)


def test_the_same_data_gives_the_same_bytes_and_other_data_another_name() -> None:
    one, other = draw_roadmap(roadmap(9), *SIZE), draw_roadmap(roadmap(9), *SIZE)
    assert one == other
    assert one[0].name != draw_roadmap(roadmap(10), *SIZE)[0].name


def test_bars_begin_and_end_with_their_years() -> None:
    programs = (Program("a", "A", 2024, 2033), Program("b", "B", 2024, 2028), Program("c", "C", 2029, 2033))
    data = Roadmap("Peta", 2024, 2033, (), (Group("G", programs, "", "dimension-1"),), WORDS)
    (picture,) = draw_roadmap(data, *SIZE)
    whole, first, second = rects(picture, "#1f5fa8")
    assert whole[0] == first[0]
    assert abs(first[2] - second[2]) < 0.2
    assert abs(first[2] + second[2] + 2 - whole[2]) < 0.3
    assert abs(second[0] + second[2] - whole[0] - whole[2]) < 0.2


def test_labels_stand_in_their_own_column() -> None:
    for picture in draw_roadmap(roadmap(40, "W" * 200), *SIZE):
        years_begin = min(x for x, _, _, _ in rects(picture, "#f1f4f6"))
        assert all(label.right < years_begin for label in labels(picture) if label.text.startswith(("gov-", "W")))


def test_columns_before_the_years_are_drawn_in_their_order_without_overlap() -> None:
    program = Program("GOV-01", "", 2024, 2026, labels=("2024–2026", "Diskominfo", "GOV-01"))
    long = Program(
        "GOV-02", "", 2024, 2026, labels=("2024–2026", "Dinas dengan nama yang panjang sekali " * 4, "GOV-02")
    )
    group = (Group("Dimensi", (program, long)),)
    data = Roadmap("Peta jalan", 2024, 2033, PHASES, group, WORDS, ("period", "lead", "code"))
    pictures = draw_roadmap(data, *SIZE)
    assert_good(pictures[0], *SIZE)
    found = {label.text: label.left for label in labels(pictures[0])}
    assert found["2024–2026"] < found["Diskominfo"] < found["GOV-01"] < found["2024"]


def test_a_divided_group_repeats_its_heading_with_the_word_for_it() -> None:
    pictures = draw_roadmap(roadmap(60, groups=1), *SIZE)
    assert len(pictures) > 1
    assert "(lanjutan)" not in _texts(pictures[:1])
    assert all("(lanjutan)" in _texts((picture,)) and "Dimensi G" in _texts((picture,)) for picture in pictures[1:])


def test_a_dependency_on_another_page_is_marked_and_explained() -> None:
    programs = (Program("a", "A", 2024, 2033), Program("b", "B", 2026, 2028, None, ("elsewhere", "a")))
    (picture,) = draw_roadmap(Roadmap("P", 2024, 2033, PHASES, (Group("G", programs),), WORDS), *SIZE)
    assert "bergantung pada program lain" in _texts((picture,))
    assert len(list(root_of(picture).iterchildren(f"{SVG}polyline"))) == 1
    alone = (programs[0], Program("b", "B", 2026, 2028, None, ("a",)))
    (picture,) = draw_roadmap(Roadmap("P", 2024, 2033, PHASES, (Group("G", alone),), WORDS), *SIZE)
    assert "bergantung pada program lain" not in _texts((picture,))


@pytest.mark.parametrize(("start", "end"), [(2024, 2024), (2024, 2045), (1900, 2200)])
def test_any_period_is_drawn_without_overlap(start: int, end: int) -> None:
    programs = (Program("a", "A", start, end), Program("b", "B", end, end, float(end), ("a",)))
    phases = tuple(Phase("Jangka menengah", year, year) for year in range(start, min(end, start + 9) + 1))
    for picture in draw_roadmap(Roadmap("P", start, end, phases, (Group("G", programs, "G"),), WORDS), 150, 100):
        assert_good(picture, 150, 100)


@settings(deadline=None)
@given(st.lists(st.integers(0, 60), max_size=12), st.floats(60, 600))
def test_pages_hold_every_row_once_in_order_within_their_room(sizes: list[int], room: float) -> None:
    pages = roadmap_pages(sizes, room, 14, 17)
    rows = [(line.group, line.row) for page in pages for line in page if line.row is not None]
    assert rows == [(group, row) for group, size in enumerate(sizes) for row in range(size)]
    for page in pages:
        assert sum(17 if line.row is None else 14 for line in page) <= room + 1e-6
        assert not page or (
            page[0].row is None and page[0].is_continued == (page[1:2] != () and (page[1].row or 0) > 0)
        )
        assert not page or page[-1].row is not None or sizes[page[-1].group] == 0


def test_a_group_that_would_be_divided_late_on_a_page_starts_the_next() -> None:
    pages = roadmap_pages([12, 10], 17 + 20 * 14, 14, 17)
    assert [len(page) for page in pages] == [13, 11]


def test_no_page_begins_with_one_or_two_rows_of_a_divided_group() -> None:
    pages = roadmap_pages([21], 17 + 20 * 14, 14, 17)
    assert [len(page) - 1 for page in pages] == [18, 3]


def test_pictures_use_the_width_given() -> None:
    (picture,) = draw_roadmap(roadmap(3), *SIZE)
    assert SIZE[0] - picture.width_mm < 0.2
    assert abs(view(picture)[0] / picture.width_mm - 72 / 25.4) < 0.01
