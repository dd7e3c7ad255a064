"""Lists to look things up in: stated facts, abbreviations, sources."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.drawn import figure_place, figures
from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.figures.share_bars import ShareBar, ShareBars, Threshold, draw_share_bars
from smartprov.book.model import Block, Inline, Inlines, Link, Row, Text
from smartprov.book.outline import FloatPlace
from smartprov.plan.entities.fact import Fact
from smartprov.plan.figures import fact_share
from smartprov.text.forms import exact

SHARES_HEIGHT_MM = 120.0
MOST_TOLD = 8
"""An alternative text names no more bars than this; all of them stand in the table."""


def facts(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """Bars of the stated shares; then one row a fact: the number, out of how many, the computed share, who says so."""
    labels, plan = context.labels, context.plan
    heads = (
        head(labels("column.fact"), 5.0),
        head(labels("column.value"), 1.8, "right"),
        head(labels("column.share"), 1.3, "right", nowrap=True),
        head(labels("column.as_of"), 1.8),
        head(labels("column.source"), 3.4),
    )
    body = []
    for id, fact in plan.facts.items():
        share = fact_share(fact).value
        cells = (
            fact.title,
            _value(context, fact),
            context.forms.percent(share) if share is not None else "–",
            context.forms.date(fact.as_of) if fact.as_of else "–",
            (context.cited(fact.source),),
        )
        body.append(Row(cells, id=context.anchor(id)))
    table = tabulated(context, last(places), labels("caption.facts"), heads, body, notes)
    return (*_share_figures(context, figure_place(places)), *table)


def _share_figures(context: Context, place: FloatPlace | None) -> tuple[Block, ...]:
    """Facts with a whole as bars; those in percent without one as lines to hold the bars against."""
    if place is None:
        return ()
    bars, thresholds = [], []
    for fact in context.plan.facts.values():
        share = fact_share(fact).value
        if share is not None:
            bars.append(ShareBar(fact.title, f"{_value(context, fact)} · {context.forms.percent(share)}", share))
        elif fact.unit == "percent" and 0 <= exact(fact.value) <= 100:
            thresholds.append(Threshold(fact.title, _value(context, fact), exact(fact.value) / 100))
    caption = context.labels("caption.fact_shares")
    pictures = draw_share_bars(ShareBars(caption, tuple(bars), tuple(thresholds)), context.width_mm, SHARES_HEIGHT_MM)
    told = "; ".join(f"{bar.label}: {bar.text}" for bar in bars[:MOST_TOLD])
    return figures(context, place, pictures, caption, context.labels("alt.fact_shares", shares=told))


def _value(context: Context, fact: Fact) -> str:
    number = context.forms.number(fact.value)
    if fact.of:
        return context.labels("word.out_of", value=number, of=context.forms.number(fact.of))
    return f"{number}%" if fact.unit == "percent" else f"{number} {_unit(context, fact.unit)}"


def _unit(context: Context, unit: str) -> str:
    return context.labels.words.get(f"unit.{unit}", unit)


def abbreviations(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """All abbreviations of the registry, in alphabetical order."""
    labels = context.labels
    entries = sorted(context.plan.abbreviations.values(), key=lambda entry: (entry.term.casefold(), entry.term))
    has_meaning = any(entry.definition for entry in entries)
    heads = [head(labels("column.abbreviation"), 1.6), head(labels("column.expansion"), 4.4)]
    if has_meaning:
        heads.append(head(labels("column.meaning"), 5.0))
    body = [
        Row((entry.term, entry.expansion, *((entry.definition or "–",) if has_meaning else ()))) for entry in entries
    ]
    return tabulated(context, last(places), labels("caption.abbreviations"), heads, body, notes)


def sources(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """All sources of the registry, by publisher."""
    labels = context.labels
    heads = (
        head(labels("column.number"), 0.7, "right", nowrap=True),
        head(labels("column.source"), 6.4),
        head(labels("column.publisher"), 3.0),
        head(labels("column.date"), 1.8),
        head(labels("column.grade"), 1.3),
    )
    ordered = sorted(context.plan.sources.values(), key=lambda source: (source.publisher.casefold(), source.title))
    body = []
    for number, source in enumerate(ordered, 1):
        title: list[Inline] = [Text(source.title)]
        if source.url:
            shown = source.url.removeprefix("https://").removeprefix("http://")
            is_address = source.url.startswith(("http://", "https://"))
            title += [Text(". "), Link((Text(shown),), source.url) if is_address else Text(shown)]
        date: Inlines = "–" if source.date is None else (context.tbd(),)
        if source.date and source.date != "tbd":
            date = context.forms.date(source.date)
        cells = (str(number), tuple(title), source.publisher, date, labels(f"grade.{source.grade}"))
        body.append(Row(cells, id=context.anchor(source.id)))
    return tabulated(context, last(places), labels("caption.sources"), heads, body, notes)
