#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "format.h"

static const struct format_field *field_of(const char *record, const char *key)
{
	const struct format_record *named = format_record_named(record);
	assert_non_null(named);
	int number = format_find(named, key, strlen(key));
	return number < 0 ? NULL : &named->fields[number];
}

static void root_is_the_portfolio(void **state)
{
	(void)state;
	size_t count = 0;
	assert_string_equal(format_root()->name, "portfolio");
	assert_ptr_equal(format_records(&count)[0], format_root());
	assert_true(count > 30);
}

static void records_are_found_by_name(void **state)
{
	(void)state;
	assert_ptr_equal(format_record_named("portfolio"), format_root());
	assert_non_null(format_record_named("management action"));
	assert_null(format_record_named("management_action"));
	assert_null(format_record_named(""));
}

/* Every row says what it needs to say, and every record is reached from the root. */
static void table_is_whole(void **state)
{
	(void)state;
	size_t count = 0;
	const struct format_record *const *records = format_records(&count);
	for (size_t i = 0; i < count; i++) {
		assert_true(records[i]->count > 0 && records[i]->count <= FORMAT_MOST_FIELDS);
		assert_true(i == 0 || format_holds(format_root(), records[i]));
		assert_ptr_equal(format_record_named(records[i]->name), records[i]);
		for (size_t j = 0; j < records[i]->count; j++) {
			const struct format_field *field = &records[i]->fields[j];
			size_t length = strlen(field->says);
			assert_true(length > 4 && (field->says[length - 1] == '.' || strchr(field->says, ':') ||
			                           strstr(field->says, "…")));
			assert_int_equal(field->type == FORMAT_RECORD, field->record != NULL);
			assert_true(field->type != FORMAT_WORD || field->words);
			assert_int_equal(format_find(records[i], field->key, strlen(field->key)), (int)j);
		}
	}
}

/* Names in `refers` are names of records with an id. */
static void references_name_records(void **state)
{
	(void)state;
	size_t count = 0;
	const struct format_record *const *records = format_records(&count);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < records[i]->count; j++) {
			char kinds[128];
			const char *refers = records[i]->fields[j].refers;
			snprintf(kinds, sizeof kinds, "%s", refers ? refers : "");
			for (char *kind = strtok(kinds, "|"); kind; kind = strtok(NULL, "|"))
				assert_non_null(field_of(kind, "id"));
		}
}

static void a_word_with_other_has_the_key_beside(void **state)
{
	(void)state;
	size_t count = 0;
	const struct format_record *const *records = format_records(&count);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < records[i]->count; j++)
			if (format_word(&records[i]->fields[j], "other", 5))
				assert_true(format_find(records[i], "other", 5) >= 0);
}

static void keys_are_found(void **state)
{
	(void)state;
	assert_int_equal(field_of("objective", "target_date")->type, FORMAT_DATE_OR_SPAN);
	assert_true(field_of("objective", "need")->list);
	assert_null(field_of("objective", "target date"));
	assert_int_equal(format_find(format_root(), "idx", 2), -1);
	assert_int_equal(format_find(format_root(), "units\0x", 7), -1);
}

static void near_keys_are_found(void **state)
{
	(void)state;
	const struct format_record *feedback = format_record_named("feedback");
	assert_string_equal(format_nearest(feedback, "metod"), "method");
	assert_string_equal(format_nearest(feedback, "Led to"), "led_to");
	assert_string_equal(format_nearest(format_root(), "feedbak"), "feedback");
	assert_null(format_nearest(feedback, "horoscope"));
	char long_key[200] = {0};
	memset(long_key, 'x', sizeof long_key - 1);
	assert_null(format_nearest(feedback, long_key));
}

static void words_are_found(void **state)
{
	(void)state;
	const struct format_field *source = field_of("feedback", "source");
	assert_string_equal(format_word(source, "Line-Manager", 12), "line manager");
	assert_string_equal(format_word(source, "line_manager", 12), "line manager");
	assert_string_equal(format_word(source, "OTHER", 5), "other");
	assert_string_equal(format_word(field_of("feedback", "method"), "one to one", 10), "one-to-one");
	assert_null(format_word(source, "line", 4));
	assert_null(format_word(source, "line managers", 13));
	assert_null(format_word(source, "", 0));
	assert_null(format_word(field_of("feedback", "text"), "self", 4));
}

static void kinds_of_references(void **state)
{
	(void)state;
	const struct format_field *need = field_of("objective", "need"), *led_to = field_of("feedback", "led_to");
	assert_true(format_may_refer(need, "need"));
	assert_true(format_may_refer(need, "feedback"));
	assert_true(format_may_refer(need, "standard"));
	assert_false(format_may_refer(need, "activity"));
	assert_false(format_may_refer(need, "stand"));
	assert_true(format_may_refer(led_to, "management action"));
}

static void records_hold_records(void **state)
{
	(void)state;
	const struct format_record *action = format_record_named("action");
	assert_true(format_holds(format_root(), action));
	assert_true(format_holds(format_record_named("improvement"), action));
	assert_false(format_holds(action, action));
	assert_false(format_holds(format_record_named("feedback"), action));
}

/* The record at the end of a path of keys, and whether lists stand on the way. */
static const struct format_record *follow(const char *path, size_t length, bool *many)
{
	const struct format_record *record = format_root();
	for (size_t start = 0; start < length;) {
		size_t end = start;
		while (end < length && path[end] != '.')
			end++;
		int field = format_find(record, path + start, end - start);
		assert_true(field >= 0);
		*many = record->fields[field].list;
		record = record->fields[field].record;
		assert_non_null(record);
		start = end + 1;
	}
	return record;
}

static void subjects_lead_to_their_records(void **state)
{
	(void)state;
	size_t count = 0;
	const struct format_subject *subjects = format_subjects(&count);
	for (size_t i = 0; i < count; i++) {
		const struct format_subject *subject = &subjects[i];
		assert_ptr_equal(format_subject_named(subject->name), subject);
		if (!subject->record)
			continue;
		assert_string_equal(subject->name, subject->record->name);
		for (const char *path = subject->path; path; path = strchr(path, ' ')) {
			bool many = false;
			path += *path == ' ';
			assert_ptr_equal(follow(path, strcspn(path, " "), &many), subject->record);
			assert_int_equal(many, subject->many);
		}
	}
}

static void every_record_is_a_subject(void **state)
{
	(void)state;
	size_t count = 0;
	const struct format_record *const *records = format_records(&count);
	for (size_t i = 0; i < count; i++) {
		const struct format_subject *subject = format_subject_named(records[i]->name);
		assert_non_null(subject);
		assert_ptr_equal(subject->record, records[i]);
	}
}

static void no_such_subject(void **state)
{
	(void)state;
	assert_null(format_subject_named("objectives"));
	assert_null(format_subject_named(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(root_is_the_portfolio),
		cmocka_unit_test(records_are_found_by_name),
		cmocka_unit_test(table_is_whole),
		cmocka_unit_test(references_name_records),
		cmocka_unit_test(a_word_with_other_has_the_key_beside),
		cmocka_unit_test(keys_are_found),
		cmocka_unit_test(near_keys_are_found),
		cmocka_unit_test(words_are_found),
		cmocka_unit_test(kinds_of_references),
		cmocka_unit_test(records_hold_records),
		cmocka_unit_test(subjects_lead_to_their_records),
		cmocka_unit_test(every_record_is_a_subject),
		cmocka_unit_test(no_such_subject),
	};
	return cmocka_run_group_tests_name("format", tests, NULL, NULL);
}
