"""How a paragraph says at its beginning who speaks: the forms of labels.

Each is a record; the first that fits a paragraph wins. A form says nothing yet of the text: *Verdict:* looks like a
label too. Whether a document is a transcript is for `evidence` to say.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.layout import Paragraph
from quotex.text.shapes import CLOCK


class Label(NamedTuple):
    """A label: where the words for the speaker stand, where what is said begins, the form, and a key for the speaker.

    Where a sign says only that another speaks, there are no such words, and the key is empty.
    """

    start: int
    end: int
    words: int
    form: Form
    key: str


class Form(NamedTuple):
    """A way to write labels. `pattern` is matched at a paragraph's start; its group `who` are the speaker's words.

    A label of it has one of its `signs`, which are looked at first: a character, [ or > only where it begins with that,
    * with any sign of emphasis, Q with a Q or A, T with a word of a title, P with capitals or where a full stop stands
    before a dash, . where one does, C where a figure stands near its beginning, D where some words and a full stop do,
    N where a short paragraph has no end; and with a colon 0 where a figure stands, s where a small letter begins it, ;
    where the colon ends it. One without any is all in capitals.
    A `sure` form is hardly ever anything else, so that few of them make a transcript. One that `stands_alone` has no
    words in its own line. What is said stands below then; with `right_above` no blank line may stand between.
    """

    name: str
    why: str
    pattern: str
    hits: tuple[tuple[str, str], ...]
    misses: tuple[str, ...] = ()
    signs: str = ":"
    sure: bool = True
    stands_alone: bool = False
    right_above: bool = True


_DATE = r"""(?: \d{4} [./-] \d\d? [./-] \d\d? ,?[ T] | \d{1,2} [./-] (?: \d{1,2} | \p{Lu}\p{Ll}{2} ) [./-] \d{2,4},?[ ]
    | \p{Lu}\p{Ll}{4,8} [ ] at [ ] )"""
_DATE_BEHIND = r"(?: , [ ] \d{1,2} [./-] \d{1,2} [./-] \d{2,4} )"
_TIME = rf"[\[(<]? {_DATE}?+ {CLOCK} {_DATE_BEHIND}?+ [\])>]? (?: [ ]?[-–—|] )?+ (?: [ ] | (?=<) )"
_STRESS = r"[*_]{0,3}"
_WORD = r"\p{Lu}[\p{L}\p{M}'’.-]*+"
_LAST = r"\p{Lu}[\p{L}'’-]++"
_SMALL = rf"(?: {' | '.join(sorted(lexicon.word_set('label-small-word')))} )"
_NAME = rf"{_WORD} (?: [ ] (?: {_WORD} | {_SMALL}\b | \#?\d{{1,3}}\b (?! [:.]\d ) ) ){{0,7}}+"
_POINTLESS = rf"""(?: (?: Mr | Mrs | Ms | Dr ) [.] [ ] )?+ \p{{Lu}}[\p{{L}}\p{{M}}'’-]*+
    (?: [ ] (?: \p{{Lu}}[\p{{L}}\p{{M}}'’-]++ | \p{{Lu}}[.] | {_SMALL}\b ) ){{0,5}}+"""
_CAPITALS = r"[\p{Lu}\d] [\p{Lu}\d'’.&_-]*+ (?: [ ] [\p{Lu}\d\#] [\p{Lu}\d'’.&_-]*+ ){0,5}+"
_BRACKETS = r"""(?: [ ]?
    (?: \( [^()\n]{1,60}+ (?: \( [^()\n]{1,40}+ \) [^()\n]{0,40}+ )?+ \) | \[ [^\[\]\n]{1,60}+ \] ) ){0,3}+"""
_OFFICE = r"(?: ,[ ] [^:.?!“”\"\n]{1,70}+ )?+"
_NUMBER = r"(?: (?: \d{1,4} [.)] | [•-] ) [ ] )?+"
_COLON = rf"(?: :{_STRESS} | {_STRESS}[ ]?: ) (?= [ ] | $ )"
_NICK = r"[\p{L}\p{N}_][\p{L}\p{N}_.|`^~#-]{0,30}+"
_CALLER = rf"(?P<who> {_NAME} | {_NICK} | \+\d[\d -]{{6,18}}+ )"
_ROOM = r"(?: [ ]to (?: [ ]\p{L}++ ){1,5}+ )?+"


FORMS = (
    Form(
        "question-answer",
        "Q and A, as courts and magazines have it.",
        rf"{_STRESS} (?P<who> [QA] (?: uestion | nswer )?+ (?: [ ]?\d{{1,3}} )?+ )"
        rf" (?: [.:]{_STRESS} | {_STRESS}[.:] ) [ ] | (?P<who> Q ) (?= [ ]\p{{Lu}} | \p{{Lu}}[\p{{Ll}} '’] )",
        hits=(("Q. Where did you moor?", "Q"), ("A: At the pier.", "A"), ("**Q:** Why?", "Q")),
        misses=("A pier is no harbour.", "Quay: north.", "Qatar left."),
        signs="Q",
    ),
    Form(
        "chevrons",
        "Subtitles: >> for another speaker, with the name or without.",
        rf">>>?[ ]? (?: (?P<who> {_NAME} ) {_BRACKETS} {_OFFICE} {_COLON} | (?= \S ) )",
        hits=((">> ADA BRANDT: We left.", "ADA BRANDT"), (">> We left.", "")),
        misses=("Read more >> here",),
        signs=">",
    ),
    Form(
        "time-name",
        "A time and a name, as chats and recordings have it.",
        rf"{_TIME} {_STRESS} (?: < [ @+%]? (?P<who> [^<>\n]{{1,40}}+ ) >"
        rf" | (?: From[ ] )?+ (?: ~[ ]? )?+ {_CALLER} {_ROOM} {_BRACKETS} (?: {_COLON} | [ ][|][ ] ) )",
        hits=(
            ("[10:32] Ada: We left.", "Ada"),
            ("[10:32] <ada_b> we left", "ada_b"),
            ("12/05/21, 10:32 - Ada Brandt: We left.", "Ada Brandt"),
            ("[10:32, 3/2/2024] Ada: We left.", "Ada"),
            ("00:01:07 Ada Brandt: We left.", "Ada Brandt"),
            ("10:32:11 From Ada Brandt to Everyone: We left.", "Ada Brandt"),
            ("11:21 <@ada> we left", "ada"),
        ),
        misses=("10:32 The ferry left: nobody was on it.",),
        signs="C",
    ),
    Form(
        "name-time",
        "A name and a time alone in a line, what is said below.",
        rf"{_STRESS} (?: From[ ] )?+ {_CALLER} {_ROOM} (?: [ ](?:APP|BOT)\b )?+ {_STRESS} [ ,|·–—-]{{1,3}}"
        rf" [\[(]? {_DATE}?+ {CLOCK} [\])]? :? $",
        hits=(
            ("Ada Brandt 10:32 AM", "Ada Brandt"),
            ("Ada Brandt (00:07):", "Ada Brandt"),
            ("ada_b — Today at 4:02 PM", "ada_b"),
            ("Ada Brandt, [03.02.2024 21:14]:", "Ada Brandt"),
            ("From Ada Brandt to Everyone 10:02 AM", "Ada Brandt"),
        ),
        misses=("The ferry left at 10:32",),
        signs="0",
        stands_alone=True,
        right_above=False,
    ),
    Form(
        "time-above",
        "A time in brackets and a name alone in a line, what is said right below.",
        rf"\[ {_DATE}?+ {CLOCK} \] [ ] {_CALLER} $",
        hits=(("[03-Feb-24 04:02 PM] ada_b#1234", "ada_b#1234"),),
        misses=("[10:32] We left.",),
        signs="[",
        stands_alone=True,
    ),
    Form(
        "voice",
        "A voice tag of web subtitles.",
        r"<v (?: \.[\w.]+ )?+ [ ] (?P<who> [^<>\n]{1,60}+ ) >",
        hits=(("<v Ada Brandt>We left.</v>", "Ada Brandt"),),
        signs="<",
    ),
    Form(
        "name-time-colon",
        "A name, a time in brackets, and a colon.",
        rf"{_STRESS} (?P<who> {_NAME} | {_NICK} ) {_STRESS} [ ] [\[(] {CLOCK} [\])] {_COLON}",
        hits=(("Ada Brandt [10:32]: We left.", "Ada Brandt"), ("**Ada** [00:12]: We left.", "Ada")),
        signs="0",
    ),
    Form(
        "nick",
        "A name between angle brackets, as old chats have it.",
        rf"< (?P<who> [@+%]?{_NICK} ) > [ ]",
        hits=(("<ada_b> we left", "ada_b"),),
        misses=("<p>We left.",),
        signs="<",
    ),
    Form(
        "point-dash",
        "A name, a full stop and a dash: the European Parliament.",
        rf"(?P<who> {_POINTLESS} ) {_BRACKETS} (?: ,[ ] [^.?!“”\"\n]{{1,90}}+ )?+ [.] [ ]? [–—-] [ ]",
        hits=(
            ("President. – I welcome Mrs Brandt.", "President"),
            ("Ada Brandt (PPE). – Madam President, we left.", "Ada Brandt"),
            ("Ada Brandt, Member of the Commission. – We left.", "Ada Brandt"),
        ),
        signs=".",
    ),
    Form(
        "title-point",
        "A title, a name and a full stop: the record of a parliament.",
        rf"(?P<who> (?: (?! The\b ) {_WORD} [ ] (?: {_WORD} [ ] ){{0,3}} {_LAST} | The (?: [ ]{_LAST} ){{1,2}} )"
        rf" (?: [ ]of (?: [ ]{_LAST} ){{1,3}} )?+ ) (?<= \p{{L}}{{3}} ) [.] [ ] (?= \p{{Lu}} )",
        hits=(("Mr. Brandt. I thank the Chair.", "Mr. Brandt"), ("The Chairman. Go on.", "The Chairman")),
        misses=("Mr. Brandt thanked the Chair. He left.",),
        sure=False,
        signs="T",
    ),
    Form(
        "capitals",
        "A name in capitals and a colon.",
        rf"{_NUMBER} {_STRESS}"
        r" (?P<who> (?= [^a-z\n]{0,60}? \p{Lu}{2} | \p{Lu}{1,2}\d{0,2}[*_]{0,3}: | (?: \p{Lu}[.] ){2} )"
        rf" (?: M[cC] )?+ {_CAPITALS} (?: [ ]? Mc {_CAPITALS} )?+ ) {_BRACKETS} {_OFFICE} {_COLON}",
        hits=(
            ("MR. SMITH: We left.", "MR. SMITH"),
            ("ADA BRANDT, HARBOUR RADIO: We left.", "ADA BRANDT"),
            ("THE WITNESS: No.", "THE WITNESS"),
            ("12. ADA (LOUD): We left.", "ADA"),
            ("P3: We left.", "P3"),
            ("SPEAKER_00: We left.", "SPEAKER_00"),
            ("A.B.: We left.", "A.B."),
        ),
        misses=("Ada: No.",),
    ),
    Form(
        "script",
        "A name in capitals alone in its line, what is said right below: plays and films.",
        rf"(?P<who> (?= [^a-z]*? \p{{Lu}}{{2}} ) {_CAPITALS} ) {_BRACKETS} $",
        hits=(("ADA BRANDT (V.O.)", "ADA BRANDT"), ("ADA", "ADA")),
        misses=("INT. HARBOUR OFFICE - NIGHT", "Ada"),
        sure=False,
        stands_alone=True,
        signs="",
    ),
    Form(
        "name",
        "A name, what it is of in brackets or behind a comma, and a colon.",
        rf"{_NUMBER} {_STRESS} (?P<who> {_NAME} ) {_BRACKETS} {_OFFICE} {_COLON}",
        hits=(
            ("Ada Brandt (Elm) (Lab): I thank the Minister.", "Ada Brandt"),
            ("The Speaker: Order.", "The Speaker"),
            ("**Ada Brandt:** We left.", "Ada Brandt"),
            ("- Ada: We left.", "Ada"),
        ),
        misses=("Ada Brandt said: no.", "the rest: nothing."),
        sure=False,
    ),
    Form(
        "gap",
        "A name and a wide gap, in the source.",
        rf"(?P<who> {_NAME} ) {_BRACKETS} $",
        hits=(),
        signs="?",
        sure=False,
    ),
    Form(
        "office-below",
        "A name alone in its line, an office in the next: calls of companies.",
        rf"(?P<who> {_NAME} ) {_BRACKETS} $",
        hits=(),
        signs="?",
        sure=False,
        stands_alone=True,
        right_above=False,
    ),
    Form(
        "asked",
        "The marks of bold or italic type before a question, and those behind it: interviews.",
        r"(?P<who> [*_]{1,3} ) $",
        hits=(),
        signs="?",
        sure=False,
    ),
    Form(
        "small-name",
        "A nickname in small letters and a colon.",
        rf"{_STRESS} (?P<who> (?: [\p{{Ll}}\d_] | u/ | @ ) [\p{{L}}\d_.-]{{1,24}}+ ) {_BRACKETS} {_COLON}",
        hits=(("ada_b: we left", "ada_b"), ("**u/Ada:** We left.", "u/Ada"), ("u/ada_b (OP): we left", "u/ada_b")),
        misses=("https://example.org: a page",),
        signs="s",
        sure=False,
    ),
    Form(
        "capitals-point",
        "A name in capitals and a full stop: plays.",
        rf"{_STRESS} (?P<who> (?: (?: MRS? | MS | DR ) [.] [ ] )?+ \p{{Lu}}[\p{{Lu}}'’-]++"
        rf" (?: [ ]\p{{Lu}}[\p{{Lu}}'’-]*+ ){{0,3}}+ ) {_BRACKETS} [.] {_STRESS} [ ]",
        hits=(("ADA. We left.", "ADA"), ("ADA BRANDT [aside]. We left.", "ADA BRANDT")),
        misses=("U.S. troops left.", "Ada. We left."),
        sure=False,
        signs="P",
    ),
    Form(
        "stressed-point",
        "A name in italics and a full stop: plays.",
        rf"[*_]{{1,3}} (?P<who> {_POINTLESS} ) (?: [.][*_]{{1,3}} | [*_]{{1,3}} {_BRACKETS} [.] ) [ ]",
        hits=(("_Ada._ We left.", "Ada"), ("_Ada_ (_aside_). We left.", "Ada")),
        signs="*",
        sure=False,
    ),
    Form(
        "name-point",
        "A name and a full stop: plays.",
        rf"(?P<who> {_POINTLESS} ) {_BRACKETS} [.] [ ]",
        hits=(("Ada. We left.", "Ada"), ("Lady Brandt [aside]. We left.", "Lady Brandt")),
        misses=("Mr. Brandt left.", "St. Elmo is a town."),
        signs="D",
        sure=False,
    ),
    Form(
        "bracketed",
        "A name in square brackets.",
        rf"\[ (?P<who> {_NAME} ) \] (?: {_COLON} | [ ] )",
        hits=(("[Ada Brandt]: We left.", "Ada Brandt"), ("[ADA] We left.", "ADA")),
        misses=("[the harbour] was closed.",),
        signs="[",
        sure=False,
    ),
    Form(
        "time-capitals",
        "A time and a name in capitals: the records of cockpits.",
        rf"{_TIME} (?P<who> \p{{Lu}}[\p{{Lu}}\d-]{{1,9}}+ ) [ ] (?= \S )",
        hits=(("17:41:02 CAM-1 we left", "CAM-1"),),
        signs="C",
        sure=False,
    ),
    Form(
        "name-above",
        "A name alone in its line, perhaps with what it is of, what is said below: calls of companies, interviews.",
        rf"(?P<who> {_NAME} ) {_BRACKETS} (?: (?: [ ][–—|-][ ] | ,[ ] ) \S [^.?!\n]{{1,80}}+ )?+ $",
        hits=(("Ada Brandt", "Ada Brandt"), ("Ada Brandt - Elm Bank - Analyst", "Ada Brandt")),
        misses=("We left",),
        signs="N",
        sure=False,
        stands_alone=True,
        right_above=False,
    ),
    Form(
        "bold-above",
        "A name in bold type alone in its line, what is said below: records of debates, interviews.",
        rf"[*_]{{2,3}} (?P<who> {_NAME} ) {_BRACKETS} {_OFFICE} [*_]{{2,3}} $",
        hits=(("**Ada Brandt**", "Ada Brandt"), ("**Ada Brandt (Elm) (Lab)**", "Ada Brandt")),
        misses=("**We left.**", "*Ada*"),
        signs="*",
        sure=False,
        stands_alone=True,
        right_above=False,
    ),
    Form(
        "says",
        "A name and a verb, what is said right below: old chats.",
        rf"(?P<who> {_NAME} | {_NICK} ) [ ](?:says|said|wrote): $",
        hits=(("Ada says:", "Ada"),),
        misses=("Ada says: no.",),
        signs=";",
        sure=False,
        stands_alone=True,
    ),
    Form(
        "name-dash",
        "A name and a dash.",
        rf"{_STRESS} (?P<who> {_NAME} ) {_STRESS} {_BRACKETS} [ ][–—][ ]",
        hits=(("**Ada** — We left.", "Ada"), ("ADA BRANDT – We left.", "ADA BRANDT")),
        misses=("Ada left — alone.",),
        sure=False,
        signs="–—",
    ),
)
"""All forms, in the order in which they are tried."""


@cache
def _form_re(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.VERBOSE)


_SIGNS = ":<–—"
_CLOCK_WITHIN = 16
_POINT_RE = re.compile(r"([A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2}(?: ?[(\[][^()\[\]]{1,40}[)\]])?\.) ")
_QUESTION_RE = late(re.compile, r"Q|A(?:nswer)?(?: ?\d|[.:*_])")
_POINT_DASH_RE = late(re.compile, r"\. ?[–—-] ")
_CUT_RE = late(re.compile, r"[:,(\[–—]")
_IN_NAMES = lexicon.word_set("label-small-word") | {"am", "pm", "a.m.", "p.m.", "says", "wrote"}
_FURTHEST = 140
"""Within how many characters a label ends."""


def read_label(text: str, paragraph: Paragraph) -> Label | None:
    """The label that a paragraph begins with.

    >>> text = "MR. SMITH: We left."
    >>> label = read_label(text, Paragraph(0, len(text)))
    >>> text[label.start : label.end], text[label.words :], label.key
    ('MR. SMITH', 'We left.', 'mr. smith')
    """
    start, stop = paragraph
    stop = min(stop, start + _FURTHEST)
    for form in _forms_for(text[start:stop], stop == paragraph.end):
        match = _form_re(form.pattern).match(text, start, stop)
        if match is None:
            continue
        first, last = match.span("who") if match["who"] else (match.start(), match.start())
        words = match.end()
        while text[words : words + 1] == " " and words < paragraph.end:
            words += 1
        return Label(first, last, words, form, (match["who"] or "").casefold())
    return None


_BY_NAME = {form.name: form for form in FORMS}
_GAP, ASKED = _BY_NAME["gap"], _BY_NAME["asked"]
NAME_ABOVE, OFFICE_BELOW = _BY_NAME["name-above"], _BY_NAME["office-below"]
_GAP_RE = late(re.compile, r" {2,}|\t")
_GAP_LINE_RE = late(re.compile, r"^ *(?:\d\d?:\d\d\t)?[A-Z][^\n\t]{1,38}?(?:  |\t)", re.MULTILINE)
_CLOCK_GAP_RE = late(re.compile, r"\d\d?:\d\d\t")
_MIN_GAP_LINES = 4
_WIDEST = 40
"""Within how many characters a label ends that a gap parts from what is said."""


def may_have_gap_labels(source: str) -> bool:
    """Whether lines enough begin with some words and a gap, the first with a capital."""
    if source.count("  ") + source.count("\t") < _MIN_GAP_LINES:
        return False
    return len(_GAP_LINE_RE.findall(source)) >= _MIN_GAP_LINES


def read_gap_label(text: str, paragraph: Paragraph, source: str, start: int) -> Label | None:
    """The label of a paragraph which begins with a name and a gap in the source, where it has its `start`; a time and a
    tab may stand before the name.

    >>> label = read_gap_label("STUBBS No comment.", Paragraph(0, 18), "STUBBS   No comment.", 0)
    >>> (label.key, label.words)
    ('stubbs', 7)
    """
    clock = _CLOCK_GAP_RE.match(source, start)
    first = clock.end() if clock is not None else start
    gap = _GAP_RE.search(source, first, first + _WIDEST)
    if gap is None:
        return None
    end = paragraph.start + gap.start() - start
    match = _form_re(_GAP.pattern).match(text, paragraph.start + first - start, end)
    if match is None or end >= paragraph.end or text[end] != " ":
        return None
    key = match["who"].casefold()
    return Label(*match.span("who"), end + 1, FORMS[0] if key in ("q", "a") else _GAP, key)


@cache
def _time_re() -> regex.Pattern[str]:
    return regex.compile(_TIME, regex.VERBOSE)


def starts_with_time(text: str, start: int) -> bool:
    """Whether a time of the day stands at a place, as before each line of a chat."""
    return _time_re().match(text, start, start + _WIDEST) is not None


def _forms_for(head: str, is_whole: bool) -> tuple[Form, ...]:
    """The forms that a paragraph which begins so, or is no longer, may have: for most, none."""
    may_have_sign = ":" in head or "–" in head or "—" in head or "<" in head  # quicker than a pattern
    has_point, opens = ". " in head, head[:1] in _OPENING
    is_above = is_whole and head[-1:].isalpha() and head[:1].isupper()
    if not (may_have_sign or has_point or opens or is_above):  # mostly
        return _forms_with("", True) if head.isupper() else ()
    first, _, rest = head.partition(" ")
    signs = _signs_in(head, first, rest) if may_have_sign else ""
    if opens:
        signs += _opened(head)
    if has_point:
        signs += _pointed(head, first, rest)
    if is_above:
        signs += "N"
    return _forms_with(signs, head.isupper())


_OPENING = frozenset("*_[>QA")


def _signs_in(head: str, first: str, rest: str) -> str:
    """The signs of forms with a colon, a dash or a bracket; none of a sentence."""
    signs = "".join([sign for sign in _SIGNS if sign in head])
    if signs and "<" not in signs and _is_sentence(first, rest):  # nearly always
        return ""
    if ":" in signs or "<" in signs:
        signs += "C" if any(map(str.isdigit, head[:_CLOCK_WITHIN])) else ""
    return signs + _beside_colon(head) if ":" in signs else signs


def _beside_colon(head: str) -> str:
    """The signs of forms with a colon that few labels with one have: they spare compiling these."""
    is_small = head[0] in "*_@" or head[0].islower() or head[0].isdigit()
    signs = "0" if any(map(str.isdigit, head)) else ""
    return signs + ("s" if is_small else "") + (";" if head.rstrip("\n").endswith(":") else "")


def _opened(head: str) -> str:
    """The signs of forms that begin with a certain character."""
    if head[0] in "[>":
        return head[0]
    if head[0] in "QA":
        return "Q" if _QUESTION_RE.match(head) else ""
    return "Q*"


def _pointed(head: str, first: str, rest: str) -> str:
    """The signs of forms with a full stop."""
    signs = "T" if rest[:1].isupper() and first in _title_openers() else ""
    is_upper = head[:3].isupper()
    has_dash = (is_upper or "–" in head or "—" in head) and _POINT_DASH_RE.search(head)
    if is_upper or has_dash:
        signs += "P." if has_dash else "P"
    if (point := _POINT_RE.match(head)) and point[1] not in lexicon.words("abbreviations.txt"):
        signs += "D"
    return signs


def _is_sentence(first: str, rest: str) -> bool:
    """Whether a small word, as no label has one behind its first, stands before a paragraph's first colon, comma or
    bracket.

    >>> _is_sentence("Ada", "told us: no"), _is_sentence("Ada", "de la Cruz: no"), _is_sentence("Ada,", "of Elm: no")
    (True, False, False)
    """
    if not first[:1].isalpha() or _CUT_RE.search(first) or first == "From":
        return False
    return any(word[:1].islower() and word not in _IN_NAMES for word in _CUT_RE.split(rest, 1)[0].split(" "))


@cache
def _title_openers() -> frozenset[str]:
    return frozenset(title.partition(" ")[0] for title in (*lexicon.table("titles.tsv"), "The"))


@cache
def _forms_with(signs: str, is_capitals: bool) -> tuple[Form, ...]:
    return tuple(form for form in FORMS if not set(form.signs).isdisjoint(signs) or (is_capitals and not form.signs))
