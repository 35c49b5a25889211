#include <dlfcn.h>
#include <lua.h>

#include "library_versions.h"

const char *lua_library_version(void)
{
	return LUA_VERSION_MAJOR "." LUA_VERSION_MINOR "." LUA_VERSION_RELEASE;
}

const char *lua_library_name(void)
{
	const char *name = dlsym(RTLD_DEFAULT, "lua_ident");
	return name ? name : "";
}
