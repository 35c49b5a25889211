/* What takes longer than it may, in `assay test`: the program ends, and says what it was doing. */
#include "command_test.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void keep_busy(double seconds)
{
	clock_t begun = clock();
	while ((double)(clock() - begun) / CLOCKS_PER_SEC < seconds)
		;
}

/* Ends with STATUS_CLEAR unless it is ended before. */
static _Noreturn void work(int errors, bool in_time)
{
	const struct request request = {.command = COMMAND_TEST, .time_limit = 1};
	struct testing testing = {.request = &request, .watch = watch_new(1)};
	dup2(errors, STDERR_FILENO);
	for (int i = 0; i < 3; i++) {
		test_watch(&testing, (struct place){"rules/our_x.cases.lua", 3 + i, 1}, "our_x.slow");
		keep_busy(in_time ? 0.4 : i * 1.5);
		watch_end(testing.watch);
	}
	keep_busy(in_time ? 1.2 : 0); /* between two cases nobody counts */
	watch_free(testing.watch);
	_exit(STATUS_CLEAR);
}

static int ending(bool in_time, char *said, size_t room)
{
	int status = 0, ends[2];
	assert_int_equal(pipe(ends), 0);
	pid_t process = fork();
	if (process == 0)
		work(ends[1], in_time);
	close(ends[1]);
	ssize_t length = read(ends[0], said, room - 1);
	said[length > 0 ? length : 0] = '\0';
	close(ends[0]);
	assert_int_equal(waitpid(process, &status, 0), process);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void what_is_in_time_goes_on(void **state)
{
	char said[512];
	(void)state;
	assert_int_equal(ending(true, said, sizeof said), STATUS_CLEAR);
	assert_string_equal(said, "");
}

static void what_takes_too_long_is_named(void **state)
{
	char said[512];
	(void)state;
	assert_int_equal(ending(false, said, sizeof said), STATUS_PACK);
	assert_non_null(strstr(said, "rules/our_x.cases.lua:4: our_x.slow: stopped: it took longer than 1 s"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_in_time_goes_on),
		cmocka_unit_test(what_takes_too_long_is_named),
	};
	return cmocka_run_group_tests_name("command_watch", tests, NULL, NULL);
}
