#include <string.h>
#include <yaml.h>

#include "portfolio_parts.h"

enum { MOST_ANCHORS = 1000 };

struct anchor {
	const char *name;
	struct raw *raw;
};

/* Where libyaml's marks (numbers of code points) lie in the bytes. They come in the order of the file. */
struct cursor {
	size_t index, offset, line_start_index;
	int line;
};

struct reader {
	const struct source *source;
	struct raw_file *file;
	struct error *error;
	struct cursor cursor;
	struct raw *inside; /* the list or map that is being read */
	size_t depth;
	struct anchor *anchors;
	size_t anchor_count;
};

static const struct cursor start_of_file = {0, 0, 0, 1};

static bool ends_line(const struct source *source, size_t offset)
{
	char byte = source->bytes[offset];
	bool pair = byte == '\r' && offset + 1 < source->length && source->bytes[offset + 1] == '\n';
	return byte == '\n' || (byte == '\r' && !pair);
}

static void step(const struct source *source, struct cursor *cursor)
{
	bool next_line = ends_line(source, cursor->offset);
	cursor->offset++;
	while (cursor->offset < source->length && ((unsigned char)source->bytes[cursor->offset] & 0xC0) == 0x80)
		cursor->offset++;
	cursor->index++;
	if (next_line) {
		cursor->line++;
		cursor->line_start_index = cursor->index;
	}
}

/* Over letters and other marks of one byte that end no line, `index` at the most. */
static void pass_plain(const struct source *source, struct cursor *cursor, size_t index)
{
	size_t left = source->length - cursor->offset, most = index - cursor->index;
	size_t passed = plain_run(source->bytes + cursor->offset, most < left ? most : left);
	cursor->offset += passed;
	cursor->index += passed;
}

/* libyaml counts more kinds of line ends than editors do, so lines are counted here. */
static struct place seek(struct reader *reader, size_t index)
{
	struct cursor *cursor = &reader->cursor;
	if (index < cursor->index)
		*cursor = start_of_file;
	while (cursor->index < index && cursor->offset < reader->source->length) {
		pass_plain(reader->source, cursor, index);
		if (cursor->index < index && cursor->offset < reader->source->length)
			step(reader->source, cursor);
	}
	return (struct place){reader->source->path, cursor->line, (int)(cursor->index - cursor->line_start_index) + 1};
}

static bool complain(struct reader *reader, const yaml_parser_t *parser)
{
	struct complaint complaint = {.problem = parser->problem ? parser->problem : "", .context = parser->context};
	complaint.around = seek(reader, parser->context ? parser->context_mark.index : parser->problem_mark.index);
	complaint.around_offset = reader->cursor.offset;
	complaint.at = seek(reader, parser->problem_mark.index);
	complaint.offset = reader->cursor.offset;
	return syntax_explain(reader->source, &complaint, reader->error);
}

static struct raw *add_raw(struct reader *reader, enum raw_kind kind, const yaml_event_t *event)
{
	struct raw *raw = arena_take(reader->source->arena, sizeof *raw), *inside = reader->inside;
	struct place place = seek(reader, event->start_mark.index);
	*raw = (struct raw){
		.kind = kind, .line = place.line, .column = place.column, .text = {"", 0}, .parent = inside};
	if (!inside)
		reader->file->root = raw;
	else if (inside->last)
		inside->last->next = raw;
	else
		inside->first = raw;
	if (inside)
		inside->last = raw;
	reader->file->count++;
	return raw;
}

static bool check_count(struct reader *reader, const struct raw *raw)
{
	size_t most = reader->source->limits.nodes;
	struct place place = {reader->source->path, raw->line, raw->column};
	return reader->file->count <= most ||
	       error_at(reader->error, place,
	                "the file holds more than %zu values: split it, or take out what is not needed", most);
}

static bool keep_anchor(struct reader *reader, const yaml_char_t *name, struct raw *raw)
{
	if (!name)
		return true;
	struct place place = {reader->source->path, raw->line, raw->column};
	if (reader->anchor_count == MOST_ANCHORS)
		return error_at(reader->error, place, "the file has more than %d anchors (&name): write the values out",
		                (int)MOST_ANCHORS);
	if (!reader->anchors)
		reader->anchors = arena_array(reader->source->arena, MOST_ANCHORS, sizeof *reader->anchors);
	const char *copy = arena_string(reader->source->arena, (const char *)name);
	reader->anchors[reader->anchor_count++] = (struct anchor){copy, raw};
	return true;
}

static bool read_text(struct reader *reader, const yaml_event_t *event)
{
	struct raw *raw = add_raw(reader, RAW_TEXT, event);
	const char *value = (const char *)event->data.scalar.value;
	size_t length = event->data.scalar.length, most = reader->source->limits.scalar_bytes;
	struct place place = {reader->source->path, raw->line, raw->column};
	if (length > most)
		return error_at(
			reader->error, place,
			"this text has more than %zu bytes: put it in a file of its own and name that as evidence",
			most);
	raw->text = arena_text(reader->source->arena, value, length);
	raw->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	raw->tag = arena_string(reader->source->arena, (const char *)event->data.scalar.tag);
	seek(reader, event->end_mark.index);
	raw->end = reader->cursor.offset;
	return check_count(reader, raw) && keep_anchor(reader, event->data.scalar.anchor, raw);
}

static bool open_raw(struct reader *reader, enum raw_kind kind, const yaml_event_t *event)
{
	bool list = kind == RAW_LIST;
	struct raw *raw = add_raw(reader, kind, event);
	struct place place = {reader->source->path, raw->line, raw->column};
	raw->flow = list ? event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
	                 : event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
	raw->open = true;
	reader->inside = raw;
	if (++reader->depth > reader->source->limits.depth)
		return error_at(reader->error, place,
		                "lists and records stand more than %zu deep in each other here: look for a bracket "
		                "that is not closed",
		                reader->source->limits.depth);
	const yaml_char_t *anchor = list ? event->data.sequence_start.anchor : event->data.mapping_start.anchor;
	return check_count(reader, raw) && keep_anchor(reader, anchor, raw);
}

static bool open_list(struct reader *reader, const yaml_event_t *event)
{
	return open_raw(reader, RAW_LIST, event);
}

static bool open_map(struct reader *reader, const yaml_event_t *event)
{
	return open_raw(reader, RAW_MAP, event);
}

static bool close_raw(struct reader *reader, const yaml_event_t *event)
{
	(void)event;
	reader->inside->open = false;
	reader->inside = reader->inside->parent;
	reader->depth--;
	return true;
}

static bool read_alias(struct reader *reader, const yaml_event_t *event)
{
	struct raw *raw = add_raw(reader, RAW_ALIAS, event);
	const char *name = (const char *)event->data.alias.anchor;
	raw->text = arena_text(reader->source->arena, name, strlen(name));
	for (size_t i = reader->anchor_count; i > 0 && !raw->target; i--)
		if (strcmp(reader->anchors[i - 1].name, name) == 0)
			raw->target = reader->anchors[i - 1].raw;
	raw->holds_itself = raw->target && raw->target->open;
	return check_count(reader, raw);
}

static bool pass_over(struct reader *reader, const yaml_event_t *event)
{
	(void)reader;
	(void)event;
	return true;
}

static bool read_event(struct reader *reader, const yaml_event_t *event)
{
	static bool (*const readers[])(struct reader *, const yaml_event_t *) = {
		[YAML_ALIAS_EVENT] = read_alias,         [YAML_SCALAR_EVENT] = read_text,
		[YAML_SEQUENCE_START_EVENT] = open_list, [YAML_SEQUENCE_END_EVENT] = close_raw,
		[YAML_MAPPING_START_EVENT] = open_map,   [YAML_MAPPING_END_EVENT] = close_raw,
	};
	bool known = event->type < sizeof readers / sizeof *readers && readers[event->type];
	return (known ? readers[event->type] : pass_over)(reader, event);
}

/* Where memory runs out, nothing is known of the file. */
static bool parse(yaml_parser_t *parser, yaml_event_t *event)
{
	if (yaml_parser_parse(parser, event))
		return true;
	if (parser->error == YAML_MEMORY_ERROR)
		memory_end();
	return false;
}

/* Reads events up to the end of the first document. */
static bool read_document(struct reader *reader, yaml_parser_t *parser)
{
	for (;;) {
		yaml_event_t event;
		if (!parse(parser, &event))
			return complain(reader, parser);
		bool end = event.type == YAML_DOCUMENT_END_EVENT || event.type == YAML_STREAM_END_EVENT;
		bool good = read_event(reader, &event);
		yaml_event_delete(&event);
		if (!good || end)
			return good;
	}
}

static bool is_empty_text(const yaml_event_t *event)
{
	return event->type == YAML_SCALAR_EVENT && event->data.scalar.length == 0 &&
	       event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

/* What stands behind the first document: a second one with something in it? `---` at the end of a file is none. */
static bool look_behind(struct reader *reader, yaml_parser_t *parser)
{
	int started = 0;
	for (bool more = true; more && !reader->file->second_document;) {
		yaml_event_t event;
		if (!parse(parser, &event)) {
			reader->file->second_document = started;
			return started || complain(reader, parser);
		}
		bool starts = event.type == YAML_DOCUMENT_START_EVENT;
		more = event.type != YAML_STREAM_END_EVENT;
		if (starts)
			started = seek(reader, event.start_mark.index).line;
		else if (more && event.type != YAML_DOCUMENT_END_EVENT && !is_empty_text(&event))
			reader->file->second_document = started;
		yaml_event_delete(&event);
	}
	return true;
}

bool raw_read(const struct source *source, struct raw_file *file, struct error *error)
{
	struct reader reader = {.source = source, .file = file, .error = error, .cursor = start_of_file};
	yaml_parser_t parser;
	if (!yaml_parser_initialize(&parser))
		memory_end();
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)source->bytes, source->length);
	bool good = read_document(&reader, &parser);
	if (good && file->root)
		good = look_behind(&reader, &parser);
	yaml_parser_delete(&parser);
	return good;
}

static bool has_no_zero_byte(const struct source *source, const struct raw *raw, struct error *error)
{
	if (raw && memchr(raw->text.at, '\0', raw->text.length))
		return error_at(error, (struct place){source->path, raw->line, raw->column},
		                "a zero byte (\\0) stands in this text, and it would be read up to there: take it out");
	for (const struct raw *inside = raw ? raw->first : NULL; inside; inside = inside->next)
		if (!has_no_zero_byte(source, inside, error))
			return false;
	return true;
}

bool raw_read_plain(struct source *source, struct raw_file *file, struct error *error)
{
	if (!source_check(source, error) || !raw_read(source, file, error))
		return false;
	if (file->second_document)
		return error_at(error, (struct place){source->path, file->second_document, 1},
		                "'---' starts a second document here, and only the first would be read: put all into "
		                "one, and take this line out");
	return has_no_zero_byte(source, file->root, error);
}
