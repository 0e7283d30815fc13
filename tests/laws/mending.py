"""The laws of mended marks: mending ends, and touches nothing but marks."""

import re
from dataclasses import replace
from typing import get_args

from quotex.model import Style
from quotex.render.corrections import list_corrections, show_diff
from quotex.render.screen import make_visible
from quotex.text.marks import normalize_marks
from quotex.text.mending import list_repairs, mend, normalize

STYLES = (None, *get_args(Style))
APOSTROPHES = "'’‘"
HUNK_RE = re.compile(r"@@ -(\d+)(?:,(\d+))? \+")
LINE_RE = re.compile(r"[^\n]*\n|[^\n]+")


def check_mending(text):
    for style in STYLES:
        mended = normalize(text, style)
        assert normalize(mended, style) == mended
        repairs = list_repairs(text, style)
        check_only_marks_are_touched(text, repairs)
        check_repairs_can_be_undone(text, repairs)
        assert (mend(text, repairs) == text) == (not repairs)
    check_corrections(text, list_repairs(text))
    check_diff(text, normalize(text))


def check_only_marks_are_touched(text, repairs):
    normalized = normalize_marks(text)
    marks = {(normalized.offsets.to_source(mark.at), mark.form.source) for mark in normalized.marks}
    for repair in repairs:
        assert not repair.before or repair.before in APOSTROPHES or (repair.start, repair.before) in marks


def check_repairs_can_be_undone(text, repairs):
    """What was mended says all that was changed: undone, it is the text again."""
    mended, shift, undoing = mend(text, repairs), 0, []
    for repair in repairs:
        start = repair.start + shift
        undoing.append(
            replace(repair, start=start, end=start + len(repair.after), before=repair.after, after=repair.before)
        )
        shift += len(repair.after) - len(repair.before)
    assert mend(mended, undoing) == text


def check_corrections(text, repairs):
    """A line each, and nothing in it that a terminal obeys."""
    lines = list_corrections("a.txt", text, repairs).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(repairs)
    assert all(make_visible(line) == line and line.startswith("a.txt:") for line in lines)


def check_diff(before, after):
    """What `patch` would make of the old text with the diff is the new one."""
    diff = show_diff("a.txt", before, after)
    assert bool(diff) == (before != after)
    assert not diff or patch(split_lines(before), split_lines(diff)[2:]) == after


def patch(lines, diff):
    patched, copied = [], 0
    for line, following in zip(diff, [*diff[1:], ""], strict=True):
        if hunk := HUNK_RE.match(line):
            first = int(hunk[1]) - (hunk[2] != "0")  # of no lines, the number is that of the line before
            patched += lines[copied:first]
            copied = first
            continue
        sign, words = line[0], line[1:-1] if following.startswith("\\") else line[1:]
        if sign in " -":
            assert lines[copied] == words
            copied += 1
        if sign in " +":
            patched.append(words)
    return "".join([*patched, *lines[copied:]])


def split_lines(text):
    return LINE_RE.findall(text)
