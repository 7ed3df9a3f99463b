"""How the documentation is built: python -m sphinx -W -b html docs docs/_build/html."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

import pages  # noqa: E402

from lecoop.version import VERSION  # noqa: E402

project = "lecoop"
author = "The lecoop authors"
copyright = "the lecoop authors"
version = release = VERSION

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
language = "en"

html_theme = "furo"
html_title = f"lecoop {VERSION}"
html_show_sourcelink = False
html_copy_source = False

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_rtype = False


def setup(app: object) -> None:
    """Before the pages are read, write those that are made from the registry."""
    app.connect("builder-inited", lambda app: pages.write(Path(app.srcdir) / "generated"))  # type: ignore[attr-defined]
