# `make serve` shows the page, `make test` checks everything. Both install what they need, and say so.

SHELL := /bin/bash
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/tools/node_modules/.bin:$(PATH)
WASM := --target wasm32-unknown-unknown
# If the pinned Rust is already installed as `stable`, it is not downloaded again.
RUST := $(shell sed -n 's/^channel = "\(.*\)"$$/\1/p' rust-toolchain.toml)
ifneq (,$(findstring $(RUST),$(shell RUSTUP_AUTO_INSTALL=0 rustc +stable --version 2>/dev/null)))
export RUSTUP_TOOLCHAIN := stable
endif
# A release builds its own standard library, optimised for size and with panics that have no message. Rust's own library costs an
# embed 20 KB more. Stable compilers can do this, but only behind a switch.
SMALL := RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort"

.DEFAULT_GOAL := help
.PHONY: help serve gallery pictures test test-browsers test-wordpress test-more check law licences dist bench bench-browser bench-heavy mutants soak size fuzz fmt clean setup bench-packages release twice counts office browser browsers hosts wordpress apps libre
# one at a time: two builds of one profile would wait for each other's locks, and two wasm builds need much memory
.NOTPARALLEL:

help: ## say what there is
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

serve: setup ## build the page and serve it on http://127.0.0.1:8080, rebuilt at every change
	@echo "==> Building (a minute the first time), then serving on http://127.0.0.1:8080 until Ctrl-C"
	@trunk serve --dist target/serve

gallery: hosts dist ## serve every fixture of the tests, live and static, with a menu for width, theme, direction and what is open
	@echo "==> Building what serves the gallery (a few minutes the first time)"
	@cargo test --quiet --locked --features cli --test browser -- gallery::serve --exact --ignored --nocapture

pictures: browser hosts dist ## take pictures of every fixture of the tests, to look at, in target/screenshots
	@echo "==> Taking pictures, light and dark (about two minutes)"
	@cargo test --quiet --locked --features cli --test browser -- pictures:: --ignored

# These tests load the release. The others run while it is built.
OF_RELEASE := browser hosts docs
TESTS := $(notdir $(basename $(wildcard tests/*.rs)) $(patsubst %/main.rs,%,$(wildcard tests/*/main.rs)))
CARGO_TEST := cargo test --locked --features cli --no-fail-fast
# not $(MAKE), with which `make -n test` would run the whole line
SELF := $(MAKE) --no-print-directory

test: browser hosts counts release ## everything: format, lints, import law, docs, release build, size, all tests
	@echo "==> Building the release; at the same time checking the code and running the tests that need no release"
	@mkdir -p target; failed=0; $(SELF) dist >target/release.log 2>&1 & release=$$!; \
	$(SELF) check && $(CARGO_TEST) --lib --bins $(addprefix --test ,$(filter-out $(OF_RELEASE),$(TESTS))) || failed=1; \
	$(CARGO_TEST) --doc || failed=1; \
	wait $$release || failed=1; cat target/release.log; \
	echo "==> Running the tests of the release"; \
	$(CARGO_TEST) $(addprefix --test ,$(OF_RELEASE)) || failed=1; exit $$failed

test-browsers: browsers hosts dist ## the core of the embed's tests once more, in Firefox and in WebKit
	@said= ; failed=0; for browser in firefox webkit; do echo "==> Running the embed's tests in $$browser"; \
		if BROWSER=$$browser cargo test --locked --features cli --test hosts -- core::; then said="$$said $$browser passed."; \
		else said="$$said $$browser FAILED."; failed=1; fi; done; echo "==>$$said"; exit $$failed

test-wordpress: wordpress dist ## the chain in a real WordPress, set up from nothing and taken away again (Debian)
	@echo "==> Running the WordPress tests (about two minutes, and as long again the first time to build them)"
	@tools/wordpress.sh cargo test --locked --features cli --test wordpress -- --ignored --test-threads=1

test-more: pictures apps office twice ## the tag in pages that React, Preact, Vue, Svelte, Solid, Next.js and bundlers build, and their types; our sheets in LibreOffice; pictures of every fixture
	@echo "==> Building a page with each framework (a few minutes), then running the tests of tests/apps"
	@node tests/apps/build.mjs
	@cargo test --locked --features cli --test apps -- --ignored --test-threads=2
	@echo "==> Opening the sheets that we write in LibreOffice (under a minute)"
	@cargo test --locked --features cli --test office -- --ignored

twice: release ## build a release twice, in two folders, and compare every byte
	@tools/twice.sh

# SOAK=2000 does fewer: tenths of that many actions, and a tenth as many rounds.
SOAK ?= 10000
soak: browser hosts dist ## thousands of actions in one figure, a thousand rounds of elements put in and taken out, and what is left of them
	@echo "==> $(SOAK) actions and $$(( $(SOAK) / 10 )) rounds in Chromium (about 10 minutes)"
	@SOAK=$(SOAK) cargo test --locked --features cli --test hosts -- soak leaks --nocapture --test-threads=1

# BENCH="--sizes 20,200 --rounds 3 --only empty,unfolded" measures less: see tools/bench/bench.mjs.
BENCH ?=
bench-browser: browser bench-packages dist ## what a chain costs its reader, compared with an empty page and other timelines, in Chromium
	@echo "==> Visiting each page several times, with a slow processor on a slow line (about an hour)"
	@cargo build --locked --features cli --bin incident-chain
	@node tools/bench/bench.mjs $(BENCH)

bench-heavy: browser bench-packages dist ## how long a page is held at most, with 20,000 incidents in the worst shapes, in Chromium
	@echo "==> Doing what a reader may do with each of the largest chains (about 5 minutes)"
	@cargo build --locked --features cli --bin incident-chain
	@node tools/bench/heavy.mjs

check: setup law licences ## format, lints, types, docs and licences, without a warning
	@echo "==> Checking format, lints and docs (a minute or two the first time)"
	@cargo fmt --check
	@biome ci --error-on-warnings .
	@node tools/attributes.mjs --check
	@node tools/languages.mjs --check
	@node tools/types-check.mjs
	@cargo clippy --locked --all-targets --features cli -- -D warnings
	@cargo clippy --locked --bin widget --no-default-features --features view $(WASM) -- -D warnings
	@cargo clippy --locked --bin reader --no-default-features --features reader $(WASM) -- -D warnings
	@cargo clippy --locked --bin studio --features studio $(WASM) -- -D warnings
	@cargo clippy --locked --bin book --no-default-features --features book-wasm $(WASM) -- -D warnings
	@RUSTDOCFLAGS="-D warnings" cargo doc --locked --lib --no-deps --features cli

law: setup ## the pure rooms build without leptos and web-sys
	@echo "==> Checking the import law (half a minute the first time)"
	@cargo clippy --locked --no-default-features --lib -- -D warnings
	@cargo clippy --locked --no-default-features --features import,schema --lib -- -D warnings
	@cargo clippy --locked --no-default-features --features view --lib -- -D warnings
	@if cargo tree --locked --no-default-features --features import,schema -e normal --prefix none | grep -E '^(leptos|web-sys) '; then \
		echo "law: the pure rooms must not depend on these" >&2; exit 1; fi
	@if cargo tree --locked --no-default-features --features view $(WASM) -e normal --depth 1 --prefix none | grep -E '^serde'; then \
		echo "law: the widget must not read text" >&2; exit 1; fi

# `cargo deny` needs a database of known vulnerabilities, which not every machine can reach.
licences: release ## licences and origins of all that a release is built of and with, and their known faults
	@echo "==> Checking licences and origins of crates"
	@for tree in . tools/bindgen fuzz; do (cd $$tree && cargo deny --locked check --hide-inclusion-graph \
		--allow license-exception-not-encountered bans licenses sources) || exit 1; done
	@if cargo deny fetch db 2>/dev/null; then for tree in . tools/bindgen fuzz; do (cd $$tree && cargo deny --locked check advisories) || exit 1; done; \
		else echo "==> Known faults were not looked up: the database of RustSec cannot be reached from here"; fi

dist: release ## the release build, into dist/, ready to be copied to any host
	@echo "==> Building the release into dist/ (about 3 minutes the first time)"
	@$(SMALL) trunk build --release
	@node tools/dist.mjs dist
	@node tools/size.mjs dist

ROOM ?=
bench: setup ## how long each room takes for 20 to 20,000 incidents (half an hour; ROOM=scene for one room)
	@echo "==> Building the benchmarks (a few minutes the first time), then running them"
	@cargo bench --locked --bench rooms -- $(ROOM)

# Over 1,200 changes, half a minute each: `make mutants SHARD=0/8` is the first eighth. No part of `make test`.
# Tests keep no random case that failed: it would fail again for each change that comes after, and hide what no test sees.
SHARD ?= 0/1
mutants: setup ## change one thing at a time in story, layout and pack, and see that a test fails (hours; SHARD=0/8 for an eighth)
	@tools/setup.sh mutants
	@mkdir -p target
	@PROPTEST_DISABLE_FAILURE_PERSISTENCE=1 cargo mutants --shard $(SHARD) --output target

size: ## what an embed of dist/ costs in brotli, against the budget
	@node tools/size.mjs dist

FUZZ_SECONDS ?= 60
fuzz: ## any bytes through the reader, the importers, the reader of workbooks and the unpacker, FUZZ_SECONDS each; needs a nightly compiler
	@tools/setup.sh fuzz
	@for target in read import book unpack; do mkdir -p fuzz/corpus/$$target; \
		cargo +nightly fuzz run $$target fuzz/corpus/$$target data data/templates tests/fixtures tests/fixtures/import/* -- \
			-max_total_time=$(FUZZ_SECONDS) -max_len=1048576 -timeout=5 -rss_limit_mb=1024 || exit 1; done

fmt: setup ## format code and styles, and write the table of attributes
	@cargo fmt
	@biome check --write .
	@node tools/attributes.mjs
	@node tools/languages.mjs

clean: ## remove what was built, but keep the tools
	@cargo clean
	@rm -rf dist

setup:
	@tools/setup.sh build

release: setup
	@tools/setup.sh release

office:
	@tools/setup.sh office

counts:
	@tools/setup.sh counts

browser:
	@tools/setup.sh browser

browsers:
	@tools/setup.sh browsers

hosts:
	@tools/setup.sh hosts

wordpress:
	@tools/setup.sh wordpress

bench-packages:
	@tools/setup.sh bench

apps:
	@tools/setup.sh apps
