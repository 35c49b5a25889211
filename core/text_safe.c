#include "text_safe.h"

#include <stdarg.h>
#include <string.h>

#include "defence.h"

enum { REPLACEMENT = 0xFFFD };

struct points {
	uint32_t first, last;
};

static bool is_among(uint32_t point, const struct points *points, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (point >= points[i].first && point <= points[i].last)
			return true;
	return false;
}

bool text_is_harmful(uint32_t point)
{
	static const struct points harmful[] = {
		{0x00, 0x1F},      /* control characters */
		{0x7F, 0x9F},      /* delete, and more of them */
		{0xAD, 0xAD},      /* soft hyphen */
		{0x61C, 0x61C},    /* Arabic letter mark */
		{0x180E, 0x180E},  /* Mongolian vowel separator */
		{0x200B, 0x200F},  /* zero width, left-to-right and right-to-left mark */
		{0x2028, 0x202E},  /* line and paragraph separator, embeddings and overrides */
		{0x2060, 0x206F},  /* word joiner, isolates, and formats that are no longer in use */
		{0xFEFF, 0xFEFF},  /* byte order mark */
		{0xFFF9, 0xFFFB},  /* annotations */
		{0xE0000, 0xE007F} /* tags: text that nobody sees */
	};
	if (!defence_is_up(DEFENCE_TERMINAL))
		return false;
	return is_among(point, harmful, sizeof harmful / sizeof *harmful);
}

size_t text_read_point(const char *text, uint32_t *point)
{
	enum { LONGEST = 4 };
	size_t taken = utf8_read(text, strnlen(text, LONGEST), point);
	if (taken)
		return taken;
	*point = REPLACEMENT;
	return 1;
}

bool text_is_letter(uint32_t point)
{
	static const struct points others[] = {
		{0x00, '0' - 1},    {'9' + 1, 'A' - 1},  {'Z' + 1, 'a' - 1}, {'z' + 1, 0xA9},  {0xAB, 0xB4},
		{0xB6, 0xB9},       {0xBB, 0xBF},        {0xD7, 0xD7},       {0xF7, 0xF7},     {0x2B9, 0x36F},
		{0x61C, 0x61C},     {0x115F, 0x1160},    {0x1680, 0x1680},   {0x17B4, 0x17B5}, {0x180B, 0x180F},
		{0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},    {0x2000, 0x2800},   {0x2900, 0x2BFF}, {0x2E00, 0x2E7F},
		{0x3000, 0x3004},   {0x3008, 0x3020},    {0x302A, 0x3030},   {0x3164, 0x3164}, {0xD800, 0xF8FF},
		{0xFE00, 0xFE6F},   {0xFEFF, 0xFF0F},    {0xFFA0, 0xFFA0},   {0xFFE0, 0xFFFF}, {0x1D100, 0x1D1FF},
		{0x1F000, 0x1FAFF}, {0xE0000, 0x10FFFF},
	};
	return !is_among(point, others, sizeof others / sizeof *others);
}

bool text_says_something(const char *text, size_t length)
{
	for (size_t at = 0, taken; at < length; at += taken) {
		uint32_t point = 0;
		taken = text[at] ? text_read_point(text + at, &point) : 1;
		if (text_is_letter(point))
			return true;
	}
	return false;
}

static void add_visible(struct buffer *out, uint32_t point)
{
	if (point == '\n' || point == '\r' || point == '\t')
		buffer_add_char(out, ' ');
	else
		buffer_print(out, point < 0x100 ? "\\x%02x" : "\\u%04x", (unsigned)point);
}

/* The bytes at the start of `text` that are plain ASCII and can do no harm. */
static size_t plain_bytes(const char *text)
{
	size_t count = 0;
	while (text[count] >= ' ' && text[count] < 0x7F)
		count++;
	return count;
}

static size_t add_point(struct buffer *out, const char *text)
{
	uint32_t point;
	size_t taken = text_read_point(text, &point);
	if (text_is_harmful(point))
		add_visible(out, point);
	else if (point == REPLACEMENT)
		buffer_add_string(out, "\xEF\xBF\xBD");
	else
		buffer_add(out, text, taken);
	return taken;
}

void text_add_safe(struct buffer *out, const char *text)
{
	while (*text) {
		size_t plain = plain_bytes(text);
		buffer_add(out, text, plain);
		text += plain;
		if (*text)
			text += add_point(out, text);
	}
}

static bool ends_line(const char *format)
{
	size_t length = strlen(format);
	return length && format[length - 1] == '\n';
}

void text_print_safe(FILE *to, const char *format, ...)
{
	struct buffer raw = {0}, safe = {0};
	va_list values;
	va_start(values, format);
	buffer_print_list(&raw, format, values);
	va_end(values);
	bool line = raw.length && ends_line(format);
	if (line)
		raw.at[--raw.length] = '\0';
	buffer_add_string(&safe, "");
	text_add_safe(&safe, raw.at);
	if (line)
		buffer_add_char(&safe, '\n');
	fwrite(safe.at, 1, safe.length, to);
	buffer_free(&raw);
	buffer_free(&safe);
}
