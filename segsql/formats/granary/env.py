"""The variables of a job: what the document says, else what the manager puts in, else what the program does without."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from segsql.errors import Findings, Pointer
from segsql.formats.reading import Document

Kind: TypeAlias = Literal["pivot", "generic", "flexible"]
Given: TypeAlias = Literal["document", "manager", "program"]


@dataclass(frozen=True, slots=True)
class Attribute:
    """A variable: what the program takes where it is not set, what the manager sets where a document does not, and what kinds of jobs read it."""

    program: str | None = None
    manager: str | None = None
    kinds: tuple[Kind, ...] = ("pivot", "generic", "flexible")
    required: tuple[Kind, ...] = ()
    """The kinds of jobs whose documents have to say it."""

    @property
    def default(self) -> tuple[str, Given] | None:
        """What holds where a document says nothing, and whose it is; the manager's goes before the program's."""
        if self.manager is not None:
            return self.manager, "manager"
        return (self.program, "program") if self.program is not None else None


_SAMPLES: Final = (
    "body_txt=message->'body'::text"
    r"|body_json=replace(message->'body'#>>'{}', '\', '')::jsonb"
    "|headers=message->'headers'::jsonb"
)
_ROWS: Final[tuple[Kind, ...]] = ("pivot", "generic")
_PIVOT: Final[tuple[Kind, ...]] = ("pivot",)
_GENERIC: Final[tuple[Kind, ...]] = ("generic",)
_FLEXIBLE: Final[tuple[Kind, ...]] = ("flexible",)
_ALL: Final[tuple[Kind, ...]] = ("pivot", "generic", "flexible")

ATTRIBUTES: Final[Mapping[str, Attribute]] = {
    "TYPE": Attribute("pivot"),
    "DB_TYPE": Attribute("postgres", "postgres"),
    "DB_USE_VIEWS": Attribute("false", "False"),
    "DB_PRESERVE_VIEWS": Attribute("false"),
    "DB_HOST": Attribute("grnry-pg", "grnry-pg-citus"),
    "DB_PORT": Attribute("5432"),
    "DB_USE_SSL": Attribute("true"),
    "DB_USER": Attribute(),
    "DB_NAME": Attribute(),
    "SOURCE_SCHEMA_NAME": Attribute("public", "public", _ROWS),
    "SOURCE_TABLE_NAME": Attribute("profilestore", "profilestore", _ROWS),
    "SOURCE_WHERE_CLAUSE": Attribute("pit='_latest'", None, _ROWS, _ROWS),
    "SOURCE_QUERY": Attribute(None, None, _FLEXIBLE, _FLEXIBLE),
    "TARGET_SCHEMA_NAME": Attribute("segments", "segments"),
    "TARGET_SEGMENT_NAME": Attribute("profilestore_seg", None, _ALL, _ALL),
    "CITUS_DIST_COL": Attribute("correlation_id", None, _ROWS),
    "COLUMN_PLACEHOLDER": Attribute("?", "?", _PIVOT),
    "TYPE_SEPARATOR": Attribute("::", "::", _ROWS),
    "DEFINITION_SEPARATOR": Attribute("=", "=", _ROWS),
    "TRANSFORMATION_SEPARATOR": Attribute("|", "|", _ROWS),
    "GENERIC_COLUMNS": Attribute("event_id", None, _GENERIC),
    "GENERIC_TRANSFORMATIONS": Attribute(_SAMPLES, None, _GENERIC),
    "PIVOT_PATHS": Attribute("", None, _PIVOT),
    "PIVOT_ALIASES": Attribute("", None, _PIVOT),
    "PIVOT_TRANSFORMATIONS": Attribute("", None, _PIVOT),
    "PIVOT_ALLOW_EMPTY": Attribute("true", None, _PIVOT),
    "PIVOT_SEGMENT_WHERE_CLAUSE": Attribute("", None, _PIVOT),
    "TARGET_SEGMENT_INDEX_SEPARATOR": Attribute("|", "|"),
    "TARGET_SEGMENT_INDEXES": Attribute(""),
    "TARGET_SEGMENT_VIEW_SEPARATOR": Attribute(",", ","),
    "TARGET_SEGMENT_VIEW_DEFINITION_SEPARATOR": Attribute(":", ":"),
    "TARGET_SEGMENT_VIEWS": Attribute(""),
    "PROMETHEUS_PUSHGATEWAY": Attribute("", ""),
    "PROMETHEUS_JOB": Attribute("segmentcreation", "segmentcreation"),
    "DEBUG": Attribute("true", "False"),
}
"""Every variable, after the product's pages on its program (1.1) and on its manager; DB_TYPE of the manager is that of release 1.1."""


@dataclass(frozen=True, slots=True)
class Env:
    """The variables of one job. ``place`` is where they stand in the document; ``findings`` and ``notes`` take what is wrong with them."""

    given: Mapping[str, str]
    place: Pointer
    findings: Findings = field(default_factory=Findings, compare=False)
    notes: Findings = field(default_factory=Findings, compare=False)

    @property
    def kind(self) -> Kind:
        """What makes the segment."""
        found = self.text("TYPE")
        assert found in ("pivot", "generic", "flexible"), "the document was checked"
        return found  # type: ignore[return-value]

    def text(self, name: str) -> str:
        """Return what a variable is, empty where it is not set at all."""
        if name in self.given:
            return self.given[name]
        default = ATTRIBUTES[name].default
        return default[0] if default is not None else ""

    def flag(self, name: str) -> bool:
        """Return whether a variable says so."""
        return self.text(name).lower() == "true"

    def at(self, name: str) -> Pointer:
        """Return where a variable stands, or where it would."""
        return (*self.place, name) if name in self.given else self.place

    def check(self) -> None:
        """Report what has to be said and is not, and warn of what this kind of job does not read."""
        for name, attribute in ATTRIBUTES.items():
            if self.kind in attribute.required and not self.given.get(name, "").strip():
                if name in self.given:
                    self.findings.error("invalid-value", self.at(name), f"{name} must not be empty")
                else:
                    self.findings.error("missing-key", self.place, f'the key "{name}" is missing')
            elif name in self.given and self.kind not in attribute.kinds:
                message = f"a job of type {self.kind} does not read {name}"
                self.notes.warning("ignored-part", self.at(name), message)

    def told(self) -> dict[str, Document]:
        """Return every variable that is written, or read by this kind of job, with its value, whose it is, and what the others have for it.

        One that is written as it would be anyway is the default.
        """
        found: dict[str, Document] = {}
        for name, attribute in ATTRIBUTES.items():
            default = attribute.default
            others: dict[str, Document] = {"program": attribute.program, "manager": attribute.manager}
            said = {key: one for key, one in others.items() if one is not None}
            if name in self.given and (default is None or self.given[name] != default[0] or attribute.required):
                found[name] = {"value": self.given[name], "from": "document", **said}
            elif default is not None and (name in self.given or self.kind in attribute.kinds):
                found[name] = {"value": default[0], "from": default[1], **said}
        return found
