"""A sign that stands around what is said, again and again, is a mark; what stands for something else is none."""

import pytest

from quotex import extract, normalize
from quotex.text.taught import Habit, find_habit

SAID = "{0}We ground the last of it,{1} said Ann Lee. {0}It hurts.{1} Her neighbour added: {0}Nobody asked us.{1}"


@pytest.mark.parametrize(
    ("opener", "closer"),
    [
        *("^^", "~~", "@@", "||", "??", "¨¨", "□□", "◆◆", "\ue001\ue002", "¶¶", "ìî", "ôö", "ÒÓ", "┤├", ("^^", "^^")),
        *("¿¿", "••", "··"),
        *("{}", "##", "++", "==", "%%", "\\\\", "ªº", "µµ", "ââ", "ûü", "\x05\x06", "\x10\x11", "\x7f\x7f"),
        *(("âœ", "â"), ("âœ", "â"), ("~~", "~~"), ("&lquot;", "&rquot;")),
        *(("#8220;", "#8221;"), ("[quote]", "[/quote]"), ("{{quote}}", "{{/quote}}")),
    ],
)
def test_marks_are_learnt(opener, closer):
    text = SAID.format(opener, closer)
    assert find_habit(text) == Habit(opener, closer)
    assert normalize(text) == SAID.format("“", "”")
    quotes = extract(text).quotes
    assert [quote.quote for quote in quotes] == ["We ground the last of it,", "It hurts.", "Nobody asked us."]
    assert {quote.repairs for quote in quotes} == {("learnt",)}
    assert all(quote.raw == text[quote.start : quote.end] for quote in quotes)


def test_half_of_the_marks_is_learnt():
    text = SAID.format("\\", '"')
    assert find_habit(text, lambda _: [(24, 25), (50, 51)]) == Habit("\\", "\ufdd1")
    assert [quote.quote for quote in extract(text).quotes] == [
        "We ground the last of it,",
        "It hurts.",
        "Nobody asked us.",
    ]


@pytest.mark.parametrize(("opener", "closer", "apostrophe"), ["âââ", ("âœ", "â", "â™"), "???", "◆◆◆"])
def test_the_apostrophe_is_learnt(opener, closer, apostrophe):
    text = SAID.format(opener, closer).replace("It hurts", f"It{apostrophe}s cold, and we don{apostrophe}t ask")
    assert find_habit(text).apostrophe == apostrophe
    assert "“It’s cold, and we don’t ask.”" in normalize(text)


@pytest.mark.parametrize("sign", ["§", "◆", "\ue001", "\x05"])
def test_a_sign_that_is_always_in_pairs_needs_no_verb(sign):
    text = f"A {sign}weir{sign} was there, and an {sign}old mill{sign}. The {sign}trout{sign} were not."
    assert find_habit(text) == Habit(sign, sign)


def test_a_quote_goes_on_in_its_next_paragraph():
    text = "“The weir is old.\n\n“It leaks,” said Ann Lee.\n\n“Nobody mends it.\n\n“We asked,” she said."
    assert find_habit(text.replace("“", "§").replace("”", "§")) == Habit("§", "§")


def test_a_question_is_no_mark():
    text = "?Where are the trout,? she asked. Who knows? ?Nobody,? he said. ?They left, did they??"
    assert normalize(text) == "“Where are the trout,” she asked. Who knows? “Nobody,” he said. “They left, did they?”"


def test_few_of_a_sign_that_is_nowhere_else():
    assert find_habit("^The mill is closed,^ said Ann Lee.") == Habit("^", "^")


@pytest.mark.parametrize(
    "text",
    [
        "*We* said so, and *they* said so, and *all* of them said so.",
        "_We left,_ he said. _It rained,_ she said. _No,_ they said.",
        "/We left,/ he said. /It rained,/ she said.",
        "* We left, he said.\n* It rained, she said.\n* Nobody asked, they said.",
        "@ann said so. @bob said no. @cy added: @ann and @bob, @dee said.",
        "~5 said no, ~6 said yes, ~7 said nothing.",
        "x ^ y, he said; 2^3, and a ^b, said c^ d",
        "| said | told |\n| asked | added |",
        "¿Dónde está? dijo. ¡No! dijo. ¿Por qué? preguntó.",
        "Who said so? Why? he asked. Where? she asked. When?",
        "#weir, said #mill, told #trout.",
        "© Ann Lee, said so. © Bob Day, said no.",
        "È vero, disse. Ò e Ó, ì e î sono lettere, he said.",
        "§1 says, §2 says, §3 says so.",
        "[1] said, [2] said. (a) said, (b) said.",
        "print(a ^ b) # said\nx = ~y, told\n",
        "the mill^ and the weir^ said so^",
        "<p>We left, he said.</p> <p>It rained, she said.</p> <p>No, they said.</p>",
        "He paid $5, she said. $ales fell, said Ann. Bob’s $hop, they said, is $hut.",
        "#weir, he said. #mill, she said. It was #1, they said, of #2.",
        "Dear {name}, said the letter. It told {name} so.",
        "R&D said so, M&S said no, and B&B said nothing.",
        "mode=fast, said the log. level=3, it added. x=y, it told us.",
        "C++ said so. C# said no. A+ said nothing.",
        "É vero, he said. Été, she said. Voilà, they said. Café, he added.",
        "Are Sorry,This is what,They said.",
    ],
)
def test_what_is_no_mark(text):
    assert find_habit(text) is None


def test_every_mark_and_apostrophe_became_the_same_sign():
    text = "¿We ground the last of it,¿ said Ann Lee, who doesn¿t mind the mill¿s owners. ¿It¿s over.¿ Bob O¿Hara left."
    assert normalize(text) == (
        "“We ground the last of it,” said Ann Lee, who doesn’t mind the mill’s owners. “It’s over.” Bob O¿Hara left."
    )


@pytest.mark.parametrize(
    "text",
    ["¿Dónde está el molino? said Ann Lee. ¿Por qué? she asked.", "•We left\n•Ann said so\n•It rained, said Bob"],
)
def test_signs_before_words_alone_are_none(text):
    assert find_habit(text) is None


def test_letters_of_a_code_page_in_another_alphabet():
    assert [quote.quote for quote in extract(SAID.format("Т", "У")).quotes][:2] == [
        "We ground the last of it,",
        "It hurts.",
    ]


def test_pairs_that_end_in_points_ask_for_no_verb():
    text = "||We ground the last of it.|| It broke. ||It hurts.|| Nobody came. ||Nobody asked.|| Ann Lee left."
    assert find_habit(text) == Habit("||", "||")
    assert find_habit(text.replace(".||", "||")) is None
