"""Claims about `smartprov seal`: it writes two keys, and never over what somebody has signed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import plans
from tests.cli.running import Run, change

SHEET = "commitments/2024-03-01.yaml"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return plans.written(tmp_path / "rencana")


def sheet(folder: Path) -> str:
    return (folder / SHEET).read_text("utf-8")


def test_a_seal_is_written_and_everything_else_stays(run: Run, folder: Path) -> None:
    change(folder / SHEET, "fingerprint: tbd", "fingerprint: tbd # oleh alat")
    before = sheet(folder)
    done = run("seal", "komitmen-2024", str(folder))
    assert done.code == 0
    assert done.out.startswith("rencana/commitments/2024-03-01.yaml:9: komitmen 'komitmen-2024' disegel")
    assert "smartprov build" in done.err
    after = sheet(folder)
    assert after.splitlines()[:8] == before.splitlines()[:8]
    assert "# oleh alat\nagency_fingerprints:\n  diskominfo: " in after
    assert run("check", str(folder)).code == 0


def test_sealing_again_without_a_change_writes_nothing(run: Run, folder: Path) -> None:
    run("seal", "komitmen-2024", str(folder))
    before = sheet(folder)
    done = run("seal", "komitmen-2024", str(folder))
    assert (done.code, sheet(folder)) == (0, before)
    assert "tidak ada yang ditulis" in done.out


def test_a_byte_order_mark_and_windows_line_ends_stay(run: Run, folder: Path) -> None:
    data = b"\xef\xbb\xbf" + sheet(folder).replace("\n", "\r\n").encode()
    (folder / SHEET).write_bytes(data)
    assert run("seal", "komitmen-2024", str(folder)).code == 0
    made = (folder / SHEET).read_bytes()
    assert made.startswith(b"\xef\xbb\xbfid:")
    assert made.count(b"\r\n") == made.count(b"\n")
    assert run("check", str(folder)).code == 0


def test_a_sealed_version_does_not_change_under_its_number(run: Run, folder: Path) -> None:
    run("seal", "komitmen-2024", str(folder))
    change(folder / "programs/gov-01.yaml", "amount: 500400000", "amount: 500400001")
    done = run("check", str(folder))
    assert done.code == 1
    assert "rencana/commitments/2024-03-01.yaml:9:14: error[commitment-fingerprint]" in done.out
    refused = run("seal", "komitmen-2024", str(folder))
    assert refused.code == 1
    assert "--again" in refused.err


def test_a_seal_that_nobody_has_signed_under_may_be_replaced(run: Run, folder: Path) -> None:
    run("seal", "komitmen-2024", str(folder))
    change(folder / "programs/gov-01.yaml", "amount: 500400000", "amount: 500400001")
    assert run("seal", "komitmen-2024", str(folder), "--again").code == 0
    assert run("check", str(folder)).code == 0


def test_a_signed_seal_is_never_replaced(run: Run, folder: Path) -> None:
    run("seal", "komitmen-2024", str(folder))
    change(folder / SHEET, "capacity: head}", "capacity: head, method: wet-ink}")
    change(folder / "programs/gov-01.yaml", "amount: 500400000", "amount: 500400001")
    before = sheet(folder)
    done = run("seal", "komitmen-2024", str(folder), "--again")
    assert (done.code, sheet(folder)) == (1, before)
    assert "diskominfo" in done.err


def test_another_version_than_the_plans_is_not_sealed(run: Run, folder: Path) -> None:
    change(folder / SHEET, "version: 0.2.0", "version: 0.1.0")
    before = sheet(folder)
    done = run("seal", "komitmen-2024", str(folder))
    assert (done.code, sheet(folder)) == (1, before)
    assert "0.1.0" in done.err


def test_a_new_version_turns_the_error_into_a_warning_that_names_the_agency(run: Run, folder: Path) -> None:
    run("seal", "komitmen-2024", str(folder))
    change(folder / "programs/gov-01.yaml", "amount: 500400000", "amount: 500400001")
    change(folder / "masterplan.yaml", "version: 0.2.0", "version: 0.3.0")
    done = run("--lang", "en", "check", str(folder))
    assert done.code == 0
    assert "warning[commitment-stale]: commitment 'komitmen-2024' was agreed for version 0.2.0" in done.out
    assert "the part of diskominfo is different now" in done.out


def test_a_plan_with_errors_is_not_sealed(run: Run, folder: Path) -> None:
    change(folder / "programs/gov-01.yaml", "lead_agency: diskominfo\nsupporting", "lead_agency: salah\nsupporting")
    before = sheet(folder)
    done = run("seal", "komitmen-2024", str(folder))
    assert (done.code, sheet(folder)) == (1, before)
    assert "unknown-reference" in done.err


def test_an_unknown_commitment_is_wrong_usage(run: Run, folder: Path) -> None:
    done = run("seal", "komitmen-2025", str(folder))
    assert done.code == 2
    assert "komitmen-2024" in done.err


def test_what_cannot_be_edited_for_certain_is_told_to_be_written_by_hand(run: Run, folder: Path) -> None:
    change(folder / SHEET, "id: komitmen-2024", "id: &a komitmen-2024")
    change(folder / SHEET, "fingerprint: tbd", "fingerprint: &b tbd")
    (folder / SHEET).write_text("---\n" + sheet(folder) + "...\n")
    done = run("seal", "komitmen-2024", str(folder))
    assert done.code == 1
    assert 'fingerprint: "' in done.err
