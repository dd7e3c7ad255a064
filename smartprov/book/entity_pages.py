"""Pages of the website for one program, agency or region, and what a search may be narrowed by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from smartprov.book.blocks.budget_parts import table_unit
from smartprov.book.blocks.program_columns import COLUMNS, program_total
from smartprov.book.blocks.program_sheets import program_sheet
from smartprov.book.blocks.tabulate import head
from smartprov.book.context import Context
from smartprov.book.generated import money_words
from smartprov.book.model import (
    Block,
    EntityPage,
    Facets,
    Heading,
    Inlines,
    Paragraph,
    Row,
    Sheet,
    Strip,
    StripItem,
    Table,
)
from smartprov.book.outline import region_name
from smartprov.plan.entities.program import Program
from smartprov.plan.figures import added, budget_lines
from smartprov.text.forms import Unit

SHOWN = ("code", "title", "lead", "period", "total")


def entity_pages(context: Context, sheets: Mapping[str, Sheet]) -> tuple[EntityPage, ...]:
    """Programs, then agencies, then regions. A sheet that a book has is shown again as it is."""
    programs = tuple(context.plan.programs.values())
    facets = {program.id: _facets(context, program) for program in programs}
    listings = _Listings(context)
    return (
        *(_program_page(context, program, sheets.get(program.id), facets[program.id]) for program in programs),
        *_agency_pages(context, programs, listings),
        *_region_pages(context, programs, listings),
    )


def facet_titles(context: Context) -> Mapping[str, Mapping[str, str]]:
    """What each facet offers, in the order of the plan."""
    plan = context.plan
    return {
        "dimension": {id: dimension.title for id, dimension in plan.dimensions.items()},
        "agency": {id: agency.abbreviation or agency.name for id, agency in plan.agencies.items()},
        "region": {code: region_name(plan, code, context.labels, short=True) for code in plan.regions},
        "year": {str(year): str(year) for year in context.years},
        "scheme": {id: scheme.title for id, scheme in plan.funding.items()},
    }


def _facets(context: Context, program: Program) -> Facets:
    agencies = dict.fromkeys(
        id
        for id in (
            program.lead_agency,
            *program.supporting_agencies,
            *(action.lead_agency for action in program.actions),
        )
        if id in context.plan.agencies
    )
    return Facets(
        (program.dimension,),
        tuple(agencies),
        context.plan.regions_of(program.regions),
        tuple(str(year) for year in range(program.period.start, program.period.end + 1)),
        tuple(dict.fromkeys(line.scheme for _, line in budget_lines(program))),
        bool(program.quick_win),
    )


def _program_page(context: Context, program: Program, sheet: Sheet | None, facets: Facets) -> EntityPage:
    drawn = replace(sheet or program_sheet(context, program), id="", level=2)
    place = context.outline.anchors.get(program.id)
    return EntityPage(
        "program",
        program.id,
        context.labels("entity.program", id=program.id.upper()),
        program.title,
        (drawn,),
        facets,
        place.book if place else "",
        program.id if place else "",
    )


def _agency_pages(context: Context, programs: tuple[Program, ...], listings: _Listings) -> Iterator[EntityPage]:
    labels = context.labels
    leading = _grouped(programs, lambda program: (program.lead_agency,))
    supporting = _grouped(programs, lambda program: program.supporting_agencies)
    for id, agency in context.plan.agencies.items():
        leads, supports = leading.get(id, ()), supporting.get(id, ())
        total = added(program_total(context, program) for program in leads)
        strip = Strip(
            (
                StripItem(context.forms.number(len(leads)), labels("strip.leads")),
                StripItem(context.forms.number(len(supports)), labels("strip.supports")),
                StripItem(money_words(total, labels, context.forms), labels("strip.budget")),
            )
        )
        blocks = (
            strip,
            *listings.blocks(f"{id}--leads", labels("page.leads"), leads),
            *listings.blocks(f"{id}--supports", labels("page.supports"), supports),
        )
        place = context.outline.anchors.get(id)
        label = agency.abbreviation or labels("page.agency")
        facets = Facets(agency=(id,))
        book, anchor = (place.book, id) if place else ("", "")
        yield EntityPage("agency", id, label, agency.name, blocks, facets, book, anchor)


def _region_pages(context: Context, programs: tuple[Program, ...], listings: _Listings) -> Iterator[EntityPage]:
    labels, plan = context.labels, context.plan
    everywhere = sum(1 for program in programs if isinstance(program.regions, str))
    naming = _grouped(programs, lambda program: () if isinstance(program.regions, str) else program.regions)
    for code, region in plan.regions.items():
        named = naming.get(code, ())
        strip = Strip(
            (
                StripItem(context.forms.number(len(named)), labels("strip.named")),
                StripItem(context.forms.number(everywhere), labels("strip.everywhere")),
            )
        )
        state: Inlines = (
            (context.tbd(),) if region.masterplan.status == "tbd" else labels(f"masterplan.{region.masterplan.status}")
        )
        words = context.joined([labels("page.region_masterplan"), state], " ")
        blocks: tuple[Block, ...] = (
            strip,
            Paragraph(words),
            *listings.blocks(f"{code}--named", labels("page.named"), named),
        )
        place = context.outline.anchors.get(code)
        book, anchor = (place.book, code) if place else ("", "")
        title = region_name(plan, code, labels)
        yield EntityPage("region", code, code, title, blocks, Facets(region=(code,)), book, anchor)


def _grouped(
    programs: tuple[Program, ...], keys: Callable[[Program], tuple[str, ...]]
) -> dict[str, tuple[Program, ...]]:
    """Programs by each of their keys, in order."""
    groups: dict[str, list[Program]] = {}
    for program in programs:
        for key in dict.fromkeys(keys(program)):
            groups.setdefault(key, []).append(program)
    return {key: tuple(members) for key, members in groups.items()}


class _Listings:
    """Tables of programs. A program stands on several pages, and its row is drawn once for each unit of money."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._columns = [COLUMNS[name] for name in SHOWN]
        self._rows: dict[tuple[str, Unit], Row] = {}

    def blocks(self, id: str, title: str, programs: tuple[Program, ...]) -> tuple[Block, ...]:
        """A heading, and under it the programs or a sentence."""
        context = self._context
        heading = Heading(2, id, "", title)
        if not programs:
            return (heading, Paragraph(context.labels("state.no_programs"), "empty"))
        unit = table_unit([program_total(context, program) for program in programs])
        heads = [each for column in self._columns for each in column.heads(context, unit)] or [head("")]
        rows = tuple(self._row(program, unit) for program in programs)
        table = Table(
            tuple(each.column for each in heads), (Row(tuple(each.title for each in heads), "head"),), rows, frozen=2
        )
        return (heading, table)

    def _row(self, program: Program, unit: Unit) -> Row:
        key = (program.id, unit)
        if key not in self._rows:
            context = self._context
            cells = tuple(cell for column in self._columns for cell in column.draw(context, program, unit))
            self._rows[key] = Row(cells, tone=context.tone(program.dimension), place=context.where(program.id))
        return self._rows[key]
