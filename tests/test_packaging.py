"""What a user gets: a light face, sorted names, and no heavy libraries before they are needed."""

from __future__ import annotations

import importlib
import importlib.resources
import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import lecoop

SRC = Path(__file__).resolve().parent.parent / "src"
HEAVY = ("cattrs", "pycountry", "hypothesis", "rich", "pydantic", "lecoop.testing", "lecoop.examples")


def _loaded_after(code: str) -> set[str]:
    """Which of the heavy modules a fresh interpreter has loaded after running some code."""
    ask = f"{code}\nimport json, sys\nprint(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))"
    call = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(SRC)!r})\n{ask}"]
    done = subprocess.run(call, capture_output=True, text=True, timeout=120, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_importing_lecoop_loads_nothing_heavy() -> None:
    assert _loaded_after("import lecoop") == set()


def test_planning_loads_nothing_heavy() -> None:
    """A plan needs the snapshot and attrs: neither cattrs nor pycountry."""
    code = (
        "from datetime import date\n"
        "import lecoop\n"
        "law = lecoop.law_on(date(2026, 11, 22))\n"
        "found = lecoop.plan(law, 'GB', 'ES', lecoop.Measure.SURRENDER)\n"
        "found.explain()\n"
    )
    assert _loaded_after(code) == set()


def test_a_route_on_the_command_line_loads_nothing_heavy() -> None:
    code = "from lecoop.cli.main import main\nmain(['route', 'GB', 'ES', 'surrender', '--on', '2026-11-22'])"
    assert _loaded_after(code) & {"cattrs", "pycountry", "hypothesis"} == set()


def test_the_face_is_sorted_and_has_no_doubles() -> None:
    assert lecoop.__all__ == sorted(set(lecoop.__all__))


@pytest.mark.parametrize("name", lecoop.__all__)
def test_every_name_of_the_face_resolves(name: str) -> None:
    assert getattr(lecoop, name) is not None
    assert name in dir(lecoop)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = lecoop.no_such_name  # type: ignore[attr-defined]


def test_no_subpackage_has_the_name_of_a_public_function() -> None:
    """Else ``lecoop.plan`` would be a function or a module, depending on what was imported before."""
    inside = {module.name for module in pkgutil.iter_modules(lecoop.__path__)}
    assert inside & set(lecoop.__all__) == set()


def _modules() -> Iterator[str]:
    for module in pkgutil.walk_packages(lecoop.__path__, "lecoop."):
        if not module.name.endswith("__main__"):
            yield module.name


@pytest.mark.parametrize("name", list(_modules()))
def test_every_module_imports_and_its_names_resolve(name: str) -> None:
    module = importlib.import_module(name)
    names = getattr(module, "__all__", [])
    assert len(set(names)) == len(names)
    assert [one for one in names if not hasattr(module, one)] == []


def test_the_package_says_that_it_is_typed() -> None:
    assert importlib.resources.files("lecoop").joinpath("py.typed").is_file()


def test_the_version_is_the_one_of_the_distribution() -> None:
    from lecoop.version import VERSION

    assert lecoop.__version__ == VERSION
