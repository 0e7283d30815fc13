"""The commands, one module each: its options, its help, and what it does with the inputs.

    quotes, entities   records of what is in each text (`cli.documents` shows them)
    speakers           who is heard, counted over all texts
    view               one article as a person reads it
    normalize          a filter for quotation marks, a linter, an editor
    rules, schema      what quotex knows of itself
    help               the help of a command

A new command is a module here, and its name in `cli/__init__.py`.
"""
