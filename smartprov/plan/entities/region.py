"""A region: one kabupaten or kota, known by its code."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.entities.references import SourceId
from smartprov.plan.values import Code, Entity, Text, Year, about


class RegionMasterplan(Entity):
    """Whether a region has a masterplan of its own, as far as is known."""

    status: Annotated[Literal["exists", "none", "tbd"], about("What is known.", "Yang diketahui.")]
    year: Annotated[Year | None, about("Year of that masterplan.", "Tahun masterplan itu.")] = None
    instrument: Annotated[Text | None, about("What it was adopted by.", "Instrumen penetapannya.")] = None


class Region(Entity):
    """A kabupaten or kota. Its code is its id; bare names are ambiguous, for six names are both."""

    code: Annotated[Code, about('Official code, quoted: "32.10".', 'Kode wilayah, dalam tanda kutip: "32.10".')]
    name: Annotated[Text, about("Name without Kabupaten or Kota.", "Nama tanpa kata Kabupaten atau Kota.")]
    type: Annotated[Literal["kabupaten", "kota"], about("Which of the two.", "Kabupaten atau kota.")]
    masterplan: Annotated[RegionMasterplan, about("Its own masterplan.", "Masterplan miliknya sendiri.")] = (
        RegionMasterplan(status="tbd")
    )
    source: Annotated[SourceId | None, about("Where this is said.", "Sumber keterangan ini.")] = None
