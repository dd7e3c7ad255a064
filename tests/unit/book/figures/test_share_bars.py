"""Claims about stated shares and their thresholds."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartprov.book.figures import palette
from smartprov.book.figures.share_bars import MOST_THRESHOLDS, ShareBar, ShareBars, Threshold, draw_share_bars
from tests.unit.book.figures.drawing import SVG, assert_good, labels, rects, root_of

SIZE = (160.0, 120.0)
HOSTILE = "<b>&\"'" + "W" * 200
REGIONS = ShareBar("Kabupaten/kota bermasterplan", "24 dari 27 · 88,9%", Fraction(24, 27))
MINIMUM = Threshold("Batas minimal kabupaten/kota bermasterplan untuk menjadi peserta", "80%", Fraction(4, 5))
words = st.text(max_size=120)
shares = st.fractions(0, 1)


def lines_of_ink(data: ShareBars) -> list[tuple[float, float, float]]:
    """x, top and bottom of each threshold."""
    (picture,) = draw_share_bars(data, *SIZE)
    return [
        tuple(float(line.get(key, "0")) for key in ("x1", "y1", "y2"))
        for line in root_of(picture).iterchildren(f"{SVG}line")
        if line.get("stroke") == palette.INK and line.get("stroke-width") == "1"
    ]


def test_a_bar_is_as_long_as_its_share_of_the_scale_and_says_both_numbers() -> None:
    (picture,) = draw_share_bars(ShareBars("Bagian", (REGIONS,)), *SIZE)
    assert_good(picture, *SIZE)
    ((_, _, whole, _),) = rects(picture, palette.FAINT)
    ((_, _, part, _),) = [rect for rect in rects(picture, "#43709f") if rect[3] == 10]
    assert abs(part / whole - 24 / 27) < 0.002
    assert {"24 dari 27 · 88,9%", "0%", "100%"} <= {label.text for label in labels(picture)}


def test_a_threshold_stands_at_its_share_with_its_words_and_before_the_end_of_a_bar_that_passes_it() -> None:
    data = ShareBars("Bagian", (REGIONS,), (MINIMUM,))
    (picture,) = draw_share_bars(data, *SIZE)
    ((left, _, whole, _),) = rects(picture, palette.FAINT)
    ((x, _, _),) = lines_of_ink(data)
    assert abs((x - left) / whole - 0.8) < 0.002
    assert {"80%", MINIMUM.label} <= {label.text for label in labels(picture)}


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.builds(ShareBar, words, words, shares), min_size=1, max_size=20),
    st.lists(st.builds(Threshold, words, st.sampled_from(["80%", "100%", "5,25%"]), shares), max_size=8),
)
def test_no_words_overlap_and_no_threshold_crosses_any(bars: list[ShareBar], thresholds: list[Threshold]) -> None:
    data = ShareBars("Bagian", tuple(bars), tuple(thresholds))
    pictures = draw_share_bars(data, *SIZE)
    for picture in pictures:
        assert_good(picture, *SIZE)
    if len(pictures) > 1:
        return
    for x, top, bottom in lines_of_ink(data):
        for label in labels(pictures[0]):
            assert not (label.left < x < label.right and label.bottom > top and label.top < bottom), label


def test_very_many_thresholds_do_not_fence_the_bars_in() -> None:
    thresholds = tuple(Threshold(f"Batas {number}", f"{number}%", number / 100) for number in range(1, 40))
    assert len(lines_of_ink(ShareBars("Bagian", (REGIONS,), thresholds))) == MOST_THRESHOLDS


@pytest.mark.parametrize("share", [-1, 0, 1, 3])
def test_a_share_beyond_the_scale_ends_with_it(share: int) -> None:
    (picture,) = draw_share_bars(ShareBars("B", (ShareBar(HOSTILE, HOSTILE, share),)), 60, 60)
    assert_good(picture, 60, 60)


def test_rows_that_do_not_fit_continue_and_each_stands_once() -> None:
    data = ShareBars("B", tuple(ShareBar(f"Fakta {number}", "1 dari 2", 0.5) for number in range(100)), (MINIMUM,))
    pictures = draw_share_bars(data, *SIZE)
    assert len(pictures) > 1
    texts = [label.text for picture in pictures for label in labels(picture)]
    assert [text for text in texts if text.startswith("Fakta")] == [f"Fakta {number}" for number in range(100)]
    assert texts.count("80%") == len(pictures)
    assert pictures == draw_share_bars(data, *SIZE)
