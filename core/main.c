#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

static enum exit_status print_help(const struct request *request)
{
	fputs(cli_help(request->command), stdout);
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
		return print_help(request);
	if (!commands[request->command])
		return complain(STATUS_USAGE, "this command is not there yet ('assay --help' shows what is)");
	const char *home = command_find_home(arena, getenv("ASSAY_HOME"), &error);
	return home ? commands[request->command](request, home) : complain(STATUS_PACK, error.sentence);
}

/* A standard file that is closed would be the next that is opened, the database perhaps, and reports would go there. One
 * that can't be read or written stands in for it, so that who tries is told. */
static void fill_closed_files(void)
{
	static const int how[] = {[STDIN_FILENO] = O_WRONLY, [STDOUT_FILENO] = O_RDONLY, [STDERR_FILENO] = O_WRONLY};
	for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++)
		if (fcntl(file, F_GETFD) < 0 && open("/dev/null", how[file]) < 0)
			_exit(STATUS_DATABASE);
}

/* Whatever a command printed has to be out. Status 5: it was said already what could not be written. */
static enum exit_status end_output(enum exit_status status)
{
	if (status == STATUS_DATABASE || (fflush(stdout) == 0 && !ferror(stdout)))
		return status;
	fprintf(stderr, "assay: not all could be written to standard output: %s\n", strerror(errno));
	return STATUS_DATABASE;
}

int main(int argc, char **argv)
{
	fill_closed_files();
	struct cli_setting setting = {report_names(), getenv("ASSAY_DB"), getenv("ASSAY_CENTRE"), getenv("NO_COLOR")};
	struct arena *arena = arena_new();
	struct request request = {0};
	struct error error = {0};
	enum exit_status status = STATUS_USAGE;
	if (cli_read(arena, &setting, argc, (const char *const *)argv, &request, &error))
		status = end_output(obey(arena, &request));
	else
		complain(status, error.sentence);
	arena_free(arena);
	return (int)status;
}
