"""Pictures: as drawings in a line, and as the parts of the file that hold them; SVG has a bitmap beside it."""

from __future__ import annotations

import importlib.util
import tempfile
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

import typst

from smartprov.book.model import Picture
from smartprov.diagnostics import SmartprovError
from smartprov.render.docx.manuscript import Manuscript
from smartprov.render.docx.markup import escaped

EMU_PER_MM = 36000
DOTS_PER_INCH = 220
FONT_PACKAGE = "fontpkg_arimo"
# The engine takes files in memory; its type stubs do not say so.
_compile = cast("Callable[..., bytes]", typst.compile)
SVG_EXTENSION = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{id}"/>'
    "</a:ext></a:extLst>"
)
DRAWING = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{number}" name="{name}" descr="{alt}"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{id}">{vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)


def drawing(picture: Picture, alt: str, manuscript: Manuscript) -> str:
    """A run with the picture."""
    number = _index(picture, manuscript)
    return DRAWING.format(
        width=round(picture.width_mm * EMU_PER_MM),
        height=round(picture.height_mm * EMU_PER_MM),
        number=manuscript.drawing_number(),
        name=escaped(picture.name),
        alt=escaped(alt),
        id=f"rIdPicture{number}",
        vector=SVG_EXTENSION.format(id=f"rIdVector{number}") if picture.media == "svg" else "",
    )


def picture_parts(manuscript: Manuscript) -> dict[str, tuple[str, bytes]]:
    """Relationship id, then the path below `word/` and the bytes, of every picture that was drawn."""
    parts: dict[str, tuple[str, bytes]] = {}
    for number, picture in enumerate(manuscript.pictures.values(), 1):
        stem = f"media/picture{number}"
        if picture.media == "svg":
            parts[f"rIdPicture{number}"] = (stem + ".png", bitmap(picture))
            parts[f"rIdVector{number}"] = (stem + ".svg", picture.data)
        else:
            parts[f"rIdPicture{number}"] = (f"{stem}.{picture.media}", picture.data)
    return parts


@lru_cache(maxsize=64)
def bitmap(picture: Picture) -> bytes:
    """An SVG as PNG, for programs that show no SVG."""
    page = f"#set page(width: {picture.width_mm}mm, height: {picture.height_mm}mm, margin: 0mm, fill: none)\n"
    source = page + '#image("picture.svg", width: 100%, height: 100%, fit: "contain")'
    with tempfile.TemporaryDirectory() as empty:
        try:
            return _compile(
                {"main.typ": source.encode(), "picture.svg": picture.data},
                root=empty,
                font_paths=[str(_fonts())],
                ignore_system_fonts=True,
                format="png",
                ppi=DOTS_PER_INCH,
                timestamp=0,
            )
        except typst.TypstError as failure:
            raise SmartprovError("picture-failed", name=picture.name, reason=failure.message) from failure


def _index(picture: Picture, manuscript: Manuscript) -> int:
    manuscript.pictures.setdefault(picture.name, picture)
    return list(manuscript.pictures).index(picture.name) + 1


@cache
def _fonts() -> Path:
    spec = importlib.util.find_spec(FONT_PACKAGE)
    if spec is None or spec.origin is None:
        raise SmartprovError("font-missing", package=FONT_PACKAGE)
    return Path(spec.origin).parent / "files"
