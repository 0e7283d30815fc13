"""What all shapes are made of: a span of the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Way = Literal["name", "pronoun", "description", "role", "relative", "issuer", "possessor", "words"]
"""What leads from some words to whom they stand for.

`relative`: `his daughter`, who bears his name.  `issuer`: whoever a document is from.  `possessor`: a group named after
whose it is (`Clinton's campaign`).  `words`: nothing; the speaker is called what the text says.
"""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of the source, in code points, and the words that one sees there."""

    start: int
    end: int
    text: str
