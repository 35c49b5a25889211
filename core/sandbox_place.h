/* Where a script is, and where in a message its place ends: "file:line: sentence". A part of the sandbox. */
#ifndef ASSAY_SANDBOX_PLACE_H
#define ASSAY_SANDBOX_PLACE_H

#include <lua.h>

#include "error.h"

/* A file whose name has a colon, and those before it; NULL: there is none. The name of any other ends at the first one. */
struct sandbox_file;
void sandbox_add_file(struct sandbox_file **files, const char *name);
void sandbox_forget_files(struct sandbox_file *files);

/* What a message begins with, behind its place, that went wrong in the kit: the word that was called follows, "'filter': …".
 * A sign that no sentence has. */
#define SANDBOX_IN_KIT "\x01"

/* Cuts a message in two; false, and nothing is cut, where it says no place. */
bool sandbox_split_message(const struct sandbox_file *files, char *message, struct place *place, const char **sentence);

/* The script that runs now, outside of the kit, as "file:line"; its level, -1 where there is none. */
int sandbox_find_script(lua_State *lua, lua_Debug *debug);
/* Pushes what a script raised with its place: with the whole name of its file, which Lua shortens where it is long; at the
 * line that called the kit where it went wrong in there; and at the line that runs where it says no place. */
void sandbox_push_message(const struct sandbox_file *files, lua_State *lua, const char *message);

#endif
