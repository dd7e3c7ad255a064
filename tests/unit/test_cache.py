"""Claims about the cache: it gives back what was put in, or nothing; and no failure of it is a failure of a build."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from smartprov import cache
from smartprov.cache import FOLDER, Cache, key_of, tool_digest


def entry(root: Path, key: str) -> Path:
    return root / FOLDER / key[:2] / key


def test_what_was_put_in_is_given_back(tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    kept.put(key_of("a"), b"isi")
    assert kept.get(key_of("a")) == b"isi"
    assert kept.get(key_of("b")) is None
    assert Cache(tmp_path).get(key_of("a")) == b"isi"


def test_an_empty_result_is_a_result(tmp_path: Path) -> None:
    Cache(tmp_path).put(key_of("a"), b"")
    assert Cache(tmp_path).get(key_of("a")) == b""


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 32, b"x" * 500])
def test_a_damaged_entry_is_not_there(tmp_path: Path, damage: bytes) -> None:
    kept = Cache(tmp_path)
    kept.put(key_of("a"), b"isi")
    entry(tmp_path, key_of("a")).write_bytes(damage)
    assert kept.get(key_of("a")) is None
    kept.put(key_of("a"), b"isi")
    assert kept.get(key_of("a")) == b"isi"


def test_an_entry_that_was_cut_short_is_not_there(tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    kept.put(key_of("a"), b"isi yang panjang")
    path = entry(tmp_path, key_of("a"))
    path.write_bytes(path.read_bytes()[:-1])
    assert kept.get(key_of("a")) is None


def test_a_folder_in_the_place_of_an_entry_is_not_there(tmp_path: Path) -> None:
    entry(tmp_path, key_of("a")).mkdir(parents=True)
    kept = Cache(tmp_path)
    assert kept.get(key_of("a")) is None
    kept.put(key_of("a"), b"isi")


def test_a_cache_that_cannot_be_written_is_no_failure_and_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "replace", full)
    Cache(tmp_path).put(key_of("a"), b"isi")
    monkeypatch.undo()
    assert not [path for path in (tmp_path / FOLDER).rglob("*") if path.is_file()]


def test_a_cache_nowhere_keeps_nothing() -> None:
    kept = Cache(None)
    kept.put(key_of("a"), b"isi")
    kept.trim()
    assert kept.get(key_of("a")) is None


def test_git_never_sees_the_cache(tmp_path: Path) -> None:
    Cache(tmp_path).put(key_of("a"), b"isi")
    assert (tmp_path / ".smartprov" / ".gitignore").read_text() == "*\n"


def test_the_longest_unused_results_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    kept = Cache(tmp_path)
    for age, name in enumerate(("a", "b", "c")):
        kept.put(key_of(name), b"x" * 100)
        os.utime(entry(tmp_path, key_of(name)), (1_000_000 + age, 1_000_000 + age))
    monkeypatch.setattr(cache, "MOST_BYTES", 300)
    kept.trim()
    assert [kept.get(key_of(name)) is not None for name in ("a", "b", "c")] == [False, True, True]


def test_a_key_tells_apart_whatever_differs() -> None:
    keys = [key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("ab", "c", ""), key_of(), key_of(b"\xff")]
    assert len(set(keys)) == len(keys)
    assert key_of("é") == key_of("é".encode())


def test_a_key_depends_on_the_tool_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of("a")
    assert len(tool_digest()) == 64
    monkeypatch.setattr(cache, "tool_digest", lambda: "lain")
    assert key_of("a") != before
