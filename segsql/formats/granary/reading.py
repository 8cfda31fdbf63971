"""Segment jobs to segments: the envelope, the variables, and what the generator of each makes of its source."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from segsql.catalog.catalog import Catalog
from segsql.catalog.schema import Table
from segsql.errors import MAX_FINDINGS, DefinitionError, Findings, Pointer, did_you_mean
from segsql.formats.bindings import Bindings
from segsql.formats.granary.document import PARTS, Job, Page, Secrets
from segsql.formats.granary.env import Env
from segsql.formats.granary.flexible import flexible
from segsql.formats.granary.generic import generic
from segsql.formats.granary.pivot import names_of, pivot
from segsql.formats.granary.targets import key_of, target
from segsql.formats.origins import Origins
from segsql.formats.reading import Document, Reading
from segsql.model.queries import Query
from segsql.model.segment import Segment
from segsql.model.validate import build
from segsql.places import Origin
from segsql.source import Source, locate_all

ROLES: Final[Mapping[str, str]] = {"editor": "segment_job_edit", "viewer": "segment_job_view"}
"""Who may change and who may see a job that does not say it."""
CRONJOB: Final[Mapping[str, Document]] = {
    "concurrencyPolicy": "Always",
    "failedJobsHistoryLimit": 1,
    "successfulJobsHistoryLimit": 1,
}
"""What holds of a timetable that does not say it, after the page on the manager."""
_DIGITS: Final = 5
_LONGEST: Final = 134


@dataclass(frozen=True, slots=True)
class _Session:
    """What documents are read with: the catalog, the bindings, and what is found on the way."""

    source: Source
    catalog: Catalog
    bindings: Bindings
    findings: Findings
    notes: Findings


def read(data: object, source: Source, catalog: Catalog, bindings: Bindings) -> Reading:
    """Return the segment of a job, or those of a page of jobs in its order.

    Raises:
        DefinitionError: the document is no job of the product, or one whose meaning cannot be kept; every mistake, at its place.
    """
    paged = isinstance(data, Mapping) and "items" in data
    session = _Session(source, catalog, bindings, Findings(MAX_FINDINGS), Findings())
    around: dict[str, Document] = {}
    if paged:
        page = build(Page, data, source, PARTS)
        jobs: list[tuple[Job, Pointer]] = [(one, ("items", at)) for at, one in enumerate(page.items)]
        around = {"paged": True, **page.model_dump(mode="json", exclude={"items"}, exclude_unset=True)}
    else:
        jobs = [(build(Job, data, source, PARTS), ())]
    segments: dict[str, Segment | Query] = {}
    envelope: dict[str, Document] = {}
    origins: dict[str, Mapping[str, Origin]] = {}
    for job, at in jobs:
        env = _env(job, at, session)
        if key_of(env) in segments:
            message = "an earlier job makes the same segment"
            session.findings.error("duplicate-name", env.at("TARGET_SEGMENT_NAME"), message)
        made = _made(job, env, at, session)
        if made is None:
            continue
        segment, noted = made
        segments[segment.name], origins[segment.name] = segment, noted
        envelope[segment.name] = _envelope(job, env, at, session)
    if session.findings.errors:
        raise DefinitionError(locate_all(session.findings.errors, source))
    return Reading("granary", segments, envelope, around, locate_all(session.notes.items, source), origins)


def _env(job: Job, at: Pointer, session: _Session) -> Env:
    """Return the variables of a job, once what has to be there is."""
    place = (*at, "data", "env")
    given = job.data.env.model_dump(exclude_unset=True)
    for name, value in given.items():
        if value is None:
            session.findings.error("wrong-type", (*place, name), "expected text, got nothing")
    env = Env({name: one for name, one in given.items() if one is not None}, place, session.findings, session.notes)
    env.check()
    return env


def _made(job: Job, env: Env, at: Pointer, session: _Session) -> tuple[Segment | Query, Mapping[str, Origin]] | None:
    """Return the segment of a job, or None after reporting why there is none."""
    before, noted = len(session.findings.errors), Origins()
    native: dict[str, object] = {"name": key_of(env), "title": job.metadata.displayName}
    places: dict[str, Pointer | Origin] = {
        "name": env.at("TARGET_SEGMENT_NAME"),
        "title": (*at, "metadata", "displayName"),
    }
    if job.metadata.description is not None:
        native["description"], places["description"] = job.metadata.description, (*at, "metadata", "description")
    table: Table | None = None
    if env.kind == "flexible":
        parts, further = flexible(env)
        native, places = {**native, **parts}, {**places, **further}
    else:
        table = _source_table(env, session)
        if table is None:
            return None
        native = {"version": 1, **native, **_rows(env, table, session, noted)}
        places["base"] = env.at("SOURCE_TABLE_NAME")
    if len(session.findings.errors) > before:
        return None
    names = names_of(env, session.bindings) if env.kind == "pivot" else {}
    native["target"] = target(env, table, names, noted)
    if len(session.findings.errors) > before:
        return None
    origins = noted.of(noted.made(native, env.place, **places))
    source = replace(session.source, origins=origins)
    return (Query if env.kind == "flexible" else Segment).read(native, source), origins


def _rows(env: Env, table: Table, session: _Session, noted: Origins) -> dict[str, object]:
    """Return the native parts of a job that reads a table, none after reporting why there are none."""
    if env.kind == "pivot":
        return pivot(env, table, session.catalog, session.bindings, noted) or {}
    return generic(env, table, noted)


def _source_table(env: Env, session: _Session) -> Table | None:
    """Return the table of the catalog that a job reads, or None after reporting that there is none, or more than one."""
    schema, name = env.text("SOURCE_SCHEMA_NAME"), env.text("SOURCE_TABLE_NAME")
    bound, tables = session.bindings.tables, session.catalog.tables
    stands = bound.get(f"{schema}.{name}", bound.get(name))
    if stands is not None:
        return tables[stands]
    stored = [one for one in tables.values() if one.stored == one.name]
    found = [one for one in stored if one.physical[-2:] in ((schema, name), (name,))]
    own = tables.get(name)
    if own in stored and own not in found and own.physical[-2:-1] in ((), (schema,)):
        found.append(own)
    if len(found) == 1:
        return found[0]
    said = f"{schema}.{name}"
    message = f'"{said}" is several tables: {", ".join(one.name for one in found)}' if found else f'no table "{said}"'
    hint = did_you_mean(name, tables) or "bind it to a table of the catalog, under tables"
    session.findings.error("unbound-name", env.at("SOURCE_TABLE_NAME"), message, hint)
    return None


def _envelope(job: Job, env: Env, at: Pointer, session: _Session) -> Document:
    """Return what a job carries beside its definition; what it does not say is as the product has it then."""
    said = job.model_dump(mode="json", exclude_none=True)
    roles: dict[str, Document] = {
        name: list(said.get("roles", {}).get(name, (default,))) for name, default in ROLES.items()
    }
    found: dict[str, Document] = {
        "id": job.id or derived_id(job.metadata.displayName, env.text("TARGET_SEGMENT_NAME")),
        "roles": roles,
        "labels": said.get("labels", []),
        "cronjob": {"schedule": said["data"]["cronjob"]["schedule"], **CRONJOB, **said["data"]["cronjob"]},
        "env": env.told(),
    }
    if secrets := _secrets(job, at, session):
        found["envFromSecrets"] = secrets
    for name, part in (("image", said["data"].get("image")), ("links", said.get("links"))):
        if part:
            found[name] = part
    generated = {key: one for key, one in said["metadata"].items() if key not in ("displayName", "description")}
    return {**found, "metadata": generated} if generated else found


def _secrets(job: Job, at: Pointer, session: _Session) -> dict[str, Document]:
    """Return the variables that stand in secrets, by their right names."""
    right, wrong = job.data.envFromSecrets, job.data.envFromSecretes
    place = (*at, "data", "envFromSecrets" if right is not None else "envFromSecretes")
    if right is not None and wrong is not None:
        session.findings.error("duplicate-name", (*at, "data", "envFromSecretes"), "there is an envFromSecrets as well")
    if wrong is not None:
        session.notes.warning(
            "read-as-meant", (*at, "data", "envFromSecretes"), "envFromSecretes is read as envFromSecrets"
        )
    given: Secrets | None = right if right is not None else wrong
    found: dict[str, Any] = given.model_dump(mode="json", exclude_none=True) if given is not None else {}
    if "DBUser" in found:
        if "DB_USER" in found:
            session.findings.error("duplicate-name", (*place, "DBUser"), "there is a DB_USER as well")
        session.notes.warning("read-as-meant", (*place, "DBUser"), "DBUser is read as DB_USER")
        found["DB_USER"] = found.pop("DBUser")
    return dict(sorted(found.items()))


def derived_id(display_name: str, segment_name: str) -> str:
    """Return the id of a job that has none: its name in small letters, digits and hyphens, and five digits that are made of both names.

    The product draws those five at random.
    """
    stem = re.sub(r"[^a-z0-9 -]", "", display_name.lower()).replace(" ", "-")
    stem = re.sub(r"^-+|-+$", "", stem)[: _LONGEST - _DIGITS - 1].rstrip("-")
    digits = hashlib.sha256(f"{display_name}\0{segment_name}".encode()).hexdigest()[:_DIGITS]
    return f"{stem}-{digits}" if stem else digits
