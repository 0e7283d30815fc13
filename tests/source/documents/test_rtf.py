"""RTF, written by hand."""

from __future__ import annotations

import pytest

from quotex.source import Source, Unreadable, kinds

pytest.importorskip("striprtf", reason="it comes with quotex[documents]")

RTF = (
    rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\header HEADER}\pard \'93We left,\'94 said \b Ann\b0  Lee.\par\par "
    rb"Second \u8220?No,\u8221? said Bo.\par}"
)


def test_paragraphs(read) -> None:
    for name in ("a.rtf", "a.txt"):
        assert read(name, RTF) == [Source(name, "“We left,” said Ann Lee.\n\nSecond “No,” said Bo.\n")]


def test_without_the_library_its_bytes_are_the_text_that_another_name_says(read, monkeypatch) -> None:
    monkeypatch.setattr(kinds, "_is_installed", lambda library: False)
    assert read("a.txt", RTF) == [Source("a.txt", RTF.decode())]


def test_what_is_cut_off_is_a_line(read) -> None:
    assert read("a.rtf", RTF[:60]) == [Unreadable("a.rtf", "damaged or cut off: it doesn't end as RTF does")]


def test_objects_are_not_read(read) -> None:
    field = rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt a}}"
    (item,) = read("a.rtf", rb"{\rtf1{\object\objemb{\*\objdata 4d5a9000}}" + field + rb"\par}")
    assert item.text == "a\n"
