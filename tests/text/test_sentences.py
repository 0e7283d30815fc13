"""Each reading of sentence ends, on the places where they differ."""

import pytest

from quotex.text.sentences import end_after_quote, ends_line, find_end, find_likely_ends, find_sentences, opening_re


@pytest.mark.parametrize(
    ("text", "shown", "likely", "first"),
    [
        ("It rained. He left.", [10], [11], 10),
        ("It rained! He left.", [10], [11], 10),
        ("He met Prof. Lee.", [], [13], None),  # three small letters will do
        ("He met J. Lee.", [], [], None),
        ("in the U.S. She left.", [], [], None),  # knowingly wrong
        ("It cost 5. He paid.", [10], [11], 10),
        ("It rained. then it snowed.", [], [11], None),
        ("It was … He left.", [8], [], None),
        ("It was ... He left.", [10], [], None),
        ("“It rained.” He left.", [12], [13], None),  # a mark stands between
        ("Żółć była. Éva left.", [10], [11], 10),
        ("He said: We left.", [], [], None),
    ],
)
def test_readings_differ_as_the_table_says(text, shown, likely, first):
    assert [end for _, end in find_sentences(text, [(0, len(text))])][:-1] == shown
    assert find_likely_ends(text) == likely
    assert find_end(text, 0, len(text)) == first


def test_no_sentence_runs_over_the_end_of_a_paragraph():
    text = "No point here\nIt rained. He left"
    spans = find_sentences(text, [(0, 13), (14, len(text))])
    assert [text[start:end] for start, end in spans] == ["No point here", "It rained.", "He left"]


def test_end_is_found_between_its_bounds():
    text = "It rained. He left. They stayed"
    assert find_end(text, 10, len(text)) == 19
    assert find_end(text, 10, 19) is None  # what follows isn't seen


@pytest.mark.parametrize(
    ("line", "ends"),
    [("He left.", True), ("He left.”)", True), ("He said:", True), ("he left", False), ("left,”", False), ("", False)],
)
def test_ends_line(line, ends):
    assert ends_line(line) == ends


@pytest.mark.parametrize(
    ("quote", "after", "boundary"),
    [
        ("“We left.”", " He slept.", "."),
        ("“We left.”", " he said.", ""),
        ("“We left.”", "", "."),
        ("“Why?”", " He slept.", "|"),
        ("“Why?”", " “Because.”", "|"),
        ("“Why?”", "", "."),
        ("“We left —”", " Nobody knows.", "|"),
        ("“We left —”", "", ""),
        ("“left,”", " He slept.", ""),
    ],
)
def test_end_after_quote(quote, after, boundary):
    text = quote + after
    assert end_after_quote(text, len(quote), quote[-2], len(text)) == boundary


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("She left. She slept? She woke", [0, 10, 21]),
        ("“Why?” She left\nShe slept", [7, 16]),
        ("then She left; Sheila slept. She's told", []),
    ],
)
def test_opening_re(text, places):
    assert [match.start() for match in opening_re("She").finditer(text)] == places
