"""Claims about `plan.json` read back: it is the plan again, and other data is refused."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import UsageError
from smartprov.plan.fingerprints import plan_data, plan_fingerprint, plan_json
from smartprov.plan.restore import restore_plan
from tests import plans


def test_a_plan_read_back_says_the_same() -> None:
    plan = plans.plan()
    again = restore_plan(plan_json(plan), "plan.json")
    without = {"pictures": []}
    assert plan_data(again) | without == plan_data(plan) | without
    assert again.programs == plan.programs


def test_how_a_chapter_is_typed_does_not_change_the_fingerprint() -> None:
    path = "chapters/buku-1/02-proses.md"
    text = plans.small_files()[path].decode()
    assert plan_fingerprint(plans.plan({path: text + "\n\n"})) == plan_fingerprint(plans.plan())
    assert plan_fingerprint(plans.plan({path: text + "\nBaru.\n"})) != plan_fingerprint(plans.plan())


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"schema_version": 1}', b'{"schema_version": 1, "masterplan": 3}']
)
def test_other_data_is_refused(data: bytes) -> None:
    with pytest.raises(UsageError) as caught:
        restore_plan(data, "x.json")
    assert caught.value.code == "not-a-plan-json"
