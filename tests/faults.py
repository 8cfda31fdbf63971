"""Runs the tests against code that is broken in one place at a time, in forks of a process that has collected them once."""

import functools
import gc
import json
import os
import resource
import signal
import time
from collections import defaultdict
from collections.abc import Callable, Sequence

import pytest
from _pytest.runner import runtestprotocol
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state
from mutmut.utils.format_utils import mangled_name_from_mutant_name

seconds = 20
"""What a fault may take of a processor; one that takes more never ends, and counts as noticed."""
memory = 4 << 30
"""The same in bytes."""


class Faults:
    """A plugin of pytest that runs the collected tests once for each fault, as far as they reach the function that it is in."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.missed: dict[str, str] = {}
        """The faults that no test notices, and why: none reaches the function, or all that do are green."""

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        if session.testsfailed:
            raise pytest.UsageError("not all tests could be collected")
        status, told = in_a_fork(lambda: reached(session.items))
        if status != 0:
            raise pytest.UsageError(f"red without any fault: {told}")
        by_function: dict[str, list[int]] = json.loads(told)
        started = time.monotonic()
        for done, name in enumerate(self.names, 1):
            places = by_function.get(mangled_name_from_mutant_name(name), [])
            if not places:
                self.missed[name] = "no test reaches it"
            else:
                status, told = in_a_fork(functools.partial(broken, name, [session.items[one] for one in places]))
                if status == 0:
                    self.missed[name] = "every test is green"
                elif told:  # what noticed one fault of a function is likely to notice the next
                    places.insert(0, places.pop(int(told)))
            if done % 500 == 0:
                print(f"{done:,} of {len(self.names):,} after {time.monotonic() - started:,.0f} s", flush=True)
        return True


def in_a_fork(work: Callable[[], tuple[int, str]]) -> tuple[int, str]:
    """What a function returns that runs in a process of its own, and so leaves this one as it was; not 0 where a signal ends it."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        status = 3
        try:
            os.close(read)
            status, text = work()
            with os.fdopen(write, "w") as pipe:
                pipe.write(text)
        finally:
            os._exit(status)
    os.close(write)
    with os.fdopen(read) as pipe:
        text = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), text


def reached(items: Sequence[pytest.Item]) -> tuple[int, str]:
    """Run all tests; return the first that is red, or for each function the places of the tests that reach it, the fastest first."""
    set_mutant_under_test("stats")
    caches = [one for one in gc.get_objects() if isinstance(one, type(functools.cache(len)))]
    found: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for place, item in enumerate(items):
        for cache in caches:  # what one test leaves there would keep the next from what it reaches
            cache.cache_clear()
        hits().clear()
        started = time.perf_counter()
        if not is_green(item, items[place + 1 :]):
            return 1, item.nodeid
        for function in hits():
            found[function].append((time.perf_counter() - started, place))
    return 0, json.dumps({function: [place for _, place in sorted(tests)] for function, tests in found.items()})


def hits() -> set[str]:
    """The functions that were called since it was cleared."""
    found: set[str] = vars(state())["_stats"]
    return found


def broken(name: str, items: Sequence[pytest.Item]) -> tuple[int, str]:
    """Run tests with a fault; return 1 and the place of the first that is red."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    signal.alarm(30 * seconds)  # for one that waits
    set_mutant_under_test(name)
    for place, item in enumerate(items):
        if not is_green(item, items[place + 1 :]):
            return 1, str(place)
    return 0, ""


def is_green(item: pytest.Item, following: Sequence[pytest.Item]) -> bool:
    return not any(one.failed for one in runtestprotocol(item, log=False, nextitem=following[0] if following else None))
