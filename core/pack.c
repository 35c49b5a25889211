#include "pack.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "library_versions.h"
#include "pack_inside.h"

/* Running a script ------------------------------------------------------------------------------------------------- */

/* A file that ships took too much with what a centre's amendment changes in it: told there, or where the amendment stands in
 * a file of another name, at the file that can't be used without it. */
static bool fail_of_amendment(struct place laid, const char *file, struct text stopped, struct error *error)
{
	if (string_ends_with(laid.file, file))
		return error_at(error, laid, "%.*s to work this into what it amends: take out what need not be changed",
		                (int)stopped.length, stopped.at);
	return error_at(error, (struct place){file, 1, 1},
	                "%.*s to work %s:%d into this: take out there what need not be changed", (int)stopped.length,
	                stopped.at, laid.file, laid.line);
}

bool pack_end_call(struct loading *loading, enum sandbox_end end, const char *file, struct error *error)
{
	struct place laid = loading->laid;
	loading->laid = (struct place){0};
	if (end == SANDBOX_DONE)
		return true;
	struct error inside = {0};
	if (end == SANDBOX_ERROR)
		sandbox_error(loading->pack->sandbox, &inside);
	else
		sandbox_limit_error(loading->pack->sandbox, end, &inside);
	const char *advice = strstr(inside.sentence, SANDBOX_LOOK_FOR);
	if (end != SANDBOX_ERROR && !*inside.file && laid.file && advice)
		return fail_of_amendment(laid, file, (struct text){inside.sentence, (size_t)(advice - inside.sentence)},
		                         error);
	return error_at(error, (struct place){*inside.file ? inside.file : file, inside.line ? inside.line : 1, 1},
	                "%s", inside.sentence);
}

void pack_push_from_kit(struct pack *pack, const char *name)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	lua_rawgeti(lua, LUA_REGISTRYINDEX, pack->kit);
	lua_getfield(lua, -1, name);
	lua_remove(lua, -2);
}

static bool is_apart(const struct loading *loading, const char *file)
{
	return loading->apart || pack_is_of_centre(loading->pack, file);
}

/* Pushes kit.environment(kind, apart). */
static bool push_environment(struct loading *loading, const char *kind, const char *file, struct error *error)
{
	pack_push_from_kit(loading->pack, "environment");
	lua_pushstring(loading->lua, kind);
	lua_pushboolean(loading->lua, is_apart(loading, file));
	return pack_end_call(loading, sandbox_call(loading->pack->sandbox, 2, 1), file, error);
}

/* What a script gave back is on top: kit.opened(it) in its place, where it is a centre's. */
static bool open_up(struct loading *loading, const char *kind, const char *file, struct error *error)
{
	if (!is_apart(loading, file) || strcmp(kind, "judgement") == 0)
		return true;
	pack_push_from_kit(loading->pack, "opened");
	lua_insert(loading->lua, -2);
	return pack_end_call(loading, sandbox_call(loading->pack->sandbox, 1, 1), file, error);
}

/* What rules and judgements use most: a local name is found at once, while each use of a global one asks the table that keeps
 * scripts from changing it, and then what stands behind that. */
static const char used_most[] =
	"local prose <const>, ipairs <const>, any <const>, first <const>, filter <const>, collect <const>, "
	"contains <const>, kind <const>, table <const>, math <const> = "
	"prose, ipairs, any, first, filter, collect, contains, kind, table, math; ";

const char *pack_head_of_shipped(const char *name)
{
	static const char rules[] = "rules/", judgements[] = "rules/judgements/", cases[] = ".cases.lua";
	size_t length = strlen(name), end = strlen(cases);
	bool is_rule = strncmp(name, rules, strlen(rules)) == 0 && !strchr(name + strlen(rules), '/') &&
	               (length < end || strcmp(name + length - end, cases) != 0);
	return is_rule || strncmp(name, judgements, strlen(judgements)) == 0 ? used_most : "";
}

enum { MOST_GIVEN_BACK = 3 }; /* by a script, to see whether it is more than one thing */

/* What a script gave back is on top; only the first of it is taken, and there may be no more. */
static bool take_first(struct loading *loading, const char *file, struct error *error)
{
	lua_State *lua = loading->lua;
	bool several = false;
	for (int i = 1; i < MOST_GIVEN_BACK; i++) {
		several = several || !lua_isnil(lua, -1);
		lua_pop(lua, 1);
	}
	if (!several)
		return true;
	lua_pop(lua, 1);
	int line = loading->file && strcmp(loading->file, file) == 0 ? pack_line_of_return(loading) : 1;
	return error_at(error, (struct place){file, line, 1},
	                "behind 'return' stand several things, and only the first would count: put them into one list, "
	                "return { …, … }, or what stands in the others into the first");
}

bool pack_run_script(struct loading *loading, const char *head, const char *file, struct error *error)
{
	struct sandbox *sandbox = loading->pack->sandbox;
	bool known = loading->code.length && sandbox_load_code(sandbox, loading->code);
	if (!known && !sandbox_load(sandbox, head, file, loading->bytes.at, loading->bytes.length, error)) {
		lua_pop(loading->lua, 1);
		return false;
	}
	lua_insert(loading->lua, -2);
	if (!lua_setupvalue(loading->lua, -2, 1))
		lua_pop(loading->lua, 1);
	return pack_end_call(loading, sandbox_call(sandbox, 0, MOST_GIVEN_BACK), file, error) &&
	       take_first(loading, file, error);
}

bool pack_give_to_kit(struct loading *loading, const char *function, const char *name, const char *file,
                      struct error *error)
{
	pack_push_from_kit(loading->pack, function);
	lua_insert(loading->lua, -2);
	lua_pushstring(loading->lua, name);
	lua_insert(loading->lua, -2);
	lua_pushstring(loading->lua, file);
	lua_pushboolean(loading->lua, is_apart(loading, file));
	return pack_end_call(loading, sandbox_call(loading->pack->sandbox, 4, 0), file, error);
}

bool pack_load_script(struct loading *loading, const char *kind, const char *file, const char **sha256,
                      struct error *error)
{
	bool judges = strcmp(kind, "rules") == 0 || strcmp(kind, "judgement") == 0;
	if (!push_environment(loading, kind, file, error)) /* for which the kit may read files of its own */
		return false;
	if (!pack_read_layer(loading, file, sha256, error)) {
		lua_pop(loading->lua, 1);
		return false;
	}
	return pack_run_script(loading, judges ? used_most : "", file, error) && open_up(loading, kind, file, error);
}

static bool load_kit(struct loading *loading, struct error *error)
{
	lua_pushcfunction(loading->lua, pack_start_kit);
	lua_pushlightuserdata(loading->lua, loading);
	if (!pack_end_call(loading, sandbox_call(loading->pack->sandbox, 1, 1), "rules/kit/init.lua", error))
		return false;
	loading->pack->kit = luaL_ref(loading->lua, LUA_REGISTRYINDEX);
	return true;
}

/* Turning tables into structures, protected ------------------------------------------------------------------------ */

struct reading {
	struct pack_reader reader;
	const char *what, *body, *file;
	void *into;
	size_t *count;
};

static void read_field_of_kit(struct reading *reading, void (*read)(struct pack_reader *))
{
	lua_getfield(reading->reader.lua, reading->reader.kit, reading->what);
	read(&reading->reader);
}

/* Called with the reading, the kit, and what a script gave back. */
static int read_protected(lua_State *lua)
{
	struct reading *reading = lua_touserdata(lua, 1);
	reading->reader.kit = 2;
	if (strcmp(reading->what, "rules") == 0)
		read_field_of_kit(reading, pack_read_rules);
	else if (strcmp(reading->what, "measures") == 0)
		read_field_of_kit(reading, pack_read_measures);
	else if (strcmp(reading->what, "common") == 0)
		pack_read_common(&reading->reader);
	else if (strcmp(reading->what, "standard") == 0)
		pack_read_standard(&reading->reader, reading->into);
	else if (strcmp(reading->what, "body") == 0)
		pack_read_body(&reading->reader, reading->into);
	else if (strcmp(reading->what, "cases") == 0)
		pack_read_cases(&reading->reader, reading->into, reading->count);
	else if (strcmp(reading->what, "suite") == 0)
		pack_read_suite(&reading->reader, reading->into);
	else if (strcmp(reading->what, "waivers") == 0)
		pack_read_waivers(&reading->reader);
	else if (strcmp(reading->what, "qualification") == 0)
		pack_read_qualification(&reading->reader, reading->body, reading->into);
	else
		pack_read_unit(&reading->reader, reading->body, reading->file, reading->into);
	return 0;
}

/* Reads what is on top of the stack (a script's value, or nil) and takes it off. */
static bool read_by(struct loading *loading, struct reading *reading, struct error *error)
{
	const char *what = reading->what, *file = reading->file;
	lua_pushcfunction(loading->lua, read_protected);
	lua_insert(loading->lua, -2);
	lua_pushlightuserdata(loading->lua, reading);
	lua_insert(loading->lua, -2);
	lua_rawgeti(loading->lua, LUA_REGISTRYINDEX, loading->pack->kit);
	lua_insert(loading->lua, -2);
	return pack_end_call(loading, sandbox_call(loading->pack->sandbox, 3, 0), file ? file : what, error);
}

bool pack_read_value(struct loading *loading, const char *what, const char *body, const char *file, void *into,
                     struct error *error)
{
	struct reading reading = {{loading->pack, loading->lua, 0}, what, body, file, into, NULL};
	return read_by(loading, &reading, error);
}

/* Kinds of files --------------------------------------------------------------------------------------------------- */

static struct names list_words(struct pack *pack, const char *root)
{
	return pack_list_folder(pack, arena_print(pack->arena, "%srules/words", root), ".txt");
}

/* Whether the word lists are all those that the program has in it, byte for byte. */
static bool are_shipped(struct loading *loading, const struct names *names)
{
	struct pack *pack = loading->pack;
	struct shipped_file file;
	bool shipped = true;
	for (size_t i = 0; shipped && i < names->count; i++) {
		const char *name = arena_print(pack->arena, "rules/words/%s.txt", names->at[i]);
		shipped = pack_read_layer(loading, name, NULL, NULL) &&
		          shipped_find(loading->shipped, name, loading->bytes.at, loading->bytes.length, &file);
	}
	return shipped;
}

/* Takes the word lists as they are in the program, where these are all that there are; else nothing has happened. */
static struct lexicon *take_words(struct loading *loading, const char *centre)
{
	struct pack *pack = loading->pack;
	size_t count;
	struct text words = shipped_words(loading->shipped, &count);
	struct names names = list_words(pack, "");
	if (!words.length || names.count != count || (centre && list_words(pack, centre).count))
		return NULL;
	struct lexicon *lexicon = are_shipped(loading, &names) ? lexicon_thaw(words.at, words.length) : NULL;
	if (!lexicon)
		pack->layer_count = 0;
	return lexicon;
}

/* What ships is judged by its own words alone, so a centre's file that looks like more of them is none. */
static bool check_name_of_words(struct pack *pack, const char *name, const char *file, struct error *error)
{
	const char *shipped = arena_print(pack->arena, "rules/words/%s.txt", name);
	if (strcmp(shipped, file) == 0 || !pack_has_file(pack, shipped))
		return true;
	return error_at(error, (struct place){file, 1, 1},
	                "a file that ships is called %s, and nobody adds to that: give this one a name of its own, "
	                "such as our-%s.txt, and its lists, too",
	                shipped, name);
}

/* Words take some twenty times the room of their file, and no budget of scripts counts it. */
static bool check_bytes_of_words(const struct loading *loading, const char *file, size_t *bytes, struct error *error)
{
	enum { MOST_BYTES = 2 << 20 };
	*bytes += loading->bytes.length;
	return *bytes <= MOST_BYTES || error_at(error, (struct place){file, 1, 1},
	                                        "up to here the word lists of this folder have %zu bytes, and %d are "
	                                        "allowed: take out lists that no rule asks for",
	                                        *bytes, (int)MOST_BYTES);
}

/* `root` is where a layer's files are, as messages call it: "", or the centre's folder with a slash. */
static void load_words(struct loading *loading, const char *root)
{
	struct pack *pack = loading->pack;
	struct names names = list_words(pack, root);
	size_t bytes = 0;
	for (size_t i = 0; i < names.count; i++) {
		struct error error = {0};
		const char *file = arena_print(pack->arena, "%srules/words/%s.txt", root, names.at[i]);
		if (!check_name_of_words(pack, names.at[i], file, &error) ||
		    !pack_read_layer(loading, file, NULL, &error) ||
		    !check_bytes_of_words(loading, file, &bytes, &error) ||
		    !lexicon_add(pack->lexicon, names.at[i], file, loading->bytes.at, loading->bytes.length, &error))
			pack_add_error(pack, &error);
	}
}

static void load_rules(struct loading *loading, const char *root)
{
	struct pack *pack = loading->pack;
	struct names names = pack_list_folder(pack, arena_print(pack->arena, "%srules", root), ".lua");
	for (size_t i = 0; i < names.count; i++) {
		struct error error = {0};
		const char *file = arena_print(pack->arena, "%srules/%s.lua", root, names.at[i]);
		if (pack_load_script(loading, "rules", file, NULL, &error) &&
		    pack_give_to_kit(loading, "add_rules", names.at[i], file, &error))
			continue;
		pack_add_error(pack, &error);
		pack_push_from_kit(loading->pack, "rules_failed");
		lua_pushstring(loading->lua, names.at[i]);
		sandbox_call(pack->sandbox, 1, 0);
	}
}

static void load_all_words(struct loading *loading, const char *centre)
{
	struct pack *pack = loading->pack;
	pack->lexicon = take_words(loading, centre);
	if (pack->lexicon)
		return;
	pack->lexicon = lexicon_new();
	load_words(loading, "");
	lexicon_close_lists(pack->lexicon);
	if (centre)
		load_words(loading, centre);
	lexicon_seal(pack->lexicon);
}

static bool load_all(struct loading *loading, struct error *error)
{
	struct pack *pack = loading->pack;
	const char *centre = pack->centre ? arena_print(pack->arena, "%s/", pack->centre) : NULL;
	load_all_words(loading, centre);
	pack->view = view_new(pack->sandbox, pack->lexicon);
	if (!load_kit(loading, error))
		return false;
	load_rules(loading, "");
	if (centre)
		load_rules(loading, centre);
	if (!pack_try_thresholds(loading, &loading->set, error))
		return false;
	lua_pushnil(loading->lua);
	lua_pushnil(loading->lua);
	if (!pack_read_value(loading, "rules", NULL, "rules", NULL, error) ||
	    !pack_read_value(loading, "measures", NULL, "rules", NULL, error))
		return false;
	if (!loading->judging || !pack_thaw(loading))
		pack_load_bodies(loading, centre);
	return pack_note_kept(loading, error);
}

const char *pack_centre_name(struct arena *arena, const char *given)
{
	size_t length = strlen(given);
	while (length > 1 && given[length - 1] == '/')
		length--;
	return arena_print(arena, "%s%.*s", *given == '/' || *given == '.' ? "" : "./", (int)length, given);
}

struct pack *pack_load(const struct pack_source *source, const struct sandbox_limits *limits, struct error *error)
{
	struct pack *pack = memory_take(1, sizeof *pack);
	pack->arena = arena_new();
	pack->home = arena_string(pack->arena, source->home);
	pack->centre = source->centre ? pack_centre_name(pack->arena, source->centre) : NULL;
	pack->centre_title = "";
	pack->today = source->today;
	pack->sandbox = sandbox_new(limits);
	struct loading *loading = pack->loading = memory_take(1, sizeof *loading);
	loading->pack = pack;
	loading->set = source->set;
	loading->judging = source->judging;
	loading->shipped = shipped_in_program(lua_library_name());
	bool done = false;
	if (!pack->sandbox) {
		error_say(error, "there is no memory for the scripts");
	} else {
		loading->lua = sandbox_state(pack->sandbox);
		if (shipped_loads(loading->shipped) && !source->centre && source->set.count == 0)
			sandbox_trust(pack->sandbox);
		done = load_all(loading, error) && !loading->failed.set;
		if (loading->failed.set && error)
			*error = loading->failed;
		sandbox_distrust(pack->sandbox);
		lua_settop(loading->lua, 0);
	}
	buffer_free(&loading->bytes);
	if (done)
		return pack;
	pack_free(pack);
	return NULL;
}

void pack_free(struct pack *pack)
{
	if (!pack)
		return;
	sandbox_free(pack->sandbox);
	view_free(pack->view);
	lexicon_free(pack->lexicon);
	if (pack->loading) {
		buffer_free(&pack->loading->bytes);
		free(pack->loading->copies.slots);
	}
	free(pack->loading);
	free(pack->layers);
	free(pack->errors);
	free(pack->standards);
	free(pack->endings);
	free(pack->remarks.at);
	free(pack->hints.at);
	free(pack->bodies);
	free(pack->qualifications);
	free(pack->units);
	free(pack->variants);
	arena_free(pack->arena);
	free(pack);
}

/* Cases and suites ------------------------------------------------------------------------------------------------- */

/* Calls kit.flatten_cases(name, what the script gave back), which is on top, and leaves the list in its place. */
static bool flatten_cases(struct loading *loading, const char *name, const char *file, struct error *error)
{
	pack_push_from_kit(loading->pack, "flatten_cases");
	lua_insert(loading->lua, -2);
	lua_pushstring(loading->lua, name);
	lua_insert(loading->lua, -2);
	return pack_end_call(loading, sandbox_call(loading->pack->sandbox, 2, 1), file, error);
}

/* Beside the file of the rules, which may be the centre's. */
static const char *file_of_cases(struct pack *pack, const char *name)
{
	size_t length = strlen(name);
	for (size_t i = 0; i < pack->rule_count; i++) {
		const struct rule *rule = &pack->rules[i];
		if (strncmp(rule->full, name, length) == 0 && rule->full[length] == '.')
			return arena_print(pack->arena, "%.*s.cases.lua",
			                   (int)(strlen(rule->place.file) - strlen(".lua")), rule->place.file);
	}
	return arena_print(pack->arena, "rules/%s.cases.lua", name);
}

const struct rule_case *pack_load_cases(struct pack *pack, const char *name, size_t *count, struct error *error)
{
	const char *file = file_of_cases(pack, name);
	const struct rule_case *cases = NULL;
	size_t found = 0;
	struct reading reading = {{pack, pack->loading->lua, 0}, "cases", NULL, file, &cases, &found};
	bool done = pack_load_script(pack->loading, "cases", file, NULL, error) &&
	            flatten_cases(pack->loading, name, file, error) && read_by(pack->loading, &reading, error);
	*count = found;
	return done ? cases : NULL;
}

static bool load_suite_of(struct pack *pack, const char *unit_file, struct suite *suite, struct error *error)
{
	size_t stem = strlen(unit_file) - strlen(".lua");
	const char *folder = arena_print(pack->arena, "%.*s.examples", (int)stem, unit_file);
	const char *file = arena_print(pack->arena, "%s/suite.lua", folder);
	struct reading reading = {{pack, pack->loading->lua, 0}, "suite", NULL, file, suite, NULL};
	if (!pack_has_file(pack, file))
		return error_at(error, (struct place){unit_file, 1, 1},
		                "this unit has no suite that would show what it finds: write %s, which returns suite "
		                "\"body/unit\" { good \"…\" {}, failing \"…\" { … } }",
		                file);
	bool done =
		pack_load_script(pack->loading, "cases", file, NULL, error) && read_by(pack->loading, &reading, error);
	suite->folder = folder;
	suite->file = file;
	return done;
}

bool pack_load_suite(struct pack *pack, const struct unit *unit, struct suite *suite, struct error *error)
{
	return load_suite_of(pack, unit->file, suite, error);
}

bool pack_is_of_centre(const struct pack *pack, const char *file)
{
	size_t length = pack->centre ? strlen(pack->centre) : 0;
	return pack->centre && strncmp(file, pack->centre, length) == 0 && file[length] == '/';
}

bool pack_is_of_body(struct place place)
{
	static const char bodies[] = "awarding-bodies/", common[] = "awarding-bodies/common.lua";
	return place.file && strncmp(place.file, bodies, strlen(bodies)) == 0 && strcmp(place.file, common) != 0;
}

bool pack_load_amended_suite(struct pack *pack, const struct unit *unit, struct suite *suite, bool *there,
                             struct error *error)
{
	*there = false;
	if (!pack->centre || pack_is_of_centre(pack, unit->file))
		return true;
	const char *file = arena_print(pack->arena, "%s/%s", pack->centre, unit->file);
	const char *folder = arena_print(pack->arena, "%.*s.examples", (int)(strlen(file) - strlen(".lua")), file);
	*there = pack_has_file(pack, arena_print(pack->arena, "%s/suite.lua", folder));
	return !*there || load_suite_of(pack, file, suite, error);
}

/* Looking up ------------------------------------------------------------------------------------------------------- */

static int by_full_name(const void *full, const void *rule)
{
	return strcmp(full, (*(const struct rule *const *)rule)->full);
}

const struct rule *pack_rule(const struct pack *pack, const char *full)
{
	const struct rule *const *found = NULL;
	if (pack->rule_count)
		found = bsearch(full, pack->rules_by_name, pack->rule_count, sizeof *pack->rules_by_name, by_full_name);
	return found ? *found : NULL;
}

const struct unit *pack_unit(const struct pack *pack, const char *id)
{
	for (size_t i = 0; i < pack->unit_count; i++)
		if (strcmp(pack->units[i].id, id) == 0)
			return &pack->units[i];
	return NULL;
}

const struct unit *pack_unit_in(const struct pack *pack, const char *id, const char *qualification)
{
	for (size_t i = 0; i < pack->variant_count; i++)
		if (strcmp(pack->variants[i].id, id) == 0 &&
		    strcmp(pack->variants[i].qualification, qualification) == 0)
			return &pack->variants[i];
	return pack_unit(pack, id);
}

const struct qualification *pack_qualification(const struct pack *pack, const char *id)
{
	for (size_t i = 0; i < pack->qualification_count; i++)
		if (strcmp(pack->qualifications[i].id, id) == 0)
			return &pack->qualifications[i];
	return NULL;
}

const struct body *pack_body(const struct pack *pack, const char *name)
{
	for (size_t i = 0; i < pack->body_count; i++)
		if (strcmp(pack->bodies[i].name, name) == 0)
			return &pack->bodies[i];
	return NULL;
}

const struct standard *pack_standard(const struct pack *pack, const char *reference)
{
	for (size_t i = 0; i < pack->standard_count; i++)
		if (strcmp(pack->standards[i].id, reference) == 0)
			return &pack->standards[i];
	return NULL;
}

const char *pack_nearest_unit(const struct pack *pack, const char *word)
{
	const char **names = memory_take(pack->unit_count + 1, sizeof *names);
	for (size_t i = 0; i < pack->unit_count; i++)
		names[i] = pack->units[i].id;
	const char *near = text_nearest(word, names, pack->unit_count);
	free(names);
	return near;
}

const char *pack_nearest_qualification(const struct pack *pack, const char *word)
{
	const char **names = memory_take(pack->qualification_count + 1, sizeof *names);
	for (size_t i = 0; i < pack->qualification_count; i++)
		names[i] = pack->qualifications[i].id;
	const char *near = text_nearest(word, names, pack->qualification_count);
	free(names);
	return near;
}
