"""Segments to segment jobs: the smallest document that says the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from segsql.errors import DefinitionError, Diagnostic, SegsqlError
from segsql.formats.granary.reading import CRONJOB, ROLES, read
from segsql.formats.reading import Document, Reading
from segsql.source import Source

_GENERATED: Final = ("metadata", "links")
"""What the product adds to a job by itself."""


def write(reading: Reading) -> Document:
    """Return the job of a reading, or the page of its jobs, without what holds anyway.

    Raises:
        DefinitionError: a segment was not read from a job, or means something else than its job.
    """
    jobs: list[Document] = [_job(reading, name) for name in _held(reading)]
    _check(reading, jobs)
    if not reading.around:
        return jobs[0]
    return {"items": jobs, **{key: one for key, one in reading.around.items() if key != "paged"}}


def export(reading: Reading) -> Document:
    """Return the job of a reading as the product exports it: what is needed to make it again, with its id; of a page a list of these.

    Raises:
        DefinitionError: as ``write``.
    """
    written: Any = write(reading)
    jobs = written["items"] if reading.around else [written]
    for one in jobs:
        one.pop("links", None)
        one["metadata"] = {
            key: one["metadata"][key] for key in ("displayName", "description") if key in one["metadata"]
        }
    return jobs if reading.around else jobs[0]


def _held(reading: Reading) -> list[str]:
    """Return the names of the segments, each of which was read from a job."""
    message = "this segment was not read from a job, whose variables hold it as SQL of PostgreSQL"
    lacking = [
        Diagnostic("not-held", "error", f"{name}: {message}", "")
        for name in reading.segments
        if name not in reading.envelope
    ]
    if lacking or not (reading.segments or reading.around):
        raise DefinitionError(lacking or (Diagnostic("not-held", "error", "there is no segment", ""),))
    return list(reading.segments)


def _job(reading: Reading, name: str) -> Document:
    """Return the job of a segment; its title and description are those that the segment has now."""
    carried: Any = reading.envelope[name]
    segment = reading.segments[name]
    metadata: dict[str, Document] = {"displayName": segment.title or name}
    if segment.description is not None:
        metadata["description"] = segment.description
    job: dict[str, Document] = {"id": carried["id"], "metadata": {**metadata, **carried.get("metadata", {})}}
    if roles := {key: one for key, one in carried["roles"].items() if one != [ROLES[key]]}:
        job["roles"] = roles
    if carried["labels"]:
        job["labels"] = carried["labels"]
    said = {key: one["value"] for key, one in carried["env"].items() if one["from"] == "document"}
    cronjob = {key: one for key, one in carried["cronjob"].items() if CRONJOB.get(key) != one}
    data: dict[str, Document] = {"cronjob": cronjob, "env": said}
    data |= {key: carried[key] for key in ("envFromSecrets", "image") if key in carried}
    job["data"] = data
    return {**job, "links": carried["links"]} if "links" in carried else job


def _check(reading: Reading, jobs: list[Document]) -> None:
    """Refuse to write a segment that was changed since its job was read: what a job says in SQL is not made of segments."""
    if reading.catalog is None:
        return
    changed: list[Diagnostic] = []
    for name, job in zip(reading.segments, jobs, strict=True):
        again = read(job, Source("<job>", "", None), reading.catalog, reading.bindings).segments.get(name)
        if again != reading.segments[name]:
            message = f"{name} was changed since its job was read, and a job holds its SQL as it was written"
            changed.append(Diagnostic("not-held", "error", message, "", "change the variables of the job"))
    if changed:
        raise DefinitionError(changed)


def problem(refusal: SegsqlError) -> Document:
    """Return a refusal in the shape of the product's errors; who answers with it puts in the moment and the trace."""
    found = refusal.diagnostics
    params: list[Document] = [
        {"name": one.pointer.strip("/").replace("/", "."), "reason": one.message} for one in found if one.pointer
    ]
    first: Mapping[str, object] = found[0].to_dict()
    return {
        "timestamp": None,
        "type": "bad_parameter_value",
        "message": str(first["message"]),
        "traceId": None,
        "invalidParams": params,
    }
