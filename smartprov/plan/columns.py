"""The columns that data blocks can show, and the views that choose among them.

Checks judge views by this, the book draws them, and docs/format.md lists them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from smartprov.plan.plan import Plan

DEFAULT = "default"
"""The view of a block that is asked for none. A plan chooses another under the block's own name in `page.views`."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What one block can show, and its views that need no declaration; a plan adds its own under `page.views`."""

    names: tuple[str, ...]
    views: Mapping[str, tuple[str, ...]]


COLUMNS: Mapping[str, Columns] = {
    "program-matrix": Columns(
        (
            "code",
            "title",
            "dimension",
            "subdimension",
            "goal",
            "indicator",
            "baseline",
            "final-target",
            "period",
            "phase",
            "lead",
            "supporting",
            "regions",
            "quick-win",
            "actions",
            "total",
            "years",
            "targets",
        ),
        {
            DEFAULT: (
                "code",
                "title",
                "goal",
                "indicator",
                "baseline",
                "final-target",
                "period",
                "phase",
                "lead",
                "supporting",
                "total",
            ),
            "brief": ("code", "title", "lead", "period", "total"),
            "budget": ("code", "title", "years", "total"),
            "targets": ("code", "title", "indicator", "baseline", "targets"),
        },
    ),
    "action-matrix": Columns(
        (
            "code",
            "title",
            "category",
            "output",
            "lead",
            "partners",
            "regions",
            "period",
            "running",
            "total",
            "years",
            "schemes",
        ),
        {
            DEFAULT: ("code", "title", "category", "output", "lead", "regions", "running", "total", "schemes"),
            "brief": ("code", "title", "lead", "period", "total"),
            "budget": ("code", "title", "years", "total"),
        },
    ),
    "program-sheets": Columns(
        ("facts", "summary", "quick-win", "years", "indicators", "actions", "sources"),
        {
            DEFAULT: ("facts", "summary", "quick-win", "years", "indicators", "actions", "sources"),
            "brief": ("facts", "summary"),
            "budget": ("facts", "years", "actions"),
            "targets": ("facts", "indicators"),
        },
    ),
    "indicator-table": Columns(
        (
            "program",
            "indicator",
            "level",
            "unit",
            "direction",
            "baseline",
            "targets",
            "final-target",
            "measurement",
            "definition",
            "collected-from",
            "standards",
            "source",
        ),
        {
            DEFAULT: ("program", "indicator", "level", "unit", "direction", "baseline", "targets"),
            "brief": ("program", "indicator", "unit", "baseline", "final-target"),
            "metadata": ("program", "indicator", "measurement"),
        },
    ),
    "roadmap": Columns(
        ("code", "title", "lead", "period"), {DEFAULT: ("code", "title"), "brief": ("code",), "leads": ("code", "lead")}
    ),
    "quick-wins": Columns(
        (
            "code",
            "title",
            "dimension",
            "problem",
            "innovation",
            "lead",
            "supporting",
            "progress",
            "due",
            "sustainability",
            "evidence",
            "total",
        ),
        {
            DEFAULT: ("code", "title", "problem", "innovation", "lead", "progress", "due"),
            "brief": ("code", "title", "lead", "progress", "due"),
            "evidence": ("code", "title", "progress", "due", "sustainability", "evidence"),
        },
    ),
}
"""By block, in the order of the blocks."""

ALL_COLUMNS = tuple(dict.fromkeys(name for columns in COLUMNS.values() for name in columns.names))


def views_of(plan: Plan, block: str) -> tuple[str, ...]:
    """The views that a block may be asked for."""
    own = (name for name in plan.masterplan.page.views if name not in COLUMNS)
    return tuple(dict.fromkeys((*COLUMNS[block].views, *own)))


def columns_of(plan: Plan, block: str, options: Mapping[str, str]) -> tuple[str, ...]:
    """The columns in which a block is shown: those of the view it names, of the plan's own default, or of ours."""
    own, view = plan.masterplan.page.views, options.get("columns", "")
    return own.get(view or block) or COLUMNS[block].views[view or DEFAULT]
