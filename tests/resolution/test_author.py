"""The author is named in a byline, or in a line of their life below the text."""

import pytest
from resolving import read

from quotex.resolution.author import find_author


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("By Maria Costa\n\nThe port is closed.", "Maria Costa"),
        ("Port closed\n\nBY MARIA COSTA\n\nThe port is closed, Maria Costa finds.", "Maria Costa"),
        ("Port closed\nby Maria Costa\n\nThe port is closed.", "Maria Costa"),
        ("Port closed\n\nWords: Maria Costa\n\nThe port is closed.", "Maria Costa"),
        ("Port closed\n\nWords and pictures by Maria Costa\n\nThe port is closed.", "Maria Costa"),
        ("Port closed\n\nBy Maria Costa, harbour editor\n\nThe port is closed.", "Maria Costa"),
        ("Port closed\n\nText: Maria Costa says it is shut for good.\n\nThe port is closed.", None),
        ("The port is closed.\n\nMaria Costa teaches law in Lagos.", "Maria Costa"),
        ("The port is closed.\n\nMaria Costa, a sailor, covers ports.", "Maria Costa"),
        ("By Maria Costa the port was closed.", None),
        ("The port is closed.\n\nMaria Costa closed it.", None),
        ("Port closed\n\nBy Dr. Quill de Costa for The Harbour Post\n\nThe port is closed.", "Quill de Costa"),
        ("Port closed\n\nColumn | By Staff Writer Quill Costa\n\nThe port is closed.", "Quill Costa"),
        ("Port closed\n\nMaria Osei\n\nThe port is closed.", "Maria Osei"),
        ("Port closed\n\nFrom Quill Costa in Lagos\n\nThe port is closed.", "Quill Costa"),
        ("Maria Costa\n\nThe port is closed.", None),
        ("Ships sunk by Maria Costa\n\nThe port is closed.", None),
        ("Port closed\n\n(By Quill Costa)\n\nThe port is closed.", "Quill Costa"),
        ("Maria Osei, harbour editor\n\nThe port is closed.", "Maria Osei"),
        ("Words: Quill Costa Photographs: Dirk Haas\n\nThe port is closed.", "Quill Costa"),
        ("Maria Osei, harbour and sea\n\nThe port is closed.", None),
        ("By Quill Costa Published 3 May\n\nThe port is closed.", "Quill Costa"),
        ("By the Harbour Office\n\nThe port is closed.", None),
    ],
)
def test_author(text, author):
    layout, _, names, _ = read(text)
    found = find_author(layout, names)
    assert (found.name if found else None) == author
