"""Claims about how agencies stand to a commitment: what counts is each one's own sheet."""

from __future__ import annotations

import pytest

from smartprov.plan.plan import Plan
from smartprov.plan.sealing import sealed_text
from smartprov.plan.signing import is_stale, seal_of, stale_agencies, standings, unanswered_agencies
from tests import plans

SHEET = "commitments/2024-03-01.yaml"
LIV, GOV = "programs/liv-01.yaml", "programs/gov-01.yaml"
LED = (("lead_agency: tbd\nsupporting", "lead_agency: dinkes\nsupporting"),)
DINKES = "  - {agency: dinkes, position: Kepala, name: tbd, capacity: head}\n"
SIGNED = (
    ("capacity: head}\n", f"capacity: head}}\n{DINKES}"),
    ("capacity: head}", "capacity: head, method: wet-ink, date: 2024-03-01}"),
)


def sealed(*changes: tuple[str, str]) -> plans.Files:
    """The small plan, whose two lead agencies have signed what is sealed."""
    found = plans.files({SHEET: (*changes, *SIGNED), LIV: LED})
    plan = plans.plan_of(found)
    text = sealed_text(found[SHEET].decode(), seal_of(plan, plan.commitments["komitmen-2024"]))
    return found | {SHEET: text.encode()}


def changed(files: plans.Files, *changes: tuple[str, str, str]) -> Plan:
    for path, old, new in changes:
        assert old in files[path].decode()
        files = files | {path: files[path].decode().replace(old, new).encode()}
    return plans.plan_of(files)


def states(plan: Plan) -> dict[str, str]:
    return {each.agency: each.state for each in standings(plan, plan.commitments["komitmen-2024"])}


def test_who_has_signed_what_still_stands_has_signed() -> None:
    assert states(changed(sealed())) == {"diskominfo": "signed", "dinkes": "signed"}


def test_a_change_of_a_program_changes_the_state_of_the_agency_that_leads_it() -> None:
    plan = changed(sealed(), (LIV, "status: approved", "status: spent"))
    assert states(plan) == {"diskominfo": "signed", "dinkes": "changed"}
    assert stale_agencies(plan, plan.commitments["komitmen-2024"]) == ("dinkes",)


def test_a_changed_undertaking_changes_the_state_of_all() -> None:
    plan = changed(sealed(), (SHEET, "Menyediakan dukungan", "Menyediakan dana"))
    assert set(states(plan).values()) == {"changed"}


def test_a_program_that_goes_to_another_agency_changes_both() -> None:
    plan = changed(sealed(), ("programs/gov-02.yaml", "lead_agency: diskominfo\n", "lead_agency: dinkes\n"))
    assert states(plan) == {"diskominfo": "changed", "dinkes": "changed"}


def test_an_agency_that_lost_its_last_program_is_still_shown() -> None:
    plan = changed(sealed(), (LIV, "lead_agency: dinkes", "lead_agency: bappeda"))
    assert states(plan) == {"diskominfo": "signed", "bappeda": "missing", "dinkes": "changed"}


def test_who_has_not_signed_is_missing_whatever_changes() -> None:
    plan = changed(sealed(), (SHEET, ", method: wet-ink, date: 2024-03-01", ""), (LIV, "approved", "spent"))
    assert set(states(plan).values()) == {"unsigned"}


def test_a_witness_does_not_sign_for_an_agency() -> None:
    plan = changed(sealed(), (SHEET, "Kepala Dinas, name: tbd, capacity: head", "Kepala, name: tbd, capacity: witness"))
    assert states(plan) == {"diskominfo": "missing", "dinkes": "signed"}


def test_without_a_seal_a_signature_is_taken_at_its_word() -> None:
    plan = plans.plan({SHEET: SIGNED, LIV: LED})
    assert set(states(plan).values()) == {"signed"}


def test_a_seal_without_the_agencies_fingerprints_changes_as_a_whole() -> None:
    files = sealed()
    text = files[SHEET].decode()
    files[SHEET] = (text[: text.index("agency_fingerprints:")]).encode()
    assert set(states(changed(files)).values()) == {"signed"}
    plan = changed(files, (LIV, "status: approved", "status: spent"))
    assert set(states(plan).values()) == {"changed"}


def moved_on(*changes: tuple[str, str, str]) -> Plan:
    return changed(sealed(), ("masterplan.yaml", "version: 0.2.0", "version: 0.3.0"), *changes)


def test_a_new_version_alone_makes_nothing_stale() -> None:
    plan = moved_on()
    assert not is_stale(plan, plan.commitments["komitmen-2024"])


def test_a_change_after_the_version_makes_it_stale_and_names_whom() -> None:
    plan = moved_on((LIV, "status: approved", "status: spent"))
    commitment = plan.commitments["komitmen-2024"]
    assert is_stale(plan, commitment)
    assert unanswered_agencies(plan, commitment) == ("dinkes",)


@pytest.mark.parametrize(("is_newer_sealed", "left"), [(True, ()), (False, ("dinkes",))])
def test_a_newer_sealed_commitment_answers_for_the_agencies_it_covers(
    *, is_newer_sealed: bool, left: tuple[str, ...]
) -> None:
    files = sealed()
    newer = files[SHEET].decode().replace("komitmen-2024", "komitmen-2025").replace("version: 0.2.0", "version: 0.3.0")
    if not is_newer_sealed:
        newer = newer[: newer.index("fingerprint:")] + "fingerprint: tbd\n"
    plan = changed(
        files | {"commitments/2025.yaml": newer.encode()},
        ("masterplan.yaml", "version: 0.2.0", "version: 0.3.0"),
        (LIV, "status: approved", "status: spent"),
    )
    assert unanswered_agencies(plan, plan.commitments["komitmen-2024"]) == left
