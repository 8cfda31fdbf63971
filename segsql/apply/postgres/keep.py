"""What others gave an object, given to the one that has taken its place: its owner, what is granted on it, comments and options.

The new object is made as exact as the old one was: what default privileges gave it, and the old one did not have, is taken back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, LiteralString, TypeAlias

from segsql.apply.postgres.found import Found, FoundColumn, Grant, Name

if TYPE_CHECKING:
    from psycopg.sql import Composed

Key: TypeAlias = tuple[str, str, str]
"""Who granted, who has it, and what it is."""
Granted: TypeAlias = dict[Key, bool]
"""Whether each may be passed on."""
Spoken: TypeAlias = "tuple[str, Composed]"
"""A statement, and the role that has to be acted as."""

_WORDS: Final[dict[str, LiteralString]] = {
    "table": "TABLE",
    "view": "VIEW",
    "materialized_view": "MATERIALIZED VIEW",
}
_SETTINGS: Final[dict[str, LiteralString]] = {
    "statistics": "SET STATISTICS {}",
    "storage": "SET STORAGE {}",
    "compression": "SET COMPRESSION {}",
}
_PRIVILEGES: Final[dict[str, LiteralString]] = {
    "SELECT": "SELECT",
    "INSERT": "INSERT",
    "UPDATE": "UPDATE",
    "DELETE": "DELETE",
    "TRUNCATE": "TRUNCATE",
    "REFERENCES": "REFERENCES",
    "TRIGGER": "TRIGGER",
    "MAINTAIN": "MAINTAIN",
}


def restored(before: Found, after: Found) -> list[Composed]:
    """Return the statements that give ``after`` what others gave ``before``, to be run in order and in one transaction.

    What was granted by a role that cannot be acted as is granted by the owner. What belongs to a column that is gone is gone.
    """
    columns = [(then, now) for now in after.columns for then in before.columns if then.name == now.name]
    return [
        *_owner(before, after),
        *_acted(_grants(before, after, columns), before.role),
        *_options(before, after, columns),
        *_comments(before, after, columns),
    ]


def _owner(before: Found, after: Found) -> Iterator[Composed]:
    from psycopg import sql

    if before.owner != after.owner:
        words = sql.SQL(_WORDS[after.kind])
        yield sql.SQL("ALTER {} {} OWNER TO {}").format(words, _named(after.name), sql.Identifier(before.owner))


def _grants(before: Found, after: Found, columns: Iterable[tuple[FoundColumn, FoundColumn]]) -> Iterator[Spoken]:
    acting = _Acting(before, after.name)
    wanted, there = _of(before.grants, before), _handed(after.grants, after.owner, before.owner)
    yield from acting.revoked(wanted, there)
    gone = there.keys() - wanted.keys()
    by_column: list[tuple[str, Granted, Granted]] = []
    for then, now in columns:
        # What is taken back of all of it is taken back of each column.
        left = {key: one for key, one in _handed(now.grants, after.owner, before.owner).items() if key not in gone}
        mine = _of(then.grants, before)
        by_column.append((then.name, mine, left))
        yield from acting.revoked(mine, left, then.name)
    yield from acting.granted(wanted, there, {})
    for name, mine, left in by_column:
        yield from acting.granted(mine, left, wanted, name)


class _Acting:
    """Grants are put down as those of the role that is acted as."""

    def __init__(self, before: Found, name: Name) -> None:
        self._before = before
        self._name = name

    def revoked(self, wanted: Granted, there: Granted, column: str = "") -> Iterator[Spoken]:
        """Yield what takes back what is there and not wanted."""
        for key, passed in sorted(there.items()):
            if key not in wanted:
                yield from self._as(key, "REVOKE {} ON TABLE {} FROM {}", column)
            elif passed and not wanted[key]:
                yield from self._as(key, "REVOKE GRANT OPTION FOR {} ON TABLE {} FROM {}", column)

    def granted(self, wanted: Granted, there: Granted, on_all: Granted, column: str = "") -> Iterator[Spoken]:
        """Yield what gives what is wanted and not there, each grant behind the one that allows it."""
        done = {key for key, passed in wanted.items() if key in there and (there[key] or not passed)}
        left = sorted(wanted.keys() - done)
        while left:
            may = {(who, what) for (_, who, what), passed in on_all.items() if passed}
            may |= {key[1:] for key in done if wanted[key]}
            ready = [one for one in left if one[0] == self._before.owner or (one[0], one[2]) in may]
            for key in ready or left:
                end: LiteralString = " WITH GRANT OPTION" if wanted[key] else ""
                yield from self._as(key, "GRANT {} ON TABLE {} TO {}" + end, column)
            done |= set(ready or left)
            left = [one for one in left if one not in done]

    def _as(self, key: Key, statement: LiteralString, column: str) -> Iterator[Spoken]:
        from psycopg import sql

        grantor, grantee, privilege = key
        what: sql.Composable = sql.SQL(_PRIVILEGES[privilege])
        if column:
            what = sql.SQL("{} ({})").format(what, sql.Identifier(column))
        whom = sql.Identifier(grantee) if grantee else sql.SQL("PUBLIC")
        actor = grantor if grantor in self._before.roles else self._before.role
        yield actor, sql.SQL(statement).format(what, _named(self._name), whom)


def _acted(statements: Iterable[Spoken], role: str) -> Iterator[Composed]:
    """Yield statements between those by which one role after the other is taken on; at the end it is that of before."""
    from psycopg import sql

    actor = role
    for one, statement in statements:
        if one != actor:
            yield sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(one))
        actor = one
        yield statement
    if actor != role:
        yield sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(role))


def _of(grants: Iterable[Grant], found: Found) -> Granted:
    """Return what was granted, with the owner in place of those that cannot be acted as."""
    able = {found.owner, *found.roles}
    return _merged((one.grantor if one.grantor in able else found.owner, one) for one in grants)


def _handed(grants: Iterable[Grant], old: str, new: str) -> Granted:
    """Return what was granted as it stands when the object has another owner, who takes the place of the old one in it."""
    named = {old: new}
    return _merged(
        (
            named.get(one.grantor, one.grantor),
            Grant(one.grantor, named.get(one.grantee, one.grantee), one.privilege, one.grantable),
        )
        for one in grants
    )


def _merged(grants: Iterable[tuple[str, Grant]]) -> Granted:
    found: Granted = {}
    for grantor, one in grants:
        key = (grantor, one.grantee, one.privilege)
        found[key] = found.get(key, False) or one.grantable
    return found


def _options(before: Found, after: Found, columns: Iterable[tuple[FoundColumn, FoundColumn]]) -> Iterator[Composed]:
    """Yield what sets options as they were; those of another kind of object are other ones."""
    from psycopg import sql

    if before.kind != after.kind:
        return
    alter = sql.SQL("ALTER {} {} ").format(sql.SQL(_WORDS[after.kind]), _named(after.name))
    then, now = dict(before.options), dict(after.options)
    for name in sorted(now.keys() - then.keys()):
        yield alter + sql.SQL("RESET ({})").format(sql.Identifier(*name.split(".", 1)))
    for name, value in before.options:
        if now.get(name) != value:
            yield alter + sql.SQL("SET ({} = {})").format(sql.Identifier(*name.split(".", 1)), sql.Literal(value))
    for old, new in columns:
        if old.type == new.type:
            yield from (alter + one for one in _column_settings(old, new))


def _column_settings(then: FoundColumn, now: FoundColumn) -> Iterator[Composed]:
    from psycopg import sql

    for word, value in then.settings:
        if (word, value) in now.settings:
            continue
        column = sql.SQL("ALTER COLUMN {} ").format(sql.Identifier(then.name))
        head, _, option = word.partition(".")
        if option:
            yield column + sql.SQL("SET ({} = {})").format(sql.Identifier(option), sql.Literal(value))
        else:
            number = sql.Literal(int(value)) if head == "statistics" else sql.Identifier(value)
            yield column + sql.SQL(_SETTINGS[head]).format(number)


def _comments(before: Found, after: Found, columns: Iterable[tuple[FoundColumn, FoundColumn]]) -> Iterator[Composed]:
    """Yield what says again what others said, where nothing else is said now."""
    from psycopg import sql

    ours = _said(before)
    for then, now in columns:
        if then.comment is not None and now.comment is None and ours.get(then.name) != _digest(then.comment):
            whole = sql.Identifier(*after.name, then.name)
            yield sql.SQL("COMMENT ON COLUMN {} IS {}").format(whole, sql.Literal(then.comment))
    there = {(one.kind, one.name): one for one in after.belongings}
    for one in before.belongings:
        other = there.get((one.kind, one.name))
        if other is None:
            continue
        index = sql.SQL("INDEX {}").format(sql.Identifier(after.name[0], one.name))
        constraint = sql.SQL("CONSTRAINT {} ON {}").format(sql.Identifier(one.name), _named(after.name))
        if one.comment is not None and other.comment is None:
            what = index if one.kind == "index" else constraint
            yield sql.SQL("COMMENT ON {} IS {}").format(what, sql.Literal(one.comment))
        if one.of_index is not None and other.of_index is None:
            yield sql.SQL("COMMENT ON {} IS {}").format(index, sql.Literal(one.of_index))


def _said(found: Found) -> dict[str, str]:
    """Return the fingerprints of what the target said of columns, by their names: that is for the target to say again, or not."""
    record = found.mark.record if found.mark is not None else None
    parts = record.state.parts if record is not None else ()
    return {one.name: one.fingerprint for one in parts if one.kind == "comment"}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _named(name: Name) -> Composed:
    from psycopg import sql

    return sql.SQL("{}").format(sql.Identifier(*name))
