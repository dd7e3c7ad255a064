"""A milestone of the plan's making and life; two dates from two sources are a conflict, and are shown as one."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.entities.references import SourceId
from smartprov.plan.values import Date, Entity, Id, Integer, Text, about


class MilestoneDate(Entity):
    """A date, or a first and a last day, as one source has it."""

    ENTRY_KEY = ("start",)

    start: Annotated[Date, about("The first day.", "Hari pertama.")]
    end: Annotated[Date | None, about("The last day.", "Hari terakhir.")] = None
    source: Annotated[SourceId | None, about("Who says so.", "Sumbernya.")] = None


class Milestone(Entity):
    """An agreement, a decree, a bimtek, an exposure, a commitment, an adoption, an evaluation."""

    id: Annotated[Id, about("Its id.", "Id tonggak.")]
    kind: Annotated[
        Literal["agreement", "decree", "bimtek", "exposure", "commitment", "adoption", "evaluation", "other"],
        about("What it is.", "Jenisnya."),
    ]
    stage: Annotated[Integer | None, about("Which stage of a series.", "Tahap keberapa.")] = None
    title: Annotated[Text, about("Its name.", "Namanya.")]
    place: Annotated[Text | None, about("Where.", "Tempat.")] = None
    yields: Annotated[tuple[Text, ...], about("What comes out of it.", "Keluarannya.")] = ()
    dates: Annotated[
        tuple[MilestoneDate, ...],
        about("When; more than one is a conflict.", "Waktunya; lebih dari satu berarti sumber berbeda."),
    ]
