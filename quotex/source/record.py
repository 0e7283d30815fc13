"""A record as it was read, for what is to be written as a record again."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import NamedTuple


class Record(NamedTuple):
    """A record as it was read, and the way to its text; `columns` if it is a row of a table, `delimiter` between them,
    and `is_first` for the one that the header comes before."""

    fields: Mapping[str, object]
    text_path: tuple[str, ...]
    columns: tuple[str, ...] = ()
    delimiter: str = ""
    is_first: bool = False

    def write(self, text: str) -> str:
        """The record with another text, as a line of the form that it was read in.

        >>> Record({"id": 1, "a": {"body": "''No''"}}, ("a", "body")).write("No.")
        '{"id": 1, "a": {"body": "No."}}\\n'
        """
        fields = _replace(self.fields, self.text_path, text)
        if not self.columns:
            return json.dumps(fields, ensure_ascii=False) + "\n"
        out = io.StringIO()
        writer = csv.writer(out, delimiter=self.delimiter, lineterminator="\n")
        if self.is_first:
            writer.writerow(self.columns)
        writer.writerow([fields[column] for column in self.columns])
        return out.getvalue()


def _replace(fields: Mapping[str, object], path: tuple[str, ...], text: str) -> dict[str, object]:
    key, *rest = path
    inner = fields[key]
    return {**fields, key: _replace(inner, tuple(rest), text) if rest and isinstance(inner, dict) else text}
