"""Where a document's paragraphs stand in its source.

Takes a document; gives spans. A document that was read keeps them, as few numbers; of one that was made by hand, or
moved into another source, the text is laid out again.
"""

from __future__ import annotations

from quotex.model import Document
from quotex.text.clearing import clear
from quotex.text.layout import lay_out


def list_paragraphs(document: Document) -> list[tuple[int, int]]:
    r"""The spans of all paragraphs, in order, without white space around them.

    >>> list_paragraphs(Document("-", "Go, he said.\n\nShe went.\n", (), (), (), ()))
    [(0, 12), (14, 23)]
    """
    bounds = document._paragraphs
    if bounds is not None:
        return list(zip(bounds[::2], bounds[1::2], strict=True))
    text, offsets = clear(document.text)
    layout = lay_out(text, (), offsets)
    return [layout.in_source(*paragraph) for paragraph in layout.paragraphs]
