"""What the document calls its people, before and after their names."""

import pytest
from known_failures import mark_rows

from quotex.entities.recogniser import recognise
from quotex.entities.roles import first_role, role_of
from quotex.text.layout import lay_out

KNOWN_FAILURES = {
    "It was Ingrid Falk, Vice President of Operations at Nordlys Shipping.": (
        "a role in capitals with of behind it hides the name before it: neither is seen"
    ),
}
"""By the first column of the table: what is missing. They have to fail, so that a lucky fix is noticed."""


def mark(rows):
    return mark_rows(rows, KNOWN_FAILURES)


def read_people(text):
    layout = lay_out(text)
    return layout.text, [name for name in recognise(layout).mentions if name.type == "PERSON"]


@pytest.mark.parametrize(
    ("text", "role"),
    mark([
        # before the name
        ("Russian Foreign Minister Sergei Lavrov said so.", "Russian Foreign Minister"),
        ("Chairwoman Eleni Papadakis said so.", "Chairwoman"),
        ("Judge Kwabena Asante said so.", "Judge"),
        ("It was said by chief technology officer Ananya Rao.", "chief technology officer"),
        ("It was said by Corvane chief executive Vikram Sen.", "Corvane chief executive"),
        ("It was said by ministry spokeswoman Sandra Kaur.", "ministry spokeswoman"),
        ("Senior advocate Harish Deshpande said so.", "Senior advocate"),
        ("Opposition leader Fatuma Abdirahman said so.", "Opposition leader"),
        ("The critic Dorothea Lindqvist said so.", "critic"),
        ("The club's coach, Maria Costa, said so.", "club's coach"),
        ("The agency's director, Amina Belhadj, said so.", "agency's director"),
        ("The chief executive, Rosa Lind, said so.", "chief executive"),
        ("It was news to former treasurer Andrés Quiroga.", "former treasurer"),
        ("His sister Karin Lund runs the shop.", "sister"),
        # after the name
        ("Maria Costa, the coach, said so.", "coach"),
        ("Maria Costa, a coach, said so.", "coach"),
        ("Maria Costa, 41, a coach, said so.", "coach"),
        ("Maria Costa, chair of the judges, said so.", "chair of the judges"),
        ("It was said by Ximena Arancibia, a glaciologist at the Austral Polar Institute who led the survey.",
         "glaciologist at the Austral Polar Institute"),
        ("It was said by Camille Roux, a lawyer for Peter Oduya.", "lawyer for Peter Oduya"),
        ("Rahul Mehta, banking analyst at Harrow & Pike, said so.", "banking analyst at Harrow & Pike"),
        ("Sipho Mabaso, general secretary of the Dockworkers' Union, said so.",
         "general secretary of the Dockworkers' Union"),
        ("Bevan Doolan, a third-generation cattleman, said so.", "third-generation cattleman"),
        ("Declan Byrne, the manager, who watched, said so.", "manager"),
        ("Selma Gebre, the runner-up, said so.", "runner-up"),
        ("Rahul Mehta, a former adviser to Mr. Okoro, said so.", "former adviser to Mr. Okoro"),
        ("Rahul Mehta, chief of staff to Leon E. Falk, said so.", "chief of staff to Leon E. Falk"),
        ("It was said by Rahul Mehta, a senator from the U.S. He smiled.", "senator from the U.S."),
        ("Declan Byrne, who is the manager of the Rovers, said so.", "manager of the Rovers"),
        ("Declan Byrne, who served as manager, said so.", "manager"),
        ("Declan Byrne, then a coach, said so.", "coach"),
        ("Declan Byrne, who has four children, said so.", None),
        ("Declan Byrne, who was acting as a lawyer, said so.", None),
        ("Declan Byrne, in serving as a coach, said so.", None),
        ("Peggy Strand, a landlord who owns 11 houses, said so.", "landlord"),
        ("It was Ingrid Falk, Vice President of Operations at Nordlys Shipping.",
         "Vice President of Operations at Nordlys Shipping"),
        # nothing that is one
        ("Maria Costa said so.", None),
        ("Mr. Clarke said so.", None),
        ("Mrs Kamble said so.", None),
        ("Maria Costa, who coached the club, said so.", None),
        ("Maria Costa, 41, said so.", None),
        ("Maria Costa, Leeds, said so.", None),
        ("In the morning, Maria Costa said so.", None),
        ("Maria Costa, however, said so.", None),
        ("The coach said Maria Costa had left.", None),
        ("They met Maria Costa, and the coach left.", None),
    ]),
)  # fmt: skip
def test_role_of(text, role):
    text, people = read_people(text)
    assert role_of(text, people[0]) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Costa smiled. Maria Costa, the coach, left. Minister Maria Costa wept.", "coach"),
        ("Maria Costa smiled. Costa left.", None),
        ("Maria Costa smiled. Coach Costa left.", "Coach"),
    ],
)
def test_the_first_role_counts(text, role):
    assert first_role(*read_people(text)) == role
