"""Pages of the website for one program, agency or region, and what a search may be narrowed by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from smartprov.plan.figures import Amount, budget_lines

SHOWN = ("code", "title", "lead", "period", "total")


def entity_pages(context: Context, sheets: Mapping[str, Sheet]) -> tuple[EntityPage, ...]:
    """Programs, then agencies, then regions. A sheet that a book has is shown again as it is."""
    programs = tuple(context.plan.programs.values())
    facets = {program.id: _facets(context, program) for program in programs}
    return (
        *(_program_page(context, program, sheets.get(program.id), facets[program.id]) for program in programs),
        *_agency_pages(context, programs),
        *_region_pages(context, programs),
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
        () if isinstance(program.regions, str) else program.regions,
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


def _agency_pages(context: Context, programs: tuple[Program, ...]) -> Iterator[EntityPage]:
    labels = context.labels
    for id, agency in context.plan.agencies.items():
        leads = tuple(program for program in programs if program.lead_agency == id)
        supports = tuple(program for program in programs if id in program.supporting_agencies)
        total = sum((program_total(context, program) for program in leads), Amount())
        strip = Strip(
            (
                StripItem(context.forms.number(len(leads)), labels("strip.leads")),
                StripItem(context.forms.number(len(supports)), labels("strip.supports")),
                StripItem(money_words(total, labels, context.forms), labels("strip.budget")),
            )
        )
        blocks = (
            strip,
            *_listed(context, f"{id}--leads", labels("page.leads"), leads),
            *_listed(context, f"{id}--supports", labels("page.supports"), supports),
        )
        place = context.outline.anchors.get(id)
        label = agency.abbreviation or labels("page.agency")
        facets = Facets(agency=(id,))
        book, anchor = (place.book, id) if place else ("", "")
        yield EntityPage("agency", id, label, agency.name, blocks, facets, book, anchor)


def _region_pages(context: Context, programs: tuple[Program, ...]) -> Iterator[EntityPage]:
    labels, plan = context.labels, context.plan
    everywhere = sum(1 for program in programs if isinstance(program.regions, str))
    for code, region in plan.regions.items():
        named = tuple(
            program for program in programs if not isinstance(program.regions, str) and code in program.regions
        )
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
            *_listed(context, f"{code}--named", labels("page.named"), named),
        )
        place = context.outline.anchors.get(code)
        book, anchor = (place.book, code) if place else ("", "")
        title = region_name(plan, code, labels)
        yield EntityPage("region", code, code, title, blocks, Facets(region=(code,)), book, anchor)


def _listed(context: Context, id: str, title: str, programs: tuple[Program, ...]) -> tuple[Block, ...]:
    heading = Heading(2, id, "", title)
    if not programs:
        return (heading, Paragraph(context.labels("state.no_programs"), "empty"))
    unit = table_unit([program_total(context, program) for program in programs])
    columns = [COLUMNS[name] for name in SHOWN]
    heads = [each for column in columns for each in column.heads(context, unit)] or [head("")]
    rows = tuple(
        Row(
            tuple(cell for column in columns for cell in column.draw(context, program, unit)),
            tone=context.tone(program.dimension),
            place=context.where(program.id),
        )
        for program in programs
    )
    table = Table(
        tuple(each.column for each in heads), (Row(tuple(each.title for each in heads), "head"),), rows, frozen=2
    )
    return (heading, table)
