"""A dimension of the plan with its subdimensions; which ones there are is data, never code."""

from __future__ import annotations

from typing import Annotated

from smartprov.plan.values import Entity, Id, Text, about


class Subdimension(Entity):
    """A part of a dimension."""

    id: Annotated[Id, about("Its id.", "Id subdimensi.")]
    title: Annotated[Text, about("Its name.", "Nama subdimensi.")]


class Dimension(Entity):
    """A pillar under which programs stand."""

    id: Annotated[Id, about("Its id.", "Id dimensi.")]
    title: Annotated[Text, about("Its name.", "Nama dimensi.")]
    letter: Annotated[Text | None, about("A letter beside its colour.", "Huruf pendamping warnanya.")] = None
    prefix: Annotated[Id | None, about("What its programs' ids begin with.", "Awalan id programnya.")] = None
    subdimensions: Annotated[tuple[Subdimension, ...], about("Its parts.", "Subdimensinya.")] = ()
    without_programs: Annotated[Text | None, about("Why it has no program.", "Alasan dimensi ini tanpa program.")] = (
        None
    )
