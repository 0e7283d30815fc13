"""Every kind of mark becomes one canonical character, and the way back is exact."""

import pytest

from quotex.text import marks
from quotex.text.marks import normalize_marks


def read(text):
    return [(mark.form.source, mark.form.char, mark.form.damage) for mark in normalize_marks(text).marks]


FORMS = [
    ('"', '"', None, "straight"),
    ("“", "“", None, "curly"),
    ("„", "“", None, "low-9 opens"),
    ("‟", "“", None, "high-reversed-9 opens"),
    ("«", "“", None, "guillemet"),
    ("»", "”", None, "guillemet"),
    ("「", "“", None, "corner bracket"),
    ("＂", '"', None, "full-width"),
    ("❞", "”", None, "ornament"),
    ("″", '"', "lookalike", "a double prime that follows no figure"),
    ("ʺ", '"', "lookalike", "a double prime that is a letter"),
    ("˝", '"', "lookalike", "a double accent"),
    ("‶", "“", "lookalike", "a reversed prime"),
    ("‷", "“", "lookalike", "a reversed prime, three deep"),
    ("‴", '"', "lookalike", "a prime, three deep"),
    ("⹂", "“", None, "low-reversed-9"),
    ("〃", '"', "lookalike", "ditto"),
    ("｢", "“", None, "a narrow corner bracket"),
    ("﹂", "”", None, "an upright corner bracket"),
    ("🙶", "“", None, "an ornament beyond the first plane"),
    ("❠", "“", None, "a low ornament"),
    ("《", "“", None, "a double angle bracket"),
    ("⟫", "”", "lookalike", "a double angle bracket of mathematics"),
    ("❮", "‘", None, "a heavy angle"),
    ("⸂", "“", "lookalike", "a mark of editors"),
    ("\x93", "“", "mojibake", "Windows-1252 byte kept as a control character"),
    ("&quot;", '"', "html-reference", "named"),
    ("&#34;", '"', "html-reference", "decimal"),
    ("&#x22;", '"', "html-reference", "hexadecimal"),
    ("&#8220;", "“", "html-reference", "decimal, curly"),
    ("&#x201d;", "”", "html-reference", "hexadecimal, lower case"),
    ("&#147;", "“", "html-reference", "a Windows-1252 number, as browsers read it"),
    ("&amp;ldquo;", "“", "html-reference", "escaped twice"),
    ("&amp;amp;ldquo;", "“", "html-reference", "escaped three times"),
    ("&bdquo;", "“", "html-reference", "low-9"),
    ("&raquo;", "”", "html-reference", "guillemet"),
    ("&#39;&#39;", '"', "html-reference", "two coded singles are a double"),
    ("&quot;&quot;", '"', "html-reference", "a doubled coded mark"),
    ('\\"', '"', "escaped", "by a backslash"),
    ('\\\\\\"', '"', "escaped", "by three"),
    ("\\u201c", "“", "escaped", "as a code point"),
    ("\\u201D", "”", "escaped", "as a code point in capitals"),
    ("\\x22", '"', "escaped", "as a byte"),
    ("â€œ", "“", "mojibake", "read as Windows-1252"),
    ("â€\x9d", "”", "mojibake", "read as Windows-1252, the byte without a character kept"),
    ("â€", "”", "mojibake", "the same byte lost"),
    ("â€?", "”", "mojibake", "the same byte made a question mark"),
    ("â\x80\x9c", "“", "mojibake", "read as Latin-1"),
    ("‚Äú", "“", "mojibake", "read as Mac Roman"),
    ("Ã¢â‚¬Å“", "“", "mojibake", "read wrongly twice"),
    ("Â«", "“", "mojibake", "a guillemet read as Windows-1252"),
    ("``", "“", "tex-marks", "TeX"),
    ("''", '"', "two-singles-for-double", "straight"),
    ("‘‘", "“", "two-singles-for-double", "curly"),
    ("´´", "”", "two-singles-for-double", "accents"),
    ('""', '"', "doubled-{end}", "straight"),
    ('"""', '"', "doubled-{end}", "in a CSV field"),
    ("””", "”", "doubled-{end}", "curly"),
]


@pytest.mark.parametrize(("source", "char", "damage", "shows"), FORMS, ids=[row[0] + " " + row[3] for row in FORMS])
def test_each_form_is_one_mark(source, char, damage, shows):
    normalized = normalize_marks(f"so {source}so")
    assert normalized.text == f"so {char}so"
    assert read(f"so {source}so") == [(source, char, damage)]


NO_MARKS = [
    ("don't, it’s, O'Neil", "apostrophes inside words"),
    ("Mr O''Brien", "an apostrophe doubled by a database"),
    ("6′2″", "primes after figures"),
    ("rock 'n' roll", "an elision at both ends"),
    ('author="Ann Lee" ', "an attribute"),
    ("class='x'>", "an attribute in singles"),
    ("href=”page” ", "an attribute made curly"),
    ('print("yes")', "an argument"),
    ("row['name']", "an index"),
    ('{"name": "Ann"}', "an object"),
    ("run `make all` now", "code in Markdown"),
    ("```\nsay 'yes'\n```", "a code block in Markdown"),
    ("AT&T; R&D; &unknown; &#9;&#1234567;", "other references"),
    ("â€” â€“ â€¦ â€¢ â€‹", "other characters misread"),
    ("caf\ufffds", "a replacement character inside a word"),
    ("so \ufffd so", "a replacement character that hangs in the air"),
    ("Hawaiʻi", "an okina"),
    ("C:\\new \\n \\u00e9", "other escapes"),
    ("a < b > c << d", "comparisons"),
    ("a << 2; b >> 3", "shifts"),
    ("1<<2 and x>>1, or (a<<b)>>c", "shifts without spaces"),
    ("cout << endl; cin >> a", "streams"),
    ("cat <<EOF >>log.txt", "a shell's redirections"),
    ("Map<String, List<Integer>> map", "nested type arguments"),
    (">>> print(1 >> 2)", "a prompt"),
    ("<<<<<<< HEAD and >>>>>>> main", "a conflict of versions"),
    ("a,,b,c and ,,b,c", "empty cells"),
    ("so ,, so", "commas in the air"),
    ("obʺekt, Lʹvov", "letters of a transcription"),
    ("6ʹ2ʺ, 40‴, 5˝", "figures with other primes"),
    ("f″(x) = g‴(x), and x″ = y″", "derivatives"),
    ("an f''(x) = 0, and y''' = 2, or z = y'' so", "derivatives in singles"),
    ("an <<interface>> so", "a stereotype"),
    ("so 〃 so", "ditto"),
    ("ʿArab Faqih, Saʿd", "an ayn"),
    ("צה״ל", "an abbreviation of Hebrew"),
    ('the field is "" or ""', "an empty field"),
]


@pytest.mark.parametrize(("text", "shows"), NO_MARKS, ids=[row[1] for row in NO_MARKS])
def test_what_is_no_mark_stays(text, shows):
    assert normalize_marks(text).text == text
    assert read(text) == []


@pytest.mark.parametrize("example", marks.NO_MARKS)
def test_every_example_of_what_is_passed_over(example):
    assert read(f"so {example} so") == []


DIGRAPHS = [
    ("<<We left,>> said Ann.", "“We left,” said Ann.", "angles"),
    ("Ann dit: << Oui >>, et partit.", "Ann dit: “ Oui ”, et partit.", "angles with spaces"),
    ("Ann said: <<We left\nearly.>>", "Ann said: “We left\nearly.”", "angles over a wrapped line"),
    (",,We left,” said Ann.", "“We left,” said Ann.", "commas"),
    (",,We left, all of us,'' said Ann.", '“We left, all of us," said Ann.', "commas and singles"),
]


@pytest.mark.parametrize(("text", "expected", "shows"), DIGRAPHS, ids=[row[2] for row in DIGRAPHS])
def test_two_characters_for_one_mark(text, expected, shows):
    assert normalize_marks(text).text == expected


NOT_CODE = [
    ('so ("yes") so', "a bracket after a space"),
    ('so = "yes" so', "an equals sign with spaces"),
    ("`yes' so", "a backtick that an apostrophe closes"),
    ("he said {yes} “no” so", "braces without marks"),
]


@pytest.mark.parametrize(("text", "shows"), NOT_CODE, ids=[row[1] for row in NOT_CODE])
def test_what_only_resembles_code_has_marks(text, shows):
    assert len(read(text)) == 2


TURNED = [
    ("„Wir gehen“, sagte sie.", "“Wir gehen”, sagte sie.", "German"),
    ("„Idziemy”, mówi.", "“Idziemy”, mówi.", "Polish"),
    ("»Vi går«, sagde hun.", "“Vi går”, sagde hun.", "Danish"),
    ("«Nous partons», dit-elle.", "“Nous partons”, dit-elle.", "French"),
    (
        "« Oui » et « non »",
        "“ Oui ” et “ non ”",
        "French with spaces: between its quotes the guillemets are turned, too",
    ),
    ("»a« »b« and «c", "“a” “b” and ”c", "one guillemet against the habit"),
]


@pytest.mark.parametrize(("text", "expected", "shows"), TURNED, ids=[row[2] for row in TURNED])
def test_the_document_says_which_way_its_marks_face(text, expected, shows):
    assert normalize_marks(text).text == expected


def test_three_singles_close_an_inner_quote_first():
    sources = [source for source, _, _ in read("''He sang 'Real'''")]
    assert sources == ["''", "'", "'", "''"]


def test_glyph_is_what_the_source_means():
    assert [mark.form.glyph for mark in normalize_marks("&laquo; '' \x93 ‹‹").marks] == ["«", '"', "“", "«"]


@pytest.mark.parametrize(
    ("text", "level"), [("“", "d"), ("«", "g"), ("&raquo;", "g"), ("‹", "s"), ("''", "d"), ("'", "s")]
)
def test_levels(text, level):
    (mark,) = normalize_marks(f" {text} ").marks
    assert mark.form.level == level
    assert mark.form.is_double == (level != "s")
