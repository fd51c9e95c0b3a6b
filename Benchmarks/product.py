"""The program under measure, with the database that it works on."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

EMAIL = "officer.b01@example.org"
PASSWORD = "bruyère-marée-boussole-7"


@dataclass(frozen=True)
class Product:
    binary: Path
    database: str

    def command(self, *arguments: str | Path) -> list[str | Path]:
        return [self.binary, *arguments, "--database", self.database]

    def do(self, *arguments: str | Path, stdin: str = "") -> str:
        """The standard output of a step that is not measured."""
        completed = subprocess.run(
            self.command(*arguments), check=True, input=stdin, stdout=subprocess.PIPE, text=True
        )
        return completed.stdout

    def import_basis(self, folder: Path) -> None:
        for name in ("structures", "projects"):
            self.do("import", name, folder / f"{name}.csv")

    def create_account(self) -> None:
        account = ["--email", EMAIL, "--role", "officer", "--structure", "B01"]
        self.do("account", "create", *account, stdin=PASSWORD + "\n")
