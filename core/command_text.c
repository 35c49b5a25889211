#include <stdio.h>
#include <string.h>

#include "command.h"
#include "command_pack.h"
#include "text_safe.h"

enum { INDENT = 2, HANG = 4, MOST_BYTES = 64 * 1024, ENDS = 2 /* a line's, and one too many */ };

static const char *const formats[] = {"text", "jsonl", NULL};

/* A text on its way: which it is of those that were given, from 1. */
struct reader {
	struct showing *showing;
	const char *kind;
	int64_t day;
	size_t number;
};

/* For programs ----------------------------------------------------------------------------------------------------- */

static void add_pairs(struct buffer *out, const struct text_field *field)
{
	object_key(out, field->name);
	object_start(out);
	for (size_t i = 0; i < field->values.count; i++)
		object_add_text(out, field->names.at[i], field->values.at[i]);
	object_end(out);
}

static void add_field(struct buffer *out, const struct text_field *field)
{
	switch (field->kind) {
	case TEXT_FIELD_NO:
	case TEXT_FIELD_YES:
		object_add_truth(out, field->name, field->kind == TEXT_FIELD_YES);
		break;
	case TEXT_FIELD_LIST:
		object_add_strings(out, field->name, &field->values);
		break;
	case TEXT_FIELD_PAIRS:
		add_pairs(out, field);
		break;
	default:
		object_add_text(out, field->name, field->text);
	}
}

static bool answers(const struct text_point *point, const char *answer)
{
	return point->answer && strcmp(point->answer, answer) == 0;
}

/* The names of the fields of which only a person can tell. */
static void add_unclear(struct arena *arena, struct buffer *out, const struct text_answers *read)
{
	struct strings unclear = {arena_array(arena, read->point_count, sizeof *unclear.at), 0};
	for (size_t i = 0; i < read->point_count; i++)
		if (answers(&read->points[i], "unclear"))
			unclear.at[unclear.count++] = read->points[i].name;
	object_add_strings(out, "unclear", &unclear);
}

static void add_line(struct reader *reader, const char *text, const struct text_answers *read)
{
	struct buffer *out = reader->showing->page.out;
	object_start(out);
	object_key(out, "text");
	json_add_string(out, text);
	for (size_t i = 0; i < read->field_count; i++)
		add_field(out, &read->fields[i]);
	add_unclear(reader->showing->arena, out, read);
	object_end_line(out);
}

static void add_error_line(struct reader *reader, const char *text, const char *sentence)
{
	struct buffer *out = reader->showing->page.out;
	object_start(out);
	object_key(out, "text");
	json_add_string(out, text);
	object_add_text(out, "error", sentence);
	object_end_line(out);
}

/* For people ------------------------------------------------------------------------------------------------------- */

static const char *label_of(struct arena *arena, const struct text_point *point)
{
	const char *mark = answers(point, "yes") ? " yes." : answers(point, "no") ? " no." : " perhaps.";
	return arena_print(arena, "%s:%s", point->title, point->answer ? mark : "");
}

static enum tone tone_of(const struct text_point *point)
{
	enum tone tone = answers(point, "yes") ? TONE_READY : answers(point, "no") ? TONE_GAP : TONE_JUDGEMENT;
	return point->answer ? tone : TONE_STRONG;
}

static void add_point(struct showing *showing, const struct text_point *point)
{
	struct page *page = &showing->page;
	page_add_paragraph(page, &(struct paragraph){
					 .indent = INDENT,
					 .label = label_of(showing->arena, point),
					 .label_tone = tone_of(point),
					 .hang = HANG,
					 .text = point->says,
				 });
	if (point->advice)
		page_add_entry(page, HANG, HANG + INDENT, "→", point->advice);
	if (point->example)
		page_add_remark(page, HANG + INDENT, point->example);
}

static void add_page(struct reader *reader, const char *text, const struct text_answers *read)
{
	struct page *page = &reader->showing->page;
	if (reader->number > 1)
		page_add_blank_line(page);
	page_add_paragraph(page, &(struct paragraph){.text = *text ? text : "(empty)", .tone = TONE_STRONG});
	for (size_t i = 0; i < read->point_count; i++)
		add_point(reader->showing, &read->points[i]);
}

/* Texts ------------------------------------------------------------------------------------------------------------ */

static bool is_utf8(const char *text, size_t length)
{
	uint32_t point;
	for (size_t at = 0; at < length;) {
		size_t taken = utf8_read(text + at, length - at, &point);
		if (!taken)
			return false;
		at += taken;
	}
	return true;
}

/* What keeps a text from being read; NULL where nothing does. */
static const char *obstacle(const char *text, size_t length)
{
	if (length > MOST_BYTES)
		return "this text has more than 65536 bytes: give one objective, action or account a line";
	if (memchr(text, '\0', length) || !is_utf8(text, length))
		return "this text is no UTF-8: save it as UTF-8 and try again";
	return NULL;
}

static void refuse(struct reader *reader, const char *text, const char *sentence, enum exit_status status)
{
	text_print_safe(stderr, "assay: text %zu: %s\n", reader->number, sentence);
	if (reader->showing->as_lines)
		add_error_line(reader, text, sentence);
	showing_raise_status(reader->showing, status);
}

static void read_text(struct reader *reader, const char *text, size_t length)
{
	struct showing *showing = reader->showing;
	struct text_answers read = {0};
	struct error error = {0};
	const char *kept_out = obstacle(text, length);
	reader->number++;
	if (kept_out)
		refuse(reader, "", kept_out, STATUS_UNREADABLE);
	else if (!pack_read_text(showing->pack, showing->arena, reader->kind, text, reader->day, &read, &error))
		refuse(reader, text, arena_print(showing->arena, "%s:%d: %s", error.file, error.line, error.sentence),
		       STATUS_PACK);
	else if (showing->as_lines)
		add_line(reader, text, &read);
	else
		add_page(reader, text, &read);
	arena_reset(showing->arena);
}

/* The next line of standard input, without its end, or of one that is too long as much as shows that, and then `cut`. False at
 * the end. */
static bool read_line(struct buffer *line, bool *cut)
{
	int byte = getc_unlocked(stdin);
	bool there = byte != EOF;
	buffer_clear(line);
	buffer_add(line, "", 0);
	for (; byte != EOF && byte != '\n' && line->length < MOST_BYTES + ENDS; byte = getc_unlocked(stdin)) {
		const char read = (char)byte;
		buffer_add(line, &read, 1);
	}
	*cut = byte != EOF && byte != '\n';
	while (!*cut && line->length > 0 && line->at[line->length - 1] == '\r')
		line->at[--line->length] = '\0';
	return there;
}

static void skip_line(void)
{
	for (int byte = 0; byte != EOF && byte != '\n';)
		byte = getc_unlocked(stdin);
}

static void read_lines(struct reader *reader)
{
	struct buffer line = {0};
	bool cut;
	while (read_line(&line, &cut)) {
		read_text(reader, line.at, line.length);
		if (cut)
			skip_line();
	}
	if (!feof(stdin))
		refuse(reader, "", "standard input can't be read to its end; what stands behind is not judged",
		       STATUS_UNREADABLE);
	buffer_free(&line);
}

static void show_texts(struct showing *showing)
{
	const struct request *request = showing->request;
	struct reader reader = {
		.showing = showing,
		.kind = request->words.at[0],
		.day = command_today(request),
	};
	for (size_t i = 1; i < request->words.count; i++)
		read_text(&reader, request->words.at[i], strlen(request->words.at[i]));
	if (request->words.count == 1)
		read_lines(&reader);
}

enum exit_status command_text(const struct request *request, const char *home)
{
	return command_show(request, home, formats, show_texts);
}
