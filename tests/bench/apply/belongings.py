"""What others gave an object, drawn at random: an owner, grants, comments and options, all of which it has to keep when it is made anew."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeAlias

import psycopg
from psycopg.sql import SQL, Composed, Identifier, Literal

import segsql as sg
from bench.apply.crash import Move, moves
from bench.apply.stand import Stand, add_roles, maker, name, nothing, seen

roles = ("drill_a", "Drill B", 'drill "c"', "drill_d; --")
rights = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
rights_of_column = ("SELECT", "INSERT", "UPDATE", "REFERENCES")
said = "version"
"""The column that definitions say something of, which is then no comment of others."""
texts = ("it's", "50 % of \\ them", "\u00e4 \U0001f642", "two\nlines", "segsql 2")
options: dict[str, Callable[[Random], str]] = {
    "fillfactor": lambda random: str(random.randint(10, 100)),
    "parallel_workers": lambda random: str(random.randint(0, 8)),
    "autovacuum_enabled": lambda random: random.choice(("true", "false")),
    "autovacuum_vacuum_scale_factor": lambda random: random.choice(("0", "0.25")),
}
"""Options of a table and how their values are drawn; a view has one that its columns do not forbid."""

Fact: TypeAlias = tuple[Any, ...]
Statements: TypeAlias = list[Composed]
pairs = {label: pair for label, pair in moves.items() if "dropped" not in label and label != "view and table"}


@dataclass
class Kept:
    """What was seen: how many facts were to be kept, and which were lost or came from nowhere."""

    facts: int = 0
    lost: list[str] = field(default_factory=list)


def facts(found: dict[str, Any], columns: set[str], indexes: set[str]) -> set[Fact]:
    """What an object has, as far as it belongs to all of it, or to some of its columns and indexes."""
    one = found[name]
    of_columns = {
        (column["name"], kind, str(value))
        for column in one["columns"]
        for kind in ("comment", "options", "grants", "statistics")
        for value in (column[kind] if isinstance(column[kind], list) else [column[kind]])
        if value is not None and column["name"] in columns and (column["name"], kind) != (said, "comment")
    }
    return {
        ("owner", one["owner"]),
        *(("option", option) for option in one["options"] or ()),
        *(("grant", *grant.values()) for grant in one["grants"] or ()),
        *of_columns,
        *((index, "comment", found[index]["comment"]) for index in indexes),
    }


def columns_of(found: dict[str, Any]) -> set[str]:
    return {column["name"] for column in found[name]["columns"]}


def indexes_of(found: dict[str, Any]) -> set[str]:
    return {one for one, had in found.items() if isinstance(had, dict) and had["kind"] == "i"}


def strewn(random: Random, kind: str, columns: list[str], indexes: list[str]) -> Statements:
    """Statements, to be run by the owner, that give an object what others might."""
    made = [*granted(random, columns), *commented(random, columns, indexes), *optioned(random, kind, columns)]
    if random.random() < 0.3:
        word = SQL("TABLE" if kind == "r" else "VIEW")
        made.append(SQL("ALTER {} {} OWNER TO {}").format(word, Identifier(name), Identifier(random.choice(roles))))
    return made


def granted(random: Random, columns: list[str]) -> Statements:
    """Grants of all of it and of columns, to roles and to everybody, and seldom one taken from the owner."""
    made: Statements = []
    for _ in range(random.randint(0, 8)):
        role, right = random.choice((*roles, "PUBLIC")), random.choice(rights)
        column = Identifier(random.choice(columns))
        of = random.random() < 0.4
        made.append(
            SQL("GRANT {} ON {} TO {}{}").format(
                SQL("{} ({})").format(SQL(random.choice(rights_of_column)), column) if of else SQL(right),
                Identifier(name),
                SQL(role) if role == "PUBLIC" else Identifier(role),
                SQL(" WITH GRANT OPTION" if role != "PUBLIC" and random.random() < 0.3 else ""),
            )
        )
    if random.random() < 0.2:
        made.append(SQL("REVOKE {} ON {} FROM CURRENT_USER").format(SQL(random.choice(rights[1:])), Identifier(name)))
    return made


def commented(random: Random, columns: list[str], indexes: list[str]) -> Statements:
    """Comments on columns that the definition says nothing of, and on indexes."""
    places = [
        *(SQL("COLUMN {}.{}").format(Identifier(name), Identifier(one)) for one in columns if one != said),
        *(SQL("INDEX {}").format(Identifier(one)) for one in indexes),
    ]
    chosen = random.sample(places, random.randint(0, len(places)))
    return [SQL("COMMENT ON {} IS {}").format(place, Literal(random.choice(texts))) for place in chosen]


def optioned(random: Random, kind: str, columns: list[str]) -> Statements:
    """Options of all of it, and of a column of a table."""
    it = Identifier(name)
    if kind == "v":
        return [SQL("ALTER VIEW {} SET (security_barrier = {})").format(it, Literal(random.random() < 0.5))]
    made: Statements = []
    for option in random.sample(sorted(options), random.randint(0, 3)):
        drawn = Identifier(option), Literal(options[option](random))
        made.append(SQL("ALTER TABLE {} SET ({} = {})").format(it, *drawn))
    column = it, Identifier(random.choice(columns))
    made.append(SQL("ALTER TABLE {} ALTER COLUMN {} SET (n_distinct = {})").format(*column, random.randint(1, 9)))
    made.append(SQL("ALTER TABLE {} ALTER COLUMN {} SET STATISTICS {}").format(*column, random.randint(1, 900)))
    return made


def belongings(stand: Stand, rounds: int, seed: int = 0) -> Kept:
    """Strew things over an object, make it anew twice, and see what it has; so many rounds for each of some pairs of states."""
    found = Kept()
    with stand.overseen() as overseer, stand.connect(autocommit=True) as connection:
        add_roles(overseer, *roles)
        for role in roles:
            overseer.execute(SQL("GRANT {} TO {}").format(Identifier(role), Identifier(maker)))
            overseer.execute(
                SQL("GRANT CREATE ON SCHEMA public TO {0}; GRANT SELECT ON people TO {0}").format(Identifier(role))
            )
        for number in range(rounds):
            for label, pair in pairs.items():
                random = Random(f"{seed} {number} {label}")
                one_round(found, random, f"round {number}, {label}", pair, overseer, connection)
                nothing(overseer)
    return found


def one_round(
    found: Kept,
    random: Random,
    place: str,
    pair: tuple[Move, Move],
    overseer: psycopg.Connection[Any],
    connection: psycopg.Connection[Any],
) -> None:
    """Make an object, strew things over it, and make it anew, to and fro."""
    pair[0].run(connection)
    before = seen(overseer)
    for statement in strewn(random, before[name]["kind"], sorted(columns_of(before)), sorted(indexes_of(before))):
        connection.execute(statement)
    before = seen(overseer)
    again = (Move(pair[0].made, sg.Refresh()),) if before[name]["kind"] == "r" else ()
    for move in (pair[1], pair[0], *again):
        move.run(connection)
        after = seen(overseer)
        both = columns_of(before) & columns_of(after), indexes_of(before) & indexes_of(after)
        had, has = facts(before, *both), facts(after, *both)
        found.facts += len(had)
        found.lost += [f"{place}: lost {one}" for one in sorted(had - has, key=str)]
        found.lost += [f"{place}: has {one} from nowhere" for one in sorted(has - had, key=str)]
