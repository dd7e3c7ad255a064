"""A body: council, implementation team, working group."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.entities.references import AgencyId
from smartprov.plan.values import Entity, Id, Text, TextOrTbd, about


class Role(Entity):
    """A seat in a body; who holds it may be tbd."""

    ENTRY_KEY = ("title",)

    title: Annotated[Text, about("The seat.", "Nama jabatan.")]
    holder: Annotated[TextOrTbd, about("Who holds it, or tbd.", "Pemegang jabatan, atau tbd.")]


class Body(Entity):
    """People who steer, carry out or write the plan."""

    id: Annotated[Id, about("Its id.", "Id badan.")]
    title: Annotated[Text, about("Its name.", "Nama badan.")]
    kind: Annotated[
        Literal["council", "implementation-team", "working-group", "other"], about("What it is.", "Jenisnya.")
    ]
    members: Annotated[tuple[AgencyId, ...], about("Agencies in it.", "Perangkat daerah anggotanya.")] = ()
    roles: Annotated[tuple[Role, ...], about("Seats in it.", "Jabatan di dalamnya.")] = ()
