"""What the tests of the formats print: a quote and a document made by hand, an article, a text that gives orders."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from paths import FIXTURES

import quotex
from quotex.model import Cue, Document, Entity, Mention, Quote, Repair, Speaker
from quotex.render.printing import lay_out_documents
from quotex.render.records import Subject
from quotex.render.screen import Screen
from quotex.render.template import PrintOptions

QUOTE = Quote(
    id=0,
    quote="Ça va [sic].",
    raw="''Ça va [sic].\"",
    start=9,
    end=24,
    kind="direct",
    speaker="Zoë Ünal",
    speaker_type="person",
    role=None,
    gender="female",
    gender_evidence="title",
    mention=Mention(0, 2, "He"),
    cue=Cue(3, 7, "said", "say"),
    rule="said-before",
    confidence=0.98765,
    utterance=0,
    parent=None,
    repairs=("two-singles-for-double",),
)
UNKNOWN = replace(
    QUOTE, id=1, speaker=None, speaker_type=None, mention=None, cue=None, rule=None, confidence=0.0, repairs=()
)
DOCUMENT = Document(
    source="a.txt",
    text="He said: ''Ça va [sic].\"",
    quotes=(QUOTE, UNKNOWN),
    entities=(Entity(0, 2, "He", "PERSON", "Zoë Ünal"), Entity(3, 7, "said", "ORG", "Said")),
    speakers=(Speaker("Zoë Ünal", "person", None, 2, 6),),
    repairs=(Repair("two-singles-for-double", 9, 11, "''", "“"),),
)
ARTICLE = quotex.extract((FIXTURES / "harbour-strike.txt").read_text(encoding="utf-8"), source="a.txt")
HOSTILE = '</script><b>[sic] [/x] [bold] :smile: & " \x1b[31m \u202e \u2028'
EVIL = quotex.extract(f"“We {HOSTILE} left,” said Ann Lee. “He told me ‘go away’,” said Bo Chen.", source=HOSTILE)


def render_documents(
    documents: Iterable[Document], subject: Subject, options: PrintOptions, screen: Screen
) -> Iterator[str]:
    """What the command line prints of documents, in any format."""
    template = lay_out_documents(subject, options, screen)
    return template.join(map(template.draw, documents))


def measure_contrast(one: str, other: str) -> float:
    """How far two colours stand apart, as the guidelines for the Web (WCAG) count it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
