"""What the stages found, as the document that quotex gives back, and what is asked of a document later.

Comes in: `Findings`, in offsets of the layout's text. Goes out: a `Document`, in offsets of the source.

- `findings`: everything that the stages found in one text.
- `assembly`: findings to a document. It decides nothing: it turns offsets back to the source.
- `explanation`: why each quote has its speaker, from the findings and the document made of them.
- `paragraphs`: where a document's paragraphs stand.
- `selection`: filters, each a function from a document to a document, and the sentences around a quote.
- `tally`: who is heard, counted over any number of documents.
"""
