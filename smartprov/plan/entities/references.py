"""Ids that name another entity, one type per kind; a field declared with one is checked, completed and compared."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from smartprov.plan.values import CODE_PATTERN, ID_OR_CODE_PATTERN, ID_PATTERN, Reference


def _names(pattern: str, *kinds: str) -> tuple[object, object]:
    return Field(pattern=pattern, json_schema_extra={"x-smartprov-ref": list(kinds)}), Reference(kinds)


AgencyId = Annotated[str, *_names(ID_PATTERN, "agency")]
AgencyIdOrTbd = Annotated[str, *_names(ID_PATTERN, "agency", "tbd")]
RegionCode = Annotated[str, *_names(CODE_PATTERN, "region")]
DimensionId = Annotated[str, *_names(ID_PATTERN, "dimension")]
SubdimensionId = Annotated[str, *_names(ID_PATTERN, "subdimension")]
RegulationId = Annotated[str, *_names(ID_PATTERN, "regulation")]
PlanId = Annotated[str, *_names(ID_PATTERN, "plan")]
FundingId = Annotated[str, *_names(ID_PATTERN, "funding")]
IndicatorId = Annotated[str, *_names(ID_PATTERN, "indicator")]
SourceId = Annotated[str, *_names(ID_PATTERN, "source")]
MissionId = Annotated[str, *_names(ID_PATTERN, "mission")]
GoalId = Annotated[str, *_names(ID_PATTERN, "goal")]
StrategyId = Annotated[str, *_names(ID_PATTERN, "strategy")]
IssueId = Annotated[str, *_names(ID_PATTERN, "issue")]
NeedId = Annotated[str, *_names(ID_PATTERN, "gap", "issue")]
FollowUpId = Annotated[str, *_names(ID_PATTERN, "gap", "issue", "program")]
SwotId = Annotated[str, *_names(ID_PATTERN, "strength", "weakness", "opportunity", "threat")]
ProgramId = Annotated[str, *_names(ID_PATTERN, "program")]
PhaseId = Annotated[str, *_names(ID_PATTERN, "phase")]
ChapterId = Annotated[str, *_names(ID_PATTERN, "chapter")]
BasisId = Annotated[str, *_names(ID_PATTERN, "regulation", "commitment", "tbd")]
AnyId = Annotated[str, Field(pattern=ID_PATTERN)]
AnyIdOrCode = Annotated[str, Field(pattern=ID_OR_CODE_PATTERN)]
HistoricProgramId = Annotated[
    str,
    Field(pattern=ID_PATTERN, json_schema_extra={"x-smartprov-ref": ["program"]}),
    Reference(("program",), may_be_historic=True),
]
