"""Claims about the first stage: files become documents and chapters, and none of them is lost without a word."""

from __future__ import annotations

from pathlib import Path

from smartprov.source.load import Parsed, load_source, parse_source


def test_yaml_becomes_documents_and_markdown_becomes_chapters(tmp_path: Path) -> None:
    (tmp_path / "chapters" / "b").mkdir(parents=True)
    (tmp_path / "assets").mkdir()
    (tmp_path / "masterplan.yaml").write_bytes(b"format: 1\n")
    (tmp_path / "chapters" / "b" / "c.md").write_bytes(b"---\nid: c\ntitle: C\n---\n\nIsi.\n")
    (tmp_path / "assets" / "a.png").write_bytes(b"PNG")
    (tmp_path / "catatan.txt").write_bytes(b"x")
    source = load_source(tmp_path)
    assert source.documents["masterplan.yaml"].data == {"format": 1}
    assert source.assets == {"assets/a.png": b"PNG"}
    matter = source.chapters["chapters/b/c.md"].matter
    assert matter is not None
    assert matter.data == {"id": "c", "title": "C"}
    assert [each.code for each in source.diagnostics] == ["unknown-file"]


def test_what_is_parsed_already_is_not_parsed_again() -> None:
    parsed: Parsed = {}
    files = {"masterplan.yaml": b"format: 1\n", "chapters/b/c.md": b"---\nid: c\n---\n"}
    first, second = parse_source(files, {}, (), parsed), parse_source(files, {}, (), parsed)
    assert first.documents["masterplan.yaml"] is second.documents["masterplan.yaml"]
    assert first.chapters["chapters/b/c.md"] is second.chapters["chapters/b/c.md"]


def test_a_chapter_that_is_no_text_is_a_broken_chapter() -> None:
    file = parse_source({"chapters/b/c.md": b"---\nid: c\n---\n\n\xff\n"}, {}).chapters["chapters/b/c.md"]
    assert file.matter is not None
    assert file.matter.is_broken
    [found] = file.matter.diagnostics
    assert (found.code, found.span.line, found.span.column) == ("not-utf-8", 5, 1)
    assert file.prose.blocks == ()


def test_front_matter_is_placed_in_its_chapter() -> None:
    file = parse_source({"chapters/b/c.md": b"---\nid: c\ntitle: 010\n---\n\nIsi.\n"}, {}).chapters["chapters/b/c.md"]
    assert file.matter is not None
    [found] = file.matter.diagnostics
    assert (found.code, found.span.path, found.span.line, found.span.column) == (
        "ambiguous-number",
        "chapters/b/c.md",
        3,
        8,
    )


def test_a_chapter_without_front_matter_has_none() -> None:
    file = parse_source({"chapters/b/c.md": b"Isi.\n"}, {}).chapters["chapters/b/c.md"]
    assert file.matter is None
    assert len(file.prose.blocks) == 1
