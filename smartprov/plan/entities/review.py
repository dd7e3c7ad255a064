"""A review: who has read what, at which fingerprint; written by the tool."""

from __future__ import annotations

from typing import Annotated

from smartprov.plan.entities.references import AnyId
from smartprov.plan.values import Date, Entity, Text, about


class ReviewEntry(Entity):
    """One reading."""

    ENTRY_KEY = ("role", "on")

    role: Annotated[Text, about("In which role.", "Sebagai apa.")]
    by: Annotated[Text | None, about("Who.", "Siapa.")] = None
    on: Annotated[Date, about("When.", "Tanggal.")]
    fingerprint: Annotated[Text, about("Of what was read.", "Sidik jari yang dibaca.")]


class Review(Entity):
    """All readings of one entity or chapter; the file is named after it."""

    of: Annotated[AnyId, about("What was reviewed.", "Yang ditinjau.")]
    reviews: Annotated[tuple[ReviewEntry, ...], about("The readings.", "Peninjauannya.")] = ()
