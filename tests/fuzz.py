"""Looks for inputs that end in anything but findings, led by what of the package they reach: ``./dev fuzz``.

Each target takes bytes and makes an input of them. What the fuzzer has come upon is kept in ``.tools/fuzz`` and is where the next run begins; an input that
breaks something is left there as ``crash-...``, and ``./dev fuzz TARGET FILE`` shows it again.
"""

import argparse
import importlib
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from random import Random

checkout = Path(__file__).parent.parent
kept = checkout / ".tools" / "fuzz"
names = ("definition", "catalog", "expression", "sql", "drawn", "drawn_catalog")


class Drawn(Random):
    """Random numbers that are read from bytes, and are 0 once there are no more."""

    def __init__(self, data: bytes) -> None:
        super().__init__(0)
        self.data = data
        self.at = 0

    def random(self) -> float:
        return self.getrandbits(16) / 2**16

    def getrandbits(self, k: int, /) -> int:
        size = (k + 7) // 8
        found = int.from_bytes(self.data[self.at : self.at + size], "little")
        self.at += size
        return found & ((1 << k) - 1)


def text_of(data: bytes) -> str:
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def targets() -> Mapping[str, tuple[Callable[[bytes], object], Callable[[], Iterator[str | bytes]]]]:
    """What is tried with bytes, and what to begin with."""
    from arbitrary import TRIALS, catalogs, homes, refusal, written
    from fragments.corpora import corpus

    import segsql as sg

    home = next(one for one in homes() if "shoppers" in one.catalog.tables)

    def compiled(segment: sg.Segment, dialect: str) -> sg.Compiled:
        return sg.compile(
            segment, home.catalog, dialect=dialect, as_of=home.as_of, lists=home.lists, segments=home.segments
        )

    def definition(data: bytes) -> None:
        found: list[sg.Segment] = []
        refusal(lambda: found.append(sg.loads(text_of(data))))
        for segment in found:
            refusal(partial(compiled, segment, "duckdb"))

    def where(node: dict[str, str], dialect: str) -> None:
        document = {"version": 1, "name": "x", "base": "shoppers", "where": [node]}
        compiled(sg.Segment.model_validate(document), dialect)

    def expression(data: bytes) -> None:
        refusal(partial(where, {"op": "expression", "text": text_of(data)}, "postgres"))

    def sql(data: bytes) -> None:
        for dialect in ("postgres", "duckdb"):
            refusal(partial(where, {"op": "sql", "text": text_of(data), "dialect": dialect}, dialect))

    def drawn(name: str) -> Callable[[bytes], None]:
        return lambda data: TRIALS[name][0](Drawn(data))()

    def seeds() -> Iterator[bytes]:
        yield from (Random(seed).randbytes(400) for seed in range(200))

    return {
        "definition": (definition, lambda: map(written, home.definitions)),
        "catalog": (lambda data: refusal(lambda: sg.Catalog.loads(text_of(data))), lambda: map(written, catalogs())),
        "expression": (
            expression,
            lambda: iter(("balance > 1", "CASE WHEN vip THEN 1 ELSE 2 END = 1", "lower(email) = 'a'")),
        ),
        "sql": (
            sql,
            lambda: (text for name in ("legitimate", "hostile") for group in corpus(name) for text in group.texts),
        ),
        "drawn": (drawn("definitions"), seeds),
        "drawn_catalog": (drawn("catalogs"), seeds),
    }


def fuzz(name: str, arguments: list[str]) -> None:
    """Try one target in this process, until libFuzzer ends it."""
    import atheris

    # What is imported within is watched: all of the package, as nothing has imported it before.
    with atheris.instrument_imports(include=["segsql"]):  # pyright: ignore[reportAttributeAccessIssue]
        importlib.import_module("segsql")
        attempt, seeds = targets()[name]
    folder = kept / name
    if not folder.is_dir():
        folder.mkdir(parents=True)
        for at, seed in enumerate(seeds()):
            (folder / f"seed-{at}").write_bytes(
                seed if isinstance(seed, bytes) else seed.encode("utf-8", "surrogatepass")
            )

    def once(data: bytes) -> None:
        attempt(data)

    atheris.Setup([sys.argv[0], *arguments, f"-artifact_prefix={kept}/{name}-", str(folder)], once)
    atheris.Fuzz()


def main() -> int:
    """Run targets one after the other; the status is 1 where something broke."""
    parser = argparse.ArgumentParser(
        prog="./dev fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", nargs="?", help="one of them, all by default")
    parser.add_argument("file", nargs="?", type=Path, help="an input to try once")
    parser.add_argument("--seconds", type=int, default=60, help="for each target (60)")
    parser.add_argument("--runs", type=int, default=-1, help="inputs of each target at most (no bound)")
    parser.add_argument("--within", help=argparse.SUPPRESS)
    options = parser.parse_args()
    target: str = options.target or ""
    if target and target not in names:
        parser.error(f"no target {target}; there are {', '.join(names)}")
    if options.file:
        targets()[target][0](options.file.read_bytes())
        return 0
    limits = [
        f"-max_total_time={options.seconds}",
        f"-runs={options.runs}",
        "-max_len=4096",
        "-rss_limit_mb=1024",
        "-timeout=20",
    ]
    if options.within:
        fuzz(options.within, limits)
    wanted = [target] if target else names
    broken = [
        one
        for one in wanted
        if subprocess.run([sys.executable, __file__, "--within", one, *sys.argv[1:]], check=False).returncode
    ]
    print(f"broken: {', '.join(broken)}" if broken else "nothing broke")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
