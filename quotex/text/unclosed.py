"""Where a quote begins or ends that lost one of its marks.

Takes the text around the mark that is left; gives the missing end. The one idea: the words that attribute a quote
(*he said*) stand outside it.
"""

from __future__ import annotations

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.sentences import find_end, find_likely_ends


@late
def _attribution_re() -> regex.Pattern[str]:
    return regex.compile(
        r"""
        (?(DEFINE) (?P<verb> \L<verbs>\b ) )  # a list that stands once compiles sooner
          [,?!…—]\K (?= [ ] (?: (?:he|she|they|it|I|we|who)\b                             # "We left, he said.
                              | (?:the|a|an)[ ]\p{L}++(?:[ ]\p{L}++)?            # "We left, the mayor said.
                              | \p{Lu}[\p{L}.'’-]*+ (?:[ ]\p{Lu}[\p{L}.'’-]*+){0,3} )     # "We left, Ann Lee said.
                        [ ] (?&verb)
                      | [ ] (?&verb) [ ] (?:\p{Lu}|the\b|a\b|an\b|he\b|she\b) )        # "We left, said Ann Lee.
        | [.]\K (?= [ ] (?: (?:he|she|they) [ ] (?&verb) | (?&verb) [ ] (?:\p{Lu}|the\b) ) )  # "We left. he said.
        """,
        regex.VERBOSE,
        verbs=sorted(lexicon.reporting_forms()),
    )


_INTRODUCTION_RE = late(regex.compile, r"\b(\p{Ll}++)(?:,|[^.,:?!]{0,60}+:)\s++")
"""He told reporters: We left." """
_LONGEST = 300
"""Characters before the mark of a quote that may all be its own, in a text that lost its paragraphs."""


def end_of_unclosed(text: str, start: int, limit: int) -> int:
    """Where a quote without a closing mark ends: before the words that attribute it; a fragment that was built into the
    reporter's sentence with that sentence; any other at `limit`."""
    match = _attribution_re.search(text, start, limit)
    end = match.end() if match else None
    if match is None and start > 1 and text[start + 1 : start + 2].islower() and text[start - 2].isalpha():
        end = find_end(text, start, limit)
    return start + len(text[start : limit if end is None else end].rstrip())


def start_of_unopened(text: str, first: int, floor: int, limit: int) -> int | None:
    """Where a quote without an opening mark begins: after the words that introduce it, else where its paragraph does.

    `first` is the paragraph's start, `floor` the end of the quotes before it, if there are any: then it begins with the
    next sentence. It is one sentence where a text lost its paragraphs. None if no sentence ends between: then its mark
    is a stray.
    """
    introductions = _INTRODUCTION_RE.finditer(text, floor, limit, overlapped=True)
    match = next((found for found in introductions if found[1] in lexicon.reporting_forms()), None)
    start: int | None = match.end() if match else floor
    if match is None and floor > first:
        start = find_end(text, floor, limit)
    elif match is None and limit - first > _LONGEST and "\n" not in text[:limit]:
        start = max((end for end in find_likely_ends(text) if end < limit), default=first)
    return limit - len(text[start:limit].lstrip()) if start is not None else None
