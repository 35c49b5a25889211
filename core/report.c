#include "report.h"

#include <string.h>

static const struct report_format *const formats[] = {&report_text, &report_json, &report_jsonl, NULL};
static const char *const names[] = {"text", "json", "jsonl", NULL};

const struct report_format *report_named(const char *name)
{
	for (const struct report_format *const *format = formats; *format; format++)
		if (strcmp((*format)->name, name) == 0)
			return *format;
	return NULL;
}

const char *const *report_names(void)
{
	return names;
}

enum { REPLACEMENT = 0xFFFD };

struct points {
	uint32_t first, last;
};

bool text_is_harmful(uint32_t point)
{
	static const struct points harmful[] = {
		{0x00, 0x1F},      /* control characters */
		{0x7F, 0x9F},      /* delete, and more of them */
		{0x61C, 0x61C},    /* Arabic letter mark */
		{0x200E, 0x200F},  /* left-to-right and right-to-left mark */
		{0x2028, 0x202E},  /* line and paragraph separator, embeddings and overrides */
		{0x2066, 0x206F},  /* isolates, and formats that are no longer in use */
		{0xFEFF, 0xFEFF},  /* byte order mark */
		{0xFFF9, 0xFFFB},  /* annotations */
		{0xE0000, 0xE007F} /* tags: text that nobody sees */
	};
	for (size_t i = 0; i < sizeof harmful / sizeof *harmful; i++)
		if (point >= harmful[i].first && point <= harmful[i].last)
			return true;
	return false;
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
