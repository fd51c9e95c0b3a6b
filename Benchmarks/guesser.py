"""How the site works for others while somebody guesses passwords, 200 tries a second.

python3 Benchmarks/guesser.py [MAILLAGE]   (.build/release/maillage by default; `make build` first)

Starts the server on a new demonstration region, on the loopback interface, and prints how long the
journal page of a person who is signed in takes: alone, while one address guesses one account's
password, and while as many tries come from as many addresses for as many accounts. The guessers
share the processors with the server, so that what is printed is worse than what others would see.
"""

import http.client
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import browser
import servers
from measure import BenchmarkError
from product import Product

RATE = 200
SECONDS = 10
# A try that waits for its turn keeps one busy.
GUESSERS = 64
PAGE = "/journal"


@dataclass
class Round:
    """What a person saw, in milliseconds, and what the guesser was answered."""

    name: str
    times: list[float] = field(default_factory=list)
    tries: Counter[int] = field(default_factory=Counter)

    @property
    def line(self) -> str:
        cuts = statistics.quantiles(self.times, n=100, method="inclusive")
        figures = [f"{value:8.1f}" for value in (cuts[49], cuts[94], cuts[98], max(self.times))]
        tries = ", ".join(f"{count} × {status}" for status, count in sorted(self.tries.items()))
        return f"{self.name:<26}{''.join(figures)}{len(self.times):8}  {tries or '–'}"


class Guesser(threading.Thread):
    """One of several that try in turn, on a connection that stays open."""

    def __init__(self, number: int, port: int, seen: Round, *, is_spread: bool) -> None:
        super().__init__(daemon=True)
        self.number, self.port, self.seen, self.is_spread = number, port, seen, is_spread
        form = browser.get(port, "/connexion")
        self.hidden = browser.HiddenFields(form.text).fields
        self.cookie = browser.header(form.cookies)

    def run(self) -> None:
        start = time.monotonic()
        for step in range(self.number, RATE * SECONDS, GUESSERS):
            time.sleep(max(0, start + step / RATE - time.monotonic()))
            self.seen.tries[self.guess(step)] += 1

    def guess(self, step: int) -> int:
        person = f"personne-{step}" if self.is_spread else "victime"
        address = f"10.{step // 65536}.{step // 256 % 256}.{step % 256}"
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": self.cookie,
            "X-Forwarded-For": address if self.is_spread else "192.0.2.66",
        }
        fields = {"email": f"{person}@exemple.fr", "password": f"pas le bon {step}"}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("POST", "/connexion", urlencode(self.hidden | fields), headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status
        finally:
            connection.close()


def read(port: int, cookies: dict[str, str], seen: Round, end: float) -> None:
    """Reads the page as a person at work would, ten times a second."""
    while time.monotonic() < end:
        start = time.monotonic()
        if browser.get(port, PAGE, cookies).status != 200:
            raise BenchmarkError("the journal page is not shown")
        seen.times.append((time.monotonic() - start) * 1000)
        time.sleep(max(0, start + 0.1 - time.monotonic()))


def measured(name: str, port: int, cookies: dict[str, str], guessers: list[Guesser]) -> Round:
    seen = guessers[0].seen if guessers else Round(name)
    for guesser in guessers:
        guesser.start()
    read(port, cookies, seen, time.monotonic() + SECONDS)
    for guesser in guessers:
        guesser.join()
    return seen


@contextmanager
def site(binary: Path, folder: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The port of the server, and the cookies of an officer who is signed in."""
    product = Product(binary, f"sqlite:{folder / 'guesser.sqlite'}")
    accounts = [line.split() for line in product.do("demo").splitlines() if "@" in line]
    words = next(words for words in accounts if "officer" in words)
    place = next(index for index, word in enumerate(words) if "@" in word)
    person = {"email": words[place], "password": words[place + 1]}
    port = servers.free_port()
    command = product.command("serve", "--port", str(port), "--trusted-proxy", "127.0.0.1")
    with servers.running(command, port, "/sante", {}, folder) as server:
        yield server.port, browser.sign_in(server.port, person)


def main() -> int:
    binary = Path(sys.argv[1] if sys.argv[1:] else ".build/release/maillage").resolve()
    with (
        tempfile.TemporaryDirectory(prefix="maillage-guesser-") as folder,
        site(binary, Path(folder)) as (port, cookies),
    ):
        print(f"{PAGE}, in milliseconds; {RATE} tries a second for {SECONDS} s")
        print(f"{'':<26}{'median':>8}{'95 %':>8}{'99 %':>8}{'slowest':>8}{'pages':>8}  tries")
        print(measured("nobody guesses", port, cookies, []).line, flush=True)
        for name, is_spread in [("one account, one address", False), ("many of each", True)]:
            seen = Round(name)
            guessers = [
                Guesser(number, port, seen, is_spread=is_spread) for number in range(GUESSERS)
            ]
            print(measured(name, port, cookies, guessers).line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
