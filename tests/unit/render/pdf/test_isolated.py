"""The child process: same bytes, and it never outlives its parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from smartprov.diagnostics import SmartprovError
from smartprov.render.pdf import isolated, page_map, render_pdf, render_pdf_isolated, render_pdf_with_pages
from tests import specimen

ROOT = Path(__file__).parents[4]
T = TypeVar("T")


def test_the_child_makes_the_same_bytes() -> None:
    assert render_pdf_isolated(specimen.book()) == render_pdf(specimen.book())


def test_the_child_makes_the_same_bytes_with_a_plan_and_with_the_pages() -> None:
    plan = b'{"rencana": "\xc3\xa9"}\n'
    book = specimen.book(rows=1)
    printed = render_pdf_with_pages(book, plan_json=plan)
    assert printed.artifact == render_pdf(book, plan_json=plan) == render_pdf_isolated(book, plan_json=plan)
    assert printed.artifact != render_pdf(book)
    assert printed.pages == page_map(book)


def test_bytes_do_not_depend_on_zone_locale_hash_seed_or_folder(tmp_path: Path) -> None:
    code = "import sys; from tests import specimen; from smartprov.render.pdf import render_pdf; import hashlib; "
    code += "print(hashlib.sha256(render_pdf(specimen.book()).data).hexdigest())"
    digests = set()
    for zone, seed, folder in (("UTC", "0", ROOT), ("Asia/Jakarta", "7", tmp_path)):
        env = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            [sys.executable, "-c", code], env=env, cwd=folder, capture_output=True, text=True, check=True
        )
        digests.add(run.stdout)
    assert len(digests) == 1


def test_a_crashed_child_is_a_broken_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "COMMAND", (sys.executable, "-c", "import os; os.abort()"))
    with pytest.raises(SmartprovError) as caught:
        render_pdf_isolated(specimen.book())
    assert caught.value.code == "pdf-failed"


def test_a_refusal_of_the_engine_comes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "book_files", lambda book, plan: {"main.typ": b"#panic()"})
    with pytest.raises(SmartprovError) as caught:
        render_pdf_isolated(specimen.book())
    assert "panicked" in caught.value.arguments["reason"]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
@pytest.mark.parametrize("blow", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_a_killed_parent_leaves_no_child(blow: signal.Signals) -> None:
    code = "from tests.benchmarks.big_book import big_book; from smartprov.render.pdf import render_pdf_isolated; "
    code += "render_pdf_isolated(big_book(500))"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    parent = subprocess.Popen([sys.executable, "-c", code], env=env, cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        child = _awaited(lambda: [pid for pid in _children(parent.pid) if _memory_mb(pid) > 200])
        parent.send_signal(blow)
        parent.wait(20)
        # The compile would go on for seconds.
        _awaited(lambda: not any(_alive(pid) for pid in child), tries=20)
    finally:
        parent.kill()


def _awaited(question: Callable[[], T], tries: int = 400) -> T:
    """The first true answer; a process takes a moment to start or to end."""
    for _ in range(tries):
        answer = question()
        if answer:
            return answer
        time.sleep(0.05)
    raise AssertionError("never happened")


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in tasks.read_text().split()] if tasks.exists() else []


def _memory_mb(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096 // 1_000_000
    except OSError:
        return 0


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
