#include "lua_prose_inside.h"

#include <lauxlib.h>

/* Questions about the phrases of some lists. */

enum { MOST_LISTS = 16 };

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
	int place = walker->asked++;
	if (!prose_holds(prose, list)) /* as nearly always */
		return;
	struct phrases phrases = prose_phrases(prose, list);
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

/* The lists that are named from argument `from` on. */
struct list_set {
	int lists[MOST_LISTS];
	int count;
};

static struct list_set lists_from(lua_State *lua, int from)
{
	struct list_set set = {.count = lua_gettop(lua) - from + 1};
	luaL_argcheck(lua, set.count >= 1 && set.count <= MOST_LISTS, from, "one to sixteen word lists are wanted");
	lua_prose_some_lists(lua, from, set.count, set.lists);
	return set;
}

/* Begins a walk over the lists behind the text: most questions begin so. Gives the text. */
static const struct prose *walk_lists(lua_State *lua, struct walker *walker)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = lists_from(lua, 2);
	start_walk(walker);
	for (int i = 0; i < set.count; i++)
		add_list(walker, prose, set.lists[i]);
	return prose;
}

/* The first phrase of any of the lists, NULL where there is none. */
static const struct phrase *first_phrase(const struct prose *prose, const struct list_set *set)
{
	const struct phrase *best = NULL;
	for (int i = 0; i < set->count; i++) {
		if (!prose_holds(prose, set->lists[i]))
			continue;
		struct phrases phrases = prose_phrases(prose, set->lists[i]);
		if (phrases.count && (!best || comes_before(phrases.at, best)))
			best = phrases.at;
	}
	return best;
}

int lua_prose_has(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = lists_from(lua, 2);
	const struct phrase *phrase = first_phrase(prose, &set);
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

int lua_prose_within(lua_State *lua)
{
	return push_within(lua, false);
}

int lua_prose_starts_within(lua_State *lua)
{
	return push_within(lua, true);
}

int lua_prose_all(lua_State *lua)
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

int lua_prose_count(lua_State *lua)
{
	struct walker walker;
	walk_lists(lua, &walker);
	lua_pushinteger(lua, (lua_Integer)walker.total);
	return 1;
}

int lua_prose_starts(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = lists_from(lua, 2);
	const struct phrase *phrase = first_phrase(prose, &set);
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

/* The sentence of a phrase. */
static int push_sentence(lua_State *lua, const struct prose *prose, const struct phrase *phrase)
{
	uint32_t first = phrase->first;
	while (first > 0 && prose->tokens[first - 1].sentence == sentence_of(prose, phrase))
		first--;
	lua_prose_push_sentence(lua, prose, first);
	return 1;
}

int lua_prose_together(lua_State *lua)
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
			return push_sentence(lua, prose, phrase);
	}
	lua_pushnil(lua);
	return 1;
}

/* A phrase of `b` behind one of `a`, with `most` tokens between them. */
static bool find_following(const struct prose *prose, int a, int b, lua_Integer most, struct phrase *found)
{
	struct walker walker;
	start_walk(&walker);
	add_list(&walker, prose, b); /* first: the two may be one */
	add_list(&walker, prose, a);
	const struct phrase *last = NULL;
	for (const struct phrase *phrase; (phrase = next_phrase(&walker));) {
		bool near = last && phrase->first > last->last && phrase->first - last->last - 1 <= most;
		if (walker.list == 0 && near && sentence_of(prose, phrase) == sentence_of(prose, last)) {
			*found = (struct phrase){last->first, phrase->last};
			return true;
		}
		if (walker.list == 1)
			last = phrase;
	}
	return false;
}

int lua_prose_follows(lua_State *lua)
{
	struct phrase found;
	int lists[2];
	const struct prose *prose = lua_prose_check(lua, 1);
	lua_prose_some_lists(lua, 2, 2, lists);
	lua_Integer most = luaL_optinteger(lua, 4, 0);
	bool both = prose_holds(prose, lists[0]) && prose_holds(prose, lists[1]); /* seldom */
	if (both && find_following(prose, lists[0], lists[1], most, &found))
		lua_prose_push_span(lua, prose, found.first, found.last);
	else
		lua_pushnil(lua);
	return 1;
}

int lua_prose_spans(lua_State *lua)
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
int lua_prose_ends(lua_State *lua)
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

int lua_prose_covered(lua_State *lua)
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

/* Set from the last list to the first, so that the first holds. */
int lua_prose_kinds(lua_State *lua)
{
	const struct prose *prose = lua_prose_check(lua, 1);
	struct list_set set = lists_from(lua, 2);
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

/* Walks over the words that no match of the lists covers; `covered` is the first token behind all matches so far. */
struct rest {
	const struct prose *prose;
	struct walker walker;
	const struct phrase *phrase;
	uint32_t at, covered;
};

static void begin_rest(lua_State *lua, struct rest *rest)
{
	*rest = (struct rest){.prose = lua_prose_check(lua, 1)};
	if (lua_gettop(lua) > 1)
		walk_lists(lua, &rest->walker);
	rest->phrase = next_phrase(&rest->walker);
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

int lua_prose_rest(lua_State *lua)
{
	struct rest rest;
	begin_rest(lua, &rest);
	lua_newtable(lua);
	uint32_t at;
	for (lua_Integer found = 0; next_of_rest(&rest, &at);) {
		lua_prose_push_token(lua, rest.prose, at);
		lua_rawseti(lua, -2, ++found);
	}
	return 1;
}

int lua_prose_uncovered(lua_State *lua)
{
	struct rest rest;
	begin_rest(lua, &rest);
	lua_newtable(lua);
	uint32_t at;
	while (next_of_rest(&rest, &at)) {
		lua_pushboolean(lua, true);
		lua_rawseti(lua, -2, (lua_Integer)at + 1);
	}
	return 1;
}
