"""What hypothesis makes up for the properties: texts of the kind that quotex reads, and of no kind at all.

Hypothesis seldom finds a text in which anything is quoted, so most of its letters are tokens here: marks in all their
forms, the words that decide, names, and what tears them apart. `tools/fuzz.py` gives the same tokens to its fuzzer.
"""

import json

from hypothesis import settings
from hypothesis import strategies as st

MARKS = (*"\"'“”‘’„‚«»‹›`´″′「」❝〝＂", "''", '""', "``", "“‘", "’”")
CODED = (
    *("&quot;", "&ldquo;", "&rdquo;", "&#39;", "&amp;quot;", "&#8220;", "&#x201D;", "&lt;b&gt;", "&nbsp;", '\\"'),
    *("\\u201c", "\\'", "â€œ", "â€\x9d", "â€", "â€™", "\ufffd", "\x93", "\x94", "\x91"),
)
POINTS = (*".,?!:;—–-()[]…&/$%=#*_|\\<>~{}", ", ", ". ", ": ", " — ", "...")
BREAKS = (" ", " ", " ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "\u2028", "\u2029", "\f", "\v", "\x85")
ODD = (
    *("\0", "\x1b[31m", "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\xad", "e\u0301", "\u0301", "ﬁ", "ß", "ı"),
    *("İ", "🙂", "👩‍👩‍👧", "🇰🇪", "我们", "שלום", "नमस्ते", "𝐀", "\ud800", "\udfff", "\U0010ffff", "<script>", "[/x]"),
)
CUES = (
    *("said", "told", "asked", "says", "added", "according to", "saying", "called", "wrote", "replied", "was quoted"),
    *("insisted", "to say", "told reporters", "said that", "warns", "as saying", "by", "tweeted", "in a statement"),
)
NAMES = (
    *("Ann Lee", "Lee", "Sergei Lavrov", "Lavrov", "Amara Diallo", "Mr.", "Dr. Okoro", "Sen.", "Foreign Minister"),
    *("O'Neill", "Jean-Luc", "van der Berg", "al-Sadr", "NATO", "the World Bank", "Lagos", "U.S.", "Reuters", "Inc."),
    *("JOHN SMITH", "St. Louis", "Ford Motor Co.", "Jr.", "Smith's", "DIALLO:", "Leeds 2 Hull 1", "III", "&"),
    *("LAGOS", "EU-wide", "Jan-May", "Bank", "Clinton's", "Australian"),
)
PEOPLE = (
    *("he", "she", "they", "I", "who", "his wife", "her", "it", "the minister", "a senior aide", "the company’s"),
    *("spokeswoman", "officials", "the report", "another", "one of them", "president of", "We", "everyone"),
)
WORDS = (
    *("the", "a", "that", "and", "but", "of", "in", "not", "don't", "ministers'", "goin'", "'tis", "'90s", "6'2\""),
    *("left", "prices", "rise", "No", "It", "was", "Monday", "March 3", "1999", "5 million", "percent", "$5", "rock"),
    *("1996-08-22", "40 miles", "3-2", "beat", "v", "it was “"),
)
TOKENS = (*MARKS, *CODED, *POINTS, *BREAKS, *ODD, *CUES, *NAMES, *PEOPLE, *WORDS)


def examples(number):
    """So many examples of a property that costs more than most, and as many times more as the profile asks for."""
    return settings(max_examples=number * settings().max_examples // 100)


# -- texts ----------------------------------------------------------------------------------------------------------

words = st.sampled_from((*CUES, *NAMES, *PEOPLE, *WORDS))
tokens = st.one_of(st.sampled_from(MARKS), words.map(" {}".format), words, st.sampled_from(TOKENS))

noise = st.text(st.characters(exclude_categories=[]), max_size=60)
"""Any characters at all; lone surrogates too, which JSON can hold."""

prose = st.lists(tokens, max_size=40).map("".join)
"""The letters of quoted speech in any order."""

_who = st.one_of(st.sampled_from(NAMES), st.sampled_from(PEOPLE), st.sampled_from(NAMES).map("{}, the aide,".format))
_cue = st.sampled_from(CUES)
_marks = st.sampled_from(["“”", '""', "‘’", "«»", ("''", "''"), ("“", ""), ("``", '"'), ("“", "'")])
_sentence = st.lists(words, min_size=1, max_size=8).map(" ".join)
_quote = st.builds("{0[0]}{1}{2}{0[1]}".format, _marks, _sentence, st.sampled_from(",.?!—"))
_told = st.one_of(
    st.builds("{} {} {}.".format, _quote, _who, _cue),
    st.builds("{} {} {}. {}".format, _quote, _cue, _who, _quote),
    st.builds("{} {}: {}".format, _who, _cue, _quote),
    st.builds("{} {} it {} {}.".format, _who, _cue, _quote, _sentence),
    _sentence,
    _quote,
)
_paragraph = st.lists(st.one_of(_told, _told, _told, noise), min_size=1, max_size=4).map(" ".join)
_between = st.sampled_from(["\n\n", "\n", "\r\n\r\n", "\n  ", " "])

articles = st.builds(str.join, _between, st.lists(_paragraph, min_size=1, max_size=5))
"""Paragraphs in which somebody says something, most of them in order."""

texts = st.one_of(articles, prose, noise)

# -- files ----------------------------------------------------------------------------------------------------------

_fields = {"text": texts, "body": texts, "id": noise | st.integers() | st.none(), "kept": st.floats()}
_odd_lines = ("{", "[1]", '{"text": 1}', '{"text": "\\ud800"}', "", "NaN", "[" * 2000, '{"text": "a",}')
_record = st.fixed_dictionaries({}, optional=_fields).map(json.dumps) | st.sampled_from(_odd_lines)
_cell = st.sampled_from(('"', "a", "", '"a"', '"a\n', '""', "“Go,” said Ann Lee."))
_table = st.builds(
    lambda header, comma, rows: "\r\n".join(map(comma.join, [header, *rows])),
    st.sampled_from((["text"], ["id", "text"], ["id"], ["id", "id", "text", "body"], [""])),
    st.sampled_from(",\t"),
    st.lists(st.lists(_cell, max_size=3), max_size=3),
)
_tags = (
    *("<html>", "<meta charset=utf-7>", "<meta charset=punycode>", "<meta charset=x>", "<a href='", "<p>", "<b>"),
    *(
        "</div>",
        "<div hidden>",
        "<x hidden>",
        "<br>",
        "<q>",
        "</q>",
        "<blockquote>",
        "<h2>",
        "<script>",
        "<!--",
        "&#0;",
        "<svg>",
    ),
)
_page = st.lists(st.one_of(texts, st.sampled_from(_tags)), max_size=6).map("".join)
_written = st.one_of(texts, st.lists(_record, max_size=4).map("\n".join), _table, _page)
_encoding = st.sampled_from(("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "shift_jis", "utf-7"))

files = st.binary(max_size=80) | st.builds(str.encode, _written, _encoding, st.just("replace"))
"""What may be in a file: any bytes, and texts, records, tables and pages in any encoding."""
