"""Who speaks by a label: hearings, debates, briefings, interviews, scripts, chats, subtitles.

Comes in: the source and its layout, and the quotes by their marks. Goes out: the same quotes and one more for each
*turn*, the words behind a label, to the next one. The quotes inside a turn are nested in it.

    labels      the forms of labels, each one record: open this to add one
    evidence    whether a document's labels make it a transcript
    asked       questions in bold or italic type, which have no labels
    turns       the stage: labels to turns, turns among the quotes
"""
