"""What closed words of a source and paths of fields are called when they are printed."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.text.labels import labels
from smartprov.text.messages.wording import Language
from smartprov.text.names import Name

_GROUPS: Mapping[tuple[str, str], str] = {
    ("action", "category"): "category",
    ("consultation", "kind"): "consultation",
    ("indicator", "direction"): "direction",
    ("indicator", "level"): "level",
    ("masterplan", "status"): "status",
    ("milestone", "kind"): "milestone",
    ("readiness", "component"): "component",
    ("region", "status"): "masterplan",
    ("regulation", "type"): "regulation",
    ("source", "grade"): "grade",
    ("commitment", "acting"): "acting",
    ("commitment", "method"): "method",
}
"""By kind and field, the group of labels in which a book has the words."""

_NAMES: Mapping[tuple[str, str], Mapping[str, Name]] = {
    ("action", "status"): {
        "indicative": Name("indikatif", "indicative"),
        "approved": Name("disetujui", "approved"),
        "spent": Name("terealisasi", "spent"),
    },
    ("commitment", "method"): {"unsigned": Name("belum ditandatangani", "unsigned")},
    ("commitment", "capacity"): {
        "head": Name("kepala", "head"),
        "delegate": Name("wakil", "delegate"),
        "witness": Name("saksi", "witness"),
    },
    ("action", "kind"): {
        "government": Name("pemerintah", "government"),
        "private": Name("swasta", "private"),
        "community": Name("masyarakat", "community"),
        "academia": Name("akademisi", "academia"),
        "media": Name("media", "media"),
        "other": Name("lainnya", "other"),
    },
    ("region", "type"): {"kabupaten": Name("kabupaten", "regency"), "kota": Name("kota", "city")},
    ("regulation", "status"): {
        "in-force": Name("berlaku", "in force"),
        "amended": Name("diubah", "amended"),
        "revoked": Name("dicabut", "revoked"),
    },
    ("chapter", "status"): {"draft": Name("draf", "draft"), "reviewed": Name("sudah ditinjau", "reviewed")},
    ("masterplan", "level"): {
        "province": Name("provinsi", "province"),
        "regency": Name("kabupaten", "regency"),
        "city": Name("kota", "city"),
    },
}
PATHS: Mapping[str, Name] = {
    "period.start": Name("Awal periode", "Start of the period"),
    "period.end": Name("Akhir periode", "End of the period"),
    "baseline.value": Name("Nilai awal", "Baseline"),
    "baseline.year": Name("Tahun nilai awal", "Year of the baseline"),
    "quick_win.progress": Name("Kemajuan quick win", "Progress of the quick win"),
    "quick_win.due": Name("Target selesai quick win", "Due date of the quick win"),
    "vision.text": Name("Visi", "The vision"),
    "scope.programs": Name("Program dalam cakupan", "Programs in scope"),
    "masterplan.status": Name("Keberadaan masterplan", "Whether there is a masterplan"),
    "added": Name("Daftar program yang ditambahkan", "List of programs added"),
    "changed": Name("Daftar program yang diubah", "List of programs changed"),
    "removed": Name("Daftar program yang dihapus", "List of programs removed"),
    "swot.strengths": Name("Kekuatan", "Strengths"),
    "swot.weaknesses": Name("Kelemahan", "Weaknesses"),
    "swot.opportunities": Name("Peluang", "Opportunities"),
    "swot.threats": Name("Ancaman", "Threats"),
}
"""Paths that read better than their steps one after the other."""
_SAME = {("program", "status"): ("action", "status")}


def value_name(kind: str, field: str, value: str, language: Language) -> str:
    """What a closed word of a field is called; the word itself where it has no name."""
    place = _SAME.get((kind, field), (kind, field))
    name = _NAMES.get(place, {}).get(value)
    if name is not None:
        return name.said(language)
    group = _GROUPS.get(place)
    return labels(language).words.get(f"{group}.{value}", value) if group else value
