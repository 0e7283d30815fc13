"""Documents and records in, printable chunks out. No import in this room runs back up this list.

`printing` is the way in: documents, records, the ranking of speakers and the rules, in any format. `formats` is the
registry: one row a format, which names the function that lays it out. A new format is a row there and a module here.

    the formats            `table` (for a person), `json_objects` (JSON, JSON Lines), `delimited` (CSV, TSV),
                           `markup` (Markdown, HTML)
    the whole article      `view` (in a terminal), `page` (as HTML), both made of `passages` and `palette`
    the marks mended       `corrections` (a linter's list, a diff)
    what is printed        `records` (a document as plain dicts), `grouped` (its entities, each once), `schema` (what
                           records are there), `fields` (records as columns)
    what all share         `template` (drawings, and what stands around them), `screen` (its size, and what may not
                           reach it), `console` (who draws on it)

Chunks come as the documents do, at most one document in memory, so that a long run prints from its first article.
"""
