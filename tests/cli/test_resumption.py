"""What is finished in a file of JSON Lines, and how it is written on."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.cli.resume import Continuation, FinishedNames, UnfitError, find_finished

NAMES = st.text(min_size=1, max_size=5)


def make_lines(names, counts):
    return [
        f"{json.dumps({'source': name, 'id': number})}\n".encode()
        for name, count in zip(names, counts, strict=True)
        for number in range(count)
    ]


def find(lines):
    return find_finished(lines, lambda record: list(record) == ["source", "id"])


@given(st.lists(NAMES, unique=True, max_size=8), st.data())
def test_wherever_it_was_cut_off_the_rest_makes_it_whole(names, data):
    lines = make_lines(names, [data.draw(st.integers(1, 3)) for _ in names])
    whole = b"".join(lines)
    cut = whole[: data.draw(st.integers(0, len(whole)))]
    finished = find(cut.splitlines(keepends=True))
    rest = [line for line in lines if json.loads(line)["source"] not in finished.names]
    assert cut[: finished.start] + b"".join(rest) == whole
    assert finished.start <= finished.end <= len(cut)
    assert finished.last not in finished.names


@given(st.sets(st.text(st.characters()), max_size=50), st.text())
def test_names_are_those_that_were_added(added, other):
    names = FinishedNames()
    for name in added:
        names.add(name)
    assert all(name in names for name in added)
    assert (other in names) is (other in added)
    assert len(names) == len(added)


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"no JSON\n",
        b"[]\n",
        b'{"source": "b"}\n',
        b'{"source": 1, "id": 2}\n',
        b"\xff\n",
        b"[" * 100_000 + b"\n",
    ],
    ids=lambda line: repr(line[:20]),
)
def test_a_line_that_is_not_ours(line):
    with pytest.raises(UnfitError, match="line 2 is no record"):
        find([*make_lines("a", [1]), line])


def test_two_texts_of_one_name():
    with pytest.raises(UnfitError, match="line 3 is of a again"):
        find(make_lines("aba", [1, 1, 1]))


def write(path, *chunks):
    continuation = Continuation(path, lambda record: True)
    try:
        for chunk in chunks:
            continuation.write(chunk)
        continuation.commit()
    finally:
        continuation.discard()
    return continuation


def test_what_is_written_takes_the_place_of_the_last_text(tmp_path):
    path = tmp_path / "q.jsonl"
    lines = make_lines("ab", [2, 2])
    path.write_bytes(b"".join(lines[:3]) + lines[3][:5])
    assert write(path, b"".join(lines[2:])).has_grown
    assert path.read_bytes() == b"".join(lines)
    assert not write(path, b"".join(lines[2:])).has_grown


def test_what_is_written_is_there_at_once(tmp_path):
    path = tmp_path / "q.jsonl"
    continuation = Continuation(path, lambda record: True)
    continuation.write(b"line\n")
    assert path.read_bytes() == b"line\n"
    continuation.discard()


def test_where_nothing_is_written_only_a_torn_line_goes(tmp_path):
    path = tmp_path / "q.jsonl"
    lines = make_lines("ab", [1, 1])
    path.write_bytes(b"".join(lines) + b'{"sou')
    write(path)
    assert path.read_bytes() == b"".join(lines)


def test_what_is_not_ours_is_left_as_it_was(tmp_path):
    path = tmp_path / "q.jsonl"
    path.write_bytes(b"my notes\nmore of them")
    with pytest.raises(UnfitError):
        Continuation(path, lambda record: True)
    assert path.read_bytes() == b"my notes\nmore of them"
