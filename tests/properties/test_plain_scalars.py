"""The quicker loader calls every plain scalar what PyYAML calls it."""

from __future__ import annotations

import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from smartprov.source.document import _Loader

plain = st.one_of(
    st.text(max_size=12),
    st.from_regex(r"\A[-+]?[0-9._:xobeE]{1,12}\Z"),
    st.sampled_from(["yes", "No", "ON", "off", "true", "FALSE", "null", "~", "NULL", "", "=", "<<", ".inf", "-.NaN"]),
    st.dates().map(str),
)


@given(value=plain, is_plain=st.booleans())
@example(value="2023-10-24", is_plain=True)
@example(value="0o14", is_plain=True)
@example(value="1:30", is_plain=True)
def test_a_scalar_has_the_tag_that_pyyaml_gives_it(value: str, is_plain: bool) -> None:
    implicit = (is_plain, not is_plain)
    expected = yaml.SafeLoader("").resolve(ScalarNode, value, implicit)
    assert _Loader("").resolve(ScalarNode, value, implicit) == expected


def test_a_collection_has_the_tag_of_its_kind() -> None:
    for kind in (MappingNode, SequenceNode):
        expected = yaml.SafeLoader("").resolve(kind, None, True)
        assert _Loader("").resolve(kind, None, (True, False)) == expected
