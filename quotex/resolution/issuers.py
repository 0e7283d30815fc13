"""Who issued a document that speaks: `the report`, by whoever the sentence that first tells of it says."""

from __future__ import annotations

import regex

from quotex.entities.recogniser import Name
from quotex.patterns import late
from quotex.resolution.discourse import Discourse, Referent, Wanted

# a letter from the Audit Office, a report by the engineering firm Lathrop Dunn
_FROM_RE = late(
    regex.compile, r"[ ](?:\p{Ll}+(?:ed|en)[ ])?(?:from|by|on behalf of)[ ](?:(?:the|an?)[ ])?(?:[\p{Ll}-]+[ ]){0,3}+"
)
_PUBLISHED_IN_RE = late(regex.compile, r"\bin[ ](?:the[ ])?(?:[\p{Ll}-]+[ ]){0,2}", regex.REVERSE)


class Issuers:
    """The organisations and people that documents are from."""

    def __init__(self, text: str, discourse: Discourse) -> None:
        self._text = text
        self._discourse = discourse
        self._by_noun: dict[str, tuple[int, Name | None]] = {}  # each with where the noun stands first

    def named_after(self, end: int) -> Name | None:
        """Whom a document is from, as the words right after it say: `a letter from the Audit Office`."""
        link = _FROM_RE.match(self._text, end)
        return next(iter(self._discourse.named_between(link.end(), link.end() + 1)), None) if link else None

    def named_before(self, start: int, noun: str) -> Name | None:
        """The organisation in the sentence that first tells of a document: `a report by the Audit Office`."""
        if noun not in self._by_noun:
            first = regex.search(rf"\b{regex.escape(noun)}\b", self._text)
            self._by_noun[noun] = (first.start(), self._named_at(*first.span())) if first else (start, None)
        known_from, issuer = self._by_noun[noun]
        return issuer if known_from < start else None

    def salient(self, start: int) -> Referent | None:
        """The organisation in focus, if it stands out."""
        found = self._discourse.most_salient(Wanted(start, ("organization",)))
        return found if found is not None and found.weight > 1.0 and not self._is_published_in(found) else None

    def _named_at(self, start: int, end: int) -> Name | None:
        """The issuer of a document as the sentence around its noun says: who stands after *by*, else who stands before.

        Only the first organisation after the noun counts; one before it may be any.
        """
        sentence = self._discourse.sentence_around(start)
        organisations = [name for name in self._discourse.named_between(*sentence) if name.type == "ORG"]
        following = next((name for name in organisations if name.start > end), None)
        if following is not None and self._text.startswith((" by ", " from ", " of "), end, following.start):
            return following
        preceding = (name for name in organisations if name.start < start)
        return next((name for name in preceding if not self._is_published_in(name)), None)

    def _is_published_in(self, named: Name | Referent) -> bool:
        """Whether something is only where a document stands: `Published in the journal Cold Regions Letters`."""
        return _PUBLISHED_IN_RE.match(self._text, max(0, named.start - 60), named.start) is not None
