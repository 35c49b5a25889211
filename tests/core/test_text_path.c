#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text_path.h"

static void check_way(struct arena *arena, const char *path, const char *written)
{
	struct buffer back = {0};
	assert_string_equal(path_written(arena, path), written);
	assert_string_equal(path_meant(&back, written), path);
	buffer_free(&back);
}

static void other_bytes_and_what_reads_like_them_are_escaped(void **state)
{
	static const struct {
		const char *path, *written;
	} cases[] = {
		{"", ""},
		{"-", "-"},
		{"work/a.yaml", "work/a.yaml"},
		{"caf\xC3\xA9.yaml", "caf\xC3\xA9.yaml"},
		{"\xEF\xBF\xBD.yaml", "\xEF\xBF\xBD.yaml"},
		{"caf\xE9.yaml", "caf\\xe9.yaml"},
		{"caf\xE8.yaml", "caf\\xe8.yaml"},
		{"\xC3", "\\xc3"},
		{"\xC0\xAF", "\\xc0\\xaf"},
		{"caf\\xe9.yaml", "caf\\x5cxe9.yaml"},
		{"caf\\x41.yaml", "caf\\x5cx41.yaml"},
		{"\\x5cxe9", "\\x5cx5cxe9"},
		{"\\\\xe9", "\\\\x5cxe9"},
		{"\\\xE9", "\\\\xe9"},
		{"\\x\xE9", "\\x\\xe9"},
		{"\\xe\xE9", "\\xe\\xe9"},
		{"a\\b\\xEF\\x", "a\\b\\xEF\\x"},
	};
	struct arena *arena = arena_new();
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check_way(arena, cases[i].path, cases[i].written);
	arena_free(arena);
}

/* Every name of few bytes from an alphabet that escapes are made of comes back. */
static void every_name_comes_back(void **state)
{
	static const char letters[] = "\\x5ce9\xE9\xC3\xA9";
	enum { LETTERS = sizeof letters - 1, LENGTH = 5 };
	struct arena *arena = arena_new();
	struct buffer back = {0};
	(void)state;
	for (size_t number = 0; number < LETTERS * LETTERS * LETTERS * LETTERS * LETTERS; number++) {
		char path[LENGTH + 1] = "";
		for (size_t i = 0, left = number; i < LENGTH; i++, left /= LETTERS)
			path[i] = letters[left % LETTERS];
		assert_string_equal(path_meant(&back, path_written(arena, path)), path);
	}
	buffer_free(&back);
	arena_free(arena);
}

/* What an older database has, in which a backslash stood for itself. */
static void what_is_no_escape_is_itself(void **state)
{
	struct buffer back = {0};
	(void)state;
	assert_string_equal(path_meant(&back, "a\\x41.yaml"), "a\\x41.yaml");
	assert_string_equal(path_meant(&back, "a\\x5c.yaml"), "a\\x5c.yaml");
	assert_string_equal(path_meant(&back, "a\\xE9"), "a\\xE9");
	buffer_free(&back);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(other_bytes_and_what_reads_like_them_are_escaped),
		cmocka_unit_test(every_name_comes_back),
		cmocka_unit_test(what_is_no_escape_is_itself),
	};
	return cmocka_run_group_tests_name("text path", tests, NULL, NULL);
}
