#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

/* Of every length around those at which more room is needed: all is there, and a NUL behind it. */
static void prints_texts_of_any_length(void **state)
{
	enum { MOST = 700 };
	struct arena *arena = arena_new();
	char letters[MOST + 1];
	memset(letters, 'x', MOST);
	letters[MOST] = '\0';
	(void)state;
	for (size_t length = 0; length <= MOST; length++) {
		struct buffer buffer = {0};
		const char *printed = arena_print(arena, "%.*s", (int)length, letters);
		assert_int_equal(strlen(printed), length);
		buffer_print(&buffer, "%.*s", (int)length, letters);
		buffer_print(&buffer, "|%.*s", (int)length, letters);
		assert_int_equal(buffer.length, 2 * length + 1);
		assert_int_equal(strlen(buffer.at), buffer.length);
		assert_memory_equal(buffer.at, letters, length);
		assert_int_equal(buffer.at[length], '|');
		assert_memory_equal(buffer.at + length + 1, letters, length);
		buffer_free(&buffer);
	}
	arena_free(arena);
}

static void prints_nothing(void **state)
{
	struct arena *arena = arena_new();
	struct buffer buffer = {0};
	(void)state;
	assert_string_equal(arena_print(arena, "%s", ""), "");
	buffer_print(&buffer, "%s", "");
	assert_int_equal(buffer.length, 0);
	buffer_add_string(&buffer, "kept");
	buffer_print(&buffer, "%s", "");
	assert_string_equal(buffer.at, "kept");
	buffer_free(&buffer);
	arena_free(arena);
}

static void compares_strings(void **state)
{
	(void)state;
	assert_true(string_equals(NULL, NULL));
	assert_true(string_equals("a", "a"));
	assert_false(string_equals("a", "b"));
	assert_false(string_equals("", NULL));
	assert_true(string_ends_with("plan.yaml", ".yaml"));
	assert_true(string_ends_with(".yaml", ".yaml"));
	assert_true(string_ends_with("plan", ""));
	assert_false(string_ends_with("yaml", ".yaml"));
	assert_false(string_ends_with("plan.yaml.txt", ".yaml"));
}

static void a_list_grows_by_one(void **state)
{
	struct arena *arena = arena_new();
	const int *list = NULL;
	(void)state;
	for (size_t count = 0; count < 100; count++) {
		int *grown = arena_room_for_one(arena, list, count, sizeof *grown);
		grown[count] = (int)count;
		list = grown;
	}
	for (int i = 0; i < 100; i++)
		assert_int_equal(list[i], i);
	arena_free(arena);
}

static void trims_what_is_not_seen(void **state)
{
	static const struct {
		const char *text, *left;
	} cases[] = {
		{"", ""},
		{" ", ""},
		{"20418", "20418"},
		{" 20418\t\r\n", "20418"},
		{"\xC2\xA0 20418\xE2\x80\xAF", "20418"}, /* no-break spaces */
		{"\xE3\x80\x80"
	         "20418\xE2\x80\x8B\xEF\xBB\xBF",
	         "20418"}, /* a wide space; those without width */
		{"a \xC2\xA0 b", "a \xC2\xA0 b"},
		{"\xC3\xA0", "\xC3\xA0"}, /* à ends in the byte that a no-break space ends in */
		{"\xC0\xA0", "\xC0\xA0"}, /* not UTF-8 */
		{"\xA0", "\xA0"},
		{"\xC2\xA0\xC2\xA0", ""},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_true(text_is(text_trimmed_wide(text_of(cases[i].text)), cases[i].left));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prints_texts_of_any_length), cmocka_unit_test(prints_nothing),
		cmocka_unit_test(compares_strings),           cmocka_unit_test(a_list_grows_by_one),
		cmocka_unit_test(trims_what_is_not_seen),
	};
	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
