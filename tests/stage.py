"""An engine that holds every row the strategies know, and shows those of one world; definitions compiled and run on it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from answers import rows_of
from engines import Engine, Row
from hypothesis import HealthCheck, settings
from hypothesis.errors import UnsatisfiedAssumption
from strategies import Node, Setting, World, as_of, stored_rows, usual

import segsql as sg
from segsql.bind.bound import Way
from segsql.lower.query import Into

# Drawing and running a definition takes its time, and the engines are shared: neither says anything about a law.
law = settings(
    max_examples=max(100, settings().max_examples),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture],
)


@dataclass
class Stage:
    """An engine that holds every row there may be, and shows those of one world."""

    engine: Engine
    setting: Setting = field(default=usual, repr=False)
    shown: World | None = None

    def load(self) -> None:
        for name, table in self.setting.catalog.tables.items():
            if table.is_made:
                continue
            columns, rows = stored_rows(name, self.setting)
            self.engine.load_table(f"{table.physical[0]}_rows", columns, rows)
            # Some engines join row by row what they cannot look up, which takes minutes for relations within relations.
            for column in sorted(self._numbers_that_lead_to(name)):
                self.engine.index(f"{table.physical[0]}_rows", [column])

    def _numbers_that_lead_to(self, name: str) -> set[str]:
        """The stored columns of a table by which relations find its rows, texts apart."""
        hops = [
            hop
            for table in self.setting.catalog.tables.values()
            for relation in table.relations.values()
            for hop in relation.hops
            if hop.table == name
        ]
        return {theirs.physical for hop in hops for _, theirs in hop.keys if theirs.type.kind == "integer"}

    def show(self, world: World) -> None:
        """Put a world in place of the last one."""
        if world == self.shown:
            return
        quoted = self.engine.quoted
        for name, places in world.items():
            table = self.setting.catalog.tables[name]
            columns = ", ".join(quoted(column.physical) for column in table.columns.values())
            (physical,) = table.physical
            stored = quoted(f"{physical}_rows")
            self.engine.execute(f"DROP VIEW IF EXISTS {quoted(physical)}")
            self.engine.execute(
                f"CREATE VIEW {quoted(physical)} AS SELECT {columns} FROM {stored}"
                f" WHERE {quoted('place')} IN ({', '.join(map(str, (-1, *places)))})"
            )
        self.shown = world

    def rows(self, definition: Node) -> list[Row]:
        """What a definition selects."""
        return rows_of(self.engine, compiled(definition, self.engine.name, setting=self.setting))

    def keys(self, definition: Node) -> list[Row]:
        """The keys of the members, in order; they stand first in the output of every drawn definition."""
        width = len(self.setting.catalog.tables[definition["base"]].key)
        return [row[:width] for row in self.rows(definition)]

    def members(self, definition: Node, *where: Node) -> set[Row]:
        """The keys of the members with other conditions and no cut."""
        return set(self.keys(without(definition, *cuts, "sort", where=list(where) or definition["where"])))

    def judged(self, definition: Node, *conditions: Node) -> list[set[Row]]:
        """For each condition the keys of the rows it holds for, all of them asked at once and read from the output."""
        found = self.rows(judging(without(definition, *cuts, "sort"), conditions))
        width = len(self.setting.catalog.tables[definition["base"]].key)
        decided = [row[-len(conditions) :] for row in found]
        assert all(isinstance(one, bool) for row in decided for one in row)
        return [{row[:width] for row in found if row[index - len(conditions)]} for index in range(len(conditions))]


cuts = ("limit", "limit_percent", "per")
"""The fields of a definition that say which of the members stay."""


def compiled(
    definition: Node,
    dialect: str | Path,
    into: Into = "select",
    setting: Setting = usual,
    references: Way = "inline",
) -> sg.Compiled:
    """A definition compiled; one that is wrong after all says nothing about the law."""
    try:
        segment = sg.Segment.model_validate(definition)
        return sg.compile(
            segment,
            setting.catalog,
            dialect=dialect,
            into=into,
            as_of=as_of,
            lists=setting.lists,
            segments=setting.segments,
            references=references,
        )
    except sg.DefinitionError:
        raise UnsatisfiedAssumption from None


def without(definition: Node, *keys: str, **changed: Any) -> Node:
    """A definition without some fields, or with others in their place."""
    return {key: value for key, value in {**definition, **changed}.items() if key not in keys}


def judging(definition: Node, conditions: Sequence[Node]) -> Node:
    """The definition of everyone, with whether each condition holds as the last columns of the output."""
    decided = [
        {
            "name": f"holds_{index}",
            "value": {"op": "case", "branches": [{"when": one, "then": True}], "otherwise": False},
        }
        for index, one in enumerate(conditions)
    ]
    return {
        **definition,
        "where": [{"op": "everyone"}],
        "transformations": [*definition["transformations"], *decided],
        "select": [*definition["select"], *(one["name"] for one in decided)],
    }
