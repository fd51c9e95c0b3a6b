"""What was measured, as a table and as JSON, each target with whether it is met."""

import json
import os
import platform
from dataclasses import asdict, dataclass, fields
from pathlib import Path


@dataclass(frozen=True)
class Result:
    """One figure of ours, beside the reference's where there is one, and at most one target."""

    measure: str
    unit: str
    ours: float
    reference: float | None = None
    most_ratio: float | None = None
    least_ratio: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        return None if self.reference is None else self.ours / self.reference

    @property
    def target(self) -> str:
        if self.most_ratio is not None:
            return f"at most {self.most_ratio:g} ×"
        if self.least_ratio is not None:
            return f"at least {self.least_ratio:g} ×"
        return "" if self.limit is None else f"below {self.limit:g} {self.unit}"

    @property
    def is_met(self) -> bool | None:
        if self.limit is not None:
            return self.ours < self.limit
        if self.ratio is None:
            return None
        if self.most_ratio is not None:
            return self.ratio <= self.most_ratio
        return None if self.least_ratio is None else self.ratio >= self.least_ratio

    @property
    def cells(self) -> list[str]:
        verdict = {None: "", True: "met", False: "**not met**"}[self.is_met]
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} ×"
        return [
            self.measure,
            self._written(self.ours),
            self._written(self.reference),
            ratio,
            self.target,
            verdict,
        ]

    def _written(self, value: float | None) -> str:
        if value is None:
            return ""
        digits = 0 if value >= 100 or value == int(value) else 1
        return f"{value:,.{digits}f} {self.unit}"


def table(results: list[Result]) -> str:
    head = ["Measure", "Maillage", "Reference", "Ratio", "Target", "Verdict"]
    lines = [head, ["---", "--:", "--:", "--:", "---", "---"], *(row.cells for row in results)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def machine() -> str:
    names = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    ]
    processor = names[0] if names else platform.machine()
    return f"{os.cpu_count()} × {processor}, Linux {platform.release()}"


def write(results: list[Result], file: Path) -> None:
    content = {
        "machine": machine(),
        "results": [
            asdict(result) | {"ratio": result.ratio, "is_met": result.is_met} for result in results
        ],
    }
    file.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read(file: Path) -> tuple[str, list[Result]]:
    """The machine, and what was measured on it."""
    content = json.loads(file.read_text(encoding="utf-8"))
    names = [field.name for field in fields(Result)]
    return content["machine"], [
        Result(**{name: result[name] for name in names}) for result in content["results"]
    ]
