# Every target installs what it needs first: on a fresh machine `make serve` and `make test` need no set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

HOST ?= 127.0.0.1
PORT ?= 8080
CLOCK ?= running
PUBLER_DIALECT ?= introduction
WORKERS ?= 2
# The tests that meet the versions of dependencies: those of the mock, the clients, the command and the fixtures.
# Not those of the development tools, whose versions are pinned, nor the contract tests, which are long and send
# requests through the same code.
DEPENDENCY_TESTS := tests/unit tests/client tests/integration tests/plugin --ignore tests/unit/scripts \
	--ignore tests/unit/spec \
	--ignore tests/client/generated --ignore tests/plugin/test_names.py --ignore tests/unit/test_regular_expressions.py

.DEFAULT_GOAL := help
.PHONY: help serve test lowest newest contract bench mutants check generate update-spec lint format types lock dist clean

help:  ## list targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1\t\2/' | expand -t 14

serve: $(VENV)/.serve  ## run the mock (PORT=9000, HOST=…, CLOCK=frozen, PUBLER_DIALECT=live, ARGS="--only ubiqlu")
	@exec $(BIN)/galleyproof serve --host $(HOST) --port $(PORT) --clock $(CLOCK) --publer-dialect $(PUBLER_DIALECT) $(ARGS)

test: lint types $(VENV)/.dev  ## lint, type-check and test
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

lowest: $(VENV)/.dev  ## test with the lowest allowed version of each dependency
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python build/lowest
	$(BIN)/uv pip install --quiet --python build/lowest --resolution lowest-direct --editable '.[mock,swagger-ui]'
	$(BIN)/uv pip freeze --python build/lowest --exclude-editable > build/lowest.txt
	$(BIN)/uv pip install --quiet --python build/lowest --requirement requirements/test.in --constraint build/lowest.txt
	build/lowest/bin/python -m pytest -n $(WORKERS) --dist worksteal $(DEPENDENCY_TESTS) $(ARGS)

newest: $(VENV)/.dev  ## test with the newest version of each dependency
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python build/newest
	$(BIN)/uv pip install --quiet --python build/newest --upgrade --editable '.[mock,swagger-ui]' --requirement requirements/test.in
	build/newest/bin/python -m pytest -n $(WORKERS) --dist worksteal $(DEPENDENCY_TESTS) $(ARGS)

contract: $(VENV)/.dev  ## run the contract tests with many more examples; HTML report in reports/
	GALLEYPROOF_DEPTH=deep $(BIN)/python -m pytest -n $(WORKERS) --timeout 7200 tests/contract $(ARGS)

bench: $(VENV)/.dev  ## measure speed as ratios to other mocks; needs wrk and node for some (ARGS="--only growth")
	@$(PIP) install --require-hashes --requirement requirements/bench.txt
	$(BIN)/python -m scripts.bench $(ARGS)

mutants: $(VENV)/.dev  ## change the code in small ways and count what the tests notice (ARGS="--room paging --write")
	@$(PIP) install --require-hashes --requirement requirements/mutants.txt
	$(BIN)/python -m scripts.mutants $(ARGS)

check: $(VENV)/.dev  ## fail if checked-in bundles, clients or names differ from freshly generated ones
	$(BIN)/python -m scripts.check_generated

generate: $(VENV)/.dev  ## regenerate bundles, clients and names from openapi/
	$(BIN)/python -m scripts.bundle
	$(BIN)/python -m scripts.generate
	$(BIN)/python -m scripts.names

update-spec: $(VENV)/.dev  ## take over a new contract: API=ubiqlu FROM=file-or-URL (ARGS="--fix-overlay")
	$(BIN)/galleyproof spec update --api $(API) --from $(FROM) $(ARGS)

lint: $(VENV)/.dev  ## check formatting, style and wording
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/python -m scripts.check_words

types: $(VENV)/.dev  ## type-check
	$(BIN)/mypy

format: $(VENV)/.dev  ## format the code and fix what ruff can fix
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/.dev  ## pin the newest versions that requirements/*.in allow, with hashes
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements/serve.in -o requirements/serve.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements/dev.in -o requirements/dev.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements/bench.in -o requirements/bench.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements/mutants.in -o requirements/mutants.txt

dist: $(VENV)/.dev  ## build the wheel and the sdist in dist/, and check them for publishing
	rm -rf dist
	$(BIN)/python -m build --no-isolation --outdir dist .
	$(BIN)/twine check --strict dist/*

clean:  ## remove the virtual environment, build results and caches
	rm -rf $(VENV) build dist reports .hypothesis .schemathesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.serve: $(BIN)/python requirements/serve.txt pyproject.toml
	@echo "Installing the mock's dependencies into $(VENV) …"
	@$(PIP) install --require-hashes --requirement requirements/serve.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.serve requirements/dev.txt
	@echo "Installing the development tools into $(VENV) …"
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@
