"""Claims about cascades: a mistake that hides something is told, and nothing that merely follows from it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from smartprov.compiler import check_files
from smartprov.source.folder import Folder, read_folder

SAMPLE = read_folder(Path(__file__).parents[2] / "masterplan-src")
AGENCIES, DIMENSIONS, PLAN, STRATEGY = (
    "registries/agencies.yaml",
    "registries/dimensions.yaml",
    "masterplan.yaml",
    "strategy.yaml",
)
GOV_01, CHAPTER = "programs/gov-01.yaml", "chapters/buku-1/01-pendahuluan-1.md"
GOV_01_OF = re.compile(r"^id: gov-01$", re.MULTILINE)


def codes(path: str, data: bytes | None) -> list[str]:
    """What is said of the sample once one file is replaced, or taken away."""
    files = {each: content for each, content in SAMPLE.files.items() if each != path or data is not None}
    if data is not None:
        files[path] = data
    return [each.code for each in check_files(Folder(files, SAMPLE.assets, SAMPLE.diagnostics)).diagnostics]


def changed(path: str, old: str, new: str) -> bytes:
    text = SAMPLE.files[path].decode()
    assert old in text
    return text.replace(old, new, 1).encode()


def test_the_sample_shows_only_what_it_accepts() -> None:
    assert codes("", b"") == []


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (AGENCIES, "{id: setda, ", "{", "missing-field"),
        (AGENCIES, "{id: setda, ", "{ID: setda, ", "unknown-key"),
        (AGENCIES, "{id: setda, ", "{id: Setda!, ", "bad-id"),
        (AGENCIES, "{id: setda, ", "{id: NO, ", "bad-text"),
        (AGENCIES, "{id: setda, ", "{id: bappeda, ", "duplicate-id"),
        (AGENCIES, "{id: setda, ", "{id: *setda, ", "undefined-alias"),
        (AGENCIES, "{id: setda, ", "{id: 'setda, ", "yaml-unclosed"),
        (AGENCIES, "- {id: setda, ", "- setda\n- {id: dinas, ", "not-a-mapping"),
        (DIMENSIONS, "- id: branding", "- kode: branding", "unknown-key"),
        (STRATEGY, "missions:", "mision:", "unknown-key"),
        (STRATEGY, "vision: {text: tbd}", "vision: tbd", "wrong-type"),
        (PLAN, "phases:\n", "fase:\n", "unknown-key"),
        (PLAN, "generated: quick-wins", "generated: ", "empty-value"),
        (PLAN, "[pendahuluan-1, ", "[pendahuluan-9, ", "unknown-reference"),
        (GOV_01, "id: gov-01\n", "", "missing-field"),
        (GOV_01, "addresses: [gap-01, ", "addresses: [gap-91, ", "unknown-reference"),
        (GOV_01, "dimension: governance", "dimension: governanse", "unknown-reference"),
        (GOV_01, "dimension: governance", "dimension: Smart Governance", "bad-id"),
        (GOV_01, "actions:\n", "aksi:\n", "unknown-key"),
        (GOV_01, "    direction: down", "    direction: up", "target-direction"),
        (GOV_01, "period: {start: 2024, end: 2028}", "period: {start: 2028, end: 2024}", "period-order"),
        (CHAPTER, "title: ", "judul: ", "unknown-key"),
        (CHAPTER, "id: pendahuluan-1\n", "", "missing-field"),
        (CHAPTER, "status: draft\n---\n", "status: draft\n", "unclosed-front-matter"),
        (CHAPTER, "adalah rencana penyusun, bukan laporan kejadian.\n:::", "adalah rencana.", "unclosed-directive"),
    ],
)
def test_one_mistake_is_one_finding(path: str, old: str, new: str, code: str) -> None:
    assert codes(path, changed(path, old, new)) == [code]


@pytest.mark.parametrize("path", [AGENCIES, DIMENSIONS, STRATEGY, PLAN])
def test_a_file_that_is_missing_empty_or_of_the_wrong_shape_is_one_finding(path: str) -> None:
    assert codes(path, None) == ["missing-file"]
    assert codes(path, b"# kosong\n") == ["empty-file"]
    assert codes(path, b"teks\n") in (["not-a-list"], ["not-a-mapping"])
    assert codes(path, b"%%\n") == ["yaml-start"]


@pytest.mark.parametrize("path", [AGENCIES, PLAN, GOV_01, CHAPTER])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
def test_a_file_in_another_encoding_is_one_finding(path: str, encoding: str) -> None:
    data = SAMPLE.files[path].decode().encode(encoding)
    broken = data + b"\xe9" if encoding == "utf-8" else data
    assert codes(path, broken) in (["not-utf-8"], ["forbidden-character"])


def test_what_a_mistake_does_not_hide_is_still_told() -> None:
    text = changed(GOV_01, "goal: goal-1", "goal: goal-9").decode().replace("phase: medium", "phase: mediun")
    assert codes(GOV_01, GOV_01_OF.sub("id: Gov 01", text).encode()) == [
        "bad-id",
        "unknown-reference",
        "unknown-reference",
    ]


def test_findings_of_one_file_are_bounded() -> None:
    assert len(codes(GOV_01, "".join(f"k{each}: 1\n" for each in range(5_000)).encode())) < 300
    assert len(codes(AGENCIES, b"- x\n" * 5_000)) < 2_100
    assert len(codes(GOV_01, b"id: a\n" * 5_000)) < 1_100
    flood = "depends_on: [" + "gov-77, " * 5_000 + "]\n"
    assert len(codes(GOV_01, changed(GOV_01, "quick_win: false\n", "quick_win: false\n" + flood))) < 300
