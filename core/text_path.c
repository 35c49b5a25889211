#include "text_path.h"

#include <string.h>

enum { BACKSLASH = '\\', ESCAPE_BYTES = 4, FIRST_OF_NO_ASCII = 0x80 };

static const char digits[] = "0123456789abcdef";

/* The byte that `\xff` stands for; -1 where no such thing stands here. */
static int read_escape(const char *at)
{
	if (at[0] != BACKSLASH || at[1] != 'x' || !at[2] || !at[3])
		return -1;
	const char *high = strchr(digits, at[2]), *low = strchr(digits, at[3]);
	return high && low ? (int)(16 * (high - digits) + (low - digits)) : -1;
}

static void add_escape(struct buffer *out, unsigned char byte)
{
	buffer_print(out, "\\x%02x", (unsigned)byte);
}

/* How many bytes at the start of a path are written as they are. */
static size_t plain_bytes(const char *path, size_t length)
{
	size_t plain = 0, taken = 1;
	uint32_t point;
	while (plain < length && taken) {
		const char *at = path + plain;
		bool letter = (signed char)*at > 0 && *at != BACKSLASH; /* as nearly all are */
		taken = letter ? 1 : read_escape(at) < 0 ? utf8_read(at, length - plain, &point) : 0;
		plain += taken;
	}
	return plain;
}

const char *path_written(struct arena *arena, const char *path)
{
	size_t left = strlen(path), plain = plain_bytes(path, left);
	if (plain == left)
		return path;
	struct buffer out = {0};
	for (const char *at = path; left; plain = plain_bytes(at, left)) {
		buffer_add(&out, at, plain);
		at += plain;
		left -= plain;
		if (left) {
			add_escape(&out, (unsigned char)*at++);
			left--;
		}
	}
	const char *written = arena_string(arena, out.at);
	buffer_free(&out);
	return written;
}

const char *path_meant(struct buffer *out, const char *written)
{
	const char *at = strchrnul(written, BACKSLASH);
	buffer_clear(out);
	buffer_add(out, written, (size_t)(at - written));
	while (*at) {
		int byte = read_escape(at);
		bool backslash = byte == BACKSLASH && at[ESCAPE_BYTES] == 'x';
		bool escape = backslash || byte >= FIRST_OF_NO_ASCII;
		buffer_add_char(out, escape ? (char)byte : *at);
		at += escape ? ESCAPE_BYTES : 1;
	}
	return out->at;
}
