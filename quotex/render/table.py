"""Tables for a person at a terminal, drawn with rich: one table a document, a line of totals below it.

Text from a source reaches rich only as `Text`, so that `[sic]`, `[/x]` and `:smile:` print as they stand, and only
through `make_visible`, so that no article gives orders to the terminal.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import cycle, groupby, takewhile

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from quotex.document.tally import Heard, Ranking
from quotex.explained import Answer, Step
from quotex.model import By, Document, Quote
from quotex.render.console import make_console
from quotex.render.grouped import NamedEntity, group_entities
from quotex.render.palette import choose_colours
from quotex.render.records import RuleRecord, Subject
from quotex.render.screen import Screen, make_visible
from quotex.render.template import Rows, Template

_WIDE = 100
"""From this many columns on, the role has a column of its own; below, it stands under the speaker's name."""

_FRAME = box.Box("╭──╮\n│  │\n├──┤\n│  │\n├──┤\n├──┤\n│  │\n╰──╯\n")
"""Round corners and no lines between columns."""

_UNKNOWN = "—"
_MENDED = "†"
_MAX_INDENT = 3
_NOBODY = ("none answers", "none is taken: words that nobody is reported as saying")


def lay_out_documents(subject: Subject, screen: Screen) -> Template[Document]:
    return Template(partial(draw_document, subject=subject, screen=screen), between="\n")


def lay_out_rows(header: Sequence[str], screen: Screen) -> Template[Rows]:
    """A table of chosen fields for each document."""
    return Template(partial(_draw_rows, header=header, screen=screen))


def draw_document(document: Document, subject: Subject, screen: Screen) -> str:
    draw = _draw_quotes if subject == "quotes" else _draw_entities
    return _print_to_text(draw(document, screen), screen)


def _print_to_text(drawing: RenderableType, screen: Screen) -> str:
    console = make_console(screen)
    with console.capture() as capture:
        console.print(drawing)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


# -- quotes ---------------------------------------------------------------------------------------------------------


def _draw_quotes(document: Document, screen: Screen) -> RenderableType:
    if not document.quotes:
        return Text(f"No quotes in {_get_title(document)}.", overflow="fold")
    if any(quote.explanation for quote in document.quotes):
        return _draw_explained(document, screen)
    table = _make_table(leading=1)
    is_wide = screen.width >= _WIDE
    _add_column(table, "Speaker", _limit(screen, 0.33, 30))
    if is_wide:
        _add_column(table, "Role", _limit(screen, 0.2, 30))
    _add_column(table, "Quote", 100)
    _add_column(table, "Cue", _limit(screen, 0.2, 20))
    styles = _style_speakers(document.quotes, screen)
    depths = _get_depths(document.quotes)
    introduced: set[tuple[str | None, str]] = set()
    for quote in document.quotes:
        speaker = _draw_speaker(quote, styles)
        role = None
        if quote.role and (quote.speaker, quote.role) not in introduced:  # once is enough
            introduced.add((quote.speaker, quote.role))
            role = _make_text(quote.role, "dim")
        words = _draw_words(quote, depths[quote.id])
        cue = _make_text(quote.cue.text, "italic") if quote.cue else _make_unknown()
        if is_wide:
            table.add_row(speaker, role or Text(), words, cue)
        else:
            table.add_row(Group(speaker, role) if role else speaker, words, cue)
    return _frame(document, table, _count_quotes(document))


def _style_speakers(quotes: Iterable[Quote], screen: Screen) -> dict[str, str]:
    """A colour for each speaker, in the order in which they are heard."""
    return dict(zip(dict.fromkeys(quote.speaker for quote in quotes if quote.speaker), cycle(_list_styles(screen))))


def _list_styles(screen: Screen) -> list[str]:
    return [f"bold {colour}" for colour in choose_colours(make_console(screen).color_system)]


def _draw_speaker(quote: Quote, styles: dict[str, str]) -> Text:
    return _make_text(quote.speaker, styles[quote.speaker]) if quote.speaker else _make_unknown()


def _draw_words(quote: Quote, depth: int) -> RenderableType:
    """The quote in marks, with a note if it isn't `direct`, a sign if its marks were mended, indented if nested.

    Its context, if there is any, stands around it.
    """
    words = Text("“", overflow="fold").append_text(_make_text(quote.quote)).append("”")
    if quote.context_before:
        words = _make_text(quote.context_before, "dim").append(" ").append_text(words)
    if quote.context_after:
        words.append(" ").append_text(_make_text(quote.context_after, "dim"))
    if quote.repairs:
        words.append(f" {_MENDED}", "yellow")
    if quote.kind != "direct":
        words.append(f" · {quote.kind}", "dim italic")
    if not depth:
        return words
    nested = Table.grid(padding=(0, 1, 0, 0))
    nested.add_row(Text("↳", "dim"), words)
    return Padding(nested, (0, 0, 0, 2 * (depth - 1)))


def _get_depths(quotes: Sequence[Quote]) -> dict[int, int]:
    """How deep each quote is nested, by its id: 0 for a quote of its own."""
    depths: dict[int, int] = {}
    for quote in quotes:
        outer = -1 if quote.parent is None else depths.get(quote.parent, 0)
        depths[quote.id] = min(outer + 1, _MAX_INDENT)
    return depths


def _count_quotes(document: Document) -> str:
    spoken = [quote for quote in document.quotes if quote.kind != "scare"]
    scare = len(document.quotes) - len(spoken)
    unknown = sum(quote.speaker is None for quote in spoken)
    parts = [_count(len(spoken), "quote"), _count(len({quote.speaker for quote in spoken} - {None}), "speaker")]
    if unknown:
        parts.append(f"{unknown} without a speaker")
    if scare:
        parts.append(_count(scare, "scare quote"))
    if mended := _count_mended(document):
        parts.append(f"{_MENDED} {_count(mended, 'mark')} mended")
    return " · ".join(parts)


def _count_mended(document: Document) -> int:
    """The marks that were mended in the quotes that are shown."""
    places = sorted((repair.start, repair.end) for repair in document.repairs)
    inside: set[tuple[int, int]] = set()
    for quote in document.quotes:
        first = bisect_left(places, (quote.start, 0))
        inside.update(takewhile(lambda place: place[0] <= quote.end, places[first:]))  # noqa: B023 - at once
    return len(inside)


# -- explanations ---------------------------------------------------------------------------------------------------


def _draw_explained(document: Document, screen: Screen) -> RenderableType:
    """Each quote with the lines that explain it; places are line and column."""
    styles = _style_speakers(document.quotes, screen)
    depths = _get_depths(document.quotes)
    line_starts = _find_line_starts(document.text)
    blocks: list[RenderableType] = [Text(f" {_get_title(document)}", "bold", overflow="fold"), Text()]
    for quote in document.quotes:
        lines = Table.grid(padding=(0, 2, 0, 0))
        lines.add_column(style="dim", no_wrap=True)
        lines.add_column(overflow="fold")
        for label, text in _explain(quote, styles, line_starts):
            lines.add_row(label, text)
        words = Table.grid(padding=(0, 1, 0, 0))
        words.add_row(Text(str(quote.id), "dim"), _draw_words(quote, depths[quote.id]))
        blocks += [Padding(words, (0, 1)), Padding(lines, (0, 1, 1, 3))]
    return Group(*blocks, Text(f" {_count_quotes(document)}", "dim", overflow="fold"))


def _explain(quote: Quote, styles: dict[str, str], line_starts: list[int]) -> Iterator[tuple[str, Text]]:
    """The lines below one quote: who, by which rule, from which words, and what came second."""
    why = quote.explanation
    if why is None:
        return
    speaker = _draw_speaker(quote, styles)
    if quote.speaker and why.answer and why.certainty:
        sums = f" · {why.answer.precision:.2f} × {why.certainty:.2f} = {quote.confidence:.2f}"
        speaker = Text(overflow="fold").append_text(speaker).append(sums, "dim")
    yield "speaker", speaker
    yield "rule", _draw_answer(why.answer) if why.answer else Text(_NOBODY[quote.kind == "scare"], "dim")
    if why.carried_from is not None:
        yield "goes on", Text(f"from quote {why.carried_from}", overflow="fold")
    if quote.cue:
        cue = _make_text(quote.cue.text, "italic").append(f" {_locate(quote.cue.start, line_starts)}", "dim not italic")
        yield "cue", cue
    if why.chain:
        yield "words", _draw_chain(why.chain, line_starts)
    if why.entry:
        words = ", ".join(why.entry.called) or "nothing else"
        yield "called", _make_text(words).append(f" · named {_count(why.entry.mentions, 'time')}", "dim")
    for number, antecedent in enumerate(why.antecedents):
        name = _make_text(antecedent.speaker)
        yield "" if number else "scores", Text(f"{antecedent.score:5.1f}  ", overflow="fold").append_text(name)
    if why.second:
        yield "second", _draw_second(why.second)


def _draw_answer(answer: Answer) -> Text:
    return Text(overflow="fold").append(answer.rule, "bold").append(": ").append_text(_make_prose(answer.why))


def _draw_second(answer: Answer) -> Text:
    """The rule that comes second, with the words that it would have taken, and whom they mean."""
    drawn = Text(overflow="fold").append(answer.rule).append(f" {answer.precision:.2f}: ", "dim")
    drawn.append_text(_make_text(answer.mention.text))
    if answer.speaker and answer.speaker != answer.mention.text:
        drawn.append(", for ", "dim").append_text(_make_text(answer.speaker))
    return drawn


def _draw_chain(chain: Iterable[Step], line_starts: list[int]) -> Text:
    """he 3:1 –pronoun→ Lavrov 2:9 –name→ Sergei Lavrov 1:1"""
    drawn = Text(overflow="fold")
    by = ""
    for step in chain:
        drawn.append(f" –{by}→ " if by else "", "dim").append_text(_make_text(step.text))
        drawn.append(f" {_locate(step.start, line_starts)}", "dim")
        by = step.by
    return drawn


# -- entities -------------------------------------------------------------------------------------------------------


def _draw_entities(document: Document, screen: Screen) -> RenderableType:
    if not document.entities:
        return Text(f"No entities in {_get_title(document)}.", overflow="fold")
    table = _make_table()
    table.add_column("Type", no_wrap=True)
    _add_column(table, "Name", 60)
    _add_column(table, "Also as", _limit(screen, 0.4, 60))
    table.add_column("Count", justify="right", no_wrap=True)
    table.add_column("First at", justify="right", no_wrap=True)
    named = group_entities(document.entities)
    line_starts = _find_line_starts(document.text)
    for type, group in groupby(named, key=lambda entity: entity.type):
        for number, entity in enumerate(group):
            table.add_row(
                Text("" if number else type, "cyan"),
                _make_text(entity.name, "bold"),
                _make_text(_list_other_forms(entity), "dim"),
                Text(str(entity.count)),
                Text(_locate(entity.first, line_starts), "dim"),
            )
        table.add_section()
    totals = f"{_count(len(named), 'entity', 'entities')} · {_count(len(document.entities), 'mention')}"
    return _frame(document, table, totals)


def _list_other_forms(entity: NamedEntity) -> str:
    forms = dict.fromkeys(map(_fold_lines, entity.forms))
    return ", ".join(form for form in forms if form != entity.name)


def _find_line_starts(text: str) -> list[int]:
    return [0, *(offset + 1 for offset, char in enumerate(text) if char == "\n")]


def _locate(offset: int, line_starts: list[int]) -> str:
    r"""Line and column, from 1, as editors count them.

    >>> _locate(8, _find_line_starts("Paris\r\nLondon"))
    '2:2'
    """
    line = bisect_right(line_starts, offset)
    return f"{line}:{offset - line_starts[line - 1] + 1}"


# -- rules ----------------------------------------------------------------------------------------------------------


def draw_rules(rules: Sequence[RuleRecord], screen: Screen) -> str:
    """The table of the sieves; on a narrow screen the example stands under the reason, the sieve under the name."""
    table = _make_table(leading=1)
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("Name", no_wrap=True)
    is_wide = screen.width >= _WIDE
    if is_wide:
        table.add_column("Sieve", no_wrap=True)
    _add_column(table, "Why", 60)
    if is_wide:
        _add_column(table, "Example", 60)
    table.add_column("Right", justify="right", no_wrap=True)
    table.add_column("Share", justify="right", no_wrap=True)
    for number, rule in enumerate(rules, 1):
        why, example = _make_prose(rule.why), _make_text(rule.example.replace("\n\n", " ¶ "), "dim")
        right, share = Text(f"{rule.precision:.2f}"), Text(f"{rule.coverage:.3f}", "dim")
        name, sieve = _make_text(rule.name, "bold"), Text(rule.sieve, "dim")
        cells = (name, sieve, why, example) if is_wide else (Group(name, sieve), Group(why, example))
        table.add_row(Text(str(number), "dim"), *cells, right, share)
    return _print_to_text(table, screen)


# -- who is heard ---------------------------------------------------------------------------------------------------


def draw_ranking(ranking: Ranking, by: By, screen: Screen) -> str:
    """One table over all documents: bars to compare, and on a narrow screen the role under the name."""
    if not ranking.rows:
        return "No quotes.\n"
    table = _make_table()
    is_wide, has_details, are_many = screen.width >= _WIDE, by == "speaker", ranking.documents > 1
    _add_column(table, by.capitalize(), _limit(screen, 0.4, 40))
    if has_details and is_wide:
        _add_column(table, "Role", _limit(screen, 0.25, 40))
        _add_column(table, "Gender", 22)
    for header in ("Quotes", "Words", "Share"):
        table.add_column(header, justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    if are_many:
        table.add_column("Docs", justify="right", no_wrap=True)
    most = max(row.share for row in ranking.rows) or 1
    styles = cycle(_list_styles(screen))
    for row in ranking.rows:
        style = "dim" if row.name.startswith("(") else next(styles)
        cells = _draw_heard(row, style, is_wide, has_source=are_many) if has_details else [_make_text(row.name, style)]
        bar = Text(
            _draw_bar(row.share / most, min(24, screen.width // (8 if by == "speaker" else 4))),
            style.replace("bold ", ""),
        )
        cells += [Text(str(row.quotes)), Text(str(row.words)), Text(f"{row.share:.1%}"), bar]
        if are_many:
            cells.append(Text(str(row.documents)))
        table.add_row(*cells)
    return _print_to_text(Group(table, Text(_sum_up(ranking, by), "dim", overflow="fold")), screen)


def _draw_heard(row: Heard, style: str, is_wide: bool, has_source: bool) -> list[RenderableType]:
    """A speaker's name, role and gender, with what tells it: in cells of their own where there is room."""
    name = _make_text(row.name, style)
    if row.source and has_source:
        name.append(" · ", "dim not bold").append_text(_make_text(row.source, "dim not bold"))
    gender = " · ".join(filter(None, (row.gender, row.gender_evidence)))
    details = [_make_text(row.role or "", "dim"), _make_text(gender, "dim")]
    return [name, *details] if is_wide else [Group(name, *filter(None, details))]


def _draw_bar(share: float, width: int) -> str:
    """A bar of eighths of a column; what is there at all has one.

    >>> _draw_bar(1, 4), _draw_bar(0.53, 4), _draw_bar(0.001, 4), _draw_bar(0, 4)
    ('████', '██▏', '▏', '')
    """
    eighths = max(round(share * width * 8), share > 0)
    return "█" * (eighths // 8) + " ▏▎▍▌▋▊▉"[eighths % 8].strip()


def _sum_up(ranking: Ranking, by: By) -> str:
    """The totals, and what a reader of the table has to know."""
    parts = [_count(ranking.quotes, "quote"), _count(ranking.words, "word"), _count(ranking.groups, by)]
    parts.append(_count(ranking.documents, "document"))
    if ranking.left_out:
        parts.append(f"{ranking.left_out} not shown")
    if ranking.per_document and ranking.documents > 1:
        parts.append(f"{ranking.per_document} without a full name, each counted in its own document")
    return " " + " · ".join(parts)


# -- any records ----------------------------------------------------------------------------------------------------


def _draw_rows(rows: Rows, header: Sequence[str], screen: Screen) -> str:
    """A table of chosen fields; nothing if there are no rows."""
    if not rows:
        return ""
    table = _make_table()
    for name in header:
        _add_column(table, name, 100)
    for row in rows:
        table.add_row(*map(_make_text, row))
    return _print_to_text(table, screen)


# -- both -----------------------------------------------------------------------------------------------------------


def _make_table(leading: int = 0) -> Table:
    """`leading` is the number of blank lines between rows."""
    return Table(box=_FRAME, border_style="dim", header_style="dim", leading=leading, collapse_padding=True)


def _add_column(table: Table, header: str, max_width: int) -> None:
    """A column that wraps, and that breaks a word only if it is wider than the column."""
    table.add_column(header, max_width=max_width, overflow="fold")


def _limit(screen: Screen, share: float, most: int) -> int:
    """The widest that a column may be: its share of the screen, and never more than a comfortable `most`."""
    return max(6, min(most, int(screen.width * share)))


def _frame(document: Document, table: Table, totals: str) -> RenderableType:
    title = Text(f" {_get_title(document)}", "bold", overflow="fold")
    return Group(title, table, Text(f" {totals}", "dim", overflow="fold"))


def _get_title(document: Document) -> str:
    return "standard input" if document.source == "-" else make_visible(document.source)


def _make_text(text: str, style: str = "") -> Text:
    return Text(make_visible(_fold_lines(text)), style, overflow="fold")


def _make_prose(text: str) -> Text:
    """Words of our own, with *emphasis*."""
    prose = Text(overflow="fold")
    for number, part in enumerate(text.split("*")):
        prose.append(part, "italic" if number % 2 else "")
    return prose


def _make_unknown() -> Text:
    return Text(_UNKNOWN, "dim")


def _fold_lines(text: str) -> str:
    r"""The text on one line.

    >>> _fold_lines("told\r\n  reporters")
    'told reporters'
    """
    return " ".join(line.strip(" \t\r") for line in text.split("\n"))


def _count(number: int, one: str, many: str | None = None) -> str:
    """
    >>> _count(1, "quote"), _count(0, "entity", "entities")
    ('1 quote', '0 entities')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"
