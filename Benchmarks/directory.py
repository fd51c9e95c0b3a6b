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
from pathlib import Path
from urllib.parse import quote

import directory_generate
import directory_queries
import directory_text_search
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


def measured(product: Product, folder: Path, questions: list[Question]) -> list[Result]:
    places = directory_queries.places(folder)
    if directory_generate.OFFICIAL.exists():
        product.do("import", "communes", directory_generate.OFFICIAL)
    imported = cost_of(product.command("import", "directory", folder / "directory.csv"))
    port = servers.free_port()
    command = product.command("serve", "--port", str(port))
    with servers.running(command, port, "/sante", {}, folder) as server:
        first = warm(server)
        ours = search(server, questions)
        rate = first_page(server)
        memory = server.memory()
    count = len(places)
    results = [
        Result(f"Import of a directory, {count:,} offers open", "ms", imported.wall * 1000,
               limit=LONGEST_IMPORT),
        Result("First search after the start", "ms", first),
        Result("Search, median", "ms", statistics.median(ours.times)),
        Result("Search, 99th percentile", "ms", percentile(ours.times), limit=LONGEST_SEARCH),
        Result("First page of the directory", "requests/s", rate,
               reference=LEAST_RATE, least_ratio=1),
        Result("Memory of the server", "MiB", memory, limit=LARGEST_MEMORY),
    ]  # fmt: skip
    return results + references(ours, questions, places, folder)


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
    product = Product(binary, f"sqlite:{folder / 'directory.sqlite'}")
    results = measured(product, folder, directory_queries.questions(folder, searches))
    write(results, file)
    print(table(results))


if __name__ == "__main__":
    main()
