#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "command.h"
#include "command_apart.h"
#include "defence.h"
#include "library_versions.h"
#include "report.h"
#include "text_safe.h"
#include "wall.h"

/* Who judges portfolios has processes for it, which raise walls of their own (batch.h). The others that run scripts do so right
 * here, behind a wall that leaves them what they need themselves. */
struct command_here {
	enum exit_status (*run)(const struct request *request, const char *home);
	bool runs_scripts;
};
static const struct command_here commands[COMMAND_COUNT] = {
	[COMMAND_CHECK] = {command_check, false},  [COMMAND_EXPLAIN] = {command_explain, true},
	[COMMAND_LIST] = {command_list, true},     [COMMAND_TEST] = {command_test, true},
	[COMMAND_TEXT] = {command_text, true},     [COMMAND_LINT] = {command_lint, true},
	[COMMAND_NEW] = {command_new, true},       [COMMAND_TRY] = {command_try, false},
	[COMMAND_SCHEMA] = {command_schema, true}, [COMMAND_HISTORY] = {command_history, false},
	[COMMAND_DIFF] = {command_diff, false},    [COMMAND_ANSWER] = {command_answer, false},
	[COMMAND_ERASE] = {command_erase, false},  [COMMAND_RERUN] = {command_rerun, false},
};

static bool writes_files(const struct request *request)
{
	for (size_t i = 0; i < request->output_count; i++)
		if (request->outputs[i].file)
			return true;
	return request->command == COMMAND_NEW || request->update;
}

static enum exit_status print_version(void)
{
	struct buffer walls = {0};
	wall_describe(&walls);
	text_print_safe(stdout, "assay %s\n", ASSAY_VERSION);
	text_print_safe(stdout, "Lua %s\n", lua_library_version());
	text_print_safe(stdout, "SQLite %s\n", store_library_version());
	text_print_safe(stdout, "libyaml %s\n", portfolio_library_version());
	text_print_safe(stdout, "%s\n", walls.at);
	fputs(defence_note(), stdout);
	buffer_free(&walls);
	return STATUS_CLEAR;
}

static enum exit_status print_help(const struct request *request)
{
	fputs(cli_help(request->command), stdout);
	return STATUS_CLEAR;
}

static enum exit_status complain(enum exit_status status, const char *sentence)
{
	text_print_safe(stderr, "assay: %s\n", sentence);
	return status;
}

static enum exit_status obey(struct arena *arena, const struct request *request)
{
	struct error error = {0};
	if (request->version)
		return print_version();
	if (request->help)
		return print_help(request);
	if (!command_begins_apart(request, &error))
		return complain(STATUS_USAGE, error.sentence);
	const char *home = command_find_home(arena, getenv("ASSAY_HOME"), &error);
	if (!home)
		return complain(STATUS_PACK, error.sentence);
	const struct command_here *command = &commands[request->command];
	if (command->runs_scripts)
		wall_raise(writes_files(request) ? WALL_WRITING : WALL_READING, &(struct wall_needs){0});
	return command->run(request, home);
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

/* A file that may not grow further is an error of writing, which is told, and no reason to end without a word. */
static void ignore_full_files(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	sigaction(SIGXFSZ, &ignore, NULL);
}

/* What the deepest portfolios and scripts take (some 100 KiB), and as much again. */
enum { STACK_BYTES = 256 << 10 };

/* A stack that is used up ends the process without a word. One that is small only by choice is made larger. */
static bool has_stack(struct error *error)
{
	struct rlimit stack;
	if (getrlimit(RLIMIT_STACK, &stack) != 0 || stack.rlim_cur >= STACK_BYTES)
		return true;
	rlim_t most = stack.rlim_max < STACK_BYTES ? stack.rlim_max : STACK_BYTES;
	if (most == STACK_BYTES && setrlimit(RLIMIT_STACK, &(struct rlimit){most, stack.rlim_max}) == 0)
		return true;
	return error_say(error,
	                 "the stack may not be larger than %llu KiB here, and %d are needed: allow more, as by 'ulimit "
	                 "-s 8192', and try again",
	                 (unsigned long long)stack.rlim_max >> 10, STACK_BYTES >> 10);
}

/* Whatever a command printed has to be out. Status 5: it was said already what could not be written. */
static enum exit_status end_output(enum exit_status status)
{
	if (status == STATUS_DATABASE || (fflush(stdout) == 0 && !ferror(stdout)))
		return status;
	text_print_safe(stderr, "assay: not all could be written to standard output: %s\n", strerror(errno));
	return STATUS_DATABASE;
}

int main(int argc, char **argv)
{
	fill_closed_files();
	ignore_full_files();
	struct cli_setting setting = {report_names(), getenv("ASSAY_DB"), getenv("ASSAY_CENTRE"), getenv("NO_COLOR")};
	struct arena *arena = arena_new();
	struct request request = {0};
	struct error error = {0};
	enum exit_status status = STATUS_USAGE;
	if (!has_stack(&error))
		status = complain(STATUS_UNREADABLE, error.sentence);
	else if (cli_read(arena, &setting, argc, (const char *const *)argv, &request, &error))
		status = end_output(obey(arena, &request));
	else
		complain(status, error.sentence);
	arena_free(arena);
	return (int)status;
}
