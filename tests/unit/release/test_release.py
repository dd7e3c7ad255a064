"""Claims about a release from its source to its proof, and about everything that may happen to it afterwards."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from smartprov.cli.show.change_files import change_files
from smartprov.diagnostics import SmartprovError, UsageError
from smartprov.release import rebuild
from smartprov.release.manifest_v1 import Named
from smartprov.release.rebuild import other_tools, rebuild_release
from smartprov.release.seal import ReleaseExists, Sealed
from smartprov.release.signed import SignedExists, keep_signed
from smartprov.release.verify import verify_release
from tests.repositories import EPOCH, git
from tests.unit.release.repository import Repository, files_of, make_repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture(name="made", scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Repository, Sealed]]:
    """Two versions: the first was tagged, the second is released."""
    folder = tmp_path_factory.mktemp("rilis")
    repository = make_repository(folder / "repo")
    repository.commit("v0.1.0")
    repository.change("programs/gov-01.yaml", "amount: 1500000000", "amount: 1600000000")
    repository.raise_version("0.2.0", changed=["gov-01"])
    repository.commit(epoch=EPOCH + 86_400)
    yield repository, repository.release(folder / "dist")


@pytest.fixture(name="release")
def _release(made: tuple[Repository, Sealed], tmp_path: Path) -> Path:
    """A copy of the release, to be spoiled."""
    return Path(shutil.copytree(made[1].folder, tmp_path / "dist" / "0.2.0"))


def disagreements(folder: Path) -> list[tuple[str, str]]:
    return [(each.code, each.file) for each in verify_release(folder).disagreements]


def rebuilt(made: tuple[Repository, Sealed], folder: Path) -> list[tuple[str, str, str]]:
    found = rebuild_release(folder, verify_release(folder).manifest, made[0].root, change_files)
    return [(each.code, each.file, each.arguments.get("where", "")) for each in found]


def test_a_release_holds_every_format_the_data_the_notes_and_its_seal(made: tuple[Repository, Sealed]) -> None:
    folder = made[1].folder
    assert folder.name == "0.2.0"
    held = files_of(folder)
    assert {path for path in held if not path.startswith("html/")} >= {
        "SHA256SUMS",
        "changes.docx",
        "changes.html",
        "changes.json",
        "changes.md",
        "changes.pdf",
        "docx/buku-1.docx",
        "manifest.json",
        "pdf/buku-1.pdf",
        "pdf/komitmen-1.pdf",
        "plan.json",
        "release-notes.md",
    }
    assert "html/index.html" in held
    assert not [path for path in held if path.rpartition("/")[2].startswith(".")]


def test_it_says_what_it_is_made_from_and_with(made: tuple[Repository, Sealed]) -> None:
    repository, sealed = made
    manifest = sealed.manifest
    assert manifest.source.commit == git(repository.root, "rev-parse", "HEAD")
    assert manifest.source.tree == git(repository.root, "rev-parse", "HEAD:rencana")
    assert (manifest.source.path, manifest.source.epoch) == ("rencana", EPOCH + 86_400)
    assert [(each.version, each.tag) for each in manifest.earlier] == [("0.1.0", "v0.1.0")]
    assert {each.name for each in manifest.engines} >= {"typst", "lxml"}
    assert set(manifest.fingerprints.programs) == {"gov-01", "soc-01"}
    assert set(manifest.fingerprints.books) == {
        "buku-1",
        "ringkasan",
        "komitmen-1",
        "komitmen-1-disdik",
        "komitmen-1-diskominfo",
    }
    assert set(manifest.fingerprints.chapters) == {"pendahuluan", "program-dan-anggaran"}


def test_fingerprints_change_where_something_changed_and_nowhere_else(
    made: tuple[Repository, Sealed], tmp_path: Path
) -> None:
    repository = Repository(tmp_path / "lain" / "rencana")
    git(tmp_path, "clone", "--quiet", str(made[0].root.parent), "lain")
    repository.change("programs/soc-01.yaml", "title: ", "title: Baru ")
    repository.raise_version("0.3.0", changed=["soc-01"])
    repository.commit()
    before, after = made[1].manifest.fingerprints, repository.release(tmp_path / "dist").manifest.fingerprints
    assert after.programs["gov-01"] == before.programs["gov-01"]
    assert after.programs["soc-01"] != before.programs["soc-01"]
    assert after.chapters == before.chapters
    assert after.plan != before.plan


def test_the_notes_tell_what_changed_and_what_is_open(made: tuple[Repository, Sealed]) -> None:
    notes = (made[1].folder / "release-notes.md").read_text()
    for words in (
        "**DRAF.**",
        "Versi 0.2.0: Alasan 0.2.0.",
        "Sejak rilis 0.1.0 (v0.1.0): 3 perubahan",
        "Program diubah (1): GOV-01.",
        "Komitmen komitmen-1 belum ditandatangani.",
        "sha256sum -c SHA256SUMS",
        "BSrE",
        "pdf/komitmen-1.pdf",
    ):
        assert words in notes
    assert "Versi 0.1.0" not in notes


def test_the_change_report_tells_the_difference_from_the_last_release(made: tuple[Repository, Sealed]) -> None:
    said = json.loads((made[1].folder / "changes.json").read_bytes())
    assert (said["base"]["label"], said["revision"]["label"]) == ("v0.1.0", "0.2.0")
    assert "action-gov-01.a1-budget-2025/apbd-amount-changed" in {each["id"] for each in said["changes"]}
    assert "changes.pdf" in (made[1].folder / "release-notes.md").read_text()


def test_the_first_release_has_no_change_report(tmp_path: Path) -> None:
    sealed = make_repository(tmp_path / "repo").release(tmp_path / "dist")
    assert not [path for path in sealed.manifest.paths if path.startswith("changes")]
    assert "Ini rilis pertama." in (sealed.folder / "release-notes.md").read_text()


def test_a_release_agrees_with_its_manifest(made: tuple[Repository, Sealed]) -> None:
    assert disagreements(made[1].folder) == []


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_its_digests_are_checked_without_smartprov(release: Path) -> None:
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=release, check=False, capture_output=True).returncode == 0
    (release / "pdf/buku-1.pdf").write_bytes(b"lain")
    assert subprocess.run(command, cwd=release, check=False, capture_output=True).returncode == 1


def test_whatever_happens_to_a_file_is_told(release: Path) -> None:
    (release / "pdf/buku-1.pdf").unlink()
    data = (release / "plan.json").read_bytes()
    (release / "plan.json").write_bytes(data.replace(b"Satu akun warga", b"Dua akun warga!"[:15], 1))
    (release / "docx/buku-1.docx").write_bytes(b"PK")
    (release / "html/tambahan.html").write_text("lain")
    (release / "release-notes.md").unlink()
    (release / "release-notes.md").symlink_to("/etc/hostname")
    assert disagreements(release) == [
        ("verify-size", "docx/buku-1.docx"),
        ("verify-extra", "html/tambahan.html"),
        ("verify-missing", "pdf/buku-1.pdf"),
        ("verify-digest", "plan.json"),
        ("verify-fingerprint", "plan.json"),
        ("verify-not-a-file", "release-notes.md"),
    ]


def test_digests_that_disagree_with_the_manifest_are_told(release: Path) -> None:
    sums = (release / "SHA256SUMS").read_text()
    (release / "SHA256SUMS").write_text(sums.replace("a", "b", 1))
    assert disagreements(release) == [("verify-sums", "SHA256SUMS")]
    (release / "SHA256SUMS").unlink()
    assert disagreements(release) == [("verify-missing", "SHA256SUMS")]


def test_a_folder_without_a_manifest_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        verify_release(tmp_path)
    assert caught.value.code == "no-release"


def test_a_release_is_made_again_byte_for_byte(made: tuple[Repository, Sealed]) -> None:
    assert rebuilt(made, made[1].folder) == []


def test_a_rebuild_names_the_first_difference_of_each_file(made: tuple[Repository, Sealed], release: Path) -> None:
    notes = release / "release-notes.md"
    notes.write_text(notes.read_text().replace("Alasan 0.2.0", "Alasan lain!"))
    word = release / "docx/buku-1.docx"
    with zipfile.ZipFile(word) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(word, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data.replace(b"Satu akun", b"Dua  akun") if name == "word/document.xml" else data)
    found = {file: where for _, file, where in rebuilt(made, release)}
    assert set(found) == {"release-notes.md", "docx/buku-1.docx"}
    assert found["release-notes.md"].startswith(":")
    assert found["docx/buku-1.docx"].startswith("word/document.xml @")


def test_a_rebuild_uses_the_recorded_revision_whatever_came_later(
    made: tuple[Repository, Sealed], tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", str(made[0].root.parent), "lain")
    later = Repository(tmp_path / "lain" / "rencana")
    git(later.root, "tag", "--delete", "v0.1.0")
    later.change("programs/soc-01.yaml", "title: ", "title: Baru ")
    later.commit()
    assert list(rebuild_release(made[1].folder, made[1].manifest, later.root, change_files)) == []


def test_a_rebuild_says_when_the_revision_is_not_there(made: tuple[Repository, Sealed], tmp_path: Path) -> None:
    elsewhere = make_repository(tmp_path / "lain")
    with pytest.raises(UsageError) as caught:
        list(rebuild_release(made[1].folder, made[1].manifest, elsewhere.root, change_files))
    assert caught.value.code == "unknown-revision"


def test_a_rebuild_outside_of_a_repository_asks_for_it(made: tuple[Repository, Sealed], tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        list(rebuild_release(made[1].folder, made[1].manifest, tmp_path, change_files))
    assert caught.value.code == "rebuild-without-repository"


def test_a_manifest_that_names_another_tree_is_told(made: tuple[Repository, Sealed], release: Path) -> None:
    manifest = made[1].manifest
    wrong = manifest.model_copy(update={"source": manifest.source.model_copy(update={"tree": "0" * 40})})
    [found] = rebuild_release(release, wrong, made[0].root, change_files)
    assert found.code == "verify-source"


def test_other_tools_are_told_honestly(made: tuple[Repository, Sealed]) -> None:
    manifest = made[1].manifest
    assert other_tools(manifest) == ()
    engines = tuple(each for each in manifest.engines if each.name != "typst")
    older = manifest.model_copy(update={"engines": (*engines, Named(name="typst", version="0.0.1"))})
    [(then, now)] = other_tools(older)
    assert then == "typst 0.0.1" and now.startswith("typst ")
    edited = manifest.model_copy(update={"tool": manifest.tool.model_copy(update={"sha256": "1" * 64})})
    assert other_tools(edited)[0][0] == "smartprov 1111111111"
    templates = manifest.templates.model_copy(update={"sha256": "0" * 64})
    assert other_tools(manifest.model_copy(update={"templates": templates}))[0][0].startswith("templates 0000")


def test_files_that_come_or_go_in_a_rebuild_are_told(made: tuple[Repository, Sealed]) -> None:
    manifest = made[1].manifest
    first, *rest = manifest.files
    renamed = first.model_copy(update={"path": "docx/zaman-dulu.docx"})
    other = manifest.model_copy(update={"files": (*rest, renamed)})
    codes = [(each.code, each.file) for each in rebuild_release(made[1].folder, other, made[0].root, change_files)]
    assert codes[0] == ("verify-newly-made", first.path)
    assert ("verify-not-made", "docx/zaman-dulu.docx") in codes
    assert rebuild.__doc__


def test_released_again_it_is_the_same_and_stays(made: tuple[Repository, Sealed]) -> None:
    sealed = made[1]
    before = {path: (sealed.folder / path).stat().st_mtime_ns for path in files_of(sealed.folder)}
    again = made[0].release(sealed.folder.parent)
    assert not again.is_new
    assert again.sums_digest == sealed.sums_digest
    assert {path: (sealed.folder / path).stat().st_mtime_ns for path in before} == before


@pytest.mark.parametrize("path", ["plan.json", "manifest.json"])
def test_another_release_in_its_place_is_never_overwritten(
    made: tuple[Repository, Sealed], release: Path, path: str
) -> None:
    (release / path).write_bytes(b"{}")
    before = files_of(release)
    with pytest.raises(ReleaseExists) as caught:
        made[0].release(release.parent)
    assert caught.value.arguments["file"] == path
    assert files_of(release) == before
    assert [each.name for each in release.parent.iterdir() if each.is_dir()] == ["0.2.0"]


def test_an_engine_that_fails_leaves_no_half_release(
    made: tuple[Repository, Sealed], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise SmartprovError("docx-failed", reason="no space")

    monkeypatch.setattr("smartprov.compiler.draw_docx", broken)
    monkeypatch.setattr("smartprov.release.seal.Cache", lambda root: rebuild.Cache(None))
    with pytest.raises(SmartprovError):
        made[0].release(tmp_path / "dist")
    assert [each.name for each in (tmp_path / "dist").iterdir() if each.is_dir()] == []


def test_the_same_source_gives_the_same_bytes_elsewhere(made: tuple[Repository, Sealed], tmp_path: Path) -> None:
    """Another clone, folder, home, time zone, locale, hash seed, umask and file times."""
    git(tmp_path, "clone", "--quiet", "--no-local", str(made[0].root.parent), "tempat lain")
    plan = tmp_path / "tempat lain" / "rencana"
    for path in plan.rglob("*"):
        os.utime(path, (1, 1))
    own = {
        "TZ": "Asia/Jayapura",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
    }
    command = f"umask 077; exec '{sys.executable}' -m smartprov release rencana --output ../keluar"
    done = subprocess.run(["sh", "-c", command], cwd=plan.parent, env=own, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert files_of(tmp_path / "keluar" / "0.2.0") == files_of(made[1].folder)


def signed(release: Path, name: str = "komitmen-1.pdf", tail: bytes = b"\n% tanda tangan\n") -> Path:
    """As a signing program leaves it: the released bytes, and something behind them."""
    path = release.parent / name
    path.write_bytes((release / "pdf/komitmen-1.pdf").read_bytes() + tail)
    return path


def test_a_signed_file_is_kept_beside_its_release(release: Path) -> None:
    kept = keep_signed(release, signed(release))
    assert (kept.original, kept.added) == ("pdf/komitmen-1.pdf", 16)
    assert kept.path.read_bytes().endswith(b"tanda tangan\n")
    assert disagreements(release) == []
    assert keep_signed(release, signed(release)).sha256 == kept.sha256


def test_a_signed_file_is_never_overwritten(release: Path) -> None:
    kept = keep_signed(release, signed(release))
    with pytest.raises(SignedExists):
        keep_signed(release, signed(release, tail=b"lain"))
    kept.path.unlink()
    with pytest.raises(SignedExists):
        keep_signed(release, signed(release, tail=b"lain"))
    assert keep_signed(release, signed(release)).sha256 == kept.sha256


def test_a_file_as_it_was_released_is_not_signed(release: Path) -> None:
    with pytest.raises(UsageError) as refused:
        keep_signed(release, release / "pdf/komitmen-1.pdf")
    assert refused.value.arguments["original"] == "pdf/komitmen-1.pdf"
    assert not (release / "signed").exists()


def test_what_happens_to_signed_files_is_told(release: Path) -> None:
    keep_signed(release, signed(release))
    keep_signed(release, signed(release, "kedua.pdf"))
    (release / "signed/komitmen-1.pdf").write_bytes(b"lain")
    (release / "signed/kedua.pdf").unlink()
    (release / "signed/asing.pdf").write_bytes(b"x")
    assert disagreements(release) == [
        ("verify-signed-unknown", "signed/asing.pdf"),
        ("verify-missing", "signed/kedua.pdf"),
        ("verify-signed", "signed/komitmen-1.pdf"),
    ]


def test_a_signed_file_of_other_origin_is_kept_and_said_to_be_so(release: Path) -> None:
    scan = release.parent / "pindaian.pdf"
    scan.write_bytes(b"%PDF-1.7 pindaian")
    kept = keep_signed(release, scan)
    assert (kept.original, kept.added) == ("", 0)
