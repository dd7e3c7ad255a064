"""The program sheets, the heart of the book: facts, story, indicators, actions and money of one program on one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smartprov.book.blocks.action_columns import action_total, funding_words
from smartprov.book.blocks.budget_parts import table_unit
from smartprov.book.blocks.indicator_columns import standards
from smartprov.book.blocks.program_columns import program_total
from smartprov.book.blocks.tabulate import head
from smartprov.book.context import Context
from smartprov.book.model import (
    Bar,
    Bars,
    Block,
    Chip,
    Fact,
    Inline,
    Inlines,
    LineBreak,
    Paragraph,
    Row,
    Sheet,
    SpanningCell,
    Spark,
    Strong,
    Table,
    Text,
)
from smartprov.book.outline import FloatPlace
from smartprov.plan.columns import COLUMNS, DEFAULT, columns_of
from smartprov.plan.data_blocks import selected_programs
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.entities.program import Program, QuickWin
from smartprov.plan.figures import NO_MONEY, added
from smartprov.plan.values import bounds

BLOCK = "program-sheets"
PARTS = COLUMNS[BLOCK].views[DEFAULT]


def program_sheets(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """A sheet for each program that the options select."""
    programs = selected_programs(context.plan, options)
    if not programs:
        return (Paragraph(context.labels("state.no_programs"), "empty"), *notes)
    parts = columns_of(context.plan, BLOCK, options)
    return (*(program_sheet(context, program, parts=parts) for program in programs), *notes)


def program_sheet(context: Context, program: Program, level: int = 3, parts: tuple[str, ...] = PARTS) -> Sheet:
    """One program's sheet with these of its parts; those of each column of the page in the order of the view."""
    anchor = context.anchor(program.id)
    context.ledger.here = anchor or context.ledger.here
    chips = [context.dimension_chip(program.dimension), Chip(context.phase(program.phase))]
    if program.quick_win:
        chips.append(Chip(context.labels("state.quick_win"), "quick-win"))
    left = tuple(fact for part in parts if part in FACTS for fact in FACTS[part](context, program))
    right = tuple(block for part in parts if part in STORY for block in STORY[part](context, program))
    body = tuple(block for part in parts if part in BODY for block in BODY[part](context, program))
    sheet = Sheet(
        anchor,
        program.id.upper(),
        program.title,
        level,
        tuple(chips),
        left,
        right,
        body,
        context.tone(program.dimension),
        context.labels("entity.program", id=program.id.upper()),
    )
    context.ledger.sheets[program.id] = sheet
    return sheet


def _facts(context: Context, program: Program) -> tuple[Fact, ...]:
    labels, plan = context.labels, context.plan
    goal = plan.goals.get(program.goal)
    facts = [
        Fact(labels("column.lead_agency"), context.agency(program.lead_agency, short=False)),
        Fact(labels("column.supporting_agencies"), context.agencies(program.supporting_agencies)),
        Fact(labels("column.regions"), context.regions(program.regions)),
        Fact(labels("column.period"), context.forms.year_range(program.period.start, program.period.end)),
        Fact(labels("column.goal"), (context.reference(program.goal, goal.title if goal else program.goal),)),
        Fact(labels("column.strategies"), context.pointers(program.strategies)),
        Fact(labels("column.addresses"), context.pointers(program.addresses)),
        Fact(labels("column.alignment"), _alignment(context, program)),
        Fact(labels("column.depends_on"), context.pointers(program.depends_on)),
        Fact(labels("column.nomenclature"), ", ".join(program.nomenclature) or "–"),
        Fact(labels("column.total"), context.money_short(program_total(context, program))),
        Fact(labels("column.commitment"), _commitment(context, program)),
    ]
    return tuple(fact for fact in facts if fact.text != "–")


def _alignment(context: Context, program: Program) -> Inlines:
    parts: list[Inlines] = []
    for each in program.aligns_with:
        plan = context.plan.plans.get(each.plan)
        title = plan.title if plan else each.plan
        words: tuple[Inline, ...] = (context.reference(each.plan, title),)
        parts.append((*words, Text(f", {each.reference}")) if each.reference else words)
    return context.joined(parts, "; ")


def _commitment(context: Context, program: Program) -> Inlines:
    """Whether the lead agency has signed for the program in any commitment that covers it."""
    for commitment in context.plan.commitments.values():
        covered = commitment.scope.programs == "all" or program.id in commitment.scope.programs
        signed = any(s.agency == program.lead_agency and s.method != "unsigned" for s in commitment.signatories)
        if covered and signed:
            return context.labels("state.signed")
    return context.labels("state.unsigned")


def _sources(context: Context, program: Program) -> tuple[Fact, ...]:
    if not program.sources:
        return ()
    cited = context.joined([(context.cited(id),) for id in program.sources], "; ")
    return (Fact(context.labels("column.sources"), cited),)


def _summary(context: Context, program: Program) -> tuple[Block, ...]:
    return tuple(Paragraph(part.strip()) for part in program.summary.split("\n\n") if part.strip())


def _quick_win(context: Context, program: Program) -> tuple[Block, ...]:
    if not isinstance(program.quick_win, QuickWin):
        return ()
    win, labels = program.quick_win, context.labels
    progress = labels(
        "sheet.progress",
        progress=context.forms.percent_points(win.progress),
        on=context.forms.date(win.progress_on),
        due=context.forms.date(win.due),
    )
    told = (
        (labels("profile.problem"), win.problem),
        (labels("profile.innovation"), win.innovation),
        (labels("column.progress"), progress),
        (labels("profile.sustainability"), win.sustainability),
        (labels("profile.evidence"), win.evidence),
    )
    return (Paragraph(labels("sheet.quick_win"), "label"), *(_told(title, words) for title, words in told if words))


def _told(title: str, words: str) -> Paragraph:
    return Paragraph((Strong((Text(f"{title}: "),)), Text(words)))


def _indicators(context: Context, program: Program) -> tuple[Block, ...]:
    labels = context.labels
    indicators = context.plan.indicators_of(program)
    if not indicators:
        return (Paragraph(labels("state.no_indicators"), "empty"),)
    years = sorted({year for indicator in indicators for year in indicator.targets})
    shown = _some(years, 6)
    heads = (
        head(labels("column.indicator"), 4.4),
        head(labels("column.level"), 1.3),
        head(labels("column.unit"), 1.2),
        head(labels("column.baseline"), 1.1, "right", nowrap=True),
        *(head(str(year), 0.95, "right", nowrap=True) for year in shown),
        head(labels("column.course"), 1.1, "center"),
    )
    rows = tuple(_indicator_row(context, indicator, shown) for indicator in indicators)
    return (
        Table(
            tuple(each.column for each in heads),
            (Row(tuple(each.title for each in heads), "head"),),
            rows,
            caption=labels("caption.indicators"),
            notes=_metadata(context, program),
        ),
    )


def _metadata(context: Context, program: Program) -> tuple[Block, ...]:
    """How the program's own indicators are measured, who keeps their data, and their codes in public schemes, as far as
    that is said. Those of the registry are told once, in the indicator table.
    """
    inlines: list[Inline] = []
    for indicator in program.indicators:
        if isinstance(indicator, str):
            continue
        told = [
            f"{context.labels(f'column.{key}').lower()} {words.rstrip('.')}"
            for key, words in (
                ("collected_from", indicator.collected_from or ""),
                ("standards", standards(indicator) if indicator.standards else ""),
            )
            if words
        ]
        words = "; ".join([*([indicator.definition.rstrip(".")] if indicator.definition else []), *told])
        if words:
            inlines += [Text(" ")] if inlines else []
            inlines += [Strong((Text(f"{indicator.title}: "),)), Text(f"{words}.")]
    return (Paragraph(tuple(inlines), "note"),) if inlines else ()


def _some(years: list[int], most: int) -> list[int]:
    """At most so many years, the first and the last among them."""
    if len(years) <= most:
        return years
    step = (len(years) - 1) / (most - 1)
    return [years[round(index * step)] for index in range(most)]


def _indicator_row(context: Context, indicator: Indicator, years: list[int]) -> Row:
    baseline = indicator.baseline
    start: Inlines = (context.tbd_short(),) if isinstance(baseline, str) else context.number(baseline.value)
    cells = (
        indicator.title,
        context.labels(f"level.{indicator.level}"),
        context.unit(indicator.unit),
        start,
        *(context.number(indicator.targets[year]) if year in indicator.targets else "–" for year in years),
        _spark(context, indicator),
    )
    return Row(cells, id=context.anchor(indicator.id))


def _spark(context: Context, indicator: Indicator) -> Inlines:
    values = [None if isinstance(indicator.baseline, str) else _value(indicator.baseline.value)]
    values += [_value(indicator.targets[year]) for year in sorted(indicator.targets)]
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return "–"
    low, high = min(known), max(known)
    size = (high - low) or 1.0
    points = tuple(None if value is None else round((value - low) / size, 3) if high > low else 0.5 for value in values)
    text = f"{context.forms.number(known[0])} → {context.forms.number(known[-1])}"
    return (Spark(points, text),)


def _value(value: int | float | str) -> float | None:
    if isinstance(value, str):
        if value == "tbd":
            return None
        low, high = bounds(value)
        return (low + high) / 2
    return float(value)


def _actions(context: Context, program: Program) -> tuple[Block, ...]:
    labels = context.labels
    if not program.actions:
        return (Paragraph(labels("state.no_actions"), "empty"),)
    totals = [action_total(context, action) for action in program.actions]
    unit = table_unit(totals)
    heads = (
        head(labels("column.code"), 1.5, nowrap=True),
        head(labels("column.action_and_output"), 5.4),
        head(labels("column.category"), 1.5),
        head(labels("column.lead_agency"), 2.0),
        head(labels("column.years"), 1.3, nowrap=True),
        head(labels("column.total_money", unit=context.forms.unit_head(unit)), 1.3, "right", nowrap=True),
        head(labels("column.schemes"), 2.6),
    )
    rows = [
        Row(
            (
                action.id.upper(),
                (Text(action.title), LineBreak(), Text(f"→ {action.output}")),
                context.labels(f"category_short.{action.category}"),
                context.agency(action.lead_agency),
                context.forms.year_range(min(action.years), max(action.years)),
                context.money(total, unit),
                funding_words(context, action),
            ),
            id=context.anchor(action.id),
        )
        for action, total in zip(program.actions, totals, strict=True)
    ]
    if len(rows) > 1:
        total_cell = context.money(added(totals), unit)
        rows.append(Row((SpanningCell(labels("row.total"), columns=5), total_cell, ""), "total"))
    return (
        Table(
            tuple(each.column for each in heads),
            (Row(tuple(each.title for each in heads), "head"),),
            tuple(rows),
            caption=labels("caption.actions"),
        ),
    )


def _money(context: Context, program: Program) -> tuple[Block, ...]:
    table = context.figures.by("program", "year")
    amounts = [(year, table.get((program.id, year), NO_MONEY)) for year in context.years]
    amounts = [(year, amount) for year, amount in amounts if not amount.is_empty]
    largest = max((amount.rupiah for _, amount in amounts), default=0)
    if not amounts:
        return ()
    bars = tuple(
        Bar(
            str(year),
            context.money_short(amount),
            round(amount.rupiah / largest, 4) if largest else 0.0,
            context.tone(program.dimension),
        )
        for year, amount in amounts
    )
    return (Bars(context.labels("caption.budget_by_year_short"), bars),)


FACTS: Mapping[str, Callable[[Context, Program], tuple[Fact, ...]]] = {"facts": _facts, "sources": _sources}
STORY: Mapping[str, Callable[[Context, Program], tuple[Block, ...]]] = {
    "summary": _summary,
    "quick-win": _quick_win,
    "years": _money,
}
BODY: Mapping[str, Callable[[Context, Program], tuple[Block, ...]]] = {"indicators": _indicators, "actions": _actions}
"""The parts of a sheet by where they stand: on the left, on the right, and below over the whole width."""
