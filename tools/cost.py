"""Print what a collection of articles costs: articles an hour and core, core-hours, days, price, memory.

    python tools/cost.py [--articles N] [--bytes N] [--price DOLLARS] [SHARED]

SHARED (default: ../shared beside the repository) holds `data/polnear`, whose train split is read over and over. The
same articles are read by plain loops, by the Arrow core and by Spark on this machine, from Parquet to Parquet, in
turns, so that a busy machine slows them all; figures are medians. Core-hours are of CPU time, all of Spark's processes
together, as Linux counts it. Needs `quotex[spark]`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import SparkSession

from quotex import extract, spark
from quotex.frames.arrow import read_batches
from quotex.render.records import list_records

QUOTEBANK = 196_000_000
"""The articles of Quotebank (Vaucher et al., WSDM 2021), as its authors count them."""
PRICE = 0.05
"""Dollars a core-hour: an assumption, of the order of what general-purpose virtual cores are let for on demand."""
CORES = 2
COPIES = 10
RUNS = 3
TICKS = os.sysconf("SC_CLK_TCK")


class Cost(NamedTuple):
    """What a run took: seconds on the clock, and of all its processes on the CPU."""

    wall: float
    cpu: float


def main() -> None:
    parser = argparse.ArgumentParser(description="Print what a collection of articles costs.")
    parser.add_argument("shared", nargs="?", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--articles", type=int, default=QUOTEBANK, help="how many there are (%(default)s)")
    parser.add_argument("--bytes", type=int, help="the mean size of one; without it, that of those read here")
    parser.add_argument("--price", type=float, default=PRICE, help="dollars a core-hour (%(default)s)")
    arguments = parser.parse_args()

    files = sorted((arguments.shared / "data" / "polnear" / "train").glob("*.txt"))
    texts = [file.read_bytes().decode() for file in files]
    size = mean(len(text.encode()) for text in texts)
    print(f"article           {size:,.0f} bytes of UTF-8, the mean of {len(texts)}")
    print(f"a run             {len(texts) * COPIES:,} articles on {CORES} cores, the median of {RUNS}\n")
    with tempfile.TemporaryDirectory() as folder:
        costs, memory = measure(texts, Path(folder))
    print_rates(costs, len(texts) * COPIES, size)
    print()
    for process, megabytes in memory.items():
        print(f"{process:17} {megabytes:5.0f} MB at most")
    print()
    each = median(cost.cpu for cost in costs["Spark"]) / (len(texts) * COPIES)
    print_bill(arguments.articles, each * (arguments.bytes or size) / size, arguments.price)


def measure(texts: list[str], folder: Path) -> tuple[dict[str, list[Cost]], dict[str, float]]:
    """What each way to read the texts COPIES times costs, in each turn, and what memory its processes take."""
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    with ProcessPoolExecutor(CORES) as pool:
        list(pool.map(read_plainly, [texts] * CORES))  # starts the pool before there are threads
        session = start_spark()
        run_turn(pool, session, texts, folder)  # warms up
        turns = [run_turn(pool, session, texts * COPIES, folder) for _ in range(RUNS)]
        memory = {"a plain process": max(pool.map(get_peak, [None] * CORES))}
        java, *others = list_tree(session.sparkContext._gateway.proc.pid)
        memory |= {"a Python worker": max(map(get_peak, others)), "Spark's Java": get_peak(java)}
        session.stop()
    return {way: [turn[way] for turn in turns] for way in turns[0]}, memory


def run_turn(pool: ProcessPoolExecutor, session: SparkSession, texts: list[str], folder: Path) -> dict[str, Cost]:
    table = pa.table({"url": range(len(texts)), "body": texts})
    pq.write_table(table, folder / "articles.parquet", row_group_size=len(texts) // (8 * CORES) + 1)
    shares = [texts[start::CORES] for start in range(CORES)]
    return {
        "plain loops": run_loops(pool, read_plainly, shares),
        "Arrow batches": run_loops(pool, read_by_arrow, shares),
        "Spark": run_spark(session, folder),
    }


def run_loops(pool: ProcessPoolExecutor, read: Callable[[list[str]], float], shares: list[list[str]]) -> Cost:
    """A loop on each core at once."""
    start = time.perf_counter()
    cpu = sum(pool.map(read, shares))
    return Cost(time.perf_counter() - start, cpu)


def read_plainly(texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        list_records(extract(text, with_entities=False), "quotes")
    return time.process_time() - start


def read_by_arrow(texts: list[str]) -> float:
    start = time.process_time()
    batches = pa.table({"url": range(len(texts)), "body": texts}).to_batches(max_chunksize=1000)
    for _ in read_batches(batches, text="body", id="url"):
        pass
    return time.process_time() - start


def start_spark() -> SparkSession:
    builder = SparkSession.builder.master(f"local[{CORES}]").config("spark.ui.showConsoleProgress", "false")
    session: SparkSession = builder.config("spark.sql.files.maxPartitionBytes", "4m").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def run_spark(session: SparkSession, folder: Path) -> Cost:
    """The job of docs/spark_job.py."""
    process = session.sparkContext._gateway.proc.pid
    before, start = get_cpu(process), time.perf_counter()
    articles = session.read.parquet(str(folder / "articles.parquet"))
    spark.quotes(articles, text="body", id="url").write.mode("overwrite").parquet(str(folder / "quotes"))
    return Cost(time.perf_counter() - start, get_cpu(process) - before)


def list_tree(root: int) -> list[int]:
    """A process and those that it started, and they, as Linux lists them."""
    parents = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(file.parent.name)] = int(file.read_text().rpartition(")")[2].split()[1])
        except OSError:  # it has ended meanwhile
            continue
    tree = [root]
    for process in tree:
        tree += [child for child, parent in parents.items() if parent == process]
    return tree


def get_cpu(root: int) -> float:
    """The seconds of CPU time of a process and of all below it, with those that have ended."""
    fields = [Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split() for process in list_tree(root)]
    return sum(int(ticks) for row in fields for ticks in row[11:15]) / TICKS


def get_peak(process: int | None) -> float:
    """The most memory that a process had, in MB, with what it shares with others; of one that has ended nothing."""
    peak = Path(f"/proc/{process or 'self'}/status").read_text().partition("VmHWM:")[2].split()
    return int(peak[0]) / 1000 if peak else 0


def print_rates(costs: dict[str, list[Cost]], articles: int, size: float) -> None:
    print("                  articles an hour and core    MB/s   CPU time   on the clock")
    for way, runs in costs.items():
        cpu = median(run.cpu for run in runs)
        pairs = list(zip(runs, costs["plain loops"], strict=True))
        more_cpu = median(run.cpu / plain.cpu for run, plain in pairs) - 1
        more_wall = median(run.wall / plain.wall for run, plain in pairs) - 1
        rate = f"{articles / cpu * 3600:25,.0f} {articles * size / cpu / 1e6:7.2f}"
        print(f"{way:17} {rate} {more_cpu:+10.0%} {more_wall:+14.0%}")


def print_bill(articles: int, seconds: float, price: float) -> None:
    """By the dearest of the ways, Spark's."""
    hours = articles * seconds / 3600
    print(f"{articles:,} articles   {hours:,.0f} core-hours")
    for cores in (8, 64, 1000):
        print(f"on {cores:4} cores     {hours / cores:8.2f} hours, {hours / cores / 24:.2f} days")
    print(f"at ${price} a core-hour (an assumption)   ${hours * price:,.2f}")


if __name__ == "__main__":
    main()
