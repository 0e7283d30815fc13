"""From the words at a quote to a named speaker.

In come the attributions, which say what words stand for each quote's speaker, and the names; out comes a `Resolved` a
quote, and a profile of each person who speaks. A mention asks the register through one ordered sieve of ways.

    resolver       the stage: reads the quotes in text order, asks for each, and enters who spoke
    ways           the sieve: which ways are asked for which sort of words, in which order
    named          the ways for names and pronouns, each with its reason and its examples
    people         those for people who are described: by role, rank, place, kin, surname; else who is in focus
    bodies         those for organisations and documents
    asked          the words that ask (their sort, their head, whose they are), and what a way answers
    register       what is known when a mention asks; it holds the three below
    cast           who is in the article, and what each is called: built once, whoever asks
    discourse      who was mentioned so far, where: referents, and the most salient of those that agree
    sentences      the reporter's sentences, and how far apart they are
    author         who wrote the text
    salience       how good an antecedent the grammar of a name or a description makes it
    antecedents    whom a pronoun takes up
    profiles       the role and the gender of the people who speak, and what tells it
    labels         whom the labels of a transcript mean
    dialogue/      who speaks in fiction, decided again for whole rows of paragraphs (`decide_speakers`)

To add a way, add a function with its reason to the module for its sort, its place to `ways`, and a row to
`lexicon/measured.tsv`.
"""
