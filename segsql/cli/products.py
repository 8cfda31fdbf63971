"""``segsql read``: documents of products as definitions, and what each part of those was made of."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from segsql.cli import writing
from segsql.cli.product import put
from segsql.cli.reading import Batch, Definition, Product, read, refused
from segsql.cli.report import report
from segsql.cli.stages import model_text
from segsql.errors import Diagnostic, did_you_mean
from segsql.formats.bindings import Bindings
from segsql.formats.products import format_of
from segsql.formats.reading import Document, Reading
from segsql.model.queries import Query
from segsql.model.segment import Segment


@dataclass(frozen=True, slots=True)
class Job:
    """What a call of ``segsql read`` asks for."""

    paths: Sequence[Path]
    format: str
    bindings: Path | None
    use: str | None
    explain: bool
    out: Path | None
    catalog: Path | None
    stdin_filename: str | None


def product_of(name: str | None, bindings: Path | None) -> Product | None:
    """Return the format that files are in, or None where they are segsql's own.

    Raises:
        DefinitionError: there is no such format, the bindings cannot be read, or there are bindings and no format.
    """
    if name is None:
        if bindings is not None:
            raise refused("--bindings is about documents of products", "name the product with --format")
        return None
    format_of(name)
    return Product(name, Bindings.load(bindings) if bindings is not None else Bindings())


def run(job: Job) -> int:
    """Print or write the definitions that documents say, or none if anything is wrong; return the exit code."""
    product = product_of(job.format, job.bindings)
    batch = read(job.paths, catalog=job.catalog, stdin_filename=job.stdin_filename, product=product)
    if job.use is not None:
        batch.findings.extend(_kept_from(batch, job.format, job.use))
    if job.out is not None:
        batch.findings.extend((*writing.clashes(batch.definitions), *_unheld(batch)))
    if code := report(batch):
        return code
    if job.out is not None:
        files = {Path(f"{one.segment.name}.segment.yaml"): f"{model_text(one.segment)}\n" for one in batch.definitions}
        return writing.write(job.out, files)
    if job.explain:
        put("\n\n".join(_explained(batch, one) for one in batch.definitions))
    else:
        put("\n---\n".join(_printed(one.segment) for one in batch.definitions), "yaml")
    return 0


def _kept_from(batch: Batch, format: str, use: str) -> Iterator[Diagnostic]:
    """Yield what keeps the documents from a use that their product makes of some.

    Raises:
        DefinitionError: the product has no such use.
    """
    uses = format_of(format).uses
    if use not in uses:
        hint = did_you_mean(use, uses) if uses else "documents of cargo have one: realtime"
        raise refused(f'no use "{use}" of {format} documents', hint)
    for file in dict.fromkeys(one.file for one in batch.definitions):
        yield from uses[use](batch.texts[file], file)


def _unheld(batch: Batch) -> Iterator[Diagnostic]:
    """Yield a finding for each whole query, which no file of ours holds."""
    for one in batch.definitions:
        if isinstance(one.segment, Query):
            message = f"{one.segment.name} is a whole query, and no definition"
            yield Diagnostic("not-held", "error", message, "", "compile its document with --format")


def _printed(segment: Segment | Query) -> str:
    """Return a definition, or a whole query with a word of what it is."""
    said = model_text(segment)
    return f"# a whole query, which is no definition\n{said}" if isinstance(segment, Query) else said


def _explained(batch: Batch, one: Definition) -> str:
    """Return each noted part of a definition on a line: its pointer, and the place and pointer of what it was made of."""
    assert isinstance(one.reading, Reading)
    origins, source = one.reading.origins[one.segment.name], one.segment.source
    assert source is not None
    lines = [f"{one.segment.name}: {one.segment.title or 'no title'}"]
    ours = [pointer or "/" for pointer in origins]
    width = max(map(len, ours))
    for pointer, shown in zip(origins, ours, strict=True):
        lines.append(f"  {shown.ljust(width)}  {one.file}{_place(batch, one, pointer)}")
    return "\n".join([*lines, *_carried(one.reading.envelope.get(one.segment.name))])


def _carried(envelope: Document) -> Iterator[str]:
    """Yield a line for each thing that is carried beside a definition, and for each of those that stand together."""
    found: dict[str, Document] = {}
    for name, one in envelope.items() if isinstance(envelope, Mapping) else ():
        found |= {f"{name}/{key}": part for key, part in one.items()} if isinstance(one, Mapping) else {name: one}
    if found:
        yield "  carried beside it:"
    width = max(map(len, found), default=0)
    for name, said in found.items():
        yield f"  {name.ljust(width)}  {json.dumps(said, ensure_ascii=False)}"


def _place(batch: Batch, one: Definition, pointer: str) -> str:
    """Return the line, column and pointer of what a part was made of."""
    source = one.segment.source
    assert source is not None
    found = source.locate(Diagnostic("invalid-value", "warning", "", pointer))
    assert found.range is not None
    return f":{found.range.line}:{found.range.column}  {found.pointer or '/'}"
