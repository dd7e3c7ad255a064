"""One measurement, in a process of its own: `python -m tests.benchmarks.one_run WHAT FOLDER_OR_PROGRAMS`.

Prints the CPU seconds of what is measured alone, without imports and without the stages before it; what the process
costs as a whole is measured from outside, by `cost`.
"""

from __future__ import annotations

import gc
import resource
import sys
from collections.abc import Callable
from pathlib import Path

Work = Callable[[], object]
KEYSTROKES = 20


def cpu_seconds() -> float:
    """CPU time of this process and of those it has waited for."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, kinds))


def yaml_floor(root: Path) -> Work:
    """Floor A: every YAML file of the plan through PyYAML's C loader, with Python as it comes."""
    import yaml

    texts = [path.read_bytes() for path in sorted(root.rglob("*.yaml"))]
    return lambda: [yaml.load(text, Loader=yaml.CSafeLoader) for text in texts]


def stage(name: str, root: Path) -> Work:
    """One stage of the pipeline, everything before it done."""
    import smartprov.checks.verdict
    import smartprov.plan.resolve
    from smartprov.checks import run_checks
    from smartprov.checks.context import make_context
    from smartprov.plan.figures import compute_figures
    from smartprov.plan.lookup import Lookup
    from smartprov.source.folder import read_folder
    from smartprov.source.load import parse_source

    gc.disable()
    if name == "read":
        return lambda: read_folder(root)
    folder = read_folder(root)
    if name == "parse":
        return lambda: parse_source(folder.files, folder.assets, folder.diagnostics)
    source = parse_source(folder.files, folder.assets, folder.diagnostics)
    if name == "resolve":
        return lambda: smartprov.plan.resolve.resolve_plan(source.documents, source.chapters, source.assets)
    plan = smartprov.plan.resolve.resolve_plan(source.documents, source.chapters, source.assets).plan
    assert plan is not None

    def check() -> object:
        figures = compute_figures(plan)
        found = run_checks(plan, make_context(plan, figures, Lookup(plan, figures), lambda _: True))
        return smartprov.checks.verdict.apply_rules(plan, found)

    return check


def keystroke(root: Path) -> Work:
    """What an editor waits for: one program looked at again after a letter was typed, KEYSTROKES times."""
    from smartprov.lsp.workspace import Workspace

    workspace = Workspace(root)
    workspace.check()
    path = next(path for path in sorted(workspace.source.documents if workspace.source else ()) if "programs/" in path)
    text = workspace.text(path)

    def type_on() -> None:
        for count in range(KEYSTROKES):
            workspace.typed[path] = f"{text}#{'x' * count}\n"
            workspace.check_typed(path)

    return type_on


def after_check(name: str, root: Path) -> Work:
    """`compose`, or the rendering of all books in one format."""
    from smartprov.book.compose import compose_edition
    from smartprov.book.facts import BuildFacts
    from smartprov.compiler import check_folder

    gc.disable()
    checked = check_folder(root)
    plan, figures = checked.plan, checked.figures
    assert plan is not None and figures is not None
    if name == "compose":
        return lambda: compose_edition(plan, figures, BuildFacts())
    edition = compose_edition(plan, figures, BuildFacts())
    if name == "json":
        from smartprov.plan.fingerprints import plan_json

        return lambda: plan_json(plan)
    if name == "html":
        from smartprov.render.html import render_html

        return lambda: list(render_html(edition))
    if name == "docx":
        from smartprov.render.docx import render_docx

        return lambda: [render_docx(book) for book in edition.books]
    from smartprov.render.pdf import render_pdf_isolated

    return lambda: [render_pdf_isolated(book) for book in (*edition.books, *edition.commitments)]


def engine(name: str, programs: int) -> Work:
    """One book of so many programs, made by us or by hand with the same engine."""
    from tests.benchmarks.big_book import big_book
    from tests.benchmarks.pandoc_floor import convert_floor, markdown_floor
    from tests.benchmarks.typst_floor import compile_floor

    gc.disable()
    if name == "pandoc-floor":
        text = markdown_floor(programs)
        return lambda: convert_floor(text)
    if name == "typst-floor":
        return lambda: compile_floor(programs)
    book = big_book(programs)
    if name == "docx-book":
        from smartprov.render.docx import render_docx

        return lambda: render_docx(book)
    from smartprov.render.pdf import render_pdf_isolated

    return lambda: render_pdf_isolated(book)


def work(name: str, given: str) -> Work:
    """What a name means."""
    if name == "yaml-floor":
        return yaml_floor(Path(given))
    if name == "keystroke":
        return keystroke(Path(given))
    if name in ("read", "parse", "resolve", "check"):
        return stage(name, Path(given))
    if name in ("compose", "html", "docx", "pdf", "json"):
        return after_check(name, Path(given))
    return engine(name, int(given))


if __name__ == "__main__":
    measured = work(*sys.argv[1:])
    before = cpu_seconds()
    measured()
    sys.stdout.write(f"{cpu_seconds() - before:.4f}\n")
