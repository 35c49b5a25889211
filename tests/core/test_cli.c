#include "cli.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

static const char *const formats[] = {"text", "json", "jsonl", NULL};

enum { MOST_WORDS = 32 };

/* One call: what is typed behind "assay", apart by spaces. */
struct call {
	struct arena *arena;
	struct cli_setting setting;
	struct request request;
	struct error error;
};

static int start(void **state)
{
	struct call *call = memory_take(1, sizeof *call);
	call->arena = arena_new();
	call->setting.formats = formats;
	*state = call;
	return 0;
}

static int finish(void **state)
{
	struct call *call = *state;
	arena_free(call->arena);
	free(call);
	return 0;
}

static bool type(struct call *call, const char *typed)
{
	const char *argv[MOST_WORDS] = {"assay"};
	int argc = 1;
	char *words = memory_copy(typed);
	for (char *word = strtok(words, " "); word; word = strtok(NULL, " "))
		argv[argc++] = arena_string(call->arena, word);
	free(words);
	call->error = (struct error){0};
	return cli_read(call->arena, &call->setting, argc, argv, &call->request, &call->error);
}

static void assert_refused(struct call *call, const char *typed, const char *says)
{
	if (type(call, typed))
		fail_msg("'%s' was taken", typed);
	if (!strstr(call->error.sentence, says))
		fail_msg("'%s' gave: %s", typed, call->error.sentence);
}

static void a_plain_check_has_the_defaults(void **state)
{
	struct call *call = *state;
	const struct request *request = &call->request;
	assert_true(type(call, "check a.yaml b"));
	assert_int_equal(request->command, COMMAND_CHECK);
	assert_int_equal(request->words.count, 2);
	assert_string_equal(request->words.at[1], "b");
	assert_string_equal(request->for_whom, "learner");
	assert_string_equal(request->database, "assay.db");
	assert_int_equal(request->output_count, 1);
	assert_string_equal(request->outputs[0].format, "text");
	assert_null(request->outputs[0].file);
	assert_int_equal(request->fail_on, FAIL_ON_GAP);
	assert_int_equal(request->color, COLOR_AUTO);
	assert_int_equal(request->jobs, 0);
	assert_false(request->has_today || request->no_save || request->store_names || request->quiet);
}

static void options_are_read(void **state)
{
	struct call *call = *state;
	const struct request *request = &call->request;
	assert_true(type(call,
	                 "check a --unit u --unit=b/v --today 1970-01-03 --for verifier --db x.db --no-save --fresh"));
	assert_int_equal(request->units.count, 2);
	assert_string_equal(request->units.at[1], "b/v");
	assert_true(request->has_today && request->today == 2 && request->no_save && request->fresh);
	assert_string_equal(request->for_whom, "verifier");
	assert_string_equal(request->database, "x.db");
}

static void words_follow_options(void **state)
{
	struct call *call = *state;
	assert_true(type(call, "check --jobs 3 - --only a.* --skip should --fail-on never --color always"));
	assert_int_equal(call->request.words.count, 1);
	assert_string_equal(call->request.words.at[0], "-");
	assert_int_equal(call->request.jobs, 3);
	assert_int_equal(call->request.time_limit, 0);
	assert_int_equal(call->request.memory_limit, 0);
	assert_string_equal(call->request.only.at[0], "a.*");
	assert_string_equal(call->request.skip.at[0], "should");
	assert_int_equal(call->request.fail_on, FAIL_ON_NEVER);
	assert_int_equal(call->request.color, COLOR_ALWAYS);
	assert_true(type(call, "check -- --jobs"));
	assert_string_equal(call->request.words.at[0], "--jobs");
}

static void formats_may_go_to_files(void **state)
{
	struct call *call = *state;
	assert_true(type(call, "check a --format text --format json=r=1.json --store-names --quiet"));
	assert_int_equal(call->request.output_count, 2);
	assert_null(call->request.outputs[0].file);
	assert_string_equal(call->request.outputs[1].format, "json");
	assert_string_equal(call->request.outputs[1].file, "r=1.json");
	assert_true(call->request.store_names && call->request.quiet);
	assert_true(type(call, "check a --format text=r --format json=-"));
	assert_string_equal(call->request.outputs[0].file, "r");
	assert_null(call->request.outputs[1].file);
	assert_true(type(call, "check a --format json=./-"));
	assert_string_equal(call->request.outputs[0].file, "./-");
	assert_refused(call, "check a --format text --format json", "mixed");
	assert_refused(call, "check a --format text --format json=-", "mixed");
	assert_refused(call, "check a --format sarif", "text, json or jsonl");
	assert_refused(call, "check a --format jsn", "did you mean 'json'");
	assert_refused(call, "check a --format json=", "lacks the name of a file");
}

static void the_surroundings_set_defaults(void **state)
{
	struct call *call = *state;
	call->setting.database = "e.db";
	call->setting.no_color = "1";
	assert_true(type(call, "check a"));
	assert_string_equal(call->request.database, "e.db");
	assert_int_equal(call->request.color, COLOR_NEVER);
	assert_true(type(call, "check a --db f.db --color always"));
	assert_string_equal(call->request.database, "f.db");
	assert_int_equal(call->request.color, COLOR_ALWAYS);
	call->setting.no_color = "";
	call->setting.database = "";
	assert_true(type(call, "check a"));
	assert_string_equal(call->request.database, "assay.db");
	assert_int_equal(call->request.color, COLOR_AUTO);
}

static void a_centre_is_named_on_the_line_or_around(void **state)
{
	struct call *call = *state;
	assert_true(type(call, "check a"));
	assert_null(call->request.centre);
	call->setting.centre = "folder";
	assert_true(type(call, "list units"));
	assert_string_equal(call->request.centre, "folder");
	assert_true(type(call, "check a --centre other"));
	assert_string_equal(call->request.centre, "other");
}

static void limits_are_numbers(void **state)
{
	struct call *call = *state;
	assert_true(type(call, "check a --time-limit 3600 --memory-limit=1"));
	assert_int_equal(call->request.time_limit, 3600);
	assert_int_equal(call->request.memory_limit, 1);
}

static void wrong_usage_is_refused_with_a_hint(void **state)
{
	struct call *call = *state;
	assert_refused(call, "", "assay check khan.yaml");
	assert_refused(call, "chekc a", "did you mean 'check'");
	assert_refused(call, "answer 20418 u/C4 maybe", "is yes or no");
	assert_refused(call, "answer 20418 u/C4", "wants a LEARNER, a UNIT/CRITERION, and yes or no");
	assert_refused(call, "diff 1", "wants two RUNs");
	assert_refused(call, "diff 1 2 --format jsonl", "text, json or csv");
	assert_refused(call, "history 20418 --yes", "no option");
	assert_refused(call, "schema portfolios", "did you mean 'portfolio'");
	assert_refused(call, "check", "wants a PATH");
	assert_refused(call, "check a --ony x", "did you mean '--only'");
	assert_refused(call, "check a --jobs", "lacks its value");
	assert_refused(call, "check a --jobs 0", "from 1 to");
	assert_refused(call, "check a --jobs 2x", "from 1 to");
	assert_refused(call, "check a --jobs -1", "from 1 to");
	assert_refused(call, "check a --time-limit 0",
	               "--time-limit is a number of seconds from 1 to 3600, but got '0'");
	assert_refused(call, "test --time-limit 1.5", "of seconds from 1");
	assert_refused(call, "try a --memory-limit 1G",
	               "--memory-limit is a number of MiB from 1 to 16384, but got '1G'");
	assert_refused(call, "rerun 1 --memory-limit 16385", "from 1 to 16384");
	assert_refused(call, "text objective a --time-limit 3", "no option");
	assert_refused(call, "check a --today 2026-02-30", "--today is a date");
	assert_refused(call, "check a --for tutor", "learner, assessor or verifier");
	assert_refused(call, "check a --no-save=yes", "takes no value");
	assert_refused(call, "check a --db=", "is empty");
	assert_refused(call, "--jobs 2 check a", "behind the command");
	assert_refused(call, "list unit", "did you mean 'units'");
	assert_refused(call, "list units rules", "at most one");
	assert_refused(call, "explain", "one ID");
	assert_refused(call, "list --jobs 2", "no option");
}

static void help_is_there_for_each_command(void **state)
{
	struct call *call = *state;
	assert_true(type(call, "--help") && call->request.help && call->request.command == COMMAND_NONE);
	assert_true(type(call, "check -h") && call->request.help && call->request.command == COMMAND_CHECK);
	assert_true(type(call, "--version") && call->request.version);
	for (int command = COMMAND_NONE; command < COMMAND_COUNT; command++) {
		const char *help = cli_help((enum command)command);
		assert_true(strlen(help) > 100 && help[strlen(help) - 1] == '\n');
	}
	assert_non_null(strstr(cli_help(COMMAND_CHECK), "assay check - < "));
}

/* As many as a shell puts in the place of a star: what grows by copies of all would take more memory than there is. */
static void many_words_cost_little_each(void **state)
{
	enum { COUNT = 200000 };
	struct call *call = *state;
	const char **argv = arena_array(call->arena, COUNT, sizeof *argv);
	argv[0] = "assay";
	argv[1] = "check";
	for (int i = 2; i < COUNT; i++)
		argv[i] = "a.yaml";
	assert_true(cli_read(call->arena, &call->setting, COUNT, argv, &call->request, &call->error));
	assert_int_equal(call->request.words.count, COUNT - 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_plain_check_has_the_defaults, start, finish),
		cmocka_unit_test_setup_teardown(options_are_read, start, finish),
		cmocka_unit_test_setup_teardown(words_follow_options, start, finish),
		cmocka_unit_test_setup_teardown(formats_may_go_to_files, start, finish),
		cmocka_unit_test_setup_teardown(the_surroundings_set_defaults, start, finish),
		cmocka_unit_test_setup_teardown(a_centre_is_named_on_the_line_or_around, start, finish),
		cmocka_unit_test_setup_teardown(limits_are_numbers, start, finish),
		cmocka_unit_test_setup_teardown(wrong_usage_is_refused_with_a_hint, start, finish),
		cmocka_unit_test_setup_teardown(help_is_there_for_each_command, start, finish),
		cmocka_unit_test_setup_teardown(many_words_cost_little_each, start, finish),
	};
	return cmocka_run_group_tests_name("cli", tests, NULL, NULL);
}
