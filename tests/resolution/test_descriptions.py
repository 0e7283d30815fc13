"""A description means whoever was called so."""

from resolving import open_register

from quotex.resolution.descriptions import says_who


def test_of_two_with_one_role_the_one_whose_role_shares_more_words_then_the_last():
    register = open_register("Maria Costa, the port director, and Anna Lee, the school director, met. It rained.")
    by_role = register.descriptions.by_role
    at = len(register.text)
    assert by_role(at, "director", "the port director").name == "Maria Costa"
    assert by_role(at, "director", "the director").name == "Anna Lee"
    assert by_role(at, "mayor", "the mayor") is None
    assert by_role(0, "director", "the director") is None


def test_a_relative_is_the_one_other_person_of_the_surname_whose_gender_fits():
    kin_of = open_register("Tom Arden, Maria Arden and Ben Okafor left.").descriptions.kin_of
    assert kin_of("Tom Arden", "daughter", 0).name == "Maria Arden"
    assert kin_of("Tom Arden", "son", 0) is None
    assert kin_of("Ben Okafor", "daughter", 0) is None


def test_who_is_named_later():
    register = open_register("A woman left. The woman, council member Maria Costa, was late. The man, tired, stayed.")
    assert register.descriptions.named_later(7, "woman").name == "Maria Costa"
    assert register.descriptions.named_later(7, "man") is None


def test_somebody_new_who_is_reported_to_say_something():
    register = open_register("It would, a spokesman for the bank said. It rained. It snowed.")
    at = register.text.index("It rained")
    assert register.descriptions.new_reporter(at).name == "a spokesman for the bank"
    assert register.descriptions.new_reporter(len(register.text) - 1) is None


def test_prominence_wants_a_definite_description_or_an_owner_who_is_another():
    register = open_register("Maria Costa left. It rained.")
    by_prominence = register.descriptions.by_prominence
    assert by_prominence(20, "the", "lawyer").name == "Maria Costa"
    assert by_prominence(20, "Arden's", "lawyer").name == "Maria Costa"
    assert by_prominence(20, "Costa's", "lawyer") is None
    assert by_prominence(20, "that", "lawyer") is None


def test_says_who():
    assert says_who("41-year-old")
    assert says_who("Italian")
    assert not says_who("Italians")
    assert not says_who("nurse")
