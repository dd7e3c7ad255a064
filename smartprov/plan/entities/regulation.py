"""A regulation that the plan stands on or speaks of."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.entities.references import RegulationId, SourceId
from smartprov.plan.values import Entity, Flag, Id, Text, TextOrTbd, Year, about

RegulationType = Literal[
    "uu", "pp", "perpres", "permen", "kepmen", "perda", "pergub", "kepgub", "perbup", "perwal", "other"
]


class Regulation(Entity):
    """A legal text. What nobody has read in the official gazette stays `verified: false` and its title `tbd`."""

    id: Annotated[Id, about("Its id.", "Id regulasi.")]
    type: Annotated[RegulationType, about("What kind of text.", "Jenis regulasi.")]
    number: Annotated[TextOrTbd, about("Its number, quoted.", "Nomor, dalam tanda kutip.")]
    year: Annotated[Year, about("Its year.", "Tahun.")]
    issuer: Annotated[Text, about("Who issued it.", "Penerbit.")]
    title: Annotated[TextOrTbd, about("Its title, or tbd; never guessed.", "Judul, atau tbd; jangan ditebak.")]
    status: Annotated[
        Literal["in-force", "amended", "revoked", "tbd"], about("Its legal state.", "Status keberlakuan.")
    ]
    amended_by: Annotated[RegulationId | None, about("What changed it.", "Regulasi pengubahnya.")] = None
    verified: Annotated[Flag, about("Whether someone has read the text itself.", "Apakah naskahnya sudah dibaca.")] = (
        False
    )
    sources: Annotated[tuple[SourceId, ...], about("Where it is named.", "Sumber yang menyebutnya.")] = ()
