/* A good portfolio that was cut at every byte, and one of whose bytes was changed, at every byte: either it can't be read, and
 * that is said at a line of the file in plain words, or there is a portfolio all of whose faults stand in the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "file.h"
#include "portfolio.h"

#define EXAMPLE ASSAY_HOME "/awarding-bodies/cyq/units/develop-personal-performance.examples/hotel.yaml"
enum { WHOLE = 1 << 20, ENOUGH = 2600 }; /* bytes, in which there is some of all kinds of records, texts and lists */

struct work {
	struct arena *arena;
	struct buffer bytes;
	size_t length; /* of whole lines, about ENOUGH bytes */
};

static int set_up(void **state)
{
	struct work *work = memory_take(1, sizeof *work);
	work->arena = arena_new();
	*state = work;
	if (!file_read(EXAMPLE, WHOLE, &work->bytes, NULL) || work->bytes.length < ENOUGH)
		return -1;
	work->length = (size_t)((char *)memrchr(work->bytes.at, '\n', ENOUGH) + 1 - work->bytes.at);
	return 0;
}

static int tear_down(void **state)
{
	struct work *work = *state;
	arena_free(work->arena);
	buffer_free(&work->bytes);
	free(work);
	return 0;
}

static int count_lines(const char *bytes, size_t length)
{
	int lines = 1;
	for (size_t i = 0; i < length; i++)
		lines += bytes[i] == '\n' || bytes[i] == '\r';
	return lines;
}

static void assert_in_file(int line, int column, int lines)
{
	assert_true(line >= 1 && line <= lines);
	assert_true(column >= 1);
}

/* The bytes stand alone, so that a sanitizer sees who reads behind them. */
static bool read_alone(struct work *work, const char *bytes, size_t length)
{
	struct error error = {0};
	char *tight = malloc(length ? length : 1);
	assert_non_null(tight);
	memcpy(tight, bytes, length);
	arena_reset(work->arena);
	struct portfolio *portfolio = portfolio_read(work->arena, "p.yaml", tight, length, NULL, &error);
	free(tight);
	int lines = count_lines(bytes, length);
	if (!portfolio) {
		assert_in_file(error.line, error.column, lines);
		assert_true(strlen(error.sentence) > 10);
	}
	for (const struct file_fault *fault = portfolio ? portfolio->faults : NULL; fault; fault = fault->next) {
		assert_in_file(fault->line, fault->column, lines);
		assert_true(fault->node && fault->reason && *fault->reason);
	}
	return portfolio != NULL;
}

static void cut_at_every_byte(void **state)
{
	struct work *work = *state;
	size_t read = 0;
	for (size_t length = 0; length <= work->length; length++)
		read += read_alone(work, work->bytes.at, length);
	assert_in_range(read, work->length / 10, work->length - 1);
}

static void changed_at_every_byte(void **state)
{
	struct work *work = *state;
	static const unsigned char masks[] = {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80};
	size_t read = 0;
	assert_true(read_alone(work, work->bytes.at, work->length));
	for (size_t i = 0; i < work->length; i++) {
		char kept = work->bytes.at[i];
		work->bytes.at[i] = (char)((unsigned char)kept ^ masks[i % sizeof masks]);
		read += read_alone(work, work->bytes.at, work->length);
		work->bytes.at[i] = kept;
	}
	assert_in_range(read, work->length / 10, work->length - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(cut_at_every_byte, set_up, tear_down),
		cmocka_unit_test_setup_teardown(changed_at_every_byte, set_up, tear_down),
	};
	return cmocka_run_group_tests_name("portfolio_broken", tests, NULL, NULL);
}
