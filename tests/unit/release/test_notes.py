"""Claims about release notes: what changed, what is open and what is to be signed, in the plan's language."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smartprov.release.notes import joint_sheets, release_notes
from smartprov.render.artifact import Artifact
from tests.unit.release.repository import Repository, make_repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

REGULATION = (
    "- {{id: {id}, type: perda, number: tbd, year: 2021, issuer: Provinsi, title: {title}, status: in-force, "
    "verified: {verified}}}\n"
)


@pytest.fixture(name="repository")
def _repository(tmp_path: Path) -> Repository:
    return make_repository(tmp_path / "repo")


def notes(repository: Repository, *files: str) -> str:
    made = tuple(Artifact(path, path.encode()) for path in (*files, "plan.json"))
    return release_notes(repository.publication(), made).decode()


def test_programs_that_came_went_and_were_renamed_are_named(repository: Repository) -> None:
    text = (repository.root / "programs/gov-01.yaml").read_text()
    repository.write("programs/gov-02.yaml", text.replace("gov-01", "gov-02"))
    repository.commit("v0.1.0")
    repository.write("programs/gov-03.yaml", text.replace("gov-01", "gov-03").replace("title: L", "title: Baru *l"))
    repository.write("programs/gov-07.yaml", text.replace("gov-01", "gov-07") + "renamed_from: gov-01\n")
    for gone in ("gov-01", "gov-02"):
        (repository.root / f"programs/{gone}.yaml").unlink()
    repository.raise_version("0.2.0", added=["gov-03"], removed=["gov-02"])
    repository.commit()
    said = notes(repository, "changes.md", "changes.pdf")
    assert "- Program ditambahkan (1): GOV-03 Baru \\*layanan publik digital satu pintu." in said
    assert "- Program dihapus (1): GOV-02 Layanan publik digital satu pintu." in said
    assert "- Program berganti id (1): GOV-01 → GOV-07." in said
    assert "[changes.md](changes.md), [changes.pdf](changes.pdf)" in said


def test_money_that_stays_is_said_to_stay(repository: Repository) -> None:
    repository.commit("v0.1.0")
    repository.change("programs/gov-01.yaml", "amount: 200000000", "amount: 300000000")
    repository.raise_version("0.1.1", changed=["gov-01"])
    repository.commit("v0.1.1")
    said = notes(repository)
    assert "- Pagu: " in said and "Pagu tetap" not in said
    repository.raise_version("0.2.0")
    repository.commit()
    assert "- Pagu tetap: " in notes(repository)


def test_what_is_open_is_listed(repository: Repository) -> None:
    registry = (("perda-1", "tbd", "false"), ("perda-2", '"Judul | resmi"', "false"), ("perda-3", "Lain", "true"))
    lines = (REGULATION.format(id=id, title=title, verified=verified) for id, title, verified in registry)
    repository.write("registries/regulations.yaml", "".join(lines))
    repository.change("masterplan.yaml", "rules:\n", "rules:\n  tbd_allowance: 30\n")
    repository.commit()
    said = notes(repository)
    assert "isian masih tbd; batas rilis 30." in said
    assert "- Regulasi perda-1 belum diverifikasi: belum ditentukan." in said
    assert "- Regulasi perda-2 belum diverifikasi: Judul \\| resmi." in said
    assert "perda-3" not in said
    assert "- Komitmen komitmen-1 belum ditandatangani." in said
    assert "Peringatan yang diterima beserta alasannya" in said
    assert "Rencana permulaan; kategori lain menyusul bersama programnya." in said


def test_commitments_that_are_signed_or_no_longer_hold_are_told_apart(repository: Repository) -> None:
    repository.change("commitments/komitmen-1.yaml", "capacity: head}", "capacity: head, method: wet-ink}")
    repository.commit()
    assert "sudah menandatangani." in notes(repository)
    repository.change("commitments/komitmen-1.yaml", "fingerprint: tbd", f"fingerprint: {'ab' * 32}")
    repository.raise_version("0.2.0")
    repository.commit()
    stale = next(line for line in notes(repository).splitlines() if "berubah sejak disepakati" in line)
    assert "komitmen-1" in stale and "Diskominfo" in stale


def test_joint_sheets_are_given_with_their_digest_and_the_way_to_keep_them(repository: Repository) -> None:
    [sheet] = joint_sheets(repository.publication().version.plan)
    said = notes(repository, sheet)
    assert said.count(f"{sheet}: `") == 1
    assert "smartprov release --keep-signed komitmen-1.pdf --of 0.1.0" in said
    assert "tidak terletak di dist/, tambahkan --output" in said
    (repository.root / "commitments/komitmen-1.yaml").unlink()
    repository.commit()
    assert "--keep-signed komitmen.pdf" in notes(repository)


def test_a_plan_that_is_final_real_and_english_is_spoken_of_as_that(repository: Repository) -> None:
    repository.change("masterplan.yaml", "language: id", "language: en")
    repository.change("masterplan.yaml", "status: draft\nexample: true", "status: final")
    repository.commit()
    said = notes(repository)
    for words in ("**DRAFT", "INVENTED", "Yang berubah"):
        assert words not in said
    assert "## What changed" in said and "This is the first release." in said
    assert "entries are still tbd; the plan sets no limit for a release." in said
