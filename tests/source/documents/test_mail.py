"""Mail, made with Python's `email`, or by hand; MSG is a compound file that `documents_made` writes."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from documents_made import make_msg

from quotex.source import Source, Unreadable

TEXT = """“We left,” said Ann Lee — today.

On Monday, Bo Chen <bo@example.org>
wrote:
> “No,” said Cy Dee.
>> “Yes,” said Di Eel.

Thanks
--
Ann
"""
PARTS = [
    Source("a.eml", "“We left,” said Ann Lee — today.\n\nThanks\n"),
    Source("a.eml:quoted-1", "“No,” said Cy Dee.\n"),
    Source("a.eml:quoted-2", "“Yes,” said Di Eel.\n"),
]
PAGE = (
    "<p>“We left,” said Ann Lee — today.<div>On Monday, Bo Chen wrote:</div><blockquote><p>“No,” said Cy Dee."
    "<blockquote>“Yes,” said Di Eel.</blockquote></blockquote><p>Thanks"
)


def make_mail(content: str, **options: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Ann <ann@example.org>"
    mail["Subject"] = "“Hi”"
    mail.set_content(content, **options)
    return mail


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_what_is_answered_is_a_text_of_its_own(read, encoding: str, charset: str) -> None:
    assert read("a.eml", bytes(make_mail(TEXT, cte=encoding, charset=charset))) == PARTS


def test_plain_text_is_taken_and_attachments_are_not(read) -> None:
    mail = make_mail(TEXT)
    mail.add_alternative("<p>html</p>", subtype="html")
    mail.add_attachment(b"MZ", maintype="application", subtype="x-msdownload", filename="a.exe")
    mail.add_attachment("“Never,” said Eve.", filename="a.txt")
    assert read("a.eml", bytes(mail)) == PARTS


def test_html_alone(read) -> None:
    assert read("a.eml", bytes(make_mail(PAGE, subtype="html"))) == PARTS


def test_flowed_lines_are_one_paragraph(read) -> None:
    mail = b"Content-Type: text/plain; format=flowed\r\n\r\nIt rained \r\nall day.\r\n\r\n-- \r\nAnn\r\n"
    assert read("a.eml", mail) == [Source("a.eml", "It rained all day.\n")]


def test_what_is_no_mail_or_has_no_text_is_a_line(read) -> None:
    assert read("a.eml", "“We left,” said Ann.".encode()) == [
        Unreadable("a.eml", "no mail: it doesn't begin with the headers of one")
    ]
    assert "without text" in read("a.eml", b"Content-Type: image/png\n\nx")[0].reason


def test_msg(read) -> None:
    pytest.importorskip("oxmsg", reason="it comes with quotex[documents]")
    text = '"We left," said Ann Lee.\r\n\r\nOn Monday, Bo wrote:\r\n> "No," said Cy.\r\n'
    expected = ['"We left," said Ann Lee.\n', '"No," said Cy.\n']
    assert [part.text for part in read("a.msg", make_msg(text))] == expected
    assert [part.text for part in read("a.txt", make_msg(text))] == expected
    assert read("a.msg", make_msg(text)[:2000])[0].reason


def test_a_bomb_of_nested_parts_is_refused(read) -> None:
    part = b"--a\nContent-Type: multipart/mixed; boundary=a\n\n"
    assert "more than 200 nested parts" in read("a.eml", part[4:] + part * 50_000)[0].reason
    assert "without text" in read("a.eml", part[4:] + part * 100)[0].reason
