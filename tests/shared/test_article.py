"""The article of issue 2: its seven quotes, its entities, its marks mended, through every way in.

Its marks are damaged in four ways; all seven quotes are Sergei Lavrov's, though other men are named between them.
"""

from articles import Article, ArticleClaims
from paths import SHARED


class TestFirstArticle(ArticleClaims):
    article = Article(
        path=SHARED / "data/article.txt",
        speaker="Sergei Lavrov",
        short_name="Lavrov",
        role="Russian Foreign Minister",
        shown=("hasty withdrawal", "an unprecedented level", "said", "told", "blamed"),
        quotes=(
            # words, kind, mention, cue, lemma, repairs
            ("the most positive colors,", "mixed", "Sergei Lavrov", "said", "say", ["two-singles-for-double"]),
            ("But everyone understands that the mission failed,", "direct", "he", "told", "tell", []),
            ("hasty withdrawal", "mixed", "Lavrov", "blamed", "blame", ["doubled-open"]),
            (
                "In recent days we have unfortunately seen a rapid deterioration of the situation in Afghanistan,",
                "direct",
                "he",
                "said",
                "say",
                [],
            ),
            (
                "In light of the hasty withdrawal of the U.S. and NATO troops, there is huge uncertainty around the"
                " future of the political and military situation in this country,",
                "direct",
                "he",
                "told",
                "tell",
                [],
            ),
            ("an unprecedented level.", "mixed", "he", "said", "say", []),
            (
                "It's clear that, in this situation, there is a real risk of instability spreading to neighbouring"
                " countries,",
                "direct",
                "he",
                "said",
                "say",
                ["mismatched-close"],
            ),
        ),
        entities={
            "Russia": "GPE",
            "United States": "GPE",
            "Afghanistan": "GPE",
            "Uzbekistan": "GPE",
            "Tajikistan": "GPE",
            "Moscow": "GPE",
            "Tashkent": "GPE",
            "Taliban": "ORG",
            "NATO": "ORG",
            "White House": "ORG",
            "TASS": "ORG",
            "Defense Ministry": "ORG",
            "Sergei Lavrov": "PERSON",
            "Lavrov": "PERSON",
            "Ashraf Ghani": "PERSON",
            "Emomali Rakhmon": "PERSON",
        },
    )
