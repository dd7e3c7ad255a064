"""A chapter's front matter."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.values import Date, Entity, Id, Text, about


class ChapterReview(Entity):
    """Who has reviewed the chapter, and at which fingerprint."""

    by: Annotated[Text, about("Who.", "Siapa.")]
    on: Annotated[Date, about("When.", "Tanggal.")]
    fingerprint: Annotated[Text, about("Of what was read.", "Sidik jari yang dibaca.")]


class ChapterMatter(Entity):
    """What a chapter says of itself between its `---` lines."""

    id: Annotated[Id, about("Its id.", "Id bab.")]
    title: Annotated[Text, about("Printed as the chapter's heading.", "Dicetak sebagai judul bab.")]
    summary: Annotated[Text | None, about("About three lines.", "Kira-kira tiga baris.")] = None
    status: Annotated[Literal["draft", "reviewed"], about("How far it is.", "Statusnya.")] = "draft"
    reviewed: Annotated[ChapterReview | None, about("Who has reviewed it.", "Peninjauannya.")] = None
