#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "pack_inside.h"

/* A text field of the table on top; "" where it is absent. */
static const char *field_string(struct pack_reader *reader, const char *key)
{
	lua_getfield(reader->lua, -1, key);
	const char *string = lua_isnil(reader->lua, -1) ? "" : pack_copy_string(reader->pack, reader->lua, -1);
	lua_pop(reader->lua, 1);
	return string;
}

static bool field_truth(struct pack_reader *reader, const char *key)
{
	lua_getfield(reader->lua, -1, key);
	bool truth = lua_toboolean(reader->lua, -1);
	lua_pop(reader->lua, 1);
	return truth;
}

static long field_number(struct pack_reader *reader, const char *key)
{
	lua_getfield(reader->lua, -1, key);
	long number = (long)lua_tointeger(reader->lua, -1);
	lua_pop(reader->lua, 1);
	return number;
}

/* A function of the table on top, kept in the registry; LUA_NOREF where there is none. */
static int field_function(struct pack_reader *reader, const char *key)
{
	lua_getfield(reader->lua, -1, key);
	if (lua_isfunction(reader->lua, -1))
		return luaL_ref(reader->lua, LUA_REGISTRYINDEX);
	lua_pop(reader->lua, 1);
	return LUA_NOREF;
}

/* The place in field `key` of the table on top; its file is NULL where there is none. */
static struct place field_place_of(struct pack_reader *reader, const char *key)
{
	struct place place = {NULL, 0, 0};
	lua_getfield(reader->lua, -1, key);
	if (lua_istable(reader->lua, -1))
		place = (struct place){field_string(reader, "file"), (int)field_number(reader, "line"), 1};
	lua_pop(reader->lua, 1);
	return place;
}

static struct place field_place(struct pack_reader *reader)
{
	return field_place_of(reader, "place");
}

static struct asker field_asker(struct pack_reader *reader)
{
	struct asker asker = {.layer = "", .because = ""};
	lua_getfield(reader->lua, -1, "asker");
	if (lua_istable(reader->lua, -1))
		asker = (struct asker){field_string(reader, "layer"), field_string(reader, "because"),
		                       field_place(reader)};
	lua_pop(reader->lua, 1);
	return asker;
}

static struct strings field_strings(struct pack_reader *reader, const char *key)
{
	lua_State *lua = reader->lua;
	struct strings strings = {0};
	lua_getfield(lua, -1, key);
	if (lua_istable(lua, -1)) {
		size_t count = (size_t)lua_rawlen(lua, -1);
		strings.at = arena_array(reader->pack->arena, count, sizeof *strings.at);
		for (; strings.count < count; strings.count++) {
			lua_rawgeti(lua, -1, (lua_Integer)strings.count + 1);
			strings.at[strings.count] = pack_copy_string(reader->pack, reader->lua, -1);
			lua_pop(lua, 1);
		}
	}
	lua_pop(lua, 1);
	return strings;
}

/* Reads the list in field `key` of the table on top (or the table itself where `key` is NULL) item by item. */
typedef void read_item(struct pack_reader *reader, void *item);

static void *read_list(struct pack_reader *reader, const char *key, size_t size, read_item *read, size_t *count)
{
	lua_State *lua = reader->lua;
	if (key)
		lua_getfield(lua, -1, key);
	else
		lua_pushvalue(lua, -1);
	*count = (size_t)lua_rawlen(lua, -1);
	char *items = arena_array(reader->pack->arena, *count, size);
	luaL_checkstack(lua, 16, NULL);
	for (size_t i = 0; i < *count; i++) {
		lua_rawgeti(lua, -1, (lua_Integer)i + 1);
		read(reader, items + i * size);
		lua_pop(lua, 1);
	}
	lua_pop(lua, 1);
	return items;
}

bool pack_stage_named(const char *name, enum stage *stage)
{
	static const char *const names[] = {"learner", "assessor", "verifier"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(name, names[i]) == 0) {
			*stage = (enum stage)i;
			return true;
		}
	return false;
}

static enum level level_named(const char *name)
{
	for (int level = LEVEL_ASK; level <= LEVEL_MUST; level++)
		if (strcmp(name, level_name((enum level)level)) == 0)
			return (enum level)level;
	return LEVEL_MUST;
}

/* Calls a function of the kit with the value on top of the stack, and leaves its `results` in the value's place. */
static void call_kit(struct pack_reader *reader, const char *function, int results)
{
	lua_getfield(reader->lua, reader->kit, function);
	lua_insert(reader->lua, -2);
	lua_call(reader->lua, 1, results);
}

static void read_default(struct pack_reader *reader, struct parameter *parameter)
{
	lua_getfield(reader->lua, -1, "default");
	call_kit(reader, "show", 1);
	parameter->value = pack_copy_string(reader->pack, reader->lua, -1);
	lua_pop(reader->lua, 1);
}

static void read_parameter(struct pack_reader *reader, void *item)
{
	struct parameter *parameter = item;
	*parameter = (struct parameter){
		.name = field_string(reader, "name"),
		.kind = field_string(reader, "kind"),
		.says = field_string(reader, "says"),
		.unit = field_string(reader, "unit"),
		.tighter = field_string(reader, "tighter"),
		.whose = "",
		.place = field_place(reader),
	};
	if (field_truth(reader, "ours"))
		parameter->whose = pack_is_of_centre(reader->pack, parameter->place.file) ? "centre" : "assay";
	read_default(reader, parameter);
}

static void read_rule(struct pack_reader *reader, void *item)
{
	struct rule *rule = item;
	*rule = (struct rule){
		.full = field_string(reader, "full"),
		.title = field_string(reader, "title"),
		.why = field_string(reader, "why"),
		.advice = field_string(reader, "advice"),
		.wanted = field_string(reader, "wanted"),
		.none = field_string(reader, "none"),
		.on = field_strings(reader, "on_in_order"),
		.level = level_named(field_string(reader, "level")),
		.check = field_function(reader, "check"),
		.draft = field_truth(reader, "draft"),
		.asked_by = field_string(reader, "asked_by"),
		.place = field_place(reader),
	};
	rule->has_check = rule->check != LUA_NOREF;
	pack_stage_named(field_string(reader, "from"), &rule->from);
	rule->parameters =
		read_list(reader, "in_order", sizeof *rule->parameters, read_parameter, &rule->parameter_count);
}

static int compare_rules(const void *a, const void *b)
{
	return strcmp((*(const struct rule *const *)a)->full, (*(const struct rule *const *)b)->full);
}

void pack_read_rules(struct pack_reader *reader)
{
	struct pack *pack = reader->pack;
	pack->rules = read_list(reader, NULL, sizeof *pack->rules, read_rule, &pack->rule_count);
	pack->rules_by_name = arena_array(pack->arena, pack->rule_count, sizeof *pack->rules_by_name);
	for (size_t i = 0; i < pack->rule_count; i++)
		pack->rules_by_name[i] = &pack->rules[i];
	qsort(pack->rules_by_name, pack->rule_count, sizeof *pack->rules_by_name, compare_rules);
}

/* The one subject of a measure: the first key of its `on`. */
static void read_measure(struct pack_reader *reader, void *item)
{
	lua_State *lua = reader->lua;
	struct measure *measure = item;
	measure->name = field_string(reader, "name");
	measure->take = field_function(reader, "take");
	lua_getfield(lua, -1, "on");
	lua_pushnil(lua);
	lua_next(lua, -2);
	const char *on = luaL_checkstring(lua, -2);
	measure->subject = format_subject_named(strncmp(on, "the ", 4) == 0 ? on + 4 : on);
	lua_pop(lua, 3);
}

void pack_read_measures(struct pack_reader *reader)
{
	struct pack *pack = reader->pack;
	pack->measures = read_list(reader, NULL, sizeof *pack->measures, read_measure, &pack->measure_count);
}

static void read_given(struct pack_reader *reader, struct check *check)
{
	lua_State *lua = reader->lua;
	lua_pushvalue(lua, -1);
	call_kit(reader, "given", 3);
	check->instance = (int)lua_tointeger(lua, -3);
	check->given_text = pack_copy_string(reader->pack, reader->lua, -1);
	lua_pop(lua, 1);
	check->given = luaL_ref(lua, LUA_REGISTRYINDEX);
	lua_pop(lua, 1);
	if (check->instance > reader->pack->instances)
		reader->pack->instances = check->instance;
	lua_pushvalue(lua, -1);
	call_kit(reader, "set_by", 1);
	check->set_by = (struct place){field_string(reader, "file"), (int)field_number(reader, "line"), 1};
	lua_pop(lua, 1);
}

/* The same check without what the centre sets in it. */
static void read_without_centre(struct pack_reader *reader, struct check *check)
{
	lua_pushvalue(reader->lua, -1);
	call_kit(reader, "without_centre", 1);
	if (lua_istable(reader->lua, -1)) {
		struct check *without = arena_take(reader->pack->arena, sizeof *without);
		*without = (struct check){.rule = check->rule, .place = check->place};
		read_given(reader, without);
		check->without_centre = without;
	}
	lua_pop(reader->lua, 1);
}

static void read_setting(struct pack_reader *reader, void *item)
{
	struct setting *setting = item;
	*setting = (struct setting){field_string(reader, "layer"), field_string(reader, "value"),
	                            field_string(reader, "because"), field_place(reader)};
}

static void read_settings_of(struct pack_reader *reader, void *item)
{
	struct settings *settings = item;
	settings->at = read_list(reader, NULL, sizeof *settings->at, read_setting, &settings->count);
}

static void read_settings(struct pack_reader *reader, struct check *check)
{
	size_t count;
	lua_pushvalue(reader->lua, -1);
	call_kit(reader, "settings", 1);
	check->settings = read_list(reader, NULL, sizeof *check->settings, read_settings_of, &count);
	lua_pop(reader->lua, 1);
}

static void read_check(struct pack_reader *reader, void *item)
{
	struct check *check = item;
	check->place = field_place(reader);
	check->asked_again = field_place_of(reader, "asked_again");
	check->layer = field_string(reader, "layer");
	check->asker = field_asker(reader);
	check->rule = pack_rule(reader->pack, field_string(reader, "full"));
	if (check->rule) {
		read_given(reader, check);
		read_settings(reader, check);
		if (reader->pack->centre)
			read_without_centre(reader, check);
		return;
	}
	check->any_of = read_list(reader, "checks", sizeof *check->any_of, read_check, &check->any_count);
	check->set_by = check->place;
}

static struct checks read_checks(struct pack_reader *reader, const char *level)
{
	struct checks checks;
	checks.at = read_list(reader, level, sizeof *checks.at, read_check, &checks.count);
	return checks;
}

/* The function that answers whether a subject is what `that_is` asks for; one trait has one number, over all units. */
static int read_trait(struct pack_reader *reader, const char *subject, const char *trait)
{
	lua_State *lua = reader->lua;
	lua_getfield(lua, reader->kit, "trait");
	lua_pushstring(lua, subject);
	lua_pushstring(lua, trait);
	lua_call(lua, 2, 1);
	int function = (int)field_number(reader, "kept");
	if (!function) {
		function = field_function(reader, "holds");
		lua_pushinteger(lua, function);
		lua_setfield(lua, -2, "kept");
	}
	lua_pop(lua, 1);
	return function;
}

static enum quantifier quantifier_named(const char *name)
{
	static const char *const names[] = {"the", "every"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], name) == 0)
			return (enum quantifier)i;
	return QUANTIFIER_AT_LEAST;
}

static void read_block(struct pack_reader *reader, void *item)
{
	struct block *block = item;
	const char *subject = field_string(reader, "subject"), *trait = field_string(reader, "that_is");
	*block = (struct block){
		.quantifier = quantifier_named(field_string(reader, "quantifier")),
		.least = (size_t)field_number(reader, "least"),
		.subject = format_subject_named(subject),
		.if_any = field_truth(reader, "if_any"),
		.must = read_checks(reader, "must"),
		.should = read_checks(reader, "should"),
		.ask = field_strings(reader, "ask"),
		.place = field_place(reader),
		.asker = field_asker(reader),
		.own_least = (size_t)field_number(reader, "own_least"),
		.holds = LUA_NOREF,
	};
	if (block->own_least)
		block->own_place = field_place_of(reader, "own_at");
	if (*trait) {
		block->trait = trait;
		block->holds = read_trait(reader, subject, trait);
	}
	block->blocks = read_list(reader, "blocks", sizeof *block->blocks, read_block, &block->count);
}

static int state_named(const char *name)
{
	int state = POLICY_OVERRULED;
	while (state > 0 && strcmp(name, policy_state_name((enum policy_state)state)) != 0)
		state--;
	return state;
}

static const char *place_string(struct pack_reader *reader)
{
	struct place place = field_place(reader);
	return arena_print(reader->pack->arena, "%s:%d", place.file, place.line);
}

static void read_dispensation(struct pack_reader *reader, void *item)
{
	struct dispensation *dispensation = item;
	*dispensation = (struct dispensation){
		.unit = "",
		.qualification = "",
		.criterion = field_string(reader, "criterion"),
		.rule = field_string(reader, "rule"),
		.says = field_string(reader, "says"),
		.reason = field_string(reader, "reason"),
		.agreed_with = field_string(reader, "agreed_with"),
		.from = field_string(reader, "from"),
		.till = field_string(reader, "till"),
		.state = state_named(field_string(reader, "state")),
		.overruled_by = field_string(reader, "overruled_by"),
		.place = place_string(reader),
	};
}

static void read_waiver(struct pack_reader *reader, void *item)
{
	struct waiver *waiver = item;
	*waiver = (struct waiver){
		.learner = field_string(reader, "learner"),
		.item = field_string(reader, "item"),
		.unit = field_string(reader, "unit"),
		.criterion = field_string(reader, "criterion"),
		.rule = field_string(reader, "rule"),
		.because = field_string(reader, "because"),
		.approved_by = field_string(reader, "approved_by"),
		.agreed_with = field_string(reader, "agreed_with"),
		.from = field_string(reader, "from"),
		.till = field_string(reader, "till"),
		.state = state_named(field_string(reader, "state")),
		.place = place_string(reader),
	};
}

void pack_read_waivers(struct pack_reader *reader)
{
	struct pack *pack = reader->pack;
	pack->waivers = read_list(reader, "waivers", sizeof *pack->waivers, read_waiver, &pack->waiver_count);
}

/* The dispensations of what is on top; nil: none. */
static struct dispensation *read_dispensations(struct pack_reader *reader, size_t *count)
{
	lua_getfield(reader->lua, -1, "dispensed");
	bool none = lua_isnil(reader->lua, -1);
	lua_pop(reader->lua, 1);
	*count = 0;
	return none ? NULL : read_list(reader, "dispensed", sizeof(struct dispensation), read_dispensation, count);
}

void pack_read_common(struct pack_reader *reader)
{
	struct pack *pack = reader->pack;
	pack->dispensations = read_dispensations(reader, &pack->dispensation_count);
	pack->common = read_list(reader, "blocks", sizeof *pack->common, read_block, &pack->common_count);
}

static void read_standard_criterion(struct pack_reader *reader, void *item)
{
	struct standard_criterion *criterion = item;
	*criterion = (struct standard_criterion){field_string(reader, "id"), field_string(reader, "says"),
	                                         field_place(reader)};
}

static void read_outcome(struct pack_reader *reader, void *item)
{
	struct standard_outcome *outcome = item;
	*outcome = (struct standard_outcome){
		.id = field_string(reader, "id"), .says = field_string(reader, "says"), .place = field_place(reader)};
	outcome->criteria =
		read_list(reader, "criteria", sizeof *outcome->criteria, read_standard_criterion, &outcome->count);
}

void pack_read_standard(struct pack_reader *reader, struct standard *standard)
{
	*standard = (struct standard){
		.id = field_string(reader, "id"),
		.title = field_string(reader, "title"),
		.source = field_string(reader, "source"),
		.note = field_string(reader, "note"),
		.level = (int)field_number(reader, "level"),
		.credit = (int)field_number(reader, "credit"),
		.glh = (int)field_number(reader, "glh"),
		.place = field_place(reader),
	};
	standard->outcomes = read_list(reader, "outcomes", sizeof *standard->outcomes, read_outcome, &standard->count);
}

void pack_read_body(struct pack_reader *reader, struct body *body)
{
	*body = (struct body){
		.name = field_string(reader, "name"),
		.title = field_string(reader, "title"),
		.note = field_string(reader, "note"),
		.place = field_place(reader),
	};
}

static const char *full_id(struct pack_reader *reader, const char *body, const char *name)
{
	return strchr(name, '/') ? name : arena_print(reader->pack->arena, "%s/%s", body, name);
}

void pack_read_qualification(struct pack_reader *reader, const char *body, struct qualification *qualification)
{
	*qualification = (struct qualification){
		.id = full_id(reader, body, field_string(reader, "name")),
		.body = arena_string(reader->pack->arena, body),
		.title = field_string(reader, "title"),
		.number = field_string(reader, "number"),
		.note = field_string(reader, "note"),
		.level = (int)field_number(reader, "level"),
		.lines = field_strings(reader, "lines"),
		.registration_ends = field_string(reader, "registration_ends"),
		.certification_ends = field_string(reader, "certification_ends"),
		.units = field_strings(reader, "units"),
		.place = field_place(reader),
	};
	struct qualification *made = qualification;
	made->structure = read_list(reader, "structure", sizeof *made->structure, read_block, &made->structure_count);
	made->windows = read_list(reader, "windows", sizeof *made->windows, read_block, &made->window_count);
	for (size_t i = 0; i < qualification->units.count; i++)
		qualification->units.at[i] = full_id(reader, body, qualification->units.at[i]);
}

static void read_part(struct pack_reader *reader, void *item)
{
	struct part *part = item;
	*part = (struct part){
		.kind = field_string(reader, "kind"),
		.id = field_string(reader, "id"),
		.says = field_string(reader, "says"),
		.statements = field_strings(reader, "statements"),
		.standards = field_strings(reader, "standards"),
		.place = field_place(reader),
	};
	part->blocks = read_list(reader, "blocks", sizeof *part->blocks, read_block, &part->count);
}

static void read_teaches(struct pack_reader *reader, void *item)
{
	struct part *part = item;
	*part = (struct part){
		.kind = "teaches",
		.id = "",
		.says = field_string(reader, "because"),
		.statements = field_strings(reader, "statements"),
		.place = field_place(reader),
	};
}

void pack_read_unit(struct pack_reader *reader, const char *body, const char *file, struct unit *unit)
{
	*unit = (struct unit){
		.id = full_id(reader, body, field_string(reader, "name")),
		.qualification = field_string(reader, "qualification"),
		.body = arena_string(reader->pack->arena, body),
		.title = field_string(reader, "title"),
		.source = field_string(reader, "source"),
		.edition = field_string(reader, "edition"),
		.reference = field_string(reader, "reference"),
		.standard = field_string(reader, "standard"),
		.note = field_string(reader, "note"),
		.file = arena_string(reader->pack->arena, file),
		.place = field_place(reader),
	};
	unit->dispensations = read_dispensations(reader, &unit->dispensation_count);
	for (size_t i = 0; i < unit->dispensation_count; i++) {
		unit->dispensations[i].unit = unit->id;
		unit->dispensations[i].qualification = unit->qualification;
	}
	unit->criteria = read_list(reader, "criteria", sizeof *unit->criteria, read_part, &unit->criterion_count);
	unit->notes = read_list(reader, "notes", sizeof *unit->notes, read_part, &unit->note_count);
	unit->teaches = read_list(reader, "teaches", sizeof *unit->teaches, read_teaches, &unit->teaches_count);
}

static enum expectation expectation_named(const char *name)
{
	return strcmp(name, "content") == 0 ? EXPECT_CONTENT
	       : strcmp(name, "fault") == 0 ? EXPECT_FAULT
	                                    : EXPECT_QUESTION;
}

static void read_case(struct pack_reader *reader, void *item)
{
	struct rule_case *rule_case = item;
	*rule_case = (struct rule_case){
		.name = field_string(reader, "name"),
		.yaml = field_string(reader, "yaml"),
		.expect = expectation_named(field_string(reader, "expect")),
		.at = field_string(reader, "at"),
		.found = field_string(reader, "found"),
		.as_of = field_string(reader, "as_of"),
		.boundary = field_string(reader, "boundary"),
		.place = field_place(reader),
	};
	lua_getfield(reader->lua, -1, "check");
	read_check(reader, &rule_case->check);
	lua_pop(reader->lua, 1);
}

void pack_read_cases(struct pack_reader *reader, const struct rule_case **cases, size_t *count)
{
	*cases = read_list(reader, NULL, sizeof **cases, read_case, count);
}

static void read_try(struct pack_reader *reader, void *item)
{
	struct suite_try *try = item;
	*try = (struct suite_try){
		.kind = field_string(reader, "kind"),
		.name = field_string(reader, "name"),
		.given = field_string(reader, "given"),
		.changes = field_strings(reader, "changes"),
		.finds = field_strings(reader, "finds"),
		.asks = field_strings(reader, "asks"),
		.place = field_place(reader),
	};
}

void pack_read_suite(struct pack_reader *reader, struct suite *suite)
{
	suite->unit = field_string(reader, "unit");
	suite->tries = read_list(reader, "tries", sizeof *suite->tries, read_try, &suite->count);
}
