/* Files that are faulty, strange or not there: what they cost, and what is told. What authors get wrong in them is in
 * tests/mistakes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pack_bench.h"

static void a_faulty_rule_file_spares_the_others(void **state)
{
	struct home *home = *state;
	home_write(home, RULE_FILE, "return {");
	struct pack *pack = load(home);
	assert_int_equal(pack->error_count, 1);
	assert_non_null(pack_rule(pack, "smart.clear"));
	assert_non_null(pack_unit(pack, "b/u"));
	pack_free(pack);
}

static void a_unit_that_needs_a_faulty_rule_file_rests(void **state)
{
	struct home *home = *state;
	home_write(home, RULE_FILE, "return {");
	home_write(home, "awarding-bodies/b/units/v.lua",
	           "return unit 'v' { title = 'V', criterion 'C1' { says = 's', statements = {},\n"
	           "every 'objective' { must = { extra.new } } } }");
	struct pack *pack = load(home);
	assert_int_equal(pack->error_count, 1); /* the cause alone is told */
	assert_string_equal(pack->errors[0].file, RULE_FILE);
	assert_null(pack_unit(pack, "b/v"));
	assert_non_null(pack_unit(pack, "b/u"));
	pack_free(pack);
}

static void a_faulty_judgement_is_told_to_all_who_use_it(void **state)
{
	struct home *home = *state;
	home_write(home, JUDGEMENT_FILE, "return {\n");
	home_write(home, RULE_FILE, "local j = use 'j'\nreturn {}\n");
	home_write(home, "rules/more.lua", "local j = use 'j'\nreturn {}\n");
	struct pack *pack = load(home);
	assert_int_equal(pack->error_count, 1);
	assert_string_equal(pack->errors[0].file, JUDGEMENT_FILE);
	assert_non_null(strstr(pack->errors[0].sentence, "the file ends too early"));
	assert_null(pack_rule(pack, "more.new"));
	assert_non_null(pack_unit(pack, "b/u"));
	pack_free(pack);
}

static void a_faulty_unit_spares_the_other_units(void **state)
{
	struct home *home = *state;
	home_write(home, "awarding-bodies/b/units/a.lua", "return 1");
	home_write(home, "awarding-bodies/b/units/z.lua", "return 1");
	struct pack *pack = load(home);
	assert_int_equal(pack->error_count, 2);
	assert_int_equal(pack->unit_count, 1);
	assert_non_null(pack_unit(pack, "b/u"));
	pack_free(pack);
}

static void a_missing_common_file_is_an_error(void **state)
{
	struct home *home = *state;
	assert_int_equal(remove(home_below(home, COMMON_FILE)), 0);
	struct pack *pack = load(home);
	assert_int_equal(pack->error_count, 1);
	assert_string_equal(pack->errors[0].file, COMMON_FILE);
	pack_free(pack);
}

static void what_is_no_script_is_passed_over(void **state)
{
	struct home *home = *state;
	home_write(home, "rules/.hidden.lua", "return {");
	home_write(home, "rules/smart.lua~", "return {");
	home_write(home, "rules/smart.cases.lua", "return {");
	home_write(home, "awarding-bodies/readme.txt", "not a body");
	pack_free(load_sound(home));
}

static void without_a_kit_nothing_can_be_judged(void **state)
{
	struct home *home = *state;
	struct error faulty = {0}, gone = {0}, nowhere = {0};
	home_write(home, "rules/kit/shape.lua", "\n)");
	assert_null(pack_load(&(struct pack_source){.home = home->path}, &limits, &faulty));
	assert_string_equal(faulty.file, "rules/kit/shape.lua");
	assert_int_equal(faulty.line, 2);
	assert_int_equal(remove(home_below(home, "rules/kit/init.lua")), 0);
	assert_null(pack_load(&(struct pack_source){.home = home->path}, &limits, &gone));
	assert_non_null(strstr(gone.sentence, "there is no such file"));
	assert_null(pack_load(&(struct pack_source){.home = "/nowhere/at/all"}, &limits, &nowhere));
	assert_true(nowhere.set);
}

/* As Notepad saves a file: a mark before it, and lines that end with two bytes. */
static void a_file_of_windows_is_read(void **state)
{
	struct home *home = *state;
	home_write(home, BODY_FILE, "\xEF\xBB\xBFreturn body 'b' {\r\n\ttitle = 'Body',\r\n}\r\n");
	struct pack *pack = load_sound(home);
	assert_string_equal(pack_body(pack, "b")->title, "Body");
	pack_free(pack);
}

static void a_script_that_is_too_long_is_told(void **state)
{
	struct home *home = *state;
	char *text = arena_take(home->arena, limits.script_bytes + 2);
	memset(text, ' ', limits.script_bytes + 1);
	home_write(home, UNIT_FILE, text);
	struct pack *pack = load(home);
	assert_int_equal(pack->error_count, 1);
	assert_string_equal(pack->errors[0].file, UNIT_FILE);
	assert_string_equal(pack->errors[0].sentence, "the script has 32769 bytes; 32768 are allowed: split it");
	pack_free(pack);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_HOME(a_faulty_rule_file_spares_the_others),
		AT_HOME(a_unit_that_needs_a_faulty_rule_file_rests),
		AT_HOME(a_faulty_judgement_is_told_to_all_who_use_it),
		AT_HOME(a_faulty_unit_spares_the_other_units),
		AT_HOME(a_missing_common_file_is_an_error),
		AT_HOME(what_is_no_script_is_passed_over),
		AT_HOME(without_a_kit_nothing_can_be_judged),
		AT_HOME(a_file_of_windows_is_read),
		AT_HOME(a_script_that_is_too_long_is_told),
	};
	return cmocka_run_group_tests_name("pack_files", tests, NULL, NULL);
}
