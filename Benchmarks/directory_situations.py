"""Situations that people ask guidance for, as the interface for programs takes them."""

import random

SEED = 11
TOPICS = ["alcohol", "tobacco", "cannabis", "opioids", "stimulants", "gambling", "screens"]
NEEDS = ["listen", "assess", "reduce_risks", "equipment", "withdraw", "learn", "peer_support"]
PERSONS = ["self", "relative", "professional"]
REACHES = ["here", "local", "any"]


def situations(communes: list[str], count: int) -> list[dict[str, object]]:
    """- communes: INSEE codes of places where offers are."""
    chance = random.Random(SEED)
    return [
        {
            "for": chance.choice(PERSONS),
            "age": chance.randint(14, 80),
            "topics": chance.sample(TOPICS, chance.randint(0, 2)),
            "needs": chance.sample(NEEDS, chance.randint(1, 3)),
            "place": chance.choice(communes),
            "reach": chance.choice(REACHES),
        }
        for _ in range(count)
    ]
