"""Laws of reading: no bytes, no YAML and no plan whatever raise, and each finding lies inside the file it speaks of."""

from __future__ import annotations

import string

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartprov.checks import run_checks
from smartprov.checks.context import make_context
from smartprov.checks.verdict import apply_rules
from smartprov.diagnostics import Diagnostic, Span, has_errors, in_order
from smartprov.plan.figures import compute_figures
from smartprov.plan.lookup import Lookup
from smartprov.source.decoding import decode
from smartprov.text.messages import message
from tests import plans

SMALL = plans.small_files()
PATHS = sorted(path for path in SMALL if not path.startswith("assets/"))
PROGRAM = "programs/gov-01.yaml"
quick = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])

YAML_PIECES = [
    *"[]{}:,-?!&*#|>'\"%@` \n\t~",
    "- ",
    ": ",
    "\n  ",
    "a",
    "1",
    "tbd",
    "<<: ",
    "&a ",
    "*a",
    "!!str ",
    "--- ",
    "010",
    "\ufeff",
    "\\0",
]
yaml_texts = st.lists(st.sampled_from(YAML_PIECES), max_size=40).map("".join)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(["tbd", "all", "2024", "gov-01", "70-75", "2023-10", "32.01", "false", ""]),
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.text(string.ascii_lowercase, max_size=8)
            | st.sampled_from(["id", "year", "map", "text", "title", "chapters"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


def findings(files: plans.Files) -> tuple[Diagnostic, ...]:
    """All that stages 1 to 3 find."""
    source = plans.source_of(files)
    resolved = plans.resolved_of(files)
    found = [*source.diagnostics, *resolved.diagnostics]
    plan = resolved.plan
    if plan is not None:
        figures = compute_figures(plan)
        is_sound = not has_errors(found)
        context = make_context(plan, figures, Lookup(plan, figures), str.isprintable, is_sound=is_sound)
        found += run_checks(plan, context)
        found += apply_rules(plan, in_order(found)).diagnostics
    return in_order(found)


def assert_sound(files: plans.Files) -> tuple[Diagnostic, ...]:
    found = findings(files)
    for diagnostic in found:
        for span in (diagnostic.span, *(each.span for each in diagnostic.related)):
            assert_inside(span, files, diagnostic)
        for language in ("id", "en"):
            assert message(diagnostic.code, diagnostic.arguments, language)
    return found


def assert_inside(span: Span, files: plans.Files, diagnostic: Diagnostic) -> None:
    data = files.get(span.path)
    if data is None:
        assert (span.line, span.column) == (1, 1), diagnostic
        return
    text = decode(span.path, data)
    text = (
        text
        if isinstance(text, str)
        else data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    )
    lines = text.split("\n")
    assert 1 <= span.line <= len(lines), diagnostic
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1, diagnostic
    if span.end_line:
        assert span.line <= span.end_line <= len(lines), diagnostic
        assert (span.line, span.column) <= (span.end_line, span.end_column), diagnostic
        assert span.end_column <= len(lines[span.end_line - 1]) + 2, diagnostic


@quick
@given(
    st.sampled_from(PATHS),
    st.one_of(
        st.binary(max_size=80),
        yaml_texts.map(str.encode),
        st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")),
    ),
)
def test_any_bytes_may_stand_in_any_file(path: str, data: bytes) -> None:
    assert_sound({**SMALL, path: data})


@quick
@given(st.sampled_from(PATHS), st.integers(0, 4000), st.integers(0, 40), yaml_texts)
def test_any_damage_may_be_done_to_any_file(path: str, start: int, size: int, piece: str) -> None:
    data = SMALL[path]
    start %= len(data) + 1
    assert_sound({**SMALL, path: data[:start] + piece.encode() + data[start + size :]})


FIELDS = sorted(yaml.safe_load(SMALL[PROGRAM]))


@quick
@given(st.sampled_from([*FIELDS, "quick_win", "nomenclature", "budget", "renamed_from"]), values)
def test_any_value_may_stand_in_any_field_of_a_program_and_is_spoken_of_in_its_file(field: str, value: object) -> None:
    data = {**yaml.safe_load(SMALL[PROGRAM]), field: value}
    text = yaml.safe_dump(data, sort_keys=False, allow_unicode=True)
    found = assert_sound({**SMALL, PROGRAM: text.encode("utf-8", "replace")})
    silent = {
        "aim-without-programs",
        "category-missing",
        "gap-unanswered",
        "program-without-strategy",
        "similar-titles",
        "unused-entry",
        "unknown-reference",
        "unknown-target",
        "unknown-value",
    }  # its id may be gone, and others name it
    assert all(each.span.path == PROGRAM for each in found if each.code not in silent and field != "id") or field in (
        "dimension",
        "actions",
        "addresses",
        "indicators",
    )


@quick
@given(
    st.integers(0, 1),
    st.sampled_from(["id", "title", "category", "output", "lead_agency", "partners", "regions", "years", "budget"]),
    values,
)
def test_any_value_may_stand_in_any_field_of_an_action(index: int, field: str, value: object) -> None:
    data = yaml.safe_load(SMALL[PROGRAM])
    data["actions"][index][field] = value
    assert_sound(
        {**SMALL, PROGRAM: yaml.safe_dump(data, sort_keys=False, allow_unicode=True).encode("utf-8", "replace")}
    )


@quick
@given(
    st.sampled_from(
        [*sorted(yaml.safe_load(SMALL["masterplan.yaml"])), "page", "rules", "adoption", "language", "reviewed_on"]
    ),
    values,
)
def test_any_value_may_stand_in_any_field_of_the_masterplan(field: str, value: object) -> None:
    data = {**yaml.safe_load(SMALL["masterplan.yaml"]), field: value}
    assert_sound(
        {
            **SMALL,
            "masterplan.yaml": yaml.safe_dump(data, sort_keys=False, allow_unicode=True).encode("utf-8", "replace"),
        }
    )


@pytest.mark.parametrize("path", PATHS)
def test_any_file_may_be_missing(path: str) -> None:
    assert_sound({other: data for other, data in SMALL.items() if other != path})
