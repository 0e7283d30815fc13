"""DOCX and ODT, made with zipfile and XML written by hand."""

from __future__ import annotations

import pytest
from documents_made import make_docx, make_odt, make_paragraphs, make_zip

from quotex.source import Source, Unreadable


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (make_paragraphs("One & two", "“We left,” said Ann Lee."), "One & two\n\n“We left,” said Ann Lee.\n"),
        ("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>", "a b c\n"),
        (
            "<w:p><w:del><w:r><w:t>x</w:t></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>",
            "new\n",
        ),
        ("<w:p><w:r><w:instrText>DATE</w:instrText><w:t>Monday</w:t></w:r></w:p>", "Monday\n"),
        (f"<w:tbl><w:tr><w:tc>{make_paragraphs('cell')}</w:tc></w:tr></w:tbl>", "cell\n"),
        (f"<w:p><w:r><w:pict>{make_paragraphs('box')}</w:pict><w:t>around</w:t></w:r></w:p>", "box\n\naround\n"),
    ],
)
def test_docx(read, body: str, text: str) -> None:
    assert read("a.docx", make_docx(body)) == [Source("a.docx", text)]


def test_docx_by_another_name(read) -> None:
    (item,) = read("a.txt", make_docx(make_paragraphs("Yes.")))
    assert item.text == "Yes.\n"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>Head</text:h><text:p>“We <text:span>left</text:span>,”<text:s/>said Ann.</text:p>",
         "Head\n\n“We left,” said Ann.\n"),
        ("<text:p>a<text:line-break/>b<text:tab/>c</text:p>", "a b c\n"),
        ("<text:p>a<text:note><text:p>NOTE</text:p></text:note> b</text:p>", "a b\n"),
        ("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>here</text:p>", "here\n"),
        ("<text:p>a<draw:text-box><text:p>box</text:p></draw:text-box>b</text:p>", "box\n\nab\n"),
    ],
)  # fmt: skip
def test_odt(read, body: str, text: str) -> None:
    assert read("a.odt", make_odt(body)) == [Source("a.odt", text)]


def test_encrypted_documents_are_a_line(read) -> None:
    manifest = "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    reason = "encrypted: save it without a password"
    assert read("a.odt", make_odt("", manifest)) == [Unreadable("a.odt", reason)]
    ole = b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert "without a password" in read("a.docx", ole)[0].reason


def test_a_document_type_is_refused_and_nothing_is_expanded_or_fetched(read) -> None:
    laughs = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 20))
    for declaration in (f'<!ENTITY l0 "ha">{laughs}', '<!ENTITY l19 SYSTEM "file:///etc/passwd">'):
        document = f"<!DOCTYPE x [{declaration}]><w:document xmlns:w='w'><w:p><w:t>&l19;</w:t></w:p></w:document>"
        (item,) = read("a.docx", make_zip({"word/document.xml": document}))
        assert item.reason == "it declares a document type, which no such document has; not read"


def test_macros_and_what_a_document_points_to_are_left_alone(read) -> None:
    link = '<w:altChunk r:id="x" xmlns:r="r"/><w:p><w:r><w:t>Yes.</w:t></w:r></w:p>'
    assert read("a.docm", make_docx(link)) == [Source("a.docm", "Yes.\n")]


def test_a_bomb_is_refused_before_it_is_unpacked(read) -> None:
    bomb = make_docx(make_paragraphs("x" * 50_000_000))
    assert len(bomb) < 100_000
    assert read("a.docx", bomb, max_size=1_000_000) == [
        Unreadable("a.docx", "larger than 1000000 bytes; --max-size allows more")
    ]
