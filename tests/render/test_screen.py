"""Hidden characters become visible, and nothing else changes."""

from __future__ import annotations

import pytest

from quotex.render.screen import make_visible


@pytest.mark.parametrize(
    ("char", "escape"),
    [
        ("\0", "\\x00"),
        ("\a", "\\x07"),
        ("\t", "\\t"),
        ("\n", "\\n"),
        ("\r", "\\r"),
        ("\x1b", "\\x1b"),
        ("\x7f", "\\x7f"),
        ("\x85", "\\x85"),
        ("\x9b", "\\x9b"),
        ("\u061c", "\\u061c"),
        ("\u200b", "\\u200b"),
        ("\u200f", "\\u200f"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
        ("\u202e", "\\u202e"),
        ("\u2066", "\\u2066"),
        ("\u2069", "\\u2069"),
        ("\ufeff", "\\ufeff"),
        ("\U000e0041", "\\U000e0041"),
        ("\udcff", "\\udcff"),
    ],
)
def test_hidden_characters_are_escaped(char: str, escape: str) -> None:
    assert make_visible(f"“a{char}b”") == f"“a{escape}b”"


@pytest.mark.parametrize("text", ["", "plain [sic] \\n", "“né” – 漢字, עברית, हिन्दी, e\u0301", "a\u00a0b", "😄"])
def test_everything_else_stays(text: str) -> None:
    assert make_visible(text) == text
    assert make_visible(text + "\x1b") == text + "\\x1b"
