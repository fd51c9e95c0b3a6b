"""What a whole process costs: time, processor time and memory."""

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


class BenchmarkError(Exception):
    """What was measured did not do its work, so its time means nothing."""


@dataclass(frozen=True)
class Cost:
    """Seconds, seconds of processor time (user and system), and MiB at the highest."""

    wall: float
    processor: float
    memory: float


Command = Sequence[str | Path]


def cost_of(command: Command) -> Cost:
    """Runs the command to its end, its output thrown away.

    The kernel counts the memory of this process until the command is loaded, so that this module
    and what imports it must stay small.
    """
    words = [str(part) for part in command]
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            said = errors.read().decode("utf-8", "replace")
            raise BenchmarkError(f"{' '.join(words)}: exit status {process.returncode}\n{said}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median_cost(costs: Sequence[Cost]) -> Cost:
    return Cost(
        wall=statistics.median(cost.wall for cost in costs),
        processor=statistics.median(cost.processor for cost in costs),
        memory=max(cost.memory for cost in costs),
    )


def interleaved(*runs: Callable[[], Cost], times: int = 5) -> list[Cost]:
    """The median cost of each, measured in turns, so that a slow moment of the machine hits all."""
    costs = [[run() for run in runs] for _ in range(times)]
    return [median_cost(own) for own in zip(*costs, strict=True)]


def proportional_memory(pids: Sequence[int], kind: str) -> float:
    """MiB held by the processes, memory that several share counted once in all.

    `kind` is a row of the kernel's summary: `Pss` for all, `Pss_Anon` for what no file backs.
    """
    return sum(_proportional_kibibytes(pid, kind) for pid in pids) / 1024


def _proportional_kibibytes(pid: int, kind: str) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{kind}:"):
            return int(line.split()[1])
    raise BenchmarkError(f"process {pid}: no proportional memory stated")


def children(pid: int) -> list[int]:
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in text.split()]
