"""Each kind of thing is listed once: the list and the folder agree, and so do two lists that must agree."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

import smartprov.plan.entities
from smartprov.book.blocks import BUILDERS
from smartprov.book.figures import palette
from smartprov.cli.app import COMMANDS, GIT_COMMANDS
from smartprov.compiler import Format
from smartprov.plan.data_blocks import DATA_BLOCKS, FILTERS
from smartprov.plan.entities import KIND_BY_NAME, KINDS, OWN_NAMESPACE
from smartprov.plan.values import Entity
from smartprov.source.layout import KNOWN_FOLDERS, PLACES, place_of

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "smartprov"


def modules(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.py") if path.stem != "__init__"}


def test_every_data_block_has_a_builder_and_every_builder_a_data_block() -> None:
    assert list(BUILDERS) == [block.name for block in DATA_BLOCKS]


def test_every_data_block_is_named_in_the_documentation() -> None:
    said = "".join(path.read_text("utf-8") for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))
    assert [block.name for block in DATA_BLOCKS if block.name not in said] == []


def test_every_builder_is_defined_below_the_folder_of_blocks() -> None:
    found = {builder.__module__.rpartition(".")[0] for builder in BUILDERS.values()}
    assert found == {"smartprov.book.blocks"}


def test_the_options_of_a_block_name_a_kind_or_give_their_words() -> None:
    for block in DATA_BLOCKS:
        for name, option in block.options.items():
            assert bool(option.kind) != bool(option.choices), (block.name, name)
    assert set(FILTERS) == {"dimension", "agency", "region", "phase", "columns"}


def entities() -> dict[str, set[str]]:
    """Names of the entity classes of each module of kinds."""
    found = {}
    for info in pkgutil.iter_modules(smartprov.plan.entities.__path__):
        module = importlib.import_module(f"smartprov.plan.entities.{info.name}")
        own = [each for each in vars(module).values() if isinstance(each, type) and issubclass(each, Entity)]
        found[info.name] = {each.__name__ for each in own if each.__module__ == module.__name__}
    return found


def test_every_module_of_kinds_is_listed() -> None:
    listed = {kind.model.__module__.rpartition(".")[2] for kind in KINDS}
    assert listed == {name for name, classes in entities().items() if classes}


def test_kinds_have_names_of_their_own_and_each_place_holds_one() -> None:
    assert len(KIND_BY_NAME) == len(KINDS)
    assert {place.kind for place in PLACES} | {"chapter"} == set(KIND_BY_NAME)
    assert set(OWN_NAMESPACE) <= set(KIND_BY_NAME) | {part for kind in KINDS for part, _ in kind.parts}
    for place in PLACES:
        assert place_of(place.pattern.replace("*", "x")) == place
        folder = place.pattern.rpartition("/")[0]
        assert not folder or folder in KNOWN_FOLDERS


def test_every_kind_has_its_identity_as_a_required_field() -> None:
    for kind in KINDS:
        if kind.identity:
            assert kind.model.model_fields[kind.identity].is_required(), kind.name
        for _, path in kind.parts:
            assert path[0] in kind.model.model_fields, (kind.name, path)


@pytest.mark.parametrize("format", [each for each in Format if each is not Format.JSON])
def test_every_format_has_a_renderer_of_its_own(format: Format) -> None:
    module = importlib.import_module(f"smartprov.render.{format}")
    assert callable(getattr(module, f"render_{format}"))


def test_every_folder_of_renderers_is_a_format() -> None:
    folders = {path.name for path in (PACKAGE / "render").iterdir() if (path / "__init__.py").is_file()}
    assert folders == {each.value for each in Format} - {"json"}


def test_every_command_has_a_file_of_its_own() -> None:
    commands = [*COMMANDS.values(), *GIT_COMMANDS.values()]
    files = {command.__module__ for command in commands}
    assert len(files) == len(commands)
    assert all(file.startswith("smartprov.cli.") for file in files)


def test_every_tone_of_a_dimension_has_a_colour() -> None:
    source = Path(str(palette.__file__)).read_text("utf-8")
    assert source.count("#") >= 8
