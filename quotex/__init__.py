r"""quotex reads text and says who said what.

>>> import quotex
>>> document = quotex.extract('"We are ready," said Maria Costa, the coach.')
>>> [(quote.quote, quote.speaker) for quote in document.quotes]
[('We are ready,', 'Maria Costa')]
>>> quotex.normalize("''We are ready,\" she said.")
'"We are ready," she said.'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from quotex.model import Cue, Document, Entity, Mention, Quote, Repair, Span, Speaker

if TYPE_CHECKING:
    from quotex.explained import Explanation
    from quotex.pipeline import Gazetteer, explain, extract, extract_entities, normalize, pipe

__all__ = [
    "Cue",
    "Document",
    "Entity",
    "Explanation",
    "Gazetteer",
    "Mention",
    "Quote",
    "Repair",
    "Span",
    "Speaker",
    "explain",
    "extract",
    "extract_entities",
    "normalize",
    "pipe",
]
__version__ = "0.1.0"
_PLACES = {"Explanation": "quotex.explained"}


def __getattr__(name: str) -> Any:
    """Load the pipeline, and its lexicons, when it is first asked for: `quotex --version` needs neither (PEP 562)."""
    if name in __all__:
        return getattr(import_module(_PLACES.get(name, "quotex.pipeline")), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names too that have not been asked for yet, so that `dir` and `help` show them."""
    return sorted({*globals(), *__all__})
