"""Tags, references and escapes are read as what they mean; code and brackets stay."""

import pytest

from quotex import extract
from quotex.text.clearing import clear

PLAIN = "“We ground the last of it,” said Ann Lee, a miller.\n\n“It rained,” said Émile Bo."


@pytest.mark.parametrize(
    "written",
    [
        "<p>“We ground the last of it,” said Ann Lee, a miller.</p>\n<p>“It rained,” said Émile Bo.</p>",
        '<p>“We ground the last of it,” said <a href="/ann">Ann Lee</a>, a miller.</p><p>“It rained,” said Émile Bo.',
        "“We ground the last of it,” said <strong>Ann Lee</strong>, a miller.<br><br>“It rained,” said Émile Bo.",
        "“We ground the last of it,” said [b]Ann Lee[/b], a miller.<br />\n<br />“It rained,” said Émile Bo.",
        "[i]“We ground the last of it,”[/i] said Ann Lee, a miller.\n\n“It rained,” said &Eacute;mile&nbsp;Bo.",
        "“We ground the last of it,” said Ann&#160;Lee, a miller.\n\n“It rained,” said &#201;mile&#xA0;Bo.",
        "“We ground the last of it,” said Ann&amp;nbsp;Lee, a miller.\n\n“It rained,” said Émile Bo.",
        "“We ground the last of it,” saidÂ\xa0Ann Lee, a miller.\n\n“It rained,” saidÂ Émile Bo.",
        "“We ground the last of it,” said Ann Lee, a miller.\\r\\n\\r\\n“It rained,” said Émile Bo.\\n",
        '<i>“We ground the last of it,”</i> said <span id="n">Ann Lee</span>, a miller.\n\n“It rained,” said Émile Bo.',
    ],
)  # fmt: skip
def test_what_was_written_for_a_program(written):
    wanted = [(quote.quote, quote.speaker, quote.role) for quote in extract(PLAIN).quotes]
    document = extract(written)
    assert [(quote.quote, quote.speaker, quote.role) for quote in document.quotes] == wanted
    assert all(quote.raw == written[quote.start : quote.end] for quote in document.quotes)


@pytest.mark.parametrize(
    "text",
    [
        "if a</b: pass",
        "a < b, b > c, List<p>, array[i] and x[/y]",
        r"a path: C:\new\names\notes",
        "R&D, AT&T; Q&A",
        "Une Âme, and Â.",
        "We left.\nIt said \\n and \\n and \\n.",
    ],
)
def test_what_stays(text):
    assert clear(text)[0] == text


@pytest.mark.parametrize("sign", ["||", " ¶ ", "§", "//", "/n/n", r"\n\n", "%0A%0A", "~~", "\t", "    "])
def test_what_parts_the_sentences_of_one_line(sign):
    lines = ["It rained.", "Ann left.", "“No,” said Bob.", "The mill is closed.", "Nobody asked.", "It snowed."]
    assert clear(sign.join(lines))[0] == "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    [
        "It rained.[1] Ann left.[2] Bob came.[3] It snowed.[4] Nobody asked.[5] She left.[6]",
        "He left.  It rained.  Ann came.  It snowed.  Nobody asked.  She left.  It froze.",
        "He left. — It rained. — Ann came. — It snowed. — Nobody asked. — She left. — It froze.",
        "“It rained.” ― Ann Lee “It snowed.” ― Bo Chen “It froze.” ― Ida Moss “No.” ― Cy “Go.” ― Di “We left.” ― Al",
    ],
)
def test_what_stands_behind_sentences_and_parts_none(text):
    assert "\n" not in clear(text)[0]
