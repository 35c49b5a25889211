#include <stdio.h>
#include <stdlib.h>

#include "command.h"
#include "library_versions.h"
#include "report.h"

static enum exit_status (*const commands[COMMAND_COUNT])(const struct request *request, const char *home) = {
	[COMMAND_CHECK] = command_check,     [COMMAND_EXPLAIN] = command_explain, [COMMAND_LIST] = command_list,
	[COMMAND_TEST] = command_test,       [COMMAND_TEXT] = command_text,       [COMMAND_LINT] = command_lint,
	[COMMAND_NEW] = command_new,         [COMMAND_TRY] = command_try,         [COMMAND_SCHEMA] = command_schema,
	[COMMAND_HISTORY] = command_history, [COMMAND_DIFF] = command_diff,       [COMMAND_ANSWER] = command_answer,
	[COMMAND_ERASE] = command_erase,     [COMMAND_RERUN] = command_rerun,
};

static enum exit_status print_version(void)
{
	printf("assay %s\nLua %s\nSQLite %s\nlibyaml %s\n", ASSAY_VERSION, lua_library_version(),
	       store_library_version(), portfolio_library_version());
	return STATUS_CLEAR;
}

static enum exit_status complain(enum exit_status status, const char *sentence)
{
	fprintf(stderr, "assay: %s\n", sentence);
	return status;
}

static enum exit_status obey(struct arena *arena, const struct request *request)
{
	struct error error = {0};
	if (request->version)
		return print_version();
	if (request->help)
		return fputs(cli_help(request->command), stdout) < 0 ? STATUS_DATABASE : STATUS_CLEAR;
	const char *home = command_find_home(arena, getenv("ASSAY_HOME"), &error);
	return home ? commands[request->command](request, home) : complain(STATUS_PACK, error.sentence);
}

int main(int argc, char **argv)
{
	struct cli_setting setting = {report_names(), getenv("ASSAY_DB"), getenv("ASSAY_CENTRE"), getenv("NO_COLOR")};
	struct arena *arena = arena_new();
	struct request request = {0};
	struct error error = {0};
	enum exit_status status = STATUS_USAGE;
	if (cli_read(arena, &setting, argc, (const char *const *)argv, &request, &error))
		status = obey(arena, &request);
	else
		complain(status, error.sentence);
	arena_free(arena);
	return (int)status;
}
