/* Versions of what assay is built on. Each stands beside the code that alone knows the library. */
#ifndef ASSAY_LIBRARY_VERSIONS_H
#define ASSAY_LIBRARY_VERSIONS_H

const char *lua_library_version(void); /* "5.4.4" */
/* What the Lua that runs says of itself, which may be another than that of the build; "" where it says nothing. */
const char *lua_library_name(void);
const char *store_library_version(void);     /* SQLite's */
const char *portfolio_library_version(void); /* libyaml's */

#endif
