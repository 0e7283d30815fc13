"""Characters written as codes and blanks written as signs are read; code that somebody writes about stays."""

import quopri

import pytest

from quotex import extract, normalize
from quotex.text.clearing import clear

PLAIN = (
    "The weir at Oakham will be rebuilt before the winter, the river board said. "
    "“The bank is not sound—not at all,” said José Bramhall, who runs it. It rained for a week."
)


def quotes_of(text):
    return [(quote.quote, quote.speaker) for quote in extract(text).quotes]


@pytest.mark.parametrize("form", [r"\u{:04x}", r"\u{:04X}", r"\\u{:04x}", "_x{:04X}_", r"\u{}?", r"{{\uc0\u{} }}"])
def test_everything_that_is_not_ascii(form):
    text = "".join(char if char.isascii() else form.format(ord(char)) for char in PLAIN)
    assert quotes_of(text) == quotes_of(PLAIN)
    assert normalize(text, "curly").count("“") == 1


@pytest.mark.parametrize("form", [r"\u{:04x}", "(cid:{})", "_x{:04X}_"])
def test_bytes_of_windows(form):
    marks = {glyph: form.format(glyph.encode("cp1252")[0]) for glyph in "“”’"}
    text = PLAIN.translate(str.maketrans(marks))
    assert quotes_of(text) == quotes_of(PLAIN)


@pytest.mark.parametrize(
    "code",
    [
        "ldquo;{}rdquo;",
        "amp;quot;{}amp;quot;",
        "amp;#8220;{}amp;#8221;",
        r"\u0026ldquo;{}\u0026rdquo;",
        r"\u0026#8220;{}\u0026#8221;",
    ],
)
def test_a_reference_in_a_code(code):
    assert quotes_of(code.format("We left,") + " said Ann Lee.") == [("We left,", "Ann Lee")]


@pytest.mark.parametrize("lost", ["ï¿½", "Ã¯Â¿Â½", r"\ufffd", "%EF%BF%BD", "锟斤拷", "\ufffd"])
def test_a_mark_that_was_lost_and_spelled(lost):
    assert quotes_of(f"{lost}We left,{lost} said Ann Lee. {lost}It rained.{lost}")[0] == ("We left,", "Ann Lee")


@pytest.mark.parametrize("sign", ["▁", " ▁", "Ġ", "·", "␣", "+", "_", "%20"])
def test_blanks_as_signs(sign):
    text = PLAIN.replace(" ", sign)
    assert quotes_of(text) == quotes_of(PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        r"The letter \u00e9 is written so in C:\users.",
        "snake_case_names_are_written_so_in_code",
        "https://example.org/a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y+z says so, and more of the same.",
        "a + b + c = d",
        "It rained (cid: 7).",
    ],
)
def test_what_is_no_code_stays(text):
    assert clear(text)[0] == text


def test_escapes_of_markdown_and_ties_of_tex():
    assert clear("“We left\\.” It rained\\!")[0] == "“We left.” It rained!"
    assert clear("``We left,'' said Mr.~Lee.")[0] == "``We left,'' said Mr. Lee."


def encode(text, sign, blank):
    """All but letters and figures by their bytes, a blank as it is given."""
    codes = ("".join(f"{sign}{byte:02X}" for byte in char.encode()) for char in text)
    return "".join(
        char if char.isascii() and char.isalnum() else blank if char == " " else code
        for char, code in zip(text, codes, strict=True)
    )


@pytest.mark.parametrize("blank", ["+", "%20"])
def test_a_text_as_a_part_of_an_address(blank):
    assert quotes_of(encode(f"{PLAIN}\n\n{PLAIN}", "%", blank)) == quotes_of(f"{PLAIN}\n\n{PLAIN}")


@pytest.mark.parametrize("before", ["", "So it goes. ", "It was a cold and wet day in Oakham. "])
def test_quoted_printable(before):
    plain = f"{before}{PLAIN}\n\n{PLAIN}"
    assert quotes_of(quopri.encodestring(plain.encode()).decode()) == quotes_of(plain)


def test_a_sign_at_the_ends_of_lines_is_no_quoted_printable():
    text = "a =\nb =\nc = 3D\n"
    assert clear(text)[0] == text
