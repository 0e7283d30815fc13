"""What a pair says beyond its span: parents, utterances, missing ends. The spans themselves: `test_marks_cases.py`."""

import pytest

from quotex.text import pairing, roles
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks


def pair(text):
    return pair_marks(lay_out(*normalize_marks(text)))


PARENTS = [
    ("“One,” “two.”", [None, None], "side by side"),
    ("“A ‘b’ c ‘d’ e.”", [None, 0, 0], "two inside one"),
    ("“A ‘b “c” d’ e.”", [None, 0, 1], "three levels"),
    ("“A,” he said. “B ‘c’ d.”", [None, None, 1], "inside the second"),
    ("«A “b” c»", [None, 0], "doubles in guillemets"),
    ("'A \"b\" c,' said Ann. 'D.'", [None, 0, None], "doubles in singles"),
]


@pytest.mark.parametrize(("text", "parents", "shows"), PARENTS, ids=[row[2] for row in PARENTS])
def test_parents(text, parents, shows):
    assert [found.parent for found in pair(text)] == parents


UTTERANCES = [
    ("“A.\n\n“B,” said Ann.", [0, 0], [True, False], "two paragraphs"),
    ("“A.\n\n“B.\n\n“C.\n\n“D.”", [0, 0, 0, 0], [True, True, True, False], "four paragraphs"),
    ("“X,” he said. “A.\n\n“B.”\n\n“Y.”", [0, 1, 1, 3], [False, True, False, False], "begun within a paragraph"),
    ("“A ‘b’ c.\n\n“D.”", [0, 1, 0], [True, False, False], "the first part holds an inner quote"),
    ("“A.”\n\n“B.”", [0, 1], [False, False], "each closed: two utterances"),
    ("“A.\n\nNobody spoke.\n\n“B.”", [0, 1], [False, False], "a paragraph between them"),
    ("“A, he said.\n\n“B.”", [0, 1], [False, False], "unclosed, with its attribution"),
    ("“A.\n\n'Tis so, Ann thought.", [0], [False], "the next paragraph begins with an apostrophe"),
    ("‘Amir left.\n\n‘Amir slept.\n\n“A.”", [0], [False], "names that begin with what looks like a mark"),
    ("“A.\n\n» Read more", [0], [False], "the next paragraph begins with a bullet"),
]


@pytest.mark.parametrize(("text", "utterances", "continues", "shows"), UTTERANCES, ids=[row[3] for row in UTTERANCES])
def test_utterances(text, utterances, continues, shows):
    found = pair(text)
    assert [one.utterance for one in found] == utterances
    assert [one.continues for one in found] == continues


def test_inner_is_what_stands_between_the_marks():
    for text in ['"We left," said Ann.', '"We left, said Ann.', 'We left," said Ann.']:
        (found,) = pair(text)
        assert normalize_marks(text).text[slice(*found.inner)] == "We left,"


def test_a_missing_end_is_none():
    (unclosed,) = pair('"We left, said Ann.')
    (unopened,) = pair('We left," said Ann.')
    assert (unclosed.closing, unopened.opening) == (None, None)
    assert unclosed.opening.form.char == unopened.closing.form.char == '"'


def test_a_name_below_a_quote_in_its_marks_is_no_quote():
    text = '"We left on the ferry.\n\nAda Brandt, harbour guide."\n\n"No."'
    assert [text[found.start : found.end] for found in pair(text)] == ['"We left on the ferry.', '"No."']


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("“A,” said Ann. “B.”", "d"),
        ("‘A,’ said Ann. ‘B.’", "s"),
        ("«A», dit Anne. «B “c” d.»", "g"),
        ("“It’s ‘so’,” said Ann, “or ‘not’.”", "d"),
        ("The boys' and the girls' teams and their parents' cars.", "d"),
        ("", "d"),
    ],
)
def test_the_outer_level_is_learnt_from_clean_pairs(text, outer):
    text, marks, _ = normalize_marks(text)
    assert pairing._outer_level(text, marks, [mark.form.level for mark in marks]) == outer


@pytest.mark.parametrize("text", ["“A,” he said. “B.”", '"A," he said.', "He said “a” and “b”.", "No marks at all."])
def test_a_clean_paragraph_takes_no_step_of_the_automaton(text, monkeypatch):
    monkeypatch.setattr(roles, "_steps", None)
    pair(text)


@pytest.mark.parametrize(
    "text",
    [
        "“A,” he said. “B.”",
        '"A," he said. "B," he said.',
        "‘A,’ said Ann. ‘B.’ ‘C.’",
        "«A», dit-il. «B.»",
        "« A » et « b »",
    ],
)
def test_the_automaton_reads_a_clean_paragraph_as_the_shortcut_does(text, monkeypatch):
    by_shortcut = pair(text)
    assert by_shortcut
    monkeypatch.setattr(pairing, "_plain_pairs", lambda *_: None)
    assert pair(text) == by_shortcut
