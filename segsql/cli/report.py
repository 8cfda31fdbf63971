"""How a batch's findings reach people and programs."""

from __future__ import annotations

import json
from typing import Literal, TypeAlias

from segsql.cli.product import put
from segsql.cli.reading import Batch, status
from segsql.cli.stream import count, note, plain

Format: TypeAlias = Literal["human", "json", "concise"]


def report(batch: Batch) -> int:
    """Print what is wrong with a batch to stderr; return the exit code for it."""
    _show(batch, stderr=True)
    if batch.errors:
        note(summary(batch))
    return status(batch.findings)


def put_report(batch: Batch, form: Format) -> int:
    """Print the findings of a batch as the product, and the sum of them to stderr; return the exit code for them."""
    match form:
        case "human":
            _show(batch, stderr=False)
        case "concise":
            for one in batch.ordered():
                put(plain(str(one)))
        case "json":
            body = {
                "version": 1,
                "files": batch.files,
                "errors": batch.errors,
                "warnings": batch.warnings,
                "findings": [one.to_dict() for one in batch.ordered()],
            }
            put(json.dumps(body, indent=2, ensure_ascii=False), "json")
    note(summary(batch))
    return status(batch.findings)


def summary(batch: Batch) -> str:
    """Return the number of findings and of files: ``2 errors, 1 warning in 3 files``."""
    found = [count(batch.errors, "error")] if batch.errors else []
    found += [count(batch.warnings, "warning")] if batch.warnings else []
    place = f" in {count(batch.files, 'file')}" if batch.files else ""
    return f"{', '.join(found) or 'no mistakes'}{place}"


def _show(batch: Batch, *, stderr: bool) -> None:
    if batch.findings:
        from segsql.cli.show import show

        show(batch.ordered(), batch.texts, stderr=stderr)
