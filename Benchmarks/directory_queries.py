"""What people look for in a generated directory: rightly spelt, misspelt, in their own words."""

import csv
import random
import unicodedata
from dataclasses import dataclass
from pathlib import Path

SEED = 7
LETTERS = "abcdefghijklmnopqrstuvwxyz"
# What people say, with the type of the offer that they are looking for.
SAYINGS = [
    ("arrêter de boire", "csapa"), ("seringues", "caarud"), ("cannabis", "cjc"),
    ("jeux d’argent", "csapa"), ("médecin", "gp"), ("pharmacie", "pharmacy"),
    ("groupe d’entraide", "peer_group"), ("chantier d’insertion", "aci"),
    ("consultation jeunes consommateurs", "cjc"), ("centre médico-psychologique", "cmp"),
    ("csapa", "csapa"), ("caarud", "caarud"), ("hébergement", "chrs"), ("hôpital", "hospital"),
]  # fmt: skip


@dataclass(frozen=True)
class Question:
    text: str
    type: str
    city: str
    is_misspelt: bool


def places(folder: Path) -> dict[str, tuple[str, str]]:
    """Type and city of each offer that is not closed, by reference."""
    with (folder / "directory.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["reference"]: (row["type"], row["city"])
            for row in csv.DictReader(file)
            if row["status"] == "active"
        }


def questions(folder: Path, count: int) -> list[Question]:
    """Each has an answer in the directory; every second one holds one typing error."""
    chance = random.Random(SEED)
    known = set(places(folder).values())
    by_type: dict[str, list[str]] = {}
    for code, city in sorted(known):
        by_type.setdefault(code, []).append(city)
    sayings = [saying for saying in SAYINGS if saying[1] in by_type]
    found = []
    for number in range(count):
        words, code = chance.choice(sayings)
        city = chance.choice(by_type[code])
        text = f"{words} {city}"
        wrong = misspelt(text, chance) if number % 2 else text
        found.append(Question(wrong, code, city, wrong != text))
    return found


def misspelt(text: str, chance: random.Random) -> str:
    """One letter too many, missing, wrong or swapped, in a word of six letters or more."""
    words = text.split(" ")
    long = [place for place, word in enumerate(words) if len(word) > 5 and word.isalpha()]
    if not long:
        return text
    chosen = chance.choice(long)
    word = words[chosen]
    place = chance.randrange(1, len(word) - 1)
    letter = chance.choice(LETTERS)
    words[chosen] = chance.choice(
        [
            word[:place] + letter + word[place:],
            word[:place] + word[place + 1 :],
            word[:place] + letter + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        ]
    )
    return " ".join(words)


def folded(text: str) -> str:
    """Without case or accents: what a text search alone is given."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
