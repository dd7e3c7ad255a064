"""Another plan that programs align with: RPJMD, Renstra, RKPD, SPBE and the like."""

from __future__ import annotations

from typing import Annotated

from smartprov.plan.values import Entity, Id, Text, Year, about


class Period(Entity):
    """A stretch of whole years, both ends included."""

    start: Annotated[Year, about("First year.", "Tahun awal.")]
    end: Annotated[Year, about("Last year.", "Tahun akhir.")]


class AlignedPlan(Entity):
    """A plan beside this one."""

    id: Annotated[Id, about("Its id.", "Id dokumen.")]
    title: Annotated[Text, about("Its title.", "Judul dokumen.")]
    period: Annotated[Period, about("The years it covers.", "Tahun yang dicakupnya.")]
