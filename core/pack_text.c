#include <lauxlib.h>
#include <string.h>

#include "pack_inside.h"

/* What is asked of a judgement, and where its answer goes. */
struct asked {
	struct arena *arena;
	const char *judgement, *function, *text;
	int64_t day;
	const char **answer, **basis; /* of a judgement */
	struct text_answers *answers; /* of a reading; NULL: of a judgement */
};

/* Strings and lists ------------------------------------------------------------------------------------------------ */

/* The text on top, taken off; NULL where there is none. */
static const char *take_string(lua_State *lua, struct arena *arena)
{
	const char *string = lua_type(lua, -1) == LUA_TSTRING ? arena_string(arena, lua_tostring(lua, -1)) : NULL;
	lua_pop(lua, 1);
	return string;
}

static const char *field_text(lua_State *lua, struct arena *arena, const char *key)
{
	lua_getfield(lua, -1, key);
	return take_string(lua, arena);
}

static const char *item_text(lua_State *lua, struct arena *arena, lua_Integer number)
{
	lua_geti(lua, -1, number);
	return take_string(lua, arena);
}

/* Fields ----------------------------------------------------------------------------------------------------------- */

static bool is_list_of_pairs(lua_State *lua)
{
	lua_geti(lua, -1, 1);
	bool pairs = lua_istable(lua, -1);
	lua_pop(lua, 1);
	return pairs;
}

static const char *filled(const char *text)
{
	return text ? text : "";
}

/* The list on top: of texts, or of { name, text }. */
static void read_list(lua_State *lua, struct arena *arena, struct text_field *field)
{
	size_t count = (size_t)luaL_len(lua, -1);
	field->kind = is_list_of_pairs(lua) ? TEXT_FIELD_PAIRS : TEXT_FIELD_LIST;
	field->names = (struct strings){arena_array(arena, count, sizeof *field->names.at), count};
	field->values = (struct strings){arena_array(arena, count, sizeof *field->values.at), count};
	for (size_t i = 0; i < count; i++) {
		lua_geti(lua, -1, (lua_Integer)i + 1);
		if (field->kind == TEXT_FIELD_PAIRS) {
			field->names.at[i] = filled(item_text(lua, arena, 1));
			field->values.at[i] = filled(item_text(lua, arena, 2));
			lua_pop(lua, 1);
		} else {
			field->values.at[i] = filled(take_string(lua, arena));
		}
	}
}

/* The value on top. */
static void read_value(lua_State *lua, struct arena *arena, struct text_field *field)
{
	switch (lua_type(lua, -1)) {
	case LUA_TBOOLEAN:
		field->kind = lua_toboolean(lua, -1) ? TEXT_FIELD_YES : TEXT_FIELD_NO;
		break;
	case LUA_TSTRING:
		field->kind = TEXT_FIELD_TEXT;
		field->text = arena_string(arena, lua_tostring(lua, -1));
		break;
	case LUA_TTABLE:
		read_list(lua, arena, field);
		break;
	default:
		field->kind = TEXT_FIELD_NULL;
	}
}

static void read_field(lua_State *lua, struct arena *arena, struct text_field *field)
{
	field->name = filled(item_text(lua, arena, 1));
	lua_geti(lua, -1, 2);
	read_value(lua, arena, field);
	lua_pop(lua, 1);
}

static void read_point(lua_State *lua, struct arena *arena, struct text_point *point)
{
	point->answer = field_text(lua, arena, "answer");
	point->name = filled(field_text(lua, arena, "name"));
	point->title = filled(field_text(lua, arena, "title"));
	point->says = filled(field_text(lua, arena, "says"));
	point->advice = field_text(lua, arena, "advice");
	point->example = field_text(lua, arena, "example");
}

/* The list under `key` of the table on top is left on the stack; how many items it has. */
static size_t open_list(lua_State *lua, const char *key)
{
	lua_getfield(lua, -1, key);
	luaL_checktype(lua, -1, LUA_TTABLE);
	return (size_t)luaL_len(lua, -1);
}

static void read_answers(lua_State *lua, struct arena *arena, struct text_answers *answers)
{
	luaL_checktype(lua, -1, LUA_TTABLE);
	answers->field_count = open_list(lua, "fields");
	answers->fields = arena_array(arena, answers->field_count, sizeof *answers->fields);
	for (size_t i = 0; i < answers->field_count; i++, lua_pop(lua, 1)) {
		lua_geti(lua, -1, (lua_Integer)i + 1);
		read_field(lua, arena, &answers->fields[i]);
	}
	lua_pop(lua, 1);
	answers->point_count = open_list(lua, "points");
	answers->points = arena_array(arena, answers->point_count, sizeof *answers->points);
	for (size_t i = 0; i < answers->point_count; i++, lua_pop(lua, 1)) {
		lua_geti(lua, -1, (lua_Integer)i + 1);
		read_point(lua, arena, &answers->points[i]);
	}
	lua_pop(lua, 1);
}

/* Asking ----------------------------------------------------------------------------------------------------------- */

/* Called with the kit and what is asked. */
static int ask_protected(lua_State *lua)
{
	const struct asked *asked = lua_touserdata(lua, 2);
	lua_getfield(lua, 1, "use");
	lua_pushstring(lua, asked->judgement);
	lua_call(lua, 1, 1);
	lua_getfield(lua, -1, asked->function);
	lua_pushstring(lua, asked->text);
	lua_pushinteger(lua, asked->day);
	lua_call(lua, 2, 2);
	if (asked->answers) {
		lua_pop(lua, 1);
		read_answers(lua, asked->arena, asked->answers);
		return 0;
	}
	*asked->basis = take_string(lua, asked->arena);
	*asked->answer = filled(take_string(lua, asked->arena));
	return 0;
}

static bool ask(struct pack *pack, struct asked *asked, struct error *error)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	view_bind(pack->view, NULL, asked->arena);
	lua_pushcfunction(lua, ask_protected);
	lua_rawgeti(lua, LUA_REGISTRYINDEX, pack->kit);
	lua_pushlightuserdata(lua, asked);
	bool done = pack_end_call(pack->loading, sandbox_call(pack->sandbox, 2, 0), asked->judgement, error);
	view_unbind(pack->view);
	return done;
}

bool pack_judge_text(struct pack *pack, struct arena *arena, const char *judgement, const char *function,
                     const char *text, int64_t day, const char **answer, const char **basis, struct error *error)
{
	struct asked asked = {arena, judgement, function, text, day, answer, basis, NULL};
	return ask(pack, &asked, error);
}

bool pack_read_text(struct pack *pack, struct arena *arena, const char *kind, const char *text, int64_t day,
                    struct text_answers *answers, struct error *error)
{
	struct asked asked = {arena, "reading", kind, text, day, NULL, NULL, answers};
	return ask(pack, &asked, error);
}
