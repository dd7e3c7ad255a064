"""What stands before the plan: issues, readiness, gaps, SWOT and TOWS, risks."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.entities.references import DimensionId, IssueId, ProgramId, SourceId, SwotId
from smartprov.plan.values import Entity, Id, Score, Text, about


class Issue(Entity):
    """A strategic issue."""

    id: Annotated[Id, about("Its id.", "Id isu.")]
    title: Annotated[Text, about("The issue.", "Isunya.")]
    dimension: Annotated[DimensionId, about("Its dimension.", "Dimensinya.")]
    description: Annotated[Text | None, about("What lies behind it.", "Penjelasannya.")] = None
    sources: Annotated[tuple[SourceId, ...], about("Where it is said.", "Sumbernya.")] = ()


class Readiness(Entity):
    """The state of one component of readiness."""

    id: Annotated[Id, about("Its id.", "Id kesiapan.")]
    component: Annotated[
        Literal["structure", "infrastructure", "suprastructure"],
        about("Structure, infrastructure or suprastructure.", "Struktur, infrastruktur, atau suprastruktur."),
    ]
    condition: Annotated[Text, about("How it stands.", "Kondisinya.")]
    score: Annotated[Score | None, about("1 to 5.", "1 sampai 5.")] = None
    recommendation: Annotated[Text | None, about("What to do.", "Rekomendasinya.")] = None


class Gap(Entity):
    """What lies between the current and the desired state."""

    id: Annotated[Id, about("Its id.", "Id kesenjangan.")]
    title: Annotated[Text, about("The gap.", "Kesenjangannya.")]
    dimension: Annotated[DimensionId, about("Its dimension.", "Dimensinya.")]
    current: Annotated[Text, about("The state now.", "Kondisi sekarang.")]
    desired: Annotated[Text, about("The state wanted.", "Kondisi yang diinginkan.")]
    issues: Annotated[tuple[IssueId, ...], about("Issues it comes from.", "Isu asalnya.")] = ()


class SwotEntry(Entity):
    """One line of a SWOT quadrant."""

    id: Annotated[Id, about("Its id.", "Id butir.")]
    text: Annotated[Text, about("The line.", "Bunyinya.")]


class Swot(Entity):
    """Strengths, weaknesses, opportunities, threats."""

    strengths: Annotated[tuple[SwotEntry, ...], about("Strengths.", "Kekuatan.")] = ()
    weaknesses: Annotated[tuple[SwotEntry, ...], about("Weaknesses.", "Kelemahan.")] = ()
    opportunities: Annotated[tuple[SwotEntry, ...], about("Opportunities.", "Peluang.")] = ()
    threats: Annotated[tuple[SwotEntry, ...], about("Threats.", "Ancaman.")] = ()


class Tows(Entity):
    """A strategy drawn from SWOT entries."""

    id: Annotated[Id, about("Its id.", "Id strategi TOWS.")]
    uses: Annotated[tuple[SwotId, ...], about("SWOT entries it uses.", "Butir SWOT yang dipakai.")] = ()
    text: Annotated[Text, about("The strategy.", "Strateginya.")]


class Risk(Entity):
    """What may go wrong, how likely and how bad."""

    id: Annotated[Id, about("Its id.", "Id risiko.")]
    title: Annotated[Text, about("The risk.", "Risikonya.")]
    likelihood: Annotated[Score, about("1 to 5.", "Kemungkinan, 1 sampai 5.")]
    impact: Annotated[Score, about("1 to 5.", "Dampak, 1 sampai 5.")]
    mitigation: Annotated[Text, about("What is done about it.", "Mitigasinya.")]
    programs: Annotated[tuple[ProgramId, ...], about("Programs it threatens.", "Program yang terancam.")] = ()


class Analysis(Entity):
    """The whole of analysis.yaml."""

    issues: Annotated[tuple[Issue, ...], about("Strategic issues.", "Isu strategis.")] = ()
    readiness: Annotated[tuple[Readiness, ...], about("Readiness.", "Kesiapan.")] = ()
    gaps: Annotated[tuple[Gap, ...], about("Gaps.", "Kesenjangan.")] = ()
    swot: Annotated[Swot, about("SWOT.", "SWOT.")] = Swot()
    tows: Annotated[tuple[Tows, ...], about("TOWS.", "TOWS.")] = ()
    risks: Annotated[tuple[Risk, ...], about("Risks.", "Risiko.")] = ()
