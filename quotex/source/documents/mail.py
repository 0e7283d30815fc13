"""Mail: what somebody wrote, and by itself what was quoted of each mail that is answered.

EML is read by Python's own `email`, MSG by python-oxmsg. Of a mail in both plain text and HTML the plain text is
taken. Attachments are not opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from itertools import groupby

from quotex.source.blocks import Box, read_blocks
from quotex.source.documents import DocumentError, Part, join

_QUOTED_RE = re.compile(r"(?:[>|]\s?)+")
_HEADER_RE = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]*:[ \t]?|From )")
_NESTING_RE = re.compile(rb"\b(?:multipart|message)/", re.IGNORECASE)

MAX_NESTED = 200
"""Parts that may hold others: each line is compared with the borders of all that are open."""

_FLOWS_RE = re.compile(r"(?<=\S)(?<!^--) \r?\n(?![>\s]|-- ?$)", re.MULTILINE)
_SIGNATURE_RE = re.compile(r"^-- ?$", re.MULTILINE)
_ATTRIBUTION_RE = re.compile(r"\n*^[^\n]{0,200}(?:\n[^\n]{0,200})?\b(?:wrote|writes|said):\s*\Z", re.MULTILINE)
"""`On Monday, Ann Lee <ann@example.org> wrote:`, over one or two lines, before what is quoted."""


def read_eml(data: bytes, most: int) -> Iterator[Part]:
    if not _HEADER_RE.match(data.lstrip()):
        raise DocumentError("no mail: it doesn't begin with the headers of one")
    if len(_NESTING_RE.findall(data)) > MAX_NESTED:
        raise DocumentError(f"a mail with more than {MAX_NESTED} nested parts, as no mail has")
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain", "html"))
    if body is None:
        raise DocumentError("a mail without text")
    content = body.get_payload(decode=True)
    text = content.decode(_get_charset(body), "replace") if isinstance(content, bytes) else ""
    if body.get_content_subtype() == "html":
        yield from _split_page(text, most)
    else:
        flowed = body.get_param("format", "") == "flowed"
        yield from _split_text(_unflow(text) if flowed else text, most)


def read_msg(data: bytes, most: int) -> Iterator[Part]:
    import oxmsg

    message = oxmsg.Message.load(data)
    if message.body:
        yield from _split_text(message.body, most)
    elif message.html_body:
        yield from _split_page(message.html_body, most)
    else:
        raise DocumentError("a mail without text")


def _get_charset(body: MIMEPart) -> str:
    from quotex.source.decoding import find_codec

    return find_codec(body.get_content_charset("utf-8")) or "utf-8"


def _unflow(text: str) -> str:
    """Lines that end in a blank go on in the next one (RFC 3676)."""
    return _FLOWS_RE.sub(" ", text)


def _split_text(text: str, most: int) -> Iterator[Part]:
    """The lines by how often they are quoted, with the signature left out."""
    levels: dict[int, list[str]] = {0: []}
    for line in text.replace("\r\n", "\n").split("\n"):
        mark = _QUOTED_RE.match(line)
        level = mark[0].count(">") + mark[0].count("|") if mark else 0
        if level and not levels.get(level):
            _drop_attribution(levels.get(level - 1, []))
        levels.setdefault(level, []).append(line[mark.end() :] if mark else line)
    yield from _name_parts(
        (join(_SIGNATURE_RE.split("\n".join(lines))[0].split("\n\n"), most) for _, lines in sorted(levels.items()))
    )


def _drop_attribution(lines: list[str]) -> None:
    """Drop the words on who wrote what comes next, from the end of some lines."""
    lines[:] = _ATTRIBUTION_RE.sub("", "\n".join(lines).rstrip()).split("\n")


def _split_page(page: str, most: int) -> Iterator[Part]:
    boxes, blocks = read_blocks(page)
    depths: dict[Box | None, int] = {None: 0}
    for box in boxes:  # each after the one around it
        depths[box] = depths[box.parent] + (box.tag == "blockquote")
    levels: dict[int, list[str]] = {0: []}
    for level, group in groupby(
        (block for block in blocks if not block.box.is_hidden), lambda block: depths[block.box]
    ):
        before = levels.get(level - 1)
        if before and _ATTRIBUTION_RE.fullmatch(before[-1]):
            before.pop()
        levels.setdefault(level, []).extend(block.text for block in group)
    yield from _name_parts(join(texts, most) for _, texts in sorted(levels.items()))


def _name_parts(texts: Iterable[str]) -> Iterator[Part]:
    for level, text in enumerate(texts):
        if text or not level:
            yield Part(text, f"quoted-{level}" if level else "")
