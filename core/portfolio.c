#include "portfolio.h"

#include <stdlib.h>
#include <string.h>

#include "portfolio_parts.h"

enum {
	MOST_BYTES = 2 * 1024 * 1024,
	MOST_DEPTH = 32,
	MOST_NODES = 75000,
	MOST_ALIAS_NODES = 20000,
	MOST_SCALAR_BYTES = 32 * 1024,
	MOST_HINTS = 100,
	MOST_DIRECTIVES = 16,
};

static const char byte_order_mark[] = "\xEF\xBB\xBF";

struct portfolio_limits portfolio_default_limits(void)
{
	return (struct portfolio_limits){MOST_BYTES, MOST_DEPTH, MOST_NODES, MOST_ALIAS_NODES, MOST_SCALAR_BYTES};
}

static bool has_mark(const char *bytes, size_t length)
{
	size_t size = sizeof byte_order_mark - 1;
	return length >= size && memcmp(bytes, byte_order_mark, size) == 0;
}

/* What no YAML file may hold, escaped or not: libyaml would stop there. */
static bool is_forbidden(uint32_t point)
{
	bool control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
	bool late_control = point >= 0x7F && point <= 0x9F && point != 0x85;
	return control || late_control || point == 0xFEFF || point == 0xFFFE || point == 0xFFFF;
}

/* How the first bytes of a file stand that is saved otherwise: byte order marks, and then a letter ('x') between zeros ('0'),
 * which needs no mark. The longer come first. */
struct encoding {
	const char *name, *mark;
	size_t length;
	const char *zeros;
};
static const struct encoding encodings[] = {
	{"UTF-32", "\xFF\xFE\0\0", 4, NULL}, {"UTF-32", "\0\0\xFE\xFF", 4, NULL},
	{"UTF-16", "\xFF\xFE", 2, NULL},     {"UTF-16", "\xFE\xFF", 2, NULL},
	{"UTF-32", NULL, 4, "x000"},         {"UTF-32", NULL, 4, "000x"},
	{"UTF-16", NULL, 2, "x0"},           {"UTF-16", NULL, 2, "0"},
};

static bool begins_so(const char *bytes, const struct encoding *encoding)
{
	if (encoding->mark)
		return memcmp(bytes, encoding->mark, encoding->length) == 0;
	for (size_t i = 0; encoding->zeros[i]; i++)
		if ((bytes[i] == '\0') != (encoding->zeros[i] == '0'))
			return false;
	return true;
}

/* NULL where it may be UTF-8. */
static const char *other_encoding(const struct source *source)
{
	for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
		if (source->length >= encodings[i].length && begins_so(source->bytes, &encodings[i]))
			return encodings[i].name;
	return NULL;
}

static bool refuse_bytes(struct place place, unsigned char byte, struct error *error)
{
	return error_at(error, place, "this line holds a byte (0x%02X) that is not UTF-8: save the file as UTF-8",
	                byte);
}

static bool refuse_point(struct place place, uint32_t point, struct error *error)
{
	return error_at(
		error, place,
		"an unseen control character (U+%04X) stands here, often pasted from a word processor: delete it",
		(unsigned)point);
}

/* Walks all bytes once. */
static bool check_characters(const struct source *source, struct error *error)
{
	struct place place = {source->path, 1, 1};
	for (size_t i = 0, taken; i < source->length; i += taken) {
		uint32_t point = 0;
		size_t run = plain_run(source->bytes + i, source->length - i);
		i += run;
		place.column += (int)run;
		if (i == source->length)
			break;
		taken = utf8_read(source->bytes + i, source->length - i, &point);
		if (!taken)
			return refuse_bytes(place, (unsigned char)source->bytes[i], error);
		if (is_forbidden(point))
			return refuse_point(place, point, error);
		bool paired = point == '\r' && i + 1 < source->length && source->bytes[i + 1] == '\n';
		bool ends_line = point == '\n' || (point == '\r' && !paired);
		place.line += ends_line;
		place.column = ends_line ? 1 : place.column + 1;
	}
	return true;
}

static int line_of(const struct source *source, const char *at)
{
	int line = 1;
	for (const char *byte = source->bytes; byte < at; byte++)
		line += *byte == '\n';
	return line;
}

/* A portfolio needs no %TAG; thousands would keep libyaml busy for long. */
static bool check_directives(const struct source *source, struct error *error)
{
	const char *end = source->bytes + source->length, *at = source->bytes;
	int count = 0;
	for (; (at = memchr(at, '%', (size_t)(end - at))); at++) {
		bool starts_line = at == source->bytes || at[-1] == '\n' || at[-1] == '\r';
		bool directive = starts_line && end - at > 4 && memcmp(at, "%TAG", 4) == 0;
		if (directive && ++count > MOST_DIRECTIVES)
			return error_at(error, (struct place){source->path, line_of(source, at), 1},
			                "more than %d lines start with %%TAG: a portfolio needs none",
			                (int)MOST_DIRECTIVES);
	}
	return true;
}

bool source_check(struct source *source, struct error *error)
{
	struct place start = {source->path, 1, 1};
	if (source->length > source->limits.bytes)
		return error_at(error, start, "the file has more than %zu bytes: put long work in files of its own",
		                source->limits.bytes);
	const char *encoding = other_encoding(source);
	if (encoding)
		return error_at(error, start, "the file is saved as %s: save it as UTF-8", encoding);
	if (has_mark(source->bytes, source->length)) {
		source->bytes += sizeof byte_order_mark - 1;
		source->length -= sizeof byte_order_mark - 1;
	}
	return check_characters(source, error) && check_directives(source, error);
}

static bool check_root(const struct source *source, const struct raw_file *file, struct error *error)
{
	struct place place = {source->path, file->root ? file->root->line : 1, file->root ? file->root->column : 1};
	bool empty = !file->root || (file->root->kind == RAW_TEXT && file->root->text.length == 0);
	if (empty)
		return error_at(error, place, "the file is empty: a portfolio starts with 'portfolio: 1'");
	return file->root->kind == RAW_MAP ||
	       error_at(error, place, "this is no portfolio: keys were expected at the top, the first 'portfolio: 1'");
}

static void keep_nodes(struct builder *builder)
{
	struct portfolio *portfolio = builder->portfolio;
	portfolio->nodes = arena_array(portfolio->arena, portfolio->count, sizeof *portfolio->nodes);
	memcpy(portfolio->nodes, builder->nodes, portfolio->count * sizeof *portfolio->nodes);
	free(builder->nodes);
	builder->nodes = NULL;
}

static void report_documents(struct builder *builder, const struct raw_file *file)
{
	struct place place = {NULL, file->second_document, 1};
	if (file->second_document)
		fault_say(builder, FAULT_DOCUMENTS, builder->portfolio->root, place,
		          "'---' starts a second document here, and only the first is judged: "
		          "take the line away, or put the second in a file of its own");
}

static struct portfolio *build(const struct source *source, const struct raw_file *file, struct error *error)
{
	struct portfolio *portfolio = arena_take(source->arena, sizeof *portfolio);
	*portfolio = (struct portfolio){.arena = source->arena, .path = source->path};
	struct builder builder = {.source = source,
	                          .portfolio = portfolio,
	                          .error = error,
	                          .raw_count = file->count,
	                          .hints = MOST_HINTS,
	                          .last_fault = &portfolio->faults};
	build_tree(&builder, file);
	keep_nodes(&builder);
	if (builder.failed)
		return NULL;
	link_tree(&builder);
	node_list_subjects(portfolio);
	report_documents(&builder, file);
	faults_sort(portfolio);
	return portfolio;
}

struct portfolio *portfolio_read(struct arena *arena, const char *path, const char *bytes, size_t length,
                                 const struct portfolio_limits *limits, struct error *error)
{
	struct source source = {arena, path, bytes ? bytes : "", length, limits ? *limits : portfolio_default_limits()};
	struct raw_file file = {0};
	if (!source_check(&source, error) || !raw_read(&source, &file, error) || !check_root(&source, &file, error))
		return NULL;
	return build(&source, &file, error);
}
