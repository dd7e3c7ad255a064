"""A commitment: what agencies sign, for which programs, and the fingerprint of exactly that text."""

from __future__ import annotations

from typing import Annotated, Literal

from smartprov.plan.entities.references import AgencyId, HistoricProgramId
from smartprov.plan.values import Date, DateOrTbd, Entity, Id, Text, TextOrTbd, Version, about, only, shaped, tagged

ScopePrograms = Annotated[
    Annotated[str, *only("all"), tagged("text")] | Annotated[tuple[HistoricProgramId, ...], tagged("list")],
    shaped("text", "list"),
]


class Scope(Entity):
    """The programs committed to."""

    programs: Annotated[ScopePrograms, about("`all` or a list of programs.", "`all` atau daftar program.")]


class Signatory(Entity):
    """Who is to sign, in which capacity, and how it was done."""

    ENTRY_KEY = ("agency", "position")

    agency: Annotated[AgencyId, about("For which agency.", "Perangkat daerahnya.")]
    position: Annotated[Text, about("In which position.", "Jabatannya.")]
    name: Annotated[TextOrTbd, about("Who, or tbd.", "Nama, atau tbd.")]
    acting: Annotated[
        tuple[Literal["plt", "plh", "pj", "pjs"], ...], about("Acting status.", "Status pelaksana atau penjabat.")
    ] = ()
    capacity: Annotated[
        Literal["head", "delegate", "witness"], about("Head, delegate or witness.", "Kepala, wakil, atau saksi.")
    ]
    mandate: Annotated[Text | None, about("What a delegate acts on.", "Dasar mandat wakil.")] = None
    method: Annotated[
        Literal["unsigned", "wet-ink", "certified-electronic", "uncertified-electronic"],
        about("How it was signed.", "Cara penandatanganan."),
    ] = "unsigned"
    date: Annotated[Date | None, about("When it was signed.", "Tanggal tanda tangan.")] = None


class SignedFile(Entity):
    """A file that was signed; its digest never changes again."""

    ENTRY_KEY = ("path",)

    path: Annotated[Text, about("Where it is kept.", "Letak berkas.")]
    sha256: Annotated[Text, about("Its SHA-256.", "SHA-256-nya.")]


class Commitment(Entity):
    """A joint commitment to programs and action plans."""

    id: Annotated[Id, about("Its id.", "Id komitmen.")]
    title: Annotated[Text, about("Its title.", "Judulnya.")]
    version: Annotated[Version, about("The plan's version it speaks of.", "Versi rencana yang disepakati.")]
    date: Annotated[DateOrTbd, about("When, or tbd.", "Tanggal, atau tbd.")]
    scope: Annotated[Scope, about("What it covers.", "Cakupannya.")]
    undertakings: Annotated[tuple[Text, ...], about("What is promised.", "Butir komitmen.")]
    signatories: Annotated[tuple[Signatory, ...], about("Who signs.", "Penanda tangan.")]
    fingerprint: Annotated[
        TextOrTbd,
        about("Of exactly what was signed; written by the tool.", "Sidik jari naskah; ditulis oleh smartprov."),
    ]
    agency_fingerprints: Annotated[
        dict[Id, Text] | None,
        about(
            "Of each agency's own sheet, by agency; written by the tool.",
            "Sidik jari lembar tiap perangkat daerah; ditulis oleh smartprov.",
        ),
    ] = None
    files: Annotated[tuple[SignedFile, ...], about("Signed files.", "Berkas bertanda tangan.")] = ()
