"""Measures Maillage and prints a table: python bench.py MAILLAGE FOLDER RESULTS

FOLDER holds the generated files and takes the databases; RESULTS is the JSON file to write.
PostgreSQL is measured too when MAILLAGE_TEST_POSTGRES names a cluster.
"""

import os
import sys
from pathlib import Path

import commandline
import postgres
import web
from commandline import Baseline
from measure import Cost, cost_of, interleaved
from product import Product
from results import Result, machine, table, write

# Milliseconds and MiB.
LONGEST_STRUCTURE_REPORT = 60
# What DuckDB takes for the region's bare values on the machine that the targets were set on.
DUCKDB_OF_THE_TARGETS = 340
LARGEST_MEMORY = 250


def import_results(product: Product, baseline: Baseline, folder: Path) -> list[Result]:
    ours, theirs = commandline.imports(product, baseline, folder)
    return costs("Import of 120,000 entries; DuckDB's bare load", ours, theirs, most_ratio=3)


def report_results(product: Product, baseline: Baseline) -> list[Result]:
    ours, theirs = commandline.consolidated_reports(product, baseline)
    name = "Consolidated report, JSON; DuckDB's bare values"
    as_json, as_text = commandline.structure_reports(product)
    name_of_one = "Report of a structure with 2,000 entries"
    return [
        *costs(name, ours, theirs, most_ratio=1, memory_limit=LARGEST_MEMORY),
        milliseconds(f"{name_of_one}, JSON", as_json, LONGEST_STRUCTURE_REPORT),
        Result(
            "… beside DuckDB's bare values of the region, whose 340 ms the target goes with",
            "ms",
            as_json.wall * 1000,
            theirs.wall * 1000,
            most_ratio=round(LONGEST_STRUCTURE_REPORT / DUCKDB_OF_THE_TARGETS, 2),
        ),
        milliseconds(f"{name_of_one}, text", as_text, LONGEST_STRUCTURE_REPORT),
    ]


def web_results(product: Product, python: Path, folder: Path) -> list[Result]:
    product.create_account()
    ours, theirs = web.compared(product, python, folder)
    return [
        Result(
            "Journal page of 50 entries, signed in; the same page with Django",
            "requests/s",
            ours.rate,
            theirs.rate,
            least_ratio=10,
        ),
        Result("… 99th percentile, worst round", "ms", max(ours.slowest), max(theirs.slowest)),
        Result(
            "… memory of the server's processes",
            "MiB",
            ours.memory,
            theirs.memory,
            most_ratio=0.5,
        ),
        Result("… of which no file backs", "MiB", ours.own_memory, theirs.own_memory),
        Result("… size of the page", "bytes", ours.page_size, theirs.page_size),
    ]


def postgres_results(binary: Path, cluster: str, folder: Path) -> list[Result]:
    product = postgres.product(binary, cluster)
    (imported,) = interleaved(lambda: postgres.import_journal(product, cluster, folder), times=3)
    (report,) = interleaved(lambda: cost_of(product.command(*commandline.CONSOLIDATED)))
    product.create_account()
    site = web.loaded(product, folder)
    return [
        milliseconds("PostgreSQL: import of 120,000 entries", imported),
        milliseconds("PostgreSQL: consolidated report, JSON", report),
        Result("PostgreSQL: journal page, signed in", "requests/s", site.rate),
    ]


def costs(
    measure: str, ours: Cost, theirs: Cost, most_ratio: float, memory_limit: float | None = None
) -> list[Result]:
    processor = (ours.processor * 1000, theirs.processor * 1000)
    return [
        Result(measure, "ms", ours.wall * 1000, theirs.wall * 1000, most_ratio=most_ratio),
        Result("… processor time", "ms", *processor),
        Result("… peak memory", "MiB", ours.memory, theirs.memory, limit=memory_limit),
    ]


def milliseconds(measure: str, cost: Cost, limit: float | None = None) -> Result:
    return Result(measure, "ms", cost.wall * 1000, limit=limit)


def main() -> None:
    binary, folder, file = (Path(argument).resolve() for argument in sys.argv[1:])
    python = Path(sys.executable)
    product = Product(binary, f"sqlite:{folder / 'maillage.sqlite'}")
    baseline = Baseline(python, folder / "baseline.duckdb")
    results = import_results(product, baseline, folder)
    results += report_results(product, baseline)
    results += web_results(product, python, folder)
    if cluster := os.environ.get("MAILLAGE_TEST_POSTGRES"):
        results += postgres_results(binary, cluster, folder)
    write(results, file)
    print(f"{machine()}\n\n{table(results)}")


if __name__ == "__main__":
    main()
