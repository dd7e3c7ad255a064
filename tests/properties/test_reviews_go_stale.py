"""Law: an edit makes stale the review of what was edited and of what holds it, and no other."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from smartprov.diagnostics import Edit
from smartprov.plan.known_ids import data_of
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.plan.reviewing import review_fingerprint, reviewables
from smartprov.source.splicing import spliced
from tests import plans

FILES = plans.small_files()
PLAN = plans.plan_of(FILES)
WORDS = ("title", "name", "text", "summary", "expansion", "condition", "output")


def fingerprints(plan: Plan) -> dict[str, str]:
    return {id: review_fingerprint(each) for id, each in reviewables(plan).items()}


BEFORE = fingerprints(PLAN)


def fields() -> list[tuple[Place, str]]:
    """Every wording on one line of every entity of the small plan, chapters left out."""
    found = []
    for place in PLAN.places:
        data = data_of(place)
        if isinstance(data, dict) and not place.document.path.endswith(".md"):
            found += [(place, name) for name in WORDS if isinstance(data.get(name), str) and "\n" not in data[name]]
    return found


FIELDS = fields()


def holders(place: Place) -> set[str]:
    """What is edited, and what holds it."""
    around = [
        each
        for each in PLAN.places
        if each.document is place.document and place.key_path[: len(each.key_path)] == each.key_path
    ]
    return {each.id for each in around} & BEFORE.keys()


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(FIELDS), st.text(alphabet="abcdefgh ", min_size=1, max_size=12))
def test_an_edit_makes_stale_what_was_edited_and_what_holds_it_alone(field: tuple[Place, str], words: str) -> None:
    place, name = field
    path = place.document.path
    edit = Edit(place.span(name), json.dumps(f"Baru {words.strip()}"))
    plan = plans.resolved_of(FILES | {path: spliced(FILES[path].decode(), [edit]).encode()}).plan
    assert plan is not None
    after = fingerprints(plan)
    assert {id for id in BEFORE if after.get(id) != BEFORE[id]} == holders(place)


@settings(deadline=None, max_examples=20)
@given(st.sampled_from(sorted(path for path in FILES if path.endswith(".md"))))
def test_a_changed_chapter_makes_its_own_review_stale_alone(path: str) -> None:
    plan = plans.resolved_of(FILES | {path: FILES[path] + b"\n\nSatu kalimat lagi.\n"}).plan
    assert plan is not None
    after = fingerprints(plan)
    changed = {id for id in BEFORE if after.get(id) != BEFORE[id]}
    assert changed == {chapter.matter.id for chapter in PLAN.chapters.values() if chapter.path == path}
