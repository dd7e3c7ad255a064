"""`smartprov release` and `smartprov verify`, as whoever publishes and whoever receives a plan meet them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import Run, change
from tests.repositories import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture(name="repository")
def _repository(plan: Path) -> Path:
    (plan / ".gitignore").write_text(".smartprov/\n")
    git(plan, "init", "--quiet")
    git(plan, "add", ".")
    git(plan, "commit", "--quiet", "-m", "satu")
    return plan


def test_a_release_names_its_seal_and_says_what_to_sign(run: Run, repository: Path) -> None:
    done = run("release", "rencana")
    assert (done.code, done.out.splitlines()) == (
        0,
        ["dist/0.1.0/manifest.json", "dist/0.1.0/SHA256SUMS", "dist/0.1.0/release-notes.md"],
    )
    assert "dist/0.1.0/pdf/komitmen-1.pdf" in done.err and "BSrE" in done.err
    assert "git tag -a v0.1.0" in done.err
    git(repository, "tag", "v0.1.0")
    again = run("release", "rencana")
    assert (again.code, again.out) == (0, done.out)
    assert "sama persis" in again.err and "git tag" not in again.err


def test_what_refuses_is_placed_and_counted_and_nothing_is_made(run: Run, repository: Path) -> None:
    change(repository / "programs/gov-01.yaml", "goal: goal-1", "goal: goal-9")
    git(repository, "commit", "--quiet", "-a", "-m", "dua")
    change(repository / "masterplan.yaml", "status: draft", "status: final")
    done = run("release", "rencana")
    assert (done.code, done.out) == (1, "")
    assert "rencana/programs/gov-01.yaml:7:7: error[unknown-reference]" in done.err
    assert "rencana/masterplan.yaml:1:1: error[release-uncommitted]" in done.err
    assert "versi 0.1.0 tidak dapat dirilis: 2 alasan" in done.err
    assert not Path("dist").exists()


def test_a_dry_run_lists_and_makes_nothing(run: Run, repository: Path) -> None:
    done = run("release", "rencana", "--dry-run")
    assert done.code == 0
    assert "note[release-tbd]" in done.out
    assert done.out.splitlines()[-1] == "versi 0.1.0 dapat dirilis ke dist/0.1.0"
    change(repository / "masterplan.yaml", "status: draft", "status: final")
    git(repository, "commit", "--quiet", "-a", "-m", "dua")
    refused = run("release", "rencana", "--dry-run")
    assert refused.code == 1
    assert "error[release-tbd]" in refused.out
    assert not Path("dist").exists()


def test_a_warning_refuses_where_that_is_asked_for(run: Run, repository: Path) -> None:
    (repository / "chapters/buku-1/9.md").write_text("---\nid: x\ntitle: X\n---\n\nIsi.\n")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "dua")
    assert run("release", "rencana", "--dry-run").code == 0
    assert run("release", "rencana", "--dry-run", "--strict").code == 1


def test_a_plan_that_is_none_is_refused_like_any_other(run: Run, repository: Path) -> None:
    (repository / "masterplan.yaml").write_text("format: [\n")
    git(repository, "commit", "--quiet", "-a", "-m", "dua")
    done = run("release", "rencana")
    assert done.code == 1
    assert "masterplan.yaml:" in done.err


def test_tags_that_may_not_be_fetched_are_mentioned(run: Run, repository: Path) -> None:
    change(repository / "masterplan.yaml", "version: 0.1.0", "version: 0.2.0")
    (repository / "amendments/0.2.0.yaml").write_text("version: 0.2.0\ndate: tbd\nreason: Baru.\n")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "dua")
    assert "git fetch --tags" in run("release", "rencana", "--dry-run").err


@pytest.mark.parametrize(
    "options",
    [
        ("--of", "0.1.0"),
        ("--dry-run", "--keep-signed", "x.pdf"),
        ("-o", "rencana/dist"),
        ("--keep-signed", "tidak-ada.pdf"),
    ],
)
def test_a_wrong_call_is_refused(run: Run, repository: Path, options: tuple[str, ...]) -> None:
    assert run("release", "rencana", *options).code == 2


def test_a_signed_file_is_kept_and_its_digest_given_for_the_commitment(run: Run, repository: Path) -> None:
    run("release", "rencana")
    data = Path("dist/0.1.0/pdf/komitmen-1.pdf").read_bytes()
    Path("ttd.pdf").write_bytes(data + b"ttd")
    done = run("release", "rencana", "--keep-signed", "ttd.pdf")
    assert (done.code, done.out) == (0, "dist/0.1.0/signed/ttd.pdf\n")
    assert "pdf/komitmen-1.pdf" in done.err and "sha256: " in done.err
    Path("ttd.pdf").write_bytes(b"lain")
    refused = run("release", "--keep-signed", "ttd.pdf", "--of", "0.1.0")
    assert refused.code == 1
    assert run("verify", "dist/0.1.0").code == 0


def test_a_release_is_verified_and_rebuilt(run: Run, repository: Path) -> None:
    run("release", "rencana")
    done = run("verify", "dist/0.1.0", "--rebuild", "--repository", "rencana")
    assert done.code == 0, done.out
    assert "sama persis" in done.out
    said = json.loads(run("verify", "dist/0.1.0", "--format", "json").out)
    assert (said["schema_version"], said["is_verified"], said["disagreements"]) == (1, True, [])


def test_what_disagrees_is_listed(run: Run, repository: Path) -> None:
    run("release", "rencana")
    Path("dist/0.1.0/pdf/komitmen-1.pdf").write_bytes(b"%PDF-")
    done = run("verify", "dist/0.1.0")
    assert done.code == 1
    assert done.out.startswith("dist/0.1.0/pdf/komitmen-1.pdf: 5 bita, seharusnya ")
    [found] = json.loads(run("verify", "dist/0.1.0", "--format", "json").out)["disagreements"]
    assert (found["code"], found["file"]) == ("verify-size", "pdf/komitmen-1.pdf")
    other = run("verify", "dist/0.1.0", "--rebuild", "--repository", "rencana")
    assert "pdf/komitmen-1.pdf: berbeda mulai bita 5" in other.out


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b'{"schema_version": 9}'])
def test_a_damaged_manifest_is_a_sentence(run: Run, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "rilis").mkdir()
    (tmp_path / "rilis" / "manifest.json").write_bytes(data)
    done = run("verify", "rilis")
    assert (done.code, done.out) == (1, "")
    assert "rilis/manifest.json" in done.err and "Traceback" not in done.err


def test_a_folder_that_is_no_release_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    missing = run("verify", "tidak-ada")
    assert missing.code == 2
    assert "manifest.json" in missing.err and "masterplan.yaml" not in missing.err
    (tmp_path / "kosong").mkdir()
    assert run("verify", "kosong").code == 2
    assert run("verify", "kosong", "--repository", ".").code == 2


def test_a_release_is_never_built_over(run: Run, repository: Path) -> None:
    run("release", "rencana")
    before = Path("dist/0.1.0/plan.json").read_bytes()
    change(repository / "masterplan.yaml", "Smart Province Contoh", "Baru")
    refused = run("build", "rencana", "-f", "json", "-o", "dist/0.1.0")
    assert (refused.code, Path("dist/0.1.0/plan.json").read_bytes()) == (2, before)
    assert "dist/0.1.0" in refused.err


def test_an_earlier_release_that_cannot_be_read_is_shown(run: Run, repository: Path) -> None:
    change(repository / "programs/gov-01.yaml", "id: gov-01", "id: [")
    (repository / "masterplan.yaml").write_text("version: 0.0.1\n")
    git(repository, "commit", "--quiet", "-a", "-m", "rusak")
    git(repository, "tag", "v0.0.1")
    git(repository, "checkout", "--quiet", "HEAD~1", "--", ".")
    git(repository, "commit", "--quiet", "-a", "-m", "baik")
    done = run("release", "rencana")
    assert done.code == 1
    assert "v0.0.1" in done.err and "masterplan.yaml" in done.err


def test_a_build_in_a_shallow_clone_says_what_its_books_lack(run: Run, repository: Path, tmp_path: Path) -> None:
    git(repository, "commit", "--quiet", "--allow-empty", "-m", "dua")
    git(tmp_path, "clone", "--quiet", "--depth", "1", repository.as_uri(), "dangkal")
    assert "git fetch --unshallow --tags" in run("build", "dangkal", "-f", "json").err
