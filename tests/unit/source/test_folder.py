"""Claims about a plan's folder: what is read, what is passed over, and that nothing in it can raise or lead outside."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from smartprov.source.decoding import MAX_BYTES
from smartprov.source.folder import MAX_ASSET_BYTES, MAX_FOLDERS, Folder, read_folder

posix = pytest.mark.skipif(sys.platform == "win32", reason="file names and links as POSIX has them")


def write(root: Path, *paths: str, data: bytes = b"a: 1\n") -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def said(folder: Folder) -> list[tuple[str, str, str]]:
    return [(each.severity.value, each.code, each.span.path) for each in folder.diagnostics]


def test_files_of_the_format_and_pictures_are_read(tmp_path: Path) -> None:
    known = ("masterplan.yaml", "registries/agencies.yaml", "programs/gov-01.yaml", "chapters/buku-1/a.md")
    pictures = ("assets/peta.png", "assets/logo/lambang.svg", "templates/docx/reference.docx", "chapters/buku-1/b.png")
    write(tmp_path, *known, *pictures)
    folder = read_folder(tmp_path)
    assert set(folder.files) == set(known)
    assert set(folder.assets) == set(pictures)
    assert not folder.diagnostics


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, "programs/b.yaml", "programs/a.yaml", "masterplan.yaml", "analysis.yaml")
    assert list(read_folder(tmp_path).files) == [
        "analysis.yaml",
        "masterplan.yaml",
        "programs/a.yaml",
        "programs/b.yaml",
    ]


def test_a_file_that_the_format_does_not_know_is_a_warning_where_it_could_be_meant(tmp_path: Path) -> None:
    write(tmp_path, "catatan.txt", "programs/gov-01.yml", "registries/angka.yaml", "chapters/a.md", "lain/apa.txt")
    assert said(read_folder(tmp_path)) == [
        ("warning", "unknown-file", "catatan.txt"),
        ("warning", "unknown-file", "programs/gov-01.yml"),
        ("warning", "unknown-file", "registries/angka.yaml"),
    ]


def test_readmes_and_dotfiles_are_passed_over_everywhere(tmp_path: Path) -> None:
    write(tmp_path, "README.md", "readme", ".git/config", "programs/README.txt", "programs/.gov-01.yaml.swp")
    folder = read_folder(tmp_path)
    assert (folder.files, folder.assets, folder.diagnostics) == ({}, {}, ())


def test_a_folder_named_like_a_file_is_not_a_file(tmp_path: Path) -> None:
    write(tmp_path, "masterplan.yaml/isi.txt", "programs/gov-01.yaml/isi.txt", "chapters/b/c.md/isi.txt")
    folder = read_folder(tmp_path)
    assert said(folder) == [
        ("error", "not-a-file", "chapters/b/c.md"),
        ("error", "not-a-file", "masterplan.yaml"),
        ("error", "not-a-file", "programs/gov-01.yaml"),
    ]
    assert not folder.files


@posix
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "programs").mkdir()
    os.mkfifo(tmp_path / "programs" / "gov-01.yaml")
    assert said(read_folder(tmp_path)) == [("error", "not-a-file", "programs/gov-01.yaml")]


@posix
def test_a_link_that_leaves_the_plan_or_goes_in_a_circle_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "plan"
    write(root, "masterplan.yaml")
    write(tmp_path, "rahasia.yaml", "luar/a.yaml")
    (root / "analysis.yaml").symlink_to(tmp_path / "rahasia.yaml")
    (root / "strategy.yaml").symlink_to("strategy.yaml")
    (root / "milestones.yaml").symlink_to("tidak-ada.yaml")
    (root / "programs").symlink_to(tmp_path / "luar")
    folder = read_folder(root)
    assert set(folder.files) == {"masterplan.yaml"}
    assert said(folder) == [
        ("error", "link-leaves-plan", path)
        for path in ("analysis.yaml", "milestones.yaml", "programs", "strategy.yaml")
    ]


@posix
def test_a_link_within_the_plan_is_read_as_a_file_but_never_followed_as_a_folder(tmp_path: Path) -> None:
    write(tmp_path, "programs/gov-01.yaml", "assets/a.png")
    (tmp_path / "programs/gov-02.yaml").symlink_to("gov-01.yaml")
    (tmp_path / "assets/semua").symlink_to(tmp_path)
    folder = read_folder(tmp_path)
    assert set(folder.files) == {"programs/gov-01.yaml", "programs/gov-02.yaml"}
    assert said(folder) == [("error", "linked-folder", "assets/semua")]


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    write(tmp_path, "masterplan.yaml")
    (tmp_path / "masterplan.yaml").chmod(0)
    assert said(read_folder(tmp_path)) == [("error", "unreadable", "masterplan.yaml")]


def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "masterplan.yaml")

    def refuse(self: Path, mode: str = "r") -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    [found] = read_folder(tmp_path).diagnostics
    assert (found.code, found.arguments) == ("unreadable", {"file": "masterplan.yaml", "reason": "Permission denied"})


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    [found] = read_folder(tmp_path / "tidak-ada").diagnostics
    assert (found.code, found.span.path) == ("unreadable", ".")


@posix
def test_a_name_that_is_no_text_is_passed_over_and_said_in_ascii(tmp_path: Path) -> None:
    (tmp_path / "programs").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path / "programs") + b"/gov-\xff.yaml")).write_bytes(b"a: 1")
    (tmp_path / "programs" / "gov\n01.yaml").write_bytes(b"a: 1")
    folder = read_folder(tmp_path)
    assert not folder.files
    assert said(folder) == [
        ("warning", "unknown-file", "programs/gov\\n01.yaml"),
        ("warning", "unknown-file", "programs/gov-\\udcff.yaml"),
    ]
    assert all(each.span.path.isascii() for each in folder.diagnostics)


def test_folders_in_folders_are_followed_to_a_bound(tmp_path: Path) -> None:
    deep = tmp_path / "assets"
    deep.mkdir()
    for _ in range(MAX_FOLDERS + 400):
        deep = deep / "a"
    deep.mkdir(parents=True)
    write(tmp_path, "assets/a/b.png")
    folder = read_folder(tmp_path)
    assert list(folder.assets) == ["assets/a/b.png"]
    assert [each.code for each in folder.diagnostics] == ["nested-too-deeply"]


def test_no_more_is_read_of_a_huge_file_than_shows_that_it_is_too_large(tmp_path: Path) -> None:
    write(tmp_path, "masterplan.yaml", data=b"a" * (MAX_BYTES + 1000))
    (tmp_path / "assets").mkdir()
    with (tmp_path / "assets/a.png").open("wb") as file:
        file.truncate(MAX_ASSET_BYTES + 1000)
    folder = read_folder(tmp_path)
    assert len(folder.files["masterplan.yaml"]) == MAX_BYTES + 1
    assert len(folder.assets["assets/a.png"]) == MAX_ASSET_BYTES + 1
