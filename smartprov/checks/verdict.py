"""What a plan says about findings: their weight by code, and those it accepts, or ignores in place, with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from smartprov.checks.context import nearest_name
from smartprov.diagnostics import Diagnostic, Severity, Span, error, has_errors, warning
from smartprov.plan.entities.masterplan import Accepted
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.source.comments import IgnoreComment, ignore_comments
from smartprov.source.document import Document, KeyPath
from smartprov.text.messages import FINDINGS, may_be_weighed


@dataclass(frozen=True, slots=True)
class AcceptedFinding:
    """A finding that the plan shows knowingly, and why."""

    diagnostic: Diagnostic
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What counts, and what was accepted; together they are all that was found and not switched off."""

    diagnostics: tuple[Diagnostic, ...]
    accepted: tuple[AcceptedFinding, ...] = ()


REMEMBERED = frozenset(("removed-without-amendment", "suspect-prose", "version-not-greater"))
"""What only git's history can tell, so that its absence says nothing."""


def apply_rules(plan: Plan, diagnostics: tuple[Diagnostic, ...]) -> Verdict:
    """Weigh findings by `rules` of masterplan.yaml. What is wrong with those rules is added to what counts.

    First the weights, then what is ignored in place, then the acceptances: an error is never accepted, it has to be
    made a warning first. While there are errors, what an acceptance waits for may only be hidden behind one of them.
    """
    rules = plan.masterplan.rules
    weighed = [each for each in (_weighed(diagnostic, rules.severity) for diagnostic in diagnostics) if each]
    said = [*_wrong_codes(plan), *_forbidden_weights(plan)]
    is_broken = has_errors(weighed)
    accepted: list[AcceptedFinding] = []
    for comment in _comments(plan):
        weighed, ignored = _without_ignored(weighed, comment)
        accepted += ignored
        said += _wrong_comment(comment, weighed, ignored, is_broken=is_broken)
    for index, acceptance in enumerate(rules.accepted):
        if acceptance.code not in FINDINGS:
            continue
        found = [each for each in weighed if each.code == acceptance.code and _stands_at(plan, each.span, acceptance)]
        taken = [each for each in found if each.severity is not Severity.ERROR]
        accepted += [AcceptedFinding(each, acceptance.reason) for each in taken]
        weighed = [each for each in weighed if not any(each is one for one in taken)]
        if found and not taken:
            said.append(_useless("accepted-error", plan, index, acceptance))
        elif not (taken or is_broken or acceptance.code in REMEMBERED or _was_taken(accepted, acceptance, plan)):
            said.append(_useless("accepted-unmatched", plan, index, acceptance))
    return Verdict((*weighed, *said), tuple(accepted))


def _comments(plan: Plan) -> Iterator[IgnoreComment]:
    documents = {place.document.path: place.document for place in plan.places}
    for path in sorted(documents):
        yield from ignore_comments(documents[path])


def _without_ignored(
    findings: list[Diagnostic], comment: IgnoreComment
) -> tuple[list[Diagnostic], list[AcceptedFinding]]:
    """Findings that a comment leaves, and those that it takes: none without a reason, and no error."""
    left: list[Diagnostic] = []
    taken: list[AcceptedFinding] = []
    for each in findings:
        if comment.reason and _is_meant(each, comment) and each.severity is not Severity.ERROR:
            taken.append(AcceptedFinding(each, comment.reason))
        else:
            left.append(each)
    return left, taken


def _is_meant(finding: Diagnostic, comment: IgnoreComment) -> bool:
    return finding.code in comment.codes and (finding.span.path, finding.span.line) == (comment.span.path, comment.line)


def _wrong_comment(
    comment: IgnoreComment, left: list[Diagnostic], taken: list[AcceptedFinding], *, is_broken: bool
) -> Iterator[Diagnostic]:
    if not comment.codes:
        yield warning("ignore-malformed", comment.span, right=_as_meant(comment))
    codes = {each.diagnostic.code for each in taken}
    refused = {each.code for each in left if _is_meant(each, comment)}
    for code in comment.codes:
        if code not in FINDINGS:
            yield _unknown_code(comment.span, code)
        elif not comment.reason:
            yield warning("ignore-without-reason", comment.span, code=code)
        elif code in refused:
            yield warning("accepted-error", comment.span, code=code, at="")
        elif code not in codes and not is_broken and code not in REMEMBERED:
            yield warning("ignore-unused", comment.span, code=code)


def _as_meant(comment: IgnoreComment) -> str:
    """How a comment is to be written, if it can be told which rules it means and why."""
    codes, reason = comment.meant
    known = [code.lower() for code in codes]
    is_certain = known and all(code in FINDINGS for code in known)
    return f"# smartprov: ignore[{', '.join(known)}] {reason}" if is_certain else ""


def _weighed(diagnostic: Diagnostic, severity: Mapping[str, str]) -> Diagnostic | None:
    weight = severity.get(diagnostic.code)
    if weight is None or (weight != "error" and not may_be_weighed(diagnostic.code)):
        return diagnostic
    return None if weight == "off" else replace(diagnostic, severity=Severity(weight))


def _wrong_codes(plan: Plan) -> Iterator[Diagnostic]:
    place = plan.place(plan.masterplan.id, "masterplan")
    for code in plan.masterplan.rules.severity:
        if code not in FINDINGS:
            yield _unknown_code(place.key_span("rules", "severity", code), code)
    for index, acceptance in enumerate(plan.masterplan.rules.accepted):
        if acceptance.code not in FINDINGS:
            yield _unknown_code(place.span("rules", "accepted", index, "code"), acceptance.code)


def _unknown_code(span: Span, code: str) -> Diagnostic:
    return error("unknown-code", span, code=code, nearest=nearest_name(code, FINDINGS))


def _forbidden_weights(plan: Plan) -> Iterator[Diagnostic]:
    place = plan.place(plan.masterplan.id, "masterplan")
    for code, weight in plan.masterplan.rules.severity.items():
        if code in FINDINGS and weight != "error" and not may_be_weighed(code):
            yield error("fixed-severity", place.span("rules", "severity", code), code=code, weight=weight)


def _was_taken(accepted: list[AcceptedFinding], acceptance: Accepted, plan: Plan) -> bool:
    """Whether an earlier acceptance, a wider one perhaps, took all that this one would."""
    return any(
        each.diagnostic.code == acceptance.code and _stands_at(plan, each.diagnostic.span, acceptance)
        for each in accepted
    )


def _useless(code: str, plan: Plan, index: int, acceptance: Accepted) -> Diagnostic:
    span = plan.place(plan.masterplan.id, "masterplan").span("rules", "accepted", index, "code")
    return warning(code, span, code=acceptance.code, at=acceptance.at or "")


def _stands_at(plan: Plan, span: Span, acceptance: Accepted) -> bool:
    """Whether a span lies in what has the id: an entity, however deep inside it, or a chapter."""
    if acceptance.at is None:
        return True
    chapter = plan.chapters.get(acceptance.at)
    if chapter is not None:
        return chapter.path == span.path
    return any(place.id == acceptance.at and _contains(place, span) for place in plan.places)


def _contains(place: Place, span: Span) -> bool:
    if place.document.path != span.path:
        return False
    start = place.document.span(place.key_path)
    end = _next_start(place.document, place.key_path)
    here = (span.line, span.column)
    return (not place.key_path or (start.line, start.column) <= here) and (end is None or here < (end.line, end.column))


def _next_start(document: Document, key_path: KeyPath) -> Span | None:
    """Where the next thing behind a path begins, or nothing at the end of the file."""
    for depth in range(len(key_path) - 1, -1, -1):
        around, part = _at(document, key_path[:depth]), key_path[depth]
        if isinstance(around, list) and isinstance(part, int) and part + 1 < len(around):
            return document.span((*key_path[:depth], part + 1))
        if isinstance(around, dict):
            keys = list(around)
            behind = keys[keys.index(str(part)) + 1 :] if str(part) in keys else []
            if behind:
                return document.key_span((*key_path[:depth], behind[0]))
    return None


def _at(document: Document, key_path: KeyPath) -> object:
    data: object = document.data
    for part in key_path:
        if isinstance(data, dict) and isinstance(part, str):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
    return data
