"""An agency: one *perangkat daerah*."""

from __future__ import annotations

from typing import Annotated

from smartprov.plan.entities.references import AgencyId
from smartprov.plan.values import Entity, Id, Text, Year, about


class Agency(Entity):
    """A unit of the regional government that leads or supports programs."""

    id: Annotated[Id, about("Its id.", "Id perangkat daerah.")]
    name: Annotated[Text, about("Full official name.", "Nama resmi lengkap.")]
    abbreviation: Annotated[Text | None, about("Short name, only if it is in use.", "Singkatan, bila dipakai.")] = None
    kind: Annotated[Text | None, about("What sort of unit it is.", "Jenis unit, misalnya dinas atau badan.")] = None
    aliases: Annotated[tuple[Text, ...], about("Other spellings met in documents.", "Ejaan lain yang dijumpai.")] = ()
    valid_from: Annotated[Year | None, about("First year of existence.", "Tahun mulai berlaku.")] = None
    valid_until: Annotated[Year | None, about("Last year of existence.", "Tahun terakhir berlaku.")] = None
    replaced_by: Annotated[AgencyId | None, about("The agency that followed it.", "Perangkat daerah penggantinya.")] = (
        None
    )
