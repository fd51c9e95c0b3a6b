"""The kinds of entry: how often each occurs and how its own columns are drawn."""

import random
from collections.abc import Callable

import vocabulary as words

Draw = Callable[[random.Random], str]

OBJECTS = ["bilateral", "networking", "consultation_body", "practice_workshop", "other"]
ACTORS = (
    "coordinated_practice social federation patients hospital hospital_management"
    " hospital_representatives other"
).split()
CHANNELS = "website newsletter social_media document_management sharing_tool other".split()
SUPPORTS = "diffusion strategic methodological carrying other".split()
RESEARCH = "linking methodological publication collaboration carrying other".split()
NETWORKS = "national coop costrat between_uteps between_platforms utep_platform".split()
TRAININGS = "awareness forty_hours coordination complementary degree".split()
COMMUNICATIONS = "digital event capitalisation_sheet descriptive_sheet other".split()

WEIGHTS = {
    "meeting": 20,
    "meeting of a project": 12,
    "open meeting of a project": 4,
    "answered request": 8,
    "open request": 1,
    "engagement_action": 3,
    "community_session": 4,
    "shared_resource": 4,
    "common_project": 3,
    "network_meeting": 6,
    "body_participation": 3,
    "dissemination": 5,
    "awareness": 4,
    "training_organised": 2,
    "training_referral": 2,
    "training_relayed": 2,
    "offer_communication": 3,
    "orientation": 4,
    "innovation_support": 1,
    "good_practice": 2,
    "research_support": 1,
}

KIND_OF_VARIANT = {
    "meeting of a project": "project_meeting",
    "open meeting of a project": "project_meeting",
    "answered request": "partner_request",
    "open request": "partner_request",
}


def fill(text: str, source: random.Random) -> str:
    return text.format(
        place=source.choice(words.PLACES),
        topic=source.choice(words.TOPICS),
        partner=source.choice(words.PARTNERS),
    )


def some_of(codes: list[str], source: random.Random, most: int = 3) -> str:
    """One code or several, written as a list in the order of `codes`."""
    chosen = source.sample(codes, source.randint(1, most))
    return "|".join(sorted(chosen, key=codes.index))


def one(codes: list[str]) -> Draw:
    return lambda source: source.choice(codes)


def some(codes: list[str]) -> Draw:
    return lambda source: some_of(codes, source)


def number(least: int, most: int) -> Draw:
    return lambda source: str(source.randint(least, most))


def text(texts: list[str]) -> Draw:
    return lambda source: fill(source.choice(texts), source)


NETWORK_MEETING = {"object": one(OBJECTS), "actor_types": some(ACTORS)}

COLUMNS: dict[str, dict[str, Draw]] = {
    "meeting": NETWORK_MEETING | {"involvement": one(["organised", "contributed"])},
    "open meeting of a project": NETWORK_MEETING,
    "community_session": {"patients": number(0, 12), "professionals": number(0, 12)},
    "shared_resource": {"resource_type": one(["tool", "working_group", "method_workshop"])},
    "common_project": {"role": one(["pilot", "copilot", "contributor"])},
    "network_meeting": {"network": one(NETWORKS)},
    "body_participation": {"body": text(words.BODIES), "level": one(["occasional", "member"])},
    "dissemination": {"channels": some(CHANNELS)},
    "awareness": {"involvement": one(["speaker", "organiser"])},
    "training_referral": {"people": number(1, 9)},
    "training_relayed": {
        "training_type": one(TRAININGS),
        "provider": text(words.PROVIDERS),
        "sessions": number(1, 4),
    },
    "offer_communication": {"channels": some([*CHANNELS, "mailing"])},
    "orientation": {"people": number(1, 5), "target": one(["programme", "targeted_action"])},
    "innovation_support": {
        "nature": text(words.NATURES),
        "scale": one(["local", "territorial", "regional", "national"]),
        "support": some(SUPPORTS),
    },
    "good_practice": {"communication_type": one(COMMUNICATIONS)},
    "research_support": {"support": some(RESEARCH)},
}
