"""Claims about a plan's history out of its repository: from tags to points, kept by content, silent without git."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from smartprov import history
from smartprov.book.facts import BuildFacts
from smartprov.book.history import HistoryPoint
from smartprov.build import Order, build
from smartprov.cache import Cache
from smartprov.compiler import Format, build_facts, check_folder
from smartprov.diagnostics import has_errors
from smartprov.diff.programs import ProgramChanges
from smartprov.history import history_of, releases_before
from tests.repositories import EPOCH, git
from tests.unit.release.repository import Repository, make_repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture(name="repository")
def _repository(tmp_path: Path) -> Repository:
    """Two releases and a third version: one program went, another got another id and more money."""
    made = make_repository(tmp_path / "repo")
    text = (made.root / "programs/gov-01.yaml").read_text()
    made.write("programs/gov-02.yaml", text.replace("gov-01", "gov-02"))
    made.commit("v0.1.0")
    (made.root / "programs/gov-02.yaml").unlink()
    made.raise_version("0.2.0", removed=["gov-02"])
    made.commit("v0.2.0", EPOCH + 86_400)
    (made.root / "programs/gov-01.yaml").unlink()
    renamed = text.replace("gov-01", "gov-07").replace("amount: 200000000", "amount: 300000000")
    made.write("programs/gov-07.yaml", renamed + "renamed_from: gov-01\n")
    made.change("chapters/buku-1/2-program.md", "gov-01", "gov-07")
    made.raise_version("0.3.0", changed=["gov-07"])
    made.commit(epoch=EPOCH + 2 * 86_400)
    return made


def points(repository: Repository, cache: Cache | None = None) -> tuple[HistoryPoint, ...]:
    plan = check_folder(repository.root).plan
    assert plan is not None
    facts = build_facts(repository.root, {})
    return history_of(repository.root, releases_before(repository.root), plan, facts, cache or Cache(None))


def test_each_release_and_the_plan_itself_is_a_point(repository: Repository) -> None:
    found = points(repository)
    assert [(each.version, each.date, each.programs) for each in found] == [
        ("0.1.0", "2023-11-14", 3),
        ("0.2.0", "2023-11-15", 2),
        ("0.3.0", "2023-11-16", 2),
    ]
    assert found[0].changes is None
    assert found[1].changes == ProgramChanges(removed=("gov-02",))
    assert found[2].changes == ProgramChanges(renamed=(("gov-01", "gov-07"),), changed=("gov-07",))
    assert found[2].budget.rupiah - found[1].budget.rupiah == 100_000_000
    assert all(0 < each.material <= each.total for each in found[1:])


def test_what_was_computed_once_is_read_back(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(repository.root)
    first = points(repository, cache)
    monkeypatch.setattr(history, "version_at", lambda *_: pytest.fail("read again"))
    assert points(repository, cache) == first


def test_after_an_edit_no_release_but_the_last_is_read_again(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(repository.root)
    first = points(repository, cache)
    repository.change("programs/gov-07.yaml", "amount: 300000000", "amount: 400000000")
    read, version_at = [], history.version_at
    monkeypatch.setattr(history, "version_at", lambda *given: read.append(given[1].name) or version_at(*given))
    found = points(repository, cache)
    assert read == ["v0.2.0"]
    assert found[:2] == first[:2]
    assert found[2].budget.rupiah - first[2].budget.rupiah == 100_000_000


def test_a_tag_that_moves_is_another_history(repository: Repository) -> None:
    cache = Cache(repository.root)
    first = points(repository, cache)
    git(repository.root, "tag", "--delete", "v0.1.0")
    assert [each.version for each in points(repository, cache)] == [each.version for each in first[1:]]


def test_the_version_of_a_tag_is_told_once(repository: Repository) -> None:
    git(repository.root, "tag", "v0.3.0")
    assert [each.version for each in points(repository)] == ["0.1.0", "0.2.0", "0.3.0"]


def test_without_releases_git_or_history_there_is_none(repository: Repository, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--no-tags", (tmp_path / "repo").as_uri(), "tanpa-tag")
    assert points(Repository(tmp_path / "tanpa-tag" / "rencana")) == ()
    git(tmp_path, "clone", "--quiet", "--depth", "1", (tmp_path / "repo").as_uri(), "dangkal")
    shallow = tmp_path / "dangkal" / "rencana"
    git(shallow, "tag", "v0.3.0")
    assert releases_before(shallow) == ()
    shutil.rmtree(tmp_path / "repo" / ".git")
    assert points(repository) == ()


def test_a_release_that_is_no_plan_any_more_is_left_out(repository: Repository) -> None:
    git(repository.root, "checkout", "--quiet", "-b", "rusak", "v0.1.0")
    (repository.root / "masterplan.yaml").write_text("version: 0.1.0\n")
    repository.commit()
    git(repository.root, "tag", "--force", "v0.1.0")
    git(repository.root, "checkout", "--quiet", "-")
    git(repository.root, "merge", "--quiet", "--strategy", "ours", "-m", "x", "rusak")
    assert [each.version for each in points(repository)] == ["0.2.0", "0.3.0"]


def test_a_new_tag_is_seen_by_the_next_build(repository: Repository, tmp_path: Path) -> None:
    def built(facts: BuildFacts) -> str:
        made = build(Order(repository.root, tmp_path / "dist", (Format.HTML,)), facts)
        assert made.checked is None or not has_errors(made.checked.diagnostics), made.checked.diagnostics
        return (tmp_path / "dist/html/buku-1/buku-1--history.html").read_text()

    facts = replace(build_facts(repository.root, {}), is_dirty=False)
    assert "0.2.0" in built(facts)
    git(repository.root, "tag", "--delete", "v0.1.0", "v0.2.0")
    assert "history-panels" not in built(facts)
