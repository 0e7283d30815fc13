"""What a paragraph with quotes says of who speaks in it."""

import pytest
from stories import make_reader


def read(text):
    return list(make_reader(text)[0].read())


@pytest.mark.parametrize(
    ("text", "sort", "character"),
    [
        ("“No,” said Mrs. Hart.", "name", "Mrs. Hart"),
        ("Maria Costa left. “No,” she said.", "pronoun", "Maria Costa"),
        ("“No,” said the old man.", "description", "the old man"),
        ("“No,” I said.", "name", "I"),
    ],
)
def test_tags(text, sort, character):
    tag = read(text)[-1].tag
    assert (tag.sort, tag.character) == (sort, character)


def test_no_tag():
    assert read("“No.”")[0].tag is None


def test_who_is_called_and_who_is_spoken_of():
    speech = read("Tobias Lund sat down.\n\n“Tell me, Tobias, where is Peter?” asked Maria Costa.")[0]
    assert [place.character for place in speech.addressed] == ["Tobias Lund"]
    assert [place.character for place in speech.spoken_of] == ["Peter"]
    assert [place.character for place in speech.beside] == ["Maria Costa"]
    assert [place.character for place in speech.between] == ["Tobias Lund"]


def test_gaps_and_questions():
    first, second = read("“Why?”\n\nNobody spoke.\n\n“No.”")
    assert (first.asks, second.asks, second.gap) == (True, False, 1)


def test_a_quote_that_was_not_closed_goes_on():
    first, second = read("“We left at dawn.\n\n“Nobody slept.”")
    assert (first.goes_on, second.goes_on) == (False, True)


@pytest.mark.parametrize(
    ("words", "character"),
    [("the old man to Peter", "the old man"), ("the boy with a smile", "the boy"), ("no sooner", None)],
)
def test_words_for_somebody_without_a_name(words, character):
    reader, findings = make_reader("“No,” said the man.")
    (found,) = findings.speakers
    tag = reader._read_words(found.start, found.end, found._replace(speaker=words), is_weak=False)
    assert (tag and tag.character) == character


def test_who_speaks_without_a_name_is_there_where_others_speak_of_him():
    reader, _ = make_reader("The barman looked up. “No.”\n\n“Yes,” said the barman.")
    assert [place.character for place in next(reader.read()).beside] == ["The barman"]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Zoe sat down. “No.”", ["Zoe"]),
        ("Tom sat down. “No.”", ["Tom"]),
        ("Tom of the yard is a cat. “No.”", []),
        ("“No,” said Mother. Mother sat down.", ["Mother", "Mother"]),
    ],
)
def test_lone_given_names(text, beside):
    assert [place.character for place in read(text)[0].beside] == beside


def test_a_word_for_a_mother_by_which_she_speaks_and_is_called():
    assert [place.character for place in read("“No,” said Mother.\n\n“Mother!” said Ada.")[1].addressed] == ["Mother"]


def test_who_is_introduced_by_a_noun_and_a_name():
    (speech,) = read("There lived a badger called Humphrey. “No,” said the badger.")
    assert (speech.tag.character, speech.tag.sort) == ("Humphrey", "name")


@pytest.mark.parametrize(
    ("text", "is_introduced"),
    [("“Peter Hart,” I said.", True), ("“My name is Peter.”", True), ("“Peter,” I said.", False)],
)
def test_who_gives_his_own_name(text, is_introduced):
    reader, _ = make_reader(f"Peter Hart sat down. Peter left.\n\n{text}")
    (speech,) = reader.read()
    (place,) = (*speech.addressed, *speech.spoken_of)
    assert reader.is_introduced(place) == is_introduced
