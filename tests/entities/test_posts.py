"""Posts of several names before a person's name."""

import pytest

from quotex.entities.candidates import find_candidates
from quotex.text.layout import lay_out


def people_in(text):
    """The people of a sentence with what stands before their names."""
    return [text[part[4] : part[1]] for part in find_candidates(lay_out(text)).body if part[2] == "PERSON"]


@pytest.mark.parametrize(
    "text",
    [
        "Director of Public Health Ingrid Voss",
        "Permanent Secretary in the Ministry of Works Ingrid Voss",
        "Dean of the Faculty of Education Grace Banda",
        "Secretary for Culture, Sports and Tourism Kevin Mok",
        "US Secretary of State Ann Pryce",
        "UN Special Envoy for Yemen Martin Voss",
        "Treasurer of BVT Ingrid Voss",
        "President of the Weavers' Union Jorge Palma",
        "Commissioner of the Bureau of Roads Martin Voss",
        "Governor of the Central Bank of Kenya Kamau Njeri",
        "President of the National Assembly Zaël Brunoy-Pinet",
        "Minister of Foreign Affairs Kuznetsov",
        "Minister of Justice Samuel Okafor",
        "Governor of Georgia Brian Voss",
        "chief executive of Corvane Energy Ann Pryce",
        "member of parliament Grace Banda",
        "deputy head of state security Omar Banda",
        "Mayor of Kelmouth Mr. Ivor Pask",
        "Secretary for Inland Fisheries Professor Grace Banda",
        "Senior Adviser to the President on Livestock and Dairy Ingrid Voss",
        "Secretary of the BVT Zorim Banda",
    ],
)
def test_a_post_belongs_to_the_name(text):
    assert people_in(f"“It is,” said the {text}.") == [text]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("the Commissioner for Economic Development and Trade left", []),
        ("the President of the Islamic Republic of Iran left", []),
        ("the Assistant to Grace Banda left", ["Grace Banda"]),
        ("the Director of Communications for Senator Grace Banda left", ["Senator Grace Banda"]),
        ("a spokesman for Grace Banda left", ["Grace Banda"]),
        ("an opponent of Canadian Tom Banda left", ["Tom Banda"]),
        ("a friend of singer Grace Banda left", ["Grace Banda"]),
        ("the Governor of Lagos, Grace Banda, left", ["Grace Banda"]),
        ("the Governor of Lagos met Grace Banda", ["Grace Banda"]),
        ("the Governor of Lagos and Grace Banda left", ["Grace Banda"]),
        ("the MP for Kumasi East, Grace Banda, left", ["Grace Banda"]),
        ("the Member of Parliament for Glasgow West left", []),
    ],
)
def test_what_is_nobodys_post(text, people):
    assert people_in(text) == people
