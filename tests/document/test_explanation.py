"""`--explain`: the rule, the evidence and what came second; and nothing else of the document is changed by it."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from drawn import render_documents
from paths import FIXTURES
from timing import check_linear

import quotex
from quotex.attribution.rules import RULES as SIEVE
from quotex.cli import main
from quotex.render.records import make_document_record
from quotex.render.screen import Screen
from quotex.render.template import PrintOptions

ARTICLES = sorted(FIXTURES.glob("*.txt"))
RULES = {rule.name: rule for rule in SIEVE}
ARTICLE = """\
Sergei Lavrov met Ashraf Ghani on Friday. The plan was dead, Lavrov said.

“It was hasty,” he told reporters. “It was badly drafted.”

“It will not be missed,” he said.
"""


def explain(text):
    return [quote.explanation for quote in quotex.explain(text).quotes]


def steps(explanation):
    return [(step.text, step.by) for step in explanation.chain]


def test_the_rule_and_its_reason():
    answer = explain(ARTICLE)[0].answer
    rule = RULES["subject-cue"]
    assert (answer.rule, answer.why, answer.precision) == (rule.name, rule.why, rule.precision)
    assert (answer.mention.text, answer.speaker) == ("he", "Sergei Lavrov")


def test_the_chain_leads_to_the_fullest_name():
    assert steps(explain(ARTICLE)[0]) == [("he", "pronoun"), ("Lavrov", "name"), ("Sergei Lavrov", "name")]


def test_the_chain_goes_through_the_speaker_before():
    assert steps(explain(ARTICLE)[2])[:3] == [("he", "pronoun"), ("he", "pronoun"), ("Lavrov", "name")]


def test_a_speaker_that_goes_on_names_the_quote():
    assert [explanation.carried_from for explanation in explain(ARTICLE)] == [None, 0, None]


def test_the_entry_in_the_register():
    (explanation,) = explain("Mayor Ann Lee, a nurse, left. Lee is a pilot. “No,” she said.")
    assert (explanation.entry.name, explanation.entry.mentions) == ("Ann Lee", 2)
    assert {"mayor", "pilot"} <= set(explanation.entry.called)
    assert explain("“No,” a nurse said.")[0].entry is None


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Lee, the old mayor, met Eva Osei, the new mayor. “No,” the mayor said.", ["Ann Lee", "Eva Osei"]),
        ("The Northport Bank left the Southport Bank. “No,” the bank said.", ["Southport Bank", "Northport Bank"]),
    ],
)
def test_who_else_a_description_could_mean(text, speakers):
    assert [antecedent.speaker for antecedent in explain(text)[-1].antecedents] == speakers


def test_the_antecedents_of_a_pronoun():
    best, second = explain(ARTICLE)[0].antecedents
    assert (best.speaker, best.text, second.speaker) == ("Sergei Lavrov", "Lavrov", "Ashraf Ghani")
    assert best.score > second.score


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("“We left,” said Amara Diallo.", "name"),
        ("Amara Diallo, the port's director, left. “We had to,” the director said.", "role"),
        ("The Audit Office issued a report. The report said: “We are late.”", "issuer"),
        ("“We left,” said a senior aide.", "words"),
        ("Amara Diallo, who called it “a disgrace,” left.", "pronoun"),
        ("“We left,” said Hillary Clinton's campaign.", "possessor"),
    ],
)
def test_ways_from_mention_to_speaker(text, way):
    assert explain(text)[0].chain[0].by == way


def test_the_second_rule_with_its_words():
    second = explain("According to Musa Bello, Amara Diallo called the deal “hasty.”")[0].second
    assert (second.rule, second.mention.text) == ("according-to-before", "Musa Bello")
    assert second.speaker == "Musa Bello"


def test_what_nobody_says():
    (explanation,) = explain("The “hasty” deal was dead.")
    assert (explanation.answer, explanation.chain, explanation.certainty) == (None, (), None)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_explaining_changes_nothing_and_agrees_with_the_record(path):
    text = path.read_text(encoding="utf-8")
    plain, explained = quotex.extract(text), quotex.explain(text)
    assert replace(explained, quotes=tuple(replace(quote, explanation=None) for quote in explained.quotes)) == plain
    order = list(RULES)
    for quote in explained.quotes:
        why = quote.explanation
        assert (why.answer and why.answer.rule) == quote.rule
        if why.answer is None:
            continue
        assert why.answer.speaker == quote.speaker
        assert not quote.speaker or quote.confidence == pytest.approx(why.answer.precision * why.certainty)
        assert quote.mention is None or why.chain[0].start == quote.mention.start
        assert all(text[step.start : step.end].split() == step.text.split() for step in why.chain)
        assert [antecedent.speaker for antecedent in why.antecedents[:1]] in ([], [quote.speaker])
        if why.second and quote.rule != "same-utterance":
            assert order.index(why.second.rule) > order.index(quote.rule)


def test_the_record_has_the_explanation_only_if_asked():
    (plain,) = make_document_record(quotex.extract("“We left,” said a senior aide."))["quotes"]
    (explained,) = make_document_record(quotex.explain("“We left,” said a senior aide."))["quotes"]
    assert list(explained) == [*plain, "explanation"]
    assert list(explained["explanation"]) == [
        "answer", "carried_from", "chain", "certainty", "second", "antecedents", "entry"
    ]  # fmt: skip
    assert explained["explanation"]["chain"] == [{"text": "a senior aide", "start": 16, "end": 29, "by": "words"}]
    assert list(explained["explanation"]["answer"]) == ["rule", "why", "precision", "mention", "speaker"]


@pytest.mark.slow
def test_the_work_is_linear():
    check_linear(
        quotex.explain, "Ann Lee met Bo Chen. “We left,” he said. “No,” she told the minister of trade.\n\n" * 100
    )


@pytest.mark.parametrize("width", [60, 100])
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_terminal_shows_everything(path, width):
    screen = Screen(width)
    document = quotex.explain(path.read_text(encoding="utf-8"))
    drawn = "".join(render_documents([document], "quotes", PrintOptions("table"), screen))
    assert max(map(len, drawn.splitlines())) <= width
    folded = "".join(drawn.split())
    for quote in document.quotes:
        for words in [quote.rule or "none", *(step.text for step in quote.explanation.chain)]:
            assert "".join(words.split()) in folded


def test_the_terminal_obeys_nobody():
    evil = "Ann Lee smiled. “\x1b[31mWe [/x] left,” she\x1b[2J :smile: said."
    screen = Screen(80)
    drawn = "".join(render_documents([quotex.explain(evil)], "quotes", PrintOptions("table"), screen))
    assert "\x1b" not in drawn
    assert "[/x]" in drawn


def test_the_command(tmp_path, monkeypatch, capsysbinary):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["--explain", "--format", "jsonl", "a.txt"]) == 0
    first, *_ = map(json.loads, capsysbinary.readouterr().out.splitlines())
    assert first["explanation"]["second"]["rule"] in RULES
    assert main(["--explain", "--format", "table", "a.txt"]) == 0
    assert "he 3:17 –pronoun→ Lavrov 1:62" in capsysbinary.readouterr().out.decode()


def test_nothing_is_explained_unasked(tmp_path, monkeypatch, capsysbinary):
    def refuse(*_):
        raise AssertionError("explained without --explain")

    monkeypatch.setattr("quotex.document.explanation.explain_quotes", refuse)
    monkeypatch.setattr(sys, "stdin", None)
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["--format", "json", str(tmp_path / "a.txt")]) == 0
    assert b"explanation" not in capsysbinary.readouterr().out
