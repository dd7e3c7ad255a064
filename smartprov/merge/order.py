"""In which order the entries of a merged collection stand: as in the base, or as the one who moved them wants it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Key = tuple[str, ...]


def merged_order(base: Sequence[Key], ours: Sequence[Key], theirs: Sequence[Key]) -> list[Key] | None:
    """All keys of the three, in one order that does not depend on who is who; None if both moved entries, differently.

    What one side added stands behind what it stood behind there. What both added at one place is sorted by its keys.
    """
    spine = _spine(base, ours, theirs)
    if spine is None:
        return None
    place = {key: at for at, key in enumerate(spine)}
    slots: dict[int, tuple[list[Key], list[Key]]] = {}
    our_places, their_places = _places(ours, place), _places(theirs, place)
    for side, places in enumerate((our_places, their_places)):
        for key in places:
            at = max(our_places.get(key, -1), their_places.get(key, -1))
            slots.setdefault(at, ([], []))[side].append(key)
    order: list[Key] = []
    for at in range(-1, len(spine)):
        order += spine[at : at + 1] if at >= 0 else []
        if at in slots:
            order += _one_after_the_other(*slots[at])
    return order


def _spine(base: Sequence[Key], ours: Sequence[Key], theirs: Sequence[Key]) -> list[Key] | None:
    """The base's keys, those that are gone among them, in the order of whoever moved them."""
    our_order, their_order = _only(ours, base), _only(theirs, base)
    if our_order == _only(base, ours):
        return threaded(their_order, base)
    if their_order == _only(base, theirs) or _only(our_order, theirs) == _only(their_order, ours):
        return threaded(our_order, base)
    return None


def _only(keys: Sequence[Key], wanted: Iterable[Key]) -> list[Key]:
    kept = set(wanted)
    return [key for key in keys if key in kept]


def threaded(spine: Sequence[Key], other: Sequence[Key]) -> list[Key]:
    """The spine with the keys that only the other has, each behind what it stands behind there."""
    place = {key: at for at, key in enumerate(spine)}
    behind: dict[int, list[Key]] = {}
    for key, at in _places(other, place).items():
        behind.setdefault(at, []).append(key)
    threaded = behind.get(-1, [])[:]
    for at, key in enumerate(spine):
        threaded += [key, *behind.get(at, [])]
    return threaded


def _places(keys: Sequence[Key], place: dict[Key, int]) -> dict[Key, int]:
    """Keys that the spine lacks, each with the place in the spine that it stands behind; -1 is the beginning."""
    found: dict[Key, int] = {}
    at = -1
    for key in keys:
        if key in place:
            at = place[key]
        else:
            found[key] = at
    return found


def _one_after_the_other(ours: list[Key], theirs: list[Key]) -> list[Key]:
    """Two runs of keys as one: what both have keeps its order; between that, the run with the smaller key is first."""
    shared = min(_only(ours, theirs), _only(theirs, ours))
    order: list[Key] = []
    our_runs, their_runs = _runs(ours, shared), _runs(theirs, shared)
    for at in range(len(shared) + 1):
        runs = [run for run in (our_runs.get(at), their_runs.get(at)) if run]
        for run in sorted(runs):
            order += run
        order += shared[at : at + 1]
    return order


def _runs(keys: list[Key], shared: list[Key]) -> dict[int, list[Key]]:
    """Keys that one side has alone, by how many of the shared ones come before."""
    place = {key: at for at, key in enumerate(shared)}
    runs: dict[int, list[Key]] = {}
    for key, at in _places(keys, place).items():
        runs.setdefault(at + 1, []).append(key)
    return runs
