"""Who speaks in fiction, where a row of paragraphs is a dialogue and few of them say whose they are.

Comes in: what the stages before it found, with the speaker of each quote by itself. Goes out: the same, decided again
for fiction, row by row. Of a text that is none nothing is changed.

    fiction      the stage: whether a text tells a story, by its quotes and its words
    characters   whom a name means in a story, where Mr. and Mrs. Hart are two
    speeches     the paragraphs with quotes: what each says of who speaks in it
    clues        what speaks for a character, or against one, each one record: open this to add one
    rows         the characters that fit a row of speeches best, all together
    rules        why a character has the turn, where no words at the quote say so
    deciding     speeches to speakers
"""
