#include "view.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "portfolio.h"

static const char file[] = "portfolio: 1\n"
			   "learner: {id: '012', name: Khan}\n"
			   "qualification: b/q\n"
			   "units: [u, v]\n"
			   "claimed: 2026-01-12\n"
			   "standards:\n"
			   "  - {id: S1, text: Answer in time}\n"
			   "reviews:\n"
			   "  - id: R1\n"
			   "    indicators: [{name: Calls, standard: S1, target: 80%, actual: 62 of 100}]\n"
			   "    improvements: [{id: N1, text: Listen, standard: S1}, {id: N2, text: Ask}]\n"
			   "development_plan:\n"
			   "  objectives:\n"
			   "    - id: O1\n"
			   "      text: Raise it\n"
			   "      need: [N1, N9, N2]\n"
			   "      standard: S9\n"
			   "      start: 2026-01-01\n"
			   "      target_date: 2 weeks\n"
			   "      priority: 2\n"
			   "      status: done\n"
			   "      actions: [{text: First}, {text: Second}]\n"
			   "    - {id: O2, text: Lower it, need: N2, target_date: 6 months, status: finnished}\n"
			   "activities:\n"
			   "  - {id: A1, date: 2026-02-30, objectives: [O1, O2], evidence: E9}\n"
			   "feedback:\n"
			   "  - {id: F1, text: Well done, about: service, sought: no, led_to: [O1, O1, A1]}\n"
			   "  - {id: F2, text: Slow, text: Fast, about: O2}\n";

struct room {
	struct arena *arena;
	struct sandbox *sandbox;
	struct lexicon *lexicon;
	struct view *view;
	struct portfolio *portfolio;
};

static struct portfolio *read_file(struct arena *arena)
{
	struct error error = {0};
	struct portfolio *portfolio = portfolio_read(arena, "a.yaml", file, strlen(file), NULL, &error);
	if (!portfolio)
		fail_msg("%d: %s", error.line, error.sentence);
	return portfolio;
}

/* What rules have to ask with, and `root`, the portfolio; what a script sets stays for the next one. */
static void push_root(struct room *room)
{
	lua_State *lua = sandbox_state(room->sandbox);
	lua_getfield(lua, LUA_REGISTRYINDEX, "environment");
	view_push(room->view, room->portfolio->root);
	lua_setfield(lua, -2, "root");
	lua_pop(lua, 1);
}

static int open_room(void **state)
{
	static const struct sandbox_limits limits = {4 << 20, 4 << 20, 8000, 1000 * 1000};
	struct room *room = memory_take(1, sizeof *room);
	room->arena = arena_new();
	room->sandbox = sandbox_new(&limits);
	room->lexicon = lexicon_new();
	lexicon_seal(room->lexicon);
	room->view = view_new(room->sandbox, room->lexicon);
	view_push_functions(room->view);
	lua_setfield(sandbox_state(room->sandbox), LUA_REGISTRYINDEX, "environment");
	room->portfolio = read_file(room->arena);
	view_bind(room->view, room->portfolio, room->arena);
	push_root(room);
	*state = room;
	return 0;
}

static int close_room(void **state)
{
	struct room *room = *state;
	sandbox_free(room->sandbox);
	view_free(room->view);
	lexicon_free(room->lexicon);
	arena_free(room->arena);
	free(room);
	return 0;
}

static enum sandbox_end run(struct room *room, const char *script)
{
	lua_State *lua = sandbox_state(room->sandbox);
	struct error error = {0};
	lua_settop(lua, 0);
	if (!sandbox_load(room->sandbox, "", "rules/a.lua", script, strlen(script), &error))
		fail_msg("%s: %s", script, error.sentence);
	lua_getfield(lua, LUA_REGISTRYINDEX, "environment");
	lua_setupvalue(lua, -2, 1);
	return sandbox_call(room->sandbox, 0, 1);
}

static void is(struct room *room, const char *expression, const char *wanted)
{
	struct buffer script = {0};
	buffer_print(&script,
	             "local plan, O1, O2, A1, F1, F2 = root.development_plan, all(root, 'objective')[1], "
	             "all(root, 'objective')[2], root.activities[1], root.feedback[1], root.feedback[2]\n"
	             "local function ids(list) local n = {} for i, r in ipairs(list) do "
	             "n[i] = kind(r) == 'indicator' and 'indicator' or r.id end return table.concat(n, ' ') end\n"
	             "return tostring(%s)",
	             expression);
	if (run(room, script.at) != SANDBOX_DONE)
		fail_msg("%s: %s", expression, lua_tostring(sandbox_state(room->sandbox), -1));
	const char *found = lua_tostring(sandbox_state(room->sandbox), -1);
	if (strcmp(found, wanted) != 0)
		fail_msg("%s is %s and not %s", expression, found, wanted);
	buffer_free(&script);
}

static void fails(struct room *room, const char *script, const char *wanted)
{
	struct error error = {0};
	if (run(room, script) != SANDBOX_ERROR)
		fail_msg("'%s' is no error", script);
	assert_null(view_unknown(room->view, -1));
	sandbox_error(room->sandbox, &error);
	if (!strstr(error.sentence, wanted) || strstr(error.sentence, "0x"))
		fail_msg("%s: %s", script, error.sentence);
	assert_string_equal(error.file, "rules/a.lua");
	assert_int_equal(error.line, 1);
}

/* The key and line of the unknown value that ended a script. */
static void is_unknown(struct room *room, const char *script, const char *key, int line)
{
	if (run(room, script) != SANDBOX_ERROR)
		fail_msg("'%s' does not end the check", script);
	const struct node *node = view_unknown(room->view, -1);
	assert_non_null(node);
	assert_string_equal(node->field->key, key);
	assert_int_equal(node->line, line);
	lua_pop(sandbox_state(room->sandbox), 1);
}

/* Reading ---------------------------------------------------------------------------------------------------------- */

static void a_field_has_the_type_of_the_format(void **state)
{
	struct room *room = *state;
	is(room, "type(root.portfolio) .. root.portfolio", "number1");
	is(room, "math.type(root.portfolio)", "integer");
	is(room, "root.learner.id", "012");
	is(room, "day_text(root.claimed)", "2026-01-12");
	is(room, "math.type(root.claimed)", "integer");
	is(room, "O1.priority + 1", "3");
	is(room, "O1.status", "done");
	is(room, "F1.sought", "false");
	is(room, "F1.sought == nil", "false");
	is(room, "F1.about", "service");
	is(room, "O1.text", "Raise it");
	is(room, "#O1.text", "8");
}

static void a_span_is_counted_from_the_start(void **state)
{
	struct room *room = *state;
	is(room, "day_text(O1.target_date)", "2026-01-15");
	is(room, "O2.target_date", "6 months");
}

static void an_amount_has_its_parts(void **state)
{
	struct room *room = *state;
	is(room, "root.reviews[1].indicators[1].target.value", "80.0");
	is(room, "root.reviews[1].indicators[1].target.unit", "%");
	is(room, "root.reviews[1].indicators[1].target.text", "80%");
	is(room, "root.reviews[1].indicators[1].target.of", "nil");
	is(room, "root.reviews[1].indicators[1].actual.value", "62.0");
	is(room, "root.reviews[1].indicators[1].actual.of", "100.0");
}

static void what_is_not_there_is_nil(void **state)
{
	struct room *room = *state;
	is(room, "root.registered", "nil");
	is(room, "O1.outcome", "nil");
	is(room, "O1.baseline", "nil");
	is(room, "plan.agreed_with", "nil");
	is(room, "root.feedback[3]", "nil");
	is(room, "root.feedback[0]", "nil");
	is(room, "root.feedback[-1]", "nil");
}

static void a_missing_list_is_empty(void **state)
{
	struct room *room = *state;
	is(room, "#root.evidence", "0");
	is(room, "root.evidence[1]", "nil");
	is(room, "#O1.resources", "0");
	is(room, "#plan.revisions", "0");
	is(room, "ids(root.knowledge)", "");
}

static void a_list_has_its_items(void **state)
{
	struct room *room = *state;
	is(room, "#root.units", "2");
	is(room, "table.concat({ root.units[1], root.units[2] }, ' ')", "u v");
	is(room, "ids(root.feedback)", "F1 F2");
	is(room, "#O2.need", "1");
	is(room, "root.feedback[1] == F1", "true");
	is(room, "F1 == F2", "false");
}

static void a_reference_is_the_record_that_it_names(void **state)
{
	struct room *room = *state;
	is(room, "A1.objectives[1].text", "Raise it");
	is(room, "A1.objectives[1] == O1", "true");
	is(room, "root.reviews[1].indicators[1].standard.text", "Answer in time");
	is(room, "F2.about == O2", "true");
}

static void references_to_nothing_are_no_items(void **state)
{
	struct room *room = *state;
	is(room, "ids(O1.need)", "N1 N2");
	is(room, "#O1.need", "2");
	is(room, "O1.need[2].id", "N2");
	is(room, "O1.need[3]", "nil");
	is(room, "O1.standard", "nil");
	is(room, "#A1.evidence", "0");
	is(room, "A1.evidence[1]", "nil");
}

/* Refusals --------------------------------------------------------------------------------------------------------- */

static void an_unknown_value_ends_the_check(void **state)
{
	struct room *room = *state;
	is_unknown(room, "return root.activities[1].date", "date", 25);
	is_unknown(room, "return all(root, 'objective')[2].status == nil", "status", 23);
	is_unknown(room, "return root.feedback[2].text", "text", 28);
	is(room, "root.activities[1].id", "A1");
}

static void nothing_else_is_taken_for_an_unknown_value(void **state)
{
	struct room *room = *state;
	assert_int_equal(run(room, "error(root)"), SANDBOX_ERROR);
	assert_null(view_unknown(room->view, -1));
	struct error error = {0};
	sandbox_error(room->sandbox, &error);
	assert_string_equal(error.sentence, "the script failed without a message");
	assert_int_equal(run(room, "return root"), SANDBOX_DONE);
	assert_null(view_unknown(room->view, -1));
	assert_ptr_equal(view_node(room->view, -1), room->portfolio->root);
}

static void a_misspelt_key_is_an_error(void **state)
{
	struct room *room = *state;
	fails(room, "return root.feedbak", "portfolio has no 'feedbak'; did you mean 'feedback'?");
	fails(room, "return all(root, 'objective')[1].target_dat",
	      "objective has no 'target_dat'; did you mean 'target_date'?");
	fails(room, "return root.xyzzy", "portfolio has no 'xyzzy'");
	fails(room, "return root[1]", "portfolio has no '1'");
	fails(room, "return root[true]", "wants a text");
	fails(room, "return root.feedback.text", "this is a list: take its items one by one");
	fails(room, "return #root", "'#' counts a list, but this is a record");
	fails(room, "return all(root, 'objectiv')", "there is no subject 'objectiv'");
	fails(room, "return all('feedback', 'feedback')", "a record of the portfolio is wanted here");
	fails(room, "return holder('x')", "a record of the portfolio is wanted here, but this is a text");
	fails(room, "return cited_by(nil)", "a record of the portfolio is wanted here, but this is nothing");
}

static void writing_is_refused(void **state)
{
	struct room *room = *state;
	fails(room, "root.claimed = 1", "a portfolio can't be changed by a rule");
	fails(room, "root.new = 1", "a portfolio can't be changed by a rule");
	fails(room, "root.feedback[1] = nil", "a portfolio can't be changed by a rule");
	fails(room, "root.evidence[1] = 1", "a portfolio can't be changed by a rule");
	assert_int_equal(run(room, "table.insert(root.feedback, 1)"), SANDBOX_ERROR);
	assert_int_equal(run(room, "table.sort(root.feedback, function() return true end)"), SANDBOX_ERROR);
	is(room, "#root.feedback", "2");
}

static void a_value_kept_from_an_earlier_portfolio_is_refused(void **state)
{
	static const char sentence[] = "one of a portfolio judged before";
	struct room *room = *state;
	assert_int_equal(run(room, "kept, list, none, some = root, root.feedback, root.evidence, all(root, 'need')"),
	                 SANDBOX_DONE);
	is(room, "kept.claimed == root.claimed", "true");
	view_bind(room->view, read_file(room->arena), room->arena);
	push_root(room);
	fails(room, "return kept.claimed", sentence);
	fails(room, "return list[1]", sentence);
	fails(room, "return #list", sentence);
	fails(room, "return #none", sentence);
	fails(room, "return some[1]", sentence);
	fails(room, "return all(kept, 'need')", "a record of the portfolio is wanted here");
	fails(room, "return holder(kept)", "a record of the portfolio is wanted here");
	fails(room, "return cited_by(kept)", "a record of the portfolio is wanted here");
	is(room, "kind(kept)", "nil");
	is(room, "kept == root", "false");
	is(room, "root.learner.id", "012");
}

static void a_value_kept_over_many_portfolios_is_refused(void **state)
{
	struct room *room = *state;
	assert_int_equal(run(room, "kept = root"), SANDBOX_DONE);
	for (int i = 0; i < 300; i++)
		view_bind(room->view, room->portfolio, room->arena);
	fails(room, "return kept.claimed", "one of a portfolio judged before");
}

/* Questions -------------------------------------------------------------------------------------------------------- */

static void all_gives_the_subjects_under_a_record(void **state)
{
	struct room *room = *state;
	is(room, "ids(all(root, 'objective'))", "O1 O2");
	is(room, "ids(all(root, 'need'))", "N1 N2");
	is(room, "#all(O1, 'action')", "2");
	is(room, "all(O1, 'action')[2].text", "Second");
	is(room, "#all(O2, 'action')", "0");
	is(room, "#all(root, 'evidence')", "0");
	is(room, "all(root, 'plan')[1] == plan", "true");
	is(room, "#all(root, 'text') > 5", "true");
}

static void a_record_knows_its_kind_and_its_holder(void **state)
{
	struct room *room = *state;
	is(room, "kind(root)", "portfolio");
	is(room, "kind(O1)", "objective");
	is(room, "kind(O1.actions[1])", "action");
	is(room, "kind(root.feedback)", "nil");
	is(room, "kind('objective')", "nil");
	is(room, "kind(nil)", "nil");
	is(room, "holder(O1) == plan", "true");
	is(room, "holder(O1.actions[1]) == O1", "true");
	is(room, "holder(plan) == root", "true");
	is(room, "holder(root)", "nil");
}

static void a_record_knows_who_refers_to_it(void **state)
{
	struct room *room = *state;
	is(room, "ids(cited_by(O1))", "A1 F1");
	is(room, "ids(cited_by(O1, 'feedback'))", "F1");
	is(room, "ids(cited_by(O2))", "A1 F2");
	is(room, "ids(cited_by(O1, 'review'))", "");
	is(room, "#cited_by(O1.actions[1])", "0");
	is(room, "ids(cited_by(root.standards[1]))", "indicator N1");
}

static void a_list_of_the_program_s_own_can_be_walked(void **state)
{
	struct room *room = *state;
	lua_State *lua = sandbox_state(room->sandbox);
	const struct node *two[] = {room->portfolio->root, node_child(room->portfolio->root, "learner")};
	lua_getfield(lua, LUA_REGISTRYINDEX, "environment");
	view_push_list(room->view, two, 2);
	assert_null(view_node(room->view, -1));
	lua_setfield(lua, -2, "two");
	view_push_list(room->view, NULL, 0);
	lua_setfield(lua, -2, "zero");
	view_push(room->view, NULL);
	assert_true(lua_isnil(lua, -1));
	is(room, "#two .. kind(two[2]) .. #zero", "2learner0");
}

/* Lua's own library ------------------------------------------------------------------------------------------------ */

static void what_reaches_outside_is_not_there(void **state)
{
	static const char *const names[] = {
		"io",           "os",           "require",  "package",        "load",  "loadfile",  "dofile", "print",
		"setmetatable", "getmetatable", "pcall",    "xpcall",         "debug", "coroutine", "rawget", "rawset",
		"next",         "_G",           "rawequal", "collectgarbage", "warn",  "utf8",
	};
	struct room *room = *state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		is(room, names[i], "nil");
	is(room, "math.random", "nil");
	is(room, "string.rep", "nil");
	is(room, "string.find", "nil");
	is(room, "string.dump", "nil");
	is(room, "('x').rep", "nil");
	is(room, "('X'):lower()", "x");
}

static void no_value_shows_its_address(void **state)
{
	struct room *room = *state;
	is(room, "tostring(tostring)", "function");
	is(room, "tostring({})", "table");
	is(room, "tostring(root)", "userdata");
	is(room, "('%s %d'):format('a', 2)", "a 2");
	fails(room, "return ('%s'):format({})", "a text or a number is wanted");
	fails(room, "return ('%p'):format('x')", "addresses can't be written");
	fails(room, "return ('%s %%%-20p'):format('a', 'x')", "addresses can't be written");
	fails(room, "return ('\\0%p'):format('x')", "addresses can't be written");
	is(room, "('100%% p'):format()", "100% p");
	is(room, "('%%p'):format()", "%p");
	fails(room, "return 'a' .. root", "can't be joined to a text");
}

static void pairs_goes_in_a_fixed_order(void **state)
{
	struct room *room = *state;
	assert_int_equal(run(room, "local seen = {} for k, v in pairs { b = 1, 'x', a = 2, 'y', [true] = 3 } do "
	                           "seen[#seen + 1] = k .. '=' .. v end return table.concat(seen, ' ')"),
	                 SANDBOX_DONE);
	assert_string_equal(lua_tostring(sandbox_state(room->sandbox), -1), "1=x 2=y a=2 b=1");
}

#define IN_ROOM(test) cmocka_unit_test_setup_teardown(test, open_room, close_room)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_ROOM(a_field_has_the_type_of_the_format),
		IN_ROOM(a_span_is_counted_from_the_start),
		IN_ROOM(an_amount_has_its_parts),
		IN_ROOM(what_is_not_there_is_nil),
		IN_ROOM(a_missing_list_is_empty),
		IN_ROOM(a_list_has_its_items),
		IN_ROOM(a_reference_is_the_record_that_it_names),
		IN_ROOM(references_to_nothing_are_no_items),
		IN_ROOM(an_unknown_value_ends_the_check),
		IN_ROOM(nothing_else_is_taken_for_an_unknown_value),
		IN_ROOM(a_misspelt_key_is_an_error),
		IN_ROOM(writing_is_refused),
		IN_ROOM(a_value_kept_from_an_earlier_portfolio_is_refused),
		IN_ROOM(a_value_kept_over_many_portfolios_is_refused),
		IN_ROOM(all_gives_the_subjects_under_a_record),
		IN_ROOM(a_record_knows_its_kind_and_its_holder),
		IN_ROOM(a_record_knows_who_refers_to_it),
		IN_ROOM(a_list_of_the_program_s_own_can_be_walked),
		IN_ROOM(what_reaches_outside_is_not_there),
		IN_ROOM(no_value_shows_its_address),
		IN_ROOM(pairs_goes_in_a_fixed_order),
	};
	return cmocka_run_group_tests_name("view", tests, NULL, NULL);
}
