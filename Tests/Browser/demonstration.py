"""A demonstration region served for the tests: its database, its accounts and its server."""

import base64
import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

LONGEST_START = 30


@dataclass(frozen=True)
class Account:
    role: str
    email: str
    password: str


@dataclass(frozen=True)
class Demonstration:
    address: str
    accounts: list[Account]
    program: Path
    database: str


@contextmanager
def served(program: Path, folder: Path) -> Iterator[Demonstration]:
    """The site, while the block runs, on a new database."""
    database = new_database(folder)
    filled = subprocess.run(
        [program, "demo", "--database", database], check=True, stdout=subprocess.PIPE, text=True
    )
    with serving(program, database, free_port(), folder / "server.log") as address:
        yield Demonstration(address, printed_accounts(filled.stdout), program, database)


def new_database(folder: Path) -> str:
    """One in the folder, or in the PostgreSQL cluster that scripts/with-postgres has started."""
    cluster = os.environ.get("MAILLAGE_TEST_POSTGRES")
    if not cluster:
        return f"sqlite:{folder / 'demo.sqlite'}"
    # The folder's name is new; the cluster is thrown away.
    name = folder.name.replace("-", "_")
    subprocess.run(["psql", "--quiet", f'--command=CREATE DATABASE "{name}"', cluster], check=True)
    return urlsplit(cluster)._replace(path=f"/{name}").geturl()


@contextmanager
def serving(
    program: Path, database: str, port: int, output: Path, *options: str
) -> Iterator[str]:
    """The address of a server of the database, while the block runs."""
    address = f"http://127.0.0.1:{port}"
    command: list[str | Path] = [program, "serve", "--database", database]
    command += ["--port", str(port), *options]
    if not database.startswith("sqlite:"):
        key = output.parent / "secrets.key"
        key.write_bytes(base64.b64encode(os.urandom(32)))
        command += ["--secrets-key-file", key]
    with running(command, output) as server:
        await_health(server, f"{address}/sante", output)
        yield address


@contextmanager
def running(command: list[str | Path], output: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program, while the block runs."""
    with output.open("wb") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


def printed_accounts(output: str) -> list[Account]:
    """The accounts of the lines `role email password`, whether by tabs or aligned by spaces."""
    accounts = []
    for line in output.splitlines():
        cells = [cell.strip() for cell in re.split(r"\t|\s{2,}", line.strip())]
        if len(cells) < 3:
            cells = line.split()
        emails = [position for position, cell in enumerate(cells) if re.fullmatch(r"\S+@\S+", cell)]
        if emails and 0 < emails[0] < len(cells) - 1:
            accounts.append(Account(cells[0], cells[emails[0]], cells[emails[0] + 1]))
    if not accounts:
        raise ValueError(f"no account in what `maillage demo` printed:\n{output}")
    return accounts


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def await_health(server: subprocess.Popen[bytes], page: str, log: Path) -> None:
    """Returns once the page is there."""
    end = time.monotonic() + LONGEST_START
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(page, timeout=5) as answer:
                if answer.status == 200:
                    return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"the site does not answer:\n{log.read_text(encoding='utf-8')}")
