"""Fills the database of the application: python -m django_app.prepare FOLDER EMAIL.

Reads structures.csv and journal.csv from the folder, and the password of the account, which
belongs to the structure B01, from standard input.
"""

import csv
import os
import sys
from pathlib import Path

import django
from django.core.management import call_command

ENTRY_COLUMNS = ["reference", "date", "kind", "title", "body", "shared_reference", "comment"]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def main() -> None:
    folder, email = Path(sys.argv[1]), sys.argv[2]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "django_app.settings")
    django.setup()
    from django.contrib.auth.models import User

    from django_app.models import Entry, Membership, Structure

    call_command("migrate", run_syncdb=True, verbosity=0)
    Structure.objects.bulk_create(
        Structure(code=row["code"], name=row["name"]) for row in rows(folder / "structures.csv")
    )
    Entry.objects.bulk_create(
        (
            Entry(structure_id=row["structure"], **{name: row[name] for name in ENTRY_COLUMNS})
            for row in rows(folder / "journal.csv")
        ),
        batch_size=2_000,
    )
    account = User.objects.create_user(email, email, sys.stdin.readline().rstrip("\n"))
    Membership.objects.create(account=account, structure_id="B01")


if __name__ == "__main__":
    main()
