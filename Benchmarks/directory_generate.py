"""Writes an invented national directory: always the same file for the same version.

    python directory_generate.py FOLDER [OFFERS]

directory.csv with 100,000 offers unless said otherwise, in the communes of the official file where
it is at hand beside the project, and in invented ones otherwise.
"""

import csv
import itertools
import random
import sys
from dataclasses import dataclass
from pathlib import Path

SEED = 20260115
OFFERS = 100_000
OFFICIAL = (
    Path(__file__).resolve().parents[2] / "shared/data/geography/communes_france_2026.csv"
)
COLUMNS = (
    "reference name type organisation address postal_code city insee latitude longitude phone"
    " website opening_hours description topics publics free status verified_on"
).split()

# Types with what they are called, and how many of a hundred offers they are.
TYPES = {
    "gp": ("Cabinet médical", 34),
    "pharmacy": ("Pharmacie", 30),
    "school": ("Lycée", 8),
    "hospital": ("Centre hospitalier", 5),
    "cmp": ("CMP", 5),
    "msp": ("Maison de santé", 5),
    "csapa": ("CSAPA", 3),
    "cjc": ("CJC", 2),
    "caarud": ("CAARUD", 2),
    "chrs": ("Foyer", 2),
    "aci": ("Chantier d’insertion", 2),
    "peer_group": ("Groupe d’entraide", 2),
}
HOURS = [
    "Mo-Fr 09:00-17:00", "Mo-Fr 09:00-12:30,13:30-17:30; PH off", "Tu,Th 14:00-18:00", "24/7", "",
    "Mo-Sa 08:30-19:30; PH off",
]  # fmt: skip
NAMES = (
    "des Tilleuls|du Moulin|de la Gare|du Parc|des Écoles|du Pont|de la Fontaine|des Lilas|Pasteur"
    "|du Marché|Curie|Calmette|Jaurès|Jean-Moulin|Brossolette|Arago|Laennec|Bernard|Veil|Zola|Sand"
    "|Hugo|Verne|des Alizés|du Ponant|des Embruns|des Cimes|du Vallon|de la Rive|des Cèdres|de l’Orme"
).split("|")
WORDS = """
    accueil écoute équipe médecin infirmière psychologue éducatrice rendez-vous permanence matin
    soir samedi groupe atelier famille entretien accompagnement prévention consultation orientation
    quartier mairie tramway arrêt parking étage porte cour jardin accessible fauteuil
""".split()


@dataclass(frozen=True)
class Commune:
    insee: str
    name: str
    postal_code: str
    latitude: str
    longitude: str
    population: int


def communes() -> list[Commune]:
    if not OFFICIAL.exists():
        return invented_communes()
    with OFFICIAL.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        Commune(
            row["code_insee"], row["nom"], row["codes_postaux"].split("|")[0], row["latitude"],
            row["longitude"], int(row["population_municipale"] or 0),
        )
        for row in rows
        if row["latitude"] and row["codes_postaux"]
    ]  # fmt: skip


def invented_communes() -> list[Commune]:
    chance = random.Random(SEED)
    syllables = "ker lan plou tré gui mor brec bel ville mont champ val roche pont saint".split()
    found = []
    for number in range(3_000):
        name = "".join(chance.choices(syllables, k=3)).capitalize()
        department = f"{number % 19 + 1:02d}"
        found.append(
            Commune(
                f"{department}{number // 19 + 1:03d}", name, f"{department}{number % 999:03d}",
                f"{chance.uniform(42.5, 50.5):.5f}", f"{chance.uniform(-4, 7):.5f}",
                chance.randrange(100, 50_000),
            )
        )  # fmt: skip
    return found


def offers(count: int) -> list[dict[str, str]]:
    chance = random.Random(SEED)
    places = communes()
    weights = list(itertools.accumulate(place.population + 200 for place in places))
    types = list(itertools.accumulate(share for _, share in TYPES.values()))
    return [
        offer(number, chance, chance.choices(places, cum_weights=weights)[0],
              chance.choices(list(TYPES), cum_weights=types)[0])
        for number in range(count)
    ]  # fmt: skip


def offer(number: int, chance: random.Random, place: Commune, code: str) -> dict[str, str]:
    called = " ".join(chance.sample(NAMES, 2))
    latitude = float(place.latitude) + chance.uniform(-0.02, 0.02)
    longitude = float(place.longitude) + chance.uniform(-0.02, 0.02)
    return {
        "reference": f"N-{number:06d}",
        "name": f"{TYPES[code][0]} {called}",
        "type": code,
        "organisation": f"Association {chance.choice(NAMES)} {chance.choice(NAMES)}",
        "address": f"{chance.randrange(1, 200)} rue {chance.choice(NAMES)}",
        "postal_code": place.postal_code,
        "city": place.name,
        "insee": place.insee,
        "latitude": f"{latitude:.6f}",
        "longitude": f"{longitude:.6f}",
        "phone": f"0{chance.randrange(100_000_000, 600_000_000)}",
        "website": f"https://lieu-{number}.example.org",
        "opening_hours": chance.choice(HOURS),
        "description": " ".join(chance.choices(WORDS, k=12)),
        "topics": chance.choice(["", "", "alcohol", "alcohol|tobacco", "cannabis"]),
        "publics": chance.choice(["", "", "adults", "minors|relatives"]),
        "free": chance.choice(["yes", "no", ""]),
        "status": "active" if chance.random() < 0.97 else "inactive",
        "verified_on": f"2025-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}",
    }


def generate(folder: Path, count: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "directory.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(offers(count))


def main() -> None:
    generate(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else OFFERS)


if __name__ == "__main__":
    main()
