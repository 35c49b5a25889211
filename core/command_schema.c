#include "command_schema.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "command_pack.h"
#include "text_safe.h"

static const char *const formats[] = {"text", NULL};

/* What there is to write; `plain` needs no rules, `of_pack` those that are installed and the centre's. */
struct schema {
	const char *name;
	void (*plain)(struct buffer *out);
	bool (*of_pack)(struct pack *pack, struct buffer *out, struct error *error);
};
static const struct schema schemas[] = {
	{"portfolio", schema_add_portfolio, NULL},
	{"result", schema_add_result, NULL},
	{"lua", NULL, schema_add_lua},
	{"luarc", NULL, schema_add_luarc},
	{"luacheck", NULL, schema_add_luacheck},
};

static const struct schema *schema_asked(const struct request *request)
{
	for (size_t i = 0; request->words.count && i < sizeof schemas / sizeof *schemas; i++)
		if (strcmp(schemas[i].name, request->words.at[0]) == 0)
			return &schemas[i];
	return &schemas[0];
}

static void show(struct showing *showing)
{
	struct error error = {0};
	if (schema_asked(showing->request)->of_pack(showing->pack, showing->page.out, &error))
		return;
	text_print_safe(stderr, "%s:%d: %s\n", error.file, error.line, error.sentence);
	showing_raise_status(showing, STATUS_PACK);
}

static enum exit_status print_plain(void (*add)(struct buffer *))
{
	struct buffer out = {0};
	add(&out);
	bool whole = fwrite(out.at, 1, out.length, stdout) == out.length && fflush(stdout) == 0;
	if (!whole)
		text_print_safe(stderr, "assay: not all could be written to standard output: %s\n", strerror(errno));
	buffer_free(&out);
	return whole ? STATUS_CLEAR : STATUS_DATABASE;
}

enum exit_status command_schema(const struct request *request, const char *home)
{
	const struct schema *schema = schema_asked(request);
	return schema->plain ? print_plain(schema->plain) : command_show(request, home, formats, show);
}
