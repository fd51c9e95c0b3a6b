"""Takes the last measured figures over into docs/performance.md: python publish.py"""

from pathlib import Path

from results import read, table

ROOT = Path(__file__).resolve().parent.parent
FILES = {"figures": "bench.json", "directory figures": "bench-directory.json"}


def main() -> None:
    document = ROOT / "docs" / "performance.md"
    text = document.read_text(encoding="utf-8")
    for name, file in FILES.items():
        begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        machine, results = read(ROOT / "build" / file)
        before, _, rest = text.partition(begin)
        _, _, after = rest.partition(end)
        text = f"{before}{begin}\nMeasured on {machine}.\n\n{table(results)}\n{end}{after}"
    document.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
