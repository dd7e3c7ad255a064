"""A fact: a stated number that nobody here can count, such as 24 of 27."""

from __future__ import annotations

from typing import Annotated

from smartprov.plan.entities.references import SourceId
from smartprov.plan.values import Date, Entity, Id, Number, Text, about


class Fact(Entity):
    """A number with its source. Its share is `value / of`, computed and never typed."""

    id: Annotated[Id, about("Its id.", "Id fakta.")]
    title: Annotated[Text, about("What is counted.", "Apa yang dihitung.")]
    value: Annotated[Number, about("The number.", "Nilainya.")]
    of: Annotated[Number | None, about("Out of how many.", "Dari berapa.")] = None
    unit: Annotated[Text, about("Unit of the number.", "Satuannya.")]
    as_of: Annotated[Date | None, about("When it held.", "Keadaan per tanggal.")] = None
    source: Annotated[SourceId, about("Who says so.", "Sumbernya.")]
