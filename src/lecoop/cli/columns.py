"""Rows in columns: with rich on a terminal where it is installed, else plain text."""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["show"]


def show(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under heads; plain and aligned where the output is no terminal."""
    if sys.stdout.isatty():
        try:
            from rich.console import Console
            from rich.table import Table
        except ImportError:
            pass
        else:
            table = Table(*heads, title=title, title_justify="left", box=None, pad_edge=False)
            for row in rows:
                table.add_row(*row)
            Console(soft_wrap=False, markup=False, highlight=False).print(table)
            return
    print(title)
    widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(len(heads))]
    for row in [heads, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
