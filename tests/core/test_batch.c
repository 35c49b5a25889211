#include "batch_inside.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef ASSAY_SOURCE
#define ASSAY_SOURCE "."
#endif

/* A small home: one body, one qualification, one unit, and rules that do what the text of an objective says. */

static const char own_rules[] =
	"local function own(name, level)\n"
	"  return rule(name) { on = 'portfolio', level = level, title = name, why = 'w', advice = 'a' }\n"
	"end\n"
	"return { own('nothing_there', 'must'), own('too_few', 'must'), own('unclaimed', 'should'),\n"
	"  own('claim', 'must'), own('question', 'ask'),\n"
	"  rule 'there' { on = 'portfolio', title = 't', why = 'w', advice = 'a', check = function() end } }\n";
static const char smart_rules[] =
	"return {\n"
	"  rule 'done' { on = 'objective', title = 't', why = 'w', advice = 'a',\n"
	"    check = function(o) if o.status == 'dropped' then return fault('status', 'dropped') end end },\n"
	"  rule 'busy' { on = 'objective', title = 't', why = 'w', advice = 'a', check = function(o)\n"
	"    while o.status == 'open' do end\n"
	"    if o.priority == 9 then for i = 1, 300000000 do end end end } }\n";
static const char common[] = "return common { the 'portfolio' { must = { portfolio.there } } }\n";
static const char body[] = "return body 'b' { title = 'B' }\n";
static const char qualification[] = "return qualification 'q' { title = 'Q', units = { 'u' } }\n";
static const char unit[] =
	"return unit 'u' { title = 'U',\n"
	"  criterion 'C1' { says = 's', statements = { '001.C01' }, every 'objective' { must = { smart.done } } },\n"
	"  criterion 'C2' { says = 's', statements = { '001.C02' }, every 'objective' { must = { smart.busy } } } }\n";

struct script {
	const char *file, *text;
};
static const struct script scripts[] = {
	{"rules/portfolio.lua", own_rules},
	{"rules/smart.lua", smart_rules},
	{"awarding-bodies/common.lua", common},
	{"awarding-bodies/b/body.lua", body},
	{"awarding-bodies/b/qualifications/q.lua", qualification},
	{"awarding-bodies/b/units/u.lua", unit},
};
static const char *const folders[] = {"rules",
                                      "rules/words",
                                      "awarding-bodies",
                                      "awarding-bodies/b",
                                      "awarding-bodies/b/units",
                                      "awarding-bodies/b/qualifications"};

enum { MOST_FILES = 200, AMPLE = 100 /* seconds, for valgrind's sake */ };

struct house {
	struct arena *arena;
	char home[64];
	const char *paths[MOST_FILES];
	size_t count;
};

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static const char *below(struct house *house, const char *name)
{
	return arena_print(house->arena, "%s/%s", house->home, name);
}

static int build(void **state)
{
	struct house *house = memory_take(1, sizeof *house);
	char kit[PATH_MAX];
	house->arena = arena_new();
	snprintf(house->home, sizeof house->home, "/tmp/assay-batch-XXXXXX");
	assert_non_null(mkdtemp(house->home));
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		assert_int_equal(mkdir(below(house, folders[i]), 0700), 0);
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
		write_file(below(house, scripts[i].file), scripts[i].text);
	assert_non_null(realpath(ASSAY_SOURCE "/rules/kit", kit));
	assert_int_equal(symlink(kit, below(house, "rules/kit")), 0);
	*state = house;
	return 0;
}

static void remove_all(struct arena *arena, const char *path)
{
	struct stat status;
	DIR *handle = lstat(path, &status) == 0 && S_ISDIR(status.st_mode) ? opendir(path) : NULL;
	for (struct dirent *entry; handle && (entry = readdir(handle));)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			remove_all(arena, arena_print(arena, "%s/%s", path, entry->d_name));
	if (handle)
		closedir(handle);
	remove(path);
}

static int tear_down(void **state)
{
	struct house *house = *state;
	remove_all(house->arena, house->home);
	arena_free(house->arena);
	free(house);
	return 0;
}

/* "done": all is well; "dropped": one fault; "dropped, priority: 9": a slow check, too; "open": a check without end */
static void add_portfolio(struct house *house, const char *status)
{
	const char *path = below(house, arena_print(house->arena, "p%03zu.yaml", house->count));
	write_file(path, arena_print(house->arena,
	                             "portfolio: 1\nlearner: {id: \"%zu\"}\ncentre: {id: \"5\"}\nqualification: b/q\n"
	                             "units: [u]\nclaimed: 2026-01-12\ndevelopment_plan:\n  objectives:\n"
	                             "    - {id: O1, text: More, status: %s}\n",
	                             house->count, status));
	house->paths[house->count++] = path;
}

/* What came back, in short: "0:ready 1:gap", and the last errors. */
struct seen {
	struct house *house;
	struct buffer words;
	struct buffer errors;
	size_t count;
	size_t stop_after; /* 0: never */
	size_t failed_packs;
	struct buffer loud;  /* which rules were left out of the run */
	size_t kill_at_rest; /* so many workers more are killed when the batch rests or a result comes */
	int kill_by;         /* the signal; 0: SIGKILL */
};

static bool take(void *data, const struct batch_given *given)
{
	const struct result *result = given->result;
	struct seen *seen = data;
	assert_int_equal(given->number, seen->count);
	assert_string_equal(result->path, seen->house->paths[seen->count]);
	buffer_print(&seen->words, "%s%s", seen->count ? " " : "", verdict_name(result->verdict));
	for (size_t i = 0; i < result->error_count; i++)
		buffer_print(&seen->errors, "%s:%d %s %s\n", result->errors[i].file, result->errors[i].line,
		             result->errors[i].rule ? result->errors[i].rule : "-", result->errors[i].reason);
	seen->failed_packs += result->pack_failed;
	return ++seen->count != seen->stop_after;
}

/* The first child of a process, 0 if it has none. */
static pid_t child_of(pid_t parent)
{
	char path[64];
	int child = 0;
	snprintf(path, sizeof path, "/proc/%d/task/%d/children", parent, parent);
	FILE *file = fopen(path, "r");
	if (!file)
		return 0;
	if (fscanf(file, "%d", &child) != 1)
		child = 0;
	fclose(file);
	return child;
}

static void kill_worker(void *data)
{
	struct seen *seen = data;
	pid_t worker = child_of(child_of(getpid()));
	if (seen->kill_at_rest == 0 || worker == 0)
		return;
	seen->kill_at_rest--;
	kill(worker, seen->kill_by ? seen->kill_by : SIGKILL);
}

static void hear(void *data, const char *sentence)
{
	struct seen *seen = data;
	buffer_print(&seen->loud, "%s\n", sentence);
}

static void run(struct seen *seen, size_t jobs, bool endless, int seconds)
{
	struct batch_options options = {.source = {.home = seen->house->home},
	                                .jobs = jobs,
	                                .wall_seconds = seconds,
	                                .limits = sandbox_default_limits()};
	struct error error = {0};
	options.request.limits = portfolio_default_limits();
	if (endless)
		options.limits.steps = LONG_MAX;
	struct batch *batch = batch_start(&options, &error);
	if (!batch)
		fail_msg("%s", error.sentence);
	assert_int_equal(batch_packs(batch)->error_count, 0);
	assert_null(batch_packs(batch)->refused);
	struct batch_taker taker = {.take = take, .idle = kill_worker, .data = seen, .left_out = hear};
	bool whole = batch_run(batch, seen->house->paths, seen->house->count, &taker, &error);
	if (error.set)
		fail_msg("%s", error.sentence);
	assert_int_equal(whole, seen->stop_after == 0);
	batch_stop(batch);
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); /* nobody is left */
	assert_int_equal(errno, ECHILD);
}

static void forget(struct seen *seen)
{
	buffer_free(&seen->words);
	buffer_free(&seen->errors);
	buffer_free(&seen->loud);
}

static void assert_says(const struct buffer *buffer, const char *words)
{
	if (!buffer->at || !strstr(buffer->at, words))
		fail_msg("'%s' is not in: %s", words, buffer->at ? buffer->at : "nothing");
}

static void results_keep_the_order_of_the_input(void **state)
{
	struct house *house = *state;
	struct buffer first = {0};
	for (size_t i = 0; i < 60; i++)
		add_portfolio(house, i % 7 == 3 ? "dropped" : "done");
	for (size_t jobs = 1; jobs <= 5; jobs += 2) {
		struct seen seen = {.house = house};
		run(&seen, jobs, false, 0);
		assert_int_equal(seen.count, 60);
		assert_null(seen.errors.at);
		assert_memory_equal(seen.words.at, "ready ready ready gap ready", 27);
		if (!first.at)
			buffer_add_string(&first, seen.words.at);
		assert_string_equal(seen.words.at, first.at);
		forget(&seen);
	}
	buffer_free(&first);
}

static void a_file_that_can_not_be_read_costs_itself_only(void **state)
{
	struct house *house = *state;
	add_portfolio(house, "done");
	house->paths[house->count++] = "/nowhere/at/all.yaml";
	house->paths[house->count++] = house->home;
	add_portfolio(house, "done");
	write_file(house->paths[3], "qualification: b/q\nunits: [u]\n");
	add_portfolio(house, "done");
	struct seen seen = {.house = house};
	run(&seen, 2, false, 0);
	assert_string_equal(seen.words.at, "ready unreadable unreadable unreadable ready");
	assert_says(&seen.errors, "/nowhere/at/all.yaml:0 - The file can't be opened: No such file");
	assert_says(&seen.errors, "Is a directory");
	assert_says(&seen.errors, "This is no portfolio");
	assert_int_equal(seen.failed_packs, 0);
	forget(&seen);
}

static void an_endless_rule_is_stopped_by_the_sandbox(void **state)
{
	struct house *house = *state;
	add_portfolio(house, "open");
	add_portfolio(house, "done");
	struct seen seen = {.house = house};
	run(&seen, 1, false, AMPLE);
	assert_string_equal(seen.words.at, "judgement ready");
	assert_says(&seen.errors, "p000.yaml:9 smart.busy stopped: it took more than");
	assert_int_equal(seen.failed_packs, 1);
	forget(&seen);
}

static void a_worker_that_hangs_costs_one_rule_on_one_portfolio(void **state)
{
	struct house *house = *state;
	add_portfolio(house, "done");
	add_portfolio(house, "open");
	add_portfolio(house, "done");
	struct seen seen = {.house = house};
	run(&seen, 1, true, 1);
	assert_string_equal(seen.words.at, "ready judgement ready");
	assert_says(&seen.errors, "rules/smart.lua:4 smart.busy stopped: it took longer than 1 s on");
	assert_says(&seen.errors, "p001.yaml");
	assert_int_equal(seen.failed_packs, 1);
	forget(&seen);
}

/* A busy process that stands in for a worker. */
static pid_t start_busy(void)
{
	pid_t process = fork();
	while (process == 0)
		;
	assert_true(process > 0);
	return process;
}

/* Whether the worker has hung whose time was up a moment ago, by the clock, and who had so much of the processor. */
static bool has_hung(pid_t worker, int64_t used, int64_t latest)
{
	struct batch batch = {.options = {.wall_seconds = 60}};
	int64_t now = batch_clock();
	struct slot slot = {.worker = worker, .deadline = now - 1, .latest = latest, .used = -used};
	bool hung = batch_has_hung(&batch, &slot);
	assert_true(hung || slot.deadline > now);
	return hung;
}

static void a_worker_that_gets_no_processor_has_not_hung(void **state)
{
	(void)state;
	pid_t worker = start_busy();
	int64_t soon = batch_clock() + 600000;
	assert_false(has_hung(worker, 0, soon));
	assert_true(has_hung(worker, 60000, soon));          /* it had its time */
	assert_true(has_hung(worker, 0, batch_clock() - 1)); /* nobody waits for ever */
	kill(worker, SIGSTOP);
	waitpid(worker, NULL, WUNTRACED);
	assert_true(has_hung(worker, 0, soon)); /* it does not want to run */
	kill(worker, SIGKILL);
	waitpid(worker, NULL, 0);
	assert_true(has_hung(worker, 0, soon)); /* it is gone */
}

static void a_killed_worker_costs_nothing(void **state)
{
	struct house *house = *state;
	add_portfolio(house, "dropped, priority: 9");
	add_portfolio(house, "done");
	struct seen seen = {.house = house, .kill_at_rest = 1};
	run(&seen, 1, true, AMPLE);
	assert_int_equal(seen.kill_at_rest, 0);
	assert_string_equal(seen.words.at, "gap ready");
	assert_null(seen.errors.at);
	forget(&seen);
}

static void a_killed_worker_whose_rule_then_hangs_is_judged_without_it(void **state)
{
	struct house *house = *state;
	add_portfolio(house, "open");
	struct seen seen = {.house = house, .kill_at_rest = 1};
	run(&seen, 3, true, 1);
	assert_string_equal(seen.words.at, "judgement");
	assert_says(&seen.errors, "smart.busy stopped");
	forget(&seen);
}

/* As the wall ends it: not by chance, so the rule is not asked again. */
static void a_worker_that_breaks_out_costs_its_rule(void **state)
{
	struct house *house = *state;
	add_portfolio(house, "dropped, priority: 9");
	add_portfolio(house, "done");
	struct seen seen = {.house = house, .kill_at_rest = 1, .kill_by = SIGSYS};
#ifdef ASSAY_WITHOUT_WALLS
	print_message("# not tried here: valgrind lets nobody die of that signal\n");
	return;
#endif
	run(&seen, 1, true, AMPLE);
	assert_string_equal(seen.words.at, "gap ready");
	assert_says(&seen.errors, "smart.busy stopped: its process asked the system for what judging never needs");
	assert_says(&seen.errors, "which was judged again without this rule");
	assert_int_equal(seen.failed_packs, 1);
	forget(&seen);
}

/* Which portfolios it is left out of does not depend on the number of workers. */
static void a_rule_that_hangs_again_and_again_is_left_out(void **state)
{
	struct house *house = *state;
	static const char *const status[] = {"open", "done", "open", "open", "dropped", "open", "done"};
	struct buffer first = {0};
	for (size_t i = 0; i < sizeof status / sizeof *status; i++)
		add_portfolio(house, status[i]);
	for (size_t jobs = 1; jobs <= 3; jobs += 2) {
		struct seen seen = {.house = house};
		run(&seen, jobs, true, 1);
		assert_string_equal(seen.words.at, "judgement ready judgement judgement gap judgement judgement");
		assert_says(&seen.errors, "smart.busy stopped: it took longer than 1 s on");
		assert_says(&seen.errors, "p003.yaml, which was judged again without this rule\n");
		assert_says(&seen.errors, "smart.busy left out of the rest of the run: it was stopped on");
		assert_says(&seen.loud, "the rule smart.busy was stopped on ");
		assert_says(&seen.loud, "p000.yaml, ");
		assert_says(&seen.loud, "p003.yaml, and is left out of the rest of this run");
		assert_int_equal(seen.failed_packs, 6);
		if (!first.at)
			buffer_add_string(&first, seen.errors.at);
		assert_string_equal(seen.errors.at, first.at);
		forget(&seen);
	}
	buffer_free(&first);
}

static void a_trait_that_hangs_again_and_again_is_left_out(void **state)
{
	static const char rules[] =
		"return {\n"
		"  trait 'busy' { on = 'objective', says = 's', holds = function(o) while o.status == 'open' do end "
	        "end },\n"
		"  rule 'done' { on = 'objective', title = 't', why = 'w', advice = 'a', check = function() end } }\n";
	static const char asks[] =
		"return unit 'u' { title = 'U', criterion 'C1' { says = 's', statements = { '001.C01' },\n"
		"  every 'objective' { that_is = 'busy', must = { smart.done } } } }\n";
	struct house *house = *state;
	write_file(below(house, "rules/smart.lua"), rules);
	write_file(below(house, "awarding-bodies/b/units/u.lua"), asks);
	for (size_t i = 0; i < 5; i++)
		add_portfolio(house, "open");
	struct seen seen = {.house = house};
	run(&seen, 1, true, 1);
	assert_says(&seen.errors, "p002.yaml, which was judged again without this trait or measure\n");
	assert_says(&seen.errors,
	            "awarding-bodies/b/units/u.lua:2 - left out of the rest of the run: it was stopped on");
	assert_says(&seen.loud, "a trait or measure was stopped on ");
	assert_says(&seen.loud, "p002.yaml, and is left out of the rest of this run");
	assert_null(strstr(seen.errors.at, "stopped: it took longer than 1 s on p003"));
	assert_int_equal(seen.failed_packs, 5);
	forget(&seen);
}

static void a_run_can_be_stopped(void **state)
{
	struct house *house = *state;
	for (size_t i = 0; i < 20; i++)
		add_portfolio(house, "done");
	struct seen seen = {.house = house, .stop_after = 3};
	run(&seen, 2, false, 0);
	assert_int_equal(seen.count, 3);
	forget(&seen);
}

static void the_packs_are_told(void **state)
{
	struct house *house = *state;
	struct error error = {0};
	const char *asked[] = {"uu"};
	write_file(below(house, "awarding-bodies/b/units/v.lua"), "return unit 'v' {\n  titel = 'x' }\n");
	struct batch_options options = {.source = {.home = house->home}, .jobs = 1, .limits = sandbox_default_limits()};
	options.request.units = (struct strings){asked, 1};
	struct batch *batch = batch_start(&options, &error);
	assert_non_null(batch);
	const struct batch_packs *packs = batch_packs(batch);
	assert_int_equal(packs->error_count, 1);
	assert_string_equal(packs->errors[0].file, "awarding-bodies/b/units/v.lua");
	assert_non_null(strstr(packs->errors[0].reason, "did you mean 'title'"));
	assert_non_null(strstr(packs->refused, "no unit 'uu'; did you mean 'u'?"));
	assert_true(packs->layer_count >= 11);
	batch_stop(batch);
}

/* What was told before is believed until a worker is needed; then the loader has to say the same. */
static void what_was_told_is_believed_until_it_is_put_to_use(void **state)
{
	struct house *house = *state;
	struct buffer told = {0};
	add_portfolio(house, "done");
	for (int round = 0; round < 3; round++) {
		struct error error = {0};
		struct seen seen = {.house = house};
		struct batch_options options = {
			.source = {.home = house->home}, .jobs = 1, .limits = sandbox_default_limits()};
		struct batch_taker taker = {.take = take, .data = &seen};
		options.request.limits = portfolio_default_limits();
		struct batch *batch = batch_fork(&options, &error);
		assert_non_null(batch);
		if (round == 0)
			assert_true(batch_load_packs(batch, &error));
		else
			assert_true(batch_believe(batch, (struct text){told.at, told.length}));
		if (round == 0)
			buffer_add(&told, batch_told(batch).at, batch_told(batch).length);
		assert_int_equal(batch_rules(batch)->count, 8);
		if (round == 2)
			write_file(below(house, "awarding-bodies/b/body.lua"), "return body 'b' { title = 'C' }\n");
		assert_int_equal(batch_run(batch, house->paths, 1, &taker, &error), round < 2);
		assert_int_equal(error.set, round == 2);
		if (round == 2)
			assert_non_null(strstr(error.sentence, "the rules were changed while they were in use"));
		batch_stop(batch);
		forget(&seen);
	}
	struct batch_options options = {.source = {.home = house->home}, .jobs = 1};
	struct batch *batch = batch_fork(&options, NULL);
	assert_false(batch_believe(batch, (struct text){told.at, told.length - 1}));
	batch_stop(batch);
	buffer_free(&told);
}

static void rules_that_are_not_there_are_refused(void **state)
{
	struct house *house = *state;
	struct error error = {0};
	const char *only[] = {"smart.*", "must"}, *skip[] = {"smart.bisy"};
	struct batch_options options = {.source = {.home = house->home}, .jobs = 1, .limits = sandbox_default_limits()};
	options.request.only = (struct strings){only, 2};
	struct batch *batch = batch_start(&options, &error);
	assert_null(batch_packs(batch)->refused);
	batch_stop(batch);
	options.request.skip = (struct strings){skip, 1};
	batch = batch_start(&options, &error);
	assert_non_null(strstr(batch_packs(batch)->refused, "did you mean 'smart.busy'?"));
	batch_stop(batch);
}

static void a_home_without_rules_is_an_error(void **state)
{
	struct house *house = *state;
	struct error error = {0};
	struct batch_options options = {.source = {.home = "/nowhere"}, .jobs = 1, .limits = sandbox_default_limits()};
	(void)house;
	assert_null(batch_start(&options, &error));
	assert_true(error.set);
	batch_stop(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(results_keep_the_order_of_the_input, build, tear_down),
		cmocka_unit_test_setup_teardown(a_file_that_can_not_be_read_costs_itself_only, build, tear_down),
		cmocka_unit_test_setup_teardown(an_endless_rule_is_stopped_by_the_sandbox, build, tear_down),
		cmocka_unit_test_setup_teardown(a_worker_that_hangs_costs_one_rule_on_one_portfolio, build, tear_down),
		cmocka_unit_test(a_worker_that_gets_no_processor_has_not_hung),
		cmocka_unit_test_setup_teardown(a_killed_worker_costs_nothing, build, tear_down),
		cmocka_unit_test_setup_teardown(a_killed_worker_whose_rule_then_hangs_is_judged_without_it, build,
	                                        tear_down),
		cmocka_unit_test_setup_teardown(a_worker_that_breaks_out_costs_its_rule, build, tear_down),
		cmocka_unit_test_setup_teardown(a_rule_that_hangs_again_and_again_is_left_out, build, tear_down),
		cmocka_unit_test_setup_teardown(a_trait_that_hangs_again_and_again_is_left_out, build, tear_down),
		cmocka_unit_test_setup_teardown(a_run_can_be_stopped, build, tear_down),
		cmocka_unit_test_setup_teardown(the_packs_are_told, build, tear_down),
		cmocka_unit_test_setup_teardown(what_was_told_is_believed_until_it_is_put_to_use, build, tear_down),
		cmocka_unit_test_setup_teardown(rules_that_are_not_there_are_refused, build, tear_down),
		cmocka_unit_test_setup_teardown(a_home_without_rules_is_an_error, build, tear_down),
	};
	return cmocka_run_group_tests_name("batch", tests, NULL, NULL);
}
