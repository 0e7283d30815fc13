"""`quotex view`: where it writes, and what it says when it can't."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from calling import call_quotex

from quotex.cli import main

ARTICLE = "“We left,” said Ann Lee. “The ‘best’ of times,” she said.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_a_pipe_gets_plain_text_with_the_tags() -> None:
    drawn = call_quotex(["view", "a.txt"])
    assert drawn.startswith("①\u00a0“We left,” said Ann Lee. ①\u00a0“The ")
    assert drawn.endswith("① Ann Lee · quotes: 2, words: 6\n")
    assert "\x1b" not in drawn
    assert call_quotex(["view"], ARTICLE.encode()) == drawn


def test_several_articles_stand_apart() -> None:
    assert call_quotex(["view", "a.txt", "a.txt"]).count("\n\n①\u00a0“We left") == 1


def test_scare_quotes_only_on_request() -> None:
    Path("a.txt").write_text("The “so-called” experts left the room on Monday.\n", encoding="utf-8")
    assert "(?)" not in call_quotex(["view", "a.txt"])
    assert "(?)\u00a0“so-called”" in call_quotex(["view", "--all", "a.txt"])


def test_the_page_is_written_whole(folder: Path) -> None:
    assert call_quotex(["view", "--html", "out.html", "a.txt"]) == ""
    assert Path("out.html").read_text(encoding="utf-8") == call_quotex(["view", "--html", "-", "a.txt"])
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "out.html"]
    Path("out.html").chmod(0o640)
    call_quotex(["view", "--html", "out.html", "a.txt"])
    assert stat.S_IMODE(Path("out.html").stat().st_mode) == 0o640


def test_a_page_that_cannot_be_written_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["view", "--html", "none/out.html", "a.txt"]) == 1
    assert capsys.readouterr().err == (
        "quotex: none/out.html: not written: No such file or directory; name another file with --html\n"
    )


def test_several_articles_are_one_page(folder: Path) -> None:
    Path("b.txt").write_text("A Headline of the Day\n\n“No,” said Bo Chen. It rained all day and all night long.\n")
    page = call_quotex(["view", "--html", "-", "a.txt", "b.txt"])
    assert page.count("<article ") == 2
    assert '<li><a href="#2-article">A Headline of the Day</a></li>' in page
    assert "<title>2 articles: who said what</title>" in page
    assert call_quotex(["view", "--html", "-", str(folder)]).count("<article ") == 2


@pytest.mark.parametrize("option", ["--repairs", "--no-pager"])
def test_what_changes_nothing_of_a_page_is_refused(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["view", "--html", "out.html", option, "a.txt"]) == 2
    assert "change nothing" in capsys.readouterr().err


def test_the_article_is_not_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["view", "--html", "a.txt", "a.txt"]) == 2
    assert "would overwrite the article" in capsys.readouterr().err
    assert Path("a.txt").read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize(("args", "lines", "is_paged"), [([], 5, True), (["--no-pager"], 5, False), ([], 50, False)])
def test_only_what_is_longer_than_the_window_is_paged(
    args: list[str], lines: int, is_paged: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.txt").write_text(ARTICLE + "\n" + "A line of news.\n\n" * 5, encoding="utf-8")
    paged: list[str] = []
    monkeypatch.setattr("click.echo_via_pager", lambda text, color: paged.append(text))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("LINES", str(lines))
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["view", *args, "a.txt"]) == 0
    assert bool(paged) is is_paged
    assert bool(capsys.readouterr().out) is not is_paged
