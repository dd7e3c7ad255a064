"""How long the site of a large plan takes. The limit is generous: two shared cores differ by a factor of two."""

from __future__ import annotations

import time

import pytest

from smartprov.book.model import Edition
from smartprov.render.html import render_html
from tests.benchmarks.big_book import big_book

pytestmark = pytest.mark.bench


@pytest.mark.parametrize(("programs", "most_seconds"), [(40, 0.1), (200, 0.2), (1000, 0.7)])
def test_a_site_is_written_in_time(programs: int, most_seconds: float) -> None:
    edition = Edition((big_book(programs),))

    def seconds() -> float:
        start = time.process_time()
        assert sum(len(artifact.data) for artifact in render_html(edition)) > programs * 5000
        return time.process_time() - start

    assert min(seconds() for _ in range(3)) < most_seconds
