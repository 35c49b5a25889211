#include "command_pack.h"
#include "command.h"
#include "command_apart.h"
#include "command_output.h"
#include "command_watch.h"
#include "text_safe.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
	DEFAULT_WIDTH = 80,
	/* All that is asked of a text by itself is one call, and it may have twice as many bytes as one of a portfolio; where
	 * each of them is a word or a mark, as in "e.g.e.g.", some six hundred steps are made of each. */
	STEPS_OF_A_TEXT = 64 * 1000 * 1000,
};

void showing_raise_status(struct showing *showing, enum exit_status status)
{
	if (status > showing->status)
		showing->status = status;
}

/* Where it goes ---------------------------------------------------------------------------------------------------- */

static bool knows_format(const char *const *formats, const char *name)
{
	while (*formats && strcmp(*formats, name) != 0)
		formats++;
	return *formats != NULL;
}

bool request_knows_formats(const struct request *request, const char *const *formats)
{
	for (size_t i = 0; i < request->output_count; i++) {
		if (knows_format(formats, request->outputs[i].format))
			continue;
		text_print_safe(stderr, "assay: 'assay %s' can't be written as %s; it knows %s%s%s%s%s\n",
		                cli_command_name(request->command), request->outputs[i].format, formats[0],
		                !formats[1]  ? " only"
		                : formats[2] ? ", "
		                             : " and ",
		                formats[1] ? formats[1] : "", formats[1] && formats[2] ? " and " : "",
		                formats[1] && formats[2] ? formats[2] : "");
		return false;
	}
	return true;
}

static bool wants_color(const struct request *request, bool terminal)
{
	const char *kind = getenv("TERM");
	if (request->color != COLOR_AUTO)
		return request->color == COLOR_ALWAYS;
	return terminal && kind && strcmp(kind, "dumb") != 0;
}

static size_t terminal_width(void)
{
	struct winsize size;
	return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : DEFAULT_WIDTH;
}

static struct page page_for(const struct request *request, const struct cli_output *output, struct buffer *out)
{
	bool terminal = !output->file && isatty(STDOUT_FILENO) == 1;
	return (struct page){
		.out = out,
		.color = wants_color(request, terminal),
		.width = terminal ? terminal_width() : DEFAULT_WIDTH,
	};
}

static bool write_bytes(const struct cli_output *output, const struct buffer *bytes)
{
	int descriptor = output->file ? output_open_file(output->file, 0) : -1;
	FILE *file = output->file ? NULL : stdout;
	if (descriptor >= 0)
		file = fdopen(descriptor, "wb");
	if (!file)
		return false;
	bool whole = fwrite(bytes->at, 1, bytes->length, file) == bytes->length && fflush(file) == 0;
	return (!output->file || fclose(file) == 0) && whole;
}

static void show_output(struct showing *showing, const struct cli_output *output, void (*show)(struct showing *))
{
	struct buffer bytes = {0};
	buffer_add_string(&bytes, "");
	showing->page = page_for(showing->request, output, &bytes);
	showing->format = output->format;
	showing->as_lines = strcmp(output->format, "jsonl") == 0;
	showing->as_json = strcmp(output->format, "json") == 0;
	enum exit_status before = showing->status;
	show(showing);
	/* What the database failed over is no report: half of it looks like the whole. */
	bool cut_short = before != STATUS_DATABASE && showing->status == STATUS_DATABASE;
	if (!cut_short && !write_bytes(output, &bytes)) {
		text_print_safe(stderr, "assay: not all could be written to %s: %s\n",
		                output->file ? output->file : "standard output", output_why(errno));
		showing_raise_status(showing, STATUS_DATABASE);
	}
	buffer_free(&showing->page.job);
	buffer_free(&bytes);
}

void showing_write(struct showing *showing, void (*show)(struct showing *))
{
	for (size_t i = 0; i < showing->request->output_count; i++)
		show_output(showing, &showing->request->outputs[i], show);
}

/* The pack --------------------------------------------------------------------------------------------------------- */

static void print_error(const struct error *error)
{
	if (*error->file)
		text_print_safe(stderr, "%s:%d: %s\n", error->file, error->line, error->sentence);
	else
		text_print_safe(stderr, "assay: %s\n", error->sentence);
}

static void print_errors(struct showing *showing)
{
	for (size_t i = 0; i < showing->pack->error_count; i++) {
		print_error(&showing->pack->errors[i]);
		showing_raise_status(showing, STATUS_PACK);
	}
}

enum exit_status command_show(const struct request *request, const char *home, const char *const *formats,
                              void (*show)(struct showing *showing))
{
	struct sandbox_limits limits = sandbox_default_limits();
	struct error error = {0};
	if (request->command == COMMAND_TEXT)
		limits.steps = STEPS_OF_A_TEXT;
	if (!request_knows_formats(request, formats))
		return STATUS_USAGE;
	struct showing showing = {.request = request, .arena = arena_new(), .status = STATUS_PACK};
	struct pack_source source = {
		.home = home, .today = command_today(request), .set = {request->set.at, request->set.count}};
	if (!command_find_centre(showing.arena, request->centre, &source.centre, &error) ||
	    !command_keeps_apart(request, &(struct command_reads){NULL, {&source}}, &error))
		showing.status = STATUS_USAGE;
	else
		showing.pack = watch_load(request, &source, &limits, &error);
	if (showing.pack && showing.pack->refused) {
		error_say(&error, "%s", showing.pack->refused);
		showing.status = STATUS_USAGE;
	}
	if (error.set || !showing.pack) {
		print_error(&error);
		pack_free(showing.pack);
		arena_free(showing.arena);
		return showing.status;
	}
	showing.status = STATUS_CLEAR;
	print_errors(&showing);
	showing_write(&showing, show);
	arena_free(showing.arena);
	pack_free(showing.pack);
	return showing.status;
}

/* Values ----------------------------------------------------------------------------------------------------------- */

const struct setting *check_setting(const struct check *check, const struct parameter *parameter)
{
	const struct settings *settings = check_settings(check, parameter);
	return &settings->at[settings->count - 1];
}

const struct settings *check_settings(const struct check *check, const struct parameter *parameter)
{
	return &check->settings[parameter - check->rule->parameters];
}

/* Words ------------------------------------------------------------------------------------------------------------ */

const char *filled_or(const char *text, const char *otherwise)
{
	return text && *text ? text : otherwise;
}

const char *place_text(struct arena *arena, struct place place)
{
	const char *file = filled_or(place.file, "?");
	return place.line ? arena_print(arena, "%s:%d", file, place.line) : file;
}

const char *strings_text(struct arena *arena, const struct strings *strings)
{
	const char *list = "";
	for (size_t i = 0; i < strings->count; i++)
		list = arena_print(arena, "%s%s%s", list, i ? ", " : "", strings->at[i]);
	return list;
}

const char *part_text(struct arena *arena, const struct part *part)
{
	bool criterion = strcmp(part->kind, "criterion") == 0;
	return arena_print(arena, criterion ? "%s %s" : "%s \"%s\"", part->kind, part->id);
}

/* For people ------------------------------------------------------------------------------------------------------- */

void page_add_heading(struct page *page, const char *heading)
{
	page_add_blank_line(page);
	page_add_paragraph(page, &(struct paragraph){.text = heading, .tone = TONE_STRONG});
}

void page_add_text(struct page *page, size_t indent, const char *text)
{
	page_add_paragraph(page, &(struct paragraph){.indent = indent, .hang = indent, .text = text});
}

void page_add_entry(struct page *page, size_t indent, size_t hang, const char *label, const char *text)
{
	page_add_paragraph(page, &(struct paragraph){
					 .indent = indent,
					 .label = label,
					 .label_tone = TONE_STRONG,
					 .hang = hang,
					 .text = text,
				 });
}

void page_add_remark(struct page *page, size_t indent, const char *text)
{
	page_add_paragraph(page, &(struct paragraph){.indent = indent, .hang = indent, .tone = TONE_DIM, .text = text});
}

/* For programs ----------------------------------------------------------------------------------------------------- */

void object_start(struct buffer *out)
{
	buffer_add_char(out, '{');
}

void object_start_item(struct buffer *out)
{
	if (out->at[out->length - 1] != '[')
		buffer_add_string(out, ", ");
	object_start(out);
}

void object_start_list(struct buffer *out, const char *key)
{
	object_key(out, key);
	buffer_add_char(out, '[');
}

void object_end_list(struct buffer *out)
{
	buffer_add_char(out, ']');
}

void object_key(struct buffer *out, const char *key)
{
	if (out->at[out->length - 1] != '{')
		buffer_add_string(out, ", ");
	json_add_string(out, key);
	buffer_add_string(out, ": ");
}

void object_add_text(struct buffer *out, const char *key, const char *text)
{
	object_key(out, key);
	if (text && *text)
		json_add_string(out, text);
	else
		buffer_add_string(out, "null");
}

void object_add_number(struct buffer *out, const char *key, size_t number)
{
	object_key(out, key);
	buffer_print(out, "%zu", number);
}

void object_add_known(struct buffer *out, const char *key, int number)
{
	if (number)
		object_add_number(out, key, (size_t)number);
	else
		object_add_text(out, key, NULL);
}

void object_add_truth(struct buffer *out, const char *key, bool truth)
{
	object_key(out, key);
	buffer_add_string(out, truth ? "true" : "false");
}

void object_add_strings(struct buffer *out, const char *key, const struct strings *strings)
{
	object_key(out, key);
	json_add_strings(out, strings);
}

void object_add_place(struct buffer *out, struct place place)
{
	object_add_text(out, "file", place.file);
	object_add_number(out, "line", (size_t)place.line);
}

void object_add_ours(struct buffer *out, const struct parameter *parameter, bool is_default)
{
	bool ours = is_default && *parameter->whose;
	object_add_truth(out, "ours", ours);
	if (ours)
		object_add_text(out, "whose", parameter->whose);
}

void object_end(struct buffer *out)
{
	buffer_add_char(out, '}');
}

void object_end_line(struct buffer *out)
{
	buffer_add_string(out, "}\n");
}
