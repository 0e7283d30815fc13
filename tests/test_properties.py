"""Laws of texts that are written to them: damage is undone, a bad mark spoils no other quote, the work is linear."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import check_linear, check_no_worse_than_prose

import quotex
from quotex.text import roles
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.mending import mend, normalize
from quotex.text.pairing import pair_marks


def read(text):
    """The layout of a text, and its quotes as (start, end) in the source."""
    layout = lay_out(*normalize_marks(text))
    pairs = pair_marks(layout)
    to_source = layout.offsets.to_source
    return layout, [(to_source(pair.start), to_source(pair.end)) for pair in pairs]


# --- mending


SENTENCES = [
    "We left Kabul at noon",
    "It's a risk that nobody takes",
    "The ministers' plan has failed",
    "I don't know",
    "Nobody answered us",
]
DAMAGES = {
    "none": [("“", "”")],
    "doubled": [("““", "””"), ("““", "”"), ("“", "””")],
    "two singles": [("‘‘", "’’"), ("‘‘", "”"), ("“", "’’"), ("''", "''")],
    "tex": [("``", "''")],
    "mixed": [("“", '"'), ('"', "”"), ('"', '"')],
    "flipped": [("”", "“"), ("”", "”"), ("“", "“")],
    "lost stroke": [("“", "’")],
    "missing": [("“", ""), ("", "”")],
    "mojibake": [("â€œ", "â€\x9d"), ("â€œ", "â€"), ("â\x80\x9c", "â\x80\x9d"), ("\x93", "\x94")],
    "reference": [
        ("&ldquo;", "&rdquo;"),
        ("&#8220;", "&#x201D;"),
        ("&amp;ldquo;", "&amp;rdquo;"),
        ("&quot;", "&quot;"),
    ],
    "escaped": [("\\“", "\\”"), ("\\u201c", "\\u201d")],
}
STRAIGHT = {('"', '"')}  # a pair that is in order, though not in the document's style: it has to stay
ends = st.sampled_from([ends for kind in DAMAGES.values() for ends in kind])
TEMPLATES = [
    ("", ",", " the mayor said on Monday."),
    ("", ",", " said Ann Lee."),
    ("Ann Lee told reporters: ", ".", ""),
]
quoted = st.tuples(st.sampled_from(SENTENCES), st.sampled_from(TEMPLATES), ends)


def write(sentence, template, marks):
    before, point, after = template
    return f"{before}{marks[0]}{sentence}{point}{marks[1]}{after}"


@given(st.lists(quoted, min_size=1, max_size=6))
def test_damage_is_undone(paragraphs):
    sound = "“No,” said Bob. “Not today,” he added. " * 4 + "\n\n"  # the document's style, whatever else there is
    damaged, clean = [], []
    for sentence, template, marks in paragraphs:
        damaged.append(write(sentence, template, marks))
        clean.append(write(sentence, template, marks if marks in STRAIGHT else ("“", "”")))
    text = sound + "\n\nNobody came.\n\n".join(damaged)
    assert normalize(text) == sound + "\n\nNobody came.\n\n".join(clean)
    assert len(read(text)[1]) == 8 + len(paragraphs)


@given(st.lists(quoted, min_size=1, max_size=6), st.sampled_from(["straight", "curly", "guillemets", "tex"]))
def test_a_style_is_reached_at_once(paragraphs, style):
    text = "\n\nNobody came.\n\n".join(write(*paragraph) for paragraph in paragraphs)
    styled = normalize(text, style)
    assert normalize(styled, style) == styled


# --- one bad mark


@given(st.data())
def test_a_stray_mark_changes_no_quote_of_another_paragraph(data):
    clean = st.tuples(st.sampled_from(SENTENCES), st.sampled_from(TEMPLATES), st.sampled_from([("“", "”"), ('"', '"')]))
    paragraphs = [write(*paragraph) for paragraph in data.draw(st.lists(clean, min_size=2, max_size=5))]
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    place = data.draw(st.integers(0, len(paragraphs[number])))
    stray = data.draw(st.sampled_from(['"', "“", "”", "'", "’", "''", "«", "&quot;"]))
    spoilt = [*paragraphs]
    spoilt[number] = paragraphs[number][:place] + stray + paragraphs[number][place:]
    before, after = "\n\n".join(paragraphs), "\n\n".join(spoilt)
    start = sum(len(paragraph) + 2 for paragraph in paragraphs[:number])
    end = start + len(paragraphs[number])
    others = [span for span in read(before)[1] if span[1] <= start or span[0] > end]
    moved = [(a + len(stray), b + len(stray)) if a > end else (a, b) for a, b in others]
    assert set(moved) <= set(read(after)[1])


# --- cost


@pytest.mark.parametrize("unit", ['"We left," he said. ', "'", '"', "' ", "“a ‘b “c ", "``x'' 'y\" ", "«a “b ‘c"])
def test_steps_are_linear(unit, monkeypatch):
    def count(text):
        taken = 0

        def counted(level, state):
            nonlocal taken
            taken += 1
            return original(level, state)

        original = roles._steps
        with monkeypatch.context() as patch:
            patch.setattr(roles, "_steps", counted)
            read(text)
        return taken

    disturbance = "“x' "  # keeps the paragraph from being read without the automaton
    small, large = count(disturbance + unit * 200), count(disturbance + unit * 400)
    assert small > 0
    assert large <= 2.1 * small


HOSTILE = {
    "straight doubles": '"' * 50_000,
    "straight singles": "'" * 50_000,
    "spaced doubles": '" ' * 50_000,
    "spaced singles": " '" * 50_000,
    "openings": "“a " * 50_000,
    "alternating levels": "“a ‘b " * 25_000,
    "backticks": "`" * 50_000,
    "spaced backticks": " `a" * 50_000,
    "code fences": "```a " * 50_000,
    "ampersands": "&" * 100_000,
    "references": "&amp;" * 50_000,
    "backslashes": "\\" * 100_000,
    "attributes": 'a="' * 50_000,
    "arguments": "a('" * 50_000,
    "braces": '{"' * 50_000,
    "low-9": "„" * 50_000,
    "low-9 and words": "„a " * 50_000,
    "turned guillemets": "»a " * 50_000 + "«",
    "mojibake": "â€" * 50_000,
    "replacement characters": "\ufffd" * 100_000,
    "attributions": '"' + "We left, Ann " * 20_000,
    "capitals": '"We left, ' + "Ann " * 30_000,
    "points": '"a' + "." * 100_000,
    "unclosed again and again": '"a b, he went ' * 20_000,
    "lines": '"a\n' * 30_000,
    "spaces": '"a' + " " * 100_000 + 'b"',
    "closed but never opened": 'a." ' * 20_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_input_is_quick(text):
    check_no_worse_than_prose(normalize, text)
    assert len(normalize(text)) <= 2 * len(text)


PROSE = {
    "no full stop": "He said “x” and ",
    "full stops": "“Yes.” ",
    "nested": "“a ‘b’ c” ",
    "nobody else": "“No,” said John Smith. ",
    "pronouns": "“No,” he said. ",
    "labels": "Bob: “No.”\n",
    "one long paragraph of one word": "Smith, ",
    "capitals": "JOHN SMITH ",
    "one long name": "Bank of ",
    "conjunctions": "who said that he said ",
}


@pytest.mark.slow
@pytest.mark.parametrize("unit", PROSE.values(), ids=PROSE)
def test_hostile_prose_is_quick(unit):
    check_no_worse_than_prose(quotex.extract, unit * 8000)
    check_linear(quotex.extract, unit * 1000)


@pytest.mark.slow
def test_a_family_of_thousands_is_quick():
    names = ("Xk" + "".join(letters) for letters in product("abcdefgh", repeat=4))
    text = "".join(f"“No,” said {name} Foo. “Yes,” Foo said. " for name in names)
    check_no_worse_than_prose(quotex.extract, text, 18)


def test_mending_nothing_is_nothing():
    assert mend("as it is", ()) == "as it is"
