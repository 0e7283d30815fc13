"""How the package is put together: which module may know which, and what the library leaves to the command line.

The modules are read, not imported: an import inside a function or under `TYPE_CHECKING` counts like any other.
"""

import ast
import re
from functools import cache
from graphlib import TopologicalSorter
from itertools import permutations
from pathlib import Path

import pytest

import quotex
from quotex import lexicon

PACKAGE = Path(quotex.__file__).parent

LAYERS = (
    ("patterns",),
    ("lexicon",),
    ("spans",),
    ("explained",),
    ("model",),
    ("workers",),
    ("text.marks",),
    ("text.layout",),
    ("text",),
    ("text.transcript",),
    ("entities",),
    ("attribution",),
    ("resolution",),
    ("resolution.dialogue",),
    ("document.findings",),
    ("document.assembly",),
    ("document.explanation",),
    ("pipeline",),
    ("document",),
    ("source",),
    ("render",),
    ("frames",),
    ("spark",),
    ("spacy",),
    ("cli",),
)
"""A room, or a module of one, may import from the layers before its own, and from its own room."""

OUTSIDE = {"__init__", "__main__"}
"""The public names and the entry point may import anything."""

COMMAND_LINE = {"__main__", "render.console", "render.table", "render.view"}
"""The modules that may draw, print and exit, with those of `cli`; everything else is the library."""

EXTRAS = {
    "frames": {"pyarrow"},
    "frames.arrow": {"pyarrow"},
    "frames.parquet": {"pyarrow"},
    "spark": {"pyspark"},
    "spacy": {"spacy"},
}
"""The modules that are there only with an extra, and what they need of it. No other module may import one of them."""

PUBLIC_NAMES = {
    *("Cue", "Document", "Entity", "Explanation", "Gazetteer", "Mention", "Quote", "Repair", "Span", "Speaker"),
    *("explain", "extract", "extract_entities", "normalize", "pipe"),
}

MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): ast.parse(
        path.read_text(encoding="utf-8")
    )
    for path in sorted(PACKAGE.rglob("*.py"))
}
LIBRARY = sorted(name for name in MODULES.keys() - COMMAND_LINE if name.split(".")[0] != "cli")
WORD_RE = re.compile("[a-z]+")
ALTERNATIVES_RE = re.compile(r"[a-z]+(?:\|[a-z]+)+")
MOST_WORDS = 8
"""As many words as a collection or a pattern may hold; a longer list is a lexicon's, or a set of `word_sets.tsv`."""

WORDS_IN_CODE = {
    "entities.quantities": "the units that are glued to their number, in a pattern that is made of its parts",
    "source.blocks": "the elements of HTML",
    "text.markup": "the elements of HTML",
}
"""The modules that hold more, and what."""

ABOUT_EACH_OTHER = {
    ("ambiguous.tsv", "surnames.txt"): "which names are something else too",
    ("body_nouns.tsv", "groups.txt"): "what an organisation with a name may be called again",
    ("cues.tsv", "verbs.tsv"): "what reports, among all verbs",
    ("doers.tsv", "roles.tsv"): "what somebody with a role does",
    ("nicknames.tsv", "given_names.tsv"): "what a name is short for",
    ("organisation_links.tsv", "organisation_heads.txt"): "with what the names of which heads go on",
    ("role_words.tsv", "roles.tsv"): "what somebody with a role may be called again",
    ("title_words.tsv", "titles.tsv"): "what a title calls its bearer",
}
"""The lexicons of which one has more than half of another's entries, and why."""

WORD_LIST_RE = re.compile(r"[a-z_]+\.(?:txt|tsv)")
LAYER_OF = {name: number for number, names in enumerate(LAYERS) for name in names}


def find_layer(name):
    """The number of the layer of a module, or of a name in one: that of its longest part that has one."""
    while name and name not in LAYER_OF:
        name = name.rpartition(".")[0]
    return LAYER_OF.get(name)


def find_module(name):
    """The module that an imported name is, or stands in."""
    while name and name not in MODULES:
        name = name.rpartition(".")[0]
    return name


@cache
def list_nodes(tree):
    """Every node of a module: most tests ask for them."""
    return tuple(ast.walk(tree))


def list_imports(tree):
    """The full names of what a module imports; `from a import b` gives `a.b`, be it a module or a name in one."""
    for node in list_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def list_own_imports(tree):
    """What a module imports of quotex, without the public names: `entities.names.read`."""
    for name in list_imports(tree):
        if name.startswith("quotex.") and name != "quotex.__version__":
            yield name.removeprefix("quotex.")


@cache
def list_calls(tree):
    """The calls of a module, as they are written."""
    return [ast.unparse(node.func) for node in list_nodes(tree) if isinstance(node, ast.Call)]


@pytest.mark.parametrize("name", sorted(MODULES.keys() - OUTSIDE))
def test_imports_point_one_way(name):
    room = name.split(".")[0]
    for imported in list_own_imports(MODULES[name]):
        assert imported.split(".")[0] == room or find_layer(imported) < find_layer(name), imported


def test_no_imports_run_in_a_circle():
    """Not in a room either, and not through imports that wait inside functions."""
    imported_by = {
        name: {find_module(imported) for imported in list_own_imports(tree)} - {name, ""}
        for name, tree in MODULES.items()
        if name not in OUTSIDE
    }
    assert list(TopologicalSorter(imported_by).static_order())  # raises a CycleError that names them


def test_every_module_has_a_layer_and_every_layer_a_module():
    assert all(find_layer(name) is not None for name in MODULES.keys() - OUTSIDE)
    assert set(LAYER_OF) <= MODULES.keys()


@pytest.mark.parametrize("name", LIBRARY)
def test_library_needs_neither_click_nor_rich(name):
    assert not {"click", "rich"} & {imported.split(".")[0] for imported in list_imports(MODULES[name])}


@pytest.mark.parametrize("name", sorted(MODULES))
def test_only_the_modules_of_an_extra_need_its_packages(name):
    """Whoever has a frame has its library: pandas and polars are never imported, so that neither is an extra."""
    packages = {"pyarrow", "pyspark", "pandas", "polars", "spacy"} & {
        imported.split(".")[0] for imported in list_imports(MODULES[name])
    }
    assert packages <= EXTRAS.get(name, set())
    rooms = {imported.split(".")[0] for imported in list_own_imports(MODULES[name])}
    assert name in EXTRAS or not {"frames", "spark", "spacy"} & rooms


@pytest.mark.parametrize("name", LIBRARY)
def test_library_neither_prints_nor_exits(name):
    assert not {"print", "exit", "quit", "sys.exit", "os._exit"} & set(list_calls(MODULES[name]))
    assert "SystemExit" not in ast.unparse(MODULES[name])


@pytest.mark.parametrize(
    "name",
    sorted(name for name in MODULES if name != "render.page" and name.split(".")[0] not in ("lexicon", "source")),
)
def test_only_the_lexicon_reads_word_lists(name):
    """`source` opens what the user names, `render.page` its own style and script.

    No other module opens a file, or knows where it stands itself.
    """
    readers = {"open", "read_text", "read_bytes", "open_text", "files", "get_data"}
    calls = set(list_calls(MODULES[name])) - {"os.open"}  # to write: to the null device, or what can't be replaced
    assert not [call for call in calls if call.rpartition(".")[2] in readers]
    assert "__file__" not in ast.unparse(MODULES[name])


def test_every_word_list_is_used_and_every_one_asked_for_is_there():
    asked = {
        node.value
        for tree in MODULES.values()
        for node in list_nodes(tree)
        if isinstance(node, ast.Constant) and WORD_LIST_RE.fullmatch(str(node.value))
    }
    there = {path.name for path in (PACKAGE / "lexicon").iterdir() if path.suffix in (".txt", ".tsv")}
    assert asked == there


def list_words(tree):
    """The words of each literal collection of them, and of each set of alternatives in a pattern."""
    closed = {id(node.slice) for node in list_nodes(tree) if isinstance(node, ast.Subscript)}  # Literal["a", "b"]
    for node in list_nodes(tree):
        if isinstance(node, ast.Tuple | ast.List | ast.Set) and id(node) not in closed:
            members = [element.value for element in node.elts if isinstance(element, ast.Constant)]
            yield [word for word in members if isinstance(word, str) and WORD_RE.fullmatch(word)]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from (found.group().split("|") for found in ALTERNATIVES_RE.finditer(node.value))
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("'.split"):
            yield [word for word in ast.literal_eval(node.func.value).split() if WORD_RE.fullmatch(word)]


def test_long_lists_of_words_are_seen_wherever_they_stand_in_code():
    tree = ast.parse(
        "A = ('one', 'two', 'Three')\nB = {'one', 'two'}\nC = 'one two'.split()\nD = r'(?:one|two) [a-z]'"
        "\nE: Literal['one', 'two']\nF = 'one two'"
    )
    assert [words for words in list_words(tree) if words] == [["one", "two"]] * 4


@pytest.mark.parametrize("name", sorted(name for name in MODULES if name.split(".")[0] != "lexicon"))
def test_words_stand_in_the_lexicon(name):
    longest = max(map(len, list_words(MODULES[name])), default=0)
    assert longest <= MOST_WORDS or name in WORDS_IN_CODE


def test_no_list_of_words_stands_in_two_lexicons():
    """Of every two files less than half of the shorter one stands in the other, but where one is about the other."""
    forms = {path.name: lexicon.words(path.name) for path in sorted((PACKAGE / "lexicon").glob("*.t[xs][tv]"))}
    doubled = {
        (shorter, longer)
        for shorter, longer in permutations(forms, 2)
        if 2 * len(forms[shorter] & forms[longer]) >= len(forms[shorter]) <= len(forms[longer])
    }
    assert doubled == ABOUT_EACH_OTHER.keys()


def test_no_long_word_list_is_read_whole_where_single_words_are_asked_for():
    calls = [node for tree in MODULES.values() for node in list_nodes(tree) if isinstance(node, ast.Call) and node.args]
    asked = {part: {ast.unparse(node.args[0]) for node in calls if is_called(node, *part)} for part in READING}
    assert not set.intersection(*asked.values())


READING = (("lists", "row_of"), ("words", "table", "rows", "columns", "rows_by_form", "words_of"))


def is_called(node, *names):
    return ast.unparse(node.func) in [f"lexicon.{name}" for name in names]


def test_every_word_set_is_used_and_every_one_asked_for_is_there():
    asked = {
        node.args[0].value
        for tree in MODULES.values()
        for node in list_nodes(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "lexicon.word_set"
    }
    assert asked == set(lexicon.table("word_sets.tsv"))


@pytest.mark.parametrize("name", sorted(MODULES.keys() - {"attribution", "resolution"}))
def test_every_module_says_what_it_is(name):
    assert ast.get_docstring(MODULES[name])


def test_public_names():
    assert set(quotex.__all__) == PUBLIC_NAMES
    assert quotex.__all__ == sorted(quotex.__all__)


def test_public_names_mean_the_same_before_and_after_use():
    """A module of the package must never take the place of a function of the same name."""
    assert quotex.extract("").quotes == ()
    assert quotex.normalize("") == ""
    assert all(callable(getattr(quotex, name)) for name in PUBLIC_NAMES)
