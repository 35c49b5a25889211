/* What the rooms of `assay test` share: command_test.c finds what is to be tested and runs the cases of rules,
 * command_test_suite.c the suites of units, command_test_cover.c says what no case reaches, command_test_update.c
 * rewrites what a suite expects. For nobody else. */
#ifndef ASSAY_COMMAND_TEST_H
#define ASSAY_COMMAND_TEST_H

#include "cli.h"
#include "command_watch.h"
#include "engine.h"

struct testing {
	const struct request *request;
	struct pack *pack;
	struct arena *arena; /* forgotten after each case */
	const char *only;    /* how the names of the files start that are tested */
	struct test_coverage *coverage;
	struct watch *watch;
	size_t passed, failed;
	size_t updated; /* tries that were rewritten; they count as passed */
};

bool test_holds(const struct testing *testing, const char *file);
/* Counts, and prints a line "not ok - file:line: what: why" where it did not pass. */
void test_report(struct testing *testing, bool passed, struct place place, const char *what, const char *why);
void test_report_error(struct testing *testing, const struct error *error);

/* Runs the suites of the units that are tested, and those beside a centre's amendments. */
void test_run_suites(struct testing *testing);

/* For one case or try, as long as --time-limit allows. */
void test_watch(struct testing *testing, struct place place, const char *what);

/* What cases and suites reach. */
struct test_coverage *coverage_new(const struct pack *pack);
void coverage_free(struct test_coverage *coverage); /* NULL is fine */
/* Asks the check of a case, and notes the lines that ran. */
struct result *coverage_try(struct testing *testing, const struct rule_case *rule_case, int64_t as_of);
void coverage_note_suite(struct testing *testing, const struct unit *unit);
/* A try of a suite in which a gap or a question was expected, and came, under this criterion. */
void coverage_note_criterion(struct testing *testing, const struct unit *unit, const char *criterion);
/* What is not reached: in short, or with --coverage line by line. */
void coverage_print(struct testing *testing);

/* What a try of a suite should expect. */
struct suite_change {
	const struct suite_try *try;
	struct strings finds, asks;
	bool change_finds, change_asks;
};
/* Rewrites the file of a suite, showing each change; `changes` in the order of the file. Counts what was changed as
 * passed and the rest as failed. */
void test_update_suite(struct testing *testing, const struct suite *suite, const struct suite_change *changes,
                       size_t count);

#endif
