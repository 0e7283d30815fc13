"""Cases that fail today, each with the mechanism that is missing.

They are strict: a case that passes by a lucky fix breaks the build, and its mark is taken away.
"""

import pytest


def fails_because(reason):
    """The mark of a case that has to fail for this reason."""
    return pytest.mark.xfail(strict=True, reason=reason)


def mark_rows(rows, reasons):
    """A table as parameters: each row named by its first column, those with a reason marked."""
    return [
        pytest.param(*row, id=row[0], marks=[fails_because(reasons[row[0]])] if row[0] in reasons else [])
        for row in rows
    ]


def mark_case(case, name):
    """A case of `cases/` as a parameter: `"expect": "fail"` comes with a `"reason"`."""
    failing = case.get("expect") == "fail"
    return pytest.param(case, id=name, marks=[fails_because(case["reason"])] if failing else [])
