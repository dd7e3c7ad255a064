"""Sparks and bars as SVG inside the page: presentation attributes only, coloured by the text around them."""

from __future__ import annotations

from smartprov.book.model import Bar, Spark
from smartprov.render.html.escaping import in_attribute, in_text

WIDTH, HEIGHT, MARGIN = 72, 18, 3


def spark(item: Spark) -> str:
    """A line through what is known, dashed over what is not; its words are there for whoever cannot see it."""
    places = _places(item.points)
    known = [place for place in places if place[2]]
    pieces = [f'<path d="{_path(places)}" stroke-dasharray="1.5 2.5"/>'] if len(known) < len(places) else []
    pieces += [f'<path d="{_path(run)}"/>' for run in _runs(places)]
    pieces += [f'<circle cx="{x}" cy="{y}" r="1.6" fill="currentColor"/>' for x, y, _ in known[:1]]
    pieces += [f'<circle cx="{x}" cy="{y}" r="2.6" fill="currentColor"/>' for x, y, _ in known[1:][-1:]]
    return (
        f'<span class="spark"><svg viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" aria-hidden="true" '
        f'fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round">{"".join(pieces)}</svg>'
        f'<span class="aside-text">{in_text(item.text)}</span></span>'
    )


def bar(item: Bar) -> str:
    """One bar, as long as its share of the longest."""
    return (
        f'<svg class="t-{in_attribute(item.tone)}" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{round(item.share * 1000)}" height="10" fill="currentColor"/></svg>'
    )


Place = tuple[float, float, bool]
"""x, y, and whether the value there is known."""


def _places(points: tuple[float | None, ...]) -> list[Place]:
    """Where the points stand; an unknown one stands as high as the one before it, or else the first known."""
    step = (WIDTH - 2 * MARGIN) / max(1, len(points) - 1)
    height = next((point for point in points if point is not None), 0.0)
    places: list[Place] = []
    for index, point in enumerate(points):
        height = height if point is None else point
        y = HEIGHT - MARGIN - height * (HEIGHT - 2 * MARGIN)
        places.append((round(MARGIN + index * step, 1), round(y, 1), point is not None))
    return places


def _runs(places: list[Place]) -> list[list[Place]]:
    """Stretches of two or more known values in a row."""
    runs: list[list[Place]] = [[]]
    for place in places:
        if place[2]:
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]


def _path(places: list[Place]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y, _ in places)
