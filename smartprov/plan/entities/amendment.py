"""An amendment: why a version exists."""

from __future__ import annotations

from typing import Annotated

from smartprov.plan.entities.references import BasisId, HistoricProgramId
from smartprov.plan.values import DateOrTbd, Entity, Text, Version, about


class Amendment(Entity):
    """What a version added, changed and removed, and on what basis. The file is named after the version."""

    version: Annotated[Version, about("The version it made.", "Versi yang dihasilkan.")]
    date: Annotated[DateOrTbd, about("When, or tbd.", "Tanggal, atau tbd.")]
    reason: Annotated[Text, about("Why.", "Alasannya.")]
    basis: Annotated[
        BasisId | None, about("Regulation or commitment, or tbd.", "Regulasi atau komitmen, atau tbd.")
    ] = None
    added: Annotated[tuple[HistoricProgramId, ...], about("Programs added.", "Program yang ditambahkan.")] = ()
    changed: Annotated[tuple[HistoricProgramId, ...], about("Programs changed.", "Program yang diubah.")] = ()
    removed: Annotated[tuple[HistoricProgramId, ...], about("Programs removed.", "Program yang dihapus.")] = ()
