# demo · test · planted · check · bench · docs: each sets up what it needs, on a machine with Python 3.11, pip and make.

export PEJL_HOME ?= $(CURDIR)/.pejl
PYTHON ?= python3
BIN := .venv/bin
INVOICES ?= 2000
YEAR ?= 2025
SERVE ?= yes
PORT ?= 8000

.PHONY: demo test planted check bench docs clean

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --editable .
	touch $@

# The design system and htmx come from npm; where there is no Node, a wheel brings one, for this alone.
node_modules/ready: package.json package-lock.json .venv/ready
	command -v npm >/dev/null || ( $(PYTHON) -m venv .venv/node && .venv/node/bin/pip install --quiet --require-hashes -r node.lock )
	PATH="$$PATH:$(CURDIR)/.venv/node/bin" npm ci --omit=dev --no-audit --no-fund --loglevel=error
	touch $@

# English is compiled from the words beside each room.
.venv/words: .venv/ready $(wildcard pejl/*/locale/*/LC_MESSAGES/django.po)
	for words in pejl/*/locale/*/LC_MESSAGES/django.po; do \
	  $(BIN)/pybabel --quiet compile --input-file $$words --output-file $${words%.po}.mo --locale en || exit 1; done
	touch $@

setup: .venv/ready node_modules/ready .venv/words

demo: setup
	$(BIN)/pejl setup
	$(BIN)/pejl example $(PEJL_HOME)/lilleby --invoices $(INVOICES) --seed 1 --year $(YEAR)
	$(BIN)/pejl organisation "Lilleby Kommune" 90000004 --postcodes 4995
	$(BIN)/pejl load $(PEJL_HOME)/lilleby
	$(BIN)/pejl bearings --year $(YEAR)
	@$(BIN)/pejl user lilleby --role administrator --password lilleby
	@if [ "$(SERVE)" = yes ]; then $(BIN)/pejl serve --port $(PORT); fi

test: setup
	$(BIN)/pytest -n 2 --dist loadfile $(TESTS)

planted: setup
	$(BIN)/python -m tests.planted $(WORDS)

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy pejl tests bench conftest.py
	$(BIN)/lint-imports
	DJANGO_SETTINGS_MODULE=pejl.config.settings $(BIN)/django-admin makemigrations --check --dry-run

bench: setup
	$(BIN)/python -m bench$(if $(BESIDE),.beside --commit $(BESIDE))

docs: setup
	$(BIN)/python -m docs.generate

clean:
	rm -rf .venv node_modules build
