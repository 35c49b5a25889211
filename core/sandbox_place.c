#include "sandbox_place.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

struct sandbox_file {
	struct sandbox_file *before;
	struct buffer name; /* as messages show it */
};

static bool is_known(const struct sandbox_file *files, const struct buffer *name)
{
	while (files && strcmp(files->name.at, name->at) != 0)
		files = files->before;
	return files != NULL;
}

void sandbox_add_file(struct sandbox_file **files, const char *name)
{
	struct buffer shown = {0};
	if (!strchr(name, ':'))
		return;
	buffer_add_readable(&shown, name, strlen(name), strlen(name) * 3);
	if (is_known(*files, &shown)) {
		buffer_free(&shown);
		return;
	}
	struct sandbox_file *file = memory_take(1, sizeof *file);
	*file = (struct sandbox_file){*files, shown};
	*files = file;
}

void sandbox_forget_files(struct sandbox_file *files)
{
	while (files) {
		struct sandbox_file *file = files;
		files = file->before;
		buffer_free(&file->name);
		free(file);
	}
}

/* Reads ":line:" where the name of a file ends; NULL where it is not that. */
static const char *read_line(const char *colon, long *line)
{
	char *end;
	if (*colon != ':' || colon[1] < '0' || colon[1] > '9')
		return NULL;
	*line = strtol(colon + 1, &end, 10);
	return *end == ':' && *line <= INT32_MAX ? end + 1 : NULL;
}

/* The bytes of the name of a file that a message begins with: the longest that is known, else what stands before the first
 * colon. */
static size_t length_of_name(const struct sandbox_file *files, const char *message)
{
	size_t longest = 0;
	long line;
	for (; files; files = files->before) {
		size_t length = files->name.length;
		if (length > longest && strncmp(message, files->name.at, length) == 0 &&
		    read_line(message + length, &line))
			longest = length;
	}
	return longest ? longest : strcspn(message, ":");
}

static bool has_place(const struct sandbox_file *files, const char *message)
{
	long line;
	return read_line(message + length_of_name(files, message), &line) != NULL;
}

bool sandbox_split_message(const struct sandbox_file *files, char *message, struct place *place, const char **sentence)
{
	long line;
	size_t length = length_of_name(files, message);
	const char *end = read_line(message + length, &line);
	if (!end || *end != ' ')
		return false;
	message[length] = '\0';
	*place = (struct place){message, (int)line, 1};
	*sentence = end + 1;
	return true;
}

/* Nobody is to mend the kit: what fails there was asked of it by a script. */
static bool is_of_kit(const lua_Debug *debug)
{
	static const char kit[] = "@rules/kit/";
	return strncmp(debug->source, kit, strlen(kit)) == 0;
}

int sandbox_find_script(lua_State *lua, lua_Debug *debug)
{
	for (int level = 0; lua_getstack(lua, level, debug); level++) {
		lua_getinfo(lua, "Sl", debug);
		if (debug->source[0] == '@' && debug->currentline > 0 && !is_of_kit(debug))
			return level;
	}
	return -1;
}

/* What went wrong inside of the kit is told where a script called it, "file:line: 'filter': …"; without a place where that
 * was the last thing the script did, which Lua no longer knows then. */
static void push_as_called(lua_State *lua, const char *words)
{
	lua_Debug script, called;
	int level = sandbox_find_script(lua, &script);
	if (level >= 0)
		lua_pushfstring(lua, "%s:%d: ", script.source + 1, script.currentline);
	else
		lua_pushliteral(lua, "");
	bool named =
		level > 0 && lua_getstack(lua, level - 1, &called) && lua_getinfo(lua, "n", &called) && called.name;
	lua_pushfstring(lua, named ? SANDBOX_IN_KIT "'%s': " : SANDBOX_IN_KIT "what is called here: ",
	                named ? called.name : "");
	lua_pushstring(lua, words);
	lua_concat(lua, 3);
}

void sandbox_push_message(const struct sandbox_file *files, lua_State *lua, const char *message)
{
	lua_Debug debug;
	for (int level = 1; lua_getstack(lua, level, &debug); level++) {
		lua_getinfo(lua, "S", &debug);
		size_t length = strlen(debug.short_src);
		if (debug.source[0] == '@' && strncmp(message, debug.short_src, length) == 0 &&
		    message[length] == ':') {
			const char *words = strstr(message + length, ": ");
			if (words && is_of_kit(&debug))
				push_as_called(lua, words + 2);
			else
				lua_pushfstring(lua, "%s%s", debug.source + 1, message + length);
			return;
		}
	}
	lua_Debug script;
	if (!has_place(files, message) && sandbox_find_script(lua, &script) >= 0)
		lua_pushfstring(lua, "%s:%d: %s", script.source + 1, script.currentline, message);
	else
		lua_pushstring(lua, message);
}
