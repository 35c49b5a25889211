#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "command_test.h"
#include "file.h"
#include "file_write.h"
#include "text_safe.h"

enum { MOST_BYTES = 1 << 20, MOST_LINE = 100 };

/* Words of Lua: enough of them to find a field of a table, and never one inside a text or a remark. ------------------ */

struct stretch {
	size_t start, end;
};

static bool is_name_byte(char byte)
{
	return isalnum((unsigned char)byte) || byte == '_';
}

/* Behind "[[ … ]]" or "[==[ … ]==]" at `at`; `at` itself where there is none. */
static size_t skip_long(const struct buffer *text, size_t at)
{
	size_t level = 0;
	if (text->at[at] != '[')
		return at;
	while (text->at[at + 1 + level] == '=')
		level++;
	if (text->at[at + 1 + level] != '[')
		return at;
	for (size_t i = at + level + 2; i < text->length; i++) {
		size_t same = 0;
		while (text->at[i] == ']' && text->at[i + 1 + same] == '=' && same < level)
			same++;
		if (text->at[i] == ']' && same == level && text->at[i + 1 + level] == ']')
			return i + level + 2;
	}
	return text->length;
}

static size_t skip_quoted(const struct buffer *text, size_t at)
{
	size_t i = at + 1;
	while (i < text->length && text->at[i] != text->at[at])
		i += text->at[i] == '\\' ? 2 : 1;
	return i < text->length ? i + 1 : text->length;
}

static size_t skip_remark(const struct buffer *text, size_t at)
{
	size_t end = skip_long(text, at + 2);
	if (end > at + 2)
		return end;
	while (end < text->length && text->at[end] != '\n')
		end++;
	return end;
}

/* The next word, text or sign from `from` on; empty at the end. */
static struct stretch next_word(const struct buffer *text, size_t from)
{
	size_t at = from;
	while (at < text->length) {
		if (isspace((unsigned char)text->at[at]))
			at++;
		else if (strncmp(text->at + at, "--", 2) == 0)
			at = skip_remark(text, at);
		else
			break;
	}
	if (at >= text->length)
		return (struct stretch){text->length, text->length};
	size_t end = skip_long(text, at);
	if (end == at && (text->at[at] == '"' || text->at[at] == '\''))
		end = skip_quoted(text, at);
	while (end >= at && end < text->length && is_name_byte(text->at[end]) && is_name_byte(text->at[at]))
		end++;
	return (struct stretch){at, end > at ? end : at + 1};
}

static bool is_word(const struct buffer *text, struct stretch span, const char *word)
{
	return span.end - span.start == strlen(word) && strncmp(text->at + span.start, word, strlen(word)) == 0;
}

/* The braces that open at `open`; empty where they do not close. */
static struct stretch braces(const struct buffer *text, size_t open)
{
	int depth = 0;
	for (struct stretch span = next_word(text, open); span.start < text->length; span = next_word(text, span.end)) {
		depth += is_word(text, span, "{") - is_word(text, span, "}");
		if (depth == 0)
			return (struct stretch){open, span.end};
	}
	return (struct stretch){open, open};
}

/* Where a line starts; the end of the text where there are fewer. */
static size_t start_of_line(const struct buffer *text, int line)
{
	const char *at = text->at;
	for (int i = 1; i < line && at; i++) {
		at = strchr(at, '\n');
		at = at ? at + 1 : NULL;
	}
	return at ? (size_t)(at - text->at) : text->length;
}

/* The braces of a try: those behind `failing "…"`, which is the only one that starts in its line. */
static bool find_try(const struct buffer *text, const struct suite_try *try, struct stretch *table)
{
	size_t start = start_of_line(text, try->place.line), end = start_of_line(text, try->place.line + 1);
	size_t found = 0, open = 0;
	for (struct stretch span = next_word(text, start); span.start < end; span = next_word(text, span.end)) {
		struct stretch name = next_word(text, span.end);
		struct stretch brace = next_word(text, name.end);
		if (is_word(text, span, try->kind) && is_word(text, brace, "{")) {
			found++;
			open = brace.start;
		}
	}
	*table = braces(text, open);
	return found == 1 && table->end > table->start;
}

/* The braces of `key = { … }` in a table; `*there` is false where it has none. False where it has another value. */
static bool find_field(const struct buffer *text, struct stretch table, const char *key, struct stretch *value,
                       bool *there)
{
	*there = false;
	for (struct stretch span = next_word(text, table.start + 1); span.start + 1 < table.end;) {
		struct stretch sign = next_word(text, span.end), brace = next_word(text, sign.end);
		if (is_word(text, span, key) && is_word(text, sign, "=")) {
			*there = true;
			*value = braces(text, brace.start);
			return is_word(text, brace, "{") && value->end > value->start;
		}
		span = is_word(text, span, "{") ? next_word(text, braces(text, span.start).end) : sign;
	}
	return true;
}

/* Writing ---------------------------------------------------------------------------------------------------------- */

static const char *list_text(struct arena *arena, const struct strings *names)
{
	const char *line = "", *lines = "";
	for (size_t i = 0; i < names->count; i++) {
		line = arena_print(arena, "%s%s \"%s\"", line, i ? "," : "", names->at[i]);
		lines = arena_print(arena, "%s\t\t\t\"%s\",\n", lines, names->at[i]);
	}
	if (names->count == 0)
		return "{}";
	return strlen(line) < MOST_LINE ? arena_print(arena, "{%s }", line) : arena_print(arena, "{\n%s\t\t}", lines);
}

/* A field that is not there yet goes behind what stands last in the table. */
static const char *new_field(struct arena *arena, const struct buffer *text, struct stretch table, const char *key,
                             const char *list, struct stretch *where)
{
	struct stretch last = {table.start, table.start + 1};
	for (struct stretch span = last; span.end < table.end; span = next_word(text, span.end))
		last = span;
	*where = (struct stretch){last.end, last.end};
	char end = text->at[last.end - 1];
	bool empty = last.start == table.start, tall = memchr(text->at + table.start, '\n', table.end - table.start);
	const char *comma = empty || end == ',' ? "" : ",";
	if (tall)
		return arena_print(arena, "%s\n\t\t%-6s = %s,", comma, key, list);
	return arena_print(arena, "%s %s = %s%s", comma, key, list, empty ? " " : "");
}

/* As it is set in by tabs in the script. */
static void show_line(char sign, const char *at, size_t length)
{
	static const char tabs[] = "\t\t\t\t\t\t\t\t";
	size_t set_in = strspn(at, "\t");
	set_in = set_in < length ? set_in : length;
	set_in = set_in < sizeof tabs ? set_in : sizeof tabs - 1;
	text_print_safe(stdout, "#   %c", sign);
	fputs(tabs + sizeof tabs - 1 - set_in, stdout);
	text_print_safe(stdout, "%.*s\n", (int)(length - set_in), at + set_in);
}

static void show_lines(char sign, const char *at, size_t length)
{
	for (const char *end; length > 0; length -= (size_t)(end - at), at = end) {
		end = memchr(at, '\n', length);
		size_t line = end ? (size_t)(end - at) : length;
		end = end ? end + 1 : at + length;
		show_line(sign, at, line);
	}
}

/* Puts `words` in place of the span, and shows the lines that it changes before and after. */
static void replace(struct buffer *text, struct stretch span, const char *words)
{
	size_t start = span.start, end = span.end;
	while (start > 0 && text->at[start - 1] != '\n')
		start--;
	while (end < text->length && text->at[end] != '\n')
		end++;
	struct buffer changed = {0};
	buffer_add(&changed, text->at, span.start);
	buffer_add_string(&changed, words);
	buffer_add(&changed, text->at + span.end, text->length - span.end);
	show_lines('-', text->at + start, end - start);
	show_lines('+', changed.at + start, changed.length - (text->length - end) - start);
	buffer_free(text);
	*text = changed;
}

static bool rewrite_field(struct testing *testing, struct buffer *text, const struct suite_try *try, const char *key,
                          const struct strings *names)
{
	struct stretch table, value = {0, 0};
	bool there;
	if (!find_try(text, try, &table) || !find_field(text, table, key, &value, &there))
		return false;
	const char *words = list_text(testing->arena, names);
	if (!there)
		words = new_field(testing->arena, text, table, key, words, &value);
	replace(text, value, words);
	return true;
}

static bool rewrite_try(struct testing *testing, struct buffer *text, const struct suite *suite,
                        const struct suite_change *change)
{
	const struct suite_try *try = change->try;
	text_print_safe(stdout, "# rewritten - %s:%d: %s \"%s\"\n", suite->file, try->place.line, try->kind, try->name);
	return (!change->change_finds || rewrite_field(testing, text, try, "finds", &change->finds)) &&
	       (!change->change_asks || rewrite_field(testing, text, try, "asks", &change->asks));
}

/* In the folder that is tested. */
static bool write_file(const struct pack *pack, const char *file, const struct buffer *text, struct error *error)
{
	size_t length = pack->centre ? strlen(pack->centre) : 0;
	bool of_centre = length && strncmp(file, pack->centre, length) == 0 && file[length] == '/';
	return file_write_over(of_centre ? pack->centre : pack->home, of_centre ? file + length + 1 : file,
	                       (struct text){text->at, text->length}, error);
}

/* From the last to the first, for what is rewritten moves the lines below it. */
void test_update_suite(struct testing *testing, const struct suite *suite, const struct suite_change *changes,
                       size_t count)
{
	struct buffer text = {0};
	struct error error = {0};
	struct arena *arena = testing->pack->arena;
	const char *path = pack_path(testing->pack, suite->file), *why = "the file can't be read";
	size_t done = 0;
	bool good = file_read(path, MOST_BYTES, &text, NULL) && text.length <= MOST_BYTES;
	for (; good && done < count; done++) {
		const struct suite_change *change = &changes[count - 1 - done];
		good = rewrite_try(testing, &text, suite, change);
		why = "'finds' or 'asks' is not written as a list in braces, or several tries start in one line: "
		      "rewrite it by hand; nothing of this file was written";
		arena_reset(testing->arena);
	}
	if (good && !write_file(testing->pack, suite->file, &text, &error)) {
		good = false;
		why = error.sentence;
	}
	for (size_t i = 0; !good && i < count; i++)
		test_report(testing, false, changes[i].try->place,
		            arena_print(arena, "%s \"%s\"", changes[i].try->kind, changes[i].try->name), why);
	testing->passed += good ? count : 0;
	testing->updated += good ? count : 0;
	buffer_free(&text);
}
