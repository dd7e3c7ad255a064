# Every command runs from .venv, which is set up from the pinned constraints on first use. Needs make and Python 3.11 or
# later; another interpreter is chosen with `make book PYTHON=python3.12` and remembered until the next choice.

PLAN ?= masterplan-src
OUTPUT ?= dist
HISTORY ?= build/demo-history
WORKERS ?= 2
# Node.js from elsewhere often brings npm along, and stands in the way of Debian's.
DEBIAN_PACKAGES ?= chromium libreoffice-writer poppler-utils $(if $(shell command -v npm 2>/dev/null),,nodejs npm)

VENV := .venv
BIN := $(VENV)/bin
# Twice quiet: with settings that name several package indexes, pip warns once for each index that lacks a package.
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

ifdef PYTHON
INTERPRETER := $(VENV)/.python-$(notdir $(PYTHON))
else
PYTHON := python3
INTERPRETER := $(firstword $(wildcard $(VENV)/.python-*) $(VENV)/.python-python3)
endif
RUNTIME := $(VENV)/.runtime
INSTALLED := $(VENV)/.installed
DEV := $(VENV)/.dev

# The language server that editors complete YAML with, which only tests/editor starts.
EDITOR := build/editor
EDITOR_SERVER := $(EDITOR)/.installed

# One version for all, so that two people who lock on one day write the same files.
UV_VERSION := 0.13.9
UV := build/uv-$(UV_VERSION)/bin/uv
# An extra is written out (`coverage[toml]`): a pin without it does not bind the extra for older versions of pip.
LOCK = $(UV) pip compile --quiet --system-certs --generate-hashes --no-strip-extras --universal --no-header --no-annotate \
	--python-version 3.11 $(LOCK_OPTIONS)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help book check demo-history test test-system test-all mutation bench lint format package lock debian-packages clean distclean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

book: $(INSTALLED) ## Build the sample masterplan into dist/ as HTML, DOCX and PDF (PLAN=folder, OUTPUT=folder)
	$(BIN)/smartprov build $(PLAN) --output $(OUTPUT)

check: $(INSTALLED) ## Check the sample masterplan without building it (PLAN=folder)
	$(BIN)/smartprov check $(PLAN)

demo-history: $(INSTALLED) ## Make a repository with three tagged versions of the sample plan (HISTORY=build/demo-history)
	rm -rf $(HISTORY)
	$(BIN)/python -m tests.history $(HISTORY)

test: lint ## Lint, then run the tests that need nothing but Python, with their coverage (WORKERS=2)
	$(BIN)/pytest -n $(WORKERS) --cov

test-system: $(DEV) $(EDITOR_SERVER) ## Run the tests that need Debian packages: LibreOffice, Chromium, poppler, Node.js
	$(BIN)/pytest -m system

test-all: test test-system ## Run every test; needs make debian-packages once

mutation: $(DEV) ## Make some 2,000 single mistakes in the sample, and report how many are found, and where
	$(BIN)/python -m tests.mutations

bench: $(DEV) ## Measure the benchmarks
	$(BIN)/pytest tests/benchmarks -m bench -s

lint: $(DEV) ## Check style, types and the order of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --no-cache

format: $(DEV) ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix --exit-zero
	$(BIN)/ruff format

package: $(INSTALLED) ## Build the wheel and the source distribution into build/package/
	$(BIN)/hatchling build -d build/package

lock: $(UV) ## Pin the dependencies of pyproject.toml anew (LOCK_OPTIONS=--upgrade for newer releases)
	$(LOCK) --group build pyproject.toml -o constraints.txt
	$(LOCK) --group dev -c constraints.txt pyproject.toml -o constraints-dev.txt
	@! grep -nE '://|--(extra-)?index|--find-links' constraints.txt constraints-dev.txt

debian-packages: ## Install the Debian packages of test-system (as root)
	@test "$$(id -u)" = 0 || { echo "make debian-packages installs packages: run it as root" >&2; exit 1; }
	@missing=; for package in $(DEBIAN_PACKAGES); do \
		dpkg-query -W -f '$${db:Status-Status}\n' $$package 2>/dev/null | grep -qx installed || missing="$$missing $$package"; \
	done; \
	test -z "$$missing" || { \
		echo "installing$$missing"; \
		apt-get update -qq && \
		DEBCONF_NOWARNINGS=yes DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $$missing >/dev/null; \
	}

clean: ## Remove built books, packages and caches
	rm -rf dist build $(PLAN)/.smartprov .benchmarks .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find smartprov tests -name __pycache__ -prune -exec rm -rf {} +

distclean: clean ## Remove .venv as well
	rm -rf $(VENV)

$(VENV)/.python-%:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or later is needed: make PYTHON=python3.12")'
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(RUNTIME): constraints.txt $(INTERPRETER)
	$(PIP) install --require-hashes -r constraints.txt
	@touch $@

$(INSTALLED): pyproject.toml $(RUNTIME)
	$(PIP) install --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q smartprov
	@touch $@

$(DEV): constraints-dev.txt $(INSTALLED)
	$(PIP) install --require-hashes -r constraints-dev.txt
	@touch $@

# Without npm or a network there is no stamp, and the tests that need the server say so and are skipped.
$(EDITOR_SERVER): tests/editor/package-lock.json
	@mkdir -p $(@D)
	@rm -f $@
	@cp tests/editor/package.json tests/editor/package-lock.json $(@D)
	@if command -v npm >/dev/null && (cd $(@D) && npm ci --ignore-scripts --no-audit --no-fund --loglevel error); then \
		touch $@; \
	else \
		echo "tests/editor is left out: npm is not there, or did not reach its registry" >&2; \
	fi

$(UV):
	$(PYTHON) -m venv --clear $(@D)/..
	$(@D)/python -m pip --disable-pip-version-check -qq install uv==$(UV_VERSION)
