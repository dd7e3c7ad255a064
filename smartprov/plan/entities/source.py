"""A source: where a fact comes from."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.values import DateOrTbd, Entity, Id, Text, about


class Source(Entity):
    """A text or data set that can be cited."""

    id: Annotated[Id, about("Its id.", "Id sumber.")]
    title: Annotated[Text, about("Its title.", "Judul.")]
    publisher: Annotated[Text, about("Who published it.", "Penerbit.")]
    date: Annotated[DateOrTbd | None, about("Its date, or tbd.", "Tanggal, atau tbd.")] = None
    url: Annotated[Text | None, about("Its address.", "Alamat.")] = None
    grade: Annotated[
        Literal["primary", "secondary", "internal"], about("How near it is to the fact.", "Kedekatannya pada fakta.")
    ]
