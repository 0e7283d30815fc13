"""The reporter's sentences: where they begin, and how far apart they are."""

from resolving import open_register


def test_sentences():
    text = "Maria Costa left. It rained. Nobody stayed."
    sentences = open_register(text).sentences
    assert [text[slice(*span)] for span in (sentences.around(20), sentences.before(20), sentences.before(3))] == [
        "It rained. ",
        "Maria Costa left. ",
        "",
    ]
    assert [sentences.start_of(40, back) for back in (0, 1, 2, 9)] == [29, 18, 0, 0]


def test_what_is_no_running_text():
    text = "Storm over Lagos\n\nRelated: It rained.\n\nIt rained in Lagos.\n\nNobody stayed, he said:"
    is_aside = open_register(text).sentences.is_aside
    assert [is_aside(text.index(words)) for words in ("Lagos", "It rained.", "rained in", "Nobody")] == [
        *(True, True, False, False)
    ]


def test_paragraphs_are_farther_than_sentences_and_quotes_count_for_nothing():
    text = "It rained. “It was cold. It was wet,” he said. It is.\n\nNobody stayed."
    sentences = open_register(text).sentences
    depth = lambda words: sentences.depth(text.index(words))  # noqa: E731
    assert depth("“It") - depth("It rained") == 1
    assert depth("he said") == depth("“It")
    assert depth("Nobody") - depth("It is") == 1.5
    assert sentences.is_quoted(text.index("It was wet"))
    assert not sentences.is_quoted(text.index("he said"))
