"""Claims about `smartprov commitments`: each agency answers for its own part, against the version that was sealed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests import plans
from tests.cli.published import conforming
from tests.cli.running import Run, change
from tests.repositories import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

SHEET = "commitments/2024-03-01.yaml"
GOV, LIV = "programs/gov-01.yaml", "programs/liv-01.yaml"
DINKES = "  - {agency: dinkes, position: Kepala Dinas Kesehatan, name: tbd, capacity: head}\n"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    """Two agencies lead programs, of which one has signed; the sealed version is committed and has its tag."""
    made = plans.written(tmp_path / "rencana")
    change(made / LIV, "lead_agency: tbd\nsupporting_agencies: [dinkes]", "lead_agency: dinkes")
    change(made / SHEET, "capacity: head}\n", f"capacity: head}}\n{DINKES}")
    git(made, "init", "--quiet")
    return made


def commit(folder: Path, *tags: str) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "langkah")
    for tag in tags:
        git(folder, "tag", tag)


def signed(run: Run, folder: Path) -> None:
    assert run("seal", "komitmen-2024", str(folder)).code == 0
    change(folder / SHEET, "position: Kepala Dinas, name: tbd, capacity: head}", "position: Kepala Dinas, name: tbd, "
           "capacity: head, method: wet-ink, date: 2024-03-01}")  # fmt: skip


def moved_on(folder: Path) -> None:
    change(folder / "masterplan.yaml", "version: 0.2.0", "version: 0.3.0")


def as_json(run: Run, folder: Path) -> dict:
    done = run("commitments", str(folder), "--format", "json")
    [commitment] = conforming("commitments_v1", done.out)["commitments"]
    return commitment


def states(commitment: dict) -> dict[str, str]:
    return {each["id"]: each["state"] for each in commitment["agencies"]}


def test_before_anything_is_sealed_it_says_what_to_do(run: Run, folder: Path) -> None:
    done = run("commitments", str(folder))
    assert done.code == 0
    assert "belum disegel\n    Jalankan `smartprov seal komitmen-2024`" in done.out
    assert "0 dari 2 perangkat daerah menandatangani; berubah sejak itu: 0; belum: 2" in done.out


def test_what_has_not_changed_is_current_without_git(run: Run, folder: Path) -> None:
    signed(run, folder)
    shutil.rmtree(folder / ".git")
    found = as_json(run, folder)
    assert found["is_current"]
    assert states(found) == {"diskominfo": "signed", "dinkes": "unsigned"}


def test_a_change_is_told_to_the_agency_that_leads_the_program(run: Run, folder: Path) -> None:
    signed(run, folder)
    commit(folder, "v0.2.0")
    moved_on(folder)
    change(folder / GOV, "amount: 500400000", "amount: 600400000")
    change(folder / LIV, "status: approved", "status: spent")
    done = run("commitments", str(folder))
    assert done.code == 0
    assert "versi yang disegel: v0.2.0 (" in done.out
    assert (
        "  ditandatangani, berubah sejak itu:\n    diskominfo: Dinas Komunikasi dan Informatika (Kepala Dinas; "
        in done.out
    )
    assert "signature[action-gov-01.a1-budget-2025/csr-amount-changed]: " in done.out
    assert "liv-01.a1" not in done.out
    assert "Rp600,4 juta" in done.out or "600.400.000" in done.out


def test_the_sealed_version_is_found_by_its_fingerprint_where_no_tag_names_it(run: Run, folder: Path) -> None:
    signed(run, folder)
    commit(folder)
    moved_on(folder)
    change(folder / GOV, "amount: 500400000", "amount: 600400000")
    commit(folder)
    found = as_json(run, folder)
    assert found["sealed_version"]["commit"] == git(folder, "rev-parse", "HEAD~1").strip()
    [agency] = [each for each in found["agencies"] if each["state"] == "changed"]
    assert [each["entity"] for each in agency["changes"]] == ["gov-01.a1"]


def test_a_tag_of_another_content_is_passed_over(run: Run, folder: Path) -> None:
    commit(folder, "v0.2.0")
    change(folder / GOV, "title: Satu akun warga", "title: Satu akun untuk warga")
    signed(run, folder)
    commit(folder, "disegel")
    moved_on(folder)
    change(folder / GOV, "amount: 500400000", "amount: 600400000")
    found = as_json(run, folder)
    assert found["sealed_version"]["commit"] == git(folder, "rev-parse", "disegel").strip()


def test_a_registrys_indicator_counts_for_those_who_use_it(run: Run, folder: Path) -> None:
    signed(run, folder)
    commit(folder, "v0.2.0")
    moved_on(folder)
    change(folder / "registries/indicators.yaml", "3.4-3.6", "3.4-3.7")
    [agency] = [each for each in as_json(run, folder)["agencies"] if each["state"] == "changed"]
    assert agency["id"] == "diskominfo"
    assert [each["entity"] for each in agency["changes"]] == ["indeks-spbe"]


def test_a_version_that_git_does_not_have_says_so(run: Run, folder: Path) -> None:
    signed(run, folder)
    moved_on(folder)
    change(folder / GOV, "amount: 500400000", "amount: 600400000")
    commit(folder)
    done = run("--lang", "en", "commitments", str(folder))
    assert done.code == 0
    assert "the version that was sealed is not found in git's history" in done.out
    assert "git fetch --unshallow --tags" in done.out
    assert "signed, changed since:" in done.out


def test_a_removed_program_is_told_to_the_agency_that_led_it(run: Run, folder: Path) -> None:
    signed(run, folder)
    commit(folder, "v0.2.0")
    moved_on(folder)
    (folder / "programs/gov-02.yaml").unlink()
    [agency] = [each for each in as_json(run, folder)["agencies"] if each["state"] == "changed"]
    assert agency["id"] == "diskominfo"
    assert ("gov-02", "removed") in {(each["entity"], each["action"]) for each in agency["changes"]}


@pytest.mark.parametrize(("gates", "code"), [((), 0), (("stale",), 1), (("missing",), 1), (("stale", "missing"), 1)])
def test_gates_fail_on_what_they_name(run: Run, folder: Path, gates: tuple[str, ...], code: int) -> None:
    signed(run, folder)
    commit(folder, "v0.2.0")
    moved_on(folder)
    change(folder / GOV, "amount: 500400000", "amount: 600400000")
    options = [word for gate in gates for word in ("--fail-on", gate)]
    assert run("commitments", str(folder), *options).code == code


def test_gates_pass_where_everyone_has_signed_what_stands(run: Run, folder: Path) -> None:
    signed(run, folder)
    change(
        folder / SHEET,
        "Dinas Kesehatan, name: tbd, capacity: head}",
        "Dinas Kesehatan, name: tbd, capacity: head, method: wet-ink}",
    )
    assert run("commitments", str(folder), "--fail-on", "stale", "--fail-on", "missing").code == 0


def test_a_plan_without_commitments_says_so(run: Run, folder: Path) -> None:
    shutil.rmtree(folder / "commitments")
    done = run("commitments", str(folder))
    assert (done.code, done.out.splitlines()[0]) == (0, "rencana ini tidak memiliki komitmen")


def test_a_plan_that_cannot_be_read_is_a_finding(run: Run, folder: Path) -> None:
    (folder / "masterplan.yaml").write_text("format: [\n")
    done = run("commitments", str(folder))
    assert done.code == 1
    assert "masterplan.yaml:" in done.err
