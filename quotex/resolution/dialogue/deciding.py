"""Speeches to speakers.

Who is there when somebody speaks is kept while the speeches are read: who spoke or was named lately, and who is named
at one of the next. Each is a candidate, with a cost by the clues; the cheapest path through all speeches decides. They
are read twice: the second time it is known who speaks without being named, and so is there too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from quotex.attribution.attributor import Attributions
from quotex.attribution.frame import Token
from quotex.attribution.sources import Attribution
from quotex.entities.recogniser import Names
from quotex.model import Kind, SpeakerType
from quotex.resolution.dialogue.characters import Characters
from quotex.resolution.dialogue.clues import Candidate, cost_of, titles_of
from quotex.resolution.dialogue.rows import cheapest_path
from quotex.resolution.dialogue.rules import Taken, rule_of
from quotex.resolution.dialogue.speeches import (
    NARRATOR,
    NOBODY,
    Place,
    Reader,
    Speech,
    Tag,
    as_narrator,
    is_among,
    is_description,
)
from quotex.resolution.register import Resolved
from quotex.text.layout import Layout
from quotex.text.pairing import Pair

_MOST = 6
"""Characters who are candidates because they were there lately."""
_APART = 2
"""Paragraphs between two speeches that end a row."""
_LATELY = 12
"""Speeches after which somebody is no longer there."""
_AWAY, _LONGEST_AWAY = 0.7, 4
"""What it costs for each speech that somebody was silent, and of how many at most."""
_WITHIN = 6
"""Speeches after which it makes no difference in a row how long somebody was silent."""
_EXPECTED = 3
"""Speeches for which somebody has as good as been silent who is only named later."""
_SCENE = 10
"""Speeches within which a description is likely to go on meaning the same one."""
_ENOUGH = 20
"""Speeches with names of their speakers that show who speaks in a text at all."""
_AHEAD = 3
"""Speeches ahead that are read for who is named there."""
_FADING = 0.96
"""What is left of the certainty, with each speech between a speech and the next one that names its speaker."""
_CALLED = 2
"""How often a narrator must be called by a name that the story has too."""
_TELLING = 0.1
"""The least share of speeches that are the narrator's where anybody whom the story never names is the narrator."""


def decide_story(
    layout: Layout,
    pairs: Sequence[Pair],
    kinds: tuple[Kind, ...],
    attributions: Attributions,
    names: Names,
    speakers: tuple[Resolved | None, ...],
) -> tuple[tuple[Kind, ...], Attributions, tuple[Resolved | None, ...]]:
    kinds = tuple(_kind_in_story(layout, pair, kind) for pair, kind in zip(pairs, kinds, strict=True))
    reader = Reader(layout, pairs, kinds, attributions.found, names, speakers)
    attributions, speakers = decide(reader, attributions, speakers)
    said = zip(kinds, attributions.found, speakers, strict=True)
    heard = tuple(kind if speaker or not found else "scare" for kind, found, speaker in said)
    return heard, attributions, speakers


def _kind_in_story(layout: Layout, pair: Pair, kind: Kind) -> Kind:
    """What is scare elsewhere is speech in a story if it ends as speech does: *“Yes,”*; *“Oh!”*"""
    if kind != "scare" or pair.parent is not None:
        return kind
    last = layout.text[pair.inner[1] - 1]
    before = layout.text[max(0, pair.start - 2) : pair.start].rstrip(" ")[-1:]
    is_said = last in ",!?—-" or (last == "." and before in _ENDED)
    return "direct" if is_said else kind


_ENDED = ("", "\n", ".", "!", "?")
"""What may stand before a sentence."""


def decide(
    reader: Reader, attributions: Attributions, speakers: Sequence[Resolved | None]
) -> tuple[Attributions, tuple[Resolved | None, ...]]:
    """The same of the speeches that a reader reads, whatever the text is."""
    speeches = list(reader.read())
    scales = _Scales(reader.characters, speeches)
    _, path = scales.find_path(())
    narrator = _name_narrator(reader, speeches, path)
    if narrator is not None:
        speeches = [as_narrator(speech, narrator.character) for speech in speeches]
        path = [NARRATOR if who == narrator.character else who for who in path]
        scales = _Scales(reader.characters, speeches)
    candidates, path = scales.find_path(path)
    narrator = narrator or _name_narrator(reader, speeches, path)
    names = _list_introduced(reader, speeches, path)
    names[NARRATOR] = narrator.character if narrator is not None else NOBODY
    found, decided = list(attributions.found), list(speakers)
    writer = _Writer(reader, found, decided, names)
    for number, (speech, distance) in enumerate(zip(speeches, _distances(speeches), strict=True)):
        last, earlier = (path[number - back] if number >= back else None for back in (1, 2))
        place = candidates[number].get(path[number])
        if place is not None:
            taken = Taken(
                path[number],
                speech,
                speeches[number - 1] if number else None,
                last,
                earlier,
            )
            writer.write(taken, place.place, _FADING**distance)
    return Attributions(tuple(found), attributions.frames), tuple(decided)


class _Present(NamedTuple):
    """Where a candidate was named last, how many speeches ago, and how often the description there stands near it."""

    place: Place
    age: float
    described: int


def _list_candidates(speeches: Sequence[Speech], path: Sequence[str]) -> Iterator[Mapping[str, _Present]]:
    """For each speech the characters who may have said it; if there is a path, those in it are there from then on."""
    described = _list_described(speeches)
    present: dict[str, tuple[int, Place]] = {}  # those named last stand last
    titled: dict[str, Place] = {}
    begun = 0
    for number, speech in enumerate(speeches):
        tag = speech.tag
        if speech.gap >= _APART:
            begun = number
        own = tag.place if tag is not None and _tells(tag, described) else None
        for place in (*speech.between, *speech.beside, *filter(None, [own])):
            present.pop(place.character, None)
            present[place.character] = number, place
            titled[place.character.partition(" ")[0].lower()] = place
        if tag is not None and tag.is_sure:
            yield {tag.character: _Present(tag.place, 0, 0)}
            continue
        there = _who_is_there(present, titled, speeches, number)
        ages = {who: _age(number, begun, present[who][0]) if who in present else _EXPECTED for who in there}
        near = 0
        if tag is not None:
            ages[tag.own] = 0
            near = _count_near(described[tag.character], number)
        yield {who: _Present(place, ages[who], near) for who, place in there.items()}
        if path and path[number] in there:
            present.pop(path[number], None)
            present[path[number]] = number, there[path[number]]


def _list_described(speeches: Sequence[Speech]) -> Mapping[str, Sequence[int]]:
    """The speeches whose tag is a description, by the character that it was resolved to."""
    described: defaultdict[str, list[int]] = defaultdict(list)
    for number, speech in enumerate(speeches):
        if speech.tag is not None and speech.tag.sort == "description":
            described[speech.tag.character].append(number)
    return described


def _count_near(numbers: Sequence[int], number: int) -> int:
    """How many of some speeches are near another one."""
    return bisect_right(numbers, number + _SCENE) - bisect_left(numbers, number - _SCENE)


def _who_is_there(
    present: dict[str, tuple[int, Place]], titled: Mapping[str, Place], speeches: Sequence[Speech], number: int
) -> dict[str, Place]:
    """Who may have said a speech that no name stands at: the last named, who is named ahead, who was called before."""
    lately = islice(reversed(present.items()), _MOST)
    there = {who: place for who, (at, place) in lately if number - at <= _LATELY}
    tag = speeches[number].tag
    described = [tag.place] if tag is not None and _may_be(tag, speeches[number], there) else []
    if tag is not None and tag.noun:
        described.append(tag.place._replace(character=tag.own))
        fitting = [titled[title] for title in titles_of(tag.noun) if title in titled]  # however long ago
        described += sorted(fitting, key=attrgetter("start"))[-1:]
    for place in (*_named_ahead(speeches, number), *_called_before(speeches, number), *described):
        there.setdefault(place.character, place)
    return there


def _may_be(tag: Tag, speech: Speech, there: Iterable[str]) -> bool:
    """Whether a tag may mean the one whom it was resolved to, who isn't there: a pronoun if nobody is but who is asked,
    *“Where is it?” she asked the hen.*
    """
    is_told = tag.sort != "pronoun" or is_description(tag.character)
    return is_told or all(is_among(who, speech.addressed) for who in there)


def _age(number: int, begun: int, at: int) -> float:
    """For how long somebody has been silent who was named at a speech: within a row, all are nearly as near."""
    silent = number - at
    return min(silent, max(1, begun - at + 1) + min(silent, _WITHIN) / 10)


def _tells(tag: Tag, described: Mapping[str, Sequence[int]]) -> bool:
    """Whether a tag says by itself that a character is there: a name, or a description that comes again."""
    return tag.sort == "name" or (tag.sort == "description" and len(described[tag.character]) > 1)


def _named_ahead(speeches: Sequence[Speech], number: int) -> Iterator[Place]:
    """Who is named at the next speeches, or called in them where no story stands between."""
    for speech in speeches[number + 1 : number + 1 + _AHEAD]:
        tag = speech.tag
        if tag is not None and tag.is_sure:
            yield tag.place
        if speech.gap == 0:
            yield from speech.beside
            yield from speech.addressed


def _called_before(speeches: Sequence[Speech], number: int) -> Iterable[Place]:
    return speeches[number - 1].addressed if number else ()


class _Scales:
    """What each candidate for a speech costs: the clues, which are remembered for when it is asked again, and the
    silence.
    """

    def __init__(self, characters: Characters, speeches: Sequence[Speech]) -> None:
        self._characters = characters
        self._speeches = speeches
        self._known: list[dict[str, float]] = [{} for _ in speeches]
        self._heard = Counter(
            speech.tag.character for speech in speeches if speech.tag is not None and speech.tag.is_sure
        )
        self._is_telling = self._heard.total() >= _ENOUGH

    def find_path(self, path: Sequence[str]) -> tuple[Sequence[Mapping[str, _Present]], list[str]]:
        """The candidates of all speeches and the cheapest path through them; `path` is the one found before."""
        candidates = list(_list_candidates(self._speeches, path))
        return candidates, cheapest_path(self._speeches, list(map(self.weigh, range(len(candidates)), candidates)))

    def weigh(self, number: int, there: Mapping[str, _Present]) -> dict[str, float]:
        """The costs of those who may have said a speech."""
        if len(there) < 2:
            return dict.fromkeys(there or [NOBODY], 0.0)
        known = self._known[number]
        for who, present in there.items():
            if who not in known:
                known[who] = cost_of(self._describe(number, who, present.described))
        return {who: known[who] + _AWAY * min(present.age, _LONGEST_AWAY) for who, present in there.items()}

    def _describe(self, number: int, who: str, described: int) -> Candidate:
        before = self._speeches[number - 1] if number else None
        heard = self._heard[who] if self._is_telling else None
        return Candidate(who, self._characters.gender(who), self._speeches[number], before, described, heard)


def _distances(speeches: Sequence[Speech]) -> list[int]:
    """For each speech how far the nearest one is that names its speaker, before it or behind."""
    distances = [0 if speech.tag is not None and speech.tag.sort == "name" else len(speeches) for speech in speeches]
    for order in (range(1, len(speeches)), range(len(speeches) - 2, -1, -1)):
        for number in order:
            beside = distances[number - order.step]
            distances[number] = min(distances[number], beside + 1)
    return distances


def _name_narrator(reader: Reader, speeches: Sequence[Speech], path: Sequence[str]) -> Place | None:
    """By what name others call whoever says *I*, or the narrator does, and who is hardly named in the story: none
    if nobody does.
    """
    called: Counter[str] = Counter()
    places: dict[str, Place] = {}
    for number, speaker in enumerate(path):
        if speaker == NARRATOR:
            for speech in speeches[max(0, number - 1) : number + 2 : 2]:
                called.update(place.character for place in speech.addressed)
                places.update((place.character, place) for place in speech.addressed)
            for place in filter(reader.is_introduced, (*speeches[number].spoken_of, *speeches[number].addressed)):
                called[place.character] += _CALLED
                places[place.character] = place
    if called:
        name, times = called.most_common(1)[0]
        acting = sum(is_among(name, speech.beside) for speech in speeches) + path.count(name)
        if times >= _CALLED and times > acting:
            return places[name]
    return _find_untold(speeches) if path.count(NARRATOR) > _TELLING * len(path) else None


def _find_untold(speeches: Sequence[Speech]) -> Place | None:
    """Where somebody is first called by name whom the story itself never names: in the first person, the narrator."""
    told = {place.character for speech in speeches for place in (*speech.beside, *speech.between)}
    told.update(speech.tag.character for speech in speeches if speech.tag is not None)
    called = (place for speech in speeches for place in speech.addressed)
    return next(
        (place for place in called if place.character not in told and not is_description(place.character)), None
    )


def _list_introduced(reader: Reader, speeches: Sequence[Speech], path: Sequence[str]) -> dict[str, str]:
    """The names that those give themselves who have none in the story: *“I'm Vera Hart,” said the client.*"""
    return {
        who: place.character
        for who, speech in zip(path, speeches, strict=True)
        if who in reader.unnamed
        for place in filter(reader.is_introduced, (*speech.spoken_of, *speech.addressed))
    }


class _Writer:
    """Enters who says the quotes of a speech."""

    def __init__(
        self,
        reader: Reader,
        found: list[Attribution | None],
        decided: list[Resolved | None],
        names: Mapping[str, str],
    ) -> None:
        self._reader = reader
        self._found = found
        self._decided = decided
        self._names = names

    def write(self, taken: Taken, place: Place, certainty: float) -> None:
        """Enter the speaker of a speech, who is named at a place, at each of its quotes; one that has a name of its own
        keeps it, and those behind it have that too.
        """
        speech = taken.speech
        for index in speech.quotes:
            tag = self._reader.own_tag(index)
            if tag is not None and tag.is_sure:
                place = tag.place
            speaker = self._names.get(place.character, place.character)
            if not speaker:
                continue
            found, resolved = self._found[index], self._decided[index]
            if found is None or resolved is None or (speech.tag is None and tag is None):
                found = Attribution(
                    rule_of(taken),
                    (Token(place.start, place.end, "N"),),
                    None,
                    inherited=True,
                )
                resolved = Resolved(place.start, place.end, None, None, certainty)
            elif speaker != resolved.speaker and (tag is None or not tag.is_sure):
                resolved = resolved._replace(certainty=min(resolved.certainty, certainty))
            self._found[index] = found
            self._decided[index] = resolved._replace(speaker=speaker, type=self._type_of(speaker))

    def _type_of(self, speaker: str) -> SpeakerType:
        """A person, unless there is only a description."""
        return "unnamed" if speaker in self._reader.unnamed else "person"
