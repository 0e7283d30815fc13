"""The named entities of whole documents: types, fullest names, and who is who."""

import pytest
from known_failures import mark_rows

from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out

KNOWN_FAILURES = {
    "May Chen has sold the pub. In May, Chen left.": (
        "a given name of the document is a person everywhere: In doesn't make it a month"
    ),
}
"""By the first column of the table: what is missing. They have to fail, so that a lucky fix is noticed."""


def mark(rows):
    return mark_rows(rows, KNOWN_FAILURES)


def read(text):
    """Each mention as its words, its type and its name; roles without a person left out."""
    layout = lay_out(text)
    return [
        (" ".join(layout.text[name.start : name.end].split()), name.type, name.name)
        for name in recognise(layout).mentions
        if name.type != "ROLE"
    ]


def read_type(text, type):
    """The mentions of a type, as (words, name)."""
    return [(words, name) for words, kind, name in read(text) if kind == type]


PEOPLE = [
    ("Former pilot Dr.Franklin Ossei rang. Mr.Ossei wept.", ["Franklin Ossei"] * 2),
    ("By Hortensia Quill, Chief Economist and Director of Research\n\nIt rained all day.", ["Hortensia Quill"]),
    (
        "It stars Robert Quayle, Al Zampano, and Peter Dorn. Al Zampano sang.",
        ["Robert Quayle", "Al Zampano", "Peter Dorn", "Al Zampano"],
    ),
    ("It honours Tim Hale, Ada Moss and Civil Rights.", ["Tim Hale", "Ada Moss"]),
    ("They flew Copper Green. Copper Green is cheap.", []),
    ("Dr Naveed Sultan left early. The nurse thanked Dr Sultan.", ["Naveed Sultan"] * 2),
    ("Mr President, Mr Speaker and Mr Justice Ravindra stood.", ["Ravindra"]),
    ("New York Mayor Ottoline Reyes waved.", ["Ottoline Reyes"]),
    ("The envoy to Pakistan Abdul Rahim Wardak rang, as did Kenya Wambui.", ["Abdul Rahim Wardak", "Kenya Wambui"]),
    ("Chief Norwegian negotiator Siri Dahl left.", ["Siri Dahl"]),
    ("Nobody expected Christmas Eve Mass. Eve Dahl sang.", ["Eve Dahl"]),
    ("The June FOMC meeting was calm.", []),
    ("The Bill passed. Bill Ferrier hated the Bill, and Bill wept.", ["Bill Ferrier"] * 2),
    ("Unrest continued in the camp.", []),
    ("Noor Bosch ran again. Polls favour Bosch. The Bosch drills rusted.", ["Noor Bosch"] * 2),
    (
        "Carl Oakes quit. Ida Oakes wept; Ida Oakes left. Congressman Oakes went. Oakes slept.",
        ["Carl Oakes", "Ida Oakes", "Ida Oakes", "Carl Oakes", "Carl Oakes"],
    ),
    ('The reeve, Rodelinde "Pip" Macavoy, fell ill. Pip had slept badly.', ['Rodelinde "Pip" Macavoy'] * 2),
    ("The porter Temba Dorjam Lama carried a stove.", ["Temba Dorjam Lama"]),
    ("The deacon Elin á Rógvustovu spoke; so did Nurlan uulu Bakytov.", ["Elin á Rógvustovu", "Nurlan uulu Bakytov"]),
    ("Elizabeth I was tall.", ["Elizabeth I"]),
    ("Adaeze Nwosu ran the clinic. Nwosu turned nobody away.", ["Adaeze Nwosu", "Adaeze Nwosu"]),
    ("Nwosu ran the clinic, said Adaeze Nwosu herself.", ["Adaeze Nwosu", "Adaeze Nwosu"]),
    ("Kenji Watanabe closed the mill. Mr. Watanabe wept.", ["Kenji Watanabe", "Kenji Watanabe"]),
    ("Oleksandr Bondar stayed. Oleksandr locked up.", ["Oleksandr Bondar", "Oleksandr Bondar"]),
    ("Barbara Anne Kowalski signed; Barbara Kowalski paid.", ["Barbara Anne Kowalski"] * 2),
    ("George K. Bailey lost. Bailey conceded. George Bailey wept.", ["George K. Bailey"] * 3),
    ("G.K. Butler met a crowd. Butler spoke.", ["G.K. Butler"] * 2),
    ("J. M. Okafor writes before dawn. Okafor sleeps at noon.", ["J. M. Okafor"] * 2),
    ("Joost van der Meer rang. Van der Meer was calm.", ["Joost van der Meer"] * 2),
    ("Bill de Groot opened the school. A child thanked de Groot.", ["Bill de Groot"] * 2),
    ("Khalid al-Masri fled in 2013. A cousin of al-Masri stayed.", ["Khalid al-Masri"] * 2),
    ("Ursula von der Leyen spoke. Later von der Leyen flew home.", ["Ursula von der Leyen"] * 2),
    ("Walter Briggs Jr. sued. Briggs won.", ["Walter Briggs Jr."] * 2),
    ("Dawn French opened the French fair. Later French said no.", ["Dawn French"] * 2),
    ("Park Ji-hoon won gold. A coach hugged Park.", ["Park Ji-hoon"] * 2),
    ("Joseph Castle sang. Joe Castle bowed.", ["Joseph Castle"] * 2),
    ("Niamh O'Sullivan’s boat sank. O'Sullivan swam.", ["Niamh O'Sullivan"] * 2),
    ("Gabriela Torres Quintana leads. The crowd cheered Torres.", ["Gabriela Torres Quintana"] * 2),
    ("Joseph Castle and Ruth Castle argued.", ["Joseph Castle", "Ruth Castle"]),
    ("Hillary Marsh and Bill Marsh came. Mrs. Marsh left first.", ["Hillary Marsh", "Bill Marsh", "Hillary Marsh"]),
    ("Hillary Marsh and Bill Marsh came. Mr. Marsh left first.", ["Hillary Marsh", "Bill Marsh", "Bill Marsh"]),
    ("Indira Mehta and Suresh Mehta print. Suresh cuts.", ["Indira Mehta", "Suresh Mehta", "Suresh Mehta"]),
    ("The minister, Ignacio Vera, was late. Vera apologised.", ["Ignacio Vera"] * 2),
    ("Qwarteng said the pipes froze.", ["Qwarteng"]),
    ("A verse by LR Tumkurle was read. Tumkurle bowed.", ["LR Tumkurle"] * 2),
    ("Faith Njoki Mburu sells maize. Mburu smiled.", ["Faith Njoki Mburu"] * 2),
    ("Md Nazrul Sikder drives the bus.", ["Md Nazrul Sikder"]),
    ("Lal Bahadur Magar tends goats, said Magar's son.", ["Lal Bahadur Magar"] * 2),
    ("Sgt. 1st Class Dwayne Ortega saluted.", ["Dwayne Ortega"]),
    ("Els Van Schoor rang. Van Schoor was calm.", ["Els Van Schoor"] * 2),
    ("They met Dragan Ilkov-Hristov.", ["Dragan Ilkov-Hristov"]),
    ("Mubin Sharaf al-Zayn, a Houthi official, left.", ["Mubin Sharaf al-Zayn"]),
    ("Thulani Ndlozi of Moletsane asked for rain.", ["Thulani Ndlozi"]),
    ("Sina´u´din wrote hymns; Sina´u´din´s heirs sold them, said Sina´u´din.", ["Sina´u´din"] * 3),
    ("Wekesa Shikuku Barongo, chair of the co-op, wept.", ["Wekesa Shikuku Barongo"]),
    ("Christian Mbeki sang. Mbeki bowed.", ["Christian Mbeki"] * 2),
    ("The candidate Tory Pahuru has a poster. Pahuru said no.", ["Tory Pahuru"] * 2),
    ("Said bin Rashid Al Maawali waved.", ["Said bin Rashid Al Maawali"]),
    ("Ts. Munkhsaikhan, a herder, said no.", ["Ts. Munkhsaikhan"]),
    ("Christian Pereira met H. E. Jean Faivre.", ["Christian Pereira", "Jean Faivre"]),
    ("They met Hye-won Okafor and Vice-Adm. Kofi Mensah.", ["Hye-won Okafor", "Kofi Mensah"]),
    ("They met the actress Marwelka and gang leader Thornwald.", ["Marwelka", "Thornwald"]),
    ("Jun-Jun Abcede drove. A ballot for Jan-May was held.", ["Jun-Jun Abcede"]),
    ("OC Nasima Begum and MPA Sana Gill left.", ["Nasima Begum", "Sana Gill"]),
    ("The research firm Karponasa, said Ida Moss, had shrunk.", ["Ida Moss"]),
    ("“We left,” said Karponasa spokesman Ida Moss. Karponasa said so, too.", ["Ida Moss"]),
    ("“We left,” said Karponasa. Karponasa said so, too.", ["Karponasa", "Karponasa"]),
    ("In 1970 Vandersloot became mayor of Ghent.", ["Vandersloot"]),
    ("Later Vandersloot served as treasurer.", ["Vandersloot"]),
    ("No. Ada Hale left early. Hale was tired.", ["Ada Hale", "Ada Hale"]),
    ("Ida Moss, Head Of Salesforce, left.", ["Ida Moss"]),
    ("Nobody had read the Royal Decree.", []),
    ("She dreamt of the Oscar. Its Oscar night was long.", []),
    ("She thanked Oscar. Oscar said nothing.", ["Oscar", "Oscar"]),
    ("The moons 171 Ophelia and 218 Bianca are small.", []),
    ("They carried Uzi pistols.", []),
    ("He won the Ada M. Hale Award.", []),
    ("Nobody won the Man Booker Prize.", []),
    ("Crowds filled Suruthi Prakhan movements.", []),
    ("The book “Kerul Marisen” sold out.", []),
    ("Help came from Te Aroviti.", []),
    ("Help came from a friend of Kerul Marisen.", ["Kerul Marisen"]),
    ("According to Kerul Marisen, help came.", ["Kerul Marisen"]),
    ("Kerul Marisen reportedly agreed.", ["Kerul Marisen"]),
    ("In 1970 Vandersloot moved back to Ghent.", ["Vandersloot"]),
    ("Later Vandersloot taught at the college.", ["Vandersloot"]),
    ("Previously, Vandersloot was a candidate for mayor.", ["Vandersloot"]),
    ("The airport was full. Expats said they would stay.", []),
    ("Nasra Deep left early. Deep and his wife drove home.", ["Nasra Deep", "Nasra Deep"]),
    ("They dug up a Bronze Diadem and a Silver Goblet.", []),
    ("The pipes froze, Qwarteng said.", ["Qwarteng"]),
    ("Striker Wes Okoro missed twice.", ["Wes Okoro"]),
    ("Foreign Minister Sergei Lavrov left. Lavrov flew home.", ["Sergei Lavrov"] * 2),
    ("Secretary of State Joan Kerr spoke. Kerr smiled.", ["Joan Kerr"] * 2),
    ("Jack London has sold the pub. London said the beer stays.", ["Jack London"] * 2),
    ("May Chen has sold the pub. In May, Chen left.", ["May Chen"] * 2),
    ("Gordon Brown sold the pub. A brown dog followed Brown.", ["Gordon Brown"] * 2),
    ("President Daniel Osei met Queen Margrethe.", ["Daniel Osei", "Queen Margrethe"]),
    ("Opposition leader Fatuma Abdirahman spoke.", ["Fatuma Abdirahman"]),
    ("Tsering Dolkar, 34, crossed the border. Dolkar walked.", ["Tsering Dolkar"] * 2),
    ("Þórdís Jónsdóttir, a guide, rang. Þórdís was calm.", ["Þórdís Jónsdóttir"] * 2),
]


@pytest.mark.parametrize(("text", "names"), mark(PEOPLE))
def test_people(text, names):
    assert [name for _, name in read_type(text, "PERSON")] == names


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the Bridge of Hats reopened.",
        "Paris is in France, and Georgia is a country, too.",
        "Will they come in May? Hope is all that is left.",
        "The Justice Department sued Amazon.",
        "Christmas came, then Easter, and the Second World War.",
        "It was the best of times. Experience shows that. Nobody knows why.",
        "Zarmo Kolvey will close its oldest mine.",
        "Advogados Sem Medo and Groen Tarrvoort spoke out.",
    ],
)
def test_nobody(text):
    assert read_type(text, "PERSON") == []


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("The Ministry of Health banned the syrup.", [("Ministry of Health", "Ministry of Health")]),
        ("A study by the University of Tromsø found no ice.", [("University of Tromsø", "University of Tromsø")]),
        ("The Centre for Fair Trade sued.", [("Centre for Fair Trade", "Centre for Fair Trade")]),
        (
            "The Securities and Exchange Commission sued.",
            [("Securities and Exchange Commission", "Securities and Exchange Commission")],
        ),
        ("Lawyers at Harrow & Pike said no.", [("Harrow & Pike", "Harrow & Pike")]),
        ("The Lahore High Court freed him.", [("Lahore High Court", "Lahore High Court")]),
        ("Talks with Quayside Terminals failed.", [("Quayside Terminals", "Quayside Terminals")]),
        ("Shares of Falcon Freight Inc. rose.", [("Falcon Freight Inc.", "Falcon Freight Inc.")]),
        ("NATO and the World Bank agreed.", [("NATO", "NATO"), ("World Bank", "World Bank")]),
        (
            "The National Rail Council (NRC) met. The NRC voted.",
            [
                ("National Rail Council", "National Rail Council"),
                ("NRC", "National Rail Council"),
                ("NRC", "National Rail Council"),
            ],
        ),
        (
            "The Friends of the Carver Library met at night.",
            [("Friends of the Carver Library", "Friends of the Carver Library")],
        ),
        ("Siobhan Teague directs the campaign group Fair Ledger.", [("Fair Ledger", "Fair Ledger")]),
        ("He works for Gull Street Press in Hull.", [("Gull Street Press", "Gull Street Press")]),
        ("The White House and the Kremlin agreed.", [("White House", "White House"), ("Kremlin", "Kremlin")]),
        ("Russia's Defense Ministry said nothing.", [("Defense Ministry", "Defense Ministry")]),
        ("The party's chief, Jan Horák of the Green Party, left.", [("Green Party", "Green Party")]),
        ("Manchester United lost.", [("Manchester United", "Manchester United")]),
        ("A paper was read at the People's Daily.", [("People's Daily", "People's Daily")]),
        ("They sued Brockle Foods Group plc.", [("Brockle Foods Group plc", "Brockle Foods Group plc")]),
        ("They sued PaisaVine, Inc., at once.", [("PaisaVine, Inc.", "PaisaVine, Inc.")]),
        ("Quorra Teln guard Bryce Amboy left. Quorra Teln won.", [("Quorra Teln", "Quorra Teln")] * 2),
        ("The airline Teal Reef closed; they swam at Teal Reef.", [("Teal Reef",) * 2]),
        ("They cheered NK Zelengrad.", [("NK Zelengrad", "NK Zelengrad")]),
        ("The Tarrow County Sheriff's Office called.", [("Tarrow County Sheriff's Office",) * 2]),
        ("They sued the Attorney General’s Office.", [("Attorney General’s Office",) * 2]),
        ("They sued Fiorenzi S.p.A. and Brandt A/S.", [("Fiorenzi S.p.A.",) * 2, ("Brandt A/S",) * 2]),
        ("They sued Zelenka s.r.o. at once.", [("Zelenka s.r.o.",) * 2]),
        ("Hamas and Islamic Jihad met.", [("Hamas", "Hamas"), ("Islamic Jihad", "Islamic Jihad")]),
        (
            "The Fair Markets Commission met. Later the Commission said no.",
            [("Fair Markets Commission", "Fair Markets Commission"), ("Commission", "Fair Markets Commission")],
        ),
    ],
)
def test_organisations(text, organisations):
    assert read_type(text, "ORG") == organisations


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("He flew from Nairobi to Tashkent.", [("Nairobi", "GPE"), ("Tashkent", "GPE")]),
        ("Troops left Afghanistan's north.", [("Afghanistan", "GPE")]),
        ("The U.S. and the United Kingdom agreed.", [("U.S.", "GPE"), ("United Kingdom", "GPE")]),
        ("It rained in South Africa and New Zealand.", [("South Africa", "GPE"), ("New Zealand", "GPE")]),
        ("Russian and Sri Lankan sailors met.", [("Russian", "NORP"), ("Sri Lankan", "NORP")]),
        ("Trains stood in UP and across KZN.", [("UP", "GPE"), ("KZN", "GPE")]),
        ("They swam near Ada Corvane Marine Reserve.", [("Ada Corvane Marine Reserve", "LOC")]),
        ("TOLUSA, May 4 (NewsLine) — Rain fell.", [("TOLUSA", "GPE")]),
        ("In Togo I taught, and in Keremba I've sung.", [("Togo", "GPE"), ("Keremba", "GPE")]),
        ("The road between Tolusa and Keremba is shut.", [("Tolusa", "GPE"), ("Keremba", "GPE")]),
        ("A reindeer herder from Keremba drowned.", [("Keremba", "GPE")]),
        ("A fiddler from Lowell played.", [("Lowell", "GPE")]),
        ("The quarry at Ondusiga closed.", [("Ondusiga", "GPE")]),
        ("She swept the National Museum of Togo.", [("National Museum of Togo", "LOC")]),
        ("They fled Ondusiga at dawn in Ondusiga.", [("Ondusiga", "GPE")] * 2),
        ("They crossed Africa on foot.", [("Africa", "LOC")]),
        (
            "Moles dug up Grace National Park and Collins Place.",
            [("Grace National Park", "LOC"), ("Collins Place", "LOC")],
        ),
        ("A flat in Paris costs less than one in Washington.", [("Paris", "GPE"), ("Washington", "GPE")]),
        ("Simona Rossi of Italy won.", [("Simona Rossi", "PERSON"), ("Italy", "GPE")]),
    ],
)
def test_places(text, mentions):
    assert [(words, kind) for words, kind, _ in read(text)] == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    mark(
        [
            (
                "Dam Was Never Inspected, Kamau Says\n\nThe dam was never inspected, engineer Wanjiru Kamau said.",
                [("Kamau", "Wanjiru Kamau"), ("Wanjiru Kamau", "Wanjiru Kamau")],
            ),
            (
                "DAM NEVER INSPECTED, KAMAU SAYS\n\nThe dam was never inspected, engineer Wanjiru Kamau said.",
                [("KAMAU", "Wanjiru Kamau"), ("Wanjiru Kamau", "Wanjiru Kamau")],
            ),
            (
                "Old Mill Closes Its Doors\n\nKenji Watanabe wept.",
                [("Kenji Watanabe", "Kenji Watanabe")],
            ),
            (
                "LAGOS — Adaeze Nwosu ran the clinic.",
                [("Adaeze Nwosu", "Adaeze Nwosu")],
            ),
            (
                "LAGOS: Where were you?\n\nAda Lagos slept. Ada Boston slept. Boston says no.",
                [
                    ("LAGOS", "Ada Lagos"),
                    ("Ada Lagos", "Ada Lagos"),
                    ("Ada Boston", "Ada Boston"),
                    ("Boston", "Ada Boston"),
                ],
            ),
            (
                "They met Dato' Seri Leena Kapoor, SI Alan Smith and Petty Officer First Class Ida Moss.",
                [("Leena Kapoor", "Leena Kapoor"), ("Alan Smith", "Alan Smith"), ("Ida Moss", "Ida Moss")],
            ),
            (
                "Nobody saw Marwastuti, Kelkoharkar or Thornwald. Bruggenmann slept.",
                [("Marwastuti",) * 2, ("Kelkoharkar",) * 2, ("Bruggenmann",) * 2],
            ),
            (
                "Stand-up Leena Kapoor left. They met Tran Thi Sen and Rep. Fan Jing. “No,” added Sen, a lecturer.",
                [
                    ("Leena Kapoor", "Leena Kapoor"),
                    ("Tran Thi Sen", "Tran Thi Sen"),
                    ("Fan Jing", "Fan Jing"),
                    ("Sen", "Tran Thi Sen"),
                ],
            ),
            (
                "Judge Leena Kapoor questioned Alan Smith.\n\nKAPOOR: Where were you?\n\nSMITH: At home.",
                [
                    ("Leena Kapoor", "Leena Kapoor"),
                    ("Alan Smith", "Alan Smith"),
                    ("KAPOOR", "Leena Kapoor"),
                    ("SMITH", "Alan Smith"),
                ],
            ),
        ]
    ),
)
def test_headlines_and_capitals(text, mentions):
    assert read_type(text, "PERSON") == mentions


@pytest.mark.parametrize(
    ("text", "genders"),
    [
        ("Angela Rossi met Thomas Berger.", {"Angela Rossi": "female", "Thomas Berger": "male"}),
        ("Mrs. Zhang sued Mr. Liu.", {"Zhang": "female", "Liu": "male"}),
        ("Chairwoman Tsering Dolkar spoke.", {"Tsering Dolkar": "female"}),
        ("The baker Sutinah met her landlord, Paijo.", {"Sutinah": "female", "Paijo": "male"}),
        ("The baker Dunstone met the spokesman Kelly.", {}),
    ],
)
def test_genders(text, genders):
    assert recognise(lay_out(text)).genders == genders


def test_mentions_are_in_order_and_apart():
    layout = lay_out(" ".join(text for text, _ in PEOPLE))
    names = recognise(layout)
    assert list(names.mentions) == sorted(names.mentions, key=lambda name: name.start)
    for name, after in zip(names.mentions, names.mentions[1:], strict=False):
        assert name.prefix <= name.start < name.end <= after.start


def test_between():
    text = "Angela Rossi met Thomas Berger in Graz."
    names = recognise(lay_out(text))
    assert [name.name for name in names.between(0, 12)] == ["Angela Rossi"]
    assert [name.name for name in names.between(12, len(text))] == ["Thomas Berger", "Graz"]
