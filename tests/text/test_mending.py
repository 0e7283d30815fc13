"""Which repairs a text needs, what they are called, and how it reads afterwards."""

import pytest

from quotex.model import Repair
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.mending import find_repairs, list_repairs, normalize
from quotex.text.pairing import pair_marks


def kinds_by_pair(text):
    layout = lay_out(*normalize_marks(text))
    pairs = pair_marks(layout)
    repairs = find_repairs(layout, pairs)
    return repairs.kinds()


KINDS = [
    ('"We left," said Ann.', []),
    ('""We left," said Ann.', ["doubled-open"]),
    ('"We left,"" said Ann.', ["doubled-close"]),
    ('""We left,"" said Ann.', ["doubled-open", "doubled-close"]),
    ("''We left,\" said Ann.", ["two-singles-for-double"]),
    ("''We left,'' said Ann.", ["two-singles-for-double"]),
    ("``We left,'' said Ann.", ["tex-marks"]),
    ('``We left," said Ann.', ["tex-marks"]),
    ('“We left," said Ann. “No,” said Bob.', ["mixed-style"]),
    ("\"We left,' said Ann.", ["mismatched-close"]),
    ('\'We left," said Ann. "No," said Bob.', ["mismatched-open"]),
    ('"We left, said Ann.', ["missing-close"]),
    ('We left," said Ann.', ["missing-open"]),
    ("”We left,“ said Ann. “No,” said Bob.", ["wrong-facing"]),
    ("&quot;We left,&quot; said Ann.", ["html-reference"]),
    ("â€œWe left,â€ said Ann.", ["mojibake"]),
    ('\\"We left,\\" said Ann.', ["escaped"]),
    ("″We left,″ said Ann.", ["lookalike"]),
    ("&ldquo;We left,'' said Ann.", ["html-reference", "two-singles-for-double"]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_the_name_of_each_damage(text, kinds):
    assert list(kinds_by_pair(text)[0]) == kinds


def test_a_quote_that_goes_on_in_the_next_paragraph_lacks_nothing():
    assert kinds_by_pair("“A.\n\n“B.\n\n“C,” said Ann.") == [(), (), ()]


def test_repairs_point_into_the_source():
    text = "&quot;No,&quot; he said. She spoke of ''hope\" and \"fear."
    assert list_repairs(text) == (
        Repair("html-reference", 0, 6, "&quot;", '"'),
        Repair("html-reference", 9, 15, "&quot;", '"'),
        Repair("two-singles-for-double", 38, 40, "''", '"'),
        Repair("missing-close", 56, 56, "", '"'),
    )


ON_REQUEST = [
    ('"It\'s ‘so’," he said.', "straight", "\"It's 'so',\" he said."),
    ("\"It's 'so',\" he said.", "curly", "“It’s ‘so’,” he said."),
    ("\"It's 'so',\" he said.", "guillemets", "«It's ‹so›,» he said."),
    ("“It’s ‘so’,” he said.", "tex", "``It's `so','' he said."),
    ("«Il a dit “non” hier»", "curly", "“Il a dit ‘non’ hier”"),
    ("„Er sagte ‚nein‘ dazu“", "straight", "\"Er sagte 'nein' dazu\""),
    ("The ministers' plan, 'tis the '90s", "curly", "The ministers’ plan, ’tis the ’90s"),
    ("He is 6'2\", in a 5' bed", "curly", "He is 6'2\", in a 5' bed"),
    ("rock 'n' roll", "curly", "rock ’n’ roll"),
    ('<a href="x">Ann\'s</a>', "curly", '<a href="x">Ann’s</a>'),
    ("don&#39;t", "curly", "don’t"),
    ('"We left, he said.', "curly", "“We left,” he said."),
    ("“A.\n\n“B.”", "straight", '"A.\n\n"B."'),
    ("‘A,’ he said. ‘B “c” d.’", "straight", "'A,' he said. 'B \"c\" d.'"),
]


@pytest.mark.parametrize(("text", "style", "expected"), ON_REQUEST)
def test_a_style_on_request(text, style, expected):
    assert normalize(text, style) == expected
    assert normalize(expected, style) == expected


WELL_FORMED = [
    "“A ‘b’ c,” he said. It’s theirs.\r\n\r\n“D.\r\n\r\n“E,” she said.\r",
    "Il dit : «\u00a0Non\u00a0»,\tpuis « oui ».\n",
    "„A ‚b‘ c“ – „D“",
    "‘A “b” c,’ he said.\u2028‘The lads’ boat,’ she said.",
    "He is 6'2\" and plays rock 'n' roll in the '90s.",
    '<p class="x">"A," he said.</p>',
    "他说「我们走」。",
    "\"A,\" he said. “B,” he said. 'C' and ‘d’.",
    'The field was "" and then "", too.',
]


@pytest.mark.parametrize("text", WELL_FORMED)
def test_a_well_formed_text_passes_as_it_is(text):
    assert list_repairs(text) == ()
    assert normalize(text) == text
