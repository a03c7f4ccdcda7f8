# One door to everything. Each target does the set-up first (at once when nothing changed).
#   make demo     fill the forms of the invented people into out/
#   make run      open Portolan
#   make test     everything a change must pass
# The rest is for people who work on Portolan: see CONTRIBUTING.md.

PYTHON ?= python3
ENV := .venv/bin/python

export LC_ALL := C.UTF-8
export PYTHONUTF8 := 1

.PHONY: setup demo run test soak bench dist lock messages screenshots

demo: setup
	@$(ENV) -m app demo --out out --replace

setup:
	@$(PYTHON) -I app/tools/setup.py

run: setup
	@$(ENV) -m app

test: setup
	@echo "Test: ruff (style)" && $(ENV) -m ruff check . && $(ENV) -m ruff format --check .
	@echo "Test: mypy (types)" && $(ENV) -m mypy
	@echo "Test: pytest" && $(ENV) -m pytest -n auto -m "not soak"
	@echo "Test: style, types and tests passed."

soak: setup
	@echo "Soak: every property ten times as long, with new random cases; and the killing tests"
	@PORTOLAN_PROFILE=soak $(ENV) -m pytest -n auto -m "soak or hypothesis" --timeout 3600
	@echo "Soak: passed."

bench: setup
	@$(ENV) -m app.tools.bench
	@$(ENV) -m app.tools.bench_rules
	@$(ENV) -m app.tools.bench_packet
	@$(ENV) -m app.tools.bench_vault
	@$(ENV) -m app.tools.bench_batch
	@$(ENV) -m app.tools.bench_window

dist:
	@$(PYTHON) -I app/tools/setup.py --lock build --into build/environment
	@build/environment/bin/python -m PyInstaller --noconfirm --log-level WARN build.spec
	@build/environment/bin/python -m app.tools.bill dist/portolan build/build
	@echo "Dist: dist/portolan holds the program and all it needs."

lock: setup
	@$(ENV) -m app.tools.lock $(ARGS)

messages: setup
	@$(ENV) -m app.tools.messages

screenshots: setup
	@$(ENV) -m app.tools.screenshots
