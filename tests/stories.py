"""Texts read up to the stage that decides speeches, whether they are stories or not."""

from quotex.pipeline import read
from quotex.resolution.dialogue.deciding import decide
from quotex.resolution.dialogue.speeches import Reader


def make_reader(text):
    """A reader of the speeches of a text, with the findings it reads."""
    findings = read(text)
    parts = findings.layout, findings.pairs, findings.kinds, findings.attributions.found, findings.names
    return Reader(*parts, findings.speakers), findings


def decide_text(text):
    """The speaker and the rule of each quote of a text, taken for a story."""
    reader, findings = make_reader(text)
    attributions, speakers = decide(reader, findings.attributions, findings.speakers)
    return [
        (resolved and resolved.speaker, found and found.rule.name)
        for resolved, found in zip(speakers, attributions.found, strict=True)
    ]
