"""segsql compiles segment definitions to SQL that selects the same members on every engine.

>>> import segsql as sg
>>> catalog = sg.Catalog.model_validate(
...     {"version": 1, "tables": {"people": {"key": ["id"], "columns": {"id": "integer", "plan": "text"}}}}
... )
>>> segment = sg.loads("{version: 1, name: trial, base: people, where: [{op: eq, column: plan, value: trial}]}")
>>> print(sg.compile(segment, catalog, dialect="postgres", into="count").sql)
SELECT
  COUNT(*) AS "count"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'trial'
"""

from segsql.apply import duckdb, postgres
from segsql.apply.members import MembersDifference
from segsql.apply.outcome import Applied
from segsql.apply.rows import Rows
from segsql.apply.standing import Status
from segsql.catalog.catalog import Catalog
from segsql.compiler import Column, Compiled, Statement, check, compile
from segsql.dialect import Dialect
from segsql.difference import Change, Difference, diff
from segsql.errors import (
    ApplyError,
    DefinitionError,
    Diagnostic,
    SegsqlError,
    SourceRange,
    UnsupportedByDialect,
)
from segsql.evaluate import matches, matches_record
from segsql.exporter import Export, export
from segsql.formats.bindings import Bindings
from segsql.formats.native import load, load_folder, loads
from segsql.formats.products import problem, read, write
from segsql.formats.reading import Reading
from segsql.model.priority import prioritize
from segsql.model.segment import Segment
from segsql.operators.buckets import bucket
from segsql.planner import plan
from segsql.plans.aims import Count, Create, Drop, Explain, Overlap, Page, Preview, Refresh, Sample, State
from segsql.plans.tracking_aims import Advance, ChangedRows, Changes, Track, Tracking, Untrack
from segsql.run import sqlite
from segsql.run.duckdb import dry_run
from segsql.run.result import Result
from segsql.steps import Plan, Step

__all__ = [
    "Advance",
    "Applied",
    "ApplyError",
    "Bindings",
    "Catalog",
    "Change",
    "ChangedRows",
    "Changes",
    "Column",
    "Compiled",
    "Count",
    "Create",
    "DefinitionError",
    "Diagnostic",
    "Dialect",
    "Difference",
    "Drop",
    "Explain",
    "Export",
    "MembersDifference",
    "Overlap",
    "Page",
    "Plan",
    "Preview",
    "Reading",
    "Refresh",
    "Result",
    "Rows",
    "Sample",
    "Segment",
    "SegsqlError",
    "SourceRange",
    "State",
    "Statement",
    "Status",
    "Step",
    "Track",
    "Tracking",
    "UnsupportedByDialect",
    "Untrack",
    "bucket",
    "check",
    "compile",
    "diff",
    "dry_run",
    "duckdb",
    "export",
    "load",
    "load_folder",
    "loads",
    "matches",
    "matches_record",
    "plan",
    "postgres",
    "prioritize",
    "problem",
    "read",
    "sqlite",
    "write",
]
