"""Laws of the three-way merge, over plans' files in every layout that YAML has, edited at random on two sides."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from random import Random
from typing import Any

import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from smartprov.merge import Merged, merge_texts

WORDS = ("gap-01", "gap-02", "issue-01", "issue-02", "risk-01")
YEARS = range(2024, 2030)
Data = Any


def program(random: Random) -> Data:
    """Data shaped like a program: fields, words, entities in entities, lines of a budget, targets by year."""
    return {
        "id": "gov-01",
        "title": text(random),
        "phase": random.choice(WORDS),
        "addresses": random.sample(WORDS, random.randint(1, 4)),
        "period": {"start": 2024, "end": random.choice(YEARS)},
        "summary": text(random) + "\n",
        "actions": [action(random, f"gov-01.a{n}") for n in range(1, random.randint(2, 4))],
        "targets": {year: random.randint(1, 90) for year in random.sample(YEARS, 3)},
    }


def action(random: Random, id: str) -> Data:
    lines = random.sample([(year, scheme) for year in YEARS for scheme in ("apbd", "apbn")], random.randint(1, 3))
    return {
        "id": id,
        "title": text(random),
        "budget": [{"year": year, "scheme": scheme, "amount": random.randint(1, 99)} for year, scheme in lines],
    }


def text(random: Random) -> str:
    return " ".join(random.choice(("layanan", "warga", "data:", "é", "#1", "- satu", "b")) for _ in range(3))


# --- layouts ------------------------------------------------------------------------------------------


class Layout:
    """Spells data as YAML. The same seed spells the same place the same way."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def _random(self, path: str) -> Random:
        return Random(f"{self._seed} {path}")

    def file(self, data: Data) -> str:
        return f"# berkas {self._seed}\n{self._block(data, 0, '')}\n# akhir\n"

    def _block(self, data: Data, indent: int, path: str) -> str:
        lines = []
        for at, (key, value) in enumerate(entries(data)):
            own = f"{path}/{key}"
            random = self._random(own)
            pad = " " * indent
            if random.random() < 0.2:
                lines.append(f"{pad}# tentang {own}")
            if at and random.random() < 0.1:
                lines.append("")
            label = "-" if isinstance(data, list) else f"{key}:"
            lines.append(pad + label + self._value(value, indent, own, compact=isinstance(data, list)))
        return "\n".join(lines)

    def _value(self, value: Data, indent: int, path: str, *, compact: bool) -> str:
        random = self._random(path + "!")
        remark = f"  # {path}" if random.random() < 0.2 else ""
        if not isinstance(value, dict | list):
            return self._scalar(value, indent, random, remark)
        if not value or random.random() < 0.4:
            return f" {self._flow(value, path, indent)}{remark}"
        if compact:
            return " " + self._block(value, indent + 2, path).lstrip()
        inner = indent + (0 if isinstance(value, list) and random.random() < 0.5 else random.choice((2, 4)))
        return f"{remark}\n{self._block(value, inner, path)}"

    def _flow(self, value: Data, path: str, indent: int) -> str:
        is_list = isinstance(value, list)
        random = self._random(path + "?")
        between = f",\n{' ' * (indent + 4)}" if random.random() < 0.2 else random.choice((", ", ","))
        parts = []
        for key, each in entries(value):
            own = f"{path}/{key}"
            spelled = self._flow(each, own, indent) if isinstance(each, dict | list) else quoted(each)
            parts.append(spelled if is_list else f"{key}: {spelled}")
        space = random.choice(("", " ")) if value else ""
        return ("[" if is_list else "{") + space + between.join(parts) + space + ("]" if is_list else "}")

    def _scalar(self, value: Data, indent: int, random: Random, remark: str) -> str:
        if isinstance(value, str) and value.endswith("\n"):
            return f" {random.choice('>|')}{remark}\n{' ' * (indent + 3)}{value[:-1]}" + random.choice(("", "\n"))
        return f" {quoted(value, random)}{remark}"


def entries(data: Data) -> list[tuple[str, Data]]:
    if isinstance(data, dict):
        return [(str(key), value) for key, value in data.items()]
    return [(name_of(each), each) for each in data]


def name_of(each: Data) -> str:
    if not isinstance(each, dict):
        return str(each)
    return str(each.get("id") or f"{each['year']} {each['scheme']}")


def quoted(value: Data, random: Random | None = None) -> str:
    if not isinstance(value, str) or (
        re.fullmatch(r"[a-z][a-z0-9.-]*", value) and not (random and random.random() < 0.3)
    ):
        return str(value)
    body = value.replace("\n", "\\n")
    return f'"{body}"'


# --- edits ------------------------------------------------------------------------------------------


def edit(data: Data, random: Random, mark: str) -> Data:
    """The data with one thing changed, as a colleague would."""
    data = copy.deepcopy(data)
    actions: list[Data] = data.get("actions", [])
    place: Data = random.choice([data, *actions])
    kind = random.choice(("set", "drop", "word", "entity", "line", "target", "order", "amount"))
    if kind == "set":
        place["title"] = f"{mark} {text(random)}"
    elif kind == "drop" and len(data) > 3:
        del data[random.choice([key for key in data if key not in ("id", "title")])]
    elif kind == "word" and data.get("addresses"):
        word = random.choice(WORDS)
        (data["addresses"].remove if word in data["addresses"] else data["addresses"].append)(word)
    elif kind == "entity" and actions:
        if random.random() < 0.4:
            actions.remove(random.choice(actions))
        else:
            new = action(random, f"gov-01.{random.choice('xyz')}")
            if all(each["id"] != new["id"] for each in actions):
                actions.insert(random.randint(0, len(actions)), new)
    elif kind == "line" and place.get("budget"):
        new = {"year": random.choice(YEARS), "scheme": "apbd", "amount": random.randint(1, 99)}
        if all(name_of(each) != name_of(new) for each in place["budget"]):
            place["budget"].append(new)
        else:
            place["budget"].pop()
    elif kind == "amount" and place.get("budget"):
        random.choice(place["budget"])["amount"] += random.randint(1, 99)
    elif kind == "target" and "targets" in data:
        data["targets"][random.choice(YEARS)] = random.randint(1, 99)
    elif kind == "order" and len(actions) > 1:
        actions.append(actions.pop(0))
    return data


def flat(data: Data, path: tuple[str, ...] = (), *, has_order: bool = False) -> dict[tuple[str, ...], Data]:
    """Every field by its path, through ids; where a collection stands, that it does, and in which order if asked."""
    if not isinstance(data, dict | list):
        return {path: data}
    order = [key for key, _ in entries(data)] if has_order and isinstance(data, list) else []
    found: dict[tuple[str, ...], Data] = {path: (type(data).__name__, *order)}
    for key, value in entries(data):
        found |= flat(value, (*path, key), has_order=has_order)
    return found


def read(text: str) -> Data:
    return yaml.safe_load(text)


def side_of(text: str, side: str) -> str:
    """The text with every conflict decided for one side."""
    keep = {"ours": r"\1", "theirs": r"\2"}[side]
    return re.sub(r"<{7} ours\n((?s:.*?))={7}\n((?s:.*?))>{7} theirs\n", keep, text)


seeds = st.integers(0, 2**32)
Three = tuple[str, str, str]


@st.composite
def versions(draw: Callable[[st.SearchStrategy[int]], int]) -> Three:
    base = program(Random(draw(seeds)))
    layouts = [draw(st.integers(0, 5))] * 3
    if draw(st.integers(0, 3)) == 0:
        layouts = [draw(st.integers(0, 5)) for _ in range(3)]
    sides = []
    for mark in ("a", "b"):
        random, data = Random(draw(seeds)), base
        for _ in range(draw(st.integers(1, 3))):
            data = edit(data, random, mark)
        sides.append(data)
    return tuple(Layout(seed).file(each) for seed, each in zip(layouts, (base, *sides), strict=True))  # type: ignore[return-value]


def merged(base: str, ours: str, theirs: str) -> Merged:
    result = merge_texts(base, ours, theirs)
    assert result is not None
    return result


@given(versions())
def test_what_only_one_side_changed_is_taken_to_the_byte(three: Three) -> None:
    base, ours, _ = three
    assert merged(base, base, ours).text == ours
    assert merged(base, ours, base).text == ours
    assert merged(base, ours, ours).text == ours


@settings(max_examples=120, deadline=None)
@given(versions())
def test_swapping_the_sides_changes_nothing_that_is_said(three: Three) -> None:
    base, ours, theirs = three
    one, other = merged(base, ours, theirs), merged(base, theirs, ours)
    assert sorted(one.conflicts) == sorted(other.conflicts)
    assert read(side_of(one.text, "ours")) == read(side_of(other.text, "theirs"))
    assert read(side_of(one.text, "theirs")) == read(side_of(other.text, "ours"))


@settings(max_examples=120, deadline=None)
@given(versions())
def test_no_field_that_anybody_changed_is_lost_and_none_is_invented(three: Three) -> None:
    base, ours, theirs = (flat(read(each)) for each in three)
    result = merged(*three)
    for side, mine, yours in (("ours", ours, theirs), ("theirs", theirs, ours)):
        decided = flat(read(side_of(result.text, side)))
        for path in {*base, *ours, *theirs, *decided}:
            was, own, other = (each.get(path) for each in (base, mine, yours))
            expected = other if own == was else own
            assert decided.get(path) == expected or disputed(path, result, base, mine, yours), (side, path)


def disputed(path: tuple[str, ...], result: Merged, base: Data, mine: Data, yours: Data) -> bool:
    """Whether the path lies in a conflict: then a side's own version stands there, whole."""
    return any(path[: len(conflict)] == conflict or conflict == () for conflict in result.conflicts)


@settings(max_examples=120, deadline=None)
@given(versions())
def test_there_is_a_conflict_only_where_both_changed_one_field(three: Three) -> None:
    base, ours, theirs = (flat(read(each), has_order=True) for each in three)
    for path in merged(*three).conflicts:
        below = [each for each in {*base, *ours, *theirs} if each[: len(path)] == path]
        assert any(ours.get(each) != base.get(each) for each in below)
        assert any(theirs.get(each) != base.get(each) for each in below)


@settings(max_examples=120, deadline=None)
@given(versions())
def test_where_both_changed_one_field_differently_there_is_a_conflict(three: Three) -> None:
    base, ours, theirs = (flat(read(each)) for each in three)
    result = merged(*three)
    for path in {*base, *ours, *theirs}:
        was, mine, yours = (each.get(path) for each in (base, ours, theirs))
        if mine != yours and was not in (mine, yours):
            assert disputed(path, result, base, ours, theirs), path


@settings(max_examples=120, deadline=None)
@given(versions())
def test_no_comment_of_either_side_is_lost_unless_its_entry_is(three: Three) -> None:
    base, ours, theirs = three
    assume(len({each.partition("\n")[0] for each in three}) == 1)
    result = merged(base, ours, theirs)
    remaining = flat(read(side_of(result.text, "ours")))
    for remark in re.findall(r"# tentang (\S+)", ours):
        kept = any("/".join(("", *path)) == remark for path in remaining)
        assert not kept or f"# tentang {remark}\n" in result.text


@settings(max_examples=120, deadline=None)
@given(st.lists(st.text(alphabet="ab:-[]{}&*!|>#?,'\" \n\t<~%", max_size=40), min_size=3, max_size=3))
@example(["a: 1\n", "a: 2\n? b\n: c\n", "a: 3\n"])
def test_whatever_is_written_in_them_merging_never_raises(texts: list[str]) -> None:
    result = merge_texts(*texts)
    if result and not result.conflicts and len(set(texts)) == 3:
        yaml.compose(result.text, Loader=yaml.CSafeLoader)
