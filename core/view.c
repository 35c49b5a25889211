#include "view.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "defence.h"
#include "lua_plain.h"
#include "lua_prose.h"

/* A light value: generation in the upper half, in the lower half a number that says what it is. */
enum { NUMBER_BITS = 32, KIND_BITS = 2 };
/* The upvalues of the functions of records and lists. */
enum { VIEW_SELF = 1, VIEW_TEXTS, VIEW_UPVALUES = VIEW_TEXTS };
enum handle_kind { HANDLE_NODE, HANDLE_LIST, HANDLE_EMPTY, HANDLE_UNKNOWN };

struct view {
	struct sandbox *sandbox;
	lua_State *lua;
	const struct lexicon *lexicon;
	const struct portfolio *portfolio;
	struct arena *arena;
	uint32_t generation;
	struct node_list *lists; /* those of view_push_list, in the order in which they came */
	size_t list_count;
	struct prose_cache *prose;
	int told;          /* in the registry: the table that tells the generation */
	uint32_t texts_of; /* the generation that the strings of push_text_of are of */
};

struct handle {
	enum handle_kind kind;
	uint32_t number;
};

static void push_handle(struct view *view, enum handle_kind kind, size_t number)
{
	uintptr_t low = (uintptr_t)number << KIND_BITS | (uintptr_t)kind;
	lua_pushlightuserdata(view->lua, (void *)((uintptr_t)view->generation << NUMBER_BITS | low));
}

/* Reads a light value; false where it belongs to another portfolio. */
static bool read_handle(const struct view *view, int index, struct handle *handle)
{
	uintptr_t bits = (uintptr_t)lua_touserdata(view->lua, index);
	*handle = (struct handle){(enum handle_kind)(bits & ((1U << KIND_BITS) - 1)), (uint32_t)bits >> KIND_BITS};
	return lua_islightuserdata(view->lua, index) && bits >> NUMBER_BITS == view->generation;
}

static struct view *view_of(lua_State *lua)
{
	return lua_touserdata(lua, lua_upvalueindex(VIEW_SELF));
}

static struct handle check_handle(struct view *view, int index)
{
	struct handle handle;
	if (!read_handle(view, index, &handle))
		luaL_error(view->lua, "a record of the portfolio is wanted here, but this is %s",
		           lua_islightuserdata(view->lua, index) ? "one of a portfolio judged before"
		                                                 : luaL_typename(view->lua, index));
	return handle;
}

void view_push(struct view *view, const struct node *node)
{
	if (node)
		push_handle(view, HANDLE_NODE, node->number);
	else
		lua_pushnil(view->lua);
}

void view_push_list(struct view *view, const struct node *const *nodes, size_t count)
{
	if (count == 0) {
		push_handle(view, HANDLE_EMPTY, 0);
		return;
	}
	view->lists = arena_room_for_one(view->arena, view->lists, view->list_count, sizeof *view->lists);
	view->lists[view->list_count] = (struct node_list){nodes, count};
	push_handle(view, HANDLE_LIST, view->list_count++);
}

const struct node *view_node(struct view *view, int index)
{
	struct handle handle;
	if (!read_handle(view, index, &handle) || handle.kind != HANDLE_NODE)
		return NULL;
	return view->portfolio->nodes[handle.number];
}

const struct node *view_unknown(struct view *view, int index)
{
	struct handle handle;
	if (!read_handle(view, index, &handle) || handle.kind != HANDLE_UNKNOWN)
		return NULL;
	return view->portfolio->nodes[handle.number];
}

static void push_text(lua_State *lua, struct text text)
{
	lua_pushlstring(lua, text.at, text.length);
}

/* What a node says, as one string however often it is read: who knows the string knows all that was asked of it. The
 * strings stand in a table by the numbers of their nodes, a new one for each portfolio. */
static void push_text_of(struct view *view, const struct node *node, struct text text)
{
	lua_State *lua = view->lua;
	const int texts = lua_upvalueindex(VIEW_TEXTS);
	lua_Integer number = (lua_Integer)node->number + 1;
	if (view->texts_of != view->generation) {
		lua_createtable(lua, (int)view->portfolio->count, 0);
		lua_replace(lua, texts);
		view->texts_of = view->generation;
	}
	if (lua_rawgeti(lua, texts, number) != LUA_TNIL)
		return;
	lua_pop(lua, 1);
	push_text(lua, text);
	lua_pushvalue(lua, -1);
	lua_rawseti(lua, texts, number);
}

static void set_number(lua_State *lua, const char *key, double value)
{
	lua_pushnumber(lua, value);
	lua_setfield(lua, -2, key);
}

static void push_amount(lua_State *lua, const struct node *node)
{
	const struct amount *amount = &node->value.amount;
	lua_createtable(lua, 0, 4);
	set_number(lua, "value", amount->value);
	if (amount->of != 0)
		set_number(lua, "of", amount->of);
	push_text(lua, amount->unit);
	lua_setfield(lua, -2, "unit");
	push_text(lua, node->text);
	lua_setfield(lua, -2, "text");
}

/* A reference that names nothing is absent; its finding stands already. A word where a reference may be one is a text.
 */
static void push_untyped(struct view *view, const struct node *node)
{
	if (node->field && node->field->type == FORMAT_REFERENCE)
		lua_pushnil(view->lua);
	else
		push_text_of(view, node, node->text);
}

static void push_value(struct view *view, const struct node *node)
{
	lua_State *lua = view->lua;
	if (!node) {
		lua_pushnil(lua);
		return;
	}
	if (node->unknown) {
		push_handle(view, HANDLE_UNKNOWN, node->number);
		lua_error(lua);
	}
	if (node->kind != NODE_TEXT) {
		view_push(view, node);
		return;
	}
	switch (node->value_kind) {
	case VALUE_DAY:
		lua_pushinteger(lua, node->value.day);
		break;
	case VALUE_NUMBER:
		lua_pushinteger(lua, node->value.number);
		break;
	case VALUE_AMOUNT:
		push_amount(lua, node);
		break;
	case VALUE_TRUTH:
		lua_pushboolean(lua, node->value.truth);
		break;
	case VALUE_WORD:
		push_text_of(view, node, text_of(node->value.word));
		break;
	case VALUE_TARGET:
		view_push(view, node->value.target);
		break;
	default:
		push_untyped(view, node);
	}
}

static int read_record(struct view *view, const struct node *record)
{
	lua_State *lua = view->lua;
	size_t length;
	const char *key = luaL_checklstring(lua, 2, &length);
	int field = format_find(record->record, key, length);
	if (field < 0 && !defence_is_up(DEFENCE_RECORDS)) {
		lua_pushnil(lua);
		return 1;
	}
	if (field < 0) {
		const char *near = format_nearest(record->record, key);
		return luaL_error(lua, "%s has no '%s'%s%s%s", record->record->name, key,
		                  near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
	}
	const struct node *child = record->items[field];
	if (!child && record->record->fields[field].list)
		push_handle(view, HANDLE_EMPTY, 0);
	else
		push_value(view, child);
	return 1;
}

static int read_item(struct view *view, const struct node *const *nodes, size_t count)
{
	if (!lua_isinteger(view->lua, 2))
		return luaL_error(
			view->lua,
			"this is a list: take its items one by one, by 'for _, item in ipairs(list) do', or one "
			"by its number, list[1]");
	lua_Integer number = lua_tointeger(view->lua, 2);
	if (number < 1 || (size_t)number > count)
		lua_pushnil(view->lua);
	else
		push_value(view, nodes[number - 1]);
	return 1;
}

/* The items of a list; false where the value is a record. */
static bool list_of(struct view *view, struct handle handle, struct node_list *list)
{
	*list = (struct node_list){NULL, 0};
	if (handle.kind == HANDLE_LIST) {
		*list = view->lists[handle.number];
		return true;
	}
	if (handle.kind == HANDLE_NODE) {
		const struct node *node = view->portfolio->nodes[handle.number];
		if (node->kind == NODE_LIST)
			*list = node_items(node);
		return node->kind == NODE_LIST;
	}
	return true;
}

static int index_value(lua_State *lua)
{
	struct view *view = view_of(lua);
	struct handle handle = check_handle(view, 1);
	struct node_list list;
	if (handle.kind == HANDLE_NODE && view->portfolio->nodes[handle.number]->unknown)
		push_value(view, view->portfolio->nodes[handle.number]);
	if (!list_of(view, handle, &list))
		return read_record(view, view->portfolio->nodes[handle.number]);
	return read_item(view, list.nodes, list.count);
}

static int length_of_value(lua_State *lua)
{
	struct view *view = view_of(lua);
	struct node_list list;
	if (!list_of(view, check_handle(view, 1), &list))
		return luaL_error(lua, "'#' counts a list, but this is a record");
	lua_pushinteger(lua, (lua_Integer)list.count);
	return 1;
}

static int refuse_write(lua_State *lua)
{
	if (!defence_is_up(DEFENCE_RECORDS))
		return 0;
	return luaL_error(lua, "a portfolio can't be changed by a rule: keep what it finds in a local name of its own");
}

static const struct node *check_record(lua_State *lua, int index)
{
	struct view *view = view_of(lua);
	const struct node *node = view_node(view, index);
	if (!node)
		luaL_error(lua, "a record of the portfolio is wanted here, but this is a %s",
		           luaL_typename(lua, index));
	return node;
}

/* all(record, "need"): every such subject under the record, in the order of the file. */
static int all_subjects(lua_State *lua)
{
	struct view *view = view_of(lua);
	const struct node *under = check_record(lua, 1);
	const char *name = luaL_checkstring(lua, 2);
	const struct format_subject *subject = format_subject_named(name);
	if (!subject)
		return luaL_error(lua, "there is no subject '%s'; 'assay list keys' shows them all", name);
	const struct node **nodes;
	size_t count = node_subjects(view->portfolio, under, subject, view->arena, &nodes);
	view_push_list(view, nodes, count);
	sandbox_check_arena(lua);
	return 1;
}

/* kind(record): "objective". */
static int kind_of(lua_State *lua)
{
	const struct node *node = view_node(view_of(lua), 1);
	if (node && node->record)
		lua_pushstring(lua, node->record->name);
	else
		lua_pushnil(lua);
	return 1;
}

/* holder(record): the record that it stands in; nil for the portfolio itself. */
static int holder_of(lua_State *lua)
{
	const struct node *node = check_record(lua, 1);
	view_push(view_of(lua), node->parent ? node_record(node->parent) : NULL);
	return 1;
}

/* The field `key` of the record at 1; NULL where it is absent. */
static const struct node *check_field(lua_State *lua)
{
	const struct node *record = check_record(lua, 1);
	const char *key = luaL_checkstring(lua, 2);
	if (record->kind != NODE_RECORD || format_find(record->record, key, strlen(key)) < 0)
		luaL_error(lua, "'%s' is no key of this record", key);
	return node_child(record, key);
}

/* readable(record, "target"): whether it is there and could be read as its type. */
static int is_readable(lua_State *lua)
{
	const struct node *node = check_field(lua);
	lua_pushboolean(lua, node && !node->unknown);
	return 1;
}

static bool is_kind(const struct node *record, const char *kind)
{
	return !kind || (record->record && strcmp(record->record->name, kind) == 0);
}

/* The records of a kind that refer to `target`, each once; `found` gets them where it is not NULL. Gives their number.
 */
static size_t find_citing(const struct node *target, const char *kind, const struct node **found)
{
	const struct node *last = NULL;
	size_t count = 0;
	if (target->kind != NODE_RECORD)
		return 0;
	for (const struct node *node = target->value.citing; node; node = node->value.next_citing) {
		const struct node *record = node_record(node);
		if (!is_kind(record, kind) || record == last)
			continue;
		last = record;
		if (found)
			found[count] = record;
		count++;
	}
	return count;
}

/* cited_by(record [, "activity"]): the records that refer to it, in the order of the file, each once. */
static int cited_by(lua_State *lua)
{
	struct view *view = view_of(lua);
	const struct node *target = check_record(lua, 1);
	const char *kind = luaL_optstring(lua, 2, NULL);
	size_t count = find_citing(target, kind, NULL);
	const struct node **found = arena_array(view->arena, count, sizeof(struct node *));
	find_citing(target, kind, found);
	view_push_list(view, found, count);
	sandbox_check_arena(lua);
	return 1;
}

static const luaL_Reg questions[] = {
	{"all", all_subjects},  {"kind", kind_of},         {"holder", holder_of},
	{"cited_by", cited_by}, {"readable", is_readable}, {NULL, NULL},
};

static const luaL_Reg metamethods[] = {
	{"__index", index_value},
	{"__len", length_of_value},
	{"__newindex", refuse_write},
	{NULL, NULL},
};

/* All light values share one metatable; no script can make or reach one otherwise. */
static void set_metatable(struct view *view)
{
	lua_State *lua = view->lua;
	lua_pushlightuserdata(lua, NULL);
	lua_newtable(lua);
	lua_pushlightuserdata(lua, view);
	lua_pushnil(lua);
	luaL_setfuncs(lua, metamethods, VIEW_UPVALUES);
	lua_pushboolean(lua, false);
	lua_setfield(lua, -2, "__metatable");
	lua_pushliteral(lua, "record");
	lua_setfield(lua, -2, "__name");
	lua_setmetatable(lua, -2);
	lua_pop(lua, 1);
}

void view_push_generation(struct view *view)
{
	lua_rawgeti(view->lua, LUA_REGISTRYINDEX, view->told);
}

static void tell_generation(struct view *view)
{
	view_push_generation(view);
	lua_pushinteger(view->lua, view->generation);
	lua_rawseti(view->lua, -2, 1);
	lua_pop(view->lua, 1);
}

struct view *view_new(struct sandbox *sandbox, const struct lexicon *lexicon)
{
	struct view *view = memory_take(1, sizeof *view);
	view->sandbox = sandbox;
	view->lua = sandbox_state(sandbox);
	view->lexicon = lexicon;
	view->prose = prose_cache_new(lexicon);
	lua_createtable(view->lua, 1, 0);
	view->told = luaL_ref(view->lua, LUA_REGISTRYINDEX);
	tell_generation(view);
	set_metatable(view);
	return view;
}

void view_free(struct view *view)
{
	if (!view)
		return;
	prose_cache_free(view->prose);
	free(view);
}

int view_tostring(lua_State *lua)
{
	return lua_plain_tostring(lua);
}

void view_push_functions(struct view *view)
{
	lua_State *lua = view->lua;
	lua_newtable(lua);
	lua_plain_push(lua);
	lua_pushlightuserdata(lua, view);
	luaL_setfuncs(lua, questions, 1);
	lua_prose_push(lua, view->prose);
	lua_setfield(lua, -2, "prose");
}

void view_bind(struct view *view, const struct portfolio *portfolio, struct arena *arena)
{
	view->portfolio = portfolio;
	view->arena = arena;
	view->generation++;
	view->list_count = 0;
	view->lists = NULL;
	sandbox_count_arena(view->sandbox, arena);
	tell_generation(view);
	prose_cache_bind(view->prose, arena);
}

void view_unbind(struct view *view)
{
	sandbox_count_arena(view->sandbox, NULL);
}
