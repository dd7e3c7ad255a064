"""docs/format.md says what the entities say, and the entities say what the format was fixed to be.

`python -m tests.architecture.test_format_docs` writes the tables of docs/format.md anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest

from smartprov.plan.entities import KINDS
from smartprov.plan.format_tables import field_rows, with_tables
from smartprov.plan.schema import entity_models
from smartprov.plan.values import Entity

PAGE = Path(__file__).parents[2] / "docs" / "format.md"

# The format as it was fixed. `?` may be left out, `= x` is the default, `(a|b)` a closed list.
FIXED = """
Masterplan: format id title subtitle? region period phases version \
status(draft|final|committed|adopted|amended|revoked) example=false language(id|en)=id publisher legal_basis=[] \
adoption? reviewed_on? review_interval_months=12 page={} books rules={}
PlanRegion: code name level(province|regency|city)
Period: start end
Phase: id title end
Adoption: regulation date
Page: size(a4|f4)=a4 headings(bab|decimal)=bab margins={} colors={} fonts={} logo? views={}
Colors: ink=#1b2733 accent=#1f3a5f signal=#8a5a00 dimensions=[]
Fonts: body(source-serif|arimo|libertinus-serif|new-computer-modern)=source-serif \
headings(source-serif|arimo|libertinus-serif|new-computer-modern)=arimo word_body=BookmanOldStyle word_headings=Arial
Margins: top=25 bottom=25 inner=30 outer=20
ComposedBook: id title chapters front=[] annexes=[]
GeneratedBook: id title generated(executive-summary|quick-wins)
Rules: severity(error|warning|note|off)={} accepted=[] tbd_allowance?
Accepted: code at? reason
Agency: id name abbreviation? kind? aliases=[] valid_from? valid_until? replaced_by?
Region: code name type(kabupaten|kota) masterplan={status:tbd} source?
RegionMasterplan: status(exists|none|tbd) year? instrument?
Dimension: id title letter? prefix? subdimensions=[] without_programs?
Subdimension: id title
Regulation: id type(uu|pp|perpres|permen|kepmen|perda|pergub|kepgub|perbup|perwal|other) number year issuer title \
status(in-force|amended|revoked|tbd) amended_by? verified=false sources=[]
AlignedPlan: id title period
Funding: id title official_code? needs_partner=false
Body: id title kind(council|implementation-team|working-group|other) members=[] roles=[]
Role: title holder
Source: id title publisher date? url? grade(primary|secondary|internal)
Fact: id title value of? unit as_of? source
Abbreviation: term expansion definition?
Program: id title dimension subdimension? goal strategies=[] addresses=[] lead_agency supporting_agencies=[] \
regions=all period phase quick_win=false nomenclature=[] aligns_with=[] depends_on=[] summary indicators=[] \
budget=from_actions actions=[] sources=[] renamed_from?
QuickWin: problem innovation progress progress_on due sustainability? evidence?
Alignment: plan reference?
Indicator: id title definition? level(input|process|output|outcome|impact) unit direction(up|down|keep) baseline \
targets may_exceed_100=false collected_from? standards=[]
Baseline: year value source?
Standard: scheme code
Action: id title category(policy|infrastructure|application|literacy) output lead_agency partners=[] regions=all \
years budget=[] renamed_from?
Partner: name kind(government|private|community|academia|media|other)
BudgetLine: year amount scheme status(indicative|approved|spent)=indicative official_code?
StrategyMap: vision missions=[] goals=[] strategies=[]
Vision: text source?
Mission: id text
Goal: id title missions=[]
Strategy: id title goal dimension
Analysis: issues=[] readiness=[] gaps=[] swot={} tows=[] risks=[]
Issue: id title dimension description? sources=[]
Readiness: id component(structure|infrastructure|suprastructure) condition score? recommendation?
Gap: id title dimension current desired issues=[]
Swot: strengths=[] weaknesses=[] opportunities=[] threats=[]
SwotEntry: id text
Tows: id uses=[] text
Risk: id title likelihood impact mitigation programs=[]
Milestone: id kind(agreement|decree|bimtek|exposure|commitment|adoption|evaluation|other) stage? title place? \
yields=[] dates
MilestoneDate: start end? source?
Consultation: id date kind(bimtek|fgd|survey|public-hearing|other) title groups=[] result? follow_up=[]
Group: name count
Commitment: id title version date scope undertakings signatories fingerprint agency_fingerprints? \
files=[]
Scope: programs
Signatory: agency position name acting(plt|plh|pj|pjs)=[] capacity(head|delegate|witness) mandate? \
method(unsigned|wet-ink|certified-electronic|uncertified-electronic)=unsigned date?
SignedFile: path sha256
Amendment: version date reason basis? added=[] changed=[] removed=[]
Review: of reviews=[]
ReviewEntry: role by? on fingerprint
ChapterMatter: id title summary? status(draft|reviewed)=draft reviewed?
ChapterReview: by on fingerprint
"""

MODELS = {model.__name__: model for kind in KINDS for model in entity_models(kind.model)}
FIXED_BY_MODEL = dict(line.split(": ", 1) for line in FIXED.strip().splitlines())


def test_the_documented_tables_are_those_of_the_entities() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == with_tables(page), "run `python -m tests.architecture.test_format_docs`"


def test_the_fixed_format_names_every_model() -> None:
    assert sorted(MODELS) == sorted(FIXED_BY_MODEL)


@pytest.mark.parametrize("name", sorted(FIXED_BY_MODEL))
def test_fields_requiredness_choices_and_defaults_are_the_fixed_ones(name: str) -> None:
    assert _written(MODELS[name]) == FIXED_BY_MODEL[name].split()


def test_every_field_is_described_in_both_languages() -> None:
    bare = [
        f"{name}.{row.name}"
        for name, model in MODELS.items()
        for row in field_rows(model)
        if not row.english or not row.indonesian
    ]
    assert bare == []


def test_a_page_without_the_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="marks"):
        with_tables("# Format\n")


def _written(model: type[Entity]) -> list[str]:
    found = []
    for row in field_rows(model):
        choices = _choices(model.model_fields[row.name].annotation)
        default = "" if row.is_required else f"={row.default.replace(' ', '')}" if row.default else "?"
        found.append(f"{row.name}{f'({choices})' if choices else ''}{default}")
    return found


def _choices(annotation: object) -> str:
    if get_origin(annotation) is Literal:
        words = get_args(annotation)
        return "|".join(words) if all(isinstance(word, str) for word in words) else ""
    inner = get_args(annotation)
    is_collection = get_origin(annotation) in (tuple, dict)
    return next((found for each in inner if is_collection and (found := _choices(each))), "")


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
