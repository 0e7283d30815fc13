"""An article like the project's first: its seven quotes, its entities, its marks mended, through every way in.

Its marks are damaged in four ways; all seven quotes are Josphat Kiprono's, though other men are named between them.
"""

from articles import Article, ArticleClaims
from paths import FIXTURES


class TestLakeFerries(ArticleClaims):
    article = Article(
        path=FIXTURES / "lake-ferries.txt",
        speaker="Josphat Kiprono",
        short_name="Kiprono",
        role="Kenyan Transport Minister",
        shown=("careless departure", "a level without precedent", "said", "told", "blamed"),
        quotes=(
            ("the friendliest colours,", "mixed", "Josphat Kiprono", "said", "say", ["two-singles-for-double"]),
            ("But every trader understands that the service failed,", "direct", "he", "told", "tell", []),
            ("careless departure", "mixed", "Kiprono", "blamed", "blame", ["doubled-open"]),
            (
                "In recent weeks we have sadly seen a rapid decline of trade on this side of the lake,",
                "direct",
                "he",
                "said",
                "say",
                [],
            ),
            (
                "In light of the careless departure of the Ugandan boats, there is great doubt about the future of the"
                " ports and the markets of this region,",
                "direct",
                "he",
                "told",
                "tell",
                [],
            ),
            ("a level without precedent.", "mixed", "he", "said", "say", []),
            (
                "It's clear that, at this moment, there is a real danger of shortages spreading to neighbouring"
                " countries,",
                "direct",
                "he",
                "said",
                "say",
                ["mismatched-close"],
            ),
        ),
        entities={
            "Kenya": "GPE",
            "Uganda": "GPE",
            "Rwanda": "GPE",
            "Tanzania": "GPE",
            "Nairobi": "GPE",
            "Kampala": "GPE",
            "State House": "ORG",
            "Lake Victoria Commission": "ORG",
            "KNA": "ORG",
            "Transport Ministry": "ORG",
            "Josphat Kiprono": "PERSON",
            "Kiprono": "PERSON",
            "Moses Wasswa": "PERSON",
            "Hamisi Mollel": "PERSON",
        },
    )
