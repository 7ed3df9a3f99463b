"""Imports run down the floors of the house, and never in a circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parent.parent / "src"

FLOORS = (
    ("__main__",),
    ("cli",),
    ("formats",),
    ("routing",),
    ("testing",),
    ("rules", "examples"),
    ("basis",),
    ("deadlines",),
    ("registry", "data"),
    ("door",),
    ("model", "report"),
    ("handling",),
    ("values",),
    ("errors", "version"),
)
"""From the roof to the ground; the names on one floor stand beside each other."""

BESIDE = {("rules", "examples")}
"""Whoever stands beside another and may still import it: a rule's proofs use the specimens."""

RANK = {name: len(FLOORS) - number for number, names in enumerate(FLOORS) for name in names}

# `lecoop.testing` is for callers: it may import the rules, and nothing may import it.


def _modules() -> dict[str, Path]:
    found = {}
    for path in sorted((SRC / "lecoop").rglob("*.py")):
        parts = path.relative_to(SRC).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = _modules()


def _floor(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def _typing_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def _walk(tree: ast.AST, *, at_import_only: bool) -> Iterator[ast.stmt]:
    for node in ast.iter_child_nodes(tree):
        if at_import_only and (_typing_only(node) or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)):
            continue
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        yield from _walk(node, at_import_only=at_import_only)


def _imports(module: str, *, at_import_only: bool = False) -> set[str]:
    """The modules of lecoop that a module imports."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in _walk(tree, at_import_only=at_import_only):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names if alias.name.split(".")[0] == "lecoop")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            if node.module is not None and node.module.split(".")[0] == "lecoop":
                for alias in node.names:
                    whole = f"{node.module}.{alias.name}"
                    found.add(whole if whole in MODULES else node.module)
    return found - {module}


def test_every_module_stands_on_a_floor() -> None:
    """A new package gets its floor in FLOORS before anything imports it."""
    assert sorted({_floor(module) for module in MODULES} - RANK.keys() - {""}) == []


@pytest.mark.parametrize("module", [one for one in MODULES if _floor(one)])
def test_imports_run_down(module: str) -> None:
    """A module imports its own floor and those below; even inside of functions and for types."""
    own = _floor(module)
    up = []
    for other in sorted(_imports(module)):
        floor = _floor(other)
        if floor == "":
            up.append(f"{other} (the face)")
        elif floor != own and RANK[floor] >= RANK[own] and (own, floor) not in BESIDE:
            up.append(other)
    assert up == [], f"{module} on the floor {own} imports {', '.join(up)}"


def test_nothing_imports_testing() -> None:
    """Strategies are for callers' tests; the library never loads them."""
    guilty = [module for module in MODULES if _floor(module) != "testing" and any(_floor(one) == "testing" for one in _imports(module))]
    assert guilty == []


def test_nobody_imports_the_command_line() -> None:
    """The command line is the roof."""
    guilty = [
        module for module in MODULES if _floor(module) not in ("cli", "__main__") and any(_floor(one) == "cli" for one in _imports(module))
    ]
    assert guilty == []


def test_no_imports_run_in_a_circle() -> None:
    """Counting imports that run when a module is loaded; a package's face counts as the package itself."""
    graph = {module: _imports(module, at_import_only=True) for module in MODULES if module != "lecoop"}
    done: set[str] = set()
    circles = []

    def visit(module: str, trail: tuple[str, ...]) -> None:
        if module in trail:
            circles.append(" -> ".join((*trail[trail.index(module) :], module)))
        elif module not in done and module in graph:
            for other in sorted(graph[module]):
                visit(other, (*trail, module))
            done.add(module)

    for module in sorted(graph):
        visit(module, ())
    assert circles == []


def test_the_face_imports_nothing_at_once() -> None:
    """``import lecoop`` is cheap: every name is loaded on first use."""
    assert _imports("lecoop", at_import_only=True) == set()
