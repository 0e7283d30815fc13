"""Documents to sources: the module for a kind is loaded when one comes, and what it can't read has its reason."""

from __future__ import annotations

import importlib
import zlib
from collections.abc import Iterator

from quotex.source.documents import DocumentError, TooLargeError
from quotex.source.kinds import Kind
from quotex.source.model import Input, ReadOptions, Source, Unreadable, describe_excess


def read_document(name: str, data: bytes, kind: Kind, options: ReadOptions) -> Iterator[Input]:
    """The texts in a document: its own, and for a mail those that it answers."""
    assert kind.document is not None
    module, _, function = kind.document.rpartition(".")
    if kind.is_begun_by and not kind.is_begun_by(data):
        yield Unreadable(name, f"no {kind.name}, whatever its name says; --as text reads it as text")
        return
    try:
        read = getattr(importlib.import_module(f"quotex.source.documents.{module}"), function)
        for part in read(data, options.max_size):
            place = f"{name}:{part.name}" if part.name else name
            yield Source(place, part.text, is_whole_file=False)
    except ModuleNotFoundError:
        pipe = f"; or: {kind.pipe}" if kind.pipe else ""
        yield Unreadable(name, f"{kind.name}, which needs an extra: pip install 'quotex[documents]'{pipe}")
    except DocumentError as error:
        yield Unreadable(name, str(error))
    except TooLargeError:
        yield Unreadable(name, describe_excess(options.max_size))
    except MemoryError:
        raise
    except (Exception, zlib.error) as error:  # of a library, on a file that nobody foresaw
        yield Unreadable(name, f"damaged, or no {kind.name} that can be read: {' '.join(str(error).split())[:200]}")
