# Contatto: the targets that people and machines use. `make` alone lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help

# What the libraries and checks need on Debian 12; installed only where missing.
BUILD_PACKAGES := pkg-config libcairo2-dev libpango1.0-dev libqpdf-dev zlib1g-dev libarchive-dev \
  libcurl4-openssl-dev fonts-inter tzdata binutils python3
TEST_PACKAGES := $(BUILD_PACKAGES) qpdf poppler-utils chromium
# Tests that need one of these say so and go on where it cannot be had.
FAULT_PACKAGES := python3-aiosmtpd openssl faketime strace

CONFIGURATION ?= SampleData/aurora/contatto.toml
MONTH ?= 2026-10
OUT ?= out
PREFIX ?= /usr/local
DESTDIR ?=
RELEASE := .build/release/contatto
PARTS := .build/sbom.json
# The size of the ingest benchmark (12000000 rows are 1.1 GB), of the linking benchmark, what memory
# that may have, the size of the benchmark of journeys, and how often each program runs.
ROWS ?= 12000000
TOUCHES ?= 20000000
MEMORY ?= 2GB
JOURNEYS ?= 1000000
RUNS ?= 3

SHARE = $(DESTDIR)$(PREFIX)/share
BIN = $(DESTDIR)$(PREFIX)/bin
DOC = $(SHARE)/doc/contatto
MAN = $(SHARE)/man/man1
UNITS = $(DESTDIR)$(PREFIX)/lib/systemd/system
USERS = $(DESTDIR)$(PREFIX)/lib/sysusers.d
FOLDERS = $(DESTDIR)$(PREFIX)/lib/tmpfiles.d

.PHONY: help build report test test-faults test-spark lint format golden bench bench-ingest \
  bench-linking bench-linking-growth bench-journeys bench-month bench-report \
  bench-report-growth bench-response bench-pages \
  selftest fuzz docs install uninstall deb sbom test-install clean \
  packages-build packages-test

help: ## list the targets
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

# The Swift runtime is not in Debian, so it goes into the program.
build: packages-build ## build the program (release, with the Swift runtime inside)
	swift build -c release --product contatto --static-swift-stdlib \
	  --disable-local-rpath
	@swift package show-dependencies --format json \
	  | Packaging/sbom $$($(RELEASE) --version) $(RELEASE) > $(PARTS)

report: build ## build, then write the report of CONFIGURATION for MONTH into OUT
	$(RELEASE) report --config $(CONFIGURATION) --month $(MONTH) --output $(OUT)
	@echo "$(OUT)/site/index.html  $(OUT)/report.pdf  $(OUT)/data/report.json"

# Tests of started programs wait for threads that tests of the whole house keep busy: apart.
test: packages-test ## run every test
	swift test --skip SubprocessSpawnerTests
	swift test --filter SubprocessSpawnerTests

# With the released program, which the tests find by its name.
test-faults: build packages-test ## all faults: every kill, every full disk, every clock (an hour)
	CONTATTO_FAULTS=all CONTATTO_PROGRAM=$(CURDIR)/$(RELEASE) \
	  swift test --filter "Fault|KillTests|DiskFullTests|TwoProcessTests|ClockTests|SameBytesTests|SwapTests"

# Spark runs on Java; pyspark brings Spark, duckdb reads the same SQL. SPARK_TOUCHES: how many
# contacts the large business has; 20000000 need 16 GB of memory and 4 GB in TMPDIR (or /tmp).
SPARK := .build/spark
SPARK_TOUCHES ?= 1000000
test-spark: build ## Apache Spark beside the program: one machine, cluster, killed workers
	./.ci/packages openjdk-17-jre-headless python3-venv
	test -x $(SPARK)/bin/python || python3 -m venv $(SPARK)
	$(SPARK)/bin/pip install --quiet "pyspark>=4.1,<5" duckdb
	CONTATTO_PROGRAM=$(CURDIR)/$(RELEASE) CONTATTO_SPARK=$(CURDIR)/$(SPARK) \
	  CONTATTO_SPARK_TOUCHES=$(SPARK_TOUCHES) swift test --filter SparkTests

lint: ## check format, imports and the rules of the house
	swift format lint --strict --recursive Package.swift Sources Templates Tests
	swift build --explicit-target-dependency-import-check error
	swift test --filter TidyTests

format: ## format the sources
	swift format --in-place --recursive Package.swift Sources Templates Tests

golden: packages-test ## record the golden files anew; fails, so that somebody looks at them
	CONTATTO_RECORD=1 swift test --filter Golden || true
	@git --no-pager diff --stat -- Tests
	@echo "golden files recorded: look at the differences, then run make test"; exit 1

bench: bench-ingest bench-linking bench-journeys bench-response bench-pages bench-month ## all peers

bench-ingest: build ## sums of ROWS receipts by shop and month, RUNS times, against the peers
	python3 Benchmarks/ingest/run.py --program $(RELEASE) --folder .build/bench-ingest \
	  --rows $(ROWS) --runs $(RUNS)

bench-linking: build ## the last of TOUCHES contacts before ROWS lines, RUNS times, against the peers
	python3 Benchmarks/linking/run.py --program $(RELEASE) --folder .build/bench-linking \
	  --touches $(TOUCHES) --rows $(ROWS) --runs $(RUNS) --memory $(MEMORY)

bench-linking-growth: build ## the same from 100,000 to 100 million contacts; draws the curve
	python3 Benchmarks/linking/run.py --program $(RELEASE) --folder .build/bench-linking \
	  --touches 100000000 --runs $(RUNS) --memory $(MEMORY) --growth
	swift run -c release GrowthChart .build/bench-linking/growth.csv docs/images

bench-journeys: packages-build ## credit of JOURNEYS journeys by all rules, RUNS times, against the peers
	swift build -c release --product JourneyBenchmark
	python3 Benchmarks/journeys/run.py --program .build/release/JourneyBenchmark \
	  --folder .build/bench-journeys --journeys $(JOURNEYS) --runs $(RUNS)

bench-month: build ## a month from its exports to PDF and pages, RUNS times, against WeasyPrint
	./.ci/packages poppler-utils
	python3 Benchmarks/month/run.py --program $(RELEASE) --folder .build/bench-month \
	  --samples SampleData --runs $(RUNS)

bench-report: build ## time the report on both sample sets
	@for set in aurora:2026-10 complete-journey:2017-12; do \
	  name=$${set%%:*}; month=$${set##*:}; \
	  rm -rf .build/bench && echo "$$name $$month"; \
	  bash -c "time $(RELEASE) report --config SampleData/$$name/contatto.toml \
	    --month $$month --output .build/bench --timings"; \
	done

bench-report-growth: build ## a report of 1 to 200 shops and of 5 to 40 channels; draws the curves
	python3 Benchmarks/report/run.py --program $(RELEASE) --folder .build/bench-report \
	  --runs $(RUNS)
	swift run -c release GrowthChart .build/bench-report/stores.csv .build/bench-report/channels.csv \
	  docs/images

SECONDS ?= 60
# The second naming of the sanitizers: of several flags the compiler takes the last, and the order of
# the first two is left to chance.
fuzz: ## let libFuzzer try scanner, detector and profile reader for SECONDS each
	@for target in Scanner Detector ProfileReader; do \
	  CONTATTO_FUZZING=1 swift build -c release --scratch-path .build/fuzz --sanitize=fuzzer \
	    --sanitize=address -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing \
	    --product Fuzz$$target || exit 1; \
	  mkdir -p .build/fuzz/corpus/$$target; \
	  Tests/Fuzzing/seeds $$target .build/fuzz/corpus/$$target; \
	  ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no .build/fuzz/release/Fuzz$$target -max_total_time=$(SECONDS) \
	    -detect_leaks=0 -timeout=90 -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 \
	    -artifact_prefix=.build/fuzz/ .build/fuzz/corpus/$$target Tests/Fuzzing/Corpus/$$target \
	    || exit 1; \
	done

bench-response: build ## the response model, RUNS times, against PyMC-Marketing
	python3 Benchmarks/response/run.py --program $(RELEASE) --folder .build/bench-response \
	  --runs $(RUNS)

bench-pages: packages-build ## a PDF of twelve charts, against WeasyPrint, typst and matplotlib
	./Benchmarks/pages/run

# Takes some minutes of one processor; look at the differences before you commit them.
selftest: build ## run the self-test and store its summary for the method page
	nice -n 10 $(RELEASE) selftest --scenario all --csv > Sources/Analyses/Method/Stored/selftest.csv
	@git --no-pager diff --stat -- Sources/Analyses/Method/Stored

docs: build ## make the pictures of docs/gallery.md, check that documents name commands and flags
	./.ci/packages poppler-utils chromium
	./.ci/gallery $(RELEASE)
	swift test --filter DocumentTests

install: ## install program, manual, units and completions below DESTDIR/PREFIX (after make build)
	@test -x $(RELEASE) && test -s $(PARTS) || { echo "make build comes first" >&2; exit 1; }
	install -d $(BIN) $(DOC)/examples $(MAN) $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/vendor-completions $(SHARE)/fish/vendor_completions.d $(UNITS) $(USERS) $(FOLDERS)
	install -s -m 0755 $(RELEASE) $(BIN)/contatto
	Packaging/manual $(RELEASE) $(PREFIX) > $(MAN)/contatto.1
	$(RELEASE) --generate-completion-script bash | sed 1d > $(SHARE)/bash-completion/completions/contatto
	$(RELEASE) --generate-completion-script zsh > $(SHARE)/zsh/vendor-completions/_contatto
	$(RELEASE) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/contatto.fish
	sed 's#/usr/local/bin#$(PREFIX)/bin#' Packaging/contatto.service > $(UNITS)/contatto.service
	sed 's#/usr/local/bin#$(PREFIX)/bin#' Packaging/contatto.cron > $(DOC)/examples/contatto.cron
	chmod 0644 $(MAN)/contatto.1 $(SHARE)/bash-completion/completions/contatto \
	  $(SHARE)/zsh/vendor-completions/_contatto $(SHARE)/fish/vendor_completions.d/contatto.fish \
	  $(UNITS)/contatto.service $(DOC)/examples/contatto.cron
	install -m 0644 Packaging/contatto.timer $(UNITS)/contatto.timer
	install -m 0644 Packaging/contatto.sysusers $(USERS)/contatto.conf
	install -m 0644 Packaging/contatto.tmpfiles $(FOLDERS)/contatto.conf
	install -m 0644 $(PARTS) LICENSE CHANGELOG.md docs/*.md $(DOC)/
	install -m 0644 docs/contatto.example.toml $(DOC)/examples/

uninstall: ## remove what install wrote
	rm -f $(BIN)/contatto $(MAN)/contatto.1 $(SHARE)/bash-completion/completions/contatto \
	  $(SHARE)/zsh/vendor-completions/_contatto $(SHARE)/fish/vendor_completions.d/contatto.fish \
	  $(UNITS)/contatto.service $(UNITS)/contatto.timer $(USERS)/contatto.conf $(FOLDERS)/contatto.conf
	rm -rf $(DOC)

deb: ## make a Debian package of the program that was built (after make build)
	@./.ci/packages dpkg-dev
	rm -rf .build/deb
	$(MAKE) install DESTDIR=.build/deb PREFIX=/usr
	Packaging/deb .build/deb $$($(RELEASE) --version) .build

sbom: ## print what the program is made of, as CycloneDX JSON (after make build)
	@cat $(PARTS)

test-install: ## install for real, run as nobody without network, check manual, units and package
	.ci/install

clean: ## remove builds and reports
	rm -rf .build out

packages-build:
	@./.ci/packages $(BUILD_PACKAGES)

packages-test:
	@./.ci/packages $(TEST_PACKAGES)
	@./.ci/packages $(FAULT_PACKAGES) || true
