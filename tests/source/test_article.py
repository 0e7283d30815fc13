"""The article of a page, by what pages say of it and where they say nothing."""

from __future__ import annotations

import pytest

from quotex.source.article import choose_article
from quotex.source.blocks import read_blocks

STORY = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The ferry to Brannoch has not sailed since Tuesday, and nobody at the pier knows when it will.",
        "“We have bread for two days and flour for a week,” said Moira Keay, who runs the only shop.",
        "The company did not answer the telephone, and its office in the harbour stayed shut all day.",
    )
)
OTHER = "<p>“You will never guess what the goat did next,” said a farmer who asked for nothing but peace and quiet.</p>"
LINKS = "<ul><li><a href=/1>Goat eats “priceless” painting, owner says</a><li><a href=/2>Weather</a></ul>"


def choose(page: str) -> str:
    return " ".join(choose_article(*read_blocks(page)).paragraphs)


@pytest.mark.parametrize(
    "page",
    [
        f"<article>{STORY}</article>{OTHER}",
        f"<main>{STORY}</main>{OTHER}{LINKS}",
        f"<div role=main>{STORY}</div><div>{OTHER}</div>",
        f"<div itemprop='articleBody'>{STORY}</div>" + OTHER * 20,
        f"<div property='articleBody'>{STORY}</div><article>{OTHER * 4}</article>",
        f"<article>{STORY}{LINKS}<figure><figcaption>{OTHER}</figcaption></figure></article>",
        f"<article>{STORY}<aside>{OTHER}</aside></article>",
        f"<article>{STORY}<div class='related-stories'>{OTHER}</div></article>",
        f"<article>{STORY}<section id='articleComments'>{OTHER}</section></article>",
        f"<body class='has-comments sidebar'><div>{STORY}</div><div>{LINKS}</div></body>",
        f"<div><div>{STORY}</div><div class='sidebar'>{OTHER}</div></div>",
        f"<article><h2>‘Goat’ has its day</h2>{STORY}</article>",
        f"<article>{STORY}<pre>{{“goat”: 1}}</pre></article>",
        f"<article>{STORY}<blockquote class='pull right'>{OTHER}</blockquote></article>",
        f"<article>{STORY}<ol class='references'><li>{OTHER}</ol></article>",
        f"<form><article>{STORY}</article></form><form>{OTHER}</form>",
        f"<article>{STORY}<p><a href=/>“Read this,” she said, and nobody could believe it at all</a></article>",
        f"<article>{OTHER}</article><article>{OTHER}</article><main>{STORY * 3}</main>",
        f"<div>{LINKS}</div><div>{STORY}</div><div>{LINKS}</div>",
        f"<div itemprop=articleBody>{STORY}</div>{OTHER}<div itemprop=articleBody>{STORY}</div>",
        f"<article>{STORY * 3}</article>" + f"<article>{OTHER * 3}</article>" * 2,
        f"<main>{STORY * 3}" + f"<article class=related>{OTHER * 2}</article>" * 9 + "</main>",
    ],
)
def test_the_article_and_nothing_else(page: str) -> None:
    chosen = choose(page)
    assert "bread for two days" in chosen
    assert "goat" not in chosen.lower()
    assert "believe it" not in chosen


def test_a_page_without_prose_is_all_that_it_shows() -> None:
    assert choose("<nav>Home</nav><p>“Go,” said Ann.<footer>End</footer>") == "“Go,” said Ann."
    assert choose("<nav>Home</nav>") == "Home"
    assert choose("") == ""


def test_a_heading_that_is_a_sentence_is_read() -> None:
    assert choose(f"<article>{STORY}<h3>“We have salt.”</h3><h3>No salt</h3><h3>Ann:</h3></article>").endswith(
        "“We have salt.” Ann:"
    )


def test_a_text_without_markup_is_read() -> None:
    assert choose(f"<nav>Home</nav><pre>{STORY}</pre>").startswith("The ferry")


def test_it_is_known_whether_the_page_says_where_its_article_is() -> None:
    assert choose_article(*read_blocks(f"<article>{STORY}</article>")).is_declared
    assert not choose_article(*read_blocks(f"<div>{STORY}</div>")).is_declared
