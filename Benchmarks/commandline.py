"""Whole processes of the command line, against DuckDB doing the bare part of the same work."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from measure import BenchmarkError, Cost, cost_of, interleaved
from product import Product

BASELINE = Path(__file__).parent / "baseline"
CONSOLIDATED = ("report", "--consolidated", "--year", "2025", "--format", "json")
STRUCTURE = ("report", "--structure", "B01", "--year", "2025", "--format")


@dataclass(frozen=True)
class Baseline:
    """DuckDB in a process of its own, on a file of its own."""

    python: Path
    file: Path

    def import_journal(self, folder: Path) -> Cost:
        for old in self.file.parent.glob(f"{self.file.name}*"):
            old.unlink()
        return cost_of(self.loading("j", folder / "journal.csv"))

    def loading(self, table: str, source: Path) -> list[str | Path]:
        return [self.python, BASELINE / "load.py", table, source, self.file]

    def consolidated(self) -> list[str | Path]:
        return [self.python, BASELINE / "consolidated.py", self.file]


def import_sqlite(product: Product, folder: Path) -> Cost:
    """The cost of the journal's import into a new database that knows structures and projects."""
    file = Path(product.database.removeprefix("sqlite:"))
    for old in file.parent.glob(f"{file.name}*"):
        old.unlink()
    product.import_basis(folder)
    return cost_of(product.command("import", "journal", folder / "journal.csv"))


def imports(product: Product, baseline: Baseline, folder: Path) -> list[Cost]:
    """Ours and the baseline's; both leave their database behind, complete."""
    costs = interleaved(
        lambda: import_sqlite(product, folder),
        lambda: baseline.import_journal(folder),
    )
    subprocess.run(
        [str(part) for part in baseline.loading("p", folder / "projects.csv")], check=True
    )
    return costs


def consolidated_reports(product: Product, baseline: Baseline) -> list[Cost]:
    check_values(product, baseline)
    return interleaved(
        lambda: cost_of(product.command(*CONSOLIDATED)),
        lambda: cost_of(baseline.consolidated()),
        times=7,
    )


def check_values(product: Product, baseline: Baseline) -> None:
    """Both must find the same 20 values, or their times compare nothing."""
    report = json.loads(product.do(*CONSOLIDATED))
    ours = {indicator["id"]: indicator["value"] for indicator in report["indicators"]}
    output = subprocess.run(
        [str(part) for part in baseline.consolidated()], check=True, capture_output=True
    ).stdout
    theirs = json.loads(output)
    different = [name for name in ours | theirs if ours.get(name) != theirs.get(name)]
    if different:
        found = [f"{name}: {ours.get(name)} and {theirs.get(name)}" for name in different]
        raise BenchmarkError("the consolidated values differ: " + ", ".join(found))


def structure_reports(product: Product) -> list[Cost]:
    """As JSON, then as text."""
    return interleaved(
        lambda: cost_of(product.command(*STRUCTURE, "json")),
        lambda: cost_of(product.command(*STRUCTURE, "text")),
        times=9,
    )
