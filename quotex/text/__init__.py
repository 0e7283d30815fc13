"""The text made ready: its quotation marks understood, its paragraphs and sentences found.

Comes in: the decoded source. Goes out: a `Layout` (text, paragraphs, marks, the way back to the source), the quotes as
`Pair`s of marks, and `Repairs` for what was wrong with the marks. In the order in which they work:

- `glyphs`: all glyphs of quotation marks, and the pairs they make. A new glyph goes there.
- `damages`: how a mark gets damaged, one row a damage. A new damage goes there.
- `taught`: the marks that only this document has (`find_habit`).
- `clearing`: what stands among the words and is none of them passed over (`clear`), one row a kind of clutter, made of
  `edits`: characters that nobody sees (`invisible`), that look like others (`lookalikes`), `codes` of characters, what
  was written for a program (`markup`), the times of `subtitles`, mail's signs and the numbers of lines (`margins`),
  what holds a paragraph (`rows`; their beginnings are alike in their `shapes`), the heads and feet of `pages`,
  footnotes and emphasis (`notes`), sentences that a break cuts in two (`cuts`), marks apart from their words
  (`parted`), dictated ones (`spoken`), words divided at a line's end (`hyphens`). A new kind goes there.
- `marks`: every mark to one canonical character (`normalize_marks`); `offsets`: the way back.
- `layout`: paragraphs, wraps undone, single blanks (`lay_out`); `endless`: the paragraphs of a text in one line.
- `costs`: the price of every oddity of a reading; `roles`: the reading of a paragraph's marks that costs least.
- `unclosed`: where a quote begins or ends that lost a mark.
- `pairing`: from marks to quotes (`pair_marks`).
- `dashes`: the quotes by a dash at a paragraph's start (`add_dashed`). A new manner of putting *he said* in goes there.
- `wording`: the words of each quote, the marks inside it in canonical form (`read_words`).
- `styles`: which style of marks a pair is in, or ought to be in.
- `mending`: what to write instead (`find_repairs`), and the filter of `quotex normalize`.
- `sentences`: where sentences end.
- `transcript/`: labels and the turns behind them, which are quotes without marks (`find_turns`).
"""
