/* The harmless part of Lua's own library for rules: nothing that reaches outside, keeps state, depends on addresses
 * or on the order of a hash, or runs for long inside one C call. */
#ifndef ASSAY_LUA_PLAIN_H
#define ASSAY_LUA_PLAIN_H

#include <lua.h>
#include <stdbool.h>

/* Adds the functions to the table on top of the stack, and sets what methods texts have: ("x"):lower(). */
void lua_plain_push(lua_State *lua);
/* tostring(value): values as text, without addresses. */
int lua_plain_tostring(lua_State *lua);
/* table.sort(list [, less]) of a rule. */
int lua_plain_sort(lua_State *lua);

#endif
