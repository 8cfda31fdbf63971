"""What comes of every text of the corpora, told in full: the statement with the types of its columns, or what is refused, where and why.

``readings.txt`` holds that, to be read; ``--snapshot-update`` writes it anew.
"""

from pathlib import Path

import pytest

import segsql as sg
from queries.corpora import as_of, catalog, corpus, query

path = Path(__file__).parent / "readings.txt"
longest = 400


def said(text: str) -> list[str]:
    """What comes of a text; what is wrong with it stands between « and »."""
    try:
        found = sg.compile(query(text), catalog, dialect="postgres", as_of=as_of, pretty=False)
    except sg.SegsqlError as problem:
        return [refusal(text, one) for one in problem.diagnostics]
    kinds = ", ".join(f"{one.name} {one.type}" for one in found.columns)
    return [found.sql, f"{'moving: ' if found.moving else ''}{kinds}"]


def refusal(text: str, one: sg.Diagnostic) -> str:
    start, end = one.within or (0, 0)
    hint = f" ({one.hint})" if one.hint else ""
    marked = f"{text[:start]}«{text[start:end]}»{text[end:]}" if len(text) <= longest else f"{start} to {end}"
    return f"{marked}: {one.code}: {one.message}{hint}"


def shortened(text: str) -> str:
    return text if len(text) <= longest else f"{text[:60]}… ({len(text)} characters)"


def told() -> str:
    lines: list[str] = []
    for name in ("legitimate", "hostile"):
        for group in corpus(name):
            lines += [f"# {name}: {group.reason}", ""]
            for text in group.texts:
                lines += [shortened(text), *(f"    {one}" for one in said(text)), ""]
    return "".join(f"{written(one)}\n" for one in lines)


def written(line: str) -> str:
    """A line without what would break it or turn it round."""
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in line)


def test_what_is_said_of_every_text(request: pytest.FixtureRequest) -> None:
    found = told()
    if request.config.getoption("update_snapshots"):
        path.write_text(found, encoding="utf-8")

    assert found == path.read_text(encoding="utf-8")
