"""Commitments as text: each with its agencies, those that ask for something first."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.commitments import AgencyStanding, SignedCommitment
from smartprov.diff.naming import Naming
from smartprov.diff.runs import plain
from smartprov.diff.sentences import said_of
from smartprov.plan.signing import LABELS, State
from smartprov.text.forms import forms
from smartprov.text.labels import labels
from smartprov.text.messages import Language, hint, message
from smartprov.versions import Version

IN_TURN: tuple[State, ...] = ("changed", "unsigned", "missing", "signed")


def commitment_lines(found: tuple[SignedCommitment, ...], plan: Version, language: Language) -> Iterator[str]:
    """The lines of all commitments."""
    if not found:
        yield message("no-commitments", {}, language)
        yield f"  {hint('no-commitments', {}, language)}"
    for number, each in enumerate(found):
        if number:
            yield ""
        yield from _lines(each, plan, language)


def _lines(found: SignedCommitment, plan: Version, language: Language) -> Iterator[str]:
    commitment = found.commitment
    arguments = {"id": commitment.id, "title": commitment.title, "version": commitment.version}
    yield message("commitment-head", arguments, language)
    yield from (f"  {line}" for line in _seal_lines(found, language))
    counts = {
        "signed": found.count("signed", "changed"),
        "of": len(found.agencies),
        "changed": found.count("changed"),
        "missing": found.count("unsigned", "missing"),
    }
    yield f"  {message('commitment-count', {key: str(each) for key, each in counts.items()}, language)}"
    naming = Naming(found.signed.snapshot, plan.snapshot, language) if found.signed else None
    for state in IN_TURN:
        members = [each for each in found.agencies if each.standing.state == state]
        if members:
            yield f"  {labels(language)(LABELS[state])}:"
        for each in members:
            yield f"    {_agency_line(each, plan, language)}"
            yield from (f"      {line}" for line in _change_lines(each, naming))


def _seal_lines(found: SignedCommitment, language: Language) -> Iterator[str]:
    commitment = found.commitment
    arguments = {"id": commitment.id, "fingerprint": commitment.fingerprint[:16], "version": commitment.version}
    if found.is_current:
        code = "commitment-current"
    elif found.signed:
        code = "commitment-found"
        label, revision = found.signed.label, found.signed.revision
        is_named = revision and not revision.commit.startswith(label)
        arguments["revision"] = f"{label} ({revision.commit[:10]})" if revision and is_named else label
    else:
        code = "commitment-lost" if commitment.fingerprint != "tbd" else "commitment-open"
    yield message(code, arguments, language)
    advice = hint(code, arguments, language)
    if advice:
        yield f"  {advice}"


def _agency_line(each: AgencyStanding, plan: Version, language: Language) -> str:
    standing = each.standing
    name = plan.plan.agencies[standing.agency].name
    told = []
    if standing.signatory:
        told.append(standing.signatory.position)
    if standing.signatory and standing.state in ("signed", "changed"):
        method = labels(language)(f"method.{standing.signatory.method}")
        date = standing.signatory.date
        told.append(f"{method}, {forms(language).date(date)}" if date else method)
    if each.is_answered:
        told.append(message("commitment-answered", {}, language))
    programs = ", ".join(id.upper() for id in standing.programs)
    beside = f" ({'; '.join(told)})" if told else ""
    return f"{standing.agency}: {name}{beside}: {programs or '–'}"


def _change_lines(each: AgencyStanding, naming: Naming | None) -> Iterator[str]:
    if naming is None:
        return
    for change in each.changes:
        subject = naming.entity(change.kind, change.entity)
        yield f"{change.significance}[{change.id}]: {subject}: {plain(said_of(change, naming).sentence)}"
