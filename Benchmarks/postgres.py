"""The same work on PostgreSQL, in databases made and dropped in the throw-away cluster."""

import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from measure import Cost, cost_of
from product import Product

DATABASE = "maillage_bench"


def product(binary: Path, cluster: str) -> Product:
    return Product(binary, urlsplit(cluster)._replace(path=f"/{DATABASE}").geturl())


def renew(cluster: str) -> None:
    statements = [
        "SET client_min_messages TO warning",
        f"DROP DATABASE IF EXISTS {DATABASE}",
        f"CREATE DATABASE {DATABASE}",
    ]
    commands = [f"--command={statement}" for statement in statements]
    subprocess.run(["psql", "--quiet", *commands, cluster], check=True)


def import_journal(product: Product, cluster: str, folder: Path) -> Cost:
    renew(cluster)
    product.import_basis(folder)
    return cost_of(product.command("import", "journal", folder / "journal.csv"))
