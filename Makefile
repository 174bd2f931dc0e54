# One line a target: the work is done by the tools, the set-up by the stamps below.
PYTHON ?= python3
N ?= 5000
SEED ?= 7
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: site test serve check lint types content bench fuzz gallery pins clean

site: .venv/site.stamp $(if $(shell command -v npm),node_modules/.stamp) ## Build the site and its handouts into build/site
	.venv/bin/tailor build

test: check .venv/system.stamp ## Run every check and every test
	.venv/bin/pytest -n 3

serve: .venv/site.stamp ## Show the site at http://127.0.0.1:8000 and follow every save
	.venv/bin/mkdocs serve --livereload

check: .venv/test.stamp node_modules/.stamp ## Lint, types, and the content itself, two of them at a time
	@$(MAKE) --no-print-directory -j2 types content lint

types:
	.venv/bin/pyright
	npx tsc -p .

content:
	.venv/bin/tailor check --strict

lint:
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	npx eslint plugins tests

bench: .venv/test.stamp node_modules/.stamp ## Measure tailoring beside copying and beside others; writes build/bench.json
	sh tests/prerequisites.sh pandoc chromium
	PYTHONPATH=tests .venv/bin/python -m bench

fuzz: .venv/test.stamp ## Try the law on N random pages from SEED
	.venv/bin/python tests/fuzz.py --pages $(N) --seed $(SEED)

gallery: .venv/system.stamp ## Print real handouts and lay their pages side by side, in docs/gallery
	.venv/bin/python tests/gallery.py

pins: ## Pin every dependency again, with hashes (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make pins" pyproject.toml -o requirements/site.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make pins" pyproject.toml --group test -o requirements/test.txt

clean: ## Remove what was built and installed
	rm -rf build .venv node_modules

.venv/%.stamp: requirements/%.txt pyproject.toml
	test -x .venv/bin/pip || $(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

.venv/system.stamp: tests/prerequisites.sh .venv/test.stamp
	sh tests/prerequisites.sh chromium-headless-shell soffice pdftoppm unzip || sh tests/prerequisites.sh chromium soffice pdftoppm unzip
	touch $@

node_modules/.stamp: package.json
	npm install --silent --no-audit --no-fund --no-package-lock
	touch $@
