"""The way from a changed text back to its source, and from there to the text."""

from quotex.text.offsets import OffsetMap


def test_offset_map_by_hand():
    offsets = OffsetMap([(0, 2), (3, 6)])  # ''ab&quot;c is "ab"c
    assert [offsets.to_source(offset) for offset in range(6)] == [0, 2, 3, 4, 10, 11]
    assert [offsets.to_normalized(offset) for offset in range(12)] == [0, 0, 1, 2, 3, 3, 3, 3, 3, 3, 4, 5]


def test_offset_map_of_an_unchanged_text():
    offsets = OffsetMap([])
    assert (offsets.to_source(7), offsets.to_normalized(7)) == (7, 7)
