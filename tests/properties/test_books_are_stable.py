"""Laws of books: how a plan is spelled, ordered or built does not change them; what is in it appears as it is."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import orjson
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartprov.book.model import Edition
from smartprov.build import Order, build
from smartprov.compiler import Format
from smartprov.plan.data_blocks import DATA_BLOCKS
from smartprov.render.docx import render_docx
from smartprov.render.html import render_html
from smartprov.render.pdf import render_pdf
from tests import plans
from tests.formats.reading import docx_words, html, pdf_words, squeezed, text
from tests.repositories import git
from tests.unit.book.test_compose import assert_all_pointers_lead_somewhere

SMALL = plans.small_files()
ALL = (Format.HTML, Format.DOCX, Format.PDF, Format.JSON)


def as_json(edition: Edition) -> bytes:
    """An edition as data, less the fingerprint and the place in the source of what was computed."""
    edition = replace(edition, plan_json=b"")  # the plan as data keeps the order of its source
    data = orjson.dumps(edition, default=lambda value: value.hex(), option=orjson.OPT_SORT_KEYS)
    data = re.sub(rb'"record":"[^"]*"', b'"record":""', data)
    return re.sub(rb'[\\"\w.-]+/[\w./-]+\.(yaml|md):\d+', b"", re.sub(rb"\b[0-9a-f]{64}\b", b"", data))


@cache
def small() -> bytes:
    return as_json(plans.edition())


def dumped(data: object, *, flow: bool) -> bytes:
    return str(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, default_flow_style=flow, width=60)).encode()


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.sampled_from(["bodies", "regions", "abbreviations", "sources"]))
def test_the_order_of_a_registry_does_not_change_the_book(order: random.Random, registry: str) -> None:
    path = f"registries/{registry}.yaml"
    entries = re.split(r"(?m)^(?=- )", SMALL[path].decode())
    order.shuffle(entries)
    assert as_json(plans.edition_of({**SMALL, path: "".join(entries).encode()})) == small()


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(sorted(path for path in SMALL if path.endswith(".yaml"))),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
)
def test_the_spelling_of_a_file_does_not_change_the_book(path: str, flow: bool, line_end: str) -> None:
    text = SMALL[path].decode()
    dates = re.compile(r"(?<=: )(\d{4}-\d{2}(-\d{2})?)(?=[,}\n])")
    data = yaml.safe_load(dates.sub(r"'\1'", text))
    respelled_text = dumped(data, flow=flow).decode().replace("\n", line_end)
    assert as_json(plans.edition_of({**SMALL, path: respelled_text.encode()})) == small()


def test_the_names_of_chapter_files_do_not_change_the_book() -> None:
    moved = {path.replace("chapters/buku-1/0", "chapters/lain/9"): data for path, data in SMALL.items()}
    assert as_json(plans.edition_of(moved)) == small()


# --- what is in a plan appears as it is -----------------------------------------------------------------------------

HOSTILE = (
    "*tebal* _miring_ `kode` ~coret~ # judul - butir 1. nomor > kutip | sel \\ garis",
    "<b>tag</b> <script>alert(1)</script> &amp; & < > \" ' ]]> <!-- x --> &#x41;",
    "{{ plan.title }} {% for x in y %} ${x} #{x} $x^2$ @rujuk [x](y) ![x](y) [^1] :::{x}",
    "#let x = 1 #panic() \\u{41} // komentar /* x */ http://a.b/c ~ -- --- … = == + / term:",
    "</w:t> <w:br/> %s %d {0} {x} \\n \\t \\newpage \\textbf{x}",
)


def hostile_plan() -> plans.Files:
    """Every text that an author may give, made of marks."""
    changes: dict[str, plans.Change] = {
        "programs/gov-01.yaml": (
            ("title: Layanan publik digital satu pintu", f"title: {quoted(0)}"),
            ("title: Satu akun warga", f"title: {quoted(1)}"),
            ("output: Portal satu akun dengan 40 layanan", f"output: {quoted(2)}"),
            ("title: Persentase layanan yang selesai secara daring", f"title: {quoted(3)}"),
        ),
        "registries/agencies.yaml": (("name: Dinas Komunikasi dan Informatika", f"name: {quoted(4)}"),),
        "registries/dimensions.yaml": (("title: Smart Governance", f"title: {quoted(1)}"),),
        "analysis.yaml": (
            ("title: Satu pintu", f"title: {quoted(2)}"),
            ("current: Loket terpisah", f"current: {quoted(3)}"),
        ),
        "chapters/buku-1/01-analisis.md": (("title: Analisis Strategis", f"title: {quoted(0)}"),),
        "masterplan.yaml": (("title: Masterplan Smart Province Contoh", f"title: {quoted(1)}"),),
    }
    return plans.files(changes)


def quoted(index: int) -> str:
    return "'" + HOSTILE[index].replace("'", "''") + "'"


def test_marks_of_any_format_appear_as_they_were_typed_in_every_format() -> None:
    edition = plans.edition_of(hostile_plan())
    second = edition.books[1]
    pages = {artifact.path: artifact.data for artifact in render_html(edition)}
    shown = {
        "html": squeezed(
            "".join(
                text(html(data))
                for path, data in pages.items()
                if path.startswith("buku-2/") and path.endswith(".html")
            )
        ),
        "docx": squeezed(docx_words(render_docx(second).data)),
        "pdf": squeezed(pdf_words(render_pdf(second).data)),
    }
    for each in HOSTILE:
        for format, words in shown.items():
            assert squeezed(each) in words, (format, each)


def test_nothing_of_a_plan_is_an_element_of_a_page() -> None:
    for artifact in render_html(plans.edition_of(hostile_plan())):
        if artifact.path.endswith(".html"):
            root = html(artifact.data)
            assert not root.xpath("//b[normalize-space()='tag'] | //*[starts-with(name(), 'w:')]")
            assert not [each for each in root.iter("script") if "alert" in "".join(each.itertext())]


MARKUP = st.text("*_`~#-+>|\\<>&\"'{}[]()$@^%:=/!.,; a1é日\u0301\u00ad", min_size=1, max_size=30).filter(
    lambda words: words.strip()
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MARKUP)
def test_any_title_appears_as_it_was_typed_in_html(title: str) -> None:
    typed = yaml.safe_dump({"title": title}, allow_unicode=True, width=10_000).strip()
    files = plans.files({"programs/gov-02.yaml": (("title: Pusat data bersama", typed),)})
    edition = plans.edition_of(files)
    [page] = [each for each in render_html(edition) if each.path == "buku-2/program.html"]
    assert squeezed(title) in squeezed(text(html(page.data)))


# --- pointers -------------------------------------------------------------------------------------------------------

BLOCKS = tuple(block.name for block in DATA_BLOCKS)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(BLOCKS), max_size=5), st.lists(st.sampled_from(BLOCKS), max_size=5))
def test_wherever_blocks_stand_every_pointer_leads_somewhere(first: list[str], second: list[str]) -> None:
    def chapter(id: str, names: list[str]) -> str:
        return f"---\nid: {id}\ntitle: Bab\n---\n\nIsi [](#gov-01).\n\n" + "".join(
            f":::{{{name}}}\n:::\n\n" for name in names
        )

    plain = "---\nid: {}\ntitle: Bab\n---\n\nIsi.\n"
    assert_all_pointers_lead_somewhere(
        plans.edition(
            {
                "chapters/buku-1/01-analisis.md": chapter("analisis", first),
                "chapters/buku-2/01-program.md": chapter("program", second),
                "chapters/buku-1/02-proses.md": plain.format("proses"),
                "chapters/buku-2/02-pendanaan.md": plain.format("pendanaan"),
            }
        )
    )


# --- builds ---------------------------------------------------------------------------------------------------------


def digests(folder: Path) -> dict[str, str]:
    """What a build made, file by file; its own notes aside."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".smartprov")
    }


def test_an_incremental_build_equals_a_clean_one(tmp_path: Path) -> None:
    root = plans.written(tmp_path / "rencana")
    build(Order(root, tmp_path / "dist", ALL), plans.FACTS)
    changed = {"programs/gov-02.yaml": (("Pusat data bersama", "Pusat data terpadu"),)}
    plans.written(root, changed)
    built = build(Order(root, tmp_path / "dist", ALL), plans.FACTS)
    assert built.written
    clean = plans.written(tmp_path / "bersih" / "rencana", changed)
    build(Order(clean, tmp_path / "dist-2", ALL), plans.FACTS)
    assert digests(tmp_path / "dist") == digests(tmp_path / "dist-2")


def test_two_builds_in_other_surroundings_give_the_same_bytes(tmp_path: Path) -> None:
    surroundings = (
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1", "COLUMNS": "40"},
        {
            "TZ": "Asia/Jakarta",
            "LC_ALL": "id_ID.UTF-8",
            "LANG": "tr_TR.UTF-8",
            "PYTHONHASHSEED": "4242",
            "HOME": "/nonexistent",
        },
    )
    made = []
    for number, environment in enumerate(surroundings):
        place = tmp_path / f"tempat {number}" / ("x" * number)
        root = plans.written(place / ("rencana" * (number + 1)))
        arguments = [sys.executable, "-m", "smartprov", "build", str(root), "--output", "keluaran"]
        own = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "SOURCE_DATE_EPOCH": "1700000000",
        }
        done = subprocess.run(
            arguments, cwd=place, env=own | environment, capture_output=True, text=True, check=False, timeout=240
        )
        assert done.returncode == 0, done.stderr
        made.append(digests(place / "keluaran"))
    assert made[0] == made[1]
    assert len(made[0]) > 20


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_build_leaves_the_work_tree_as_clean_as_it_was(tmp_path: Path) -> None:
    root = plans.written(tmp_path / "rencana")

    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "satu")
    build(Order(root, tmp_path / "dist", (Format.DOCX,)), plans.FACTS)
    assert git(root, "status", "--porcelain") == ""
