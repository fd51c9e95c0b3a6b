"""Has fhir.resources read all that leaves in FHIR R4: python main.py MAILLAGE"""

import json
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.request import urlopen

from fhir.resources.R4B import get_fhir_model_class
from pydantic import ValidationError

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent / "Browser"))

import demonstration  # noqa: E402

SITE = "https://maillage.example"
DIRECTORY = ["Organization", "Location", "HealthcareService"]


def main() -> int:
    program = Path(sys.argv[1]).resolve()
    # Being stopped must stop the server too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    failed = 0
    with (
        tempfile.TemporaryDirectory(prefix="maillage-exports-") as folder,
        demonstration.served(program, Path(folder)) as region,
    ):
        for source, wanted, resources in exports(region, Path(folder)):
            failed += checked(source, wanted, list(resources))
    print(f"{failed} failed", flush=True)
    return 1 if failed else 0


Resources = Iterator[dict[str, object]]


def exports(
    region: demonstration.Demonstration, folder: Path
) -> Iterator[tuple[str, set[str], Resources]]:
    """Each export, the types that must be in it, and its resources."""
    last = date.today().year - 1
    for year, options in [(last, []), (last, ["--sent"]), (last + 1, [])]:
        command = ["reports", "--format", "fhir", "--year", str(year), "--site", SITE, *options]
        lines = run(region, *command).rstrip("\n").split("\n")
        yield " ".join(command), {"MeasureReport"}, map(json.loads, lines)
    hostile = replace(region, database=f"sqlite:{folder / 'hostile.sqlite'}")
    run(hostile, "import", "directory", str(FOLDER / "hostile.csv"))
    for name, source in [("demonstration", region), ("hostile", hostile)]:
        run(source, "export", "directory", "--format", "fhir", "--output", str(folder / name))
        for file in sorted((folder / name).glob("*.ndjson")):
            # By line feeds alone: other ends of line can stand within a text.
            lines = file.read_text(encoding="utf-8").rstrip("\n").split("\n")
            yield f"{name}/{file.name}", {file.stem}, map(json.loads, lines)
    yield "/fhir/metadata", {"CapabilityStatement"}, iter([asked(region, "/fhir/metadata")])
    for kind in DIRECTORY:
        path = f"/fhir/{kind}?_count=50"
        bundle = asked(region, path)
        entries = [entry["resource"] for entry in bundle.get("entry", [])]
        yield path, {"Bundle", kind}, iter([bundle, *entries])


def run(region: demonstration.Demonstration, *arguments: str) -> str:
    command = [region.program, *arguments, "--database", region.database]
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return ended.stdout.decode()


def asked(region: demonstration.Demonstration, path: str) -> dict[str, object]:
    with urlopen(region.address + path, timeout=30) as answer:
        return json.load(answer)


def checked(source: str, wanted: set[str], resources: list[dict[str, object]]) -> int:
    """Says what is wrong with the resources, and how many are."""
    wrong = 0
    for resource in resources:
        kind = str(resource["resourceType"])
        try:
            get_fhir_model_class(kind).model_validate(resource)
        except ValidationError as error:
            wrong += 1
            print(f"FAILED {source}: {kind} {resource.get('id')}\n{error}")
    counts = Counter(str(resource["resourceType"]) for resource in resources)
    print(f"{source}: {', '.join(f'{count} {kind}' for kind, count in counts.items())}")
    missing = wanted - set(counts)
    if missing:
        print(f"FAILED {source}: no {', '.join(missing)}")
    return wrong + len(missing)


if __name__ == "__main__":
    sys.exit(main())
