"""Loads a CSV file into a fresh DuckDB file, and nothing else: python load.py TABLE CSV FILE."""

import sys

import duckdb

table, source, file = sys.argv[1:]
with duckdb.connect(file) as connection:
    connection.execute(
        f"CREATE TABLE {table} AS SELECT * FROM read_csv('{source}', all_varchar = true)"
    )
