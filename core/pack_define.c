#include <lauxlib.h>

#include "pack_inside.h"

bool pack_define(struct pack *pack, const char *what, const char *views, struct buffer *out, struct error *error)
{
	lua_State *lua = sandbox_state(pack->sandbox);
	int top = lua_gettop(lua);
	pack_push_from_kit(pack, "define");
	lua_pushstring(lua, what);
	lua_pushstring(lua, views);
	enum sandbox_end end = sandbox_call(pack->sandbox, 2, 1);
	bool done = pack_end_call(pack->loading, end, "rules/kit/define.lua", error);
	if (done && lua_type(lua, -1) == LUA_TSTRING)
		buffer_add_string(out, lua_tostring(lua, -1));
	lua_settop(lua, top);
	return done;
}
