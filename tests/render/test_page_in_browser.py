"""The page of `view --html` in a real browser: narrow and wide, light and dark, of articles and of hostile texts."""

from __future__ import annotations

import pytest
from browser import CHROMIUM, DRIVER, MISSING, open_browser
from paths import FIXTURES

import quotex
from quotex.render.page import make_page

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not (CHROMIUM and DRIVER), reason=MISSING)]

HOSTILE = (
    "</script><img src=http://127.0.0.1:9/x onerror=alert(1)><b>[sic] \"' \x1b[31m \u202e \u2028 <svg onload=alert(2)>"
)
LONG = "Incomprehensibilities" * 30
TEXTS = {
    **{name: (FIXTURES / f"{name}.txt").read_text(encoding="utf-8") for name in ("harbour-strike", "marathon-ban")},
    "hostile": f"“We {HOSTILE} left,” said Ann {HOSTILE} Lee. “He told me ‘go away’,” said Bo Chen.",
    "long words": f"{LONG}\n\n“{LONG},” said Ann {LONG}. “No,” said Bo Chen, a {LONG}.",
    "nothing quoted": "It rained.",
    "empty": "",
}
DOCUMENTS = {name: quotex.extract(text, source=name) for name, text in TEXTS.items()}
PAGES = {**DOCUMENTS, "several": list(DOCUMENTS.values())}
ESCAPE = "\ue00c"

RUNS_OFF = """
const width = document.documentElement.clientWidth;
return [...document.querySelectorAll("body *")].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && (box.right > width + 1 || box.left < -1);
}).map((element) => element.outerHTML.slice(0, 80)).concat(
  document.documentElement.scrollWidth > width ? ["the page: " + document.documentElement.scrollWidth] : []);
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    with open_browser(tmp_path_factory.mktemp("browser")) as browser:
        yield browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_a_browser(browser, name, width, scheme, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(make_page(PAGES[name]), encoding="utf-8")
    browser.open(path.as_uri(), width=width, scheme=scheme)
    assert browser.run(RUNS_OFF) == []
    ground = browser.run("return getComputedStyle(document.body).backgroundColor")
    assert ground == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(24, 24, 24)")
    if browser.run("return document.querySelectorAll('.tag').length"):
        check_keys_and_buttons(browser)
    assert [request for request in browser.list_requests() if request != path.as_uri()] == []
    assert [entry["message"] for entry in browser.read_log("browser")] == []


def check_keys_and_buttons(browser):
    quotes = browser.run("return [...document.querySelectorAll('.tag')].map((tag) => tag.id)")
    focus, note = "return document.activeElement.id", "return document.querySelector('aside').textContent"
    for expected in [*quotes, quotes[0]][:3]:
        browser.press("n")
        assert browser.run(focus) == expected
        assert "confidence" in browser.run(note)
    browser.press("p")
    assert browser.run(focus) in quotes
    browser.press(ESCAPE)
    assert browser.run(focus) == browser.run(note) == ""
    if browser.run("return document.querySelectorAll('.voice').length"):
        browser.click(".voice")
        assert browser.run("return document.querySelector('.voice').getAttribute('aria-pressed')") == "true"
        lit = browser.run("return [...document.querySelectorAll('.q.lit')].map((piece) => piece.dataset.voice)")
        assert set(lit) == {browser.run("return document.querySelector('.voice').dataset.voice")}
        browser.press(ESCAPE)
        assert browser.run("return document.querySelectorAll('.q.lit').length") == 0


def test_the_contents_lead_to_the_articles(browser, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(make_page(PAGES["several"]), encoding="utf-8")
    browser.open(path.as_uri())
    titles = browser.run("return [...document.querySelectorAll('.contents a')].map((link) => link.textContent)")
    assert titles[0] == "Durban Dock Workers Reject Pay Offer as Ships Queue Offshore"
    assert len(titles) == len(DOCUMENTS)
    browser.click(".contents li:nth-child(2) a")
    assert browser.run("return document.querySelector(':target').querySelector('h1').textContent") == titles[1]
