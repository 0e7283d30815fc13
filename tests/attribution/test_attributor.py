"""The stage: rules in their order, quotes that the sentence leaves open, quotes over several paragraphs."""

from quotex.attribution.attributor import answers, attribute
from quotex.attribution.finders import Quoted, Surroundings
from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks


def read(text):
    layout = lay_out(*normalize_marks(text))
    pairs, names = pair_marks(layout), recognise(layout)
    return layout, pairs, names, attribute(layout, pairs, names)


def name_rules(text):
    return [attribution and attribution.rule.name for attribution in read(text)[3].found]


def test_the_sentence_is_asked_before_what_stands_around():
    assert name_rules("“A,” said Amara Diallo. “Begun,” she said. “Done.”") == [
        "cue-subject", "subject-cue", "same-paragraph"
    ]  # fmt: skip


def test_the_cue_in_the_last_paragraph_answers_for_the_first():
    assert name_rules("“We left at dawn.\n\n“Nobody slept,” Amara Diallo said.") == ["same-utterance", "subject-cue"]


def test_a_quote_in_a_quote_is_read_in_its_own_frame():
    assert name_rules("“Musa said, ‘Leave at once,’” Amara Diallo said.") == ["subject-cue", "cue-comma"]


def test_nobody_speaks():
    assert name_rules("The “hasty” deal was dead.") == [None]
    assert name_rules("") == []


def test_answers_come_in_the_order_of_the_rules():
    layout, pairs, names, (found, frames) = read("According to Musa Bello, Amara Diallo called the deal “hasty.”")
    quoted = Quoted(frames[0], 0, Surroundings(layout, pairs, names, found))
    assert [answer.rule.name for answer in answers(quoted)] == [
        "reporting-clause", "according-to-before", "subject-verb", "voice-so-far"
    ]  # fmt: skip
