/* What the command `check` shares: the walk of folders, and two files of one learner. */
#include "command.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command_learners.h"
#include "command_progress.h"

struct place_of_work {
	struct arena *arena;
	char folder[64];
};

static const char *below(struct place_of_work *place, const char *name)
{
	return arena_print(place->arena, "%s/%s", place->folder, name);
}

static void write_file(struct place_of_work *place, const char *name, const char *text)
{
	FILE *file = fopen(below(place, name), "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static int build(void **state)
{
	struct place_of_work *place = memory_take(1, sizeof *place);
	place->arena = arena_new();
	snprintf(place->folder, sizeof place->folder, "/tmp/assay-command-XXXXXX");
	assert_non_null(mkdtemp(place->folder));
	*state = place;
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
	struct place_of_work *place = *state;
	remove_all(place->arena, place->folder);
	arena_free(place->arena);
	free(place);
	return 0;
}

/* The files that were found, from the folder on, apart by spaces. */
static const char *found(struct place_of_work *place, const struct found_paths *paths)
{
	const char *all = "";
	size_t start = strlen(place->folder) + 1;
	for (size_t i = 0; i < paths->files.count; i++)
		all = arena_print(place->arena, "%s%s%s", all, i ? " " : "", paths->files.at[i] + start);
	return all;
}

static struct found_paths find(struct place_of_work *place, const char *first, const char *second)
{
	const char *paths[] = {first, second};
	return command_find_paths(place->arena, paths, second ? 2 : 1, NULL);
}

static void folders_are_walked_in_byte_order(void **state)
{
	struct place_of_work *place = *state;
	static const char *const folders[] = {"a", "a/deep", ".hidden", "none.yaml"};
	static const char *const portfolios[] = {"b.yaml", "a.yml", "a/z.yaml", "a/deep/y.yaml", "a-b.yaml", "B.yaml"};
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		assert_int_equal(mkdir(below(place, folders[i]), 0700), 0);
	for (size_t i = 0; i < sizeof portfolios / sizeof *portfolios; i++)
		write_file(place, portfolios[i], "# mine\nportfolio: 1\n");
	write_file(place, ".c.yaml", "portfolio: 1\n");
	write_file(place, ".hidden/d.yaml", "portfolio: 1\n");
	write_file(place, "suite.yaml", "cases: [portfolio: 1]\n");
	write_file(place, "empty.yaml", "");
	write_file(place, "notes.txt", "portfolio: 1\n");
	assert_int_equal(symlink("..", below(place, "a/circle")), 0);
	assert_int_equal(symlink("b.yaml", below(place, "link.yaml")), 0);
	assert_int_equal(link(below(place, "b.yaml"), below(place, "same.yaml")), 0);
	struct found_paths paths = find(place, place->folder, NULL);
	assert_string_equal(found(place, &paths), "B.yaml a-b.yaml a.yml a/deep/y.yaml a/z.yaml b.yaml");
	assert_int_equal(paths.hidden, 1);
	assert_int_equal(paths.others.count, 2);
	assert_int_equal(paths.problems.count, 0);
	assert_false(paths.unreadable);
}

static void a_named_file_is_taken_as_it_is_and_once(void **state)
{
	struct place_of_work *place = *state;
	write_file(place, "b.yaml", "portfolio: 1\n");
	write_file(place, "notes.txt", "not a portfolio\n");
	struct found_paths paths = find(place, below(place, "notes.txt"), below(place, "notes.txt"));
	assert_string_equal(found(place, &paths), "notes.txt");
	paths = find(place, below(place, "b.yaml"), place->folder);
	assert_string_equal(found(place, &paths), "b.yaml");
	assert_int_equal(paths.problems.count, 0);
}

static void a_path_without_portfolio_is_a_problem(void **state)
{
	struct place_of_work *place = *state;
	struct found_paths paths = find(place, below(place, "nothing.yaml"), place->folder);
	assert_int_equal(paths.files.count, 0);
	assert_int_equal(paths.problems.count, 2);
	assert_non_null(strstr(paths.problems.at[0], "there is no file or folder"));
	assert_non_null(strstr(paths.problems.at[1], "no portfolio was found"));
	assert_false(paths.unreadable);
}

/* Learners ------------------------------------------------------------------------------------------------------- */

static const struct result *say(struct place_of_work *place, const struct learners *learners, const char *centre,
                                const char *learner, size_t order)
{
	struct result *result = arena_take(place->arena, sizeof *result);
	*result = (struct result){.centre = centre, .learner = learner};
	return learners_say_same(learners, place->arena, result, order);
}

static void two_files_of_one_learner_say_so(void **state)
{
	struct place_of_work *place = *state;
	write_file(place, "a.yaml",
	           "portfolio: 1\nlearner:\n  name: A\n  id: \"7\"  # number\ncentre: {id: 'C 1', name: x}\n");
	write_file(place, "b.yaml", "portfolio: 1\ncentre:\n  id: C 1 # ours\nlearner: {name: A, id: 7}\n");
	write_file(place, "c.yaml", "portfolio: 1\ncentre: {id: other}\nlearner: {id: 7}\n");
	write_file(place, "d.yaml", "portfolio: 1\nlearner:\n  staff_id: 7\nassessor: {id: 7}\n");
	struct found_paths paths = find(place, place->folder, NULL);
	struct learners *learners = learners_find(&paths);
	const struct result *first = say(place, learners, "C 1", "7", 0);
	assert_int_equal(first->findings.count, 1);
	assert_string_equal(first->findings.at[0].rule, "portfolio.same_learner");
	assert_int_equal(first->findings.at[0].fault, 1);
	assert_int_equal(first->findings.at[0].level, LEVEL_SHOULD);
	assert_non_null(strstr(first->findings.at[0].reason, "b.yaml"));
	const struct result *second = say(place, learners, "C 1", "7", 1);
	assert_non_null(strstr(second->findings.at[0].reason, "a.yaml"));
	assert_int_equal(say(place, learners, "other", "7", 2)->findings.count, 0);
	assert_int_equal(say(place, learners, "", "", 3)->findings.count, 0);
	struct result unreadable = {.centre = "C 1", .learner = "7", .verdict = VERDICT_UNREADABLE};
	assert_ptr_equal(learners_say_same(learners, place->arena, &unreadable, 0), &unreadable);
	learners_free(learners);
	learners_free(NULL);
}

static void whose_a_file_is_shows_at_a_glance(void **state)
{
	static const char *const cases[][2] = {
		{"learner: {\"id\": \"90001\"}\ncentre: {id: C1}\n", "C1\n90001"},
		{"\"learner\":\n  'id' : 90001\n'centre': { \"id\" : 'C1' }\n", "C1\n90001"},
		{"{\"portfolio\": 1, \"learner\": {\"id\": \"90001\"}, \"centre\": {\"id\": \"C1\"}}", "C1\n90001"},
		{"\n{\n  \"portfolio\": 1,\n  \"x\": [{\"learner\": {\"id\": 1}}, \"}\\\"]\"],\n"
	         "  \"centre\": {\n    \"name\": \"id: 5\",\n    \"id\": \"C1\"\n  },\n"
	         "  \"learner\": {\n    \"id\": 90001\n  }\n}\n",
	         "C1\n90001"},
		{"{\"learner\": {\"name\": \"A\"}, \"id\": 5}", NULL},
		{"{\"learner\": ", NULL},
		{"{\"learner", NULL},
		{"\"learner: {id: 5}", NULL},
		{"learner: {\"id: 5}", NULL},
		{"learner {id: 5}", NULL},
	};
	struct place_of_work *place = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *found = learners_glance(place->arena, text_of(cases[i][0]));
		if (!cases[i][1])
			assert_null(found);
		else
			assert_string_equal(found, cases[i][1]);
	}
}

static const char *line(struct place_of_work *place, size_t done, double rate)
{
	struct buffer out = {0};
	progress_add_line(&out, done, 20000, 31, rate);
	const char *copy = arena_string(place->arena, out.at);
	buffer_free(&out);
	return copy;
}

static void a_line_says_how_far_a_run_is(void **state)
{
	struct place_of_work *place = *state;
	assert_string_equal(line(place, 0, 0), "0 of 20000, 31 with gaps");
	assert_string_equal(line(place, 19400, 52.4), "19400 of 20000, 52 a second, 31 with gaps, about 12 s left");
	assert_string_equal(line(place, 19400, 2.04), "19400 of 20000, 2.0 a second, 31 with gaps, about 4 min left");
	assert_string_equal(line(place, 340, 1), "340 of 20000, 1.0 a second, 31 with gaps, about 5 h 27 min left");
	assert_string_equal(line(place, 20000, 52), "20000 of 20000, 52 a second, 31 with gaps");
}

/* What is known of files before any is read, by a database that saw them before. */
static void files_that_rested_are_known_by_their_looks(void **state)
{
	struct place_of_work *place = *state;
	struct store_seen seen = {.portfolio = true,
	                          .sha256 = "hash",
	                          .learner = "7",
	                          .centre = "C",
	                          .evidence = "e\nf\n",
	                          .rests = "b/q\nb/u",
	                          .key = "key",
	                          .result = 5};
	struct stat status;
	write_file(place, "a.yaml", "portfolio: 1\nlearner: {id: 8}\n");
	write_file(place, "b.yaml", "portfolio: 1\nlearner: {id: 9}\n");
	write_file(place, "e", "");
	struct store *store = store_open(below(place, "assay.db"), NULL);
	assert_non_null(store);
	assert_int_equal(stat(below(place, "a.yaml"), &status), 0);
	struct file_mark mark = file_mark_of(&status);
	mark.settled = true;
	store_note(store, below(place, "a.yaml"), &mark, &seen);
	assert_true(store_commit(store, NULL));
	const char *paths[] = {place->folder};
	struct found_paths found = command_find_paths(place->arena, paths, 1, store);
	assert_int_equal(found.files.count, 2);
	assert_string_equal(found.looks[0].learner, "C\n7"); /* it was not read: there it says 8 */
	assert_string_equal(found.looks[0].evidence, "+e\n-f\n");
	assert_string_equal(found.looks[0].rests, "b/q\nb/u");
	assert_int_equal(found.looks[0].known->result, 5);
	assert_string_equal(found.looks[1].learner, "\n9");
	assert_null(found.looks[1].known);
	assert_null(found.looks[1].evidence);
	write_file(place, "a.yaml", "portfolio: 1\nlearner: {id: 78}\n");
	found = command_find_paths(place->arena, paths, 1, store);
	assert_string_equal(found.looks[0].learner, "\n78");
	assert_string_equal((const char *)found.looks[0].known->key, "key");
	assert_null(found.looks[0].evidence);
	store_close(store);
}

static void a_home_is_where_the_kit_is(void **state)
{
	struct place_of_work *place = *state;
	struct error error = {0};
	assert_null(command_find_home(place->arena, place->folder, &error));
	assert_non_null(strstr(error.sentence, "ASSAY_HOME"));
	assert_int_equal(mkdir(below(place, "rules"), 0700), 0);
	assert_int_equal(mkdir(below(place, "rules/kit"), 0700), 0);
	write_file(place, "rules/kit/init.lua", "");
	assert_string_equal(command_find_home(place->arena, place->folder, NULL), place->folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(folders_are_walked_in_byte_order, build, tear_down),
		cmocka_unit_test_setup_teardown(a_named_file_is_taken_as_it_is_and_once, build, tear_down),
		cmocka_unit_test_setup_teardown(a_path_without_portfolio_is_a_problem, build, tear_down),
		cmocka_unit_test_setup_teardown(two_files_of_one_learner_say_so, build, tear_down),
		cmocka_unit_test_setup_teardown(whose_a_file_is_shows_at_a_glance, build, tear_down),
		cmocka_unit_test_setup_teardown(a_line_says_how_far_a_run_is, build, tear_down),
		cmocka_unit_test_setup_teardown(files_that_rested_are_known_by_their_looks, build, tear_down),
		cmocka_unit_test_setup_teardown(a_home_is_where_the_kit_is, build, tear_down),
	};
	return cmocka_run_group_tests_name("command", tests, NULL, NULL);
}
