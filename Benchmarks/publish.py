"""Takes the last measured figures over into docs/performance.md: python publish.py"""

from pathlib import Path

from results import read, table

ROOT = Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


def main() -> None:
    document = ROOT / "docs" / "performance.md"
    machine, results = read(ROOT / "build" / "bench.json")
    before, _, rest = document.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    figures = f"{BEGIN}\nMeasured on {machine}.\n\n{table(results)}\n{END}"
    document.write_text(before + figures + after, encoding="utf-8")


if __name__ == "__main__":
    main()
