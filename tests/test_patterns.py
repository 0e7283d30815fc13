"""No text makes a pattern slow: every compiled pattern of the package, wherever it is kept, tried on text made from it.

The patterns are found by following references from the package's modules, once the pipeline has run and compiled what
it compiles late. Each is fed what a pattern stumbles over: its own characters and words, one, two and more of them
again and again, with an end that nothing matches.
"""

import ast
import gc
import importlib
import pkgutil
import random
import re
from functools import cache
from itertools import product
from pathlib import Path
from time import process_time
from types import FunctionType, ModuleType

import pytest
import regex

import quotex
from quotex.attribution.rules import RULES
from quotex.patterns import LatePattern
from quotex.source.markdown import cut_markup
from quotex.text.mending import normalize

SIZE = 6_000
MOST_PER_CHARACTER = 40e-6
"""Processor seconds that no pattern may take for a character."""

SUSPICIOUS = 3e-6
"""Seconds a character from which on a string is tried at four times its size."""

REACHES = {"quotex.attribution.": 300, "quotex.attribution.kinds": 300}
"""Packages whose patterns never see more than so many characters: tags of tokens, `_REACH` of `attribution.finders`."""

MATCHED_AT_ONE_PLACE = {
    "quotex.entities.roles._ROLE_RE": "behind a name",
    "quotex.entities.quantities._patterns": "where a number, a sign or an opening word begins",
    "quotex.resolution.salience._IN_SUBJECT_RE": "what stands before a name in its sentence, as a whole",
    "quotex.source.html._START_RE": "at the start of a file",
    "quotex.text.marks._GLYPHS_RE": "in the patterns of marks",
    "quotex.text.transcript.labels._form_re": "at the start of a paragraph, in as much of it as a label takes",
}
"""Patterns that nothing is searched for with, and where they are tried."""

SAMPLES = {r"\p{Lu}": "A", r"\p{Ll}": "a", r"\p{L}": "a", r"\p{N}": "1", r"\p{M}": "\u0301", r"\d": "1", r"\s": " "}
PATTERN_TYPES = (re.Pattern, type(regex.compile("")))
PATTERN_MODULES = ("re", "_regex", "regex", "quotex.patterns")


def warm_up():
    """Run what compiles patterns late."""
    text = "“We left,” said Amara Diallo, the minister. ''He said \"no\" to 5 of us on May 5,'' she said.\n"
    quotex.extract("— Where are you going? she asked.\n\n— Out, said Ben, and I mean it. He laughed.")
    quotex.explain(text, gazetteer=quotex.Gazetteer.parse("CTA\tORG\n"))
    for rule in RULES:
        for example, _ in rule.hits:
            quotex.extract(example)
    quotex.extract_entities(text + "Émile Zola left, too.\n")
    for style in (None, "straight", "curly", "guillemets", "tex"):
        normalize(text, style)
    cut_markup(text)


def follow(value, seen):
    """The patterns that a value of a module leads to, not through other modules."""
    to_visit = [value]
    while to_visit:
        found = to_visit.pop()
        if id(found) in seen or isinstance(found, (str, int, float, bytes, ModuleType)):
            continue
        seen.add(id(found))
        if isinstance(found, LatePattern):
            found = found.compile()
        if isinstance(found, PATTERN_TYPES):
            yield found
        elif isinstance(found, FunctionType):
            to_visit += [found.__closure__, found.__defaults__, found.__kwdefaults__]
        elif isinstance(found, type):
            to_visit += vars(found).values() if found.__module__.startswith("quotex") else []
        else:
            to_visit += gc.get_referents(found)


NEEDS_AN_EXTRA = ("quotex.__main__", "quotex.frames", "quotex.spacy", "quotex.spark")
"""Modules and packages that would run the program, or need an extra; no pattern is in them."""


@cache
def list_patterns():
    """Every pattern by the module and the name under which it is found first."""
    warm_up()
    names = [info.name for info in pkgutil.walk_packages(quotex.__path__, "quotex.")]
    modules = [importlib.import_module(name) for name in names if not name.startswith(NEEDS_AN_EXTRA)]
    patterns, seen = {}, {id(vars(module)) for module in modules}
    for module in modules:
        for name, value in sorted(vars(module).items()):
            of_module = getattr(value, "__module__", None)
            if name.startswith("__") or of_module not in (None, module.__name__, *PATTERN_MODULES):
                continue
            for number, pattern in enumerate(follow(value, seen)):
                patterns[f"{module.__name__}.{name}" + (f"#{number}" if number else "")] = pattern
    return patterns


def list_units(pattern):
    """What to say again and again: the pattern's characters and words, alone, in pairs and in longer rows."""
    source = re.sub(r"(?<!\\)(?<!\[)#.*", "", pattern.pattern) if pattern.flags & re.VERBOSE else pattern.pattern
    words = re.findall(r"(?<!\\)\b[A-Za-z]{2,}", source)[:15]
    words += [word for words in getattr(pattern, "named_lists", {}).values() for word in sorted(words)[:2]]
    letters = {sample for written, sample in SAMPLES.items() if written in source} | {" ", "a", "A", "."}
    letters |= set(re.sub(r"\\p\{\w+\}|\\[LgPAbBdswSWZ](?:<\w+>)?|\(\?P?[<=]?\w+[>)]", "", source))
    parts = [*sorted(letters), *words, *(f"{word} " for word in words)]
    chooser = random.Random(0)
    pairs = list(product(parts, repeat=2))
    rows = ["".join(chooser.choices(parts, k=chooser.randint(3, 7))) for _ in range(30)]
    return [*parts, *map("".join, chooser.sample(pairs, min(len(pairs), 40))), *rows]


def measure(pattern, unit, size, is_searched=True):
    """Processor seconds of finding everything in a text of that size, or matching its start; the least of two runs."""
    text = (unit * (size // len(unit) + 1))[:size] + "\0"
    times = []
    for _ in range(2):
        began = process_time()
        if is_searched:
            for _ in pattern.finditer(text):
                pass
        else:
            pattern.match(text)
        times.append(process_time() - began)
        if times[-1] < SUSPICIOUS * size:
            break
    return min(times)


@pytest.mark.slow
@pytest.mark.parametrize("name", list_patterns())
def test_a_pattern_is_linear_in_what_is_hostile_to_it(name):
    pattern = list_patterns()[name]
    if isinstance(pattern.pattern, bytes):
        pattern = re.compile(pattern.pattern.decode("latin-1"), pattern.flags & ~re.LOCALE)
    size = next((reach for package, reach in REACHES.items() if name.startswith(package)), SIZE)
    is_searched = name.partition("#")[0] not in MATCHED_AT_ONE_PLACE
    for unit in list_units(pattern):
        small = measure(pattern, unit, size, is_searched)
        assert small <= MOST_PER_CHARACTER * size * (10 if size < SIZE else 1), (unit, small)
        if size == SIZE and small > SUSPICIOUS * size:
            large = measure(pattern, unit, 4 * size, is_searched)
            assert large < 8 * small, (unit, small, large)  # a square would be 16


def test_the_patterns_are_all_there():
    """As many as the sources write, or more, where one piece of source makes several."""
    written = 0
    for info in pkgutil.walk_packages(quotex.__path__, "quotex."):
        if info.name == "quotex.__main__":
            continue
        tree = ast.parse(importlib.util.find_spec(info.name).loader.get_source(info.name))
        written += sum(ast.unparse(node.func) in ("re.compile", "regex.compile", "late") for node in calls(tree))
    assert len(list_patterns()) >= written > 70


def test_no_pattern_is_compiled_again_and_again():
    """A pattern given as text to `re.search` and its like would be in no module, and escape the test above."""
    inline = {
        info.name
        for info in pkgutil.walk_packages(quotex.__path__, "quotex.")
        for node in calls(ast.parse(importlib.util.find_spec(info.name).loader.get_source(info.name)))
        if re.fullmatch(r"(?:re|regex)\.(?!compile|escape)\w+", ast.unparse(node.func))
    }
    # Lines cut at \n, which a look-behind alone can't be slow at.
    assert inline == {"quotex.render.corrections"}


def calls(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def list_patterns_for_re(tree):
    """The patterns that `re` itself compiles, at once or late."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called, *rest = [ast.unparse(part) for part in (node.func, *node.args)]
            if called == "re.compile" or (called.endswith("late") and rest and rest[0] == "re.compile"):
                yield from (part.value for part in node.args if isinstance(part, ast.Constant))


def test_re_of_python_3_10_reads_its_patterns():
    """It has neither possessive nor atomic groups; `regex` has both in every Python."""
    possessive = re.compile(r"(?<!\\)[+*?}]\+|\(\?>")
    for path in sorted(Path(quotex.__file__).parent.rglob("*.py")):
        for pattern in list_patterns_for_re(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(pattern, str):
                assert not possessive.search(re.sub(r"\[[^]]*\]", "[]", pattern)), (path.name, pattern)
