"""Why each quote has its speaker: the rule, the way from the mention to the name, and what came second.

Takes what the stages found and the document made of it; gives the document with an `Explanation` in each quote. Nothing
is kept for it while a document is read: it asks the sieve and the resolver again, and this time for all they have to
say, which costs about as much as the first time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from quotex.attribution.attributor import answers
from quotex.attribution.finders import Quoted, Surroundings
from quotex.attribution.sources import Attribution
from quotex.document.findings import Findings
from quotex.explained import Answer, Antecedent, Entry, Explanation, Step
from quotex.model import Document, Quote, Span
from quotex.resolution.register import Resolved
from quotex.resolution.resolver import Resolver


def explain_quotes(findings: Findings, document: Document) -> Document:
    """The document that was made of some findings, each quote with its explanation."""
    explainer = _Explainer(findings)
    quotes = (replace(quote, explanation=explainer.explain(quote)) for quote in document.quotes)
    return replace(document, quotes=tuple(quotes))


class _Explainer:
    """Asks every rule about every quote. The quotes come in text order, as the resolver must have read those before."""

    def __init__(self, findings: Findings) -> None:
        layout, pairs, names, attributions = findings.layout, findings.pairs, findings.names, findings.attributions
        self._findings = findings
        self._found = attributions.found
        self._resolver = Resolver(layout, pairs, names, attributions)
        self._by_place: dict[tuple[int, int], Resolved] = {}
        self._around = Surroundings(layout, pairs, names, attributions.found)
        self._frames = {index: frame for frame in attributions.frames for index in frame.places}
        own = [(found.who, index) for index, found in enumerate(self._found) if found and not found.inherited]
        self._origins = dict(reversed(own))
        self._ends: dict[tuple[int, int], Resolved] = {}

    def explain(self, quote: Quote) -> Explanation:
        """What is to be said of one quote. Of one that nobody says, only which rule would have answered."""
        found = self._found[quote.id]
        resolved = self._resolver.resolve(quote.id, found)
        decided = self._findings.speakers[quote.id]
        if resolved is not None and decided is not None and decided.speaker != resolved.speaker:
            resolved = decided._replace(via=None)  # in a story, where the row decided
        if resolved is not None:
            self._by_place[_place_of(resolved)] = resolved
        if found is None or resolved is None or quote.rule is None:
            return Explanation(None, None, (), None, self._second(quote.id, None), (), None)
        return Explanation(
            answer=self._answer(found, resolved),
            carried_from=self._origins.get(found.who) if found.inherited else None,
            chain=tuple(self._chain(resolved)),
            certainty=resolved.certainty,
            second=self._second(quote.id, found.rule.name),
            antecedents=self._antecedents(resolved),
            entry=self._entry(resolved.speaker),
        )

    def _answer(self, found: Attribution, resolved: Resolved) -> Answer:
        rule = found.rule
        return Answer(rule.name, rule.why, rule.precision, self._span(resolved), resolved.speaker)

    def _second(self, index: int, first: str | None) -> Answer | None:
        """The first answer of any other rule. They are asked in their order, so it comes after the one that won."""
        frame = self._frames.get(index)
        for found in answers(Quoted(frame, index, self._around)) if frame is not None else ():
            if found.rule.name != first:
                return self._answer(found, self._resolver.read(index, found))
        return None

    def _chain(self, resolved: Resolved) -> Iterator[Step]:
        """From the mention to the words it is taken back to, to those that name the speaker, to the fullest name.

        A pronoun that is taken back to a pronoun at an earlier quote goes from there straight to the end: the steps
        between are in that quote's own chain.
        """
        following = self._next(resolved)
        ways = [resolved, following, self._find_end(following)] if following else [resolved]
        steps = list(dict.fromkeys(map(self._step, ways)))
        yield from steps
        if steps[-1].by == "name" and steps[-1].text != resolved.speaker:
            mentions = self._findings.names.by_name.get(resolved.speaker or "", ())
            named = (self._step(Resolved(name.start, name.end, name.name, None, 1.0)) for name in mentions)
            yield from islice((step for step in named if step.text == resolved.speaker), 1)

    def _find_end(self, at: Resolved) -> Resolved:
        """The last words that some words are taken back to. Each quote's end is remembered, so no way is gone twice."""
        way = [_place_of(at)]
        while way[-1] not in self._ends and (following := self._next(at)) and _place_of(following) not in way:
            at = following
            way.append(_place_of(at))
        end = self._ends.get(way[-1], at)
        self._ends.update(dict.fromkeys(way, end))
        return end

    def _next(self, at: Resolved) -> Resolved | None:
        """The words that some words are taken back to; if they are those of a quote, as they were resolved there."""
        via = at.via
        if via is None:
            return None
        if via.start == via.end:  # known by the person, not by the place
            start, end = self._find_place(via.start, via.end, via.speaker or "")
            return via._replace(start=start, end=end) if start < end else None
        return self._by_place.get(_place_of(via), via)

    def _antecedents(self, resolved: Resolved) -> tuple[Antecedent, ...]:
        """The two best of those who could be meant, where they were weighed."""
        return tuple(
            Antecedent(*self._findings.place(*self._find_place(*referent[:3])), referent.name, round(score, 2))
            for score, referent in resolved.ranked
        )

    def _entry(self, speaker: str | None) -> Entry | None:
        """What the register has on a speaker; None of one without a name."""
        found = self._resolver.cast.entry(speaker or "")
        return Entry(found.name, len(found.mentions), found.called) if found.mentions else None

    def _find_place(self, start: int, end: int, name: str) -> tuple[int, int]:
        """Where words stand; of somebody who is known by name alone, where the name stands, there or first."""
        named = self._findings.names.by_name.get(name, []) if start == end else []
        place = next((mention for mention in named if mention.start == start), named[0] if named else None)
        return (place.start, place.end) if place is not None else (start, end)

    def _step(self, at: Resolved) -> Step:
        return Step(*self._findings.place(at.start, at.end), at.by)

    def _span(self, at: Resolved) -> Span:
        return Span(*self._findings.place(at.start, at.end))


def _place_of(found: Resolved) -> tuple[int, int]:
    return found.start, found.end
