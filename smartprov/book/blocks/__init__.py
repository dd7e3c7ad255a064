"""The data blocks, one builder each, and the one list that names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smartprov.book.blocks.action_matrix import action_matrix
from smartprov.book.blocks.agencies import agencies
from smartprov.book.blocks.alignment import alignment
from smartprov.book.blocks.bodies import bodies
from smartprov.book.blocks.budget_by_dimension import budget_by_dimension
from smartprov.book.blocks.budget_by_year import budget_by_year
from smartprov.book.blocks.change_history import change_history
from smartprov.book.blocks.commitment_coverage import commitment_coverage
from smartprov.book.blocks.findings import gaps, issues, readiness, risks
from smartprov.book.blocks.indicator_table import indicator_table
from smartprov.book.blocks.plan_history import plan_history
from smartprov.book.blocks.process import consultations, milestones
from smartprov.book.blocks.program_matrix import program_matrix
from smartprov.book.blocks.program_sheets import program_sheets
from smartprov.book.blocks.quick_wins import quick_wins
from smartprov.book.blocks.reference_lists import abbreviations, facts, sources
from smartprov.book.blocks.regions import regions, regions_map
from smartprov.book.blocks.roadmap import roadmap
from smartprov.book.blocks.strategy_tree import strategy_tree
from smartprov.book.blocks.swot import swot, tows
from smartprov.book.context import Context
from smartprov.book.model import Block
from smartprov.book.outline import FloatPlace

Builder = Callable[[Context, Mapping[str, str], tuple[FloatPlace, ...], tuple[Block, ...]], tuple[Block, ...]]
"""Options, the places of what it numbers, and the author's notes come in; blocks come out."""

BUILDERS: Mapping[str, Builder] = {
    "program-matrix": program_matrix,
    "action-matrix": action_matrix,
    "program-sheets": program_sheets,
    "indicator-table": indicator_table,
    "roadmap": roadmap,
    "quick-wins": quick_wins,
    "budget-by-year": budget_by_year,
    "budget-by-dimension": budget_by_dimension,
    "agencies": agencies,
    "regions": regions,
    "bodies": bodies,
    "strategy-tree": strategy_tree,
    "swot": swot,
    "tows": tows,
    "issues": issues,
    "readiness": readiness,
    "gaps": gaps,
    "risks": risks,
    "milestones": milestones,
    "consultations": consultations,
    "commitment-coverage": commitment_coverage,
    "alignment": alignment,
    "facts": facts,
    "abbreviations": abbreviations,
    "sources": sources,
    "change-history": change_history,
    "plan-history": plan_history,
    "regions-map": regions_map,
}
