"""A mended text back into its file: the same encoding and mark, and never half a file."""

import pytest

from quotex.source import ReadOptions, Source, read_sources, rewrite


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_keeps_its_encoding_and_its_mark(encoding, tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes("‘né’\r\n".encode(encoding))
    (source,) = read_sources([str(file)], options=ReadOptions(encoding="cp1252" if encoding == "cp1252" else None))
    rewrite(source, "“né”\r\n")
    assert file.read_bytes() == "“né”\r\n".encode(encoding)


def test_a_character_that_the_encoding_does_not_have_leaves_the_file(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"caf\xe9")
    with pytest.raises(UnicodeError):
        rewrite(Source(str(file), "café", "latin-1"), "“café”")
    assert file.read_bytes() == b"caf\xe9"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_gone_is_an_error_of_the_system(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        rewrite(Source(str(tmp_path / "gone" / "a.txt"), "text"), "text")
