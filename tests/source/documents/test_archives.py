"""Archives and XML that are damaged, too large, or more than they should be."""

from __future__ import annotations

import pytest
from documents_made import make_zip

from quotex.source.documents import DocumentError, TooLargeError
from quotex.source.documents.archives import open_archive, parse_xml, read_member


def test_a_member_is_bounded_by_what_it_says_of_itself_and_holds_no_more() -> None:
    with open_archive(make_zip({"a": "x" * 1000})) as archive:
        assert len(read_member(archive, "a", 50)) == 1000
        with pytest.raises(TooLargeError):
            read_member(archive, "a", 49)


@pytest.mark.parametrize("cut", [0, 4, 30, 100])
def test_what_is_cut_off_is_no_archive(cut: int) -> None:
    with pytest.raises(DocumentError, match="cut off"):
        open_archive(make_zip({"a": "x" * 1000})[:cut])


def test_an_archive_in_an_archive_is_not_opened() -> None:
    inner = make_zip({"a": "x"})
    with open_archive(make_zip({"b": inner})) as archive:
        assert read_member(archive, "b", 1000) == inner
        with pytest.raises(DocumentError, match="no a in it"):
            read_member(archive, "a", 1000)


def test_xml_that_breaks_off_is_named() -> None:
    with pytest.raises(DocumentError, match="breaks off"):
        parse_xml(b"<a><b>", lambda name, attributes: None)
