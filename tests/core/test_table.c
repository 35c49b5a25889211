/* Tables as spreadsheets write them, and what can be wrong with them. */
#include "table.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <string.h>

/* The rows as one text: "unit|value 2:b/u|3". */
static const char *told(struct arena *arena, const struct table *table)
{
	const char *all = "";
	for (size_t k = 0; k < table->column_count; k++)
		all = arena_print(arena, "%s%s%s", all, k ? "|" : "", table->columns[k]);
	for (size_t i = 0; i < table->row_count; i++) {
		all = arena_print(arena, "%s %d:", all, table->rows[i].line);
		for (size_t k = 0; k < table->column_count; k++)
			all = arena_print(arena, "%s%s%s", all, k ? "|" : "", table->rows[i].cells[k]);
	}
	return all;
}

struct sample {
	const char *csv, *told;
};

static void spreadsheets_are_read(void **state)
{
	static const struct sample samples[] = {
		{"a,b\n1,2\n", "a|b 2:1|2"},
		{"a,b\n1,2", "a|b 2:1|2"},
		{"\xEF\xBB\xBF"
	         "a,b\r\n1,2\r\n",
	         "a|b 2:1|2"},
		{"a;b\r\n1,5;2\r\n", "a|b 2:1,5|2"},
		{"a\tb\n1\t2\n", "a|b 2:1|2"},
		{"\"a;x\",b\n1,2\n", "a;x|b 2:1|2"},
		{"a,b\n\"1, \"\"one\"\"\",2\n", "a|b 2:1, \"one\"|2"},
		{"a,b\n\"1\nx\",2\n3,4\n", "a|b 2:1\nx|2 4:3|4"},
		{"a,b\n\n,\n1,\n", "a|b 4:1|"},
		{"\na,b,\n 1 ,2,\n", "a|b 3:1|2"},
		{"a,b\n", "a|b"},
		{"a,b\r1,2\r", "a|b 2:1|2"},
		{"a,b\r\r1,2\r3,4", "a|b 3:1|2 4:3|4"},
		{"a,b\r\n\r\n\"1\rx\",2\r\n3,4", "a|b 3:1\rx|2 5:3|4"},
		{"a;b\r1;2,3,4\r", "a|b 2:1|2,3,4"},
		{"\"a,\nx\",b\n1,2\n", "a,\nx|b 3:1|2"},
		{"a,b\n1,\"2\"", "a|b 2:1|2"},
		{"A,\"B\"\r\n\"1\",2\r\n", "a|b 2:1|2"},
	};
	(void)state;
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct table table;
		struct error error = {0};
		if (!table_read_csv(arena, "t.csv", samples[i].csv, strlen(samples[i].csv), &table, &error))
			fail_msg("%d: %s, for:\n%s", error.line, error.sentence, samples[i].csv);
		assert_string_equal(told(arena, &table), samples[i].told);
	}
	arena_free(arena);
}

struct mistake {
	const char *csv;
	int line;
	const char *says;
};

static void what_is_no_table_is_told_at_its_line(void **state)
{
	static const struct mistake mistakes[] = {
		{"", 1, "the table is empty"},
		{"\n\n", 1, "the table is empty"},
		{"a\rb\r\xE9\r", 3, "this is not UTF-8"},
		{"a,,b\n1,2,3\n", 1, "a column has no name"},
		{"a,b,a\n", 1, "the column 'a' is there twice"},
		{"a,b\n1,2\n1,2,3\n", 3,
	         "this row has 3 cells, but the head names 2 columns: a text that holds a comma"},
		{"a;b\n1\n", 2, "holds a semicolon"},
		{"a,b\n1,\"2\n", 2, "is never ended"},
		{"a,b\n1,\"2\" x\n", 2, "a quote inside a cell is written twice"},
		{"a,b\n\xE9,2\n", 2, "this is not UTF-8"},
		{"a,\"b\n1,2\n", 1, "is never ended"},
		{"a\tb\n1\t2\t3\n", 2, "a text that holds a tab"},
		{"\xFE\xFF"
	         "a",
	         1, "save the table as 'CSV UTF-8'"},
		{"\xFF\xFE"
	         "a",
	         1, "save the table as 'CSV UTF-8'"},
	};
	(void)state;
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		struct table table;
		struct error error = {0};
		assert_false(table_read_csv(arena, "t.csv", mistakes[i].csv, strlen(mistakes[i].csv), &table, &error));
		assert_string_equal(error.file, "t.csv");
		if (error.line != mistakes[i].line || !strstr(error.sentence, mistakes[i].says))
			fail_msg("%d: %s, for:\n%s", error.line, error.sentence, mistakes[i].csv);
	}
	arena_free(arena);
}

static void no_table_is_wider_than_it_may_be(void **state)
{
	struct arena *arena = arena_new();
	const char *csv = "c1";
	(void)state;
	for (int columns = 1; columns <= TABLE_MOST_COLUMNS + 1; columns++) {
		struct table table;
		struct error error = {0};
		bool read = table_read_csv(arena, "t.csv", csv, strlen(csv), &table, &error);
		assert_int_equal(read, columns <= TABLE_MOST_COLUMNS);
		assert_true(read || strstr(error.sentence, "and 100 may be"));
		csv = arena_print(arena, "%s,c%d", csv, columns + 1);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spreadsheets_are_read),
		cmocka_unit_test(what_is_no_table_is_told_at_its_line),
		cmocka_unit_test(no_table_is_wider_than_it_may_be),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
