"""Subtitles, written by hand."""

from __future__ import annotations

import pytest

from quotex.source import Source, Unreadable

SRT = """1
00:00:01,000 --> 00:00:02,000
<i>We are</i>
{\\an8}ready to

2
00:00:02,100 --> 00:00:03,000
- go.
- No.

3
00:01:00,000 --> 00:01:01,000
Later.
"""
VTT = """WEBVTT - a title

NOTE never shown

1
00:01.000 --> 00:02.000 align:start
<v Ann Lee>We <b>go</b>.</v>

00:02.100 --> 00:03.000
<v Ann Lee>Now.

00:03.100 --> 00:04.000
<v.loud Bo>No.
"""


def test_srt(read) -> None:
    assert read("a.srt", SRT.encode()) == [Source("a.srt", "We are ready to\n\ngo.\n\nNo.\n\nLater.\n")]
    assert read("a.srt", SRT.replace("\n", "\r\n").encode("utf-8-sig"))[0].text.startswith("We are ready to\n")


@pytest.mark.parametrize("name", ["a.vtt", "a.txt"])
def test_webvtt(read, name: str) -> None:
    assert read(name, VTT.encode()) == [Source(name, "Ann Lee: We go. Now.\n\nBo: No.\n")]


def test_lines_that_roll_up_count_once(read) -> None:
    rolled = "".join(
        f"00:00:0{at},000 --> 00:00:0{at + 1},000\n{first}\n{second}\n\n"
        for at, (first, second) in enumerate([("It rained", "all"), ("all", "day."), ("day.", "And night.")])
    )
    assert read("a.srt", rolled.encode()) == [Source("a.srt", "It rained all day. And night.\n")]


def test_a_name_begins_a_turn(read) -> None:
    cues = "00:00:01,000 --> 00:00:02,000\nAda Brandt: We go.\n\n00:00:02,100 --> 00:00:03,000\nBo: Where to?\n"
    assert read("a.srt", cues.encode()) == [Source("a.srt", "Ada Brandt: We go.\n\nBo: Where to?\n")]


def test_what_has_no_times_is_a_line(read) -> None:
    assert read("a.srt", b"He left.") == [Unreadable("a.srt", "no subtitles: there are no times in it")]


def test_labels_begin_paragraphs(read) -> None:
    cues = "00:00:01,000 --> 00:00:02,000\nMR. LEE: We go.\n\n00:00:02,100 --> 00:00:03,000\nANN: No.\nNot yet: wait."
    assert read("a.srt", cues.encode()) == [Source("a.srt", "MR. LEE: We go.\n\nANN: No. Not yet: wait.\n")]
