# Beitrittsweg: the commands of this repository. `make start` and `make test` need nothing but Python >= 3.12.
PORT ?= 8000
HOST ?= 127.0.0.1
export PIP_DISABLE_PIP_VERSION_CHECK = 1

# A candidate is executed before it is believed: a version shim can exist and still refuse to run.
ifndef PYTHON
PYTHON := $(shell for p in python3.13 python3.12 python3.14 python3 \
  $$(ls -d "$${PYENV_ROOT:-$$HOME/.pyenv}"/versions/3.1[2-9]*/bin/python3 2>/dev/null | sort -rV); do \
  "$$p" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
endif

LAUF := .venv/lauf
DEV := .venv/dev
VERGLEICH := .venv/vergleich
PIP_OPTIONEN := -qq --no-input --require-hashes --no-deps --only-binary :all: --no-compile
TESTS ?=

.PHONY: hilfe start test tools bench lint format lock umgebung-dev umgebung-lauf clean

hilfe:
	@echo "make start   the running system with demonstration data on http://$(HOST):$(PORT)/"
	@echo "make test    every check and every test"
	@echo "make tools   installs PostgreSQL, Chromium, Java, LibreOffice and the like (Debian)"
	@echo "make bench   the measurements"
	@echo "make lint    only the checks that read code; make format rewrites"
	@echo "make lock    resolves requirements*.in anew, with hashes"

# One marker per set, not the directory: an interrupted installation is repeated, a finished one is not.
define installiere
	@test -n "$(PYTHON)" || { echo "Python 3.12 or newer (with venv) was not found; say where: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Installing $(2) into $(1) …"
	@rm -rf $(1)
	@"$(PYTHON)" -m venv $(1)
	@$(1)/bin/python -m pip install $(PIP_OPTIONEN) -r requirements-pip.txt
	@$(1)/bin/python -m pip install $(PIP_OPTIONEN) -r $(2)
	@touch $@
endef

$(LAUF)/.fertig: requirements.txt requirements-pip.txt
	$(call installiere,$(LAUF),requirements.txt)

$(DEV)/.fertig: requirements-dev.txt requirements-pip.txt
	$(call installiere,$(DEV),requirements-dev.txt)

# What a measurement compares with stays out of the product and of its tests.
$(VERGLEICH)/.fertig: requirements-vergleich.txt requirements-pip.txt
	$(call installiere,$(VERGLEICH),requirements-vergleich.txt)

umgebung-lauf: $(LAUF)/.fertig
umgebung-dev: $(DEV)/.fertig

start: umgebung-lauf
	@PORT="$(PORT)" HOST="$(HOST)" exec $(LAUF)/bin/python -m project.start

test: umgebung-dev
	@$(DEV)/bin/python -m tests $(TESTS)

lint: umgebung-dev
	@$(DEV)/bin/python -m tests --nur-lesen

format: umgebung-dev
	@$(DEV)/bin/ruff check --fix-only -q .
	@$(DEV)/bin/ruff format -q .

bench: umgebung-dev $(VERGLEICH)/.fertig
	@$(DEV)/bin/python -m tests.bench

# Debian's packages for what the tests use beside Python.
tools:
	@wer=""; [ "$$(id -u)" = 0 ] || wer=sudo; \
	$$wer apt-get update -qq && $$wer env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	  chromium default-jdk-headless fonts-dejavu-core libjaxb-java libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libreoffice-writer postgresql poppler-utils

# uv only resolves; it comes into a throw-away environment and stays out of both sets.
UV_LOCK = UV_PYTHON_DOWNLOADS=never "$$werkstatt/bin/uv" pip compile -q --universal --python-version 3.12 --python "$(PYTHON)" \
  --generate-hashes --no-emit-index-url --no-emit-find-links --allow-unsafe --custom-compile-command "make lock"
lock:
	@werkstatt=$$(mktemp -d) && trap 'rm -rf "$$werkstatt"' EXIT && "$(PYTHON)" -m venv "$$werkstatt" && "$$werkstatt/bin/python" -m pip install -q uv && \
	$(UV_LOCK) -o requirements-pip.txt requirements-pip.in && \
	$(UV_LOCK) -o requirements-dev.txt requirements-dev.in && \
	$(UV_LOCK) -o requirements-vergleich.txt requirements-vergleich.in && \
	$(UV_LOCK) -c requirements-dev.txt -o requirements.txt requirements.in

clean:
	@rm -rf .venv staticfiles .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
