"""An indicator with its baseline and yearly targets."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.entities.references import SourceId
from smartprov.plan.values import (
    Entity,
    Flag,
    Id,
    NumberOrTbd,
    Target,
    Text,
    Year,
    YearKey,
    about,
    shaped,
    tagged,
    tbd_only,
)


class Baseline(Entity):
    """Where the count begins."""

    year: Annotated[Year, about("The year it was measured.", "Tahun pengukuran.")]
    value: Annotated[NumberOrTbd, about("The value then.", "Nilai saat itu.")]
    source: Annotated[SourceId | None, about("Where the value comes from.", "Sumber nilai.")] = None


class Standard(Entity):
    """A code of this indicator in a public scheme."""

    ENTRY_KEY = ("scheme",)

    scheme: Annotated[Text, about("The scheme: SDG, SNI ISO 37122, KRIP …", "Skema: SDG, SNI ISO 37122, KRIP …")]
    code: Annotated[Text, about("The code in it.", "Kode di dalamnya.")]


BaselineOrTbd = Annotated[
    Annotated[Baseline, tagged("map")] | Annotated[str, *tbd_only(), tagged("text")],
    shaped("map", "text"),
]


class Indicator(Entity):
    """What is measured, from where, to where. `percent` means 0–100 unless `may_exceed_100`."""

    id: Annotated[Id, about("Its id.", "Id indikator.")]
    title: Annotated[Text, about("A noun phrase: number of …, share of …", "Frasa benda: Jumlah …, Persentase …")]
    definition: Annotated[Text | None, about("How it is measured.", "Definisi operasional.")] = None
    level: Annotated[
        Literal["input", "process", "output", "outcome", "impact"], about("What it measures.", "Tingkat yang diukur.")
    ]
    unit: Annotated[Text, about("Its unit; `percent` means 0–100.", "Satuan; `percent` berarti 0–100.")]
    direction: Annotated[Literal["up", "down", "keep"], about("Which way is good.", "Arah yang diinginkan.")]
    baseline: Annotated[BaselineOrTbd, about("The value at the start, or tbd.", "Nilai awal, atau tbd.")]
    targets: Annotated[
        dict[YearKey, Target],
        about('By year: a number, a range "70-75", or tbd.', 'Per tahun: angka, rentang "70-75", atau tbd.'),
    ]
    may_exceed_100: Annotated[Flag, about("A percentage that may pass 100.", "Persentase yang boleh melewati 100.")] = (
        False
    )
    collected_from: Annotated[Text | None, about("Who keeps the data.", "Pengelola data.")] = None
    standards: Annotated[tuple[Standard, ...], about("Codes in public schemes.", "Kode dalam skema publik.")] = ()
