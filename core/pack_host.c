#include <ctype.h>
#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

#include "calendar.h"
#include "defence.h"
#include "pack_inside.h"
#include "text_safe.h"

static struct loading *loading_of(lua_State *lua)
{
	return lua_touserdata(lua, lua_upvalueindex(1));
}

/* The start of the line before the one that starts at `at`; NULL where there is none. */
static const char *line_before(const char *text, const char *at)
{
	if (at == text)
		return NULL;
	for (at--; at > text && at[-1] != '\n';)
		at--;
	return at;
}

static const char *start_of_line(const struct buffer *text, int line)
{
	const char *at = text->at, *end = text->at + text->length;
	for (; line > 1 && at; line--) {
		at = memchr(at, '\n', (size_t)(end - at));
		at += at != NULL;
	}
	return at;
}

static bool line_holds(const char *at, const char *word)
{
	const char *found = strstr(at, word);
	return found && found < at + strcspn(at, "\n");
}

/* The line at or above `line` that holds `word`, in the file that is loaded now; else `line`. */
static int line_with(const struct loading *loading, const char *file, int line, const char *word)
{
	enum { FARTHEST = 20 };
	if (!word || !loading->file || strcmp(file, loading->file) != 0)
		return line;
	const char *at = start_of_line(&loading->bytes, line);
	for (int up = 0; at && up < FARTHEST; up++, at = line_before(loading->bytes.at, at))
		if (line_holds(at, word))
			return line - up;
	return line;
}

static bool is_letter(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* Whether the line that starts at `at` gives `key` a value: key = …, which also holds `value`. */
static bool line_sets(const char *at, const char *end, const char *key, const char *value)
{
	size_t length = strlen(key);
	for (const char *found = at; found + length < end; found++) {
		if (strncmp(found, key, length) != 0 || (found > at && is_letter(found[-1])))
			continue;
		const char *next = found + length + strspn(found + length, " \t");
		if (*next == '=' && (!value || (line_holds(next, value))))
			return true;
	}
	return false;
}

static int line_that_sets(const struct buffer *text, int line, const char *key, const char *value)
{
	const char *at = start_of_line(text, line);
	for (int number = line; at && *at; number++) {
		const char *end = at + strcspn(at, "\n");
		if (line_sets(at, end, key, value))
			return number;
		at = *end ? end + 1 : end;
	}
	return line;
}

/* host.line_of(file, line, key, value): the line from `line` on where `key = …` stands, and `value` behind it; else
 * `line`: of what a table holds Lua does not know where it stood. Asked for where there is a mistake. */
static int host_line_of(lua_State *lua)
{
	struct loading *loading = loading_of(lua);
	const char *file = luaL_checkstring(lua, 1), *key = luaL_checkstring(lua, 3);
	int line = (int)luaL_checkinteger(lua, 2);
	struct buffer text = {0};
	buffer_add(&text, "", 0);
	bool reads = !sandbox_is_sealed(loading->pack->sandbox); /* while portfolios are judged, no file is opened */
	if (reads && pack_read_text_of(loading->pack, file, &text))
		line = line_that_sets(&text, line, key, luaL_optstring(lua, 4, NULL));
	buffer_free(&text);
	lua_pushinteger(lua, line);
	return 1;
}

/* `return waivers { … }` has left its script when the kit is called: Lua does not know any more where it stood. */
int pack_line_of_return(const struct loading *loading)
{
	static const char start[] = "return";
	int line = 1;
	for (const char *at = loading->bytes.at; at && *at; line++) {
		if (strncmp(at, start, strlen(start)) == 0)
			return line;
		at += strcspn(at, "\n");
		at += *at != '\0';
	}
	return 1;
}

/* host.here(word): the place in the nearest script that is no part of the kit. */
static int host_here(lua_State *lua)
{
	const char *word = luaL_optstring(lua, 1, NULL);
	lua_Debug debug;
	lua_createtable(lua, 0, 2);
	for (int level = 1; lua_getstack(lua, level, &debug); level++) {
		lua_getinfo(lua, "Sl", &debug);
		if (debug.source[0] != '@' || strncmp(debug.source, "@rules/kit/", 11) == 0)
			continue;
		lua_pushstring(lua, debug.source + 1);
		lua_setfield(lua, -2, "file");
		lua_pushinteger(lua, line_with(loading_of(lua), debug.source + 1, debug.currentline, word));
		lua_setfield(lua, -2, "line");
		return 1;
	}
	lua_pushstring(lua, loading_of(lua)->file);
	lua_setfield(lua, -2, "file");
	lua_pushinteger(lua, pack_line_of_return(loading_of(lua)));
	lua_setfield(lua, -2, "line");
	return 1;
}

/* host.follow(): the error that comes next only follows from one that was told. */
static int host_follow(lua_State *lua)
{
	loading_of(lua)->follows = true;
	return 0;
}

/* host.fail(file, line, sentence) */
static int host_fail(lua_State *lua)
{
	luaL_checkstring(lua, 3);
	lua_settop(lua, 3);
	lua_pushfstring(lua, "%s:%d: ", luaL_checkstring(lua, 1), (int)luaL_checkinteger(lua, 2));
	lua_insert(lua, 3);
	lua_concat(lua, 2);
	return lua_error(lua);
}

/* host.nearest(word, names) */
static int host_nearest(lua_State *lua)
{
	const char *word = luaL_checkstring(lua, 1);
	size_t count = (size_t)luaL_len(lua, 2);
	luaL_checkstack(lua, (int)count + 4, NULL);
	const char **names = lua_newuserdatauv(lua, (count + 1) * sizeof *names, 0);
	for (size_t i = 0; i < count; i++) {
		lua_geti(lua, 2, (lua_Integer)i + 1);
		names[i] = luaL_checkstring(lua, -1);
	}
	lua_pushstring(lua, text_nearest(word, names, count));
	return 1;
}

static int raise_error(lua_State *lua, const struct error *error)
{
	lua_pushfstring(lua, "%s:%d: %s", error->file, error->line, error->sentence);
	return lua_error(lua);
}

/* host.complain(message, about): an error of a file, "file:line: sentence"; the loading goes on. */
static int host_complain(lua_State *lua)
{
	struct loading *loading = loading_of(lua);
	struct error error = {0};
	const char *about = luaL_optstring(lua, 2, "");
	lua_pushvalue(lua, 1);
	if (lua_type(lua, 1) != LUA_TSTRING || strcmp(lua_tostring(lua, 1), "not enough memory") == 0)
		return lua_error(lua); /* a budget is used up: nothing goes on after that */
	sandbox_error(loading->pack->sandbox, &error);
	if (strlen(about) < sizeof error.about)
		memcpy(error.about, about, strlen(about) + 1);
	pack_add_error(loading->pack, &error);
	return 0;
}

static int add_sentence(lua_State *lua, struct strings *sentences)
{
	const char *sentence = arena_string(loading_of(lua)->pack->arena, luaL_checkstring(lua, 1));
	sentences->at = memory_grow(sentences->at, sentences->count + 1, sizeof *sentences->at);
	sentences->at[sentences->count++] = sentence;
	return 0;
}

/* host.lay(place): a centre's amendment is gone through from now on; where that takes too much it is told there, and not at
 * the file that ships. */
static int host_lay(lua_State *lua)
{
	struct loading *loading = loading_of(lua);
	lua_getfield(lua, 1, "file");
	lua_getfield(lua, 1, "line");
	const char *file = luaL_checkstring(lua, -2);
	if (pack_is_of_centre(loading->pack, file))
		loading->laid =
			(struct place){arena_string(loading->pack->arena, file), (int)luaL_checkinteger(lua, -1), 1};
	return 0;
}

/* host.remark(sentence): what the centre should know, and is no error. */
static int host_remark(lua_State *lua)
{
	return add_sentence(lua, &loading_of(lua)->pack->remarks);
}

/* host.hint(sentence): the same for who writes the files. */
static int host_hint(lua_State *lua)
{
	return add_sentence(lua, &loading_of(lua)->pack->hints);
}

/* host.ends(place, what, till): "file:line" of what holds up to a day. */
static int host_ends(lua_State *lua)
{
	struct pack *pack = loading_of(lua)->pack;
	struct ending ending = {arena_string(pack->arena, luaL_checkstring(lua, 1)),
	                        arena_string(pack->arena, luaL_checkstring(lua, 2)),
	                        arena_string(pack->arena, luaL_checkstring(lua, 3))};
	pack->endings = memory_grow(pack->endings, pack->ending_count + 1, sizeof *pack->endings);
	pack->endings[pack->ending_count++] = ending;
	return 0;
}

const char *pack_whole_string(lua_State *lua, int index)
{
	size_t length;
	const char *string = luaL_checklstring(lua, index, &length);
	if (strlen(string) != length)
		luaL_error(lua, "the text '%s' goes on behind a zero byte (\\0), which nobody can see: take that out",
		           string);
	return string;
}

/* Whether a character stands in no text that is written for people; lines are ended in those of several. */
static bool is_unseen(uint32_t point, bool is_name)
{
	if (point == 0 || is_name)
		return point == 0 || text_is_harmful(point);
	return (point < ' ' && !strchr("\t\n\r", (int)point)) || (point >= 0x7F && point < 0xA0);
}

/* host.unseen(text, is_name): the first character that nobody would see, "\x00", and how many bytes stand before it; nil
 * where there is none. A name has no line ends either. */
static int host_unseen(lua_State *lua)
{
	size_t length;
	const char *text = luaL_checklstring(lua, 1, &length);
	bool is_name = lua_toboolean(lua, 2);
	char sign[16];
	uint32_t point = 0;
	for (size_t at = 0, taken = 1; at < length; at += taken, taken = 1) {
		if (text[at])
			taken = text_read_point(text + at, &point);
		else
			point = 0;
		if (!is_unseen(point, is_name))
			continue;
		snprintf(sign, sizeof sign, point < 0x100 ? "\\x%02x" : "\\u{%04x}", (unsigned)point);
		lua_pushstring(lua, sign);
		lua_pushinteger(lua, (lua_Integer)at);
		return 2;
	}
	return 0;
}

/* host.says_something(text) */
static int host_says_something(lua_State *lua)
{
	size_t length;
	const char *text = luaL_checklstring(lua, 1, &length);
	lua_pushboolean(lua, text_says_something(text, length));
	return 1;
}

/* host.is_day(text) */
static int host_is_day(lua_State *lua)
{
	size_t length;
	int64_t day;
	const char *text = luaL_checklstring(lua, 1, &length);
	lua_pushboolean(lua, calendar_read(text, length, &day));
	return 1;
}

/* host.in_force(from, till, day): see policy.h; `day` is that of the run where it is not given */
static int host_in_force(lua_State *lua)
{
	int64_t day = loading_of(lua)->pack->today;
	const char *given = luaL_optstring(lua, 3, NULL);
	if (given && !calendar_read(given, strlen(given), &day))
		return luaL_error(lua, "'%s' is no day such as 2026-01-15", given);
	enum policy_state state = policy_state(luaL_optstring(lua, 1, NULL), luaL_optstring(lua, 2, NULL), day);
	lua_pushstring(lua, policy_state_name(state));
	return 1;
}

/* host.words_of(key): { customer = true, … } of "feedback.source"; nil where no key of the format is called so, or has
 * words. */
static int host_words_of(lua_State *lua)
{
	const char *name = luaL_checkstring(lua, 1), *dot = strrchr(name, '.');
	lua_pushlstring(lua, name, dot ? (size_t)(dot - name) : 0);
	const struct format_record *record = dot ? format_record_named(lua_tostring(lua, -1)) : NULL;
	int field = record ? format_find(record, dot + 1, strlen(dot + 1)) : -1;
	if (field < 0 || record->fields[field].type != FORMAT_WORD)
		return 0;
	lua_newtable(lua);
	for (const char *const *word = record->fields[field].words; *word; word++) {
		lua_pushboolean(lua, true);
		lua_setfield(lua, -2, *word);
	}
	return 1;
}

/* Runs a file of the kit with `host` as what it is called with later; the kit's own environment is on top. */
static int host_part(lua_State *lua)
{
	struct loading *loading = loading_of(lua);
	struct error error = {0};
	const char *file = arena_print(loading->pack->arena, "rules/kit/%s.lua", luaL_checkstring(lua, 1));
	lua_pushvalue(lua, lua_upvalueindex(2));
	if (!pack_read_layer(loading, file, NULL, &error) || !pack_run_script(loading, "", file, &error))
		return raise_error(lua, &error);
	return 1;
}

/* host.is_of_centre(file) */
static int host_is_of_centre(lua_State *lua)
{
	lua_pushboolean(lua, pack_is_of_centre(loading_of(lua)->pack, luaL_checkstring(lua, 1)));
	return 1;
}

/* host.is_up(defence) */
static int host_is_up(lua_State *lua)
{
	const char *name = luaL_checkstring(lua, 1);
	int number = 0;
	while (defence_name(number) && strcmp(defence_name(number), name) != 0)
		number++;
	luaL_argcheck(lua, defence_name(number) != NULL, 1, "there is no such defence");
	lua_pushboolean(lua, defence_is_up((enum defence)number));
	return 1;
}

/* host.open() */
static int host_open(lua_State *lua)
{
	view_push_functions(loading_of(lua)->pack->view);
	return 1;
}

/* Whether it may be the name of a judgement: nothing that leads out of its folder. */
static bool is_name(const char *name)
{
	for (const char *at = name; *at; at++)
		if (!is_letter(*at) && *at != '-')
			return false;
	return *name != '\0';
}

/* The file of a judgement, what ships before the centre's own; NULL where there is none of that name. */
static const char *find_judgement(struct loading *loading, const char *name)
{
	struct pack *pack = loading->pack;
	if (!is_name(name))
		return NULL;
	const char *file = arena_print(pack->arena, "rules/judgements/%s.lua", name);
	if (pack_has_file(pack, file))
		return file;
	const char *own = pack->centre ? arena_print(pack->arena, "%s/%s", pack->centre, file) : NULL;
	return own && pack_has_file(pack, own) ? own : NULL;
}

/* Adds { name = true } of the judgements in a folder to the table on top. */
static void add_judgements(struct loading *loading, const char *folder)
{
	struct names names = pack_list_folder(loading->pack, folder, ".lua");
	for (size_t i = 0; i < names.count; i++) {
		lua_pushboolean(loading->lua, true);
		lua_setfield(loading->lua, -2, names.at[i]);
	}
}

/* Pushes { name = true } of all judgements. */
static int push_judgements(struct loading *loading)
{
	struct pack *pack = loading->pack;
	lua_newtable(loading->lua);
	add_judgements(loading, "rules/judgements");
	if (pack->centre)
		add_judgements(loading, arena_print(pack->arena, "%s/rules/judgements", pack->centre));
	return 1;
}

/* host.load_judgement(name, apart): nothing, or the names that there are where this is none of them. Apart: for a centre's
 * scripts, which share nothing with those that ship. */
static int host_load_judgement(lua_State *lua)
{
	struct loading *loading = loading_of(lua);
	struct error error = {0};
	const char *name = pack_whole_string(lua, 1);
	const char *file = find_judgement(loading, name);
	bool around = loading->apart;
	if (!file)
		return push_judgements(loading);
	loading->apart = lua_toboolean(lua, 2);
	bool done = pack_load_script(loading, "judgement", file, NULL, &error) &&
	            pack_give_to_kit(loading, "add_judgement", name, file, &error);
	loading->apart = around;
	return done ? 0 : raise_error(lua, &error);
}

static void push_subjects(lua_State *lua)
{
	size_t count;
	const struct format_subject *subjects = format_subjects(&count);
	lua_newtable(lua);
	for (size_t i = 0; i < count; i++) {
		lua_pushstring(lua, subjects[i].many ? "many" : "one");
		lua_setfield(lua, -2, subjects[i].name);
	}
}

/* Leaves the kit's own environment on the stack: Lua's library without what reaches outside. */
static void push_kit_environment(lua_State *lua)
{
	static const luaL_Reg libraries[] = {
		{"_G", luaopen_base},
		{"table", luaopen_table},
		{"math", luaopen_math},
		{"string", luaopen_string},
	};
	static const char *const unwanted[] = {"dofile", "loadfile", "load", "print", "collectgarbage", "_G"};
	lua_newtable(lua);
	luaL_requiref(lua, "_G", luaopen_base, 0);
	for (lua_pushnil(lua); lua_next(lua, -2);) {
		lua_pushvalue(lua, -2);
		lua_insert(lua, -2);
		lua_settable(lua, -5);
	}
	lua_pop(lua, 1);
	for (size_t i = 1; i < sizeof libraries / sizeof *libraries; i++) {
		luaL_requiref(lua, libraries[i].name, libraries[i].func, 0);
		lua_setfield(lua, -2, libraries[i].name);
	}
	for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++) {
		lua_pushnil(lua);
		lua_setfield(lua, -2, unwanted[i]);
	}
	if (defence_is_up(DEFENCE_ADDRESSES)) {
		lua_pushcfunction(lua, view_tostring);
		lua_setfield(lua, -2, "tostring");
	}
}

/* Leaves `host` on the stack. */
static void push_host(struct loading *loading)
{
	static const luaL_Reg functions[] = {
		{"here", host_here},
		{"line_of", host_line_of},
		{"follow", host_follow},
		{"fail", host_fail},
		{"nearest", host_nearest},
		{"complain", host_complain},
		{"lay", host_lay},
		{"remark", host_remark},
		{"hint", host_hint},
		{"ends", host_ends},
		{"unseen", host_unseen},
		{"says_something", host_says_something},
		{"is_day", host_is_day},
		{"in_force", host_in_force},
		{"words_of", host_words_of},
		{"part", host_part},
		{"load_judgement", host_load_judgement},
		{"is_of_centre", host_is_of_centre},
		{"is_up", host_is_up},
		{"open", host_open},
		{NULL, NULL},
	};
	lua_State *lua = loading->lua;
	push_kit_environment(lua);
	lua_newtable(lua);
	lua_insert(lua, -2);
	lua_pushlightuserdata(lua, loading);
	lua_insert(lua, -2);
	luaL_setfuncs(lua, functions, 2);
	push_subjects(lua);
	lua_setfield(lua, -2, "subjects");
	view_push_generation(loading->pack->view);
	lua_setfield(lua, -2, "generation");
}

int pack_start_kit(lua_State *lua)
{
	struct loading *loading = lua_touserdata(lua, 1);
	push_host(loading);
	lua_getfield(lua, -1, "part");
	lua_pushliteral(lua, "init");
	lua_call(lua, 1, 1);
	lua_insert(lua, -2);
	lua_call(lua, 1, 1);
	return 1;
}
