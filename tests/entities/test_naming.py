"""How people's names are built in their cultures."""

import pytest

from quotex.entities.naming import (
    GIVEN_NAMES,
    SPELLINGS,
    SURNAMES,
    folded,
    gender_of,
    is_family_first,
    particle_of,
    parts_of_name,
)


@pytest.mark.parametrize(
    ("form", "surname", "given"),
    [
        ("Adaeze Nwosu", "Nwosu", "Adaeze"),
        ("Walter Briggs Jr.", "Briggs", "Walter"),
        ("Joost van der Meer", "Meer", "Joost"),
        ("Van der Meer", "Meer", ""),
        ("Khalid al-Masri", "Masri", "Khalid"),
        ("Al-Masri", "Masri", ""),
        ("Nadia Al Masri", "Masri", "Nadia"),
        ("Anya Taylor-Hale", "Taylor-Hale", "Anya"),
        ("Sinéad O'Rourke", "O'Rourke", "Sinéad"),
        ("Lin Haoran", "Lin", "Haoran"),
        ("Du Meiling", "Du", "Meiling"),
        ("Hsieh Chih-chung", "Hsieh", "Chih-chung"),
        ("Lau Siu-keung", "Lau", "Siu-keung"),
        ("Kwon Hae-rin", "Kwon", "Hae-rin"),
        ("Kim Chul Soo", "Kim", "Soo"),
        ("Nguyen Thi Hoa", "Nguyen", "Hoa"),
        ("Trần Văn Lập", "Trần", "Lập"),
        ("Kovács Eszter", "Kovács", "Eszter"),
        ("Rae-jin Park", "Park", "Rae-jin"),
        ("Kim Clark", "Clark", "Kim"),
        ("Lee Harper", "Harper", "Lee"),
        ("Marine Le Pen", "Pen", "Marine"),
        ("Le Pen", "Pen", ""),
        ("Nwosu", "Nwosu", ""),
    ],
)
def test_surname_and_given_name(form, surname, given):
    assert (SURNAMES[form], GIVEN_NAMES[form]) == (surname, given)


@pytest.mark.parametrize(
    ("form", "gender"),
    [
        ("Adaeze Nwosu", "female"),
        ("Nguyen Thi Hoa", "female"),
        ("Lin Haoran", None),
        ("Zhang Lei", None),
        ("Kovács Eszter", "female"),
        ("Qwxyz Nwosu", None),
    ],
)
def test_gender_only_where_the_culture_tells_one(form, gender):
    assert gender_of(form) == gender


@pytest.mark.parametrize(
    ("form", "particle"),
    [
        ("Joost van der Meer", "van der "),
        ("Khalid al-Masri", "al-"),
        ("Nadia Al Masri", "Al "),
        ("Ana Ibáñez de la Torre", "de la "),
        ("Van Rensburg", "Van "),
        ("Ann Lee", ""),
        ("Lin Haoran", ""),
        ("Jean-Luc Roche", ""),
    ],
)
def test_particle(form, particle):
    assert particle_of(form) == particle


def test_parts_are_two_words_or_more_and_begin_with_no_particle():
    assert list(parts_of_name(["Ana", "Ibáñez", "Robles"])) == ["Ana Ibáñez", "Ibáñez Robles"]
    assert list(parts_of_name(["Ana", "de", "Robles"])) == []
    assert list(parts_of_name(["Ana", "Lee"])) == []
    assert list(parts_of_name(["Ana"] * 9)) == []


@pytest.mark.parametrize(
    ("form", "others"),
    [
        ("Alharbi", ["Nada al-Harbi", "Nada Al Harbi", "Nada Alharbi"]),
        ("ElHarbi", ["Nada El-Harbi", "Nada el Harbi"]),
        ("Barón", ["José Baron"]),
        ("Bahaullah", ["Baha’u’llah", "Baha´u´llah"]),
    ],
)
def test_one_name_in_several_spellings(form, others):
    assert all(set(SPELLINGS[form]) & set(SPELLINGS[other]) for other in others)
    assert not set(SPELLINGS["Albert"]) & set(SPELLINGS["Ann Bert"])


def test_accents_are_taken_off():
    assert folded("Đào Nguyễn") == "Dao Nguyen"


@pytest.mark.parametrize("form", ["Kim Clark", "Lee Harper", "Ada Lin", "Tom Chan", "Lin", "Song of Songs"])
def test_surname_stands_last(form):
    assert not is_family_first(form)
