"""The laws of the stages: nothing is moved, lost or made up, whatever the text."""

from itertools import pairwise
from typing import get_args

from quotex.attribution.rules import RULES as SIEVE
from quotex.model import EntityType
from quotex.pipeline import read
from quotex.resolution.dialogue.rules import TURN_RULES
from quotex.text.clearing import clear
from quotex.text.marks import normalize_marks

RULES = {rule.name for rule in (*SIEVE, *TURN_RULES)}
TYPES = set(get_args(EntityType))


def check_stages(text, gazetteer=None):
    """Run the stages over a text, and give what they found."""
    findings = read(text, gazetteer)
    check_marks(text, normalize_marks(text))
    check_layout(text, findings.layout)
    check_pairs(findings.layout, findings.pairs)
    check_repairs(text, findings.repairs)
    check_names(findings.layout, findings.names)
    check_attributions(findings)
    return findings


def check_marks(text, normalized):
    """The marks, written as in the cleared source, and what is between give it; offsets lead there and back."""
    seen, cleared = clear(text)
    pieces, copied = [], 0
    for mark in normalized.marks:
        assert normalized.text[mark.at] == mark.form.char
        assert copied <= mark.at
        start, end = normalized.offsets.span_to_source(mark.at, mark.at + 1)
        assert text[start:end] == mark.form.source
        written = slice(cleared.to_normalized(start), cleared.to_normalized(end))
        pieces += normalized.text[copied : mark.at], seen[written]
        copied = mark.at + 1
    assert "".join(pieces) + normalized.text[copied:] == seen
    check_offsets(seen, cleared, text)
    check_offsets(normalized.text, normalized.offsets, text)


def check_offsets(made, offsets, source):
    """They lead to the source and back, from end to end."""
    assert all(offsets.to_normalized(offsets.to_source(at)) == at for at in range(len(made) + 1))
    assert offsets.to_source(len(made)) == len(source)


def check_layout(source, layout):
    """Every word is there and in a paragraph, with one blank before the next; marks and offsets are true."""
    text = normalize_marks(source).text
    assert layout.text.split() == text.split()
    for start, end in layout.paragraphs:
        assert layout.text[start:end] == " ".join(layout.text[start:end].split())
    check_offsets(layout.text, layout.offsets, source)
    for mark in layout.marks:
        start, end = layout.in_source(mark.at, mark.at + 1)
        assert (layout.text[mark.at], source[start:end]) == (mark.form.char, mark.form.source)
    bounds = [offset for paragraph in layout.paragraphs for offset in paragraph]
    assert bounds == sorted(bounds)
    assert all(start < end for start, end in layout.paragraphs)
    words = "".join(layout.text[start:end] for start, end in layout.paragraphs)
    assert "".join(words.split()) == "".join(text.split())


def check_pairs(layout, pairs):
    """The quotes are in order, well nested; each has a mark and is inside one paragraph, but for turns."""
    spans = [(pair.start, -pair.end) for pair in pairs]
    assert spans == sorted(spans)
    around = []
    paragraphs = iter(layout.paragraphs)
    paragraph = next(paragraphs, None)
    for index, pair in enumerate(pairs):
        assert pair.start < pair.end
        assert pair.opening or pair.closing or pair.label
        assert pairs[pair.utterance].utterance == pair.utterance <= index
        while paragraph.end <= pair.start:
            paragraph = next(paragraphs)
        assert paragraph.start <= pair.start
        assert pair.end <= paragraph.end or pair.label
        while around and pairs[around[-1]].end <= pair.start:
            around.pop()
        assert pair.parent == (around[-1] if around else None)
        assert not around or pair.end <= pairs[around[-1]].end
        around.append(index)


def check_repairs(text, repairs):
    """Each holds what the source has, changes it, and leaves the others alone."""
    for repair in repairs.all:
        assert text[repair.start : repair.end] == repair.before != repair.after
    assert all(one.end <= other.start for one, other in pairwise(repairs.all))
    assert {repair for of_pair in repairs.by_pair for repair in of_pair} <= set(repairs.all)


def check_names(layout, names):
    """The mentions are in order and apart, with words of the text."""
    assert all(one.end <= other.start for one, other in pairwise(names.mentions))
    for name in names.mentions:
        assert 0 <= name.prefix <= name.start < name.end <= len(layout.text)
        assert name.type in TYPES
        assert name.name.strip()


def check_attributions(findings):
    """Every quote has one or none, by a rule that is listed, of words that are there; nobody else is resolved."""
    found = findings.attributions.found
    assert len(found) == len(findings.speakers) == len(findings.pairs)
    for attribution, resolved, kind in zip(found, findings.speakers, findings.kinds, strict=True):
        assert (attribution is None or kind == "scare") == (resolved is None)
        if attribution is None:
            continue
        assert attribution.rule.name in RULES
        assert 0 < attribution.rule.precision <= 1
        assert attribution.who
        for token in (*attribution.who, *attribution.antecedent, *filter(None, [attribution.cue])):
            assert 0 <= token.start < token.end <= len(findings.layout.text)
        if resolved is None:
            continue
        assert 0 <= resolved.start < resolved.end <= len(findings.layout.text)
        assert 0 <= resolved.certainty <= 1
