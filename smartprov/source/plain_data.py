"""The data of a YAML text about which nothing needs to be said, as in most files of most plans.

The careful reading, which knows the path to every value and says what is wrong with it, costs twice as much and happens
only where this one is not sure.
"""

from __future__ import annotations

import re

from yaml.nodes import MappingNode, Node, ScalarNode

from smartprov.source.decoding import FORBIDDEN

Data = None | bool | int | float | str | list["Data"] | dict[str, "Data"]

MAX_DEPTH = 40
MAX_NODES = 100_000

TAG = "tag:yaml.org,2002:"
STR = TAG + "str"
MERGE = TAG + "merge"
_INT, _FLOAT, _BOOL, _TIMESTAMP = (TAG + name for name in ("int", "float", "bool", "timestamp"))
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})\Z")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,18}\Z")
_TRUE = frozenset(("true", "yes", "on"))
_BLANK_LINES = re.compile(r"(?<=[^\n])\n+(?=[^\n])")
"""Line ends in a folded text: YAML leaves one where the author left a blank line, and that separates paragraphs."""


class Unsure(Exception):
    """Something has to be looked at with care, and perhaps told."""


def plain_data(root: Node, text: str) -> Data:
    """What a text holds. Raises `Unsure` for all that may be wrong in it, and for much that is not."""
    if "&" in text or "!" in text or len(text) > MAX_NODES:  # anchors, tags, and perhaps too many nodes
        raise Unsure
    return _data(root, 0)


def plain_scalar(node: ScalarNode) -> Data:
    """What a scalar says. Raises `Unsure` for nothing, for a number that can be read in two ways, and for odd tags."""
    tag, value = node.tag, node.value
    if tag == STR:
        return _BLANK_LINES.sub("\n\n", value) if "\n" in value and node.style != "|" else str(value)
    if tag == _INT and _INTEGER.match(value):
        return int(value)
    if tag == _FLOAT and _DECIMAL.match(value):
        return float(value)
    if tag == _BOOL:
        return value.lower() in _TRUE
    if tag == _TIMESTAMP:
        return str(value)
    raise Unsure


def has_forbidden(node: ScalarNode) -> bool:
    """Whether an escape spells a character that no source may hold."""
    return node.style == '"' and ("\r" in node.value or FORBIDDEN.search(node.value) is not None)


def _data(node: Node, depth: int) -> Data:
    if isinstance(node, ScalarNode):
        if has_forbidden(node):
            raise Unsure
        return plain_scalar(node)
    if depth >= MAX_DEPTH:
        raise Unsure
    if not isinstance(node, MappingNode):
        return [_data(child, depth + 1) for child in node.value]
    data: dict[str, Data] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode) or key.style == '"' or key.tag == MERGE:
            raise Unsure
        data[key.value] = _data(value, depth + 1)
    if len(data) < len(node.value):  # a key that stands there twice
        raise Unsure
    return data
