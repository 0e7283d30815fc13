"""Drawings put together: each document, or batch of records, is drawn by itself, and a `Template` stands around all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from quotex.render.formats import AUTO

Drawn = TypeVar("Drawn")
Other = TypeVar("Other")

Rows = Sequence[Sequence[str]]
"""Cells, for the formats that are made of rows."""


class PrintOptions(NamedTuple):
    """How records are printed: the format, which fields (all if none is named), and whether cells may be formulas.

    `on_request` names the fields that records have only because they were asked for.
    """

    format: str = AUTO
    fields: tuple[str, ...] = ()
    are_cells_safe: bool = True
    on_request: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Template(Generic[Drawn]):
    """How a document, or a batch of records, is drawn, and what stands around the drawings.

    A drawing needs nothing of the others, so that each may be made in another process. One that is empty leaves no
    trace; if there is none at all, `if_none` stands in place of what is `before` and `after`.
    """

    draw: Callable[[Drawn], str]
    before: str = ""
    between: str = ""
    after: str = ""
    if_none: str | None = None

    def of(self, make: Callable[[Other], Drawn]) -> Template[Other]:
        """The same of something from which what is drawn is made first."""
        draw = partial(_draw_made, make=make, draw=self.draw)  # which another process can be sent
        return Template(draw, self.before, self.between, self.after, self.if_none)

    def join(self, drawings: Iterable[str]) -> Iterator[str]:
        """The drawings with what stands around them, in a chunk for each.

        >>> array = Template(str, "[", ", ", "]")
        >>> "".join(array.join(map(array.draw, [1, 2])))
        '[1, 2]'
        """
        lead = self.before
        is_none = True
        for drawing in drawings:
            if drawing:
                yield lead + drawing
                lead = self.between
                is_none = False
        if is_none:
            yield self.before + self.after if self.if_none is None else self.if_none
        else:
            yield self.after


def _draw_made(other: Other, make: Callable[[Other], Drawn], draw: Callable[[Drawn], str]) -> str:
    return draw(make(other))
