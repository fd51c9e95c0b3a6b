"""The journal page under load, against the same page made with Django."""

import base64
import os
import re
import statistics
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import browser
import servers
from measure import BenchmarkError
from product import EMAIL, PASSWORD, Product

JOURNAL = "/journal?annee=2025"
ROWS = 50
ROUNDS = 3
SECONDS = 8


@dataclass
class Site:
    """A server with a person signed in, and what the rounds of load measured."""

    server: servers.Server
    cookie: str
    page_size: int
    rates: list[float] = field(default_factory=list)
    slowest: list[float] = field(default_factory=list)
    # MiB held after the last round, and those of them that no file backs.
    memory: float = 0
    own_memory: float = 0

    @property
    def rate(self) -> float:
        return statistics.median(self.rates)

    def load(self) -> None:
        """One round; the rate is in requests a second, the 99th percentile in milliseconds."""
        command = [
            "wrk",
            "-t1",
            "-c16",
            f"-d{SECONDS}s",
            "--latency",
            "-H",
            f"Cookie: {self.cookie}",
        ]
        address = f"http://127.0.0.1:{self.server.port}{JOURNAL}"
        output = subprocess.run(
            [*command, address], check=True, capture_output=True, text=True
        ).stdout
        if "Non-2xx" in output or "Socket errors" in output:
            raise BenchmarkError(f"some requests failed:\n{output}")
        self.rates.append(float(_found(r"Requests/sec:\s+([\d.]+)", output)[0]))
        value, unit = _found(r"99%\s+([\d.]+)(us|ms|s)", output)
        self.slowest.append(float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit])
        self.memory = self.server.memory()
        self.own_memory = self.server.memory("Pss_Anon")


def _found(pattern: str, text: str) -> tuple[str, ...]:
    match = re.search(pattern, text)
    if match is None:
        raise BenchmarkError(f"wrk printed no {pattern!r}:\n{text}")
    return match.groups()


def _signed_in(server: servers.Server, fields: dict[str, str]) -> Site:
    cookies = browser.sign_in(server.port, fields)
    page = browser.get(server.port, JOURNAL, cookies)
    rows = page.text.partition("<tbody")[2].count("<tr")
    if page.status != 200 or rows != ROWS:
        raise BenchmarkError(f"the journal page: status {page.status}, {rows} rows")
    return Site(server, browser.header(cookies), len(page.text.encode()))


def serve(product: Product, port: int, folder: Path) -> list[str | Path]:
    """The command of a server, with a key of its own."""
    key = folder / "secrets.key"
    key.write_bytes(base64.b64encode(os.urandom(32)))
    return product.command("serve", "--port", str(port), "--secrets-key-file", key)


@contextmanager
def maillage_site(product: Product, folder: Path) -> Iterator[Site]:
    port = servers.free_port()
    with servers.running(serve(product, port, folder), port, "/sante", {}, folder) as server:
        yield _signed_in(server, {"email": EMAIL, "password": PASSWORD})


@contextmanager
def django_site(python: Path, folder: Path) -> Iterator[Site]:
    """Two workers, with threads and kept connections: the faster of gunicorn's settings here."""
    here = Path(__file__).parent
    environment = {"BENCH_DJANGO_DATABASE": str(folder / "django.sqlite")}
    for old in folder.glob("django.sqlite*"):
        old.unlink()
    subprocess.run(
        [python, "-m", "django_app.prepare", folder, EMAIL],
        check=True, cwd=here, env=environment, input=PASSWORD, text=True,
    )  # fmt: skip
    port = servers.free_port()
    command = [
        python, "-m", "gunicorn", "--chdir", here, "--bind", f"127.0.0.1:{port}",
        "--workers", "2", "--worker-class", "gthread", "--threads", "2",
        "--no-control-socket", "django_app.wsgi",
    ]  # fmt: skip
    with servers.running(command, port, "/connexion", environment, folder) as server:
        yield _signed_in(server, {"username": EMAIL, "password": PASSWORD})


def compared(product: Product, python: Path, folder: Path) -> tuple[Site, Site]:
    """Ours and Django's, loaded in turns."""
    with ExitStack() as stack:
        ours = stack.enter_context(maillage_site(product, folder))
        theirs = stack.enter_context(django_site(python, folder))
        for _ in range(ROUNDS):
            ours.load()
            theirs.load()
    return ours, theirs


def loaded(product: Product, folder: Path) -> Site:
    with maillage_site(product, folder) as site:
        for _ in range(ROUNDS):
            site.load()
    return site
