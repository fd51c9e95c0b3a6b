"""Writes the journal of an invented large region: always the same files for the same version.

    python generate.py FOLDER

structures.csv, projects.csv and journal.csv: 60 structures, 120,000 entries of which 95,000 in
2025, and 2,000 of these by the structure B01.
"""

import csv
import itertools
import random
import sys
from datetime import date, timedelta
from pathlib import Path

import kinds
import vocabulary as words

SEED = 20250901
STRUCTURES = [f"B{number:02d}" for number in range(1, 61)]
ENTRIES_BY_YEAR = {2023: 7_000, 2024: 18_000, 2025: 95_000}
FIXED_SHARE = {("B01", 2025): 2_000}
PROJECTS = 2_400
SHARED_PART = 0.08

COLUMNS = (
    "reference structure date kind title shared_reference comment project object actor_types"
    " involvement answered_on patients professionals resource_type role network body level"
    " channels people training_type provider sessions target nature scale support"
    " communication_type"
).split()

Row = dict[str, str]


class Region:
    """One run of the generator; everything drawn comes from its own random source."""

    def __init__(self) -> None:
        self.random = random.Random(SEED)
        self.projects = [self.project(number) for number in range(1, PROJECTS + 1)]
        # A few projects of each team meet often and most of them seldom.
        self.project_weights = list(
            itertools.accumulate(1 / (1 + number % 40) for number in range(PROJECTS))
        )
        self.variants = list(kinds.WEIGHTS)
        self.variant_weights = list(itertools.accumulate(kinds.WEIGHTS.values()))

    def structures(self) -> list[Row]:
        types = ["utep", "utet", "uteep", "platform", "pole"]
        return [
            {
                "code": code,
                "name": f"Structure d’appui n° {number}, {self.random.choice(words.PLACES)}",
                "kind": types[number % len(types)],
                "scope": "GHT" if number % 2 else "territoire",
                "territories": kinds.some_of(words.PLACES, self.random),
            }
            for number, code in enumerate(STRUCTURES, start=1)
        ]

    def project(self, number: int) -> Row:
        nature = self.random.choices(["programme", "targeted_action"], [7, 3])[0]
        is_declared = nature == "programme" and self.random.random() < 0.6
        declared_on = date(2021, 1, 1) + timedelta(days=self.random.randrange(5 * 365))
        return {
            "code": f"P-{number:04d}",
            "title": kinds.fill("Programme {topic}, {place}", self.random),
            "team": kinds.fill("Équipe {topic} de {place}", self.random),
            "nature": nature,
            "declared_on": declared_on.isoformat() if is_declared else "",
            "partnership": self.random.choice(["single_structure", "multi_partner"]),
            "structures": kinds.some_of(STRUCTURES, self.random),
        }

    def entries(self) -> list[Row]:
        drawn = [entry for year in ENTRIES_BY_YEAR for entry in self.entries_of(year)]
        drawn.sort(key=lambda entry: entry["date"])
        numbers = dict.fromkeys(STRUCTURES, 0)
        for entry in drawn:
            numbers[entry["structure"]] += 1
            entry["reference"] = f"{entry['date'][:4]}-{numbers[entry['structure']]:05d}"
        return drawn

    def quotas(self, year: int) -> dict[str, int]:
        """How many entries each structure has left to note in the year."""
        quotas = {code: size for (code, of), size in FIXED_SHARE.items() if of == year}
        others = [code for code in STRUCTURES if code not in quotas]
        share, rest = divmod(ENTRIES_BY_YEAR[year] - sum(quotas.values()), len(others))
        return quotas | {code: share + (rank < rest) for rank, code in enumerate(others)}

    def entries_of(self, year: int) -> list[Row]:
        quotas = self.quotas(year)
        drawn: list[Row] = []
        while quotas:
            wanted = self.random.randint(2, 4) if self.random.random() < SHARED_PART else 1
            partners = self.random.sample(list(quotas), min(wanted, len(quotas)))
            shared = f"SH-{year}-{len(drawn):06d}" if len(partners) > 1 else ""
            activity = self.activity(year, shared)
            drawn += [self.told_by(structure, activity) for structure in partners]
            for code in partners:
                quotas[code] -= 1
                if quotas[code] == 0:
                    del quotas[code]
        return drawn

    def activity(self, year: int, shared: str) -> Row:
        variant = self.random.choices(self.variants, cum_weights=self.variant_weights)[0]
        kind = kinds.KIND_OF_VARIANT.get(variant, variant)
        day = date(year, 1, 1) + timedelta(days=self.random.randrange(360))
        entry = {"kind": kind, "date": day.isoformat(), "shared_reference": shared}
        if kind in words.TITLES:
            entry["title"] = self.title(kind)
        if kind == "project_meeting":
            projects = self.random.choices(self.projects, cum_weights=self.project_weights)
            entry["project"] = projects[0]["code"]
        if variant == "answered request":
            answered_on = day + timedelta(days=self.random.randint(0, 40))
            entry["answered_on"] = answered_on.isoformat()
        for column, draw in kinds.COLUMNS.get(variant, {}).items():
            entry[column] = draw(self.random)
        return entry

    def title(self, kind: str) -> str:
        return kinds.fill(self.random.choice(words.TITLES[kind]), self.random)

    def told_by(self, structure: str, activity: Row) -> Row:
        """The activity as one structure notes it: people and comments differ between them."""
        entry = activity | {"structure": structure}
        if self.random.random() < 0.3:
            entry["comment"] = kinds.fill(self.random.choice(words.COMMENTS), self.random)
        if not activity["shared_reference"]:
            return entry
        for column in ("people", "patients", "professionals", "sessions"):
            if column in entry:
                entry[column] = str(int(entry[column]) + self.random.randint(0, 2))
        if "actor_types" in entry and self.random.random() < 0.3:
            entry["actor_types"] = kinds.some_of(kinds.ACTORS, self.random)
        if "title" in entry and self.random.random() < 0.02:
            entry["title"] = self.title(entry["kind"])
        return entry


def write(path: Path, columns: list[str], rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", delimiter=";", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    region = Region()
    structures = region.structures()
    write(folder / "structures.csv", list(structures[0]), structures)
    write(folder / "projects.csv", list(region.projects[0]), region.projects)
    write(folder / "journal.csv", COLUMNS, region.entries())


if __name__ == "__main__":
    main()
