#include <string.h>

#include "pack_inside.h"

/* Lua tells the lines of a function, but not of those that are written inside it, as in any(list, function(item) … end),
 * before they run. What lua_dump writes (Lua 5.4, lundump.c) has them all: it is read here as far as it tells of lines. */

struct dumped {
	const unsigned char *at, *end; /* what is left to be read */
	struct code_lines *lines;
};

enum { INSTRUCTION = 4, UPVALUE = 3, LINE_FOLLOWS = 0x80 };
enum { INTEGER = 0x03, SHORT_STRING = 0x04, FLOAT = 0x13, LONG_STRING = 0x14 };

/* Of what is no dump of this Lua nothing is left, and it has no lines. */
static void skip(struct dumped *dumped, size_t size)
{
	dumped->at = size > (size_t)(dumped->end - dumped->at) ? dumped->end : dumped->at + size;
}

static unsigned read_byte(struct dumped *dumped)
{
	return dumped->at < dumped->end ? *dumped->at++ : 0;
}

/* Seven bits a byte, the highest first; the last byte has its eighth bit set. */
static size_t read_size(struct dumped *dumped)
{
	size_t size = 0;
	while (dumped->at < dumped->end) {
		unsigned byte = *dumped->at++;
		size = size << 7 | (byte & 0x7fU);
		if (byte & 0x80U)
			return size;
	}
	return 0;
}

/* Its size is one more than its length, 0 where there is none. */
static void skip_string(struct dumped *dumped)
{
	size_t size = read_size(dumped);
	skip(dumped, size ? size - 1 : 0);
}

static void skip_constants(struct dumped *dumped)
{
	for (size_t left = read_size(dumped); left > 0 && dumped->at < dumped->end; left--) {
		unsigned kind = read_byte(dumped);
		if (kind == SHORT_STRING || kind == LONG_STRING)
			skip_string(dumped);
		else if (kind == INTEGER)
			skip(dumped, sizeof(lua_Integer));
		else if (kind == FLOAT)
			skip(dumped, sizeof(lua_Number));
	}
}

/* The names of locals, each with the span that it lives in, and of upvalues. */
static void skip_names(struct dumped *dumped)
{
	for (size_t left = read_size(dumped); left > 0 && dumped->at < dumped->end; left--) {
		skip_string(dumped);
		read_size(dumped);
		read_size(dumped);
	}
	for (size_t left = read_size(dumped); left > 0 && dumped->at < dumped->end; left--)
		skip_string(dumped);
}

static void add_line(struct code_lines *lines, size_t line)
{
	bool again = lines->count > 0 && lines->at[lines->count - 1] == (int)line;
	if (!again && lines->count < lines->room)
		lines->at[lines->count++] = (int)line;
}

/* Each instruction has the step from the line of the one before, or its line stands in a list of its own behind them. A
 * function of any number of arguments opens with an instruction that is no code of its first line. The line of its `end`
 * has code, too, which runs only where nothing was given back before. */
static void read_lines(struct dumped *dumped, size_t first, size_t last, bool is_vararg)
{
	size_t count = read_size(dumped), line = first;
	const unsigned char *steps = dumped->at;
	skip(dumped, count);
	size_t held = (size_t)(dumped->at - steps);
	size_t listed = read_size(dumped);
	for (size_t i = 0; i < held; i++) {
		if (steps[i] == LINE_FOLLOWS && listed > 0) {
			listed--;
			read_size(dumped);
			line = read_size(dumped);
		} else {
			line = (size_t)((long)line + (signed char)steps[i]);
		}
		if (!(is_vararg && i == 0) && (line != last || line == first))
			add_line(dumped->lines, line);
	}
}

static void read_function(struct dumped *dumped)
{
	skip_string(dumped); /* its source */
	size_t first = read_size(dumped), last = read_size(dumped);
	read_byte(dumped); /* how many arguments it names */
	bool is_vararg = read_byte(dumped) != 0;
	read_byte(dumped); /* how much of the stack it takes */
	skip(dumped, INSTRUCTION * read_size(dumped));
	skip_constants(dumped);
	skip(dumped, UPVALUE * read_size(dumped));
	for (size_t left = read_size(dumped); left > 0 && dumped->at < dumped->end; left--)
		read_function(dumped);
	read_lines(dumped, first, last, is_vararg);
	skip_names(dumped);
}

static int write_dumped(lua_State *lua, const void *bytes, size_t size, void *buffer)
{
	(void)lua;
	buffer_add(buffer, bytes, size);
	return 0;
}

void pack_add_lines(lua_State *lua, struct code_lines *lines)
{
	static const char start[] =
		"\x1bLua\x54\0\x19\x93\r\n\x1a\n\x04\x08\x08"; /* 5.4, and the sizes that are skipped */
	enum { START = sizeof start - 1, CHECKS = sizeof(lua_Integer) + sizeof(lua_Number) + 1 };
	struct buffer buffer = {0};
	struct dumped dumped = {.lines = lines};
	if (lua_dump(lua, write_dumped, &buffer, 0) == 0 && buffer.length > START + CHECKS &&
	    memcmp(buffer.at, start, START) == 0) {
		dumped.at = (const unsigned char *)buffer.at + START + CHECKS;
		dumped.end = (const unsigned char *)buffer.at + buffer.length;
		read_function(&dumped);
	}
	buffer_free(&buffer);
}
