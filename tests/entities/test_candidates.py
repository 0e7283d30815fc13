"""The capitalised sequences of a document, before the document decides."""

import pytest

from quotex.entities.candidates import find_candidates
from quotex.text.layout import lay_out


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Department of Justice sued.", [("Department of Justice", "ORG")]),
        ("Mr. Okoro met the Secretary of State John Kerry.", [("Okoro", "PERSON"), ("John Kerry", "PERSON")]),
        ("They asked the Southern Retailers' Federation.", [("Southern Retailers' Federation", "ORG")]),
        ("He read the People's Daily.", [("People's Daily", "ORG")]),
        ("It sued the Securities and Exchange Commission.", [("Securities and Exchange Commission", "ORG")]),
        ("Hamas and Islamic Jihad met.", [("Hamas", "ORG"), ("Islamic Jihad", "ORG")]),
        ("nobody came.", []),
    ],
)
def test_what_small_words_link(text, wanted):
    layout = lay_out(text)
    body = find_candidates(layout).body
    assert [(form, type) for _, _, type, form, _ in body] == wanted
    assert [layout.text[start:end] for start, end, *_ in body] == [form for form, _ in wanted]


def test_a_prefix_begins_before_the_name():
    ((start, end, _, _, prefix),) = find_candidates(lay_out("It was Mr. Okoro.")).body
    assert (prefix, start, end) == (7, 11, 16)


def test_headlines_and_datelines_are_apart():
    found = find_candidates(lay_out("Workers Reject the Offer of Quayside\n\nNAIROBI, Kenya 1996-08-22\n\nOkoro left."))
    assert [candidate[3] for candidate in found.body][-1] == "Okoro"
    assert "Quayside" not in [candidate[3] for candidate in found.body]
    assert [words for _, words in found.headlines][:1] == ["Workers Reject"]
    assert found.datelines == [(38, 45)]
