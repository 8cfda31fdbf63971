"""Figures of compiling: W against sqlglot and SQLAlchemy, where W's time goes, and flat segments of 100 and 10,000 conditions."""

from functools import partial
from statistics import median

import sqlglot

import segsql as sg
from bench import peer
from bench.measure import Subject, block, interleaved, ratios, repeated
from bench.members import check_members
from bench.report import Figure, Section
from bench.stages import bound, check_printer, compiled, nodes_of, planned, printing, seconds_by_stage, stages
from bench.workload import dialects, document, flat, mixed, text_of, w, w_path
from segsql.dialect import load

micro = 1e6


def w_figures(rounds: int) -> Section:
    """W through segsql, in each dialect, as a multiple of what sqlglot needs to print the same tree."""
    members = check_members()
    subjects: list[Subject] = []
    for name in dialects:
        check_printer(w(), name)
        text, speech = compiled(w(), name).sql, load(name).sqlglot
        subjects += [
            repeated(f"segsql {name}", 20, partial(compiled, w(), name)),
            Subject(f"sqlglot prints {name}", 20, partial(printing, bound(w()), name)),
            repeated(f"sqlglot reads and prints {name}", 5, partial(read_and_print, text, speech)),
        ]
    subjects.append(repeated("SQLAlchemy postgres", 5, partial(peer.text, peer.dialect())))
    samples = interleaved(subjects, rounds)
    figures: list[Figure] = []
    for name in dialects:
        floor = f"sqlglot prints {name}"
        figures += [
            Figure(f"segsql / sqlglot prints, {name}", ratios(samples, f"segsql {name}", floor), "x", 4.0),
            Figure(
                f"sqlglot reads and prints / prints, {name}",
                ratios(samples, f"sqlglot reads and prints {name}", floor),
                "x",
            ),
        ]
    figures.append(
        Figure(
            "SQLAlchemy builds and compiles / sqlglot prints, postgres",
            ratios(samples, "SQLAlchemy postgres", "sqlglot prints postgres"),
            "x",
        )
    )
    figures += [Figure(one.name, [second * micro for second in samples[one.name]], "us") for one in subjects]
    nodes = nodes_of(planned(bound(w()), "postgres").drafts[0].tree)
    length, theirs = len(compiled(w(), "postgres").sql), len(peer.text(peer.dialect()))
    notes = [
        f"The tree of W for postgres has {nodes} nodes; its text {length:,} characters, SQLAlchemy's {theirs:,}.",
        f"Both were run on PostgreSQL, segsql's also on DuckDB and SQLite: the same {members} rows.",
    ]
    return Section("w", "W, a validated model to text", figures, notes)


def read_and_print(text: str, dialect: str) -> str:
    return sqlglot.parse_one(text, dialect=dialect).sql(dialect, pretty=True, copy=False)


def stage_figures(rounds: int) -> Section:
    """Where the time of W goes, as a multiple of what sqlglot needs to print the tree."""
    figures: list[Figure] = []
    pieces = 20
    for name in ("postgres", "duckdb"):
        whole = repeated("whole", pieces, partial(compiled, w(), name))
        floor = Subject("sqlglot prints", pieces, partial(printing, bound(w()), name))
        samples: dict[str, list[float]] = {one: [] for one in (*stages, "whole", "sqlglot prints")}
        for turn in range(rounds + 1):
            found = seconds_by_stage(w(), name, pieces)
            found |= {one.name: block(one) for one in (whole, floor)}
            for one, seconds in found.items():
                samples[one] += [seconds] if turn else []
        samples["rest"] = [
            total - sum(samples[stage][turn] for stage in stages) for turn, total in enumerate(samples["whole"])
        ]
        for one in (*stages, "rest", "whole"):
            figures.append(Figure(f"{name}: {one} / sqlglot prints", ratios(samples, one, "sqlglot prints"), "x"))
        for one in ("whole", "sqlglot prints"):
            figures.append(Figure(f"{name}: {one}", [second * micro for second in samples[one]], "us"))
    notes = [
        "The stages are timed within a compile, the collector held off as segsql does.",
        '"rest" is what a compile costs beyond them: finding the dialect, the result, and the collector\'s work afterwards.',
    ]
    return Section("stages", "where the time of W goes", figures, notes)


def flat_figures(rounds: int) -> Section:
    """Whether 10,000 conditions cost more apiece than 100 do."""
    subjects: list[Subject] = []
    for kind, folds in (("mixed", False), ("folding", True)):
        small, large = flat(100, folds=folds), flat(10_000, folds=folds)
        subjects += [
            repeated(f"{kind} 100", 30, partial(compiled, small, "postgres")),
            repeated(f"{kind} 10,000", 1, partial(compiled, large, "postgres")),
            Subject(f"{kind} 10,000 printed", 1, partial(printing, bound(large), "postgres")),
        ]
    samples = interleaved(subjects, rounds)
    figures: list[Figure] = []
    for kind in ("mixed", "folding"):
        few = [one / 100 for one in samples[f"{kind} 100"]]
        many = [one / 10_000 for one in samples[f"{kind} 10,000"]]
        both = {"few": few, "many": many}
        figures += [
            Figure(f"{kind}: a condition of 10,000 / of 100", ratios(both, "many", "few"), "x", 1.5),
            Figure(f"{kind}: a condition of 100", [one * micro for one in few], "us"),
            Figure(f"{kind}: a condition of 10,000", [one * micro for one in many], "us"),
            Figure(
                f"{kind}: segsql / sqlglot prints, 10,000",
                ratios(samples, f"{kind} 10,000", f"{kind} 10,000 printed"),
                "x",
            ),
        ]
    seconds = median(samples["mixed 10,000"])
    notes = [f"10,000 mixed conditions take {seconds:.2f} s; folding ones become one IN list of 10,000."]
    return Section("flat", "10,000 flat conditions against 100, for postgres", figures, notes)


def read_figures(rounds: int) -> Section:
    """What comes before compiling: a text or plain data to a validated model."""
    data = {
        count: document([{"op": "or", "conditions": [mixed(index) for index in range(count)]}])
        for count in (100, 10_000)
    }
    texts = {count: text_of(one) for count, one in data.items()}
    yaml = w_path.read_text(encoding="utf-8")
    subjects = [
        repeated("W, YAML text", 3, partial(sg.loads, yaml)),
        repeated("W compiled for postgres", 20, partial(compiled, w(), "postgres")),
        repeated("100 conditions, JSON text", 1, partial(sg.loads, texts[100])),
        repeated("100 conditions, data", 20, partial(sg.Segment.model_validate, data[100])),
        repeated("10,000 conditions, JSON text", 1, partial(sg.loads, texts[10_000])),
        repeated("10,000 conditions, data", 1, partial(sg.Segment.model_validate, data[10_000])),
    ]
    samples = interleaved(subjects, rounds)
    figures = [Figure(one.name, [second * 1e3 for second in samples[one.name]], "ms") for one in subjects]
    ratio = ratios(samples, "W, YAML text", "W compiled for postgres")
    figures.append(Figure("W: reading its text / compiling it", ratio, "x"))
    notes = [f"The text of 10,000 conditions has {len(texts[10_000]):,} characters."]
    return Section("read", "a definition to a validated model", figures, notes)
