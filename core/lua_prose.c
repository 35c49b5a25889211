#include "lua_prose_inside.h"
#include "prose_bytes.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { FIRST_SLOTS = 256, MOST_LISTS = 16, RECENT = 256, RECENT_LISTS = 4096, MOST_WRITTEN = 64, USUAL_TOKEN = 64 };

struct entry {
	uint64_t hash;
	const struct prose *prose;
};

struct prose_cache {
	const struct lexicon *lexicon;
	struct arena *arena;
	struct entry *entries; /* open addressing; a slot without prose is free */
	size_t slots;          /* a power of two */
	size_t filled;
	/* What was asked for lately, by where Lua keeps the string. Another string may stand there by now: the bytes are
	 * compared. */
	const struct prose *recent[RECENT];
	int recent_lists[RECENT_LISTS]; /* number + 1 */
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
	memset(cache->recent, 0, sizeof cache->recent);
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
	return lua_touserdata(lua, lua_upvalueindex(1));
}

struct arena *lua_prose_arena(lua_State *lua)
{
	return cache_of(lua)->arena;
}

/* One of `slots` for a string of Lua's; strings lie sixteen bytes apart at least. */
static size_t recent_slot(const char *string, size_t slots)
{
	return ((uintptr_t)string >> 4 ^ (uintptr_t)string >> 12) % slots;
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
		prose_read(cache->arena, cache->lexicon, arena_text(cache->arena, text.at, text.length));
	keep_entry(cache, entry, hash, prose);
	return prose;
}

const struct prose *lua_prose_check(lua_State *lua, int index)
{
	struct prose_cache *cache = cache_of(lua);
	struct text text = {"", 0};
	if (!lua_isnoneornil(lua, index))
		text.at = luaL_checklstring(lua, index, &text.length);
	if (!cache->arena)
		luaL_error(lua, "texts can be read only while a portfolio is judged");
	const struct prose **recent = &cache->recent[recent_slot(text.at, RECENT)];
	if (!*recent || !text_equals((*recent)->text, text))
		*recent = read_text(cache, text);
	return *recent;
}

void lua_prose_push_sentence(lua_State *lua, const struct prose *prose, uint32_t first)
{
	struct prose_cache *cache = cache_of(lua);
	const struct prose *part = prose_sentence(prose, first);
	uint64_t hash = hash_text(part->text);
	struct entry *entry = find_entry(cache, hash, part->text);
	const char *string = lua_pushlstring(lua, part->text.at, part->text.length);
	if (entry->prose)
		part = entry->prose;
	else
		keep_entry(cache, entry, hash, part);
	cache->recent[recent_slot(string, RECENT)] = part;
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

int lua_prose_list(lua_State *lua, int index)
{
	struct prose_cache *cache = cache_of(lua);
	size_t count;
	const char *name = luaL_checkstring(lua, index);
	int *recent = &cache->recent_lists[recent_slot(name, RECENT_LISTS)];
	if (!*recent || strcmp(lexicon_names(cache->lexicon, &count)[*recent - 1], name) != 0)
		*recent = find_list(lua, cache->lexicon, name) + 1;
	return *recent - 1;
}

struct list_set {
	int lists[MOST_LISTS];
	int count;
};

/* The lists that are named from argument `from` on. */
static struct list_set lists_from(lua_State *lua, int from)
{
	struct list_set set = {.count = lua_gettop(lua) - from + 1};
	luaL_argcheck(lua, set.count >= 1 && set.count <= MOST_LISTS, from, "one to sixteen word lists are wanted");
	for (int i = 0; i < set.count; i++)
		set.lists[i] = lua_prose_list(lua, i + from);
	return set;
}

static struct list_set check_lists(lua_State *lua)
{
	return lists_from(lua, 2);
}

/* A walk over the phrases of several lists, in the order of the text. */
struct walker {
	struct phrases left[MOST_LISTS];
	int count;
	int list; /* the place in the set of the one that was last given */
};

static struct walker walk_phrases(const struct prose *prose, const struct list_set *set)
{
	struct walker walker = {.count = 0};
	for (int i = 0; i < set->count; i++)
		walker.left[walker.count++] = prose_phrases(prose, set->lists[i]);
	return walker;
}

static int count_phrases(const struct walker *walker)
{
	size_t count = 0;
	for (int i = 0; i < walker->count; i++)
		count += walker->left[i].count;
	return (int)count;
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
	walker->list = best;
	walker->left[best].count--;
	return walker->left[best].at++;
}

void lua_prose_push_span(lua_State *lua, const struct prose *prose, uint32_t first, uint32_t last)
{
	struct text span = prose_span(prose, first, last);
	lua_pushlstring(lua, span.at, span.length);
}

static int prose_has(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = check_lists(lua);
	struct walker walker = walk_phrases(prose, &set);
	const struct phrase *phrase = next_phrase(&walker);
	if (phrase)
		lua_prose_push_span(lua, prose, phrase->first, phrase->last);
	else
		lua_pushnil(lua);
	return 1;
}

/* What comes first in tokens [first, last], as if the text were no more than these. */
static bool find_within(const struct prose *prose, const struct list_set *set, uint32_t first, uint32_t last,
                        struct phrase *best)
{
	struct phrase phrase;
	bool any = false;
	for (int i = 0; i < set->count; i++) {
		if (!prose_within(prose, set->lists[i], first, last, &phrase) || (any && !comes_before(&phrase, best)))
			continue;
		*best = phrase;
		any = true;
	}
	return any;
}

/* (text, first, last, list, …): the match, or nil; at the first token alone where `starts`. */
static int push_within(lua_State *lua, bool starts)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	lua_Integer first = luaL_checkinteger(lua, 2), last = luaL_checkinteger(lua, 3);
	struct list_set set = lists_from(lua, 4);
	struct phrase found = {0, 0};
	lua_Integer end = (lua_Integer)prose->token_count;
	first = first < 1 ? 1 : first;
	last = last > end ? end : last;
	if (first <= last && find_within(prose, &set, (uint32_t)first - 1, (uint32_t)last - 1, &found) &&
	    !(starts && found.first + 1 != first))
		lua_prose_push_span(lua, prose, found.first, found.last);
	else
		lua_pushnil(lua);
	return 1;
}

static int within(lua_State *lua)
{
	return push_within(lua, false);
}

static int starts_within(lua_State *lua)
{
	return push_within(lua, true);
}

static int prose_all(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = check_lists(lua);
	struct walker walker = walk_phrases(prose, &set);
	lua_newtable(lua);
	lua_Integer found = 0;
	for (const struct phrase *phrase; (phrase = next_phrase(&walker));) {
		lua_prose_push_span(lua, prose, phrase->first, phrase->last);
		lua_rawseti(lua, -2, ++found);
	}
	return 1;
}

static int prose_count(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = check_lists(lua);
	struct walker walker = walk_phrases(prose, &set);
	lua_Integer found = 0;
	while (next_phrase(&walker))
		found++;
	lua_pushinteger(lua, found);
	return 1;
}

static int prose_starts(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = check_lists(lua);
	struct walker walker = walk_phrases(prose, &set);
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
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = check_lists(lua);
	struct walker walker = walk_phrases(prose, &set);
	const unsigned wanted = (1U << set.count) - 1;
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
	struct list_set set = {{lua_prose_list(lua, 3), lua_prose_list(lua, 2)}, 2}; /* `b` first: the two may be one */
	struct walker walker = walk_phrases(prose, &set);
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
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = check_lists(lua);
	struct walker walker = walk_phrases(prose, &set);
	lua_newtable(lua);
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
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = check_lists(lua);
	struct walker walker = walk_phrases(prose, &set);
	int64_t before = -1;
	lua_createtable(lua, 0, count_phrases(&walker));
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
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = check_lists(lua);
	struct walker walker = walk_phrases(prose, &set);
	uint32_t covered = 0; /* the first token behind all matches so far */
	lua_createtable(lua, 0, count_phrases(&walker));
	for (const struct phrase *phrase; (phrase = next_phrase(&walker));)
		for (uint32_t i = phrase->first > covered ? phrase->first : covered; i <= phrase->last; covered = ++i) {
			lua_pushboolean(lua, true);
			lua_rawseti(lua, -2, (lua_Integer)i + 1);
		}
	return 1;
}

/* Set from the last list to the first, so that the first holds. */
static int prose_kinds(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = check_lists(lua);
	lua_createtable(lua, (int)prose->token_count, 0);
	for (int list = set.count; list > 0; list--) {
		struct phrases phrases = prose_phrases(prose, set.lists[list - 1]);
		for (size_t k = 0; k < phrases.count; k++)
			for (uint32_t i = phrases.at[k].first; i <= phrases.at[k].last; i++) {
				lua_pushinteger(lua, list);
				lua_rawseti(lua, -2, (lua_Integer)i + 1);
			}
	}
	return 1;
}

/* Writes a token in small letters, with plain apostrophes for typographic ones; `small` has room for all of it. */
static size_t write_small(char *small, struct text span)
{
	static const char apostrophe[] = "\xE2\x80\x99";
	size_t length = 0;
	for (size_t i = 0; i < span.length; i++) {
		char c = span.at[i];
		if (c == apostrophe[0] && i + 2 < span.length && memcmp(span.at + i, apostrophe, 3) == 0) {
			c = '\'';
			i += 2;
		}
		small[length++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
	}
	return length;
}

static void push_small(lua_State *lua, struct text span)
{
	char small[USUAL_TOKEN];
	luaL_Buffer buffer;
	if (span.length <= sizeof small)
		lua_pushlstring(lua, small, write_small(small, span));
	else
		luaL_pushresultsize(&buffer, write_small(luaL_buffinitsize(lua, &buffer, span.length), span));
}

static int prose_tokens_of(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	lua_createtable(lua, (int)prose->token_count, 0);
	for (uint32_t i = 0; i < prose->token_count; i++) {
		push_small(lua, prose_span(prose, i, i));
		lua_rawseti(lua, -2, (lua_Integer)i + 1);
	}
	return 1;
}

/* Walks over the words that no match of the lists covers; `covered` is the first token behind all matches so far. */
struct rest {
	const struct prose *prose;
	struct walker walker;
	const struct phrase *phrase;
	uint32_t at, covered;
};

static struct rest begin_rest(lua_State *lua)
{
	struct rest rest = {.prose = lua_prose_check(lua, 1)};
	struct list_set set = {.count = 0};
	if (lua_gettop(lua) > 1)
		set = check_lists(lua);
	rest.walker = walk_phrases(rest.prose, &set);
	rest.phrase = next_phrase(&rest.walker);
	return rest;
}

/* The number of the next such word is put into `at`; false at the end. */
static bool next_of_rest(struct rest *rest, uint32_t *at)
{
	for (; rest->at < rest->prose->token_count; rest->at++) {
		for (; rest->phrase && rest->phrase->first <= rest->at; rest->phrase = next_phrase(&rest->walker))
			if (rest->phrase->last >= rest->covered)
				rest->covered = rest->phrase->last + 1;
		if (rest->prose->tokens[rest->at].kind != TOKEN_WORD || rest->at < rest->covered)
			continue;
		*at = rest->at++;
		return true;
	}
	return false;
}

static int prose_rest(lua_State *lua)
{
	struct rest rest = begin_rest(lua);
	lua_newtable(lua);
	uint32_t at;
	for (lua_Integer found = 0; next_of_rest(&rest, &at);) {
		push_small(lua, prose_span(rest.prose, at, at));
		lua_rawseti(lua, -2, ++found);
	}
	return 1;
}

static int prose_uncovered(lua_State *lua)
{
	struct rest rest = begin_rest(lua);
	lua_newtable(lua);
	uint32_t at;
	while (next_of_rest(&rest, &at)) {
		lua_pushboolean(lua, true);
		lua_rawseti(lua, -2, (lua_Integer)at + 1);
	}
	return 1;
}

static bool is_same_token(const struct prose *a, uint32_t at_a, const struct prose *b, uint32_t at_b)
{
	struct text one = prose_span(a, at_a, at_a), other = prose_span(b, at_b, at_b);
	return one.length == other.length && strncasecmp(one.at, other.at, one.length) == 0;
}

/* How many tokens of `words` stand in `text` from token `at` on. */
static uint32_t same_tokens(const struct prose *text, uint32_t at, const struct prose *words)
{
	uint32_t count = 0;
	while (count < words->token_count && at + count < text->token_count &&
	       is_same_token(text, at + count, words, count))
		count++;
	return count;
}

static int prose_as_written(lua_State *lua)
{
	const struct prose *text = lua_prose_check(lua, 1), *words = lua_prose_check(lua, 2);
	uint32_t count = (uint32_t)words->token_count;
	for (uint32_t at = 0; count && count <= MOST_WRITTEN && at + count <= text->token_count; at++)
		if (same_tokens(text, at, words) == count) {
			lua_prose_push_span(lua, text, at, at + count - 1);
			return 1;
		}
	lua_settop(lua, 2);
	return 1;
}

static int prose_written(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct text left = prose->text;
	lua_newtable(lua);
	for (lua_Integer found = 0; left.length;) {
		const char *space = memchr(left.at, ' ', left.length);
		size_t length = space ? (size_t)(space - left.at) : left.length;
		if (length) {
			lua_pushlstring(lua, left.at, length);
			lua_rawseti(lua, -2, ++found);
		}
		left.at += length + (space != NULL);
		left.length -= length + (space != NULL);
	}
	return 1;
}

static int prose_capitals(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	lua_newtable(lua);
	for (uint32_t i = 0; i < prose->token_count; i++) {
		char c = prose->text.at[prose->tokens[i].start];
		if (c < 'A' || c > 'Z')
			continue;
		lua_pushboolean(lua, true);
		lua_rawseti(lua, -2, (lua_Integer)i + 1);
	}
	return 1;
}

static int prose_words(lua_State *lua)
{
	lua_pushinteger(lua, (lua_Integer)lua_prose_check(lua, 1)->word_count);
	return 1;
}

static bool ends_sentence(const struct prose *prose, uint32_t at)
{
	return at + 1 == prose->token_count || prose->tokens[at + 1].sentence != prose->tokens[at].sentence;
}

static int prose_sentences(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	lua_newtable(lua);
	uint32_t first = 0;
	for (uint32_t i = 0; i < prose->token_count; i++) {
		if (!ends_sentence(prose, i))
			continue;
		lua_prose_push_sentence(lua, prose, first);
		lua_rawseti(lua, -2, (lua_Integer)prose->tokens[i].sentence + 1);
		first = i + 1;
	}
	return 1;
}

static int prose_stops(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	lua_newtable(lua);
	for (uint32_t i = 0; i < prose->token_count; i++) {
		if (!ends_sentence(prose, i))
			continue;
		lua_pushinteger(lua, (lua_Integer)i + 1);
		lua_rawseti(lua, -2, (lua_Integer)prose->tokens[i].sentence + 1);
	}
	return 1;
}

static int shared(lua_State *lua)
{
	const struct prose *a = lua_prose_check(lua, 1);
	const struct prose *b = lua_prose_check(lua, 2);
	lua_pushinteger(lua, (lua_Integer)prose_shared(a, b, lua_isnoneornil(lua, 3) ? -1 : lua_prose_list(lua, 3)));
	return 1;
}

static const luaL_Reg functions[] = {
	{"has", prose_has},
	{"all", prose_all},
	{"count", prose_count},
	{"together", prose_together},
	{"follows", prose_follows},
	{"starts", prose_starts},
	{"within", within},
	{"starts_within", starts_within},
	{"sieve", lua_prose_sieve},
	{"spans", prose_spans},
	{"ends", prose_ends},
	{"covered", prose_covered},
	{"kinds", prose_kinds},
	{"signs", lua_prose_signs},
	{"longest", lua_prose_longest},
	{"tokens", prose_tokens_of},
	{"rest", prose_rest},
	{"uncovered", prose_uncovered},
	{"as_written", prose_as_written},
	{"written", prose_written},
	{"capitals", prose_capitals},
	{"names", lua_prose_names},
	{"words", prose_words},
	{"sentences", prose_sentences},
	{"stops", prose_stops},
	{"amounts", lua_prose_amounts},
	{"change", lua_prose_change},
	{"times", lua_prose_times},
	{"shared", shared},
	{"lists", lua_prose_lists},
	{"held", lua_prose_held},
	{"matches", lua_prose_matches},
	{NULL, NULL},
};

void lua_prose_push(lua_State *lua, struct prose_cache *cache)
{
	lua_newtable(lua);
	lua_pushlightuserdata(lua, cache);
	luaL_setfuncs(lua, functions, 1);
}
