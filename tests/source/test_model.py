"""What is said of an input that can't be read, in plain words."""

import errno
import os

import pytest

from quotex.source import NO_SUCH_FILE, Unreadable
from quotex.source.model import describe_error, describe_excess


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), NO_SUCH_FILE),
        (PermissionError(errno.EACCES, "Permission denied"), "permission denied; you have no right to read it"),
        (OSError(errno.EIO, os.strerror(errno.EIO)), "input/output error"),
        (ValueError("embedded null byte"), "embedded null byte"),
    ],
)
def test_a_reason_is_in_plain_words(error, said):
    assert describe_error(error).startswith(said)


def test_what_can_not_be_read_is_named_with_its_reason():
    assert str(Unreadable("a.txt", describe_excess(500))) == "a.txt: larger than 500 bytes; --max-size allows more"
