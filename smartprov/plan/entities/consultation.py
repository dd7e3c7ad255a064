"""A consultation: who was heard, when, with what result."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.entities.references import FollowUpId
from smartprov.plan.values import Date, Entity, Id, IntegerOrTbd, Text, TextOrTbd, about


class Group(Entity):
    """A group of people who took part."""

    ENTRY_KEY = ("name",)

    name: Annotated[Text, about("Who.", "Kelompok.")]
    count: Annotated[IntegerOrTbd, about("How many, or tbd.", "Jumlah orang, atau tbd.")]


class Consultation(Entity):
    """A hearing, a survey, a focus group."""

    id: Annotated[Id, about("Its id.", "Id konsultasi.")]
    date: Annotated[Date, about("When.", "Tanggal.")]
    kind: Annotated[Literal["bimtek", "fgd", "survey", "public-hearing", "other"], about("What kind.", "Jenisnya.")]
    title: Annotated[Text, about("Its name.", "Namanya.")]
    groups: Annotated[tuple[Group, ...], about("Who took part.", "Peserta.")] = ()
    result: Annotated[TextOrTbd | None, about("What came out.", "Hasilnya.")] = None
    follow_up: Annotated[
        tuple[FollowUpId, ...],
        about("Gaps, issues or programs it led to.", "Kesenjangan, isu, atau program lanjutannya."),
    ] = ()
