"""Commitments as JSON, version 1: a frozen contract; `commitments_v1.schema.json` beside this file describes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from smartprov import __version__
from smartprov.commitments import AgencyStanding, SignedCommitment
from smartprov.diff.changes import Change
from smartprov.diff.naming import Naming
from smartprov.diff.runs import plain
from smartprov.diff.sentences import said_of
from smartprov.plan.signing import is_sealed
from smartprov.text.messages import Language
from smartprov.versions import Version

SCHEMA_VERSION = 1


def commitments_json(found: tuple[SignedCommitment, ...], plan: Version, language: Language) -> bytes:
    """All commitments as one document. Sentences are in the language asked for; all else is the same in any."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "smartprov", "version": __version__},
        "language": language,
        "plan": {"id": plan.plan.masterplan.id, "version": plan.plan.masterplan.version},
        "commitments": [_commitment(each, plan, language) for each in found],
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS) + b"\n"


def _commitment(found: SignedCommitment, plan: Version, language: Language) -> Mapping[str, Any]:
    commitment, signed = found.commitment, found.signed
    naming = Naming(signed.snapshot, plan.snapshot, language) if signed else None
    revision = signed.revision if signed else None
    return {
        "id": commitment.id,
        "title": commitment.title,
        "version": commitment.version,
        "fingerprint": commitment.fingerprint if is_sealed(commitment) else None,
        "is_current": found.is_current,
        "sealed_version": {"label": signed.label, "commit": revision.commit if revision else None} if signed else None,
        "summary": {
            "agencies": len(found.agencies),
            **{state: found.count(state) for state in ("signed", "changed", "unsigned", "missing")},
        },
        "agencies": [_agency(each, plan, naming) for each in found.agencies],
    }


def _agency(each: AgencyStanding, plan: Version, naming: Naming | None) -> Mapping[str, Any]:
    standing, signatory = each.standing, each.standing.signatory
    return {
        "id": standing.agency,
        "name": plan.plan.agencies[standing.agency].name,
        "state": standing.state,
        "is_answered": each.is_answered,
        "programs": list(standing.programs),
        "position": signatory.position if signatory else None,
        "method": signatory.method if signatory else None,
        "date": signatory.date if signatory else None,
        "changes": [_change(change, naming) for change in each.changes] if naming else [],
    }


def _change(change: Change, naming: Naming) -> Mapping[str, Any]:
    return {
        "id": change.id,
        "kind": change.kind,
        "entity": change.entity,
        "action": str(change.action),
        "path": list(change.path),
        "significance": str(change.significance),
        "sentence": plain(said_of(change, naming).sentence),
        "base": change.base.value,
        "revision": change.revision.value,
    }
