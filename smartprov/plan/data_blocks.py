"""The data blocks that a chapter may ask for: names, options, what they number, and which ids they give an anchor.

Checks need this to judge a directive, and the book to number it, so it stands here, before both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from smartprov.plan.columns import columns_of
from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.entities.program import Program
from smartprov.plan.figures import budget_lines
from smartprov.plan.plan import Plan

Float = str
"""`table` or `figure`: something that takes a number and a caption."""


@dataclass(frozen=True, slots=True)
class Option:
    """An option: the kind whose ids may be its value, or the words that may."""

    kind: str = ""
    choices: tuple[str, ...] = ()


Options = Mapping[str, str]


def _always(plan: Plan, options: Options) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class DataBlock:
    """One data block. `floats` are what it may number, in this order; the block's id belongs to the last of them."""

    name: str
    floats: tuple[Float, ...]
    options: Mapping[str, Option]
    anchors: Callable[[Plan, Options], Iterable[str]]
    strength: int = 1
    """Of two blocks that give the same id an anchor, the stronger one, then the earlier one, holds it."""
    draws: Callable[[Plan, Options], bool] = _always
    """Whether the plan has something for the block's figure to show."""
    shared: Callable[[Plan], Mapping[str, str]] = lambda plan: {}
    """Ids whose row carries another's anchor, each with that other: a pointer to them leads there."""

    def floats_of(self, plan: Plan, options: Options) -> tuple[Float, ...]:
        """What this plan makes it number: a figure that is not drawn takes no number."""
        return tuple(each for each in self.floats if each == "table" or self.draws(plan, options))


def selected_programs(plan: Plan, options: Options) -> tuple[Program, ...]:
    """The programs that the filter options leave, in the plan's order."""
    dimension, agency = options.get("dimension"), options.get("agency")
    region, phase = options.get("region"), options.get("phase")
    return tuple(
        program
        for program in plan.programs.values()
        if (not dimension or program.dimension == dimension)
        and (not agency or agency in (program.lead_agency, *program.supporting_agencies))
        and (not region or region in plan.regions_of(program.regions))
        and (not phase or program.phase == phase)
    )


def indicators_without_program(plan: Plan, options: Options) -> tuple[Indicator, ...]:
    """The registry's indicators that no program uses; a part of the plan has none of them."""
    if any(options.get(name) for name in ("dimension", "agency", "region", "phase")):
        return ()
    used = {each.id for program in plan.programs.values() for each in plan.indicators_of(program)}
    return tuple(each for each in plan.registry_indicators.values() if each.id not in used)


def covered_agencies(plan: Plan, commitment: Commitment) -> dict[str, list[str]]:
    """The agencies that lead programs in a commitment's scope, and those programs."""
    covered: dict[str, list[str]] = {}
    for program in plan.programs.values():
        in_scope = commitment.scope.programs == "all" or program.id in commitment.scope.programs
        if in_scope and program.lead_agency in plan.agencies:
            covered.setdefault(program.lead_agency, []).append(program.id)
    return covered


FILTERS = {
    "dimension": Option("dimension"),
    "agency": Option("agency"),
    "region": Option("region"),
    "phase": Option("phase"),
    "columns": Option("view"),
}


def _programs(plan: Plan, options: Options) -> Iterable[str]:
    return (program.id for program in selected_programs(plan, options))


def _sheets(plan: Plan, options: Options) -> Iterable[str]:
    parts = columns_of(plan, "program-sheets", options)
    for program in selected_programs(plan, options):
        yield program.id
        if "actions" in parts:
            yield from (action.id for action in program.actions)
        if "indicators" in parts:
            yield from (each.id for each in program.indicators if not isinstance(each, str))


def _actions(plan: Plan, options: Options) -> Iterable[str]:
    return (action.id for program in selected_programs(plan, options) for action in program.actions)


def _indicators(plan: Plan, options: Options) -> Iterable[str]:
    seen = dict.fromkeys(
        indicator.id for program in selected_programs(plan, options) for indicator in plan.indicators_of(program)
    )
    return (*seen, *(indicator.id for indicator in indicators_without_program(plan, options)))


def _nothing(plan: Plan, options: Options) -> Iterable[str]:
    return ()


def _strategy(plan: Plan, options: Options) -> Iterable[str]:
    return (*plan.missions, *plan.goals, *plan.strategies)


def _swot(plan: Plan, options: Options) -> Iterable[str]:
    swot = plan.analysis.swot
    return (entry.id for part in (swot.strengths, swot.weaknesses, swot.opportunities, swot.threats) for entry in part)


def _shared_in_strategy(plan: Plan) -> Mapping[str, str]:
    """A goal and its first strategy stand in one row."""
    first = {goal: next((each.id for each in plan.strategies.values() if each.goal == goal), "") for goal in plan.goals}
    return {strategy: goal for goal, strategy in first.items() if strategy}


def _shared_in_swot(plan: Plan) -> Mapping[str, str]:
    """A strength and a weakness stand side by side, and so do an opportunity and a threat."""
    swot = plan.analysis.swot
    pairs = (*zip(swot.strengths, swot.weaknesses), *zip(swot.opportunities, swot.threats))  # noqa: B905 - the rest is alone
    return {right.id: left.id for left, right in pairs}


def _keys(mapping: str) -> Callable[[Plan, Options], Iterable[str]]:
    return lambda plan, options: getattr(plan, mapping)


def _entries(field: str) -> Callable[[Plan, Options], Iterable[str]]:
    return lambda plan, options: (entry.id for entry in getattr(plan.analysis, field))


def _has_programs(plan: Plan, options: Options) -> bool:
    return bool(selected_programs(plan, options))


def _has_money(plan: Plan, options: Options) -> bool:
    return any(True for program in plan.programs.values() for _, line in budget_lines(program) if line.amount != 0)


def _has_shares(plan: Plan, options: Options) -> bool:
    return any(fact.of for fact in plan.facts.values())


def _has_coverage(plan: Plan, options: Options) -> bool:
    return any(covered_agencies(plan, commitment) for commitment in plan.commitments.values())


def _has(mapping: str) -> Callable[[Plan, Options], bool]:
    return lambda plan, options: bool(getattr(plan, mapping))


_NONE: Mapping[str, Option] = {}

DATA_BLOCKS = (
    DataBlock("program-matrix", ("table",), FILTERS, _programs),
    DataBlock("action-matrix", ("table",), FILTERS, _actions),
    DataBlock("program-sheets", (), FILTERS, _sheets, strength=3),
    DataBlock("indicator-table", ("table",), FILTERS, _indicators),
    DataBlock("roadmap", ("figure",), FILTERS, _nothing, draws=_has_programs),
    DataBlock("quick-wins", ("table",), FILTERS, _nothing),
    DataBlock(
        "budget-by-year",
        ("figure", "table"),
        {"by": Option(choices=("scheme", "dimension", "phase", "agency"))},
        _nothing,
        draws=_has_money,
    ),
    DataBlock("budget-by-dimension", ("figure", "table"), _NONE, _keys("dimensions"), draws=_has("dimensions")),
    DataBlock("agencies", ("table",), _NONE, _keys("agencies"), strength=2),
    DataBlock("regions", ("table",), _NONE, _keys("regions"), strength=2),
    DataBlock("bodies", ("table",), _NONE, _keys("bodies"), strength=2),
    DataBlock(
        "strategy-tree",
        ("figure", "table"),
        _NONE,
        _strategy,
        strength=2,
        draws=_has("goals"),
        shared=_shared_in_strategy,
    ),
    DataBlock("swot", ("table",), _NONE, _swot, strength=2, shared=_shared_in_swot),
    DataBlock("tows", ("table",), _NONE, _entries("tows"), strength=2),
    DataBlock("issues", ("table",), _NONE, _entries("issues"), strength=2),
    DataBlock("readiness", ("table",), _NONE, _entries("readiness"), strength=2),
    DataBlock("gaps", ("figure", "table"), _NONE, _entries("gaps"), strength=2, draws=_has("gaps")),
    DataBlock("risks", ("table",), _NONE, _entries("risks"), strength=2),
    DataBlock("milestones", ("table",), _NONE, _keys("milestones"), strength=2),
    DataBlock("consultations", ("table",), _NONE, _keys("consultations"), strength=2),
    DataBlock("commitment-coverage", ("figure", "table"), _NONE, _keys("commitments"), 2, _has_coverage),
    DataBlock("alignment", ("table",), _NONE, _keys("plans"), strength=2),
    DataBlock("facts", ("figure", "table"), _NONE, _keys("facts"), strength=2, draws=_has_shares),
    DataBlock("abbreviations", ("table",), _NONE, _nothing),
    DataBlock("sources", ("table",), _NONE, _keys("sources"), strength=2),
    DataBlock("change-history", ("table",), _NONE, _nothing),
    DataBlock("plan-history", ("figure", "table"), _NONE, _nothing),
    DataBlock(
        "regions-map",
        ("figure",),
        {"value": Option(choices=("masterplan", "programs", "budget"))},
        _nothing,
        draws=_has("regions"),
    ),
)

DATA_BLOCK_BY_NAME: Mapping[str, DataBlock] = {block.name: block for block in DATA_BLOCKS}
