"""The one JVM that runs Spark for this process: started with the first session, gone with the process."""

import logging
import os
import re
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engines.engine import Row, Unavailable

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

oldest_java = 17

settings = {
    "spark.master": "local[1]",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "1",
    # Replanning while a query runs pays for large data only.
    "spark.sql.adaptive.enabled": "false",
    # Sending a small table to every machine first is a job of its own.
    "spark.sql.autoBroadcastJoinThreshold": "-1",
    # Compiling a query takes far longer than a small table takes without.
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.driver.memory": "1g",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    # The quick compiler alone, since these programs are over before the thorough one pays, with room for all that it makes: with the
    # little it is given by itself it throws code away and makes it again. What is loaded is Spark's own, and not worth verifying.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
    " -XX:+UseSerialGC -Xmn500m -XX:-UsePerfData",
    # Every query is described to those who watch, at length where it is not told else.
    "spark.sql.ui.explainMode": "simple",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "OFF",
}

kept_at_once = 400
"""How many tables, and how many answers, a machine remembers."""


class SparkMachine:
    """Spark on one core with little memory. The JVM removes ``folder`` as it ends, however the tests end."""

    def __init__(self) -> None:
        check_java()
        with warnings.catch_warnings():
            # It imports pandas, and warns of one that is newer than itself.
            warnings.simplefilter("ignore")
            try:
                from pyspark.sql import SparkSession
            except ImportError:
                raise Unavailable("the package pyspark is not installed") from None
            self.folder = Path(tempfile.mkdtemp(prefix="segsql-spark-"))
            self._root: SparkSession = self._start()
        self.version = str(self._root.version)
        self._tables: dict[str, Any] = {}
        self._answers: dict[Any, list[Row]] = {}
        logging.getLogger("SQLQueryContextLogger").disabled = True

    def _start(self) -> "SparkSession":
        from pyspark import SparkConf, SparkContext
        from pyspark.java_gateway import launch_gateway
        from pyspark.sql import SparkSession

        conf = SparkConf(loadDefaults=False)
        for key, value in settings.items():
            conf.set(key, value)
        conf.set("spark.local.dir", str(self.folder)).set("spark.sql.warehouse.dir", str(self.folder / "warehouse"))
        with (self.folder / "log").open("wb") as log:
            # The JVM ends when its input closes, which this process does at its own end at the latest.
            gateway: Any = launch_gateway(conf, {"stdout": log, "stderr": log, "cwd": self.folder})  # type: ignore[no-untyped-call]
        self.java = java = gateway.jvm
        java.org.apache.spark.util.ShutdownHookManager.registerShutdownDeleteDir(java.java.io.File(str(self.folder)))
        return SparkSession(SparkContext(conf=conf, gateway=gateway))

    def session(self) -> "SparkSession":
        """One more session: its settings, temporary views and current schema are its own."""
        return self._root.newSession()

    def table(self, content: str, make: Callable[[], "DataFrame"]) -> Any:
        """The plan that reads rows in memory, which is one and the same for tables of the same content.

        They are one part of which Spark knows that it is all there is, so that a query is one task, and not one for every join.
        """
        if content not in self._tables:
            held: Any = make().coalesce(1).localCheckpoint(eager=False)
            put(self._tables, content, held._jdf.logicalPlan())
        return self._tables[content]

    def remember(self, plan: Any, rows: list[Row]) -> None:
        """Keep what a plan of ``plan_of`` gave."""
        put(self._answers, plan, rows)

    def remembered(self, plan: Any) -> list[Row] | None:
        """What the same plan gave, over the same tables."""
        return self._answers.get(plan)


def plan_of(frame: Any) -> Any:
    """What Spark is about to do, so that it is equal where nothing but the numbers of columns is another.

    An operation is another one where ANSI mode lets it fail.
    """
    return frame._jdf.queryExecution().optimizedPlan().canonicalized()


def put(held: dict[Any, Any], key: Any, value: object) -> None:
    """Add one to what is held, in place of the oldest where it is many."""
    if len(held) >= kept_at_once:
        del held[next(iter(held))]
    held[key] = value


@cache
def machine() -> SparkMachine:
    """The machine that this process shares."""
    return SparkMachine()


def check_java() -> None:
    """Raise Unavailable where there is no Java that Spark runs on."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else shutil.which("java")
    if not java:
        raise Unavailable("there is no java (Debian: apt-get install openjdk-17-jre-headless)")
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', said)
    if not found or int(found[1]) < oldest_java:
        raise Unavailable(f"{java} is older than Java {oldest_java}")
