"""`release-notes.md`: what changed, what is still open, how to verify the release, and what is to be signed and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from smartprov.book.generated import money_words
from smartprov.diff.changes import Change, Significance
from smartprov.diff.compare import compare
from smartprov.diff.programs import program_changes
from smartprov.plan.figures import Amount
from smartprov.plan.plan import Plan
from smartprov.plan.signing import is_stale, standings, unanswered_agencies
from smartprov.plan.values import TBD
from smartprov.release.candidate import Publication
from smartprov.render.artifact import Artifact
from smartprov.source.releases import version_order
from smartprov.text.forms import Forms, forms
from smartprov.text.labels import Labels, labels
from smartprov.text.messages import message
from smartprov.versions import Version

REPORT = "changes"
"""How the files of the change report are called, without what tells their format."""
_SHEET = "pdf/{id}.pdf"


def release_notes(publication: Publication, made: tuple[Artifact, ...]) -> bytes:
    """The notes in the plan's language; `made` are the files that they list."""
    notes = _Notes(publication, made)
    return ("\n\n".join(notes.parts()) + "\n").encode()


class _Notes:
    def __init__(self, publication: Publication, made: tuple[Artifact, ...]) -> None:
        self._publication = publication
        self._made = made
        self._plan = publication.version.plan
        language = self._plan.masterplan.language
        self._words: Labels = labels(language)
        self._forms: Forms = forms(language)

    def parts(self) -> Iterator[str]:
        """Paragraphs, lists and tables of Markdown."""
        words, plan = self._words, self._plan.masterplan
        yield "# " + _typed(words("release.title", plan=plan.title, version=plan.version))
        if plan.status == "draft":
            yield "> " + words("release.draft")
        if plan.example:
            yield "> " + words("mark.example")
        if plan.adoption is None:
            yield words("imprint.not_adopted")
        yield self._head()
        for title, body in (
            ("release.changed", self._changes()),
            ("release.open", self._open()),
            ("release.contents", self._contents()),
            ("release.verify", self._verifying()),
            ("release.sign", self._signing()),
        ):
            yield f"## {words(title)}"
            yield from body

    def _head(self) -> str:
        words, version = self._words, self._publication.version
        commit = version.revision.commit if version.revision else ""
        folder = version.revision.prefix.rstrip("/") if version.revision else ""
        return "\n".join(
            (
                "| | |",
                "|---|---|",
                f"| {words('imprint.status')} | {words(f'status.{self._plan.masterplan.status}')} |",
                f"| {words('imprint.revision')} | `{commit}`{f' `{folder}/`' if folder else ''} |",
                f"| {words('release.source_date')} | {self._forms.date(version.facts.date)} |",
                f"| {words('imprint.fingerprint')} | `{version.fingerprint}` |",
            )
        )

    def _changes(self) -> Iterator[str]:
        words, base = self._words, self._publication.base
        last = version_order(base.plan.masterplan.version) if base else (-1,)
        for amendment in sorted(self._plan.amendments.values(), key=lambda each: version_order(each.version)):
            if last < version_order(amendment.version) <= version_order(self._plan.masterplan.version):
                reason = _typed(" ".join(amendment.reason.split()))
                yield words("release.version_reason", version=amendment.version, reason=reason)
        if base is None:
            yield words("release.first")
            return
        changes = compare(base.snapshot, self._publication.version.snapshot)
        yield self._counted(base, changes)
        yield "\n".join(f"- {line}" for line in self._programs(base, changes))
        reports = [each.path for each in self._made if each.path.startswith(f"{REPORT}.")]
        if reports:
            yield self._words("release.change_report", files=", ".join(f"[{path}]({path})" for path in reports))

    def _counted(self, base: Version, changes: tuple[Change, ...]) -> str:
        count = Counter(each.significance for each in changes)
        return self._words(
            "release.changes_since",
            version=base.plan.masterplan.version,
            tag=base.label,
            count=len(changes),
            amendment=count[Significance.AMENDMENT],
            signature=count[Significance.SIGNATURE],
        )

    def _programs(self, base: Version, changes: tuple[Change, ...]) -> Iterator[str]:
        words, found = self._words, program_changes(changes)
        if found.added:
            yield words("release.programs_added", count=len(found.added), programs=_named(self._plan, found.added))
        if found.removed:
            yield words("release.programs_removed", count=len(found.removed), programs=_named(base.plan, found.removed))
        if found.renamed:
            pairs = ", ".join(f"{before.upper()} → {now.upper()}" for before, now in found.renamed)
            yield words("release.programs_renamed", count=len(found.renamed), programs=pairs)
        if found.changed:
            ids = ", ".join(id.upper() for id in found.changed)
            yield words("release.programs_changed", count=len(found.changed), programs=ids)
        yield self._budget(base.figures.total, self._publication.version.figures.total)

    def _budget(self, base: Amount, revision: Amount) -> str:
        before, after = (money_words(each, self._words, self._forms) for each in (base, revision))
        if base == revision:
            return self._words("release.budget_same", amount=after)
        return self._words("release.budget", before=before, after=after)

    def _open(self) -> Iterator[str]:
        lines = [*self._undecided(), *self._regulations(), *self._commitments()]
        accepted = self._publication.checked.accepted
        if lines or not accepted:
            yield "\n".join(f"- {line}" for line in lines) or self._words("release.nothing_open")
        if accepted:
            yield self._words("release.accepted", count=len(accepted))
            language = self._plan.masterplan.language
            found = [
                (message(each.diagnostic.code, each.diagnostic.arguments, language), each.reason) for each in accepted
            ]
            yield "\n".join(f"- {_typed(said)} – {_typed(reason)}" for said, reason in found)

    def _undecided(self) -> Iterator[str]:
        count = self._publication.version.figures.undecided
        allowance = self._plan.masterplan.rules.tbd_allowance
        if count and allowance is None:
            yield self._words("release.tbd_unlimited", count=count)
        elif count:
            yield self._words("release.tbd", count=count, allowance=allowance)

    def _regulations(self) -> Iterator[str]:
        for each in self._plan.regulations.values():
            if not each.verified:
                title = self._words("state.tbd") if each.title == TBD else _typed(each.title)
                yield self._words("release.regulation", id=each.id, title=title)

    def _commitments(self) -> Iterator[str]:
        words, plan = self._words, self._plan
        for each in plan.commitments.values():
            states = Counter(standing.state for standing in standings(plan, each))
            if is_stale(plan, each):
                if agencies := unanswered_agencies(plan, each):
                    named = ", ".join(_agency(plan, agency) for agency in agencies)
                    yield words("release.commitment_stale", id=each.id, agencies=named)
            elif states["signed"]:
                yield words("release.commitment_signed", id=each.id, signed=states["signed"], of=states.total())
            else:
                yield words("release.commitment_unsigned", id=each.id)

    def _contents(self) -> Iterator[str]:
        words = self._words
        rows = [f"| {words('release.file')} | {words('release.size')} | {words('release.digest')} |", "|---|---:|---|"]
        for each in sorted(self._made, key=lambda artifact: artifact.path):
            size = self._forms.number(len(each.data))
            rows.append(f"| [{each.path}]({each.path}) | {size} | `{sha256(each.data).hexdigest()}` |")
        yield "\n".join(rows)

    def _verifying(self) -> Iterator[str]:
        yield self._words("release.verify_without")
        yield _command("sha256sum -c SHA256SUMS")
        yield self._words("release.verify_with")
        yield _command("smartprov verify .")
        yield self._words("release.rebuild")
        yield _command("smartprov verify . --rebuild --repository REPO")

    def _signing(self) -> Iterator[str]:
        words = self._words
        digests = {each.path: sha256(each.data).hexdigest() for each in self._made}
        joint = [path for path in joint_sheets(self._plan) if path in digests]
        yield words("release.signed_apart")
        if joint:
            yield "\n".join(f"- {path}: `{digests[path]}`" for path in joint)
            yield words("release.own_sheets")
        yield words("release.electronic")
        yield words("release.qr") + " " + words("release.electronic_source")
        yield words("release.signed_change")
        yield _command(f"smartprov release --keep-signed {_example(joint)} --of {self._plan.masterplan.version}")
        yield words("release.other_output")
        yield words("release.seal")


def joint_sheets(plan: Plan) -> tuple[str, ...]:
    """The files of a release that are there to be signed by all; each agency has one of its own besides."""
    return tuple(_SHEET.format(id=each) for each in plan.commitments)


def _example(sheets: list[str]) -> str:
    return sheets[0].rpartition("/")[2] if sheets else "komitmen.pdf"


def _agency(plan: Plan, id: str) -> str:
    agency = plan.agencies.get(id)
    return _typed((agency.abbreviation or agency.name) if agency else id)


def _named(plan: Plan, ids: tuple[str, ...]) -> str:
    return "; ".join(f"{id.upper()} {_typed(plan.programs[id].title)}" for id in ids)


def _command(line: str) -> str:
    return f"```sh\n{line}\n```"


def _typed(text: str) -> str:
    """An author's plain text, where Markdown would see more in it."""
    for sign in "\\`*_<[|#":
        text = text.replace(sign, f"\\{sign}")
    return text
