"""Where sentences end: every reading of it that a stage needs, side by side.

A point ends a sentence or an abbreviation, and a quote's own point may end the sentence around it. How much has to be
known to tell them apart depends on what is asked, so that the stages read with more or less caution:

    reading              ends at               unless                         asked for
    find_sentences       . ? ! … and marks     an abbreviation; a small       what is shown around a quote
                                               letter or a mark goes on
    find_end             . ? !                 the same, and after ..         where a quote ends that lost its mark
    find_likely_ends     . ? ! … and marks     fewer than three small         how far apart a name and a pronoun are
                                               letters before it
    may_begin_after      . ? ! : ; … ” ’ )                                    capitals that may be no name
    cut_at_points        .                     an abbreviation, but for       capitals on both sides of a point
                                               one before *He*, *The*
    opens_topic          . ? ! : ” "                                          who is named first in a sentence
    opening_re           . ? ! ” "                                            pronouns that open a sentence
    ends_line            . ? ! … :  and marks                                 lines that are a paragraph's last one
    end_after_quote      a quote's own . ? !   a small letter goes on         the tags of a quote's sentence

All are knowingly wrong somewhere: the first where a sentence ends with an abbreviation (*He lives in the U.S. She
left.*). Where only tags are left of a text, a sentence ends at the tags `.` and `|` (see `attribution.finders`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest

import regex

from quotex import lexicon
from quotex.patterns import late


def find_sentences(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of all sentences, in order; none runs over a paragraph's end.

    >>> text = "“We left,” said Sen. Lee. “It was late.” He smiled."
    >>> [text[start:end] for start, end in find_sentences(text, [(0, len(text))])]
    ['“We left,” said Sen. Lee.', '“It was late.”', 'He smiled.']
    """
    sentences = []
    for start, end in paragraphs:
        for match in _GAP_RE.finditer(text, start, end):
            sentences.append((start, match.start()))
            start = match.end()
        sentences.append((start, end))
    return sentences


@cache
def _short_words() -> frozenset[str]:
    """The abbreviations without their last point."""
    return frozenset(word.rstrip(".") for word in lexicon.words("abbreviations.txt"))


_GAP_RE = late(
    lambda: regex.compile(
        r"""(?<= (?: (?<! \b\p{L} | \b\L<abbreviations>) [.] | [?!…] ) ["”'’»)\]]{0,3} )  # not Sen. Lee
        [\s\x1c-\x1f]++ (?= ["“'‘«(\[]{0,3}+ [\p{Lu}\d])""",
        regex.VERBOSE,
        abbreviations=sorted(_short_words()),
    )
)


def find_end(text: str, start: int, limit: int) -> int | None:
    """The end of the first sentence that ends before a place and is followed by a capital; None if none does.

    >>> find_end("we know what ... They told Sen. Lee. Then", 0, 41)
    36
    """
    for match in _END_RE.finditer(text, start, limit):
        if not _ends_short_word(text, match.start()):
            return match.end()
    return None


_END_RE = late(regex.compile, r"(?<!\.\.|\b\p{L})[.?!](?=\s++\p{Lu})")  # not what ... They; the U.N. Council
_SHORT_WORD_RE = late(regex.compile, r"\b(?:\w++[./])?+\w++", regex.REVERSE)


def _ends_short_word(text: str, at: int) -> bool:
    """Whether an abbreviation ends at a place: Sen, B.Sc, A/Prof. Looked up: a pattern of all compiles for long."""
    match = _SHORT_WORD_RE.match(text, max(0, at - _LONGEST_SHORT_WORD), at)
    if match is None:
        return False
    last = match[0].rpartition(".")[2].rpartition("/")[2]
    return match[0] in _short_words() or last in _short_words()


_LONGEST_SHORT_WORD = 20


def find_likely_ends(text: str) -> list[int]:
    """The ends of all sentences that others of their paragraph follow, with the blank after them.

    >>> find_likely_ends("Mr. Lee left at 5. “Where?” He knew.")
    [19, 28]
    """
    text = text.replace("?", ".").replace("!", ".").replace("…", ".")
    ends = []
    for match in _LIKELY_END_RE.finditer(text):
        if match.lastindex:
            return [match.end() for match in _FOREIGN_END_RE.finditer(text)]
        ends.append(match.end())
    return ends


_LIKELY_END_RE = late(  # a pattern that begins with one letter is found fast
    re.compile,
    r"\.(?:(?<=[a-z][a-z][a-z].)|(?<=[\d%”’\"')].)|(?<=[^\W\d_A-Z]{3}.)(?P<foreign>))[”’\"')\]]*[ ]",
)
_FOREIGN_END_RE = late(regex.compile, r"\.(?<=(?:\p{Ll}{3}|[\d%”’\"')]).)[”’\"')\]]*+[ ]")
"""The same for all letters: `re`, which takes two thirds of the time, knows no case save that of a to z."""


_SOFT = " “‘\"'([—–-*•"
_BEFORE_SENTENCE = frozenset(("", ".", "?", "!", ":", ";", "…", "\n", "”", "’", ")"))


def may_begin_after(before: str) -> bool:
    """Whether a sentence may begin after some text, of which the last three characters tell enough.

    >>> may_begin_after("it. “"), may_begin_after("in ")
    (True, False)
    """
    return before.rstrip(_SOFT)[-1:] in _BEFORE_SENTENCE


_OPENERS = frozenset(("He", "She", "It", "They", "We", "The"))
"""Words with which a sentence begins after an abbreviation too: no name has them inside."""


_LABELS = ("Q.", "A.")


def _begins_sentence(word: str, following: str | None) -> bool:
    """Whether a sentence begins behind an abbreviation or an initial, by the next word: Q. Why"""
    if following in _OPENERS:
        return True
    if word not in _LABELS or following is None or following in lexicon.words("ambiguous.tsv"):
        return False
    return following.lower() in lexicon.words("function_words.tsv")


def cut_at_points(written: str) -> Iterator[tuple[int, str]]:
    """Cut a sequence where a full stop ends a sentence and no abbreviation; give the pieces' offsets too.

    >>> list(cut_at_points("Mr. Clarke")), list(cut_at_points("Paris. They")), list(cut_at_points("Hale Co. He"))
    ([(0, 'Mr. Clarke')], [(0, 'Paris'), (7, 'They')], [(0, 'Hale Co.'), (9, 'He')])
    """
    abbreviations = lexicon.words("abbreviations.txt")
    words = written.split(" ")
    start, end = 0, -1
    for word, following in zip_longest(words, words[1:]):
        end += 1 + len(word)
        if word[-1:] != "." or (len(word) < 3 and not _begins_sentence(word, following)):
            continue
        is_short = word in abbreviations or "." in word[:-1]
        if not is_short or _begins_sentence(word, following):
            yield start, written[start : end if is_short else end - 1]
            start = end + 1
    if start < len(written):
        yield start, written[start:]


_BEFORE_TOPIC = frozenset(("", *'.?!:\n”"'))


def opens_topic(text: str, start: int) -> bool:
    """Whether a sentence may begin at a place: whom it begins with is its topic.

    >>> opens_topic("“Why?” Ann Lee asked", 7), opens_topic("“We left,” Ann Lee said", 11)
    (True, True)
    >>> opens_topic("Then Ann Lee left", 5)
    False
    """
    return text[max(0, start - 2) : start].strip(" ")[-1:] in _BEFORE_TOPIC


def opening_re(word: str) -> re.Pattern[str]:
    """Finds a word that opens a sentence.

    >>> [match.start() for match in opening_re("He").finditer("He left. He slept, He's told; “Why?” He knew.")]
    [0, 9, 37]
    """
    return late(re.compile, rf"{word}\b(?!['’])(?:(?<=[.?!”\"][ ]{word})|(?<=\n{word})|(?<=^{word}))")


_LINE_ENDS = (".", "?", "!", "…", ":")
_CLOSERS = "\"“”'‘’)]"


def ends_line(line: str) -> bool:
    """Whether a sentence ends with a line.

    >>> ends_line("He said: “We left.”"), ends_line("He said, “We left,”")
    (True, False)
    """
    return line.rstrip(_CLOSERS).endswith(_LINE_ENDS)


_OWN_ENDS = frozenset(".?!…-–—")


def end_after_quote(text: str, end: int, last: str, limit: int) -> str:
    """What a quote's own last point makes of the sentence around it: `.` ended, `|` ended perhaps, empty for neither.

    `end` is the quote's, `last` its last character, `limit` the end of its paragraph.

    >>> end_after_quote("“Why?” He left.", 6, "?", 15), end_after_quote("“Why?” he asked.", 6, "?", 16)
    ('|', '')
    """
    if last and last not in _OWN_ENDS:
        return ""
    following = text[end : min(end + 2, limit)].strip(" ")[:1]
    if not following:
        return "." if last in ".?!…" else ""
    if last not in _OWN_ENDS or not (following.isupper() or following in "“‘\"'"):
        return ""
    return "." if last == "." else "|"
