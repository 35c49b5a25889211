#include "lua_prose_inside.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 256, MOST_LISTS = 16, RECENT = 256, NAMED = 1024 };

struct entry {
	uint64_t hash;
	const struct prose *prose;
};

struct recent_text {
	const char *string;
	const struct prose *prose;
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
	struct recent_text texts[RECENT];
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

/* FNV-1a, 64 bits (Fowler, Noll, Vo). */
static uint64_t hash_text(struct text text)
{
	uint64_t hash = 0xcbf29ce484222325U;
	for (size_t i = 0; i < text.length; i++)
		hash = (hash ^ (unsigned char)text.at[i]) * 0x100000001b3U;
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

/* Keeps the string at `index` where it is as long as nobody else gets the slot. */
static void hold_string(lua_State *lua, int index, size_t slot)
{
	lua_pushvalue(lua, index);
	lua_rawseti(lua, lua_upvalueindex(LUA_PROSE_STRINGS), (lua_Integer)slot + 1);
}

static const struct prose *read_text(struct prose_cache *cache, struct text text)
{
	uint64_t hash = hash_text(text);
	struct entry *entry = find_entry(cache, hash, text);
	if (entry->prose)
		return entry->prose;
	const struct prose *prose =
		prose_read(cache->arena, cache->lexicon, arena_text(cache->arena, text.at, text.length));
	*entry = (struct entry){hash, prose};
	if (++cache->filled * 2 > cache->slots)
		grow(cache);
	return prose;
}

const struct prose *lua_prose_check(lua_State *lua, int index)
{
	struct prose_cache *cache = cache_of(lua);
	struct text text = {"", 0};
	if (!lua_isnoneornil(lua, index))
		text.at = luaL_checklstring(lua, index, &text.length);
	size_t slot = slot_of_string(text.at) % RECENT;
	struct recent_text *recent = &cache->texts[slot];
	if (recent->string == text.at)
		return recent->prose;
	if (!cache->arena)
		luaL_error(lua, "texts can be read only while a portfolio is judged");
	hold_string(lua, index, slot);
	*recent = (struct recent_text){text.at, read_text(cache, text)};
	return recent->prose;
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

static int check_list(lua_State *lua, struct prose_cache *cache, int index)
{
	const char *name = luaL_checkstring(lua, index);
	size_t slot = slot_of_string(name) % NAMED;
	struct recent_list *recent = &cache->lists[slot];
	if (recent->string == name)
		return recent->list;
	int list = find_list(lua, cache->lexicon, name);
	hold_string(lua, index, RECENT + slot);
	*recent = (struct recent_list){name, list};
	return list;
}

/* A walk over the phrases of several lists, in the order of the text. */
struct walker {
	struct phrases left[MOST_LISTS]; /* of those lists that the text has */
	int places[MOST_LISTS];          /* where these stand among all that were asked for */
	int count, asked;
	int list;     /* the place of the one that was last given */
	size_t total; /* of all phrases */
};

static void start_walk(struct walker *walker)
{
	walker->count = walker->asked = 0;
	walker->total = 0;
}

static void add_list(struct walker *walker, const struct prose *prose, int list)
{
	struct phrases phrases = prose_phrases(prose, list);
	int place = walker->asked++;
	if (!phrases.count)
		return;
	walker->left[walker->count] = phrases;
	walker->places[walker->count++] = place;
	walker->total += phrases.count;
}

/* Of two that start together the longer one comes first. */
static bool comes_before(const struct phrase *a, const struct phrase *b)
{
	return a->first < b->first || (a->first == b->first && a->last > b->last);
}

/* The next phrase, NULL at the end. */
static const struct phrase *next_phrase(struct walker *walker)
{
	int best = -1;
	for (int i = 0; i < walker->count; i++)
		if (walker->left[i].count && (best < 0 || comes_before(walker->left[i].at, walker->left[best].at)))
			best = i;
	if (best < 0)
		return NULL;
	walker->list = walker->places[best];
	walker->left[best].count--;
	return walker->left[best].at++;
}

/* Begins a walk over the lists behind the text: most questions begin so. Gives the text. */
static const struct prose *walk_lists(lua_State *lua, struct walker *walker)
{
	struct prose_cache *cache = cache_of(lua);
	const struct prose *prose = lua_prose_check(lua, 1);
	int count = lua_gettop(lua) - 1;
	luaL_argcheck(lua, count >= 1 && count <= MOST_LISTS, 2, "one to sixteen word lists are wanted");
	start_walk(walker);
	for (int i = 0; i < count; i++)
		add_list(walker, prose, check_list(lua, cache, i + 2));
	return prose;
}

void lua_prose_push_span(lua_State *lua, const struct prose *prose, uint32_t first, uint32_t last)
{
	struct text span = prose_span(prose, first, last);
	lua_pushlstring(lua, span.at, span.length);
}

static int prose_has(lua_State *lua)
{
	struct walker walker;
	const struct prose *prose = walk_lists(lua, &walker);
	const struct phrase *phrase = next_phrase(&walker);
	if (phrase)
		lua_prose_push_span(lua, prose, phrase->first, phrase->last);
	else
		lua_pushnil(lua);
	return 1;
}

static int prose_all(lua_State *lua)
{
	struct walker walker;
	const struct prose *prose = walk_lists(lua, &walker);
	lua_createtable(lua, (int)walker.total, 0);
	lua_Integer found = 0;
	for (const struct phrase *phrase; (phrase = next_phrase(&walker));) {
		lua_prose_push_span(lua, prose, phrase->first, phrase->last);
		lua_rawseti(lua, -2, ++found);
	}
	return 1;
}

static int prose_count(lua_State *lua)
{
	struct walker walker;
	walk_lists(lua, &walker);
	lua_pushinteger(lua, (lua_Integer)walker.total);
	return 1;
}

static int prose_starts(lua_State *lua)
{
	struct walker walker;
	const struct prose *prose = walk_lists(lua, &walker);
	const struct phrase *phrase = next_phrase(&walker);
	if (phrase && phrase->first == 0)
		lua_prose_push_span(lua, prose, 0, phrase->last);
	else
		lua_pushnil(lua);
	return 1;
}

static uint32_t sentence_of(const struct prose *prose, const struct phrase *phrase)
{
	return prose->tokens[phrase->first].sentence;
}

static int push_sentence(lua_State *lua, const struct prose *prose, uint32_t sentence)
{
	uint32_t first = 0, last = 0;
	for (uint32_t i = 0; i < prose->token_count; i++) {
		if (prose->tokens[i].sentence < sentence)
			first = i + 1;
		if (prose->tokens[i].sentence <= sentence)
			last = i;
	}
	lua_prose_push_span(lua, prose, first, last);
	return 1;
}

static int prose_together(lua_State *lua)
{
	struct walker walker;
	const struct prose *prose = walk_lists(lua, &walker);
	const unsigned wanted = (1U << walker.asked) - 1;
	unsigned seen = 0;
	uint32_t sentence = UINT32_MAX;
	for (const struct phrase *phrase; (phrase = next_phrase(&walker));) {
		if (sentence_of(prose, phrase) != sentence)
			seen = 0;
		sentence = sentence_of(prose, phrase);
		seen |= 1U << walker.list;
		if (seen == wanted)
			return push_sentence(lua, prose, sentence);
	}
	lua_pushnil(lua);
	return 1;
}

static int prose_follows(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct prose_cache *cache = cache_of(lua);
	int a = check_list(lua, cache, 2), b = check_list(lua, cache, 3);
	struct walker walker;
	start_walk(&walker);
	add_list(&walker, prose, b); /* first: the two may be one */
	add_list(&walker, prose, a);
	lua_Integer most = luaL_optinteger(lua, 4, 0);
	const struct phrase *last = NULL;
	for (const struct phrase *phrase; (phrase = next_phrase(&walker));) {
		bool near = last && phrase->first > last->last && phrase->first - last->last - 1 <= most;
		if (walker.list == 0 && near && sentence_of(prose, phrase) == sentence_of(prose, last)) {
			lua_prose_push_span(lua, prose, last->first, phrase->last);
			return 1;
		}
		if (walker.list == 1)
			last = phrase;
	}
	lua_pushnil(lua);
	return 1;
}

void lua_prose_set_place(lua_State *lua, uint32_t first, uint32_t last)
{
	lua_pushinteger(lua, (lua_Integer)first + 1);
	lua_setfield(lua, -2, "first");
	lua_pushinteger(lua, (lua_Integer)last + 1);
	lua_setfield(lua, -2, "last");
}

static int prose_spans(lua_State *lua)
{
	struct walker walker;
	walk_lists(lua, &walker);
	lua_createtable(lua, (int)walker.total, 0);
	lua_Integer found = 0;
	for (const struct phrase *phrase; (phrase = next_phrase(&walker));) {
		lua_createtable(lua, 0, 2);
		lua_prose_set_place(lua, phrase->first, phrase->last);
		lua_rawseti(lua, -2, ++found);
	}
	return 1;
}

/* The longest match that begins at a token counts. */
static int prose_ends(lua_State *lua)
{
	struct walker walker;
	walk_lists(lua, &walker);
	int64_t before = -1;
	lua_createtable(lua, 0, (int)walker.total);
	for (const struct phrase *phrase; (phrase = next_phrase(&walker)); before = phrase->first) {
		if (phrase->first == before)
			continue;
		lua_pushinteger(lua, (lua_Integer)phrase->last + 1);
		lua_rawseti(lua, -2, (lua_Integer)phrase->first + 1);
	}
	return 1;
}

static int prose_covered(lua_State *lua)
{
	struct walker walker;
	walk_lists(lua, &walker);
	uint32_t covered = 0; /* the first token behind all matches so far */
	lua_createtable(lua, 0, (int)walker.total);
	for (const struct phrase *phrase; (phrase = next_phrase(&walker));)
		for (uint32_t i = phrase->first > covered ? phrase->first : covered; i <= phrase->last; covered = ++i) {
			lua_pushboolean(lua, true);
			lua_rawseti(lua, -2, (lua_Integer)i + 1);
		}
	return 1;
}

static int prose_rest(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct walker walker;
	start_walk(&walker);
	if (lua_gettop(lua) > 1)
		walk_lists(lua, &walker);
	const struct phrase *phrase = next_phrase(&walker);
	lua_newtable(lua);
	lua_Integer found = 0;
	uint32_t covered = 0; /* the first token behind all matches so far */
	for (uint32_t i = 0; i < prose->token_count; i++) {
		for (; phrase && phrase->first <= i; phrase = next_phrase(&walker))
			if (phrase->last >= covered)
				covered = phrase->last + 1;
		if (prose->tokens[i].kind != TOKEN_WORD || i < covered)
			continue;
		lua_prose_push_small(lua, prose_span(prose, i, i));
		lua_rawseti(lua, -2, ++found);
	}
	return 1;
}

static int shared(lua_State *lua)
{
	const struct prose *a = lua_prose_check(lua, 1);
	const struct prose *b = lua_prose_check(lua, 2);
	lua_pushinteger(
		lua, (lua_Integer)prose_shared(a, b, lua_isnoneornil(lua, 3) ? -1 : check_list(lua, cache_of(lua), 3)));
	return 1;
}

static const luaL_Reg functions[] = {
	{"has", prose_has},
	{"all", prose_all},
	{"count", prose_count},
	{"together", prose_together},
	{"follows", prose_follows},
	{"starts", prose_starts},
	{"spans", prose_spans},
	{"ends", prose_ends},
	{"covered", prose_covered},
	{"tokens", lua_prose_tokens},
	{"rest", prose_rest},
	{"as_written", lua_prose_as_written},
	{"written", lua_prose_written},
	{"words", lua_prose_words},
	{"sentences", lua_prose_sentences},
	{"amounts", lua_prose_amounts},
	{"change", lua_prose_change},
	{"times", lua_prose_times},
	{"shared", shared},
	{NULL, NULL},
};

void lua_prose_push(lua_State *lua, struct prose_cache *cache)
{
	lua_createtable(lua, 0, (int)(sizeof functions / sizeof *functions));
	lua_pushlightuserdata(lua, cache);
	lua_createtable(lua, RECENT + NAMED, 0);
	lua_pushnil(lua);
	lua_pushinteger(lua, 0);
	luaL_setfuncs(lua, functions, LUA_PROSE_UPVALUES);
}
