"""Writes what a live server answers into files for validators: live.py PROGRAM DATABASE FOLDER

FOLDER/fhir holds resources, FOLDER/hsds/TYPE pages and things of a type of HSDS.
"""

import json
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent / "Browser"))

import demonstration  # noqa: E402

RESOURCES = ["Organization", "Location", "HealthcareService"]
LISTS = {
    "service": ["services", "services?full=true"],
    "organization": ["organizations", "organizations?full=true&full_service=true"],
    "service_at_location": ["service_at_locations", "service_at_locations?full=true"],
    "taxonomy": ["taxonomies"],
    "taxonomy_term": ["taxonomy_terms"],
}


def main() -> int:
    program, database, folder = Path(sys.argv[1]).resolve(), sys.argv[2], Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "server.log"
    with demonstration.serving(program, database, demonstration.free_port(), log) as address:
        keep_fhir(f"{address}/fhir", folder / "fhir")
        keep_hsds(f"{address}/hsds", folder / "hsds")
    return 0


def keep_fhir(base: str, folder: Path) -> None:
    paths = ["metadata", "Organization/nobody", "Location?near=48|-3|50|km", "Location?near=x"]
    for resource in RESOURCES:
        paths += [f"{resource}?_count=50", f"{resource}?_count=50&_page=2"]
        paths += [f"{resource}?_summary=count", f"{resource}?name=nobody"]
    for number, path in enumerate(paths):
        answer = asked(f"{base}/{path}")
        keep(answer, folder / f"{number}.json")
        entries = answer.get("entry", [])
        if entries:
            keep(asked(entries[0]["fullUrl"]), folder / f"{number}-read.json")


def keep_hsds(base: str, folder: Path) -> None:
    for kind, paths in LISTS.items():
        for number, path in enumerate(paths):
            page = asked(f"{base}/{path}")
            keep(page, folder / kind / f"{number}.json")
            first = page["contents"][0]["id"]
            thing = asked(f"{base}/{path.partition('?')[0]}/{first}")
            keep(thing, folder / kind / f"{number}-read.json")


def asked(address: str) -> Any:
    try:
        with urllib.request.urlopen(address.replace("|", "%7C")) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refusal:
        return json.load(refusal)


def keep(answer: Any, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(answer), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
