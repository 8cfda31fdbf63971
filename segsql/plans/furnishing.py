"""What is done to an object once it is there: its rows sent to their nodes, its key, indexes and comments; and the same when it has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlglot import exp

from segsql.lower import nodes as n
from segsql.plans import forms_of_targets as forms
from segsql.plans.aims import Part
from segsql.plans.forms_of_targets import Indexing
from segsql.plans.names import bounded
from segsql.plans.statements import Draft, Purpose
from segsql.plans.targets import Furniture

_MADE_LAST = ("made_after", "in_the_way")


def furnished(wanted: Furniture, at: Sequence[str]) -> list[Draft]:
    """Return what is done to an object that was made under a name, which may be one beside its own."""
    is_beside, drafts = tuple(at) != wanted.name, list(_distributed(wanted, at))
    if wanted.ordered:
        cluster = n.line(n.word("ALTER TABLE"), n.table(at), n.word("CLUSTER BY"), _listed(wanted.ordered))
        drafts += _drafts([cluster], "index", "index")
    if wanted.key is not None:
        name, columns = wanted.key
        made = wanted.form("key")(_staged(wanted, name, at, "key_name"), at, columns)
        drafts += _drafts(made, "key", "index")
    if not (is_beside and wanted.form("index_name") in _MADE_LAST):
        for one in wanted.indexes:
            name = _staged(wanted, one.name, at, "index_name")
            drafts += _index(wanted, replace(one, name=name, table=tuple(at)))
    return [*drafts, *(_said(wanted, at, column, text) for column, text in wanted.comments.items())]


def settled(wanted: Furniture, at: Sequence[str]) -> list[Draft]:
    """Return what is left to do when an object that was made under a name beside its own has got that."""
    drafts: list[Draft] = []
    if wanted.key is not None and (staged := _staged(wanted, wanted.key[0], at, "key_name")) != wanted.key[0]:
        drafts += _key_renamed(wanted, staged, wanted.key[0])
    for one in wanted.indexes:
        if wanted.form("index_name") in _MADE_LAST:
            drafts += _index(wanted, one)
        elif (staged := _staged(wanted, one.name, at, "index_name")) != one.name:
            drafts.append(_renamed(wanted, staged, one.name))
    return [*found_again(wanted), *drafts]


def found_again(wanted: Furniture) -> list[Draft]:
    """Return the statement by which a table that was given another name finds its parts there, where these were known by the old one."""
    if wanted.layout.partition is None or wanted.form("partition") != "value_last":
        return []
    tree = n.line(n.word("ALTER TABLE"), n.table(wanted.name), n.word("RECOVER PARTITIONS"))
    return [Draft(tree, "rename", "rename", is_headed=False)]


def parts(wanted: Furniture) -> tuple[Part, ...]:
    """Return what belongs to an object, as its state says it."""
    found = [Part("index", one.name, _digest(_what(one))) for one in wanted.indexes]
    if wanted.key is not None:
        found.append(Part("key", wanted.key[0], _digest(str(wanted.key[1]))))
    found += [Part("comment", column, _digest(text)) for column, text in wanted.comments.items()]
    if wanted.fixed and not wanted.dialect.targets.relaid:
        found.append(Part("layout", "", _digest(wanted.fixed)))
    if wanted.preserve:
        found.append(Part("kept", "", _digest(wanted.fixed) if wanted.fixed else ""))
    return (*found, Part("remark", "", _digest(wanted.comment))) if wanted.comment else tuple(found)


def changed(wanted: Furniture, then: Sequence[Part]) -> list[Draft]:
    """Return what leads from what belonged to an object to what is to belong to it, where it stays as it is."""
    drafts: list[Draft] = []
    now = parts(wanted)
    kept = [one for one in then if one.kind == "index" and one in now]
    left = [one for one in then if one.kind == "index" and one not in now]
    if wanted.key is not None:
        for part in then:
            if part.kind == "key" and part.name != wanted.key[0] and wanted.form("key_name") != "of_table":
                drafts += _key_renamed(wanted, part.name, wanted.key[0])
    known = {one.name for one in kept}
    for one in wanted.indexes:
        if one.name in known:
            continue
        same = next((part for part in left if part.fingerprint == _digest(_what(one))), None)
        if same is not None and wanted.form("index_name") == "renamed":
            left.remove(same)
            drafts.append(_renamed(wanted, same.name, one.name))
        else:
            drafts += _index(wanted, one)
    taken = {one.name for one in wanted.indexes}
    ahead, behind = (
        [_dropped(wanted, one.name) for one in left if (one.name in taken) is first] for first in (True, False)
    )
    said = {one.name: one.fingerprint for one in then if one.kind == "comment"}
    texts = {**dict.fromkeys(said, ""), **wanted.comments}
    drafts += [
        _said(wanted, wanted.name, name, text) for name, text in texts.items() if said.get(name) != _digest(text)
    ]
    return [*ahead, *drafts, *behind]


def unsaid(wanted: Furniture, then: Sequence[Part]) -> list[Draft]:
    """Return the statements that take back what was said of columns and is said no more, of an object that may have kept it."""
    gone = [one.name for one in then if one.kind == "comment" and one.name not in wanted.comments]
    return [_said(wanted, wanted.name, one, "") for one in gone]


def unindexed(wanted: Furniture, then: Sequence[Part], at: Sequence[str]) -> list[Draft]:
    """Return what removes the indexes that keep a table from being given another name."""
    if wanted.form("index_name") != "in_the_way":
        return []
    drop = forms.DROP_INDEX[_index_form(wanted)]
    return [Draft(drop(one.name, at), "drop", "drop", is_headed=False) for one in then if one.kind == "index"]


def _index_form(wanted: Furniture) -> str:
    use = getattr(wanted.dialect.targets.index, "use", "")
    assert use, "a dialect without indexes was refused"
    return str(use)


def _listed(columns: Sequence[tuple[str, str]]) -> exp.Expr:
    return exp.Tuple(expressions=[n.name(one) for one, _ in columns])


def _staged(wanted: Furniture, name: str, at: Sequence[str], question: str) -> str:
    """Return the name of a part of an object for as long as that stands beside the one whose place it takes."""
    if tuple(at) == wanted.name or wanted.form(question) not in ("renamed", "renamed_with_index"):
        return name
    return bounded(f"{name}__new", wanted.dialect.names.max_bytes.value)


def _distributed(wanted: Furniture, at: Sequence[str]) -> Iterator[Draft]:
    spread = wanted.layout.distribute
    if spread is None or wanted.form("distribute") != "citus":
        return
    table = wanted.text(_regclass(at))
    if spread.column is None:
        call = n.call("create_reference_table", table)
    else:
        arguments = [table, wanted.text(spread.column)]
        if spread.together_with:
            other = wanted.text(_regclass(spread.together_with))
            arguments.append(n.line(n.word("colocate_with =>"), other))
        call = n.call("create_distributed_table", *arguments)
    yield Draft(exp.Select(expressions=[call]), "distribute", "distribute", is_headed=False)


def _regclass(parts: Sequence[str]) -> str:
    """Return the name of a table as text, as it is quoted in a statement; names hold no quotes."""
    return ".".join(f'"{one}"' for one in parts)


def _index(wanted: Furniture, one: Indexing) -> list[Draft]:
    if one.method == "clustered":
        tree = n.line(
            n.word("CREATE CLUSTERED INDEX"), n.name(one.name), n.word("ON"), n.table(one.table), _listed(one.columns)
        )
        found = [tree]
    else:
        found = wanted.form("index")(one)
    undo = forms.DROP_INDEX[_index_form(wanted)](one.name, one.table)
    return _drafts(found, "index", "index", undo)


def _dropped(wanted: Furniture, name: str) -> Draft:
    tree = forms.DROP_INDEX[_index_form(wanted)](name, wanted.name)
    return Draft(tree, "drop", "drop", is_headed=False)


def _renamed(wanted: Furniture, old: str, new: str) -> Draft:
    """Return the statement that gives an index another name; the schema stays."""

    def statement(one: str, other: str) -> exp.Expr:
        return n.line(n.word("ALTER INDEX"), n.table((*wanted.name[:-1], one)), n.word("RENAME TO"), n.name(other))

    return Draft(statement(old, new), "rename", "rename", statement(new, old), is_headed=False)


def _key_renamed(wanted: Furniture, old: str, new: str) -> list[Draft]:
    """Return the statements that give a key another name, and its index where that does not follow."""

    def statement(one: str, other: str) -> exp.Expr:
        table = n.table(wanted.name)
        return n.line(
            n.word("ALTER TABLE"), table, n.word("RENAME CONSTRAINT"), n.name(one), n.word("TO"), n.name(other)
        )

    made = [Draft(statement(old, new), "rename", "rename", statement(new, old), is_headed=False)]
    return [*made, _renamed(wanted, old, new)] if wanted.form("key_name") == "renamed_with_index" else made


def _said(wanted: Furniture, at: Sequence[str], column: str, text: str) -> Draft:
    tree = wanted.form("column_comment")(at, column, wanted.text(text))
    return Draft(tree, "comment", "mark", is_headed=False)


def _drafts(trees: Sequence[exp.Expr], purpose: Purpose, effect: str, undo: exp.Expr | None = None) -> list[Draft]:
    """Return statements of one purpose; what takes the first back takes back them all."""
    first, *rest = trees
    return [
        Draft(first, purpose, effect, undo, is_headed=False),
        *(Draft(one, purpose, effect, is_headed=False) for one in rest),
    ]


def _what(one: Indexing) -> str:
    """Return all that an index is but its name and its table."""
    return str((one.columns, one.method, one.unique))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
