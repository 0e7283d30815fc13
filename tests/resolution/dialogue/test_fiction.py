"""What is a story and what is none."""

import pytest
from paths import FIXTURES

from quotex.pipeline import read
from quotex.resolution.dialogue.fiction import is_fiction

SCENE = "“Who is there?” asked Ada.\n\n“Nobody!” said Tom.\n\n“Come in.”\n\n“Must I?”\n\nShe opened the door to him."


def tells(text):
    findings = read(text)
    return is_fiction(findings.layout, findings.pairs, findings.kinds, findings.names)


def test_a_scene():
    assert tells(SCENE)


@pytest.mark.parametrize(
    "more",
    [
        "On 3 March 2016 some 1,250 people of 31 countries were there.",
        "Ada Brandt of the Harbour Office went to Leeds, Hull, York and Derby with Tom Sefton.",
    ],
    ids=["figures", "names"],
)
def test_figures_and_bodies_are_the_news(more):
    assert not tells(f"{SCENE} {more}")


def test_too_few_quotes():
    assert not tells("“Who is there?” asked Ada.\n\n“Nobody!” said Tom.")


@pytest.mark.parametrize("article", sorted(FIXTURES.glob("*.txt")), ids=lambda path: path.stem)
def test_our_articles_are_news(article):
    assert not tells(article.read_text(encoding="utf-8"))


def test_short_speeches_between_paragraphs_are_a_story_whatever_is_named():
    talk = "“You came,” said Ada.\n\n“I did.”\n\n“By which train?”\n\n“Yours.”\n\n“You never!” said Tom Sefton of Hull."
    assert tells(talk)


def test_speeches_behind_dashes_are_a_story():
    assert tells("— Out, said Tom.\n\n— You are late.")
