"""The view of an article: pieces that lose nothing, a screen that obeys its terminal, and a page that is its own."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from paths import FIXTURES
from rich.cells import cell_len

import quotex
from quotex.model import Document
from quotex.render import page
from quotex.render.page import make_page
from quotex.render.palette import TERMINAL_COLOURS
from quotex.render.passages import cut_passages
from quotex.render.screen import Screen
from quotex.render.view import draw_view

ARTICLE = quotex.extract((FIXTURES / "harbour-strike.txt").read_text(encoding="utf-8"), source="a.txt")
HOSTILE = '</script><b>[sic] [/x] [bold] :smile: & " \x1b[31m \u202e \u2028'
EVIL = quotex.extract(f"“We {HOSTILE} left,” said Ann Lee. “He told me ‘go away’,” said Bo Chen.", source=HOSTILE)
STYLE = (Path(page.__file__).parent / "page.css").read_text(encoding="utf-8")
CHROMIUM = shutil.which("chromium")


def draw(document: Document, width: int = 80, is_terminal: bool = False, with_repairs: bool = False) -> str:
    return draw_view(document, Screen(width, is_terminal), with_repairs)


def test_every_repair_is_shown_once() -> None:
    assert [p.repair for p in cut_passages(ARTICLE) if p.repair and p.after] == sorted(
        ARTICLE.repairs, key=lambda repair: repair.start
    )


def test_the_inner_quote_wins_and_the_outer_goes_on_after_it() -> None:
    document = quotex.extract("“He told me ‘go away’ twice,” said Bob Lee.")
    pieces = [(p.text, p.quote.id) for p in cut_passages(document) if p.quote]
    assert ("‘go away’", 1) in pieces
    assert pieces[-1] == (" twice,”", 0)


@pytest.mark.parametrize("width", [1, 20, 60, 80, 200])
@pytest.mark.parametrize("is_terminal", [False, True])
def test_no_line_is_wider_than_the_window(width: int, is_terminal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", draw(ARTICLE, width, is_terminal, True))
    assert max(map(cell_len, plain.splitlines())) <= max(width, 2)


def test_marks_are_mended_and_the_repairs_shown_on_demand() -> None:
    assert '①"a modest step forward,"' in draw(ARTICLE)
    assert "①[''→]\"a modest" in draw(ARTICLE, with_repairs=True)
    assert "① Sipho Mabaso, general secretary of the Allied Dockworkers' Union · quotes: 4" in draw(ARTICLE)


@pytest.mark.parametrize(
    ("environment", "has_colour", "has_underline"),
    [
        ({"TERM": "xterm-256color"}, True, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False, True),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_the_environment_is_obeyed(
    environment: dict[str, str], has_colour: bool, has_underline: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "COLORTERM", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    drawn = draw(ARTICLE, is_terminal=True)
    assert ("\x1b[38;5;" in drawn or "38;5;" in drawn) is has_colour
    assert (re.search(r"\x1b\[(?:\d+;)*4[;m]", drawn) is not None) is has_underline
    assert "\x1b" not in draw(ARTICLE)


def test_no_article_gives_orders_to_the_terminal() -> None:
    drawn = draw(EVIL, 200)
    assert '</script><b>[sic] [/x] [bold] :smile: & " \\x1b[31m' in " ".join(drawn.split())
    assert not set("\x1b\u202e\u2028") & set(drawn)


# -- the page -------------------------------------------------------------------------------------------------------


class Balance(HTMLParser):
    """The tags of a page, which must close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attributes)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("document", [ARTICLE, EVIL, quotex.extract("")], ids=["article", "hostile", "empty"])
def test_the_page_is_balanced_and_loads_nothing(document: Document) -> None:
    balance = Balance()
    balance.feed(make_page(document))
    assert balance.open == []
    assert [tag for tag, _ in balance.seen].count("script") == 1
    assert not [tag for tag, attributes in balance.seen if attributes.keys() & {"src", "href", "style", "onclick"}]
    assert not {"img", "link", "iframe"} & {tag for tag, _ in balance.seen}
    ids = [attributes["id"] for _, attributes in balance.seen if "id" in attributes]
    assert len(ids) == len(set(ids)) == len(document.quotes)


def test_the_source_is_escaped_on_the_page() -> None:
    html = make_page(EVIL)
    assert "</script><b>" not in html
    assert html.count("&lt;/script&gt;&lt;b&gt;[sic]") >= 3
    assert not set("\x1b\u202e\u2028") & set(html)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def measure_contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_on_the_page() -> None:
    light, dark = STYLE.split("@media screen and (prefers-color-scheme: dark)")
    for scheme in (light, dark.split("\nbody {")[0]):
        colours = dict(re.findall(r"--(ground|lit|ink|faint): (#\w+)", scheme))
        voices = [*re.findall(r"--voice: (#\w+)", scheme), colours["ink"], colours["faint"]]
        assert len(voices) == 9
        assert min(measure_contrast(voice, colours[ground]) for voice in voices for ground in ("ground", "lit")) >= 4.5


@pytest.mark.parametrize("ground", ["#ffffff", "#000000"])
def test_contrast_on_either_terminal(ground: str) -> None:
    assert min(measure_contrast(colour, ground) for colour in TERMINAL_COLOURS) >= 3.5


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
@pytest.mark.parametrize("document", [ARTICLE, EVIL], ids=["article", "hostile"])
def test_the_script_runs_in_a_browser(document: Document, tmp_path: Path) -> None:
    """The keys and a click, typed by lines added to the page's script, and so to the hash in its policy."""
    driver = """
        const type = (key) => document.dispatchEvent(new KeyboardEvent("keydown", { key }));
        type("n"); type("n");
        document.title = "ran:" + document.activeElement.id + ":" + note.textContent;
        type("Escape");
        document.title += ":" + document.activeElement.tagName;
        document.querySelector(".voice").click();
    """
    with pytest.MonkeyPatch.context() as patch:
        read = page._read_beside
        patch.setattr(page, "_read_beside", lambda name: read(name) + (driver if name.endswith(".js") else ""))
        (tmp_path / "page.html").write_text(make_page(document), encoding="utf-8")
    options = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
    options += f" --disable-component-update --disable-sync --user-data-dir={tmp_path}/profile --dump-dom"
    done = subprocess.run(
        [str(CHROMIUM), *options.split(), (tmp_path / "page.html").as_uri()],
        capture_output=True,
        timeout=60,
        check=True,
    )
    dom = done.stdout.decode()
    assert re.search(r"<title>ran:q1:.* · confidence: [\d.]+:BODY</title>", dom)
    assert 'aria-pressed="true"' in dom
    assert re.search(r'class="q s0 lit"', dom)
