#include <fnmatch.h>
#include <lauxlib.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "defence.h"
#include "engine_inside.h"

enum {
	FOUND_POINTS = 90,
	MOST_FAULTS = 1000,          /* of one call */
	LONGEST_PLACE = 1000 * 1000, /* the highest number in a list of them */
	MOST_WORDS = 1 << 19,        /* bytes of all faults of one call */
	LONGEST_KEY = 100,           /* bytes of a key that it names, in a message */
	LONGEST_WORDS = 4000,        /* bytes of what a rule says: of a reason, of what it found */
};

/* Faults ----------------------------------------------------------------------------------------------------------- */

const struct fault *engine_new_fault(struct judging *judging, const struct node *node, const char *reason,
                                     const char *found, const char *wanted)
{
	struct fault *fault = arena_take(judging->arena, sizeof *fault);
	*fault = (struct fault){++judging->faults, false, false, node, reason, found, wanted, {.place = node}};
	return fault;
}

/* The start of a text in quotes, cut between words where it is long. */
static const char *excerpt(struct arena *arena, struct text text)
{
	text = text_trimmed(text);
	if (utf8_count(text.at, text.length) <= FOUND_POINTS)
		return arena_print(arena, "\"%.*s\"", (int)text.length, text.at);
	size_t cut = 0, points = 0, word = 0;
	for (; cut < text.length && points < FOUND_POINTS; cut++) {
		points += ((unsigned char)text.at[cut] & 0xC0) != 0x80;
		if (text.at[cut] == ' ')
			word = cut;
	}
	return arena_print(arena, "\"%.*s …\"", (int)(word ? word : cut), text.at);
}

/* What a script wrote, as a text of so many bytes at most. */
static const char *readable(struct judging *judging, struct text text, size_t most)
{
	struct buffer words = {0};
	if (defence_is_up(DEFENCE_ANSWERS))
		buffer_add_readable(&words, text.at, text.length, most);
	else
		buffer_add(&words, text.at, text.length);
	const char *string = arena_string(judging->arena, words.at);
	buffer_free(&words);
	return string;
}

static const char *string_field(struct judging *judging, lua_State *lua, const char *key)
{
	size_t length;
	lua_getfield(lua, -1, key);
	const char *at = lua_isstring(lua, -1) ? lua_tolstring(lua, -1, &length) : NULL;
	const char *string = at ? readable(judging, (struct text){at, length}, LONGEST_WORDS) : NULL;
	lua_pop(lua, 1);
	return string;
}

/* Where a fault is: the value on top of the stack is a key of the record, a record or item, or { record, "key" }. */
struct spot {
	const struct node *node;
	bool absent; /* the key is not there: node is its record */
};

static struct spot spot_of_key(const struct node *record, const char *key)
{
	const struct node *child = key ? node_child(record, key) : NULL;
	return (struct spot){child ? child : record, key && !child};
}

/* fault("txet", …): the author's slip, which the learner would be shown at the record as a whole. */
static struct spot named_spot(struct judging *judging, const struct rule *rule, const struct node *record,
                              const char *key)
{
	if (key && record->kind == NODE_RECORD && format_find(record->record, key, strlen(key)) < 0) {
		const char *near = format_nearest(record->record, key);
		engine_add_error(judging, rule->place, rule->full,
		                 arena_print(judging->arena,
		                             "the check finds a fault at '%s', but %s has no such key%s%s%s",
		                             readable(judging, (struct text){key, strlen(key)}, LONGEST_KEY),
		                             record->record->name, near ? "; did you mean '" : "", near ? near : "",
		                             near ? "'?" : ""));
	}
	return spot_of_key(record, key);
}

static struct spot read_spot(struct judging *judging, lua_State *lua, const struct rule *rule,
                             const struct target *target)
{
	struct spot spot = {target->place, false};
	const struct node *node = view_node(judging->pack->view, -1);
	if (node) {
		spot.node = node;
	} else if (lua_type(lua, -1) == LUA_TSTRING) {
		spot = named_spot(judging, rule, target->place, lua_tostring(lua, -1));
	} else if (lua_istable(lua, -1)) {
		lua_rawgeti(lua, -1, 1);
		lua_rawgeti(lua, -2, 2);
		node = view_node(judging->pack->view, -2);
		if (node)
			spot = named_spot(judging, rule, node, lua_tostring(lua, -1));
		lua_pop(lua, 2);
	}
	return spot;
}

static const char *found_at(struct judging *judging, struct spot spot)
{
	if (spot.absent)
		return "nothing";
	if (spot.node->kind == NODE_TEXT)
		return excerpt(judging->arena, spot.node->text);
	return NULL;
}

/* Reads the fault or unsure on top of the stack. */
static void read_fault(struct judging *judging, lua_State *lua, const struct rule *rule, const struct target *target,
                       struct fault *fault)
{
	lua_getfield(lua, -1, "where");
	struct spot spot = read_spot(judging, lua, rule, target);
	lua_pop(lua, 1);
	const char *kind = string_field(judging, lua, "kind"), *reason = string_field(judging, lua, "reason");
	const char *found = string_field(judging, lua, "found"), *wanted = string_field(judging, lua, "wanted");
	*fault = (struct fault){
		.number = ++judging->faults,
		.unsure = kind && strcmp(kind, "unsure") == 0,
		.node = spot.node,
		.reason = reason ? reason : rule->title,
		.found = found ? found : found_at(judging, spot),
		.wanted = wanted ? wanted : rule->wanted,
		.about = *target,
	};
}

static void one_fault(struct judging *judging, struct check_answer *answer, struct fault fault)
{
	struct fault *copy = arena_take(judging->arena, sizeof *copy);
	*copy = fault;
	answer->kind = ANSWER_FAULTS;
	answer->faults = copy;
	answer->count = 1;
}

/* A table of the script's own: one with a metatable may run a script when it is read. */
static bool is_plain_table(lua_State *lua)
{
	if (!lua_istable(lua, -1))
		return false;
	if (!lua_getmetatable(lua, -1))
		return true;
	lua_pop(lua, 1);
	return false;
}

/* Whether fault(…) or unsure(…) made the value on top. */
static bool is_fault(lua_State *lua)
{
	if (!is_plain_table(lua))
		return false;
	lua_getfield(lua, -1, "kind");
	const char *kind = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : "";
	bool made = strcmp(kind, "fault") == 0 || strcmp(kind, "unsure") == 0;
	lua_pop(lua, 1);
	return made;
}

/* The highest number in a list of faults, with gaps where a check had nothing to say; -1 where it is no such list. */
static int last_of_faults(lua_State *lua)
{
	int last = 0;
	if (!is_plain_table(lua))
		return -1;
	for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
		lua_Integer number = lua_isinteger(lua, -2) ? lua_tointeger(lua, -2) : 0;
		if (number < 1 || number > LONGEST_PLACE || (lua_toboolean(lua, -1) && !is_fault(lua))) {
			lua_pop(lua, 2);
			return -1;
		}
		if (number > last)
			last = (int)number;
	}
	return last;
}

static void read_faults(struct judging *judging, lua_State *lua, const struct target *target, int last,
                        struct check_answer *answer)
{
	size_t most = last < MOST_FAULTS ? (size_t)last : MOST_FAULTS;
	struct fault *faults = arena_array(judging->arena, most, sizeof *faults);
	size_t before = arena_bytes(judging->arena);
	int number = 1;
	for (; number <= last && answer->count < most && arena_bytes(judging->arena) - before < MOST_WORDS; number++) {
		if (lua_rawgeti(lua, -1, number) == LUA_TTABLE)
			read_fault(judging, lua, answer->rule, target, &faults[answer->count++]);
		lua_pop(lua, 1);
	}
	if (number <= last && defence_is_up(DEFENCE_ANSWERS))
		engine_add_error(
			judging, answer->rule->place, answer->rule->full,
			arena_print(judging->arena,
		                    "the check found too many faults at once (%d, or half a megabyte of words), and "
		                    "only the first are told: let it give back one fault for many",
		                    MOST_FAULTS));
	answer->faults = faults;
	answer->kind = answer->count ? ANSWER_FAULTS : ANSWER_CONTENT;
}

/* Reads what a check gave back: nothing, one fault, or a list of faults. Anything else is an error of the rule: it must
 * not pass for content. */
static void read_answer(struct judging *judging, lua_State *lua, const struct target *target,
                        struct check_answer *answer)
{
	answer->kind = ANSWER_CONTENT;
	if (!lua_toboolean(lua, -1))
		return;
	struct fault fault;
	int last;
	if (is_fault(lua)) {
		read_fault(judging, lua, answer->rule, target, &fault);
		one_fault(judging, answer, fault);
	} else if ((last = last_of_faults(lua)) >= 0) {
		read_faults(judging, lua, target, last, answer);
	} else {
		answer->kind = defence_is_up(DEFENCE_ANSWERS) ? ANSWER_FAILED : ANSWER_CONTENT;
		if (defence_is_up(DEFENCE_ANSWERS))
			engine_add_error(
				judging, answer->rule->place, answer->rule->full,
				"the check gave back what is no answer: it must give back fault(…), unsure(…), a list "
				"of them, or nothing");
	}
}

/* Calls ------------------------------------------------------------------------------------------------------------ */

static bool is_same_error(const struct fault_report *error, struct place place, const char *reason)
{
	return error->line == place.line && strcmp(error->file, place.file ? place.file : "") == 0 &&
	       strcmp(error->reason, reason) == 0;
}

void engine_add_error(struct judging *judging, struct place place, const char *rule, const char *reason)
{
	for (size_t i = 0; i < judging->error_count; i++)
		if (is_same_error(&judging->errors[i], place, reason))
			return;
	judging->errors =
		arena_room_for_one(judging->arena, judging->errors, judging->error_count, sizeof *judging->errors);
	judging->errors[judging->error_count++] =
		(struct fault_report){arena_string(judging->arena, place.file ? place.file : ""),
	                              place.line,
	                              place.column,
	                              rule,
	                              arena_string(judging->arena, reason),
	                              NULL};
}

static void push_target(struct judging *judging, const struct target *target)
{
	if (target->list)
		view_push_list(judging->pack->view, target->nodes, target->count);
	else
		view_push(judging->pack->view, target->place);
}

const char *engine_unknown_reason(struct judging *judging, const struct node *unknown)
{
	return arena_print(judging->arena,
	                   "What stands under '%s' could not be read (see its line), so this can't be judged yet.",
	                   unknown->field ? unknown->field->key : "portfolio");
}

/* A call that did not end well: an unknown value is a question, a limit stops the rule, the rest is an error. */
static void take_bad_end(struct judging *judging, enum sandbox_end end, const struct rule *rule,
                         const struct target *target, struct check_answer *answer)
{
	struct sandbox *sandbox = judging->pack->sandbox;
	lua_State *lua = sandbox_state(sandbox);
	const struct node *unknown = end == SANDBOX_ERROR ? view_unknown(judging->pack->view, -1) : NULL;
	if (unknown) {
		lua_pop(lua, 1);
		one_fault(judging, answer,
		          (struct fault){++judging->faults,
		                         true,
		                         true,
		                         unknown,
		                         engine_unknown_reason(judging, unknown),
		                         found_at(judging, (struct spot){unknown, false}),
		                         rule->wanted,
		                         {.place = unknown}});
		return;
	}
	answer->kind = ANSWER_FAILED;
	if (end == SANDBOX_ROOM)
		rule = engine_greediest(judging, rule);
	engine_end_badly(judging, end, rule->full, (struct place){rule->place.file, rule->place.line, 1},
	                 target->place);
	if (end != SANDBOX_ERROR)
		engine_stop(judging, rule->full);
}

/* Who watches from outside learns which rule to blame should the call never end. */
static void tell_running(const struct judging *judging, int number)
{
	if (judging->request->running)
		*judging->request->running = number;
}

static int number_of(const struct judging *judging, const struct rule *rule)
{
	return (int)(rule - judging->pack->rules) + 1;
}

static uint64_t processor_time(void)
{
	struct timespec now;
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static void add_cost(struct rule_cost *cost, uint64_t nanoseconds)
{
	uint64_t longest = cost->longest;
	cost->calls++;
	cost->nanoseconds += nanoseconds;
	while (nanoseconds > longest && !atomic_compare_exchange_weak(&cost->longest, &longest, nanoseconds))
		continue;
}

/* `file`: where the function is from; NULL: that is not known. What ships keeps nothing, and may be called again. */
static enum sandbox_end call_function(const struct pack *pack, const char *file, int arguments)
{
	bool keeps = pack->keeps && (!file || pack_is_of_centre(pack, file));
	return keeps ? sandbox_call_once(pack->sandbox, arguments, 1) : sandbox_call(pack->sandbox, arguments, 1);
}

/* The call itself, timed where somebody asks what rules cost. */
static enum sandbox_end call_timed(struct judging *judging, const struct rule *rule)
{
	const struct pack *pack = judging->pack;
	struct rule_cost *costs = judging->request->costs;
	size_t number = (size_t)(rule - pack->rules);
	if (!costs || number >= RULE_COSTS)
		return call_function(pack, rule->place.file, 5);
	uint64_t start = processor_time();
	enum sandbox_end end = call_function(pack, rule->place.file, 5);
	add_cost(&costs[number], processor_time() - start);
	return end;
}

static enum sandbox_end call_once(struct judging *judging, const struct check *check, const struct target *target)
{
	lua_State *lua = sandbox_state(judging->pack->sandbox);
	lua_rawgeti(lua, LUA_REGISTRYINDEX, check->rule->check);
	push_target(judging, target);
	lua_rawgeti(lua, LUA_REGISTRYINDEX, check->given);
	view_push(judging->pack->view, judging->portfolio->root);
	lua_pushinteger(lua, judging->as_of);
	lua_pushinteger(lua, judging->request->today);
	return call_timed(judging, check->rule);
}

static void call_check(struct judging *judging, const struct check *check, const struct target *target,
                       struct check_answer *answer)
{
	lua_State *lua = sandbox_state(judging->pack->sandbox);
	tell_running(judging, number_of(judging, check->rule));
	enum sandbox_end end = call_once(judging, check, target);
	if (end == SANDBOX_MEMORY && defence_is_up(DEFENCE_PUT_BACK)) { /* others may have held it */
		pack_put_back(judging->pack);
		sandbox_tidy(judging->pack->sandbox);
		end = call_once(judging, check, target);
	}
	tell_running(judging, 0);
	engine_note_given(judging, check->rule);
	if (end == SANDBOX_DONE) {
		size_t before = arena_bytes(judging->arena);
		read_answer(judging, lua, target, answer);
		engine_note_answer(judging, check->rule, arena_bytes(judging->arena) - before);
		lua_pop(lua, 1);
	} else {
		take_bad_end(judging, end, check->rule, target, answer);
	}
}

/* NULL where the rule may be called. */
static const char *why_without(const struct engine_request *request, const char *rule)
{
	for (size_t i = 0; i < request->without.count; i++)
		if (strcmp(request->without.at[i], rule) == 0)
			return request->without_why.at[i];
	return NULL;
}

static struct check_answer ask_rule(struct judging *judging, const struct check *check, const struct target *target)
{
	struct remembered *slot = engine_remember(judging, check->instance, target->key);
	if (slot->instance)
		return (struct check_answer){slot->kind, check->rule, check, slot->faults, slot->count};
	struct check_answer answer = {.rule = check->rule, .check = check};
	if (strings_hold(judging->stopped, check->rule->full)) {
		answer.kind = ANSWER_FAILED;
	} else if (why_without(judging->request, check->rule->full)) {
		answer.kind = ANSWER_FAILED;
		engine_add_error(judging, check->rule->place, check->rule->full,
		                 why_without(judging->request, check->rule->full));
	} else {
		call_check(judging, check, target, &answer);
	}
	slot = engine_remember(judging, check->instance, target->key);
	*slot = (struct remembered){check->instance, answer.kind, target->key, answer.faults, answer.count};
	return answer;
}

/* any_of: content with the first that is content; else the question of one that is unsure; else what the first said. */
static struct check_answer ask_any(struct judging *judging, const struct check *check, const struct target *target)
{
	struct check_answer chosen = {0};
	for (size_t i = 0; i < check->any_count; i++) {
		struct check_answer answer = ask_rule(judging, &check->any_of[i], target);
		if (answer.kind == ANSWER_CONTENT)
			return answer;
		bool unsure = answer.kind == ANSWER_FAILED || answer.faults[0].unsure;
		bool chosen_unsure = i > 0 && (chosen.kind == ANSWER_FAILED || chosen.faults[0].unsure);
		if (i == 0 || (unsure && !chosen_unsure))
			chosen = answer;
	}
	return chosen;
}

struct check_answer engine_ask(struct judging *judging, const struct check *check, const struct target *target)
{
	if (engine_has_too_many(judging))
		return (struct check_answer){.kind = ANSWER_CONTENT};
	return check->rule ? ask_rule(judging, check, target) : ask_any(judging, check, target);
}

static bool matches(const struct strings *globs, const char *rule, enum level level)
{
	for (size_t i = 0; i < globs->count; i++)
		if (fnmatch(globs->at[i], rule, 0) == 0 || strcmp(globs->at[i], level_name(level)) == 0)
			return true;
	return false;
}

bool engine_leaves_out(const struct engine_request *request, const struct rule *rule, enum level level)
{
	return (request->only.count && !matches(&request->only, rule->full, level)) ||
	       matches(&request->skip, rule->full, level);
}

bool engine_wants(struct judging *judging, const struct rule *rule, enum level level)
{
	const struct engine_request *request = judging->request;
	if (rule->from > request->stage)
		return false;
	bool left_out = engine_leaves_out(request, rule, level);
	judging->partial = judging->partial || left_out;
	return !left_out;
}

static const char *why_without_function(struct judging *judging, int function)
{
	if (!judging->request->without.count)
		return NULL;
	return why_without(judging->request, arena_print(judging->arena, ENGINE_FUNCTION, function));
}

/* Whether a limit stopped a trait in this portfolio: it is no more called about the rest of it than a rule is. */
static bool is_stopped(struct judging *judging, int function)
{
	return judging->stopped->count &&
	       strings_hold(judging->stopped, arena_print(judging->arena, ENGINE_FUNCTION, function));
}

/* A trait or a measure, with what it is called with on the stack. */
static enum sandbox_end call_other(const struct judging *judging, int function)
{
	tell_running(judging, (int)judging->pack->rule_count + function);
	enum sandbox_end end = call_function(judging->pack, NULL, 3);
	tell_running(judging, 0);
	return end;
}

enum holding engine_holds(struct judging *judging, int function, const struct node *node, struct place place,
                          const struct node **unknown)
{
	struct sandbox *sandbox = judging->pack->sandbox;
	lua_State *lua = sandbox_state(sandbox);
	const char *why = why_without_function(judging, function);
	*unknown = NULL;
	if (why)
		engine_add_error(judging, place, NULL, why);
	if (why || is_stopped(judging, function))
		return HOLDS_FAILED;
	lua_rawgeti(lua, LUA_REGISTRYINDEX, function);
	view_push(judging->pack->view, node);
	view_push(judging->pack->view, judging->portfolio->root);
	lua_pushinteger(lua, judging->as_of);
	enum sandbox_end end = call_other(judging, function);
	*unknown = end == SANDBOX_ERROR ? view_unknown(judging->pack->view, -1) : NULL;
	if (end == SANDBOX_DONE || *unknown) {
		bool holds = lua_toboolean(lua, -1);
		lua_pop(lua, 1);
		return *unknown ? HOLDS_UNKNOWN : holds ? HOLDS : HOLDS_NOT;
	}
	engine_end_badly(judging, end, NULL, place, node);
	if (end != SANDBOX_ERROR)
		engine_stop(judging, arena_print(judging->arena, ENGINE_FUNCTION, function));
	return HOLDS_FAILED;
}

bool engine_measure(struct judging *judging, const struct measure *measure, const struct target *target)
{
	struct sandbox *sandbox = judging->pack->sandbox;
	lua_State *lua = sandbox_state(sandbox);
	const char *why = why_without_function(judging, measure->take);
	if (why) {
		engine_add_error(judging, (struct place){0}, NULL,
		                 arena_print(judging->arena, "the measure '%s' was %s", measure->name, why));
		return false;
	}
	lua_rawgeti(lua, LUA_REGISTRYINDEX, measure->take);
	push_target(judging, target);
	view_push(judging->pack->view, judging->portfolio->root);
	lua_pushinteger(lua, judging->as_of);
	enum sandbox_end end = call_other(judging, measure->take);
	if (end == SANDBOX_DONE && is_plain_table(lua))
		return true;
	if (end == SANDBOX_DONE || (end == SANDBOX_ERROR && view_unknown(judging->pack->view, -1))) {
		lua_pop(lua, 1);
		return false;
	}
	engine_end_badly(judging, end, NULL, (struct place){0}, target->place);
	return false;
}
