/* A unit's standard: its numbers as they are written, and its place among the layers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pack_bench.h"

#define STANDARD_FILE "awarding-bodies/standards/a-1.lua"
#define STANDARD(thresholds, outcomes)                                                                                 \
	"return standard 'A/1' { title = 'T', source = 'S', note = 'Level: not found.',\n" thresholds "\n" outcomes    \
	"}\n"
#define OUTCOME "outcome '1' { says = 'o', criterion '1.1' { says = 'a' }, criterion '1.2' { says = 'b' } },\n"
#define UNIT(options, numbers, check)                                                                                  \
	"return unit 'u' { title = 'U', " options "\n  criterion 'C1' { says = 's', standards = { " numbers            \
	" },\n    the 'feedback' { must = { " check " } } } }\n"

static struct pack *load_with(struct home *home, const char *standard, const char *unit)
{
	home_write(home, STANDARD_FILE, standard);
	home_write(home, UNIT_FILE, unit);
	return load(home);
}

static void a_standard_is_kept_as_it_is_written(void **state)
{
	home_write(*state, STANDARD_FILE, STANDARD("", OUTCOME));
	home_write(*state, UNIT_FILE, UNIT("standard = 'A/1',", "'1.2'", "feedback.enough"));
	struct pack *pack = load_sound(*state);
	const struct standard *standard = pack_standard(pack, "A/1");
	assert_non_null(standard);
	assert_null(pack_standard(pack, "A/2"));
	assert_string_equal(standard->outcomes[0].criteria[1].id, "1.2");
	assert_string_equal(standard->outcomes[0].criteria[1].says, "b");
	assert_int_equal(standard->level, 0);
	const struct unit *unit = pack_unit(pack, "b/u");
	assert_string_equal(unit->standard, "A/1");
	assert_string_equal(unit->reference, "A/1");
	assert_string_equal(unit->criteria[0].standards.at[0], "1.2");
	pack_free(pack);
}

/* What counts, and the layers that set it, one after the other. */
struct layering {
	const char *standard, *body, *check;
	const char *value, *layers;
};

static void a_standard_comes_between_rule_and_body(void **state)
{
	static const struct layering layerings[] = {
		{"feedback.enough { count = 4 },", "", "feedback.enough", "4", "rule standard"},
		{"feedback.enough { count = 4 },", "feedback.enough { count = 5 }", "feedback.enough", "5",
	         "rule standard body"},
		{"feedback.enough { count = 4 },", "feedback.enough { count = 5 }", "feedback.enough { count = 6 }",
	         "6", "rule standard body unit"},
		{"", "feedback.enough { count = 5 }", "feedback.enough", "5", "rule body"},
	};
	struct home *home = *state;
	for (size_t i = 0; i < sizeof layerings / sizeof *layerings; i++) {
		const struct layering *one = &layerings[i];
		home_write(home, BODY_FILE,
		           arena_print(home->arena, "return body 'b' { title = 'B', %s }\n", one->body));
		struct pack *pack =
			load_with(home, arena_print(home->arena, STANDARD("%s", OUTCOME), one->standard),
		                  arena_print(home->arena, UNIT("standard = 'A/1',", "'1.1'", "%s"), one->check));
		assert_int_equal(pack->error_count, 0);
		const struct settings *settings = &pack_unit(pack, "b/u")->criteria[0].blocks[0].must.at[0].settings[0];
		const char *layers = "";
		for (size_t k = 0; k < settings->count; k++)
			layers = arena_print(home->arena, "%s%s%s", layers, k ? " " : "", settings->at[k].layer);
		assert_string_equal(layers, one->layers);
		assert_string_equal(settings->at[settings->count - 1].value, one->value);
		pack_free(pack);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_HOME(a_standard_is_kept_as_it_is_written),
		AT_HOME(a_standard_comes_between_rule_and_body),
	};
	return cmocka_run_group_tests_name("standard", tests, NULL, NULL);
}
