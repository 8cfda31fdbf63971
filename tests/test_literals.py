"""Texts that try to break out of a literal, through the whole compiler and every engine, in every session mode and layout: not one is changed."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from random import Random

import pytest
from answers import rows_of
from drawn import beginning
from engines import Engine
from engines.registry import dialect_of, each_engine, slow
from tally import Tally

import segsql as sg
from segsql.dialect import load

catalog = sg.Catalog.loads("""
version: 1
tables:
  ones:
    key: [id]
    columns:
      id: {type: integer, nullable: false}
""")
pieces = (
    "'", "''", "\\", "\\\\", "\\'", '"', "`", "%", "_", "%%", "%s", "%(a)s", "$", "${", "}", "${x}", "{{", "{% x %}", "$$", "$1", "?", ":x",
    "@x", "#", "--", "/*", "*/", ";", "\n", "\r", "\r\n", "\t", "\x01", "\x08", "\x0b", "\x1a", "\x1b", "\x7f", "\x80", "\x85", "\u2028",
    "\u2029", "\u200b", "\ufeff", "\ufffd", "\u00a0", "é", "e\u0301", "İ", "ı", "ß", "ẞ", "ς", "ﬀ", "漢", "😀", "👩\u200d👩", "\U0010ffff", "\ud7ff",
    "\ue000", "\\n", "\\0", "\\x00", "\\u0041", "\\N", "E'", "N'", "x'41'", "U&'", "0x41", "NULL", " ", "  ", "a", "Z", "0", "-", "+", "=", "||", "(",
    ")", "]", "[", "<", ">", "!", "~", "^", "&", "*", ".", ",", "/", "'||'", "') OR 1=1 --", "\\') ;", "'\\''", "__SQLGLOT__LB__", "__SQLGLOT__LBREAK__",
)  # fmt: skip
wanted = 5_000
in_one = 250
"""How many texts one statement puts out."""


def texts(seed: int) -> Iterator[str]:
    """Random texts, the pieces themselves first."""
    yield from pieces
    random = Random(seed)
    while True:
        yield "".join(random.choice(pieces) for _ in range(random.randint(0, 12)))


def sessions() -> list[object]:
    """Every engine in every session mode that its dialect names, and as it comes."""
    return [
        pytest.param(*one.values, mode, id=f"{one.id}-{mode or 'default'}", marks=one.marks)
        for one in each_engine()
        for mode in ("", *load(dialect_of[str(one.id)]).session.modes)
    ]


@pytest.mark.parametrize(("label", "mode"), sessions())
def test_texts_come_back_unchanged(label: str, mode: str, open_engine: Callable[[str], Engine], tally: Tally) -> None:
    engine = open_engine(label)
    engine.load_table("ones", [("id", "integer")], [(1,)])
    if mode:
        engine.set_session(mode)
    seed = drawn_with()
    told = statements(engine.name)
    if label in slow:
        # An engine that takes long is asked for as many in all of its modes together.
        modes = ["", *load(engine.name).session.modes]
        told = told[modes.index(mode) :: len(modes)]
    changed: list[tuple[str, object]] = []
    for given, *layouts in told:
        for compiled in layouts:
            found = rows_of(engine, compiled)
            changed += [pair for pair in zip(given, found[0][1:], strict=True) if pair[0] != pair[1]]
    tally.add(label, engine.version, strings=len(told) * in_one, disagreements=len(changed))
    assert not changed, f"SEGSQL_SEED={seed} draws them again"


@cache
def drawn_with() -> int:
    """What the texts of this process are drawn with."""
    return int(os.environ.get("SEGSQL_SEED", "") or beginning())


@cache
def statements(dialect: str) -> list[tuple[list[str], sg.Compiled, sg.Compiled]]:
    """All texts, so many at a time, and the statements that put them out; a mode of a session changes nothing about these."""
    source = texts(drawn_with())
    drawn = [list(islice(source, in_one)) for _ in range(-(-wanted // in_one))]
    return [(one, put_out(one, dialect, pretty=True), put_out(one, dialect, pretty=False)) for one in drawn]


def put_out(given: list[str], dialect: str, *, pretty: bool) -> sg.Compiled:
    """A segment that puts texts out beside its one member."""
    named = [
        {"name": f"t{index}", "value": {"op": "literal", "value": one, "type": "text"}}
        for index, one in enumerate(given)
    ]
    definition = {
        "version": 1,
        "name": "texts",
        "base": "ones",
        "where": [{"op": "everyone"}],
        "transformations": named,
    }
    return sg.compile(sg.Segment.model_validate(definition), catalog, dialect=dialect, pretty=pretty)
