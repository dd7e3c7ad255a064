"""The columns that the indicator table can show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from smartprov.book.blocks.columns import TableColumn, one
from smartprov.book.blocks.program_columns import final_target
from smartprov.book.blocks.tabulate import head
from smartprov.book.context import Context
from smartprov.book.model import Cell, Inline, Inlines, Text
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.entities.program import Program
from smartprov.text.forms import Unit


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator, and the program that it measures; none for one of the registry that no program uses."""

    indicator: Indicator
    program: Program | None = None


def _program(context: Context, row: Measured) -> Inlines:
    return "–" if row.program is None else context.program_reference(row.program)


def _baseline(context: Context, row: Measured) -> Inlines:
    baseline = row.indicator.baseline
    if isinstance(baseline, str):
        return (context.tbd_short(),)
    value = context.number(baseline.value)
    return f"{value} ({baseline.year})" if isinstance(value, str) else value


def _targets(context: Context, row: Measured, unit: Unit) -> tuple[Cell, ...]:
    targets = row.indicator.targets
    return tuple(context.number(targets[year]) if year in targets else "" for year in context.years)


def _source(context: Context, row: Measured) -> Inlines:
    baseline = row.indicator.baseline
    if isinstance(baseline, str) or baseline.source is None:
        return "–"
    return (context.cited(baseline.source),)


def standards(indicator: Indicator) -> str:
    """The codes of an indicator in public schemes: "SDG 16.6.2; SNI ISO 37122 10.1"."""
    return "; ".join(f"{each.scheme} {each.code}" for each in indicator.standards) or "–"


def measurement(context: Context, indicator: Indicator) -> tuple[Inline, ...]:
    """All that is said of how an indicator is measured, and nothing where nothing is."""
    baseline = indicator.baseline
    told: list[tuple[str, Inline]] = []
    if indicator.definition:
        told.append(("", Text(indicator.definition.rstrip("."))))
    if indicator.collected_from:
        told.append(("collected_from", Text(indicator.collected_from.rstrip("."))))
    if indicator.standards:
        told.append(("standards", Text(standards(indicator))))
    if not isinstance(baseline, str) and baseline.source is not None:
        told.append(("baseline_source", context.cited(baseline.source)))
    inlines: list[Inline] = []
    for key, words in told:
        inlines += [Text(" ")] if inlines else []
        inlines += [Text(f"{context.labels(f'column.{key}')}: ")] if key else []
        inlines += [words, Text(".")]
    return tuple(inlines)


COLUMNS: Mapping[str, TableColumn[Measured]] = {
    "program": one("program", 1.5, _program, nowrap=True),
    "indicator": one("indicator", 4.6, lambda context, row: row.indicator.title),
    "level": one("level", 1.4, lambda context, row: context.labels(f"level.{row.indicator.level}")),
    "unit": one("unit", 1.4, lambda context, row: context.unit(row.indicator.unit)),
    "direction": one("direction", 1.0, lambda context, row: context.labels(f"direction.{row.indicator.direction}")),
    "baseline": one("baseline", 1.4, _baseline, align="right"),
    "targets": TableColumn(
        lambda context, unit: tuple(
            head(str(year), 1.05, "right", nowrap=True, group=context.labels("column.target_by_year"))
            for year in context.years
        ),
        _targets,
    ),
    "final-target": one("final_target", 1.8, lambda context, row: final_target(context, row.indicator), align="right"),
    "measurement": one("measurement", 7.6, lambda context, row: measurement(context, row.indicator) or "–"),
    "definition": one("definition", 4.4, lambda context, row: row.indicator.definition or "–"),
    "collected-from": one("collected_from", 2.1, lambda context, row: row.indicator.collected_from or "–"),
    "standards": one("standards", 1.8, lambda context, row: standards(row.indicator)),
    "source": one("baseline_source", 1.7, _source),
}
