"""What names an entity: every kind of place, found where it stands."""

from __future__ import annotations

import pytest

from smartprov.cli.new import Answers, scaffold_files
from smartprov.plan.referrers import referrers
from smartprov.source.load import Source, parse_source
from smartprov.text.names import TABLE_BY_KIND

CHAPTER = """---
id: extra
title: Extra
---

{{ programs['soc-01'].title }} and [](#soc-01) and [@src-contoh].[^1]

[^1]: {{ facts['desa-terhubung'].share | percent }}

:::{program-matrix #tbl-x} dimension=governance
:::
"""


@pytest.fixture(name="source")
def _source() -> Source:
    files = {path: data for path, data in scaffold_files(Answers()).items() if not path.startswith("README")}
    return parse_source(files | {"chapters/buku-1/9-extra.md": CHAPTER.encode()}, {})


def found(source: Source, kind: str, id: str) -> list[tuple[str, int, str, str]]:
    return [
        (each.span.path, each.span.line, each.owner, each.role)
        for each in referrers(source, kind, id, TABLE_BY_KIND[kind])
    ]


def test_a_field_a_reference_and_a_value_name_a_program(source: Source) -> None:
    assert found(source, "program", "soc-01") == [
        ("amendments/0.1.0.yaml", 5, "0.1.0", "added"),
        ("analysis.yaml", 19, "risk-01", "programs"),
        ("chapters/buku-1/9-extra.md", 6, "extra", "{{ … }}"),
        ("chapters/buku-1/9-extra.md", 6, "extra", "[](#…)"),
    ]


def test_a_part_is_the_one_that_names(source: Source) -> None:
    owners = {owner for _, _, owner, _ in found(source, "source", "src-contoh")}
    assert owners == {"issue-01", "issue-02", "gov-01.i1", "soc-01.i1", "desa-terhubung", "ind-kepuasan"} | {
        "pendahuluan",
        "extra",
    }


def test_footnotes_are_read_too(source: Source) -> None:
    assert ("chapters/buku-1/9-extra.md", 8, "extra", "{{ … }}") in found(source, "fact", "desa-terhubung")


def test_an_option_of_a_data_block_names_a_dimension(source: Source) -> None:
    assert ("chapters/buku-1/9-extra.md", 10, "extra", "program-matrix dimension=") in found(
        source, "dimension", "governance"
    )


def test_a_link_does_not_mean_a_phase_that_is_spelled_like_a_program(source: Source) -> None:
    assert found(source, "phase", "gov-01") == []


def test_what_nothing_names_has_no_referrers(source: Source) -> None:
    assert found(source, "indicator", "gov-01.i1") == []
