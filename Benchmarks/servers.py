"""Servers started for a measure and stopped after it, by their own process number."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import browser
from measure import BenchmarkError, Command, children, proportional_memory


@dataclass(frozen=True)
class Server:
    port: int
    pid: int

    def memory(self, kind: str = "Pss") -> float:
        """MiB of all its processes, the one that keeps workers included."""
        return proportional_memory([self.pid, *children(self.pid)], kind)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def running(
    command: Command, port: int, ready_path: str, environment: Mapping[str, str], folder: Path
) -> Iterator[Server]:
    """The server while the block runs; its output goes to a file beside the measure's data."""
    with (folder / f"server-{port}.log").open("wb") as log:
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=os.environ | environment,
        )
    try:
        _await(process, port, ready_path)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _await(process: subprocess.Popen[bytes], port: int, path: str) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise BenchmarkError(f"the server on port {port} ended: {process.returncode}")
        try:
            if browser.get(port, path).status == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise BenchmarkError(f"the server on port {port} does not answer on {path}")
