"""Claims about stacked bars, bars, tile maps and motifs."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartprov.book.figures import palette
from smartprov.book.figures.bars import Bars, Item, draw_bars
from smartprov.book.figures.motif import Motif, MotifTile, Stroke, draw_motif
from smartprov.book.figures.stacked_bars import Series, StackedBars, draw_stacked_bars
from smartprov.book.figures.tile_map import Tile, TileClass, TileMap, draw_tile_map, tile_classes
from smartprov.book.figures.tile_places import tile_places
from smartprov.text.forms import Number, forms
from tests.unit.book.figures.drawing import assert_good, is_ascending, labels, rects

WRITTEN = forms("id")
JABAR = [f"32.{number:02d}" for number in (*range(1, 19), *range(71, 80))]
HOSTILE = "<b>&\"'" + "W" * 200
amounts = st.none() | st.integers(0, 10**14)


def stack(*series: tuple[Number | None, ...]) -> StackedBars:
    years = tuple(str(2024 + number) for number in range(len(series[0]) if series else 0))
    layers = tuple(Series(f"Skema {number}", "ABCDEFGHIJ"[number], one) for number, one in enumerate(series))
    return StackedBars("Anggaran", years, layers, "billion", "id", "belum ditentukan")


def test_stacks_are_as_high_as_their_sums_and_say_them() -> None:
    picture = draw_stacked_bars(stack((10**11, 2 * 10**11), (10**11, 2 * 10**11)), 160, 80)
    assert_good(picture, 160, 80)
    assert {"200", "400"} <= {label.text for label in labels(picture)}
    dark, light = rects(picture, palette.SERIES[0]), [r for fill in palette.SERIES[1:] for r in rects(picture, fill)]
    small, large = (height for _, _, width, height in dark if width > 15)
    assert abs((small + 0.5) * 2 - large - 0.5) < 0.3
    assert len(light) >= 2


def test_an_unknown_part_makes_the_total_a_lower_bound() -> None:
    picture = draw_stacked_bars(stack((10**11, None), (10**11, 10**11)), 160, 80)
    texts = {label.text for label in labels(picture)}
    assert {"200", "≥ 100", "belum ditentukan"} <= texts
    assert "url(#" in picture.data.decode()


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 30).flatmap(lambda years: st.lists(st.tuples(*[amounts] * years), min_size=1, max_size=8)))
def test_no_label_of_a_stack_overlaps(series: list[tuple[int | None, ...]]) -> None:
    assert_good(draw_stacked_bars(stack(*series), 160, 80), 160, 80)


@pytest.mark.parametrize("data", [stack(), stack(()), stack((0, 0)), stack((None,)), stack((1,))])
def test_a_stack_of_nothing_is_still_a_picture(data: StackedBars) -> None:
    assert_good(draw_stacked_bars(data, 160, 80), 160, 80)


def test_series_stay_apart_in_grey_and_may_bring_their_tone() -> None:
    data = stack(*[(10**11,)] * 6)
    used = [colour for colour in palette.SERIES if rects(draw_stacked_bars(data, 160, 80), colour)]
    assert len(used) == 6
    toned = replace(data, series=tuple(replace(one, tone="dimension-1") for one in data.series))
    assert rects(draw_stacked_bars(toned, 160, 80), "#1f5fa8")


def items(count: int) -> tuple[Item, ...]:
    return tuple(
        Item(f"Dinas {number}", WRITTEN.number(number * 10), number * 10, "G", f"dimension-{number % 8 + 1}")
        for number in range(count)
    )


def test_bars_are_as_long_as_their_values() -> None:
    pair = (Item("A", "10", 10, "", "dimension-1"), Item("B", "20", Fraction(20), "", "dimension-1"))
    (picture,) = draw_bars(Bars("Anggaran", "Rp miliar", pair), 160, 100)
    (_, _, short, _), (_, _, long, _) = rects(picture, "#1f5fa8")
    assert abs(short * 2 - long) < 0.2


@pytest.mark.parametrize("count", [0, 1, 6, 38, 200])
def test_bars_that_do_not_fit_continue_at_one_scale(count: int) -> None:
    pictures = draw_bars(Bars("Anggaran", "Rp miliar", items(count)), 160, 100)
    for picture in pictures:
        assert_good(picture, 160, 100)
    names = [label.text for picture in pictures for label in labels(picture) if label.text.startswith("Dinas")]
    assert names == [f"Dinas {number}" for number in range(count)]


def test_bars_of_hostile_or_unknown_items() -> None:
    rows = (Item(HOSTILE, HOSTILE, 5, HOSTILE, HOSTILE), Item("B", HOSTILE, None), Item("C", "0", 0))
    for picture in draw_bars(Bars(HOSTILE, HOSTILE, rows), 120, 60):
        assert_good(picture, 120, 60)


def tile_map(codes: list[str], name: str = "Kab. Bandung Barat", text: str = "12 program") -> TileMap:
    tiles = tuple(Tile(code, name, None if number % 9 == 4 else number, text) for number, code in enumerate(codes))
    classes = tile_classes([tile.value for tile in tiles if tile.value is not None], WRITTEN.number)
    return TileMap("Peta", tiles, classes, "belum ditentukan")


@pytest.mark.parametrize("count", [0, 1, 5, 27, 35, 100, 514])
def test_any_number_of_regions_has_its_tile(count: int) -> None:
    picture = draw_tile_map(tile_map([f"11.{number:02d}" for number in range(count)]), 160, 130)
    assert_good(picture, 160, 130)
    assert len(set(tile_places([f"11.{number}" for number in range(count)], 1.2))) == count


def test_jawa_barat_is_placed_as_on_the_ground_and_its_names_are_readable() -> None:
    picture = draw_tile_map(tile_map(JABAR, "Kab. Tasikmalaya"), 160, 130)
    assert_good(picture, 160, 130)
    texts = [label.text for label in labels(picture)]
    assert texts.count("Tasikmalaya") == 27
    assert {f"{code}" for code in JABAR} <= set(texts)
    place = dict(zip(JABAR, tile_places(JABAR, 1.2), strict=True))
    assert len(set(place.values())) == 27
    west_to_east = ["32.02", "32.03", "32.77", "32.73", "32.08"]
    assert is_ascending([place[code].column for code in west_to_east])
    assert place["32.12"].row < place["32.10"].row < place["32.07"].row < place["32.18"].row


def test_part_of_jawa_barat_keeps_its_places_and_unknown_codes_take_the_grid() -> None:
    assert tile_places(["32.73"], 1.2)[0] == dict(zip(JABAR, tile_places(JABAR, 1.2), strict=True))["32.73"]
    assert len(set(tile_places([*JABAR, "32.99"], 1.2))) == 28
    assert len(set(tile_places(["32.73", "32.73"], 1.2))) == 2


def test_shades_follow_classes_and_unknown_is_hatched() -> None:
    tiles = (Tile("1", "A", 0), Tile("2", "B", 1), Tile("3", "C", None))
    classes = (TileClass(0, 0, "belum"), TileClass(1, 1, "ada"))
    picture = draw_tile_map(TileMap("Peta", tiles, classes, "tbd"), 160, 100)
    light, dark = palette.shades(2)
    assert (len(rects(picture, light)), len(rects(picture, dark))) == (2, 2)
    assert {"belum", "ada", "tbd"} <= {label.text for label in labels(picture)}


@given(st.lists(st.integers(0, 50), max_size=40))
def test_classes_are_few_apart_and_hold_every_value(values: list[int]) -> None:
    classes = tile_classes(values, WRITTEN.number)
    assert len(classes) <= 5
    assert all(one.high < other.low for one, other in pairwise(classes))
    assert all(sum(one.low <= value <= one.high for one in classes) == 1 for value in values)


def test_hostile_regions_stay_inside_their_tiles() -> None:
    tiles = (Tile(HOSTILE, HOSTILE, 1, HOSTILE), Tile("2", "a " * 100, None, HOSTILE))
    assert_good(draw_tile_map(TileMap(HOSTILE, tiles, (TileClass(1, 1, HOSTILE),), HOSTILE), 60, 60), 60, 60)


def test_different_plans_have_different_motifs_without_words() -> None:
    strokes = tuple(Stroke(2024 + number % 5, 2030, f"dimension-{number % 6 + 1}", number == 3) for number in range(12))
    data = Motif("Motif", 2024, 2033, strokes)
    tiles = replace(data, tiles=tuple(MotifTile(code, number / 27) for number, code in enumerate(JABAR)))
    pictures = [draw_motif(one, 150, 100) for one in (data, replace(data, strokes=strokes[:-1]), tiles)]
    assert len({picture.name for picture in pictures}) == 3
    for picture in pictures:
        assert_good(picture, 150, 100)
        assert not labels(picture)
    assert draw_motif(data, 150, 100) == pictures[0]


@pytest.mark.parametrize("count", [0, 1, 1000])
def test_a_motif_of_any_number_of_programs_stays_in_its_frame(count: int) -> None:
    data = Motif("Motif", 2024, 2028, (Stroke(2024, 2028),) * count)
    assert_good(draw_motif(data, 100, 60), 100, 60)


def test_an_amount_known_in_part_makes_its_total_a_lower_bound_too() -> None:
    data = stack((10**11, 10**11), (10**11, 10**11))
    partly = replace(data.series[1], open=frozenset({1}))
    picture = draw_stacked_bars(replace(data, series=(data.series[0], partly)), 160, 80)
    assert {"200", "≥ 200", "belum ditentukan"} <= {label.text for label in labels(picture)}


def test_the_head_of_a_map_stands_above_its_legend() -> None:
    data = replace(tile_map(JABAR), head="Anggaran program (Rp miliar)")
    picture = draw_tile_map(data, 160, 118)
    assert_good(picture, 160, 118)
    (head,) = (label for label in labels(picture) if label.text == data.head)
    assert all(label.top >= head.bottom for label in labels(picture) if label.text == "belum ditentukan")
