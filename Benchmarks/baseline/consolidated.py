"""Prints the values of the consolidated report of 2025 as JSON: python consolidated.py FILE."""

import json
import sys
from pathlib import Path

import duckdb

query = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
with duckdb.connect(sys.argv[1], read_only=True) as connection:
    result = connection.execute(query)
    ids = [column[0] for column in result.description]
    print(json.dumps(dict(zip(ids, result.fetchone(), strict=True))))
