# Everything runs in .venv, made from the hashed locks. Needs Python >= 3.11, make and the package
# index. `make PYTHON=/path/to/python` chooses another interpreter.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
INSTALL := $(PIP) install --quiet --require-hashes --requirement
BUILD := $(PIP) install --quiet --no-deps --no-build-isolation --editable .
UV_LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links --upgrade
CANDIDATES := python3.11 python3.12 python3.13 python3.14 python3 python
CAN_HOST := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))

.PHONY: help demo test lint gate bench docs docs-check locks clean

help:  ## say what there is
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

# A shim of a version manager can stand in the path and not run: so each is tried.
$(BIN)/python:
	@for each in $(or $(PYTHON),$(CANDIDATES)) none; do \
	  if "$$each" -c '$(CAN_HOST)' 2>/dev/null; then break; fi; \
	done; \
	if [ "$$each" = none ]; then \
	  echo "No Python >= 3.11 with the venv module found; install one, or make PYTHON=/path/to/python" >&2; \
	  exit 1; \
	fi; \
	echo "Making $(VENV) with $$("$$each" --version)"; \
	"$$each" -m venv $(VENV)

# pip first, by itself: pip 23.2 fails on some of the requirements that follow.
$(VENV)/.build: requirements-build.lock | $(BIN)/python
	@$(INSTALL) requirements-build.lock
	@touch $@

$(VENV)/.core: requirements.lock pyproject.toml $(VENV)/.build
	@echo "Installing what OnRecord needs"
	@$(INSTALL) requirements.lock
	@$(BUILD)
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml $(VENV)/.build
	@echo "Installing what the tests need"
	@$(INSTALL) requirements-dev.lock
	@$(BUILD)
	@touch $@ $(VENV)/.core

demo: $(VENV)/.core  ## read examples/dossier into ./demo and write a briefing
	@rm -rf demo
	@$(BIN)/onrecord init demo
	@$(BIN)/onrecord add --dossier demo examples/dossier
	@$(BIN)/onrecord brief FR --on CN --occasion "visit to China" --dossier demo -o demo/brief.html
	@$(BIN)/onrecord verify --dossier demo
	@echo
	@echo "The briefing: $(CURDIR)/demo/brief.html (open it in a browser)"
	@echo "Try next:     $(BIN)/onrecord asks --of FR --on CN --dossier demo"

test: $(VENV)/.dev  ## run the tests, with coverage of at least 90 %
	@$(BIN)/python -m pytest --cov --cov-report=term

lint: $(VENV)/.dev  ## style, types and the direction of imports
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

gate: $(VENV)/.dev  ## score the readers on ../shared and hold the pinned floors
	@$(BIN)/python bench/gate.py

bench: $(VENV)/.dev  ## measure the speed
	@$(BIN)/python bench/speed.py
	@$(BIN)/python bench/silence.py

docs: $(VENV)/.core  ## write docs/reference again from the code
	@$(BIN)/python bench/docs_reference.py

docs-check: $(VENV)/.core  ## fail where docs/reference is not what the code says
	@$(BIN)/python bench/docs_reference.py --check

locks: $(VENV)/.dev  ## renew the locks (run `make test` and look at the diff after it)
	@printf 'pip>=24\nsetuptools>=77\n' | $(UV_LOCK) - -o requirements-build.lock
	@$(UV_LOCK) pyproject.toml -o requirements.lock
	@$(UV_LOCK) pyproject.toml --extra bench -o requirements-bench.lock
	@$(UV_LOCK) pyproject.toml --extra dev -c requirements.lock -o requirements-dev.lock

clean:  ## remove .venv, ./demo and all caches
	rm -rf $(VENV) demo build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis \
	  .import_linter_cache .coverage .coverage.* htmlcov src/*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
