"""The component for spaCy, on blank pipelines with tokenisers of their own."""

import json

import pytest
from calling import call_quotex

spacy = pytest.importorskip("spacy", reason="it comes with quotex[spacy]")
from spacy.tokenizer import Tokenizer  # noqa: E402
from spacy.tokens import DocBin  # noqa: E402

TEXT = "It rained. “We left,”said Ann Lee, a pilot. “They stayed,” she said."


def make_pipeline(tokenizer):
    nlp = spacy.blank("en")
    if tokenizer == "whitespace":
        nlp.tokenizer = Tokenizer(nlp.vocab)
    elif tokenizer == "characters":
        nlp.tokenizer = lambda text: spacy.tokens.Doc(nlp.vocab, words=list(text), spaces=[False] * len(text))
    nlp.add_pipe("quotex")
    return nlp


@pytest.mark.parametrize("tokenizer", ["english", "whitespace", "characters"])
def test_quotes_are_found_with_any_tokeniser(tokenizer):
    doc = make_pipeline(tokenizer)(TEXT)
    records = [json.loads(line) for line in call_quotex([], TEXT.encode()).splitlines()]
    assert [{"source": "-", **quote} for quote in doc._.quotes] == records
    spans = doc.spans["quotes"]
    assert [span._.speaker for span in spans] == ["Ann Lee", "Ann Lee"]
    assert [span.label_ for span in spans] == ["direct", "direct"]
    assert all(quote["raw"] in span.text for quote, span in zip(doc._.quotes, spans, strict=True))


def test_a_text_without_quotes_and_one_of_nothing():
    nlp = make_pipeline("english")
    for text in ("It rained.", ""):
        doc = nlp(text)
        assert doc._.quotes == []
        assert list(doc.spans["quotes"]) == []


def test_documents_go_through_pipes_and_are_kept():
    nlp = make_pipeline("english")
    docs = list(nlp.pipe([TEXT] * 3))
    kept = DocBin(docs=docs, store_user_data=True).to_bytes()
    (first, *_) = DocBin().from_bytes(kept).get_docs(nlp.vocab)
    assert json.dumps(first._.quotes) == json.dumps(docs[0]._.quotes)  # msgpack has no lists
    assert nlp.from_bytes(nlp.to_bytes())(TEXT)._.quotes == docs[0]._.quotes


def test_an_option():
    nlp = spacy.blank("en")
    nlp.add_pipe("quotex", config={"turns": "always"})
    assert [quote["kind"] for quote in nlp("MR. LEE: We left.\n\nMS. COX: They stayed.")._.quotes] == ["turn", "turn"]
