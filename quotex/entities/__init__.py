"""Names in a text: its people, organisations and places, and for whoever asks the roles and quantities too.

A layout comes in; `Names` go out, with offsets in the layout's text. The way through the room, in order:

- `sequences`: where capitalised words stand together, and where a sentence ends in them.
- `readings`: what each sequence says by itself, by an ordered sieve; `known` is what the lexicons say of words.
- `headlines`: lines whose capitals say nothing. `candidates` reads the rest of a document, and joins parts to names.
- `joining`: which candidates are one name; asked by `candidates`. `abbreviated`: what an abbreviation shows of a name.
- `introductions`: short names that the text explains. `letters`: those behind a name (MP, Ph.D.), no part of it.
- `genitives`: bodies whose names are genitives (Moody's).
- `posts`: whose name ends a post of several names; asked by `candidates`.
- `bearers`: people whose surnames are what names of places and bodies end with.
- `people`, `organisations`, `teams`: what the document shows of its names, and which are the same. `naming`: how
  names of people are built; `shorts`: what stands for one that only a headline has; `somebody`: what shows that an
  unknown word is one; `genders`: what pronouns tell.
- `recogniser`: decides by these what each candidate is.
- `gazetteer`: the user's own names, which go before all others. `find_names` is the stage.
- `roles`, `quantities`, `everything`: what people are, dates and amounts, and all entities in one list; `evidence`
  says which of the names that nothing is known of are listed, `inner` which stand in titles, `partial` which are only
  parts of others, `numbered` which have a number for a name.
- `places`, `saints`: which names are those of places. `beside`: the words before and after a name, and the record of
  the signs there, of which `places`, `somebody` and `evidence` have tables.
"""
