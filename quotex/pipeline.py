"""The stages, in order: each is one function from what the stages before it found to something new.

Every stage that decides something is a line of `read`. All the ways in go through it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from typing import ParamSpec, Protocol, TypeVar, get_args

from quotex.attribution.attributor import attribute
from quotex.attribution.kinds import find_kinds
from quotex.attribution.utterances import find_utterances
from quotex.document.assembly import assemble
from quotex.document.findings import Findings
from quotex.entities.gazetteer import Gazetteer as Gazetteer
from quotex.entities.gazetteer import find_names
from quotex.entities.recogniser import NO_NAMES
from quotex.model import DEFAULT_TURNS, Document, Turns
from quotex.resolution.dialogue.fiction import decide_speakers
from quotex.resolution.profiles import describe_people
from quotex.resolution.resolver import resolve
from quotex.text.dashes import add_dashed
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.mending import NO_REPAIRS, find_repairs
from quotex.text.mending import normalize as normalize
from quotex.text.pairing import pair_marks
from quotex.text.transcript.turns import add_turns, find_turns
from quotex.text.wording import read_words
from quotex.workers import count_processors, map_in_order

_P = ParamSpec("_P")
_Found = TypeVar("_Found")


class Run(Protocol):
    """Calls a stage and gives back what it found. A stopwatch is one that looks at the time too."""

    def __call__(self, stage: Callable[_P, _Found], /, *args: _P.args, **options: _P.kwargs) -> _Found: ...


def call(stage: Callable[_P, _Found], /, *args: _P.args, **options: _P.kwargs) -> _Found:
    """Run a stage, and nothing else."""
    return stage(*args, **options)


def extract(
    text: str,
    *,
    source: str = "-",
    gazetteer: Gazetteer | None = None,
    with_entities: bool = True,
    turns: Turns = DEFAULT_TURNS,
    run: Run = call,
) -> Document:
    """Read a text: its quotes and their speakers, its entities, and what was wrong with its quotation marks.

    `source` is the name that the document and its records bear; `gazetteer` holds names of one's own. Listing the
    entities takes time, and is left out with `with_entities=False`. `turns` says whether what stands behind labels is
    quoted: in a transcript, `always`, or `never`. `run` calls each stage.

    All offsets are in code points of `text`, half open; `confidence` is from 0 to 1. A text that isn't a `str` is a
    TypeError; nothing in a text is an error.

    >>> document = extract("“Prices will rise,” said Amara Diallo, an economist. “They always do.”")
    >>> [(quote.quote, quote.speaker, quote.role) for quote in document.quotes]
    [('Prices will rise,', 'Amara Diallo', 'economist'), ('They always do.', 'Amara Diallo', 'economist')]
    """
    findings = read(text, gazetteer, with_entities=with_entities, turns=turns, run=run)
    return run(assemble, findings, source)


def extract_entities(text: str, *, source: str = "-", gazetteer: Gazetteer | None = None, run: Run = call) -> Document:
    """Read a text for its entities alone: the document has no quotes.

    >>> [(entity.text, entity.type) for entity in extract_entities("Amara Diallo left on Monday.").entities]
    [('Amara Diallo', 'PERSON'), ('Monday', 'DATE')]
    """
    findings = read(text, gazetteer, with_quotes=False, run=run)
    return run(assemble, findings, source)


def explain(
    text: str,
    *,
    source: str = "-",
    gazetteer: Gazetteer | None = None,
    with_entities: bool = True,
    turns: Turns = DEFAULT_TURNS,
    run: Run = call,
) -> Document:
    """The same, with an `explanation` in each quote: its rule, the way from mention to name, and what came second.

    >>> quote = explain("Maria Costa left. “Prices will rise,” she said.").quotes[0]
    >>> [(step.text, step.by) for step in quote.explanation.chain]
    [('she', 'pronoun'), ('Maria Costa', 'name')]
    """
    from quotex.document.explanation import explain_quotes

    findings = read(text, gazetteer, with_entities=with_entities, turns=turns, run=run)
    return run(explain_quotes, findings, run(assemble, findings, source))


def pipe(
    texts: Iterable[str | tuple[str, str]],
    *,
    jobs: int | None = 1,
    gazetteer: Gazetteer | None = None,
    with_entities: bool = True,
    turns: Turns = DEFAULT_TURNS,
) -> Iterator[Document]:
    """Read many texts: a document for each, in their order, as soon as it is there; `texts` may be without end.

    Each is a text, and its document's `source` its number, from 0, or a pair of a source and a text. `jobs` is the
    number of processes, None one for each processor; with more than one, `texts` is iterated in a thread, and a script
    has to guard its start (`if __name__ == "__main__"`) where systems don't fork. A text that isn't a `str` is a
    TypeError, and what fails in another process a RuntimeError that names the text.

    >>> [document.quotes[0].speaker for document in pipe(["“No,” said Ann Lee.", "“Yes,” said Bo Chen."])]
    ['Ann Lee', 'Bo Chen']
    """
    named = (item if isinstance(item, tuple) else (str(number), item) for number, item in enumerate(texts))
    work = partial(_extract_named, gazetteer=gazetteer, with_entities=with_entities, turns=turns)
    if jobs == 1:
        yield from map(work, named)
        return
    work(("-", A_LITTLE))  # what it takes is loaded once, and shared by all
    with closing(map_in_order(work, named, jobs or count_processors())) as outcomes:
        for (source, _), outcome in outcomes:
            if outcome.value is None:
                raise RuntimeError(f"text {source!r}: {outcome.fault.reason if outcome.fault else 'lost'}")
            yield outcome.value


A_LITTLE = "“We left on Monday,” said Ann Lee, a spokeswoman for Lee Bank."
"""A text that needs most of what there is to load."""


def _extract_named(named: tuple[str, str], gazetteer: Gazetteer | None, with_entities: bool, turns: Turns) -> Document:
    source, text = named
    return extract(text, source=source, gazetteer=gazetteer, with_entities=with_entities, turns=turns)


def read(
    text: str,
    gazetteer: Gazetteer | None = None,
    *,
    with_quotes: bool = True,
    with_entities: bool = True,
    turns: Turns = DEFAULT_TURNS,
    run: Run = call,
) -> Findings:
    """Run the stages. A text without quotes is searched for names only if its entities are wanted."""
    if with_entities:  # what is seldom wanted is loaded late
        from quotex.entities.everything import find_entities

    _check(text, gazetteer, turns)
    normalized = run(normalize_marks, text)  # every mark one canonical character, with the way back to the source
    layout = run(lay_out, *normalized)  # paragraphs, with one blank between the words of each
    marked = run(pair_marks, layout) if with_quotes else ()  # marks to quotes: nested, continued, unclosed
    repairs = run(find_repairs, layout, marked) if with_quotes else NO_REPAIRS  # what was wrong with the marks
    spoken = run(find_turns, text, layout, turns) if with_quotes else ()  # what stands behind labels
    unmarked = run(add_dashed, layout, marked) if with_quotes and not spoken else marked  # speech behind a dash
    pairs = run(add_turns, unmarked, spoken) if with_quotes else ()  # turns are quotes too
    wording = run(read_words, layout, pairs)  # the words of each quote
    names = run(find_names, layout, gazetteer) if pairs or with_entities else NO_NAMES  # people, organisations, places
    attributions = run(attribute, layout, pairs, names)  # quote to the words that stand for its speaker
    kinds = run(find_kinds, wording, pairs, attributions)  # direct or mixed speech, or no speech
    utterances = run(find_utterances, pairs, kinds, attributions)  # which quotes are of one breath
    speakers = run(resolve, layout, pairs, kinds, attributions, names)  # those words to a named speaker
    kinds, attributions, speakers = run(decide_speakers, layout, pairs, kinds, attributions, names, speakers)  # fiction
    people = run(describe_people, layout, names, speakers)  # the roles and genders of those who speak
    entities = run(find_entities, layout, names) if with_entities else ()  # names, roles, dates and amounts
    return Findings(
        text, layout, pairs, repairs, wording, names, attributions, kinds, utterances, speakers, people, entities
    )


def _check(text: object, gazetteer: object, turns: object) -> None:
    """What a stage deep down would say less clearly."""
    if not isinstance(text, str):
        raise TypeError(f"a text is a str, not {type(text).__name__}; bytes have to be decoded")
    if gazetteer is not None and not isinstance(gazetteer, Gazetteer):
        raise TypeError(f"a gazetteer is a quotex.Gazetteer, not {type(gazetteer).__name__}")
    if turns not in get_args(Turns):
        raise ValueError(f"turns are {', '.join(get_args(Turns))}, not {turns!r}")
