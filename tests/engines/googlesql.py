"""GoogleSQL's analyzer and reference implementation, which the wheel ``zetasql`` holds as one WebAssembly module.

Only the module and the message classes of the wheel are used: its own client copies every byte in a loop of Python. Making
machine code of the module takes a minute of processor time, so that is kept in ``segsql`` below the user's cache folder.
"""

import ctypes
import fcntl
import os
import tempfile
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from engines.engine import Unavailable

TIME_ZONE_FOLDER = "/usr/share/zoneinfo"
"""Where the module looks for time zones."""


class GoogleSQLError(Exception):
    """A statement is wrong, or fails over the rows it is run on."""


class GoogleSQL:
    """The service that the module offers: a request is a message, and so is the answer."""

    def __init__(self) -> None:
        import tzdata
        import wasmtime

        config = wasmtime.Config()
        config.shared_memory = True
        engine = wasmtime.Engine(config)
        module = compiled(engine)
        self._store = wasmtime.Store(engine)
        system = wasmtime.WasiConfig()
        system.preopen_dir(str(Path(tzdata.__file__).parent / "zoneinfo"), TIME_ZONE_FOLDER)
        self._store.set_wasi(system)
        linker = wasmtime.Linker(engine)
        linker.define_wasi()
        self._exports: Any = linker.instantiate(self._store, module).exports(self._store)
        initialize: Any = self._exports["_initialize"]
        initialize(self._store)

    def call(self, method: str, request: Any, answer: Any = None) -> Any:
        """The answer to a request, as a message of the class ``answer``; None where nothing is to be known of it."""
        sent = request.SerializeToString()
        place, length_place = self._run("wasm_malloc", len(sent)), self._run("wasm_malloc", 4)
        try:
            ctypes.memmove(self._address(place), sent, len(sent))
            found = self._run(f"ZetaSqlLocalService_{method}", place, len(sent), length_place)
            if not found:
                length = self._run("wasm_get_last_error_size")
                raise GoogleSQLError(self._read(self._run("wasm_get_last_error"), length).decode())
            length = int.from_bytes(self._read(length_place, 4), "little")
            received = self._read(found, length)
            self._run("wasm_free", found)
        finally:
            self._run("wasm_free", place)
            self._run("wasm_free", length_place)
        return answer.FromString(received) if answer else None

    def _run(self, name: str, *arguments: int) -> int:
        found: int = self._exports[name](self._store, *arguments)
        return found

    def _address(self, place: int) -> int:
        return ctypes.addressof(self._exports["memory"].data_ptr().contents) + place

    def _read(self, place: int, length: int) -> bytes:
        return ctypes.string_at(self._address(place), length)


@cache
def service() -> GoogleSQL:
    """The one service of this process.

    Raises:
        Unavailable: the wheel or what runs it is not installed.
    """
    missing = [name for name in ("zetasql", "wasmtime", "tzdata") if find_spec(name) is None]
    if missing:
        raise Unavailable(f"no module {', '.join(missing)}")
    # A statement comes back as a tree, which may be deeper than the hundred messages in each other that are read else.
    import_module("google._upb._message").SetAllowOversizeProtos(True)
    return GoogleSQL()


def compiled(engine: Any) -> Any:
    """The module as machine code: as it was kept, or made now and kept, by one process while others wait for it."""
    import wasmtime
    import zetasql

    source = Path(zetasql.__file__).parent / "wasi" / "zetasql.wasm"
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "segsql"
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"zetasql-{version('zetasql')}-{source.stat().st_size}-wasmtime-{version('wasmtime')}.cwasm"
    with (folder / "zetasql.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        # What is loaded is run: only a file of our own will do.
        if kept.is_file() and kept.stat().st_uid == os.getuid():
            try:
                return wasmtime.Module.deserialize_file(engine, str(kept))
            except wasmtime.WasmtimeError:
                kept.unlink()
        module = wasmtime.Module.from_file(engine, str(source))
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as part:
            part.write(module.serialize())
        Path(part.name).replace(kept)
        return module
