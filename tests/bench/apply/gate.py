"""Where a statement of the one who applies can be held while it runs, by an event trigger, and where statements of that kind are counted."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

import psycopg

from bench.apply.stand import Stand

made: Final = """
CREATE SCHEMA gate;
CREATE SEQUENCE gate.begun;
CREATE SEQUENCE gate.passed;
CREATE TABLE gate.stop (at BIGINT NOT NULL, row_of_fill BIGINT NOT NULL);
INSERT INTO gate.stop VALUES (0, 0);
CREATE FUNCTION gate.hold() RETURNS event_trigger SECURITY DEFINER LANGUAGE plpgsql AS $$
BEGIN
  IF tg_event = 'ddl_command_start' THEN PERFORM nextval('gate.begun'); END IF;
  IF nextval('gate.passed') = (SELECT at FROM gate.stop) THEN PERFORM pg_sleep(600); END IF;
END $$;
CREATE FUNCTION gate.of_row(id BIGINT) RETURNS BOOLEAN SECURITY DEFINER LANGUAGE plpgsql AS $$
BEGIN
  IF id = (SELECT row_of_fill FROM gate.stop) THEN PERFORM pg_sleep(600); END IF;
  RETURN TRUE;
END $$;
GRANT USAGE ON SCHEMA gate TO PUBLIC;
CREATE EVENT TRIGGER gate_before ON ddl_command_start EXECUTE FUNCTION gate.hold();
CREATE EVENT TRIGGER gate_behind ON ddl_command_end EXECUTE FUNCTION gate.hold();
"""
"""Sequences count what is rolled back, too. A statement passes twice: before its work, and when that is done and its locks are held."""

slow_rows: Final = """
ALTER TABLE people RENAME TO people_kept;
CREATE VIEW people AS SELECT * FROM people_kept WHERE gate.of_row(person_id);
GRANT SELECT ON people TO PUBLIC;
"""
"""The rows to choose from, one of which can take as long as it likes: a fill that is half done."""


@contextmanager
def gate(stand: Stand, *, rows: bool = False) -> Generator["Gate"]:
    """The gate of a database, which holds nothing yet."""
    with stand.overseen() as connection:
        connection.execute(made)
        if rows:
            connection.execute(slow_rows)
        yield Gate(connection)


class Gate:
    """Holds what passes, or counts it."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection

    def hold(self, at: int = 0, row: int = 0) -> None:
        """Hold the statement that is the next but so many to pass, or a fill at a row; nothing at all by default."""
        self._connection.execute("SELECT setval('gate.passed', 1, FALSE)")
        self._connection.execute("UPDATE gate.stop SET at = %s, row_of_fill = %s", [at, row])

    @property
    def begun(self) -> int:
        """How many statements that make, change or drop something have been begun, by anybody."""
        (count,) = self._connection.execute("SELECT last_value - (NOT is_called)::int FROM gate.begun").fetchone() or (
            0,
        )
        return int(count)
