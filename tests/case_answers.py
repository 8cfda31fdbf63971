"""What the engines answer to the cases of ``tests/cases``: each file is asked once by every engine, whichever test looks first."""

from collections.abc import Callable
from dataclasses import dataclass, field

from answers import keys_only, rows_of_many
from case_files import Case, CaseFile
from engines import Engine, Row
from engines.registry import dialect_of

import segsql as sg
from segsql.bind.bound import Way
from segsql.lower.query import Into


@dataclass
class CaseAnswers:
    """The engines that cases are asked of, one by label, and their answers so far."""

    opened_by: Callable[[str], Engine]
    engines: dict[str, Engine] = field(default_factory=dict)
    known: dict[tuple[str, str], dict[str, list[list[Row]]]] = field(default_factory=dict)

    def engine(self, label: str) -> Engine:
        """The engine, with whatever was loaded last."""
        if label not in self.engines:
            self.engines[label] = self.opened_by(label)
        return self.engines[label]

    def of(self, label: str, file: CaseFile) -> dict[str, list[list[Row]]]:
        """The keys of every case that the engine's dialect takes, and the whole output where the case says it."""
        at = label, file.name
        if at not in self.known:
            self.known[at] = self._asked(label, file)
        return self.known[at]

    def _asked(self, label: str, file: CaseFile) -> dict[str, list[list[Row]]]:
        dialect, engine = dialect_of[label], self.engine(label)
        file.load(engine)
        cases = taken_by(dialect, file)
        keys = [compiled(keys_only(case.segment, file.catalog), case, file, dialect) for case in cases]
        whole = [compiled(case.segment, case, file, dialect) for case in cases if case.output is not None]
        rows = iter(rows_of_many(engine, [*keys, *whole]))
        found = {case.name: [next(rows)] for case in cases}
        for case in cases:
            found[case.name] += [next(rows)] if case.output is not None else []
        return found


def taken_by(dialect: str, file: CaseFile) -> list[Case]:
    """The cases that a dialect is not said to refuse."""
    return [case for case in file.cases.values() if dialect not in case.refused]


def compiled(
    segment: sg.Segment, case: Case, file: CaseFile, dialect: str, into: Into = "select", references: Way = "inline"
) -> sg.Compiled:
    """A segment as the case has it compiled, which the dialect does not refuse."""
    try:
        return tried(segment, case, file, dialect, into, references)
    except sg.UnsupportedByDialect as problem:
        raise AssertionError(f"{case.name} is refused by {dialect}: {problem}") from None


def tried(
    segment: sg.Segment, case: Case, file: CaseFile, dialect: str, into: Into = "select", references: Way = "inline"
) -> sg.Compiled:
    """A segment as the case has it compiled, unless the dialect refuses it."""
    return sg.compile(
        segment,
        file.catalog,
        dialect=dialect,
        into=into,
        as_of=case.as_of,
        lists=file.lists,
        segments=file.segments,
        references=references,
        guards=file.guards,
    )
