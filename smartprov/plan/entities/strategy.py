"""Vision, missions, goals and strategies: where the plan wants to go."""

from __future__ import annotations

from typing import Annotated

from smartprov.plan.entities.references import DimensionId, GoalId, MissionId, SourceId
from smartprov.plan.values import Entity, Id, Text, TextOrTbd, about


class Vision(Entity):
    """The vision's wording; without a source it is tbd."""

    text: Annotated[TextOrTbd, about("Its wording, or tbd.", "Bunyinya, atau tbd.")]
    source: Annotated[SourceId | None, about("Where it is written.", "Sumbernya.")] = None


class Mission(Entity):
    """One mission."""

    id: Annotated[Id, about("Its id.", "Id misi.")]
    text: Annotated[Text, about("Its wording.", "Bunyinya.")]


class Goal(Entity):
    """A goal (*sasaran*) that missions lead to."""

    id: Annotated[Id, about("Its id.", "Id sasaran.")]
    title: Annotated[Text, about("What is to be reached.", "Yang hendak dicapai.")]
    missions: Annotated[tuple[MissionId, ...], about("The missions it serves.", "Misi yang dilayani.")] = ()


class Strategy(Entity):
    """A way towards a goal, within a dimension."""

    id: Annotated[Id, about("Its id.", "Id strategi.")]
    title: Annotated[Text, about("The way.", "Strateginya.")]
    goal: Annotated[GoalId, about("The goal it leads to.", "Sasaran yang dituju.")]
    dimension: Annotated[DimensionId, about("Its dimension.", "Dimensinya.")]


class StrategyMap(Entity):
    """The whole of strategy.yaml."""

    vision: Annotated[Vision, about("The vision.", "Visi.")]
    missions: Annotated[tuple[Mission, ...], about("The missions.", "Misi.")] = ()
    goals: Annotated[tuple[Goal, ...], about("The goals.", "Sasaran.")] = ()
    strategies: Annotated[tuple[Strategy, ...], about("The strategies.", "Strategi.")] = ()
