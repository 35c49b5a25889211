#include "lua_prose_inside.h"
#include "prose_bytes.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

/* Long texts, of a whole portfolio perhaps, have recent slots of their own: to look one up by its bytes takes long. */
enum {
	FIRST_SLOTS = 256,
	RECENT = 256,
	LONG = 8,
	TEXTS = RECENT + LONG,
	NAMED = 4096,
	LONG_BYTES = 4096,
	LONGEST_READ = 4 << 20
};

struct entry {
	uint64_t hash;
	const struct prose *prose;
};

struct recent_text {
	const char *string;
	const struct prose *prose;
	bool found; /* its phrases were looked for */
};

struct recent_list {
	const char *string;
	int list;
};

struct prose_cache {
	const struct lexicon *lexicon;
	struct arena *arena;
	struct entry *entries; /* open addressing; a slot without prose is free */
	size_t slots;          /* a power of two */
	size_t filled;
	struct recent_text texts[TEXTS]; /* the long ones last */
	struct recent_list lists[NAMED];
	lua_Integer portfolio; /* its number */
};

struct prose_cache *prose_cache_new(const struct lexicon *lexicon)
{
	struct prose_cache *cache = memory_take(1, sizeof *cache);
	cache->lexicon = lexicon;
	cache->slots = FIRST_SLOTS;
	cache->entries = memory_take(cache->slots, sizeof *cache->entries);
	return cache;
}

void prose_cache_free(struct prose_cache *cache)
{
	if (!cache)
		return;
	free(cache->entries);
	free(cache);
}

void prose_cache_bind(struct prose_cache *cache, struct arena *arena)
{
	cache->arena = arena;
	cache->filled = 0;
	cache->portfolio++;
	memset(cache->texts, 0, sizeof cache->texts);
	memset(cache->entries, 0, cache->slots * sizeof *cache->entries);
}

/* Eight bytes at once. */
static uint64_t hash_text(struct text text)
{
	uint64_t hash = text.length;
	for (size_t i = 0; i < text.length; i += EIGHT) {
		hash = (hash ^ bytes_at(text, i)) * 0xD6E8FEB86659FD93U;
		hash ^= hash >> 32;
	}
	return hash;
}

static struct entry *find_entry(struct prose_cache *cache, uint64_t hash, struct text text)
{
	size_t slot = hash & (cache->slots - 1);
	while (cache->entries[slot].prose) {
		struct entry *entry = &cache->entries[slot];
		if (entry->hash == hash && text_equals(entry->prose->text, text))
			return entry;
		slot = (slot + 1) & (cache->slots - 1);
	}
	return &cache->entries[slot];
}

static void grow(struct prose_cache *cache)
{
	struct prose_cache old = *cache;
	cache->slots *= 2;
	cache->entries = memory_take(cache->slots, sizeof *cache->entries);
	for (size_t i = 0; i < old.slots; i++)
		if (old.entries[i].prose)
			*find_entry(cache, old.entries[i].hash, old.entries[i].prose->text) = old.entries[i];
	free(old.entries);
}

static struct prose_cache *cache_of(lua_State *lua)
{
	return lua_touserdata(lua, lua_upvalueindex(LUA_PROSE_CACHE));
}

struct arena *lua_prose_arena(lua_State *lua)
{
	return cache_of(lua)->arena;
}

lua_Integer lua_prose_portfolio(lua_State *lua)
{
	return cache_of(lua)->portfolio;
}

/* The slot for a string of Lua's; strings lie sixteen bytes apart at least. */
static size_t slot_of_string(const char *string)
{
	return (uintptr_t)string >> 4 ^ (uintptr_t)string >> 12;
}

static size_t slot_of_text(struct text text)
{
	size_t slot = slot_of_string(text.at);
	return text.length < LONG_BYTES ? slot % RECENT : RECENT + slot % LONG;
}

/* Keeps the string at `index` where it is as long as nobody else gets the slot. */
static void hold_string(lua_State *lua, int index, size_t slot)
{
	lua_pushvalue(lua, index);
	lua_rawseti(lua, lua_upvalueindex(LUA_PROSE_STRINGS), (lua_Integer)slot + 1);
}

static void keep_entry(struct prose_cache *cache, struct entry *entry, uint64_t hash, const struct prose *prose)
{
	*entry = (struct entry){hash, prose};
	if (++cache->filled * 2 > cache->slots)
		grow(cache);
}

static const struct prose *read_text(struct prose_cache *cache, struct text text)
{
	uint64_t hash = hash_text(text);
	struct entry *entry = find_entry(cache, hash, text);
	if (entry->prose)
		return entry->prose;
	const struct prose *prose =
		prose_read_words(cache->arena, cache->lexicon, arena_text(cache->arena, text.at, text.length));
	keep_entry(cache, entry, hash, prose);
	return prose;
}

/* A text whose slot another one has, or whose phrases are asked for the first time. */
static const struct prose *read_string(lua_State *lua, int index, struct text text, size_t slot, bool find)
{
	struct prose_cache *cache = cache_of(lua);
	if (!cache->arena)
		luaL_error(lua, "texts can be read only while a portfolio is judged");
	if (text.length > LONGEST_READ)
		luaL_error(lua, "a text of %d bytes is too long to be read: %d are allowed", (int)text.length,
		           LONGEST_READ);
	hold_string(lua, index, slot);
	const struct prose *prose = read_text(cache, text);
	if (find)
		prose_find(prose);
	cache->texts[slot] = (struct recent_text){text.at, prose, find};
	sandbox_check_arena(lua);
	return prose;
}

static inline const struct prose *check(lua_State *lua, int index, bool find)
{
	struct text text;
	text.at = lua_tolstring(lua, index, &text.length);
	if (!text.at) {
		if (!lua_isnoneornil(lua, index))
			luaL_checktype(lua, index, LUA_TSTRING);
		text = (struct text){"", 0};
	}
	size_t slot = slot_of_text(text);
	const struct recent_text *recent = &cache_of(lua)->texts[slot];
	if (recent->string == text.at && (recent->found || !find))
		return recent->prose;
	return read_string(lua, index, text, slot, find);
}

const struct prose *lua_prose_check(lua_State *lua, int index)
{
	return check(lua, index, true);
}

const struct prose *lua_prose_check_words(lua_State *lua, int index)
{
	return check(lua, index, false);
}

void lua_prose_push_sentence(lua_State *lua, const struct prose *prose, uint32_t first)
{
	struct prose_cache *cache = cache_of(lua);
	struct text text = prose_sentence_text(prose, first);
	uint64_t hash = hash_text(text);
	struct entry *entry = find_entry(cache, hash, text);
	const char *string = lua_pushlstring(lua, text.at, text.length);
	bool known = entry->prose != NULL;
	const struct prose *part = known ? entry->prose : prose_sentence(prose, first);
	if (!known)
		keep_entry(cache, entry, hash, part);
	size_t slot = slot_of_text((struct text){string, text.length});
	hold_string(lua, -1, slot);
	cache->texts[slot] = (struct recent_text){string, part, !known};
}

static int find_list(lua_State *lua, const struct lexicon *lexicon, const char *name)
{
	size_t count;
	int list = lexicon_find(lexicon, name);
	if (list >= 0)
		return list;
	const char *const *names = lexicon_names(lexicon, &count);
	const char *near = text_nearest(name, names, count);
	return luaL_error(lua, "there is no word list '%s'%s%s%s", name, near ? "; did you mean '" : "",
	                  near ? near : "", near ? "'?" : "");
}

/* A name whose slot another one has. */
static int read_name(lua_State *lua, int index, size_t slot)
{
	struct prose_cache *cache = cache_of(lua);
	luaL_checktype(lua, index, LUA_TSTRING);
	const char *name = lua_tostring(lua, index);
	int list = find_list(lua, cache->lexicon, name);
	hold_string(lua, index, TEXTS + slot);
	cache->lists[slot] = (struct recent_list){name, list};
	return list;
}

void lua_prose_some_lists(lua_State *lua, int from, int count, int *lists)
{
	const struct prose_cache *cache = cache_of(lua);
	for (int i = 0; i < count; i++) {
		const char *name = lua_tostring(lua, from + i);
		size_t slot = slot_of_string(name) % NAMED;
		bool known = name && cache->lists[slot].string == name;
		lists[i] = known ? cache->lists[slot].list : read_name(lua, from + i, slot);
	}
}

int lua_prose_list(lua_State *lua, int index)
{
	int list;
	lua_prose_some_lists(lua, index, 1, &list);
	return list;
}

void lua_prose_push_span(lua_State *lua, const struct prose *prose, uint32_t first, uint32_t last)
{
	struct text span = prose_span(prose, first, last);
	lua_pushlstring(lua, span.at, span.length);
}

void lua_prose_set_place(lua_State *lua, uint32_t first, uint32_t last)
{
	lua_pushinteger(lua, (lua_Integer)first + 1);
	lua_setfield(lua, -2, "first");
	lua_pushinteger(lua, (lua_Integer)last + 1);
	lua_setfield(lua, -2, "last");
}

static int shared(lua_State *lua)
{
	const struct prose *a = lua_prose_check_words(lua, 1);
	const struct prose *b = lua_prose_check_words(lua, 2);
	lua_pushinteger(lua, (lua_Integer)prose_shared(a, b, lua_isnoneornil(lua, 3) ? -1 : lua_prose_list(lua, 3)));
	return 1;
}

static int stems(lua_State *lua)
{
	const struct prose *prose = lua_prose_check_words(lua, 1);
	int everyday = lua_isnoneornil(lua, 2) ? -1 : lua_prose_list(lua, 2);
	size_t count = prose_stems(prose, everyday, NULL);
	uint32_t *numbers = arena_array(lua_prose_arena(lua), count, sizeof *numbers);
	prose_stems(prose, everyday, numbers);
	sandbox_check_arena(lua);
	lua_createtable(lua, (int)count, 0);
	for (size_t i = 0; i < count; i++) {
		lua_pushinteger(lua, numbers[i]);
		lua_rawseti(lua, -2, (lua_Integer)i + 1);
	}
	return 1;
}

static const luaL_Reg functions[] = {
	{"has", lua_prose_has},
	{"all", lua_prose_all},
	{"count", lua_prose_count},
	{"together", lua_prose_together},
	{"follows", lua_prose_follows},
	{"starts", lua_prose_starts},
	{"within", lua_prose_within},
	{"starts_within", lua_prose_starts_within},
	{"sieve", lua_prose_sieve},
	{"spans", lua_prose_spans},
	{"ends", lua_prose_ends},
	{"covered", lua_prose_covered},
	{"kinds", lua_prose_kinds},
	{"signs", lua_prose_signs},
	{"longest", lua_prose_longest},
	{"tokens", lua_prose_tokens},
	{"rest", lua_prose_rest},
	{"uncovered", lua_prose_uncovered},
	{"as_written", lua_prose_as_written},
	{"written", lua_prose_written},
	{"capitals", lua_prose_capitals},
	{"names", lua_prose_names},
	{"words", lua_prose_words},
	{"sentences", lua_prose_sentences},
	{"stops", lua_prose_stops},
	{"amounts", lua_prose_amounts},
	{"change", lua_prose_change},
	{"times", lua_prose_times},
	{"shared", shared},
	{"stems", stems},
	{"lists", lua_prose_lists},
	{"held", lua_prose_held},
	{"matches", lua_prose_matches},
	{NULL, NULL},
};

void lua_prose_push(lua_State *lua, struct prose_cache *cache)
{
	lua_createtable(lua, 0, (int)(sizeof functions / sizeof *functions));
	lua_pushlightuserdata(lua, cache);
	lua_createtable(lua, TEXTS + NAMED, 0);
	lua_createtable(lua, MOST_NUMBERED, 0);
	lua_pushnil(lua);
	lua_pushinteger(lua, 0);
	luaL_setfuncs(lua, functions, LUA_PROSE_UPVALUES);
}
