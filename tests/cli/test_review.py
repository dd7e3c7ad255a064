"""Claims about `smartprov review`: it records, lists and compares, and a review holds for exactly what was read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests import plans
from tests.cli.published import conforming
from tests.cli.running import Run, change
from tests.repositories import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
GOV = "programs/gov-01.yaml"
PROSE = "chapters/buku-1/02-proses.md"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    made = plans.written(tmp_path / "rencana")
    git(made, "init", "--quiet")
    commit(made)
    return made


def commit(folder: Path) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "langkah")


def listed(run: Run, folder: Path) -> dict[str, str]:
    done = run("review", "--list", str(folder), "--format", "json")
    return {each["of"]: each["state"] for each in conforming("reviews_v1", done.out)["reviews"] if each["is_last"]}


def test_a_review_is_written_with_the_commits_day(run: Run, folder: Path) -> None:
    done = run("review", "gov-01", str(folder), "--as", "bappeda", "--by", "tim penelaah")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("rencana/reviews/gov-01.yaml: 'gov-01' ditinjau sebagai bappeda pada 2023-11-14")
    written = (folder / "reviews/gov-01.yaml").read_text("utf-8")
    assert written.startswith(
        'of: gov-01\nreviews:\n  - {role: bappeda, by: tim penelaah, on: 2023-11-14, fingerprint: "'
    )
    assert run("check", str(folder)).code == 0


def test_a_given_date_counts_more_than_the_environment_and_that_more_than_the_commit(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1709251200")
    run("review", "gov-01", str(folder), "--as", "bappeda")
    run("review", "gov-02", str(folder), "--as", "bappeda", "--on", "2024-05-06")
    assert "on: 2024-03-01" in (folder / "reviews/gov-01.yaml").read_text("utf-8")
    assert "on: 2024-05-06" in (folder / "reviews/gov-02.yaml").read_text("utf-8")


def test_without_any_date_it_asks_for_one(run: Run, folder: Path) -> None:
    shutil.rmtree(folder / ".git")
    done = run("review", "gov-01", str(folder), "--as", "bappeda")
    assert done.code == 2
    assert "--on" in done.err
    assert not (folder / "reviews").exists()


def test_a_change_makes_its_own_review_stale_and_no_other(run: Run, folder: Path) -> None:
    for id in ("gov-01", "gov-01.a1", "gov-02", "proses", "bappeda"):
        assert run("review", id, str(folder), "--as", "penelaah").code == 0
    assert set(listed(run, folder).values()) == {"fresh"}
    change(folder / GOV, "title: Satu akun warga", "title: Satu akun")
    stale = {id for id, state in listed(run, folder).items() if state == "stale"}
    assert stale == {"gov-01", "gov-01.a1"}
    done = run("review", "--list", str(folder))
    assert "usang          gov-01.a1 (penelaah, 2023-11-14)" in done.out
    assert done.out.splitlines()[-1] == "3 terkini, 2 usang, 0 tanpa rujukan"


def test_what_is_gone_is_told(run: Run, folder: Path) -> None:
    run("review", "gov-02", str(folder), "--as", "penelaah")
    (folder / "programs/gov-02.yaml").unlink()
    assert listed(run, folder) == {"gov-02": "gone"}


def test_a_review_twice_is_written_once(run: Run, folder: Path) -> None:
    run("review", "gov-01", str(folder), "--as", "bappeda")
    before = (folder / "reviews/gov-01.yaml").read_bytes()
    done = run("review", "gov-01", str(folder), "--as", "bappeda")
    assert (done.code, (folder / "reviews/gov-01.yaml").read_bytes()) == (0, before)
    assert "tidak ada yang ditulis" in done.out


def test_the_last_review_of_a_role_counts(run: Run, folder: Path) -> None:
    run("review", "gov-01", str(folder), "--as", "bappeda", "--on", "2024-01-01")
    change(folder / GOV, "title: Satu akun warga", "title: Satu akun")
    run("review", "gov-01", str(folder), "--as", "bappeda", "--on", "2024-02-01")
    assert listed(run, folder) == {"gov-01": "fresh"}


def test_since_shows_what_changed_in_the_entity_alone(run: Run, folder: Path) -> None:
    run("review", "gov-01", str(folder), "--as", "bappeda")
    change(folder / "programs/gov-02.yaml", "title: Pusat data bersama", "title: Pusat data terpadu")
    commit(folder)
    change(folder / GOV, "title: Satu akun warga", "title: Satu akun bagi warga")
    change(folder / "programs/gov-02.yaml", "title: Pusat data terpadu", "title: Pusat data")
    done = run("review", "gov-01", str(folder), "--since")
    assert done.code == 0
    first = git(folder, "rev-list", "HEAD").split()[-1][:10]
    head, between, *_ = done.out.splitlines()
    assert (
        head
        == f"'gov-01' sejak ditinjau sebagai bappeda pada 2023-11-14, dibandingkan dengan {first}, 14 November 2023:"
    )
    assert between == f"Masterplan Smart Province Contoh: dari {first} ke berkas kerja"
    git(folder, "tag", "v0.1.0", "HEAD~1")
    released = run("review", "gov-01", str(folder), "--since").out
    assert released == done.out.replace(first, "v0.1.0")
    assert "v0.1.0:programs/gov-01.yaml:" in released
    assert "editorial[action-gov-01.a1-title-changed]" in done.out
    assert "gov-02" not in done.out


def test_since_finds_the_version_through_a_renaming_of_the_file(run: Run, folder: Path) -> None:
    run("review", "proses", str(folder), "--as", "penelaah")
    change(folder / PROSE, "tahap kedua", "tahap ketiga")
    commit(folder)
    git(folder, "mv", PROSE, "chapters/buku-1/09-proses.md")
    commit(folder)
    done = run("--lang", "en", "review", "proses", str(folder), "--since")
    assert done.code == 0
    assert "[-kedua-]" in done.out
    assert "{+ketiga+}" in done.out


def test_since_finds_what_has_moved_to_another_file_where_the_review_was_written(run: Run, folder: Path) -> None:
    run("review", "indeks-cadangan", str(folder), "--as", "penelaah")
    commit(folder)
    registry = folder / "registries/indicators.yaml"
    kept, _, moved = registry.read_text("utf-8").partition("- id: indeks-cadangan\n")
    registry.write_text(kept, "utf-8")
    entry = "".join(f"  {line}\n" for line in f"- id: indeks-cadangan\n{moved}".splitlines())
    own = f"indicators:\n  - indeks-spbe\n{entry.replace('unit: ', 'unit: lain ')}"
    change(folder / "programs/gov-02.yaml", "indicators: [indeks-spbe]\n", own)
    commit(folder)
    assert listed(run, folder)["indeks-cadangan"] == "stale"
    done = run("review", "indeks-cadangan", str(folder), "--since")
    assert done.code == 0
    assert "indicator-indeks-cadangan-unit-changed" in done.out


def test_since_a_review_that_still_holds_nothing_changed(run: Run, folder: Path) -> None:
    run("review", "gov-01", str(folder), "--as", "bappeda")
    done = run("review", "gov-01", str(folder), "--since")
    assert (done.code, "tidak berubah" in done.out) == (0, True)


def test_since_says_so_where_git_has_no_such_version(run: Run, folder: Path) -> None:
    change(folder / GOV, "title: Satu akun warga", "title: Satu akun")
    run("review", "gov-01", str(folder), "--as", "bappeda")
    change(folder / GOV, "title: Satu akun", "title: Akun")
    done = run("review", "gov-01", str(folder), "--since")
    assert done.code == 1
    assert "git fetch --unshallow" in done.err


def test_since_of_what_nobody_reviewed_says_how_to(run: Run, folder: Path) -> None:
    done = run("review", "gov-01", str(folder), "--since")
    assert done.code == 1
    assert "--as PERAN" in done.err


def test_the_plan_itself_can_be_reviewed(run: Run, folder: Path) -> None:
    assert run("review", "rencana-kecil", str(folder), "--as", "penelaah").code == 0
    change(folder / "masterplan.yaml", "version: 0.2.0", "version: 0.3.0")
    done = run("review", "rencana-kecil", str(folder), "--since")
    assert done.code == 0
    assert "0.3.0" in done.out


def test_a_chapters_own_front_matter_is_a_review_too(run: Run, folder: Path) -> None:
    run("review", "proses", str(folder), "--as", "penelaah")
    [entry] = json.loads(run("review", "--list", str(folder), "--format", "json").out)["reviews"]
    shutil.rmtree(folder / "reviews")
    text = (folder / PROSE).read_text("utf-8")
    matter = (
        f'title: Proses Penyusunan\nreviewed: {{by: Bappeda, on: 2024-01-01, fingerprint: "{entry["fingerprint"]}"}}\n'
    )
    (folder / PROSE).write_text(text.replace("title: Proses Penyusunan\n", matter, 1), "utf-8")
    assert listed(run, folder) == {"proses": "fresh"}
    change(folder / PROSE, "tahap kedua", "tahap ketiga")
    assert listed(run, folder) == {"proses": "stale"}


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("gov-01",),
        ("gov-01", "--as", " "),
        ("gov-99", "--as", "bappeda"),
        ("gov-01", "--as", "bappeda", "--on", "kemarin"),
        ("gov-01", "--since", "--by", "nama"),
        ("--list", "--since"),
        ("--list", "--as", "bappeda"),
        ("gov-01", "--as", "bappeda", "--format", "json"),
        ("gov-99", "--list"),
        ("gov-99", "--since"),
    ],
)
def test_wrong_usage_is_refused_and_nothing_is_written(
    run: Run, folder: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert run("review", *arguments).code == 2
    assert not (folder / "reviews").exists()


def test_a_file_that_cannot_be_edited_for_certain_is_left_alone(run: Run, folder: Path) -> None:
    (folder / "reviews").mkdir()
    (folder / "reviews/gov-01.yaml").write_text("of: gov-02\n")
    done = run("review", "gov-01", str(folder), "--as", "bappeda")
    assert done.code == 1
    assert "{role: bappeda, on: 2023-11-14" in done.err
    assert (folder / "reviews/gov-01.yaml").read_text() == "of: gov-02\n"


def test_a_plan_with_errors_is_not_reviewed_for_what_is_read_may_not_be_whole(run: Run, folder: Path) -> None:
    change(folder / GOV, "period: {start: 2024", "period: {start: dua")
    done = run("review", "gov-01", str(folder), "--as", "bappeda")
    assert (done.code, (folder / "reviews").exists()) == (1, False)
    assert "programs/gov-01.yaml" in done.err


def test_a_list_of_none_says_so(run: Run, folder: Path) -> None:
    assert run("review", "--list", str(folder)).out == "belum ada peninjauan\n"
