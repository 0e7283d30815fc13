"""What holds of every kind of document."""

from __future__ import annotations

import sys
from email.message import EmailMessage

import pytest
from documents_made import make_docx, make_epub, make_msg, make_odt, make_paragraphs, make_pdf

from quotex.source import Source, Unreadable, kinds

MAIL = EmailMessage()
MAIL.set_content("“We left,” said Ann.")
DOCUMENTS = {
    "pdf": make_pdf([['"We left," said Ann.']]),
    "docx": make_docx(make_paragraphs("“We left,” said Ann.")),
    "odt": make_odt("<text:p>“We left,” said Ann.</text:p>"),
    "epub": make_epub({"a": "<p>“We left,” said Ann."}, ["a"]),
    "rtf": rb"{\rtf1 \ldblquote We left,\rdblquote  said Ann.}",
    "eml": bytes(MAIL),
    "msg": make_msg("“We left,” said Ann."),
    "srt": "1\n00:00:01,000 --> 00:00:02,000\n“We left,” said Ann.\n".encode(),
    "vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n“We left,” said Ann.\n".encode(),
}
MODULES = {"pdf": "pypdf", "rtf": "striprtf", "msg": "oxmsg"}


def test_there_is_one_of_every_kind() -> None:
    suffixes = {kind.suffixes[0][1:] for kind in kinds.KINDS if kind.document}
    assert suffixes == DOCUMENTS.keys()


@pytest.mark.parametrize("suffix", DOCUMENTS)
def test_a_document_is_its_text(read, suffix: str) -> None:
    pytest.importorskip(MODULES.get(suffix, "email"))
    (item,) = read(f"a.{suffix}", DOCUMENTS[suffix])
    assert item.text.translate(str.maketrans("“”", '""')) == '"We left," said Ann.\n'
    assert not item.is_whole_file


@pytest.mark.parametrize("suffix", DOCUMENTS)
def test_an_empty_document_is_an_empty_text(read, suffix: str) -> None:
    assert read(f"a.{suffix}", b"") == [Source(f"a.{suffix}", "")]


@pytest.mark.parametrize("suffix", DOCUMENTS)
def test_a_document_that_is_cut_off_is_a_line_or_what_is_left(read, suffix: str) -> None:
    pytest.importorskip(MODULES.get(suffix, "email"))
    data = DOCUMENTS[suffix]
    for cut in range(1, len(data), max(1, len(data) // 40)):
        for item in read(f"a.{suffix}", data[:cut]):
            assert isinstance(item, Source) or (item.reason and "\n" not in item.reason)


@pytest.mark.parametrize("suffix", DOCUMENTS)
def test_a_wrong_extension_is_a_line(read, suffix: str) -> None:
    """What is neither a document nor text is told from the name; what is another document is read as that."""
    (item,) = read(f"a.{suffix}", b"He said so.")
    assert isinstance(item, Unreadable)
    (item,) = read(f"a.{suffix}", DOCUMENTS["docx"])
    assert item == Source(f"a.{suffix}", "“We left,” said Ann.\n")


@pytest.mark.parametrize(("suffix", "module"), MODULES.items())
def test_without_the_extra_the_line_names_it_and_a_pipe(read, monkeypatch, suffix: str, module: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    for name in [name for name in sys.modules if name.startswith(f"{module}.")]:
        monkeypatch.setitem(sys.modules, name, None)
    (item,) = read(f"a.{suffix}", DOCUMENTS[suffix])
    assert item.reason.startswith(f"{suffix.upper()}, which needs an extra: pip install 'quotex[documents]'; or: ")
    assert " | quotex" in item.reason


def test_other_archives_and_old_documents_say_what_to_do(read) -> None:
    from documents_made import make_zip

    assert "unpack it" in read("a.zip", make_zip({"a.txt": "x"}))[0].reason
    assert "save it as .docx" in read("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600))[0].reason
