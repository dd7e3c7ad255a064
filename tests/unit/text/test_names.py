"""Every kind that can be shown and every field that can be written has a name in both languages."""

from __future__ import annotations

from smartprov.plan.entities import KINDS
from smartprov.plan.schema import entity_models
from smartprov.text.names import TABLE_BY_KIND, field_name, kind_name

UNNAMED = {"strategy-map", "analysis", "review"}
"""Kinds whose files hold no id of their own."""


def test_every_kind_with_ids_has_a_table() -> None:
    kinds = {kind.name for kind in KINDS} | {part for kind in KINDS for part, _ in kind.parts}
    assert kinds - UNNAMED == set(TABLE_BY_KIND)


def test_no_two_kinds_share_a_table() -> None:
    assert len(set(TABLE_BY_KIND.values())) == len(TABLE_BY_KIND)


def test_every_kind_has_a_name() -> None:
    assert kind_name("agency", "id") == "Perangkat daerah"
    for kind in TABLE_BY_KIND:
        assert kind_name(kind, "id")
        assert kind_name(kind, "en")[0].isupper()


def test_every_field_has_a_name() -> None:
    fields = {name for kind in KINDS for model in entity_models(kind.model) for name in model.model_fields}
    known = ("id", "url", "sha256", "swot", "tows")
    same = {name for name in fields if name not in known and field_name(name, "id") == name}
    assert same == set()
    assert field_name("lead_agency", "en") == "Lead agency"


def test_a_key_that_is_no_field_stands_for_itself() -> None:
    assert field_name("2024", "id") == "2024"
