"""Measures the search in a directory: python directory.py MAILLAGE FOLDER RESULTS [OFFERS [SEARCHES]]

FOLDER takes the generated file and the database; RESULTS is the JSON file to write. PostgreSQL's
pg_trgm is measured too when MAILLAGE_TEST_POSTGRES names a cluster.
"""

import csv
import http.client
import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import directory_generate
import directory_queries
import directory_situations
import directory_text_search
import postgres
import servers
import web
from directory_queries import Question
from directory_text_search import Searched
from measure import BenchmarkError, cost_of
from product import Product
from results import Result, table, write

FIRST_PAGE = "/annuaire"
SEARCHES = 2_000
LONGEST_SEARCH = 20
LEAST_RATE = 1_500
LONGEST_IMPORT = 6_000
LARGEST_MEMORY = 300


def search(server: servers.Server, questions: list[Question]) -> Searched:
    """Our search as programs ask for it, over one kept connection."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)

    def ask(text: str) -> list[str]:
        connection.request("GET", f"/api/v1/directory?limit=20&text={quote(text)}")
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise BenchmarkError(f"{text}: status {answer.status}")
        return [found["reference"] for found in json.loads(body)["results"]]

    for question in questions[:50]:
        ask(question.text)
    searched = directory_text_search.timed(ask, questions)
    connection.close()
    return searched


def guide(server: servers.Server, folder: Path, count: int) -> list[float]:
    """Milliseconds of each guidance, over one kept connection."""
    with (folder / "directory.csv").open(encoding="utf-8", newline="") as file:
        communes = sorted({row["insee"] for row in csv.DictReader(file)} - {""})
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    times = []
    for situation in directory_situations.situations(communes, count + 50):
        body = json.dumps(situation)
        start = time.perf_counter()
        connection.request(
            "POST", "/api/v1/guidance", body, {"Content-Type": "application/json"}
        )
        answer = connection.getresponse()
        answer.read()
        times.append((time.perf_counter() - start) * 1000)
        if answer.status != 200:
            raise BenchmarkError(f"{body}: status {answer.status}")
    connection.close()
    return times[50:]


def first_page(server: servers.Server) -> float:
    """Requests a second of the first page, for somebody who is not signed in."""
    address = f"http://127.0.0.1:{server.port}{FIRST_PAGE}"
    output = subprocess.run(
        ["wrk", "-t1", "-c16", f"-d{web.SECONDS}s", "--latency", address],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    if "Non-2xx" in output or "Socket errors" in output:
        raise BenchmarkError(f"some requests failed:\n{output}")
    return next(
        float(line.split()[1]) for line in output.splitlines() if line.startswith("Requests/sec")
    )


def warm(server: servers.Server) -> float:
    """Milliseconds until the first search after the start is answered."""
    start = time.perf_counter()
    search(server, [Question("csapa", "", "", is_misspelt=False)])
    return (time.perf_counter() - start) * 1000


def hits(
    searched: Searched, questions: list[Question], places: dict[str, tuple[str, str]]
) -> float:
    """How many misspelt questions of a hundred give a right place on their first page."""
    misspelt = [
        (question, found)
        for question, found in zip(questions, searched.found, strict=True)
        if question.is_misspelt
    ]
    right = sum(
        any(places.get(key) == (question.type, question.city) for key in found)
        for question, found in misspelt
    )
    return 100 * right / max(len(misspelt), 1)


def compared(
    name: str,
    ours: Searched,
    theirs: Searched,
    questions: list[Question],
    places: dict[str, tuple[str, str]],
) -> list[Result]:
    """Times of the questions that both were asked, and what each finds of the misspelt ones."""
    asked = questions[: len(theirs.times)]
    own = Searched(ours.times[: len(asked)], ours.found[: len(asked)])
    return [
        Result(f"Search; {name}, median", "ms", statistics.median(own.times),
               statistics.median(theirs.times), most_ratio=1),
        Result(f"… {name}, 99th percentile", "ms", percentile(own.times), percentile(theirs.times)),
        Result(f"… {name}, misspelt questions answered", "%", hits(own, asked, places),
               hits(theirs, asked, places), least_ratio=1),
    ]  # fmt: skip


def percentile(times: list[float], share: float = 0.99) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


@dataclass(frozen=True)
class Measured:
    """What one engine gives: milliseconds, requests a second, MiB."""

    imported: float
    first: float
    searched: Searched
    guided: list[float]
    rate: float
    memory: float


def measured(product: Product, folder: Path, questions: list[Question]) -> Measured:
    """The product on an empty database."""
    if directory_generate.OFFICIAL.exists():
        product.do("import", "communes", directory_generate.OFFICIAL)
    imported = cost_of(product.command("import", "directory", folder / "directory.csv"))
    port = servers.free_port()
    with servers.running(
        web.serve(product, port, folder), port, "/sante", {}, folder
    ) as server:
        return Measured(
            imported=imported.wall * 1000,
            first=warm(server),
            searched=search(server, questions),
            guided=guide(server, folder, len(questions) // 2),
            rate=first_page(server),
            memory=server.memory(),
        )


def figures(engine: str, found: Measured) -> list[Result]:
    return [
        Result(f"{engine}: import of 100,000 offers", "ms", found.imported,
               limit=LONGEST_IMPORT),
        Result(f"{engine}: first search after the start", "ms", found.first),
        Result(f"{engine}: search, median", "ms", statistics.median(found.searched.times)),
        Result(f"{engine}: search, 99th percentile", "ms", percentile(found.searched.times),
               limit=LONGEST_SEARCH),
        Result(f"{engine}: guidance, median", "ms", statistics.median(found.guided)),
        Result(f"{engine}: guidance, 99th percentile", "ms", percentile(found.guided),
               limit=LONGEST_SEARCH),
        Result(f"{engine}: first page of the directory", "requests/s", found.rate,
               reference=LEAST_RATE, least_ratio=1),
        Result(f"{engine}: memory of the server", "MiB", found.memory, limit=LARGEST_MEMORY),
    ]  # fmt: skip


def references(
    ours: Searched, questions: list[Question], places: dict[str, tuple[str, str]], folder: Path
) -> list[Result]:
    with (folder / "directory.csv").open(encoding="utf-8", newline="") as file:
        texts = directory_text_search.documents(list(csv.DictReader(file)))
    # Text search alone takes long: a part of the questions tells.
    part = questions[:200]
    theirs = directory_text_search.with_sqlite(texts, part)
    results = compared("SQLite FTS5 alone", ours, theirs, questions, places)
    if cluster := os.environ.get("MAILLAGE_TEST_POSTGRES"):
        theirs = directory_text_search.with_postgres(cluster, texts, part, folder)
        results += compared("PostgreSQL pg_trgm alone", ours, theirs, questions, places)
    return results


def main() -> None:
    binary, folder, file = (Path(argument).resolve() for argument in sys.argv[1:4])
    sizes = [int(argument) for argument in sys.argv[4:]]
    offers = sizes[0] if sizes else directory_generate.OFFERS
    searches = sizes[1] if len(sizes) > 1 else SEARCHES
    directory_generate.generate(folder, offers)
    for old in folder.glob("directory.sqlite*"):
        old.unlink()
    questions = directory_queries.questions(folder, searches)
    ours = measured(Product(binary, f"sqlite:{folder / 'directory.sqlite'}"), folder, questions)
    results = figures("SQLite", ours)
    if cluster := os.environ.get("MAILLAGE_TEST_POSTGRES"):
        postgres.renew(cluster)
        results += figures(
            "PostgreSQL", measured(postgres.product(binary, cluster), folder, questions)
        )
    results += references(ours.searched, questions, directory_queries.places(folder), folder)
    write(results, file)
    print(table(results))


if __name__ == "__main__":
    main()
