"""What is made of a fragment: its tree with the type of every piece, or what is said against it and where."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

from fragments.corpora import catalog
from segsql.fragments.kinds import Kind, kind_of
from segsql.fragments.moments import Moment
from segsql.fragments.refusal import FragmentError
from segsql.fragments.sources import SOURCES, read, typed
from segsql.fragments.tree import Apply, Case, Cast, Column, Constant, Fragment, Items, Number, Parsed, Piece, Text

noon = dt.datetime(2024, 6, 15, 13, 30)
utc = ZoneInfo("UTC")
folder = Path(__file__).parent / "readings"


def readings(dialect: str) -> dict[str, dict[str, str]]:
    """By their headings, the texts of a file, each with what is said of it; a new line in either is written as it would be in a text."""
    found: dict[str, dict[str, str]] = {}
    rows, text = dict[str, str](), ""
    for line in (folder / f"{dialect}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            rows = found.setdefault(line.removeprefix("# "), {})
        elif line.startswith("    "):
            rows[text] = line.strip()
        elif line:
            rows[text := line] = ""
    return found


def of_text(text: str, dialect: str = "postgres", zone: ZoneInfo = utc, as_of: dt.datetime = noon) -> str:
    """What is made of a text over the table of the corpora: ``told`` of its tree, or ``refusal`` with the piece between « and »."""
    try:
        parsed = read(text, dialect)
        return told(parsed, typed(parsed, columns(parsed), Moment(as_of, zone)))
    except FragmentError as problem:
        return refusal(text, problem)


def columns(parsed: Parsed) -> list[Kind]:
    """The types of the columns that a text reads."""
    types = [catalog.tables["frag"].columns[one.path.removeprefix("frag.")].type for one in parsed.names]
    found = [kind_of(one, SOURCES[parsed.dialect].document) for one in types]
    assert None not in found
    return [one for one in found if one is not None]


def refusal(text: str, problem: FragmentError) -> str:
    """Code, message and hint, which are texts whatever is wrong."""
    assert all(isinstance(one, str) for one in (problem.code, problem.message, problem.hint))
    marked = f"{text[: problem.start]}«{text[problem.start : problem.end]}»{text[problem.end :]}"
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{marked}: {problem.code}: {problem.message}{hint}"


def told(parsed: Parsed, fragment: Fragment) -> str:
    """The pieces of a tree, each with its type; what the call's moment decides is said first."""

    def of(piece: Piece) -> str:
        match piece:
            case Column():
                said = parsed.names[piece.index].path
            case Number():
                said = piece.text
            case Text():
                said = repr(piece.value)
            case Constant():
                said = str(piece.value)
            case Items():
                said = f"[{', '.join(map(of, piece.values))}]"
            case Cast():
                said = f"{'try_' if piece.tried else ''}cast({of(piece.value)} as {piece.to})"
            case Case():
                branches = [f"when {of(when)} then {of(then)}" for when, then in piece.branches]
                first = [of(piece.subject)] if piece.subject else []
                last = [f"else {of(piece.otherwise)}"] if piece.otherwise else []
                said = f"case({' '.join([*first, *branches, *last])})"
            case Apply():
                said = f"{piece.name}{'' if piece.called else ' '}({', '.join(map(of, piece.arguments))})"
            case _:
                raise AssertionError(piece)
        return f"{said} {written(piece.kind)}"

    return f"{'moving ' if fragment.moving else ''}{of(fragment.root)}"


def written(kind: Kind) -> str:
    """A type, with its digits where they are known."""
    if kind.name != "numeric" or kind == Kind("numeric"):
        return str(kind)
    return f"numeric({kind.whole}+{kind.scale})"
