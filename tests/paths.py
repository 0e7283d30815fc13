"""Where things are: the clone, its articles, its cases, and what stands beside it."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "fixtures"
CASES = ROOT / "tests" / "cases"
SHARED = ROOT.parent / "shared"
"""Articles that are no part of the project. Only `tests/shared` reads them, and skips itself without them."""
