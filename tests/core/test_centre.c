/* What a centre's own folder changes: amendments, dispensations, its own rules and units. Each centre is a folder below the small home. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "calendar.h"
#include "pack_bench.h"

#define AMENDED "awarding-bodies/b/units/u.lua"
#define AMENDS(text) "return amends 'b/u' { because = 'w',\n" text "\n}\n"
#define DISPENSED                                                                                                      \
	"dispensation = dispensation { reason = 'small', agreed_with = 'EV', from = '2026-01-01', till = "             \
	"'2026-12-31' },"
#define FEEDBACK(level, text) "criterion 'C2' { the 'feedback' { " level " = { " text " } } },"

/* One of several amendments of C1. */
#define OWN(fields, asks) "amends 'b/u' { because = 'w', " fields " criterion 'C1' { every 'feedback' { " asks " } } }"

/* The unit that the centre changes. */
static const char unit_text[] = "return unit 'u' { title = 'U',\n"
				"  criterion 'C1' { says = 's', every 'objective' { must = { smart.clear } } },\n"
				"  criterion 'C2' { says = 's',\n"
				"    the 'feedback' { must = { feedback.enough { count = 3 } } },\n"
				"    at_least(2) 'activity' { that_is = 'done', ask = { 'Why?' } } },\n"
				"}\n";
static const char done_trait[] =
	"return { trait 'done' { on = 'activity', says = 's', holds = function() return true end } }\n";

static const char *const centre_folders[] = {"centre",
                                             "centre/rules",
                                             "centre/rules/words",
                                             "centre/rules/judgements",
                                             "centre/awarding-bodies",
                                             "centre/awarding-bodies/b",
                                             "centre/awarding-bodies/b/units",
                                             "centre/awarding-bodies/b/qualifications",
                                             "centre/awarding-bodies/c",
                                             "centre/awarding-bodies/c/units",
                                             "centre/awarding-bodies/c/qualifications"};

static int build_both(void **state)
{
	build(state);
	struct home *home = *state;
	for (size_t i = 0; i < sizeof centre_folders / sizeof *centre_folders; i++)
		assert_int_equal(mkdir(home_below(home, centre_folders[i]), 0700), 0);
	home_write(home, UNIT_FILE, unit_text);
	home_write(home, "rules/traits.lua", done_trait);
	pack_free(load_sound(home));
	return 0;
}

/* `file` and `text` of the centre; a NULL file: none. */
static struct pack *load_centre(struct home *home, const char *file, const char *text, const char *today)
{
	struct error error = {0};
	struct pack_source source = {.home = home->path, .centre = home_below(home, "centre")};
	assert_true(calendar_read(today, strlen(today), &source.today));
	if (file)
		home_write(home, arena_print(home->arena, "centre/%s", file), text);
	struct pack *pack = pack_load(&source, &limits, &error);
	if (!pack)
		fail_msg("%s:%d: %s", error.file, error.line, error.sentence);
	return pack;
}

static struct pack *load_sound_centre(struct home *home, const char *file, const char *text, const char *today)
{
	struct pack *pack = load_centre(home, file, text, today);
	if (pack->error_count)
		fail_msg("%s:%d: %s", pack->errors[0].file, pack->errors[0].line, pack->errors[0].sentence);
	return pack;
}

static const struct block *feedback_block(const struct unit *unit)
{
	return &unit->criteria[1].blocks[0];
}

/* The checks of a level as a sentence: "feedback.enough{count=3} feedback.from{…}". */
static const char *told(struct home *home, const struct checks *checks)
{
	const char *all = "";
	for (size_t i = 0; i < checks->count; i++)
		all = arena_print(home->arena, "%s%s%s", all, i ? " " : "", checks->at[i].given_text);
	return all;
}

struct change {
	const char *text, *today;
	const char *must, *should; /* of the feedback in C2 */
	size_t dispensations;
};

static void an_amendment_adds_tightens_and_with_a_dispensation_weakens(void **state)
{
	static const struct change changes[] = {
		{AMENDS(FEEDBACK("must", "feedback.enough { count = 4 }")), "2026-06-01", "feedback.enough{count=4}",
	         "", 0},
		{AMENDS(FEEDBACK("should", "feedback.enough { count = 5 }")), "2026-06-01", "feedback.enough{count=3}",
	         "feedback.enough{count=5}", 0},
		{AMENDS("feedback.enough { count = 4 }"), "2026-06-01", "feedback.enough{count=4}", "", 0},
		{AMENDS(DISPENSED FEEDBACK("must", "feedback.enough { count = 1 }")), "2026-06-01",
	         "feedback.enough{count=1}", "", 1},
		{AMENDS(DISPENSED FEEDBACK("must", "feedback.enough { count = 1 }")), "2026-12-31",
	         "feedback.enough{count=1}", "", 1},
		{AMENDS(DISPENSED FEEDBACK("must", "feedback.enough { count = 1 }")), "2027-01-01",
	         "feedback.enough{count=3}", "", 1},
		{AMENDS(DISPENSED FEEDBACK("must", "feedback.enough { count = 1 }")), "2025-12-31",
	         "feedback.enough{count=3}", "", 1},
		{AMENDS(DISPENSED FEEDBACK("without", "feedback.enough")), "2026-06-01", "", "", 1},
		{AMENDS(DISPENSED FEEDBACK("without", "feedback.enough")), "2027-06-01", "feedback.enough{count=3}", "",
	         1},
	};
	struct home *home = *state;
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		struct pack *pack = load_sound_centre(home, AMENDED, changes[i].text, changes[i].today);
		const struct unit *unit = pack_unit(pack, "b/u");
		assert_string_equal(told(home, &feedback_block(unit)->must), changes[i].must);
		assert_string_equal(told(home, &feedback_block(unit)->should), changes[i].should);
		assert_int_equal(unit->dispensation_count, changes[i].dispensations);
		pack_free(pack);
	}
}

/* Whatever stands in the values of a centre, another rule is not given them. */
static void values_that_look_alike_are_not_the_same(void **state)
{
	static const char list[] =
		"return unit 'v' { title = 'V', criterion 'C1' { says = 's', every 'feedback' { must = {\n"
		" feedback.from { sources = { 'peer', 'customer' } } } } } }\n";
	static const char *const sources[] = {"'peer\", \"customer'", "'peer\\\\\", \\\\\"customer'",
	                                      "'peer, customer'", "'customer', 'peer'"};
	struct home *home = *state;
	home_write(home, "awarding-bodies/b/units/v.lua", list);
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		const char *text = arena_print(home->arena,
		                               AMENDS("criterion 'C1' { every 'feedback' { should = { "
		                                      "feedback.from { sources = { %s } } } } }"),
		                               sources[i]);
		struct pack *pack = load_sound_centre(home, AMENDED, text, "2026-06-01");
		const struct check *theirs = &pack_unit(pack, "b/v")->criteria[0].blocks[0].must.at[0];
		const struct check *ours = &pack_unit(pack, "b/u")->criteria[0].blocks[1].should.at[0];
		assert_int_not_equal(ours->instance, theirs->instance);
		pack_free(pack);
	}
}

static void every_layer_of_a_threshold_is_known(void **state)
{
	struct home *home = *state;
	struct pack *pack = load_sound_centre(home, AMENDED, AMENDS(FEEDBACK("must", "feedback.enough { count = 4 }")),
	                                      "2026-06-01");
	const struct check *check = &feedback_block(pack_unit(pack, "b/u"))->must.at[0];
	assert_int_equal(check->settings[0].count, 3);
	assert_string_equal(check->settings[0].at[0].layer, "rule");
	assert_string_equal(check->settings[0].at[0].value, "2");
	assert_string_equal(check->settings[0].at[1].layer, "unit");
	assert_int_equal(check->settings[0].at[1].place.line, 4);
	assert_string_equal(check->settings[0].at[2].layer, "centre");
	assert_string_equal(check->settings[0].at[2].value, "4");
	assert_string_equal(check->set_by.file, home_below(home, "centre/" AMENDED));
	assert_int_equal(check->set_by.line, 2);
	pack_free(pack);
}

static void one_qualification_can_ask_more(void **state)
{
	struct home *home = *state;
	struct pack *pack = load_sound_centre(home, AMENDED,
	                                      "return { amends 'b/u' { because = 'w', for_qualification = 'b/q',\n"
	                                      "  feedback.enough { count = 5 } },\n"
	                                      "  amends 'b/u' { because = 'w', feedback.enough { count = 4 } } }\n",
	                                      "2026-06-01");
	assert_string_equal(told(home, &feedback_block(pack_unit(pack, "b/u"))->must), "feedback.enough{count=4}");
	assert_string_equal(told(home, &feedback_block(pack_unit_in(pack, "b/u", "b/q"))->must),
	                    "feedback.enough{count=5}");
	assert_ptr_equal(pack_unit_in(pack, "b/u", "b/other"), pack_unit(pack, "b/u"));
	pack_free(pack);
}

/* What the centre alone asks it leaves out again, in one qualification or for all; what the body asks takes a dispensation. */
static void a_centre_leaves_out_its_own_rule(void **state)
{
	struct home *home = *state;
	home_write(home, "centre/awarding-bodies/common.lua",
	           "return { amends 'common' { because = 'w', the 'feedback' { must = { feedback.enough } } },\n"
	           "  amends 'common' { because = 'w', the 'feedback' { without = { feedback.enough } } } }\n");
	struct pack *pack =
		load_sound_centre(home, AMENDED,
	                          "return { " OWN("", "must = { feedback.from }") ",\n" OWN(
					  "for_qualification = 'b/q',", "without = { feedback.from }") " }\n",
	                          "2026-06-01");
	assert_string_equal(told(home, &pack_unit(pack, "b/u")->criteria[0].blocks[1].must),
	                    "feedback.from{sources={ \"assessor\" }}");
	assert_string_equal(told(home, &pack_unit_in(pack, "b/u", "b/q")->criteria[0].blocks[1].must), "");
	assert_string_equal(told(home, &pack->common[1].must), "");
	pack_free(pack);
}

/* A body's threshold counts where the unit states none, and a centre may amend the whole body. */
static void a_body_sets_what_its_units_leave_open(void **state)
{
	struct home *home = *state;
	home_write(home, BODY_FILE, "return body 'b' { title = 'B', feedback.enough { count = 7 } }\n");
	struct pack *pack = load_sound_centre(home, NULL, NULL, "2026-06-01");
	assert_string_equal(told(home, &feedback_block(pack_unit(pack, "b/u"))->must), "feedback.enough{count=3}");
	pack_free(pack);
	home_write(home, UNIT_FILE,
	           "return unit 'u' { title = 'U', criterion 'C1' { says = 's', the 'feedback' { must = { "
	           "feedback.enough } } } }\n");
	pack = load_sound_centre(home, NULL, NULL, "2026-06-01");
	assert_string_equal(told(home, &pack_unit(pack, "b/u")->criteria[0].blocks[0].must),
	                    "feedback.enough{count=7}");
	pack_free(pack);
	pack = load_sound_centre(home, "awarding-bodies/b/body.lua",
	                         "return amends 'b' { because = 'w', feedback.enough { count = 8 } }\n", "2026-06-01");
	assert_string_equal(told(home, &pack_unit(pack, "b/u")->criteria[0].blocks[0].must),
	                    "feedback.enough{count=8}");
	pack_free(pack);
}

static void a_centre_brings_its_own(void **state)
{
	struct home *home = *state;
	home_write(home, "centre/rules/words/ours.txt", "[our-words]\n# Ours.\nbespoke\n");
	home_write(home, "centre/rules/judgements/own.lua",
	           "return { says = function(text) return prose.has(text, 'our-words') and 'yes' or 'no' end }\n");
	home_write(home, "centre/rules/our_rules.lua",
	           "local own = use 'own'\n"
	           "return { rule 'bespoke' { on = 'objective', title = 't', why = 'w', advice = 'a',\n"
	           "  check = function(o) return weigh('text', own.says(o.text), 'r', 'q') end } }\n");
	home_write(home, "centre/awarding-bodies/c/body.lua", "return body 'c' { title = 'C' }\n");
	home_write(home, "centre/awarding-bodies/c/qualifications/k.lua",
	           "return qualification 'k' { title = 'K', units = { 'v', 'b/u' } }\n");
	home_write(home, "centre/awarding-bodies/common.lua",
	           "return amends 'common' { because = 'w', the 'feedback' { if_any = true, should = { feedback.enough "
	           "} } }\n");
	struct pack *pack = load_sound_centre(home, "awarding-bodies/c/units/v.lua",
	                                      "return unit 'v' { title = 'V', criterion 'K1' { says = 's',\n"
	                                      "  every 'objective' { must = { our_rules.bespoke } } } }\n",
	                                      "2026-06-01");
	assert_string_equal(pack_unit(pack, "c/v")->criteria[0].blocks[0].must.at[0].rule->full, "our_rules.bespoke");
	assert_non_null(pack_qualification(pack, "c/k"));
	assert_int_equal(pack->common_count, 2);
	pack_free(pack);
}

/* Tables ----------------------------------------------------------------------------------------------------------- */

#define HEAD "unit,criterion,rule,parameter,value,reason,from,until,agreed_with,qualification\n"

static void a_table_may_have_no_rows(void **state)
{
	struct home *home = *state;
	home_write(home, "centre/thresholds.csv", HEAD);
	pack_free(load_sound_centre(home, "thresholds.yaml", "# Nothing yet.\n", "2026-06-01"));
}

/* What C2's must is asked for with a table: in general and in b/q. */
struct sheet {
	const char *rows, *general, *in_q;
	size_t dispensations;
};

static void a_table_sets_thresholds(void **state)
{
	static const struct sheet sheets[] = {
		{"b/u,C2,feedback.enough,count,4,w,,,,\n", "feedback.enough{count=4}", "feedback.enough{count=4}", 0},
		{"b,*,feedback.enough,count,4,w,,,,\n", "feedback.enough{count=4}", "feedback.enough{count=4}", 0},
		{"b/u,C2,feedback.enough,count,5,w,,,,b/q\n", "feedback.enough{count=3}", "feedback.enough{count=5}",
	         0},
		{"b/u,C2,feedback.enough,count,5,w,,,,\nb/u,*,feedback.enough,count,4,w,,,,\n",
	         "feedback.enough{count=5}", "feedback.enough{count=5}", 0},
		{"b/u,*,feedback.enough,count,4,w,2026-01-01,2026-05-31,,\n"
	         "b/u,*,feedback.enough,count,5,w,2026-06-01,,,\n",
	         "feedback.enough{count=5}", "feedback.enough{count=5}", 0},
		{"b/u,C2,feedback.enough,count,1,w,2026-01-01,2026-12-31,EV,\n", "feedback.enough{count=1}",
	         "feedback.enough{count=1}", 1},
		{"b/u,C2,feedback.enough,count,1,w,2025-01-01,2025-12-31,EV,\n", "feedback.enough{count=3}",
	         "feedback.enough{count=3}", 1},
		/* The centre takes back what it asked itself, down to the body's: for one criterion or qualification. */
		{"b/u,*,feedback.enough,count,5,w,,,,\nb/u,C2,feedback.enough,count,4,w,,,,\n",
	         "feedback.enough{count=4}", "feedback.enough{count=4}", 0},
		{"b,*,feedback.enough,count,5,w,,,,\nb/u,*,feedback.enough,count,3,w,,,,b/q\n",
	         "feedback.enough{count=5}", "feedback.enough{count=3}", 0},
	};
	struct home *home = *state;
	for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
		struct pack *pack = load_sound_centre(
			home, "thresholds.csv", arena_print(home->arena, HEAD "%s", sheets[i].rows), "2026-06-01");
		const struct unit *unit = pack_unit(pack, "b/u");
		assert_string_equal(told(home, &feedback_block(unit)->must), sheets[i].general);
		assert_string_equal(told(home, &feedback_block(pack_unit_in(pack, "b/u", "b/q"))->must),
		                    sheets[i].in_q);
		assert_int_equal(unit->dispensation_count, sheets[i].dispensations);
		pack_free(pack);
	}
}

/* Dispensations that a later layer overrules ------------------------------------------------------------------------ */

/* A dispensation for all, and what the centre asks in b/q. */
struct overruling {
	const char *dispensed, *asked;
	int in_q;
	const char *by;   /* the line that overrules it; NULL: none */
	const char *says; /* at the end of the dispensation's sentence in b/q */
};

#define ACTIVITIES(count) "criterion 'C2' { at_least(" count ") 'activity' { that_is = 'done', ask = { 'Why?' } } },"

static void a_dispensation_may_be_overruled_in_one_qualification(void **state)
{
	static const struct overruling cases[] = {
		{"feedback.enough { count = 1 }", "feedback.enough { count = 3 }", POLICY_OVERRULED, ":3", "u.lua:4)"},
		{"feedback.enough { count = 1 }", "feedback.enough { count = 5 }", POLICY_OVERRULED, ":3", "u.lua:4)"},
		{"feedback.enough { count = 1 }", "feedback.enough { count = 2 }", POLICY_IN_FORCE, NULL,
	         "u.lua:3 asks more here"},
		{"feedback.enough { count = 1 }", "feedback.enough { count = 1 }", POLICY_IN_FORCE, NULL, "u.lua:4)"},
		{FEEDBACK("without", "feedback.enough"), FEEDBACK("must", "feedback.enough { count = 3 }"),
	         POLICY_OVERRULED, ":3", "the \"feedback\""},
		{FEEDBACK("without", "feedback.enough"), FEEDBACK("must", "feedback.enough { count = 1 }"),
	         POLICY_IN_FORCE, NULL, "u.lua:3 asks more here"},
		{FEEDBACK("without", "feedback.enough"), FEEDBACK("must", "feedback.enough"), POLICY_IN_FORCE, NULL,
	         "u.lua:3 asks more here"},
		{FEEDBACK("without", "feedback.enough"), FEEDBACK("should", "feedback.enough { count = 3 }"),
	         POLICY_IN_FORCE, NULL, "the \"feedback\""},
		{ACTIVITIES("1"), ACTIVITIES("2"), POLICY_OVERRULED, ":3", "1 instead of 2"},
	};
	struct home *home = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *text = arena_print(home->arena,
		                               "return { amends 'b/u' { because = 'w', " DISPENSED "\n%s },\n"
		                               "amends 'b/u' { because = 'w', for_qualification = 'b/q', %s } }\n",
		                               cases[i].dispensed, cases[i].asked);
		struct pack *pack = load_sound_centre(home, AMENDED, text, "2026-06-01");
		const struct unit *in_q = pack_unit_in(pack, "b/u", "b/q");
		const struct dispensation *general = pack_unit(pack, "b/u")->dispensations,
					  *there = in_q->dispensations;
		assert_int_equal(general->state, POLICY_IN_FORCE);
		assert_string_equal(general->overruled_by, "");
		assert_int_equal(in_q->dispensation_count, 1);
		assert_int_equal(there->state, cases[i].in_q);
		assert_non_null(strstr(there->says, cases[i].says));
		assert_string_equal(
			there->overruled_by,
			cases[i].by ? arena_print(home->arena, "%s%s", home_below(home, "centre/" AMENDED), cases[i].by)
				    : "");
		pack_free(pack);
	}
}

/* What a dispensation left out and the centre asks again, as much or more, the body asks again; less is the centre's own. */
static void what_was_left_out_is_asked_again(void **state)
{
	static const struct {
		const char *asked, *given;
		bool of_body;
	} cases[] = {
		{"feedback.enough { count = 9 }", "feedback.enough{count=9}", true},
		{"feedback.enough { count = 3 }", "feedback.enough{count=3}", true},
		{"feedback.enough { count = 1 }", "feedback.enough{count=1}", false},
	};
	struct home *home = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *text =
			arena_print(home->arena,
		                    "return { amends 'b/u' { because = 'w', " DISPENSED FEEDBACK(
					    "without", "feedback.enough") " },\n"
		                                                          "amends 'b/u' { because = 'w', " FEEDBACK(
										  "must", "%s") " } }\n",
		                    cases[i].asked);
		struct pack *pack = load_sound_centre(home, AMENDED, text, "2026-06-01");
		const struct checks *must = &feedback_block(pack_unit(pack, "b/u"))->must;
		assert_string_equal(told(home, must), cases[i].given);
		assert_int_equal(pack_is_of_body(must->at[0].place), cases[i].of_body);
		assert_int_equal(must->at[0].without_centre == NULL, i == 1);
		pack_free(pack);
	}
}

/* Mistakes: see tests/mistakes --------------------------------------------------------------------------------------- */

static void a_faulty_amendment_spares_its_unit(void **state)
{
	struct pack *pack = load_centre(*state, AMENDED, AMENDS("smart.cleer"), "2026-06-01");
	assert_int_equal(pack->error_count, 1);
	assert_non_null(pack_unit(pack, "b/u"));
	pack_free(pack);
}

static void what_is_locked_is_not_weakened(void **state)
{
	struct home *home = *state;
	home_write(home, UNIT_FILE,
	           "return unit 'u' { title = 'U', criterion 'C1' { says = 's', the 'feedback' { must = {\n"
	           "  feedback.enough { count = 3, locked = true } } } } }\n");
	struct pack *pack =
		load_centre(home, AMENDED, AMENDS(DISPENSED "\nfeedback.enough { count = 1 }"), "2026-06-01");
	assert_int_equal(pack->error_count, 1);
	assert_int_equal(pack->errors[0].line, 3);
	assert_non_null(strstr(pack->errors[0].sentence, "awarding-bodies/b/units/u.lua:2 locks it"));
	pack_free(pack);
}

#define WITH_CENTRE(test) cmocka_unit_test_setup_teardown(test, build_both, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_CENTRE(an_amendment_adds_tightens_and_with_a_dispensation_weakens),
		WITH_CENTRE(values_that_look_alike_are_not_the_same),
		WITH_CENTRE(every_layer_of_a_threshold_is_known),
		WITH_CENTRE(one_qualification_can_ask_more),
		WITH_CENTRE(a_centre_leaves_out_its_own_rule),
		WITH_CENTRE(a_body_sets_what_its_units_leave_open),
		WITH_CENTRE(a_centre_brings_its_own),
		WITH_CENTRE(a_table_may_have_no_rows),
		WITH_CENTRE(a_table_sets_thresholds),
		WITH_CENTRE(a_dispensation_may_be_overruled_in_one_qualification),
		WITH_CENTRE(what_was_left_out_is_asked_again),
		WITH_CENTRE(a_faulty_amendment_spares_its_unit),
		WITH_CENTRE(what_is_locked_is_not_weakened),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
