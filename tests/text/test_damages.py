"""Every row of the two tables of damages: its example is found, named and mended, and docs/repairs.md shows it."""

from pathlib import Path

import pytest

from quotex.text.damages import DAMAGES
from quotex.text.glyphs import CANONICAL
from quotex.text.marks import normalize_marks
from quotex.text.mending import END_DAMAGES, list_repairs, normalize

ROWS = [*((damage, None) for damage in DAMAGES.values()), *((damage, damage.style) for damage in END_DAMAGES)]
PAGE = (Path(__file__).parents[2] / "docs" / "repairs.md").read_text(encoding="utf-8")


def names_of(damage):
    return {damage.name.format(end=end) for end in ("open", "close")}


@pytest.mark.parametrize(("damage", "style"), ROWS, ids=[damage.name for damage, _ in ROWS])
def test_every_example_is_named_and_mended(damage, style):
    text, mended = damage.example
    assert {repair.kind for repair in list_repairs(text, style)} <= names_of(damage)
    assert list_repairs(text, style), f"{damage.name}: nothing is found in its example"
    assert normalize(text, style) == mended


@pytest.mark.parametrize("group", DAMAGES)
def test_every_example_is_read_by_its_own_row(group):
    damage = DAMAGES[group]
    marks = [mark.form for mark in normalize_marks(damage.example[0]).marks if mark.form.damage == damage.name]
    assert marks
    for form in marks:
        assert form.source[0] in damage.starts, f"{group}: `starts` lacks {form.source[0]!r}"
    assert damage.read(marks[0].source) in CANONICAL


@pytest.mark.parametrize("damage", [damage for damage, _ in ROWS], ids=[damage.name for damage, _ in ROWS])
def test_the_page_of_repairs_has_every_damage(damage):
    for name in names_of(damage):
        assert f"\n| `{name}` |" in PAGE, f"docs/repairs.md has no row for {name}"


def test_the_page_of_repairs_has_no_other():
    names = {line.split("`")[1] for line in PAGE.splitlines() if line.startswith("| `")}
    assert names == set().union(*(names_of(damage) for damage, _ in ROWS))


CODE_PAGES = (
    *(f"cp{number}" for number in (437, 850, 852, 866, 1250, 1251, 1253, 1254, 1255, 1256, 1257)),
    *("koi8_r", "koi8_u", "mac_roman", "mac_cyrillic"),
    *(f"iso8859_{number}" for number in (2, 5, 7, 9, 15)),
)


def misread(text, page):
    return "".join(bytes([byte]).decode(page, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("page", CODE_PAGES)
@pytest.mark.parametrize("marks", ["“”", "‘’", "«»"])
@pytest.mark.parametrize("times", [1, 2])
def test_a_mark_read_in_another_code_page(page, marks, times):
    opening, closing = marks
    for _ in range(times):
        opening, closing = misread(opening, page), misread(closing, page)
    if (len(opening) == 2 and (opening, closing) != ("Â«", "Â»")) or opening.split() != [opening]:
        pytest.skip("of two characters, or with a blank, it could be text")
    text = f"{opening}The weir broke at noon,{closing} said Ann Lee. {opening}It broke twice.{closing}"
    expected = "{0}The weir broke at noon,{1} said Ann Lee. {0}It broke twice.{1}".format(*marks)
    assert normalize(text) == expected


@pytest.mark.parametrize("lost", ["", "?", "\ufffd"])
@pytest.mark.parametrize("lead", ["ΓÇ", "тА", "Б─", "鈥", "ÔÇ"])
def test_a_mark_that_lost_its_last_byte(lead, lost):
    text = f"{lead}{lost}The weir broke,{lead}{lost} said Ann Lee."
    assert normalize(text) == "“The weir broke,” said Ann Lee."


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("&ldquo", "&rdquo"),
        ("&#8220", "&#8221"),
        ("&#008220;", "&#x0201d;"),
        ("& ldquo ;", "& rdquo ;"),
        ("&amp;ldquo", "&amp;rdquo"),
        ("=e2=80=9c", "=e2=80=9d"),
        ("=E2=\n=80=9C", "=E2=80=\r\n=9D"),
        ("=93", "=94"),
        ("%93", "%94"),
        (r"\\xE2\\x80\\x9C", r"\\xE2\\x80\\x9D"),
        (r"\'93", r"\'94"),
        (r"\\u201C", r"\\u201D"),
        (r"\201C ", r"\201D "),
        ("U+201C", "U+201D"),
        ("<U+201C>", "<U+201D>"),
        (r"\textquotedblleft{}", r"\textquotedblright{}"),
        ('<q class="said">', "</q>"),
        ('<said who="#ann">', "</said>"),
        ("%25E2%2580%259C", "%25E2%2580%259D"),
        (r"\u8220?", r"\u8221?"),
        (r"\u8220\'93", r"\u8221\'94"),
        (r"\'e2\'80\'9c", r"\'e2\'80\'9d"),
        (r"\u00e2\u0080\u009c", r"\u00e2\u0080\u009d"),
        (r"\u00e2\u20ac\u0153", r"\u00e2\u20ac\u009d"),
        ("&acirc;&euro;&oelig;", "&acirc;&euro;"),
        ("&#226;&#128;&#156;", "&#226;&#128;&#157;"),
        ("&#x26;ldquo;", "&#x26;rdquo;"),
        ("&OpenCurlyDoubleQuote;", "&CloseCurlyDoubleQuote;"),
        ("<E2><80><9C>", "<E2><80><9D>"),
        ("<0xE2><0x80><0x9C>", "<0xE2><0x80><0x9D>"),
        ("<93>", "<94>"),
        (r"\x93", r"\x94"),
        ("M-bM-^@M-^\\", "M-bM-^@M-^]"),
        ("u201c", "u201d"),
        (r"\N{LEFT DOUBLE QUOTATION MARK}", r"\N{RIGHT DOUBLE QUOTATION MARK}"),
        (r"\(lq", r"\(rq"),
        ("&lt;q&gt;", "&lt;/q&gt;"),
        ("aEURoe", "aEUR\x9d"),
        ("aEURoe", "aEUR"),
        ("‚Äö√Ñ√∫", "‚Äö√Ñ√π"),
        ("√¢‚Ç¨≈ì", "√¢‚Ç¨¬ù"),
        ("â€šÃ„Ãº", "â€šÃ„Ã¹"),
        ("\x1c", "\x1d"),
        ("\x1c ", "\x1d "),
        ("â?", "â?"),
        ("â??", "â??"),
        (r"\93 ", r"\94 "),
        (r"\lq\lq ", r"\rq\rq "),
        (r"{\lq\lq}", r"{\rq\rq}"),
        (r"\enquote{", "}"),
        (r"\enquote*{", "}"),
        (r"\mkbibquote{", "}"),
        ('{{"|', "}}"),
        ("{{quote|", "}}"),
        ("<0x201C>", "<0x201D>"),
        ("@quotedblleft{}", "@quotedblright{}"),
        (r"\*Q", r"\*U"),
        ('"`', '`"'),
    ],
)
def test_other_spellings(opening, closing):
    text = f"{opening}The weir broke,{closing} said Ann Lee."
    assert normalize(text) == "“The weir broke,” said Ann Lee."


@pytest.mark.parametrize(
    ("opening", "closing", "style"),
    [
        (r"{\glqq}", r"{\grqq}", "„{}“"),
        (r"\glqq ", r"\grqq{}", "„{}“"),
        (r"\og ", r" \fg{}", "«{} »"),
        ("<< ", " >>", "« {} »"),
        (r"\guillemotleft{}", r"\guillemotright{}", "«{}»"),
        ("\ufffd?\ufffd", "\ufffd?\ufffd", '"{}"'),
    ],
)
def test_spellings_of_other_styles(opening, closing, style):
    text = f"{opening}The weir broke,{closing} said Ann Lee."
    assert normalize(text) == style.format("The weir broke,") + " said Ann Lee."


@pytest.mark.parametrize(
    "text",
    [
        "R&D and AT&T & others; Q&A",
        "https://weir.example/?q=%22mill%22&x=%E2%80%9Ctrout%E2%80%9D broke",
        "10%22 of it, n=93 and p=94, x =93 or =94",
        "in '93 and '94, \\2015 and \\20161",
        "if a <b and c </d: <quiet> and </query>",
        "Ôtez-le, dit-il. Ça, Äänekoski, Β─Γ, тАк, вЂк",
        "ΓÇö and ΓÇô are dashes",
        'aEUR" is a dash, and 3 EUR a price',
        r"\frac{a}{b} {{cite|x}} {{name}} \9 \939 \ogle \say",
        "la voilâ ? Pâ?que",
        "+IBM- and U+2014, U+00E9",
        "a,,b and ,,c,,d\n1,,Oakham,,3\n,,,",
        "<<include>> and <<EOF, then x >> 3",
        "1 >>x<< 2, >>> print(1 << 2), cout << a, b >> c",
    ],
)
def test_what_could_be_text_stays_text(text):
    assert not [mark for mark in normalize_marks(text).marks if mark.form.damage]
