"""Named tuples made quickly, for the few that every document needs by the hundred."""

from __future__ import annotations

make = tuple.__new__
"""`make(Mark, (at, form))` is `Mark(at, form)` in three fifths of the time, as the class calls a function in Python.

Every field has to be given, in order, and nothing but a test that counts them checks it: so only what is made most
often is made so.
"""
