"""The Python API as one meets it: what it shows of itself, what it says of mistakes, and what documents turn into."""

import json
import pydoc
from html import unescape

import pytest
from calling import call_quotex

import quotex

TEXT = "“We left,” said Ann Lee, a pilot. “They ‘stayed’,” she said.\n"


def test_what_there_is_is_shown_before_it_is_used():
    assert {"extract", "normalize", "pipe", "Document"} <= set(dir(quotex))
    assert "FUNCTIONS" in pydoc.plain(pydoc.render_doc(quotex))
    assert "normalize(text: 'str'" in pydoc.plain(pydoc.render_doc(quotex))


@pytest.mark.parametrize("read", [quotex.extract, quotex.extract_entities, quotex.explain, quotex.normalize])
@pytest.mark.parametrize("text", [b"No.", None, 7, ["No."]])
def test_what_is_no_text_is_a_type_error(read, text):
    with pytest.raises(TypeError, match=rf"a text is a str, not {type(text).__name__}"):
        read(text)


def test_what_there_is_not_is_a_value_error():
    with pytest.raises(ValueError, match="styles are straight, curly, guillemets, tex, not 'round'"):
        quotex.normalize("No.", "round")
    with pytest.raises(ValueError, match="turns are "):
        quotex.extract("No.", turns="sometimes")
    with pytest.raises(TypeError, match=r"a gazetteer is a quotex\.Gazetteer, not dict"):
        quotex.extract("No.", gazetteer={})


def test_a_document_is_what_the_command_line_prints():
    document = quotex.extract(TEXT)
    assert [document.to_dict()] == json.loads(call_quotex(["--format", "json", "--all"], TEXT.encode()))
    assert json.loads(document.to_json(indent=2)) == document.to_dict()


def test_a_document_is_the_page_of_view():
    document = quotex.extract(TEXT)
    assert document.to_html() == call_quotex(["view", "--all", "--html", "-"], TEXT.encode())
    shown = document._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert document.to_html() in unescape(shown)


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_many_texts_are_read_in_their_order(jobs):
    texts = [f"“No,” said Ann {letter}eigh. " * (number % 3 + 1) for number, letter in enumerate("ABCDEFGH")]
    documents = list(quotex.pipe(texts, jobs=jobs))
    assert [document.text for document in documents] == texts
    assert documents == [quotex.extract(text, source=str(number)) for number, text in enumerate(texts)]
    (document,) = quotex.pipe([("a.txt", TEXT)], jobs=jobs, with_entities=False)
    assert (document.source, document.entities) == ("a.txt", ())


@pytest.mark.parametrize(("jobs", "error"), [(1, TypeError), (2, RuntimeError)])
def test_what_is_no_text_ends_the_pipe(jobs, error):
    documents = quotex.pipe(["No.", b"No.", "No."], jobs=jobs)
    assert next(documents).text == "No."
    with pytest.raises(error, match="a text is a str"):
        next(documents)


def test_a_pipe_may_be_without_end_and_is_closed():
    def talk():
        while True:
            yield TEXT

    for jobs in (1, 2):
        documents = quotex.pipe(talk(), jobs=jobs)
        assert [next(documents).quotes[0].speaker for _ in range(3)] == ["Ann Lee"] * 3
        documents.close()
