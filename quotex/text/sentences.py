"""Sentences, as well as their ends tell: a point that no abbreviation or initial bears, and a capital after it.

Takes a layout; gives spans. Knowingly wrong where a sentence ends with an abbreviation (*He lives in the U.S. She
left.*). The stages that attribute quotes have finer means; this is for showing what stands around a quote.
"""

from __future__ import annotations

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.layout import Layout


def find_sentences(layout: Layout) -> list[tuple[int, int]]:
    """The spans of all sentences, in order; none runs over a paragraph's end.

    >>> from quotex.text.layout import lay_out
    >>> text = "“We left,” said Sen. Lee. “It was late.” He smiled."
    >>> [text[start:end] for start, end in find_sentences(lay_out(text))]
    ['“We left,” said Sen. Lee.', '“It was late.”', 'He smiled.']
    """
    sentences = []
    for start, end in layout.paragraphs:
        for match in _end_re.finditer(layout.text, start, end):
            sentences.append((start, match.start()))
            start = match.end()
        sentences.append((start, end))
    return sentences


@late
def _end_re() -> regex.Pattern[str]:
    abbreviations = sorted(word.rstrip(".") for word in lexicon.words("abbreviations.txt"))
    return regex.compile(
        r"""(?<= (?: (?<! \b\p{L} | \b\L<abbreviations>) [.] | [?!…] ) ["”'’»)\]]{0,3} )  # not Sen. Lee
        \s++ (?= ["“'‘«(\[]{0,3}+ [\p{Lu}\d])""",
        regex.VERBOSE,
        abbreviations=abbreviations,
    )
