"""A description means whoever was called so."""

from resolving import open_register

from quotex.resolution.descriptions import says_who


def test_of_two_with_one_role_the_one_whose_role_shares_more_words_then_who_is_in_focus():
    register = open_register("Maria Costa, the port director, and Anna Lee, the school director, met. It rained.")
    by_role = register.descriptions.by_role
    at = len(register.text)
    assert by_role(at, "director", "the port director").name == "Maria Costa"
    assert by_role(at, "director", "the director").name == "Maria Costa"  # she stands first, and is in focus
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


def test_somebody_without_a_name_who_does_something():
    register = open_register(
        "It would, a spokesman for the bank said. It rained. The crane driver climbed down. It snowed."
    )
    before = lambda words: register.descriptions.subject_before(register.text.index(words))  # noqa: E731
    assert before("It rained").name == "a spokesman for the bank"
    assert before("The crane") is None
    assert before("It snowed").name == "The crane driver"


def test_who_is_in_focus_may_be_called_so():
    register = open_register("Maria Costa left. It rained.")
    in_focus = register.descriptions.in_focus
    assert in_focus(20, "the senator", "senator").name == "Maria Costa"
    assert in_focus(20, "the 40-year-old", "40-year-old").name == "Maria Costa"
    assert in_focus(20, "the nurse", "nurse") is None
    assert in_focus(20, "Arden's former lawyer", "lawyer").name == "Maria Costa"
    assert in_focus(20, "Costa's former lawyer", "lawyer") is None
    assert in_focus(20, "that senator", "senator") is None


def test_who_is_called_something_else_is_not_meant():
    in_focus = open_register("Maria Costa, the judge, left. It rained.").descriptions.in_focus
    assert in_focus(30, "the defence lawyer", "lawyer") is None
    assert in_focus(30, "the former lawyer", "lawyer").name == "Maria Costa"


def test_a_role_of_another_rank_or_place_is_another_s():
    register = open_register("Maria Costa, the deputy director, met Anna Lee, the governor of Ohio. It rained.")
    by_role = register.descriptions.by_role
    at = len(register.text)
    assert by_role(at, "director", "the director") is None
    assert by_role(at, "director", "the deputy director").name == "Maria Costa"
    assert by_role(at, "governor", "the Texas governor") is None


def test_says_who():
    assert says_who("41-year-old")
    assert says_who("Italian")
    assert not says_who("Italians")
    assert not says_who("nurse")


def test_whom_a_surname_means():
    register = open_register("Tom Arden left. Eva Arden stayed. It rained.")
    by_surname = register.descriptions.by_surname
    assert by_surname(40, "Arden", "male").name == "Eva Arden"
    assert by_surname(40, "Arden", None) is None
    assert by_surname(10, "Arden", "female") is None
    register.discourse.remember_speaker(0, 9, "Tom Arden", "person")
    assert by_surname(40, "Arden", None).name == "Tom Arden"


def test_who_is_named_by_the_next_paragraph():
    named_next = open_register(
        "A runner has died.\n\nTom Arden, 24, was a nurse. Anna Lee knew him."
    ).descriptions.named_next
    assert named_next(0, "runner").name == "Tom Arden"
    assert named_next(0, "spokesman") is None
    assert named_next(2, "runner") is None
