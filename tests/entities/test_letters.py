"""Letters behind names."""

import pytest

from quotex.entities.letters import count_letters, drop_letters, end_of_letters


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Imogen Tarle KC", 1),
        ("Imogen Tarle K.C.", 1),
        ("Piers Hallam CBE FRS", 2),
        ("Sister Xolqui OFM", 1),
        ("Brenthor Xolqui FRS", 1),
        ("IMOGEN TARLE KC", 1),
        ("Imogen Tarle", 0),
        ("Orlando Pirates SC", 0),
        ("Zamalek SC", 0),
        ("Labour MP", 0),
        ("Tarle QC", 0),
        ("Bank of England PhD", 0),
    ],
)
def test_letters_are_counted_behind_names_of_people(name: str, count: int) -> None:
    assert count_letters(name.split(" ")) == count


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Ann Hale OBE said", " said"),
        ("Ann Hale, Ph.D., M.P.H., a dean", ", a dean"),
        ("Ann Hale, Ph.D., told us", " told us"),
        ("Ann Hale, MP for Corby", ", MP for Corby"),
        ("Ann Hale, Ohio", ", Ohio"),
        ("Ann Hale said", " said"),
        ("Ann Hale OBE", ""),
    ],
)
def test_letters_end_where_the_text_goes_on(text: str, rest: str) -> None:
    assert text[end_of_letters(text, len("Ann Hale")) :] == rest


def test_letters_by_themselves_are_dropped_behind_a_name_alone() -> None:
    text = "Ann Hale, S.J., met the S.J."
    name, letters, again = (0, 8, "PERSON", "Ann Hale", 0), (10, 14, None, "S.J.", 10), (24, 28, None, "S.J.", 24)
    assert drop_letters(text, [name, letters, again]) == [name, again]
