# Every target builds what it needs: on a fresh machine `make serve` and `make test` are all the set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

HOST ?= 127.0.0.1
PORT ?= 8080
CLOCK ?= wall
PUBLER_DIALECT ?= introduction
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help serve test contract bench check generate lint format types lock clean

help:  ## say what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  \1\t\2/' | expand -t 14

serve: $(VENV)/.serve  ## run the mock (PORT=9000, HOST=…, CLOCK=frozen, PUBLER_DIALECT=live, ARGS="--only ubiqlu")
	@exec $(BIN)/galleyproof serve --host $(HOST) --port $(PORT) --clock $(CLOCK) --publer-dialect $(PUBLER_DIALECT) $(ARGS)

test: lint types $(VENV)/.dev  ## everything that must hold: style, types, import rules, all tests
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

contract: $(VENV)/.dev  ## the deep contract run: many more examples, HTML report under reports/
	GALLEYPROOF_DEPTH=deep $(BIN)/python -m pytest -n $(WORKERS) --timeout 7200 tests/contract $(ARGS)

bench: $(VENV)/.dev  ## speed, as ratios against something run beside it
	$(BIN)/python -m scripts.bench_sandboxes
	$(BIN)/python -m scripts.bench_clients $(ARGS)

check: $(VENV)/.dev  ## fail when bundles or clients differ from what the contracts give
	$(BIN)/python -m scripts.check_generated

generate: $(VENV)/.dev  ## rebuild bundles and clients from openapi/
	$(BIN)/python -m scripts.bundle
	$(BIN)/python -m scripts.generate

lint: $(VENV)/.dev  ## style
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.dev  ## strict types
	$(BIN)/mypy

format: $(VENV)/.dev  ## put the code into the house style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/.dev  ## pin the newest versions that requirements/*.in allow
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements/serve.in -o requirements/serve.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements/dev.in -o requirements/dev.txt

clean:  ## remove everything that was built for working here
	rm -rf $(VENV) build dist reports .hypothesis .schemathesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.serve: $(BIN)/python requirements/serve.txt pyproject.toml
	@echo "Installing what the mock needs into $(VENV) …"
	@$(PIP) install --require-hashes --requirement requirements/serve.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.serve requirements/dev.txt
	@echo "Installing what the tests need into $(VENV) …"
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@
