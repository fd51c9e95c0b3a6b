"""The files of a project, and what a rule finds in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import swift_text

UNREAD = {".build", ".git", ".venv", "build", "fixtures", "__pycache__"}


@dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.message}"


@dataclass(frozen=True)
class SourceFile:
    root: Path
    path: str

    @cached_property
    def text(self) -> str:
        return (self.root / self.path).read_text(encoding="utf-8")

    @cached_property
    def swift(self) -> swift_text.SwiftText:
        return swift_text.read(self.text)

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    @property
    def folder(self) -> str:
        """`Sources`, `Tests`… or nothing for a file at the top."""
        return self.path.partition("/")[0] if "/" in self.path else ""

    @property
    def target(self) -> str:
        """The target of a file of `Sources` or `Tests`."""
        return self.path.split("/")[1] if self.path.count("/") > 1 else ""

    def line_of(self, position: int) -> int:
        return self.text.count("\n", 0, position) + 1

    def finding(self, position: int, rule: str, message: str) -> Finding:
        return Finding(self.path, self.line_of(position), rule, message)


@dataclass(frozen=True)
class Project:
    root: Path

    @cached_property
    def files(self) -> list[SourceFile]:
        return [SourceFile(self.root, path) for path in sorted(self._paths(self.root))]

    def ending(self, *suffixes: str, folders: tuple[str, ...] = ()) -> list[SourceFile]:
        return [
            file
            for file in self.files
            if file.path.endswith(suffixes) and (not folders or file.folder in folders)
        ]

    @property
    def swift_files(self) -> list[SourceFile]:
        return self.ending(".swift", folders=("Sources", "Tests"))

    def allowed(self, name: str) -> set[str]:
        """The lines of an allow-list of `scripts/style/`, comments apart."""
        file = self.root / "scripts" / "style" / name
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return {line.strip() for line in lines if line.strip() and not line.startswith("#")}

    def _paths(self, folder: Path) -> Iterator[str]:
        for entry in folder.iterdir():
            if entry.is_symlink() or entry.name in UNREAD or entry.name.startswith(".build"):
                continue
            if entry.is_dir():
                yield from self._paths(entry)
            elif entry.is_file():
                yield entry.relative_to(self.root).as_posix()
