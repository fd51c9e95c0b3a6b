# One door to everything: make help.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help build demo test check bench format

imports := --explicit-target-dependency-import-check error
program := .build/release/maillage
database := sqlite:build/demo.sqlite
port := 8080
# The demonstration tells of last year, whole, and of this one.
year := $(shell expr $$(date +%Y) - 1)

help: ## Lists these targets
	@grep --extended-regexp '^[a-z]+:.*##' Makefile | sed --regexp-extended 's/^([a-z]+):.*## /make \1\t/' | expand -t 14

build: ## Builds the release program
	scripts/install-packages build run
	swift build -c release --product maillage --static-swift-stdlib $(imports)

demo: build ## Fills a demonstration region, prints a report and serves it on http://127.0.0.1:8080
	mkdir -p build
	rm -f build/demo.sqlite build/demo.sqlite-shm build/demo.sqlite-wal
	$(program) demo --database $(database)
	$(program) report --structure PF-LORIENT --year $(year) --format text --database $(database)
	@echo "http://127.0.0.1:$(port) (Ctrl-C stops)"
	$(program) serve --database $(database) --port $(port)

test: ## Runs every test, on SQLite, PostgreSQL and in a browser
	scripts/install-packages build run test
	swift build --build-tests $(imports)
	scripts/with-postgres swift test --skip-build --disable-xctest
	Tests/API/run
	Tests/Exports/run
	scripts/with-postgres Tests/Browser/run "second version"
	Tests/Browser/run

check: ## Checks layout, imports and the rules of style
	scripts/install-packages build check
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
	swift build $(imports)
	scripts/check-style --self-test
	scripts/check-style

bench: build ## Measures the release build and prints a table
	scripts/install-packages bench
	Benchmarks/run

format: ## Lays out the sources
	swift format --in-place --parallel --recursive Package.swift Sources Tests
