"""Pages to paragraphs, however they are written."""

from __future__ import annotations

import pytest
from timing import check_linear

from quotex.source.blocks import mark_block_quotes, read_blocks


def list_texts(page: str) -> list[str]:
    return [block.text for block in read_blocks(page)[1] if not block.box.is_hidden]


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<p>One<p>Two</p>Three", ["One", "Two", "Three"]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("One<br>goes on<br><br>Two<br/>\n<br/>Three", ["One goes on", "Two", "Three"]),
        ("a &lt;b&gt; &amp;amp; c", ["a <b> &amp; c"]),
        ("<b>a</b>&#1;", ["a"]),
        ("A<SCRIPT>if (a < b) '</p>'</SCRIPT>B<style>p{}</style>", ["AB"]),
        ("<script src=a />Yes", ["Yes"]),
        ("A<!-- <p>no</p> -->B<!-- never closed", ["AB"]),
        ("A<script>never closed <p>no", ["A"]),
        ('<p title="a > b">One</p>', ["One"]),
        ('<p title="never closed>One</p>', ["One"]),
        ("1 < 2 and 3 <4", ["1 < 2 and 3 <4"]),
        ("<p>A <span hidden>not <span>this</span></span>B", ["A B"]),
        ("<div hidden><p>no</div>yes", ["yes"]),
        ('<div aria-hidden="true">no</div>yes', ["yes"]),
        ("<button>Share</button>yes<select><option>no</select>", ["yes"]),
        ("</div></p>yes</article>", ["yes"]),
        ("<div><p>A</div>B</div></div>C", ["A", "B", "C"]),
        ("<b>A<p>B</b>C</p>D", ["A", "BC", "D"]),
        (
            "<b>Ann Lee</b><i>Reporter</i>, <b>H</b>arbour <cite>OAKHAM (CN)</cite>It",
            ["Ann Lee Reporter, Harbour OAKHAM (CN) It"],
        ),
        ("<dialogue hidden><nav><p>no</p></nav></dialogue>yes", ["yes"]),
        ("<q>Go</q>, said Ann, <q>and <q>now</q>.</q>", ["“Go”, said Ann, “and ‘now’.”"]),
        ("<q>“Go”</q>, said Ann, <q> «now» </q><q>", ["“Go”, said Ann, «now» “"]),
        ("<p hidden><q>no</q></p>yes", ["yes"]),
        ("<tr><td>“<td><p>Go.<p>Now.<td>”<td>Ann", ["“Go.", "Now.”", "Ann"]),
        ("<div>“</div><p>“Go,” said Ann.<p>«Now»<div>»</div>", ["“Go,” said Ann.", "«Now»"]),
        ("", []),
    ],
)
def test_what_a_page_shows(page: str, texts: list[str]) -> None:
    assert list_texts(page) == texts


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<p>Ann wrote:<blockquote>Go.</blockquote>", ["Ann wrote:", "“Go.”"]),
        ("<p>Ann wrote:<blockquote><p>Go “now”.<p>Run.</blockquote>", ["Ann wrote:", "“Go ‘now’.", "“Run.”"]),
        ("<p>Ann wrote:<blockquote>Go.<p>— Ann, 2 May</blockquote>", ["Ann wrote:", "“Go.”", "— Ann, 2 May"]),
        ("<p>Ann wrote:<blockquote>“Go.”</blockquote>", ["Ann wrote:", "“Go.”"]),
        ("<p>Ann wrote.<blockquote>Go.</blockquote>", ["Ann wrote.", "Go."]),
        ("<p>The results:<blockquote><table><tr><td>1</table></blockquote>", ["The results:", "1"]),
        ("<p>Home:<blockquote>" + "<p>Go." * 20, ["Home:"] + ["Go."] * 20),
    ],
)
def test_what_is_set_apart_behind_a_colon_gets_marks(page: str, texts: list[str]) -> None:
    blocks = read_blocks(page)[1]
    mark_block_quotes(blocks)
    assert [block.text for block in blocks] == texts


def test_links_are_counted() -> None:
    (block,) = read_blocks("<p>See <a href=/x>the other</a> story")[1]
    assert (block.text, block.linked) == ("See the other story", 9)


def test_a_paragraph_knows_the_boxes_around_it() -> None:
    boxes, (block,) = read_blocks("<div id=a><section class='b c'><p>x")
    assert [box.tag for box in boxes] == ["html", "div", "section", "p"]
    assert block.box is boxes[3]
    assert boxes[3].parent is boxes[2]
    assert (boxes[1].attributes, boxes[2].attributes) == ({"id": "a"}, {"class": "b c"})


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "<!",
        "<!--",
        "<a",
        "</a",
        "<a '",
        '<a "',
        "<a \"<b '",
        "<script",
        "<p",
        "<?",
        "&",
        "<svg>",
        "</div>",
        "<b>",
        "<q>",
        "<q></q>",
        "<p>“</p>",
    ],
)
def test_hostile_pages_take_time_in_proportion(unit: str) -> None:
    check_linear(read_blocks, unit * 2_000)
