"""Which style a mended mark is given, and which pairs are well-formed."""

import pytest

from quotex.text.glyphs import STYLES as ALL_STYLES
from quotex.text.mending import list_repairs, normalize

STYLES = [
    (
        "a mended mark takes the style of its sound partner",
        "“A,” he said. \"B,'' he said.",
        '“A,” he said. "B," he said.',
    ),
    ("without one, the document's", "“A,” he said. ``B,'' he said.", "“A,” he said. “B,” he said."),
    ("German", "„A“, sagte er. ''B'', sagte er.", "„A“, sagte er. „B“, sagte er."),
    ("French", "«A», dit-il. ``B'', dit-il.", "«A», dit-il. «B», dit-il."),
    ("Danish", "»A«, sagde han. ''B'', sagde han.", "»A«, sagde han. »B«, sagde han."),
    ("British", "‘A,’ he said. `B,' he said. ‘C.’", "‘A,’ he said. ‘B,’ he said. ‘C.’"),
    ("nothing to go by: straight", "``A,'' he said.", '"A," he said.'),
    ("nothing but an apostrophe to go by", "``It’s A,'' he said.", "“It’s A,” he said."),
    ("two sound styles side by side stay", '“A,” he said. "B," he said. «C», he said.', None),
    ("an inner mark takes the inner kind", "“A ‘b” c,” he said.", "“A ‘b’ c,” he said."),
]


@pytest.mark.parametrize(("shows", "text", "mended"), STYLES, ids=[row[0] for row in STYLES])
def test_the_style_of_a_mended_mark(shows, text, mended):
    assert normalize(text) == (mended or text)


@pytest.mark.parametrize("style", ALL_STYLES)
def test_a_pair_of_every_style_is_well_formed(style):
    (first, last), (inner_first, inner_last) = ALL_STYLES[style].double, ALL_STYLES[style].single
    for text in (f"{first}A,{last} he said.", f"{first}A {inner_first}b{inner_last} c,{last} he said."):
        assert list_repairs(text * 2) == ()
