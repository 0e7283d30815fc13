"""From the words at a quote to a named speaker.

In come the attributions, which say what words stand for each quote's speaker, and the names; out comes a `Resolved` a
quote, and a profile of each person who speaks. A mention asks the register through one ordered sieve of ways.

    resolver       the stage: reads the quotes in text order, asks for each, and enters who spoke
    ways           the sieve: `WAYS`, each with its reason, its examples and its measured figures
    asked          the words that ask: their sort, their head, whose they are, what a pronoun among them takes up
    lookups        what each way does
    register       what is known of the document when a mention asks; it holds the five below
    discourse      who was mentioned, where: referents, and the most salient of those that agree
    descriptions   people by what they are called: role, rank, place, kin, surname; else who is in focus
    groups         organisations by what they are called, and of which kind they are
    issuers        who issued the documents that speak
    author         who wrote the text
    salience       how good an antecedent the grammar of a name or a description makes it
    antecedents    whom a pronoun takes up
    profiles       the role and the gender of the people who speak
    gender         what tells a gender
    labels         whom the labels of a transcript mean
    dialogue/      who speaks in fiction, decided again for whole rows of paragraphs (`decide_speakers`)

To add a way, add a record to `ways`, a function to `lookups` and a row to `lexicon/measured.tsv`.
"""
