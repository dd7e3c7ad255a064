"""What must not be published: each reason is a diagnostic with its place and what to do. Values in, values out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from smartprov.diagnostics import Diagnostic, Severity, Span, error, in_order
from smartprov.plan.entities import KIND_BY_NAME, namespace_of
from smartprov.plan.entities.program import Program
from smartprov.plan.figures import compute_figures
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.plan.signing import is_stale, unanswered_agencies
from smartprov.release.candidate import Candidate
from smartprov.source.releases import version_order
from smartprov.versions import Version

OPEN_STATUSES = frozenset(("draft",))
"""In these a plan may hold what is still open; a release lists it, and says that it is a draft."""


def refusals(candidate: Candidate) -> tuple[Diagnostic, ...]:
    """Everything that keeps a candidate from being released, in order; notes among them do not.

    Errors of the plan itself are not repeated here.
    """
    found = list(candidate.refusals)
    if candidate.publication is not None:
        plan, earlier = candidate.publication.version.plan, candidate.publication.earlier
        found += _version_refusals(candidate, plan, candidate.publication.tree)
        if earlier:
            found += _removals(plan, earlier[-1])
        found += _reused_ids(plan, earlier)
        found += open_matters(plan)
    return in_order(found)


def open_matters(plan: Plan) -> tuple[Diagnostic, ...]:
    """What is still open in a plan: errors from status `final` on, notes before, with the reason `draft`."""
    found = (*_unverified(plan), *_tbd(plan), *_stale_commitments(plan))
    if plan.masterplan.status not in OPEN_STATUSES:
        return found
    draft = {"reason": "draft"}
    return tuple(replace(each, severity=Severity.NOTE, arguments={**each.arguments, **draft}) for each in found)


def _version_refusals(candidate: Candidate, plan: Plan, tree: str) -> Iterator[Diagnostic]:
    """Reasons of `release-version`: taken."""
    own, place = plan.masterplan.version, _plan_span(plan, "version")
    if candidate.taken is not None:
        if candidate.taken.tree != tree:
            yield error("release-version", place, reason="taken", version=own, last=candidate.taken.tag)
    elif candidate.last is not None and version_order(own) < candidate.last.order:
        yield error("release-version", place, version=own, last=candidate.last.version)


def _removals(plan: Plan, base: Version) -> Iterator[Diagnostic]:
    """Reasons of `release-removed`: renamed."""
    version, last = plan.masterplan.version, base.plan.masterplan.version
    explained = _explained(plan, last)
    renamed = {each.renamed_from: each.id for each in plan.programs.values() if each.renamed_from}
    for id, program in base.plan.programs.items():
        new = renamed.get(id, "")
        if id in plan.programs or {id, new} & explained:
            continue
        place = plan.span(new, "renamed_from") if new else _amendment_span(plan)
        reason = {"reason": "renamed"} if new else {}
        yield error("release-removed", place, id=id, title=program.title, last=last, new=new, version=version, **reason)


def _explained(plan: Plan, last: str) -> set[str]:
    """The programs that the amendments since a version speak of."""
    later = (each for each in plan.amendments.values() if version_order(each.version) > version_order(last))
    return {id for each in later for id in (*each.added, *each.changed, *each.removed)}


def _reused_ids(plan: Plan, earlier: tuple[Version, ...]) -> Iterator[Diagnostic]:
    """Once for each id, with the latest release in which it meant something else."""
    for place in plan.places:
        if namespace_of(place.kind):
            continue
        for version in reversed(earlier):
            was = _other_meaning(version.plan, plan, place)
            if was:
                last = version.plan.masterplan.version
                yield error("release-reused-id", place.span(*_id_path(place)), id=place.id, was=was, last=last)
                break


def _other_meaning(before: Plan, plan: Plan, place: Place) -> str:
    """What an id was in a release, if that is not the same thing; else nothing."""
    earlier = before.places.of(place.id)
    if earlier is None:
        return ""
    if earlier.kind != place.kind:
        return f"{earlier.kind} {place.id}"
    old, new = before.programs.get(place.id), plan.programs.get(place.id)
    return old.title if old and new and not _is_same(old, new) else ""


def _id_path(place: Place) -> tuple[str, ...]:
    return (KIND_BY_NAME[place.kind].identity,) if place.kind in KIND_BY_NAME else ("id",)


def _is_same(before: Program, after: Program) -> bool:
    """A program is still itself while its title, its goal, or the title of any of its actions is what it was."""
    titles = {action.title for action in before.actions}
    return (
        before.title == after.title
        or before.goal == after.goal
        or any(action.title in titles for action in after.actions)
    )


def _unverified(plan: Plan) -> Iterator[Diagnostic]:
    for regulation in plan.regulations.values():
        if not regulation.verified:
            yield error(
                "release-unverified", plan.span(regulation.id, "id"), id=regulation.id, status=plan.masterplan.status
            )


def _tbd(plan: Plan) -> Iterator[Diagnostic]:
    """Without an allowance, none is allowed."""
    allowance = plan.masterplan.rules.tbd_allowance
    count = compute_figures(plan).undecided
    if count > (allowance or 0):
        place = _plan_span(plan, *(("rules", "tbd_allowance") if allowance is not None else ("status",)))
        yield error("release-tbd", place, count=count, allowance=allowance or 0, status=plan.masterplan.status)


def _stale_commitments(plan: Plan) -> Iterator[Diagnostic]:
    """Of those that were sealed for an earlier version; agencies that a newer one covers have agreed anew."""
    for commitment in plan.commitments.values():
        if is_stale(plan, commitment) and unanswered_agencies(plan, commitment):
            place = plan.span(commitment.id, "fingerprint")
            yield error("release-stale-commitment", place, id=commitment.id, version=commitment.version)


def _plan_span(plan: Plan, *path: str) -> Span:
    return plan.place(plan.masterplan.id, "masterplan").span(*path)


def _amendment_span(plan: Plan) -> Span:
    """Where the amendment of this version stands, else where the version does."""
    place = plan.places.of(plan.masterplan.version, "amendment")
    return place.span("version") if place is not None else _plan_span(plan, "version")
