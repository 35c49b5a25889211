# assay: `make demo` and `make test` are all that a new machine needs (see README.md).
# For who works on assay itself: make (build), make check (tests, no set-up), make ci (all that CI runs).

BUILD    ?= build
CC       ?= cc
PREFIX   ?= /usr/local
PACKAGES := lua5.4 yaml-0.1 sqlite3 nettle
VERSION  := 0.1

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-prototypes -Werror
# What this compiler has of that which -fhardened stands for in newer ones. HARDEN= builds without.
takes     = $(if $(shell $(CC) -O2 -Werror $(1) -include features.h -x c -S -o /dev/null /dev/null >/dev/null 2>&1 && echo yes),$(1))
ifeq ($(origin HARDEN),undefined)
HARDEN   := -fstack-protector-strong $(call takes,-fstack-clash-protection) $(call takes,-fcf-protection=full) \
            $(or $(call takes,-D_FORTIFY_SOURCE=3),-D_FORTIFY_SOURCE=2) $(or $(call takes,-ftrivial-auto-var-init=zero), \
            $(call takes,-ftrivial-auto-var-init=zero -enable-trivial-auto-var-init-zero-knowing-it-will-be-removed-from-clang))
endif
OPTIMISE ?= -O3
# WALLS=no: processes give up nothing of what they may do (core/wall.h). Sanitizers open files and take memory by themselves.
WALLS    ?= yes
CFLAGS   ?= -g
ASSAY_CFLAGS = -std=c11 -D_GNU_SOURCE -DASSAY_VERSION='"$(VERSION)"' -fPIE $(WARNINGS) $(OPTIMISE) $(HARDEN) \
               $(if $(filter no,$(WALLS)),-DASSAY_WITHOUT_WALLS) $(CFLAGS) $(SANITIZE) $(shell pkg-config --cflags $(PACKAGES))
ASSAY_LIBS   = $(SANITIZE) -pie -Wl,-z,relro,-z,now,-z,noexecstack,--build-id $(LDFLAGS) $(shell pkg-config --libs $(PACKAGES)) -lm -ldl

SOURCES := $(sort $(wildcard core/*.c))
OBJECTS := $(SOURCES:core/%.c=$(BUILD)/core/%.o)
PARTS   := $(filter-out $(BUILD)/core/main%,$(OBJECTS)) $(BUILD)/walls.o
SCRIPTS := $(shell find rules awarding-bodies -name '*.lua' -o -name '*.txt')
FUZZERS := $(patsubst tests/fuzz/%.c,%,$(sort $(wildcard tests/fuzz/*.c)))
TESTS   := $(patsubst tests/core/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/core/test_*.c))) \
           $(FUZZERS:%=$(BUILD)/tests/test_fuzz_%)

all: $(BUILD)/assay

$(BUILD)/assay: $(BUILD)/core/main.o $(PARTS) $(BUILD)/shipped.o
	$(CC) -o $@ $^ $(ASSAY_LIBS)

# The program without what ships (core/shipped.h): it does the same, slower.
$(BUILD)/bare: $(BUILD)/core/main.o $(PARTS)
	$(CC) -o $@ $^ $(ASSAY_LIBS)

$(BUILD)/freeze: $(BUILD)/core/main_freeze.o $(PARTS)
	$(CC) -o $@ $^ $(ASSAY_LIBS)

$(BUILD)/shipped.bytes: $(BUILD)/freeze $(SCRIPTS)
	$< $(CURDIR) $@.new
	mv $@.new $@

$(BUILD)/shipped.o: core/shipped_block.S $(BUILD)/shipped.bytes
	$(CC) -DSHIPPED_BYTES='"$(BUILD)/shipped.bytes"' -c -o $@ $<

# The filters of system calls (core/wall.h).
$(BUILD)/main_walls: $(BUILD)/core/main_walls.o
	$(CC) -o $@ $^ $(ASSAY_LIBS) -lseccomp

$(BUILD)/walls.c: $(BUILD)/main_walls
	$< $@.new
	mv $@.new $@

$(BUILD)/walls.o: $(BUILD)/walls.c
	$(CC) $(ASSAY_CFLAGS) -Icore -c -o $@ $<

$(BUILD)/core/%.o: core/%.c Makefile
	@mkdir -p $(@D)
	$(CC) $(ASSAY_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/tests/%: tests/core/%.c $(PARTS)
	@mkdir -p $(@D)
	$(CC) $(ASSAY_CFLAGS) -Icore -DASSAY_HOME='"$(CURDIR)"' -MMD -MP -o $@ $< $(filter %.o,$^) $(ASSAY_LIBS) \
	    $(shell pkg-config --cflags --libs cmocka)

$(BUILD)/tests/test_shipped: $(BUILD)/shipped.o
$(BUILD)/tests/test_wall: ASSAY_LIBS += -lseccomp

# The same inputs every time: tests/fuzz/X.c with a plain main that runs all files of tests/fuzz/X/.
$(BUILD)/tests/test_fuzz_%: tests/fuzz/%.c $(PARTS)
	@mkdir -p $(@D)
	$(CC) $(ASSAY_CFLAGS) -Icore -DASSAY_HOME='"$(CURDIR)"' -DREPLAY='"$(CURDIR)/tests/fuzz/$*"' -MMD -MP -o $@ $< \
	    $(filter %.o,$^) $(ASSAY_LIBS)

$(BUILD)/fuzz/%: tests/fuzz/%.c $(PARTS)
	@mkdir -p $(@D)
	$(CC) $(ASSAY_CFLAGS) -Icore -DASSAY_HOME='"$(CURDIR)"' -fsanitize=fuzzer -MMD -MP -o $@ $< $(filter %.o,$^) $(ASSAY_LIBS)

$(BUILD)/fuzz/packs $(BUILD)/tests/test_fuzz_packs: $(BUILD)/shipped.o

-include $(OBJECTS:.o=.d) $(TESTS:=.d) $(FUZZERS:%=$(BUILD)/fuzz/%.d)

# --- What a user types -------------------------------------------------------------------------------------------------

demo:
	@scripts/install-dependencies.sh build
	@$(MAKE) --no-print-directory -s -j2 all
	@scripts/demo.sh $(BUILD)/assay $(BUILD)/demo

test:
	@scripts/install-dependencies.sh test
	@$(MAKE) --no-print-directory -s -j2 check

install: all
	install -D $(BUILD)/assay $(DESTDIR)$(PREFIX)/bin/assay
	mkdir -p $(DESTDIR)$(PREFIX)/share/assay
	cp -R rules awarding-bodies $(DESTDIR)$(PREFIX)/share/assay

clean:
	rm -rf build build-*

# --- What who works on assay types ---------------------------------------------------------------------------------------

check: all $(BUILD)/bare $(TESTS) $(BUILD)/cut.so $(BUILD)/fail.so $(BUILD)/bench-spent
	@tests/run.sh $(BUILD)

# Preloaded: cut.so by tests/cli/interrupt.sh to kill assay's processes at chosen moments, `make kill` does so at fifty; fail.so
# by tests/hostile to let chosen calls of theirs fail, `make faults` does so with every one.
$(BUILD)/%.so: tests/kill/%.c
	@mkdir -p $(@D)
	$(CC) -std=c11 $(WARNINGS) $(OPTIMISE) -shared -fPIC -o $@ $< -ldl

MOMENTS ?= 50
SEED ?= 1
kill: all $(BUILD)/cut.so
	@MOMENTS=$(MOMENTS) SEED=$(SEED) sh tests/cli/interrupt.sh $(BUILD)/assay

SHARE ?= all
faults: all $(BUILD)/fail.so
	@SHARE=$(SHARE) SEED=$(SEED) sh tests/hostile/calls.sh $(BUILD)/assay
	@FILES=100000 sh tests/hostile/faults.sh $(BUILD)/assay

# How the judgements of free text do on labelled texts, and on those of LABELLED where that folder is there. Every miss goes
# to build/misses.tsv; 'make accept' keeps them as those from which on more are too many.
LABELLED ?= ../shared/data
accuracy: all
	@$(CC) $(ASSAY_CFLAGS) -Icore -o $(BUILD)/judge tests/accuracy/judge.c $(PARTS) $(ASSAY_LIBS)
	@tests/accuracy/figures.sh $(BUILD)/assay $(BUILD)/judge $(CURDIR) $(BUILD)/misses.tsv $(LABELLED)

accept:
	cp $(BUILD)/misses.tsv tests/accuracy/accepted.tsv

# What it costs to judge text, as ratios to libyaml's reading of a portfolio in the same run.
BENCHED ?= tests/unseen/developed-on/002/good-4.yaml
bench: bench-text bench-cohort

bench-text: all
	@$(CC) $(ASSAY_CFLAGS) -Icore -o $(BUILD)/bench-text tests/bench/text.c $(PARTS) $(ASSAY_LIBS)
	@tests/bench/text.sh $(BUILD)/bench-text $(CURDIR) $(BENCHED)

# What a cohort costs, as ratios to libyaml's event parse of its files in the same run. COHORT_GROWTH='1000 10000' also says
# how the cost grows. cohort-figures says what the cohort is like, by assay's own results.
COHORT ?= 1000
ROUNDS ?= 3
COHORT_GROWTH ?=
$(BUILD)/bench-%: tests/bench/%.c
	@$(CC) -std=c11 -D_GNU_SOURCE $(WARNINGS) $(OPTIMISE) -o $@ $< -lyaml

bench-cohort: all $(BUILD)/bench-events $(BUILD)/bench-spent
	@scripts/install-dependencies.sh bench
	@COHORT_GROWTH="$(COHORT_GROWTH)" python3 -B tests/bench/cohort_bench.py $(BUILD) $(BUILD)/assay $(COHORT) $(ROUNDS)

# What the sandbox costs: the same cohort in builds without budgets, and without walls.
bench-sandbox: all $(BUILD)/bench-spent
	@scripts/install-dependencies.sh bench
	@$(MAKE) --no-print-directory -s BUILD=build-unbounded CFLAGS='-g -DASSAY_WITHOUT_BUDGETS' all
	@$(MAKE) --no-print-directory -s BUILD=build-unwalled WALLS=no all
	@python3 -B tests/bench/sandbox_bench.py $(BUILD) $(COHORT) $(ROUNDS) $(BUILD)/assay build-unbounded/assay build-unwalled/assay

cohort-figures: all
	@scripts/install-dependencies.sh bench
	@rm -rf $(BUILD)/figures && python3 -B tests/bench/cohort.py $(COHORT) $(BUILD)/figures
	@$(BUILD)/assay check $(BUILD)/figures --no-save --no-progress --format jsonl=$(BUILD)/figures.jsonl --fail-on never
	@python3 -B tests/bench/cohort_figures.py $(BUILD)/figures $(BUILD)/figures.jsonl

format:
	clang-format -i core/*.[ch] tests/core/*.[ch] tests/accuracy/*.c tests/fuzz/*.[ch] tests/bench/*.c

lint:
	clang-format --dry-run -Werror core/*.[ch] tests/core/*.[ch] tests/accuracy/*.c tests/fuzz/*.[ch] tests/bench/*.c
	luacheck -q rules awarding-bodies
	cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	    -D_GNU_SOURCE core
	printf '%s\n' $(SOURCES) | xargs -P 2 -n 8 sh -c 'clang-tidy --quiet "$$@" -- -std=c11 -D_GNU_SOURCE \
	    -DASSAY_VERSION="\"$(VERSION)\"" $(shell pkg-config --cflags $(PACKAGES)) 2>/dev/null' clang-tidy

# The same tests in other builds: clang; both sanitizers; the core's tests under valgrind. SLOW: a build takes room and time of
# its own, and a portfolio gets so many seconds where a test is not about them.
clang:
	@$(MAKE) --no-print-directory -s -j2 BUILD=build-clang CC=clang check

# A build whose defences against scripts and portfolios can be taken down one by one (core/defence.h), to see that the tests of
# attacks rest on them.
open:
	@$(MAKE) --no-print-directory -s -j2 BUILD=build-open CFLAGS='-g -DASSAY_DEFENCES_DOWN' all

# Each attack again with the defences down that it names: it must get through.
defences: open
	@$(MAKE) --no-print-directory -s BUILD=build-open build-open/bench-spent
	@sh tests/hostile/defences build-open/assay

sanitize:
	@$(MAKE) --no-print-directory -s -j2 BUILD=build-sanitize CC=clang OPTIMISE=-O1 HARDEN= WALLS=no SLOW=20 \
	    SANITIZE='-fsanitize=address,undefined -fno-sanitize-recover=all' check

# Each target for so many seconds, from its seeds, its words (tests/fuzz/X.dict) and what earlier runs found worth keeping
# in build-fuzz/corpus/X. What it breaks on is left in build-fuzz/found: mend it and keep it as a seed.
FUZZ_SECONDS ?= 60
FUZZ_BYTES_prose    := 512
FUZZ_BYTES_messages := 8192
FUZZ_BYTES_packs    := 6000
# Of the others: more is slower, and finds no more.
FUZZ_BYTES := 4096
fuzz:
	@$(MAKE) --no-print-directory -s BUILD=build-fuzz CC=clang HARDEN= WALLS=no \
	    SANITIZE='-fsanitize=fuzzer-no-link,address,undefined,float-cast-overflow -fno-sanitize-recover=all' $(FUZZERS:%=fuzz-%)

$(FUZZERS:%=fuzz-%): fuzz-%: $(BUILD)/fuzz/%
	@mkdir -p $(BUILD)/corpus/$* $(BUILD)/found
	$< -max_total_time=$(FUZZ_SECONDS) -timeout=5 -max_len=$(or $(FUZZ_BYTES_$*),$(FUZZ_BYTES)) -print_final_stats=1 -artifact_prefix=$(BUILD)/found/$*- \
	    $(addprefix -dict=,$(wildcard tests/fuzz/$*.dict)) $(BUILD)/corpus/$* tests/fuzz/$*

# Which lines and branches of core/ the tests run, a file a line, the least covered first; it fails below what is asked.
# build-coverage/core.*.html shows them line by line. tests/coverage/README.md says what is left, and why.
COVERAGE_LINES    ?= 95
COVERAGE_BRANCHES ?= 85
COVERED = BUILD=build-coverage CC=gcc OPTIMISE=-O0 HARDEN= SLOW=20 \
          SANITIZE='--coverage -fprofile-update=atomic -fdata-sections -fno-builtin-fork' \
          LDFLAGS='-Wl,-T,tests/coverage/counts.ld,--wrap=__gcov_exit build-coverage/counts.o'
coverage:
	@find . -path './build-coverage/*' -name '*.gcda' -delete
	@$(MAKE) --no-print-directory -s $(COVERED) build-coverage/counts.o
	@$(MAKE) --no-print-directory -s -j2 $(COVERED) check
	@tests/coverage/figures.sh build-coverage $(COVERAGE_LINES) $(COVERAGE_BRANCHES)

$(BUILD)/counts.o: tests/coverage/counts.c
	@mkdir -p $(@D)
	$(CC) -std=c11 -D_GNU_SOURCE $(WARNINGS) -fPIE -c -o $@ $<

# How the cost of reading grows with the length of the text, for the worst texts.
curve: all
	@$(CC) $(ASSAY_CFLAGS) -Icore -o $(BUILD)/curve tests/bench/curve.c $(PARTS) $(ASSAY_LIBS)
	@$(BUILD)/curve $(CURDIR)

valgrind:
	@$(MAKE) --no-print-directory -s -j2 BUILD=build-valgrind WALLS=no under-valgrind

under-valgrind: $(TESTS)
	@UNDER='valgrind --quiet --error-exitcode=99 --leak-check=full --child-silent-after-fork=yes' tests/run.sh $(BUILD) core

ci:
	@scripts/install-dependencies.sh develop
	@$(MAKE) --no-print-directory -s lint
	@$(MAKE) --no-print-directory -s clang
	@$(MAKE) --no-print-directory -s sanitize
	@$(MAKE) --no-print-directory -s -j2 valgrind
	@$(MAKE) --no-print-directory -s accuracy LABELLED=
	@$(MAKE) --no-print-directory -s defences
	@$(MAKE) --no-print-directory -s coverage
	@$(MAKE) --no-print-directory test

.PHONY: all demo test install clean check accuracy accept bench bench-text bench-cohort bench-sandbox cohort-figures format lint clang sanitize coverage fuzz curve valgrind under-valgrind kill faults open defences ci
