"""Laws of comparison: it leaves nothing out, tells nothing twice, and is silent on what is only written otherwise."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random

import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import smartprov.cli.show
from smartprov.cli.show.changes_markdown import LIMIT, report_markdown
from smartprov.cli.show.changes_v1 import changes_json
from smartprov.diff.apply import apply_changes, taken_apart
from smartprov.diff.changes import Action
from smartprov.diff.compare import compare
from smartprov.diff.consequences import consequences_of
from smartprov.diff.naming import Naming
from smartprov.diff.report import VersionName, make_report
from smartprov.diff.runs import plain
from smartprov.plan.figures import compute_figures
from smartprov.plan.fingerprints import fingerprint_of, plan_data
from tests import plans
from tests.properties import edits

RANDOMS = st.builds(Random, st.integers(min_value=0, max_value=2**32))
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""A seed cannot be made simpler, and trying takes minutes."""
LAW = settings(max_examples=40, deadline=None, phases=UNSHRUNK, suppress_health_check=[HealthCheck.too_slow])
SCHEMA = json.loads((Path(smartprov.cli.show.__file__).parent / "changes_v1.schema.json").read_text())


@LAW
@given(RANDOMS, st.integers(0, 6))
def test_a_plan_does_not_differ_from_itself(random: Random, count: int) -> None:
    data = edits.edited(edits.base(), random, count)
    assert compare(edits.snapshot(data), edits.snapshot(data)) == ()


@LAW
@given(RANDOMS, st.integers(1, 8))
def test_applying_the_changes_to_the_base_gives_the_revision(random: Random, count: int) -> None:
    first = edits.edited(edits.base(), random, random.randrange(3))
    base, revision = edits.snapshot(first), edits.snapshot(edits.edited(first, random, count))
    for one, other in ((base, revision), (revision, base)):
        assert apply_changes(one, compare(one, other)) == taken_apart(other)


@LAW
@given(RANDOMS, st.integers(1, 8))
def test_what_is_added_one_way_is_removed_the_other(random: Random, count: int) -> None:
    base = edits.snapshot(edits.base())
    revision = edits.snapshot(edits.edited(edits.base(), random, count))
    there, back = compare(base, revision), compare(revision, base)
    if any(change.action is Action.RENAMED or change.path == ("renamed_from",) for change in (*there, *back)):
        return
    for action, opposite in ((Action.ADDED, Action.REMOVED), (Action.CHANGED, Action.CHANGED)):
        ways = [
            {(change.kind, change.entity, change.path) for change in changes if change.action is which}
            for changes, which in ((there, action), (back, opposite))
        ]
        assert ways[0] == ways[1]


@LAW
@given(RANDOMS, st.integers(0, 4))
def test_fingerprints_are_others_exactly_if_something_changed(random: Random, count: int) -> None:
    base = edits.snapshot(edits.base())
    revision = edits.snapshot(edits.edited(edits.base(), random, count))
    assert (fingerprint_of(base.data) == fingerprint_of(revision.data)) is (compare(base, revision) == ())


@settings(LAW, max_examples=30)
@given(RANDOMS, st.integers(1, 12), st.sampled_from(["id", "en"]))
def test_every_change_is_told_once_and_in_words(random: Random, count: int, language: str) -> None:
    base = edits.snapshot(edits.base())
    revision = edits.snapshot(edits.edited(edits.base(), random, count))
    changes = compare(base, revision)
    ids = [change.id for change in changes]
    assert len(ids) == len(set(ids))
    naming = Naming(base, revision, "en" if language == "en" else "id")
    sides = ((base.plan, compute_figures(base.plan)), (revision.plan, compute_figures(revision.plan)))
    name = VersionName("v1", "v1:", "1.0.0", "", "0" * 64)
    report = make_report(changes, changes, consequences_of(sides, changes), (name, name), naming)
    told = [entry for group in report.groups for entry in group.entries]
    assert len(told) + sum(len(entry.parts) for entry in told) == len(changes)
    assert all(plain(entry.said.sentence).strip() and "{" not in entry.reason for entry in told)
    Draft202012Validator(SCHEMA).validate(json.loads(changes_json(report)))
    assert len(report_markdown(report).encode()) <= LIMIT


@settings(LAW, max_examples=8)
@given(RANDOMS)
def test_formatting_key_order_and_file_names_change_nothing(random: Random) -> None:
    written = {**plans.small_files(), "commitments/kedua.yaml": SECOND}
    respelled = {_moved(path): _respelled(path, data, random) for path, data in written.items()}
    found = [plan_data(plans.plan_of(files)) for files in (written, respelled)]
    snapshots = [edits.snapshot(data) for data in found]
    assert compare(snapshots[0], snapshots[1]) == ()
    assert fingerprint_of(found[0]) == fingerprint_of(found[1])


SECOND = plans.small_files()["commitments/2024-03-01.yaml"].replace(b"id: komitmen-2024", b"id: komitmen-kedua")
DATES = re.compile(r"(?<=: )(\d{4}-\d{2}(-\d{2})?)(?=[,}\n])")


def _moved(path: str) -> str:
    return path.replace("chapters/buku-1/0", "chapters/lain/9").replace("commitments/kedua", "commitments/0-kedua")


def _respelled(path: str, data: bytes, random: Random) -> bytes:
    """The same data, typed by somebody else; chapters have other line ends."""
    if not path.endswith(".yaml"):
        return data if path.startswith("assets/") else data.replace(b"\n", b"\r\n")
    loaded = _shuffled(yaml.safe_load(DATES.sub(r"'\1'", data.decode())), random)
    flow = random.random() < 0.5
    text = yaml.safe_dump(loaded, sort_keys=False, allow_unicode=True, default_flow_style=flow, width=60)
    return f"# catatan\n{text}".encode()


def _shuffled(value: object, random: Random) -> object:
    if isinstance(value, dict):
        names = list(value)
        random.shuffle(names)
        return {name: _shuffled(value[name], random) for name in names}
    return [_shuffled(each, random) for each in value] if isinstance(value, list) else value
