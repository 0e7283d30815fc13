"""Each quote to the words that stand for its speaker.

Comes in: the layout, the quotes (pairs of marks) and the recognised names. Goes out: for each quote an `Attribution`,
the words for the speaker, the cue, and the rule that found them, or None; and whether it is direct, mixed or no speech.

    alphabet    what the letters of tags mean, and the named parts of patterns over them
    tagging     a word by itself to its tag
    frame       a paragraph with its quotes taken out, as a string of tags
    clauses     the tags of a sentence before a quote to its verbs and their subjects
    finders     ways to find the speaker in the quote's own sentence: by a pattern, or by the verb that governs it
    context     ways to find the speaker around it: the quote before, the paragraph before, a signature
    introductions  and by the paragraph that introduces it, or the same words elsewhere
    rules       all rules, each one record, in their order: open this to add or change one
    sources     what a finder found, put together as an `Attribution`
    attributor  the stage: asks the rules about every quote
    kinds       the stage after it: direct, mixed, scare
    naming      for kinds: whether marked words are what something is named, or what somebody calls it
"""
