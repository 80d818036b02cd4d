# Everything a person or a machine does with a checkout. `make` alone lists the targets.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
# The program's exit code when there is no display to open a window on.
NO_DISPLAY := 3

.DEFAULT_GOAL := help
.PHONY: help run test database format benchmark clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## set up what is missing, then start the application
	@$(PYTHON) packaging/set_up.py
	@status=0; $(BIN)/eurasia-desktop || status=$$?; \
	if [ $$status -eq $(NO_DISPLAY) ]; then \
		echo "There is no display: drawing the window into build/screenshots instead."; \
		$(BIN)/eurasia-desktop screenshot build/screenshots; \
	else \
		exit $$status; \
	fi

test: export QT_QPA_PLATFORM := offscreen
test: ## set up what is missing, then check style, types, layers and behaviour
	@$(PYTHON) packaging/set_up.py --dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

database: ## build build/eurasia.sqlite from resources/dataset
	@$(PYTHON) packaging/set_up.py --rebuild

format: ## put the code into the project's form
	@$(PYTHON) packaging/set_up.py --dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

benchmark: export QT_QPA_PLATFORM := offscreen
benchmark: ## measure; not part of `make test`
	@$(PYTHON) packaging/set_up.py --dev
	$(BIN)/python -m pytest tests/benchmarks -p no:randomly --timeout=1800

clean: ## remove what was made, the virtual environment included
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find eurasia_desktop packaging tests -name __pycache__ -type d -prune -exec rm -rf {} +
