"""Footnotes and emphasis at words and marks are left out; indexes, powers, lists and code stay."""

import pytest

from quotex import extract
from quotex.text.clearing import clear
from quotex.text.notes import find_notes

QUOTE = "“We ground the last of it,”"


@pytest.mark.parametrize(
    "written",
    [
        "“We ground the last of it,”[1]",
        "“We ground the last of it,”[12, 13]",
        "“We ground the last of it,”[note 3]",
        "“We ground the last of it,”[citation needed]",
        "“We ground the last of it,”¹",
        "“We ground[a] the last of it,”",
        "“We ground the last of it,”†",
        "“We ground the last of it,”*",
        "“We ground the last of it,”3",
        "“We ground the last of it,”(3)",
        "“We ground the last of it,” [3]",
        "“We ground the last of it,”^3",
        "“We ground the last of it,”[^3]",
        "“We ground the last of it,”<sup>3</sup>",
        r"“We ground the last of it,”\footnote{See the log.}",
        '“We ground the last of it,”<ref name="log">The log.</ref>',
        "“We ground the last of it,”{{cite|log}}",
        "**“We ground the last of it,”**",
        "_“We ground the last of it,”_",
        "“*We ground the last of it,*”",
        "“__We ground the last of it,__”",
        "“<em>We ground the last of it,</em>”",
        "<b>“We ground the last of it,”</b>",
        "“We ground the last of it,” (p. 12)",
        "“We ground the last of it,” (ibid.)",
        "“We ground the last of it,” (Lee 2016: 5)",
        "“We ground the last of it,” [00:12:31]",
        "“We ground the last of it,”[1][2]",
        "“We ground the last of it,”[#fn1]",
        "“We ground the last of it,” [1]_",
        "''“We ground the last of it,”''",
        "'''“We ground the last of it,”'''",
        "==“We ground the last of it,”==",
        "||“We ground the last of it,”||",
        r"\emph{“We ground the last of it,”}",
        r"“\textit{We ground the last of it,}”",
        r"{\em “We ground the last of it,”}",
        "<nowiki>“We ground the last of it,”</nowiki>",
        "“We ground the last of it,”<note>See the log.</note>",
        "<!-- the log -->“We ground the last of it,”<!-- so -->",
        "“We ground<wbr> the la&shy;st of it,”",
        "“We <00:00:01.500>ground the last of it,”",
    ],
)
def test_what_stands_at_words_and_marks(written):
    text = f"It rained. {written} said Ann Lee[2], a miller.³"
    assert clear(text)[0].replace("  ", " ") == f"It rained. {QUOTE} said Ann Lee, a miller."
    quote, *others = extract(text).quotes
    assert (quote.quote, quote.speaker, quote.role) == ("We ground the last of it,", "Ann Lee", "miller")
    assert not others
    assert quote.raw == text[quote.start : quote.end]


@pytest.mark.parametrize(
    "text",
    [
        "She took [the mill] and [sic] the weir [1], and love[s] it.",
        "200 m² of it, 10³ of them, x² and y³",
        "* The mill\n* The weir",
        "a * b, f(*args), __init__, snake_case and 2 ** 3",
        "He wrote *mill* and _weir_.",
        'It is 6\'2" (1) and "5 of them" 3.',
        "He said “no” 3 times, “yes” (once).",
        "if a</b: pass",
        '"[The mill] stood still," she said. "[It] broke," he said.',
        "“We ground it,” (so she said) and he left.",
        "“We ground it.” (Ann Lee, May 2016)",
    ],
)
def test_what_stays(text):
    assert find_notes(text) == []
