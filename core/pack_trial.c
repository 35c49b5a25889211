#include "pack_inside.h"

/* Takes the kit's answer off the stack: nil, or why what is tried can't be. */
static void take_refusal(struct loading *loading)
{
	struct pack *pack = loading->pack;
	if (!pack->refused)
		pack->refused = arena_string(pack->arena, lua_tostring(loading->lua, -1));
	lua_pop(loading->lua, 1);
}

bool pack_try_thresholds(struct loading *loading, const struct strings *set, struct error *error)
{
	for (size_t i = 0; i < set->count; i++) {
		pack_push_from_kit(loading->pack, "try");
		lua_pushstring(loading->lua, set->at[i]);
		if (!pack_end_call(loading, sandbox_call(loading->pack->sandbox, 1, 1), "rules/kit/init.lua", error))
			return false;
		take_refusal(loading);
	}
	return true;
}

bool pack_check_tried(struct loading *loading, struct error *error)
{
	pack_push_from_kit(loading->pack, "check_tried");
	if (!pack_end_call(loading, sandbox_call(loading->pack->sandbox, 0, 1), "rules/kit/init.lua", error))
		return false;
	take_refusal(loading);
	return true;
}
