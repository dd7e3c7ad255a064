"""The regions: their list, and the tile map shaded by a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from smartprov.book.blocks.budget_parts import digits_of
from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.figures.tile_map import Tile, TileClass, TileMap, draw_tile_map, tile_classes
from smartprov.book.model import Block, Figure, Inlines, Paragraph, Row
from smartprov.book.outline import FloatPlace, region_name
from smartprov.plan.figures import NO_MONEY, Amount, presence_by_region
from smartprov.plan.values import TBD
from smartprov.text.forms import Unit

MAP_HEIGHT_MM = 118.0


def regions(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row a region: whether it has a masterplan, as far as is known, and how many programs work there."""
    labels, plan = context.labels, context.plan
    heads = (
        head(labels("column.region_code"), 1.0, nowrap=True),
        head(labels("column.region"), 3.2),
        head(labels("column.region_masterplan"), 3.0),
        head(labels("column.programs_there"), 1.5, "right"),
        head(labels("column.programs_only_there"), 1.7, "right"),
    )
    body = []
    for code, presence in presence_by_region(plan).items():
        cells = (
            code,
            region_name(plan, code, labels),
            _masterplan(context, code),
            str(presence.programs),
            str(presence.naming_it) if presence.naming_it else "–",
        )
        body.append(Row(cells, id=context.anchor(code)))
    return tabulated(context, last(places), labels("caption.regions"), heads, body, notes)


def _masterplan(context: Context, code: str) -> Inlines:
    region = context.plan.regions[code]
    state = region.masterplan
    if state.status == TBD:
        return (context.tbd(),)
    words = [context.labels(f"masterplan.{state.status}")]
    words += [str(state.year)] if state.year else []
    words += [state.instrument] if state.instrument else []
    return ", ".join(words)


def regions_map(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """Equal tiles, one a region, hatched where nothing is known."""
    value = options.get("value", "masterplan")
    place = last(places)
    if not context.plan.regions:
        return (Paragraph(context.labels("state.empty_table"), "empty", place.id if place else ""), *notes)
    caption = context.labels(f"caption.regions_map_{value}")
    data = {"masterplan": _by_masterplan, "programs": _by_programs, "budget": _by_budget}[value](context)
    if value == "budget" and context.figures.total.undecided:
        count = context.forms.number(context.figures.total.undecided)
        notes = (Paragraph(context.labels("note.undecided", count=count), "note"), *notes)
    picture = draw_tile_map(replace(data, title=caption), context.width_mm, MAP_HEIGHT_MM)
    alt = context.labels(f"alt.regions_map_{value}", count=len(context.plan.regions))
    return (Figure(picture, alt, place.id if place else "", place.label if place else "", caption, notes),)


def _by_masterplan(context: Context) -> TileMap:
    numbers = {"exists": 1, "none": 0, TBD: None}
    tiles = tuple(
        Tile(code, _short_name(context, code), numbers[region.masterplan.status])
        for code, region in context.plan.regions.items()
    )
    classes = (
        TileClass(0, 0, context.labels("masterplan.none")),
        TileClass(1, 1, context.labels("masterplan.exists")),
    )
    return TileMap("", tiles, classes, context.labels("state.tbd"), context.labels("column.region_masterplan"))


def _by_programs(context: Context) -> TileMap:
    counts = {code: presence.programs for code, presence in presence_by_region(context.plan).items()}
    tiles = tuple(Tile(code, _short_name(context, code), count, str(count)) for code, count in counts.items())
    return TileMap(
        "", tiles, tile_classes(counts.values(), context.forms.number), "", context.labels("word.program_count")
    )


def _by_budget(context: Context) -> TileMap:
    """In one unit, which the legend names, for a tile has no room for it."""
    amounts = {code: context.figures.by("region").get(code, NO_MONEY) for code in context.plan.regions}
    unit = context.forms.unit_for(max((amount.rupiah for amount in amounts.values()), default=0))
    tiles = tuple(
        Tile(
            code,
            _short_name(context, code),
            None if amount.undecided and not amount.rupiah else amount.rupiah,
            _amount(context, amount, unit),
        )
        for code, amount in amounts.items()
    )
    known = [tile.value for tile in tiles if tile.value is not None]
    classes = tile_classes(known, lambda value: context.forms.rupiah_in(value, unit, digits_of(unit)))
    head = f"{context.labels('word.program_budget')} ({context.forms.unit_head(unit)})"
    return TileMap("", tiles, classes, context.labels("state.tbd"), head)


def _amount(context: Context, amount: Amount, unit: Unit) -> str:
    if amount.undecided and not amount.rupiah:
        return context.labels("state.tbd_short")
    written = context.forms.rupiah_in(amount.rupiah, unit, digits_of(unit))
    return f"≥ {written}" if amount.undecided else written


def _short_name(context: Context, code: str) -> str:
    return region_name(context.plan, code, context.labels, short=True)
