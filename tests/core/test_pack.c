#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pack_bench.h"

/* Faults and their reach ------------------------------------------------------------------------------------------- */

static void a_sound_home_has_no_errors(void **state)
{
	struct pack *pack = load_sound(*state);
	assert_int_equal(pack->unit_count, 1);
	assert_int_equal(pack->qualification_count, 1);
	assert_int_equal(pack->body_count, 1);
	assert_int_equal(pack->common_count, 1);
	pack_free(pack);
	pack_free(NULL);
}

/* What is kept ----------------------------------------------------------------------------------------------------- */

static const char asking_unit[] =
	"return unit 'u' { title = 'The unit', source = 's.txt', edition = '2', reference = 'R/1', note = 'n',\n"
	"  criterion 'C1' { says = 'What C1 says', statements = { '001.C01', '001.C02' },\n"
	"    the 'feedback' { must = { feedback.enough } },\n"
	"    the 'feedback' { must = { feedback.enough { count = 2 } }, should = { feedback.enough { count = 3 } } },\n"
	"    at_least(2) 'objective' { that_is = 'open', if_any = true,\n"
	"      must = { any_of { smart.clear, smart.fits } }, ask = { 'Why?', 'How?' },\n"
	"      every 'feedback' { must = { feedback.from { 'peer', 'customer' } } },\n"
	"    },\n"
	"  },\n"
	"  mistake 'a mistake' { statements = { '001.M01' }, the 'plan' { ask = { 'Really?' } } },\n"
	"  guidance 'some' { statements = { '001.G01' }, says = 'Some', the 'plan' { ask = { 'So?' } } },\n"
	"  teaches { statements = { '001.G02' }, because = 'It shows nowhere' },\n"
	"}\n";

static const struct unit *load_asking(struct home *home, struct pack **pack)
{
	home_write(home, UNIT_FILE, asking_unit);
	*pack = load_sound(home);
	return pack_unit(*pack, "b/u");
}

static void a_unit_is_kept_as_it_is_written(void **state)
{
	struct pack *pack;
	const struct unit *unit = load_asking(*state, &pack);
	assert_string_equal(unit->title, "The unit");
	assert_string_equal(unit->source, "s.txt");
	assert_string_equal(unit->edition, "2");
	assert_string_equal(unit->reference, "R/1");
	assert_string_equal(unit->file, UNIT_FILE);
	assert_int_equal(strlen(unit->sha256), 64);
	assert_int_equal(unit->criterion_count, 1);
	assert_string_equal(unit->criteria[0].says, "What C1 says");
	assert_int_equal(unit->criteria[0].statements.count, 2);
	assert_int_equal(unit->criteria[0].place.line, 2);
	assert_int_equal(unit->note_count, 2);
	assert_string_equal(unit->notes[0].says, "a mistake");
	assert_string_equal(unit->notes[1].says, "Some");
	assert_string_equal(unit->teaches[0].says, "It shows nowhere");
	pack_free(pack);
}

static void a_block_is_kept_as_it_is_written(void **state)
{
	struct pack *pack;
	const struct unit *unit = load_asking(*state, &pack);
	const struct block *block = &unit->criteria[0].blocks[2];
	assert_int_equal(unit->criteria[0].count, 3);
	assert_int_equal(unit->criteria[0].blocks[0].quantifier, QUANTIFIER_THE);
	assert_int_equal(block->quantifier, QUANTIFIER_AT_LEAST);
	assert_int_equal(block->least, 2);
	assert_true(block->if_any);
	assert_string_equal(block->trait, "open");
	assert_string_equal(block->subject->name, "objective");
	assert_int_equal(block->must.count, 1);
	assert_null(block->must.at[0].rule);
	assert_int_equal(block->must.at[0].any_count, 2);
	assert_string_equal(block->must.at[0].any_of[1].rule->full, "smart.fits");
	assert_int_equal(block->ask.count, 2);
	assert_int_equal(block->count, 1);
	assert_int_equal(block->blocks[0].quantifier, QUANTIFIER_EVERY);
	assert_string_equal(block->blocks[0].must.at[0].given_text,
	                    "feedback.from{sources={ \"peer\", \"customer\" }}");
	pack_free(pack);
}

static void a_text_that_stands_in_many_places_is_kept_once(void **state)
{
	home_write(*state, UNIT_FILE,
	           "local text, all = 'a long text ', { title = 'U' }\n"
	           "for i = 1, 8 do text = text .. text end\n"
	           "for i = 1, 50 do all[i] = criterion('C' .. i) { says = text, statements = { text, text },\n"
	           "every 'objective' { must = { smart.clear } } } end\n"
	           "return unit 'u' (all)\n");
	struct pack *pack = load_sound(*state);
	const struct unit *unit = pack_unit(pack, "b/u");
	assert_ptr_equal(unit->criteria[0].says, unit->criteria[49].statements.at[1]);
	assert_string_equal(unit->criteria[7].id, "C8");
	pack_free(pack);
}

static void the_same_question_has_one_number(void **state)
{
	struct pack *pack;
	const struct unit *unit = load_asking(*state, &pack);
	const struct block *blocks = unit->criteria[0].blocks;
	assert_int_equal(blocks[0].must.at[0].instance, blocks[1].must.at[0].instance);
	assert_int_not_equal(blocks[0].must.at[0].instance, blocks[1].should.at[0].instance);
	assert_string_equal(blocks[1].should.at[0].given_text, "feedback.enough{count=3}");
	pack_free(pack);
}

static void a_threshold_knows_who_set_it(void **state)
{
	struct pack *pack;
	const struct unit *unit = load_asking(*state, &pack);
	const struct block *blocks = unit->criteria[0].blocks;
	assert_string_equal(blocks[0].must.at[0].set_by.file, "rules/feedback.lua");
	assert_int_equal(blocks[0].must.at[0].set_by.line, 3);
	assert_string_equal(blocks[1].must.at[0].set_by.file, UNIT_FILE);
	assert_int_equal(blocks[1].must.at[0].set_by.line, 4);
	assert_string_equal(blocks[2].must.at[0].any_of[0].set_by.file, UNIT_FILE);
	assert_int_equal(blocks[2].must.at[0].any_of[0].set_by.line, 6);
	pack_free(pack);
}

static void a_rule_is_kept_as_it_is_written(void **state)
{
	struct pack *pack = load_sound(*state);
	const struct rule *rule = pack_rule(pack, "feedback.enough");
	assert_string_equal(rule->title, "Enough");
	assert_string_equal(rule->wanted, "Enough");
	assert_string_equal(pack_rule(pack, "smart.clear")->wanted, "clearness");
	assert_string_equal(rule->on.at[0], "the feedback");
	assert_true(rule->has_check);
	assert_int_equal(rule->from, STAGE_LEARNER);
	assert_int_equal(pack_rule(pack, "smart.checked")->from, STAGE_ASSESSOR);
	assert_int_equal(rule->parameter_count, 1);
	assert_string_equal(rule->parameters[0].name, "count");
	assert_string_equal(rule->parameters[0].value, "2");
	assert_string_equal(rule->parameters[0].unit, "items");
	assert_false(pack_rule(pack, "portfolio.claim")->has_check);
	assert_int_equal(pack_rule(pack, "portfolio.unclaimed")->level, LEVEL_SHOULD);
	assert_null(pack_rule(pack, "smart.open"));
	pack_free(pack);
}

static void an_old_name_stands_for_the_new_one(void **state)
{
	struct home *home = *state;
	home_write(home, RULE_FILE, IN_RULE("alias = { 'old' }, check = function() end"));
	home_write(home, UNIT_FILE, IN_CRITERION("every 'objective' { must = { extra.old } }"));
	struct pack *pack = load_sound(home);
	const struct check *check = pack_unit(pack, "b/u")->criteria[0].blocks[0].must.at;
	assert_string_equal(check->rule->full, "extra.new");
	pack_free(pack);
}

static bool has_layer(const struct pack *pack, const char *file)
{
	for (size_t i = 0; i < pack->layer_count; i++)
		if (strcmp(pack->layers[i].file, file) == 0)
			return strlen(pack->layers[i].sha256) == 64;
	return false;
}

static void every_file_in_force_has_its_hash(void **state)
{
	struct home *home = *state;
	home_write(home, JUDGEMENT_FILE, sound_judgement);
	home_write(home, RULE_FILE, "local j = use 'j'\nreturn {}\n");
	home_write(home, "rules/words/extra.txt", "# Words that nobody needs.\nextra\n");
	struct pack *pack = load_sound(home);
	for (size_t i = 0; i < sizeof home_files / sizeof *home_files; i++)
		assert_true(has_layer(pack, home_files[i]));
	assert_true(has_layer(pack, "rules/kit/init.lua"));
	assert_true(has_layer(pack, "rules/kit/unit.lua"));
	assert_true(has_layer(pack, JUDGEMENT_FILE));
	assert_true(has_layer(pack, "rules/words/extra.txt"));
	pack_free(pack);
}

static void the_nearest_name_is_found(void **state)
{
	struct pack *pack = load_sound(*state);
	assert_string_equal(pack_nearest_unit(pack, "b/uu"), "b/u");
	assert_null(pack_nearest_unit(pack, "something/else"));
	assert_string_equal(pack_nearest_qualification(pack, "b/g"), "b/q");
	assert_null(pack_unit(pack, "u"));
	assert_null(pack_qualification(pack, "b/u"));
	assert_string_equal(pack_body(pack, "b")->title, "B");
	assert_null(pack_body(pack, "c"));
	pack_free(pack);
}

static void stages_have_names(void **state)
{
	enum stage stage = STAGE_LEARNER;
	(void)state;
	assert_true(pack_stage_named("verifier", &stage));
	assert_int_equal(stage, STAGE_VERIFIER);
	assert_false(pack_stage_named("Learner", &stage));
	assert_false(pack_stage_named("", &stage));
}

/* Judgements, cases, suites ---------------------------------------------------------------------------------------- */

static void a_judgement_answers_about_a_text(void **state)
{
	struct home *home = *state;
	const char *answer, *basis;
	struct error missing = {0}, misspelt = {0}, none = {0};
	home_write(home, JUDGEMENT_FILE,
	           "return { long = function(text, day)\n"
	           "  if #text > 3 then return 'yes', day_text(day) end return 'no' end }\n");
	struct pack *pack = load_sound(home);
	assert_true(pack_judge_text(pack, home->arena, "j", "long", "four", 0, &answer, &basis, &none));
	assert_string_equal(answer, "yes");
	assert_string_equal(basis, "1970-01-01");
	assert_true(pack_judge_text(pack, home->arena, "j", "long", "one", 0, &answer, &basis, &none));
	assert_string_equal(answer, "no");
	assert_null(basis);
	assert_false(pack_judge_text(pack, home->arena, "j", "lomg", "one", 0, &answer, &basis, &misspelt));
	assert_non_null(strstr(misspelt.sentence, "did you mean 'long'?"));
	assert_false(pack_judge_text(pack, home->arena, "jj", "long", "one", 0, &answer, &basis, &missing));
	assert_true(missing.set);
	pack_free(pack);
}

/* Places are numbers of tokens; of matches inside one another the longest counts. */
static void a_judgement_asks_where_words_stand(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	const char *answer, *basis;
	home_write(home, "rules/words/extra.txt",
	           "[puts]\n# What is put.\nput~v people\nput people first\nfirst in\nlast\n[people]\npeople\nin it\n");
	home_write(home, JUDGEMENT_FILE,
	           "local function told(places)\n"
	           "  local all = ''\n"
	           "  for i = 1, 9 do all = all .. (places[i] and i .. ':' .. tostring(places[i]) .. ' ' or '') end\n"
	           "  return all end\n"
	           "return { ends = function(text) return told(prose.ends(text, 'puts')), told(prose.covered(text, "
	           "'puts')) end,\n"
	           "  kinds = function(text) return told(prose.kinds(text, 'people', 'puts')) end,\n"
	           "  written = function(text) return table.concat(prose.written(text), '|'), "
	           "told(prose.capitals(text)) end "
	           "}\n");
	struct pack *pack = load_sound(home);
	assert_true(pack_judge_text(pack, home->arena, "j", "ends", "I put people first in it, last", 0, &answer,
	                            &basis, &error));
	assert_string_equal(answer, "2:4 4:5 8:8 ");
	assert_string_equal(basis, "2:true 3:true 4:true 5:true 8:true ");
	assert_true(pack_judge_text(pack, home->arena, "j", "kinds", "I put people first in it, last", 0, &answer,
	                            &basis, &error));
	assert_string_equal(answer, "2:2 3:1 4:2 5:1 6:1 8:2 ");
	assert_true(pack_judge_text(pack, home->arena, "j", "ends", "nothing", 0, &answer, &basis, &error));
	assert_string_equal(answer, "");
	assert_true(pack_judge_text(pack, home->arena, "j", "written", " By  12/3, Jo's (team) ", 0, &answer, &basis,
	                            &error));
	assert_string_equal(answer, "By|12/3,|Jo's|(team)");
	assert_string_equal(basis, "1:true 4:true ");
	pack_free(pack);
}

static void a_judgement_asks_for_many_lists_together(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	const char *answer, *basis;
	home_write(home, "rules/words/extra.txt",
	           "[puts]\n# What is put.\nput~v\nfirst put\n[firsts]\n# What comes first.\nfirst put\n"
	           "put in first\n[lasts]\n# What comes last.\nlast\n");
	home_write(
		home, JUDGEMENT_FILE,
		"local lists = prose.lists('puts', 'firsts', 'lasts')\n"
		"return { held = function(text)\n"
		"  local held = prose.held(text, lists)\n"
		"  return tostring(held.puts) .. tostring(held.firsts) .. tostring(held.lasts) end,\n"
		"  matches = function(text)\n"
		"  local all = ''\n"
		"  for _, one in ipairs(prose.matches(text, lists)) do all = all .. one.first .. '-' .. one.last ..\n"
		"    one.list .. one.sentence .. (one.shared and '+' or '') .. (one.nested and '<' or '') .. ' ' end\n"
		"  return all end,\n"
		"  lists = function(text) return prose.lists(text) end }\n");
	struct pack *pack = load_sound(home);
	assert_true(pack_judge_text(pack, home->arena, "j", "held", "He put it there", 0, &answer, &basis, &error));
	assert_string_equal(answer, "truefalsefalse");
	assert_true(pack_judge_text(pack, home->arena, "j", "held", "", 0, &answer, &basis, &error));
	assert_string_equal(answer, "falsefalsefalse");
	assert_true(pack_judge_text(pack, home->arena, "j", "matches", "They put it. First put in first, last.", 0,
	                            &answer, &basis, &error));
	assert_string_equal(answer, "2-2puts1 5-6puts2+ 5-6firsts2+< 6-8firsts2+ 10-10lasts2 ");
	assert_true(pack_judge_text(pack, home->arena, "j", "matches", "nothing", 0, &answer, &basis, &error));
	assert_string_equal(answer, "");
	assert_false(pack_judge_text(pack, home->arena, "j", "lists", "lats", 0, &answer, &basis, &error));
	assert_non_null(strstr(error.sentence, "there is no word list 'lats'; did you mean 'lasts'?"));
	pack_free(pack);
}

static void a_judgement_asks_where_sentences_end_and_which_words_are_left(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	const char *answer, *basis;
	home_write(home, "rules/words/extra.txt", "[puts]\n# What is put.\nput~v it\n");
	home_write(
		home, JUDGEMENT_FILE,
		"local function told(text, list)\n"
		"  local all, left = '', prose.uncovered(text, list)\n"
		"  for i = 1, 9 do all = all .. (left[i] and i or '') end\n"
		"  return all end\n"
		"return { of = function(text) return table.concat(prose.stops(text), ' '), told(text, 'puts') end }\n");
	struct pack *pack = load_sound(home);
	assert_true(pack_judge_text(pack, home->arena, "j", "of", "They put it down. On 3 shelves!", 0, &answer, &basis,
	                            &error));
	assert_string_equal(answer, "5 9");
	assert_string_equal(basis, "1468");
	assert_true(pack_judge_text(pack, home->arena, "j", "of", "", 0, &answer, &basis, &error));
	assert_string_equal(answer, "");
	pack_free(pack);
}

/* Each text of a portfolio once; and what it was told of one portfolio it does not tell of the next. */
static void a_question_asked_once_is_forgotten_with_the_portfolio(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	const char *answer, *basis;
	home_write(
		home, JUDGEMENT_FILE,
		"local times = 0\n"
		"local count = once(function(text) times = times + 1 return text .. times end)\n"
		"return { asks = function(text) return count(text) .. count('b') .. count(text) .. count(nil) end }\n");
	struct pack *pack = load_sound(home);
	assert_true(pack_judge_text(pack, home->arena, "j", "asks", "a", 0, &answer, &basis, &error));
	assert_string_equal(answer, "a1b2a13");
	assert_true(pack_judge_text(pack, home->arena, "j", "asks", "a", 0, &answer, &basis, &error));
	assert_string_equal(answer, "a4b5a46");
	pack_free(pack);
}

/* With what an answer rests on; that there is none is an answer, too. */
static void an_answer_is_worked_out_once_with_its_basis(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	const char *answer, *basis;
	home_write(home, JUDGEMENT_FILE,
	           "local times = 0\n"
	           "local judged = answered(function(text, words)\n"
	           "  times = times + 1\n"
	           "  if text ~= 'none' then return text .. times, words end end)\n"
	           "return { asks = function(text)\n"
	           "  local nothing = judged 'none' or judged 'none'\n"
	           "  local first, words = judged(text, 'words')\n"
	           "  local again, the_same = judged(text)\n"
	           "  return first .. again .. times .. tostring(nothing), words .. the_same end }\n");
	struct pack *pack = load_sound(home);
	assert_true(pack_judge_text(pack, home->arena, "j", "asks", "a", 0, &answer, &basis, &error));
	assert_string_equal(answer, "a2a22nil");
	assert_string_equal(basis, "wordswords");
	assert_true(pack_judge_text(pack, home->arena, "j", "asks", "a", 0, &answer, &basis, &error));
	assert_string_equal(answer, "a4a44nil");
	pack_free(pack);
}

static void cases_are_read(void **state)
{
	struct home *home = *state;
	size_t count = 0;
	struct error error = {0};
	home_write(home, CASES_FILE,
	           "return cases {\n for_rule 'clear' {\n  content { 'one', 'portfolio: 1' },\n"
	           "  fault { 'two', 'x', at = 'O1', as_of = '2026-02-01', found = 'f' },\n"
	           "  question { 'three', 'y' } } }\n");
	struct pack *pack = load_sound(home);
	const struct rule_case *cases = pack_load_cases(pack, "smart", &count, &error);
	assert_non_null(cases);
	assert_int_equal(count, 3);
	assert_int_equal(cases[0].expect, EXPECT_CONTENT);
	assert_string_equal(cases[0].yaml, "portfolio: 1");
	assert_string_equal(cases[0].check.rule->full, "smart.clear");
	assert_int_equal(cases[1].expect, EXPECT_FAULT);
	assert_string_equal(cases[1].at, "O1");
	assert_string_equal(cases[1].as_of, "2026-02-01");
	assert_int_equal(cases[1].place.line, 4);
	assert_int_equal(cases[2].expect, EXPECT_QUESTION);
	pack_free(pack);
}

static void cases_that_are_not_there_are_an_error(void **state)
{
	struct pack *pack = load_sound(*state);
	struct error error = {0};
	size_t count;
	assert_null(pack_load_cases(pack, "smart", &count, &error));
	assert_string_equal(error.file, CASES_FILE);
	pack_free(pack);
}

static void a_suite_is_read(void **state)
{
	static const char file[] = "awarding-bodies/b/units/u.examples/suite.lua";
	struct home *home = *state;
	struct error error = {0}, missing = {0};
	struct suite suite = {0};
	assert_int_equal(mkdir(home_below(home, "awarding-bodies/b/units/u.examples"), 0700), 0);
	home_write(
		home, file,
		"return suite 'b/u' {\n good 'a.yaml' { asks = { 'C1' } },\n"
		" failing 'no text' { given = 'a.yaml', change = { { 'x', 'y' } }, finds = { 'C1 smart.clear' } } }");
	struct pack *pack = load_sound(home);
	assert_true(pack_load_suite(pack, pack_unit(pack, "b/u"), &suite, &error));
	assert_string_equal(suite.unit, "b/u");
	assert_string_equal(suite.folder, "awarding-bodies/b/units/u.examples");
	assert_int_equal(suite.count, 2);
	assert_string_equal(suite.tries[0].given, "a.yaml");
	assert_string_equal(suite.tries[1].changes.at[1], "y");
	assert_string_equal(suite.tries[1].finds.at[0], "C1 smart.clear");
	home_write(home, file, "return suite 'b/u' {\n failing 'no text' { finds = { 'C1 smart.clear' } } }");
	assert_false(pack_load_suite(pack, pack_unit(pack, "b/u"), &suite, &missing));
	assert_int_equal(missing.line, 2);
	assert_non_null(strstr(missing.sentence, "lacks 'given'"));
	pack_free(pack);
}

/* Which sentences may hold which kinds, and what lies within some tokens. */
static void a_judgement_sifts_sentences(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	const char *answer, *basis;
	home_write(home, "rules/words/extra.txt", "[puts]\nput~v people\n[lasts]\nlast\n[none]\nnothing\n");
	home_write(home, JUDGEMENT_FILE,
	           "local sieve = prose.sieve { { 'puts' }, { 'none', { 'puts', 'lasts' } }, { '#' }, { {} } }\n"
	           "local known = by_word(function(word) return word .. '!' end)\n"
	           "return { sifts = function(text) local all = ''\n"
	           "    for number, may in sieve, text, 0 do all = all .. number .. ':' .. may .. ' ' end\n"
	           "    return all, tostring(sieve(text)) end,\n"
	           "  within = function(text) return tostring(prose.within(text, -1, 2, 'puts')) ..\n"
	           "      tostring(prose.within(text, 2, 99, 'puts', 'lasts')),\n"
	           "    tostring(prose.starts_within(text, 2, 9, 'lasts')) .. tostring(prose.starts_within(text, 3, 9, "
	           "'lasts')) end,\n"
	           "  words = function(text) return known[text] .. known[text], tostring(known[nil]) end }\n");
	struct pack *pack = load_sound(home);
	assert_true(pack_judge_text(pack, home->arena, "j", "sifts", "We put people last. It is so. Six put people.", 0,
	                            &answer, &basis, &error));
	assert_string_equal(answer, "1:11 2:8 3:13 ");
	assert_string_equal(basis, "15");
	assert_true(pack_judge_text(pack, home->arena, "j", "within", "Put people last", 0, &answer, &basis, &error));
	assert_string_equal(answer, "Put peoplelast");
	assert_string_equal(basis, "nillast");
	assert_true(pack_judge_text(pack, home->arena, "j", "words", "a", 0, &answer, &basis, &error));
	assert_string_equal(answer, "a!a!");
	assert_string_equal(basis, "nil");
	pack_free(pack);
}

static void a_judgement_asks_what_stands_at_each_word(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	const char *answer, *basis;
	home_write(home, "rules/words/extra.txt", "[puts]\nput~v people\nfirst\n[places]\nput people first\npeople\n");
	home_write(
		home, JUDGEMENT_FILE,
		"local function told(places)\n"
		"  local all = ''\n"
		"  for i = 1, 9 do all = all .. (places[i] and i .. ':' .. tostring(places[i]) .. ' ' or '') end\n"
		"  return all end\n"
		"local KINDS = { [0] = 'mark', [1] = 'number', [2] = 'word' }\n"
		"return { signs = function(text) local signs, kinds = prose.signs(text, 'puts', 'places'), ''\n"
		"    for i = 1, #signs do kinds = kinds .. KINDS[signs[i] >> 60] .. ' ' signs[i] = signs[i] & 3 end\n"
		"    return told(signs), kinds end,\n"
		"  matches = function(text) local ends, lists = prose.longest(text, 'puts', 'places')\n"
		"    return told(ends), told(lists) end,\n"
		"  names = function(text) local names, found = prose.names(text), ''\n"
		"    for name in pairs(names) do found = found .. name .. ' ' end return found end }\n");
	struct pack *pack = load_sound(home);
	const char *text = "I put people first \xE2\x80\x99 2nd, people";
	assert_true(pack_judge_text(pack, home->arena, "j", "signs", text, 0, &answer, &basis, &error));
	assert_string_equal(answer, "1:0 2:3 3:3 4:3 5:0 6:0 7:0 8:2 ");
	assert_string_equal(basis, "word word word word mark number mark word ");
	assert_true(pack_judge_text(pack, home->arena, "j", "matches", text, 0, &answer, &basis, &error));
	assert_string_equal(answer, "2:4 4:4 8:8 ");
	assert_string_equal(basis, "2:2 4:1 8:2 ");
	assert_true(pack_judge_text(pack, home->arena, "j", "names",
	                            "Ask Denise (NPS) about B2. Then I\'ve a CompTIA day, I think: Monday, \"Ann\"", 0,
	                            &answer, &basis, &error));
	assert_string_equal(answer, "ann b2 comptia denise nps ");
	assert_true(pack_judge_text(pack, home->arena, "j", "names", "ASK DENISE", 0, &answer, &basis, &error));
	assert_string_equal(answer, "");
	pack_free(pack);
}

/* The same words ask for the same table, and get none of the portfolio before. */
static void the_tokens_of_a_text_are_made_once(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	const char *answer, *basis;
	home_write(home, JUDGEMENT_FILE,
	           "local kept = {}\n"
	           "return { words = function(text)\n"
	           "  local tokens, again = prose.tokens(text), prose.tokens(text .. '')\n"
	           "  local old = kept[1] == tokens\n"
	           "  kept[1] = tokens\n"
	           "  return table.concat(tokens, '|') .. (tokens == again and ' one' or ' two') .. (old and ' old' or "
	           "''),\n"
	           "    table.concat(prose.sentences(text), '|') .. #prose.tokens(nil) end }\n");
	struct pack *pack = load_sound(home);
	for (int i = 0; i < 2; i++) {
		assert_true(pack_judge_text(pack, home->arena, "j", "words", "It\xE2\x80\x99s HERE. Now", 0, &answer,
		                            &basis, &error));
		assert_string_equal(answer, "it's|here|.|now one");
		assert_string_equal(basis, "It\xE2\x80\x99s HERE.|Now0");
	}
	pack_free(pack);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_HOME(a_sound_home_has_no_errors),
		AT_HOME(a_unit_is_kept_as_it_is_written),
		AT_HOME(a_block_is_kept_as_it_is_written),
		AT_HOME(a_text_that_stands_in_many_places_is_kept_once),
		AT_HOME(the_same_question_has_one_number),
		AT_HOME(a_threshold_knows_who_set_it),
		AT_HOME(a_rule_is_kept_as_it_is_written),
		AT_HOME(an_old_name_stands_for_the_new_one),
		AT_HOME(every_file_in_force_has_its_hash),
		AT_HOME(the_nearest_name_is_found),
		AT_HOME(stages_have_names),
		AT_HOME(a_judgement_answers_about_a_text),
		AT_HOME(a_judgement_asks_where_words_stand),
		AT_HOME(a_judgement_asks_for_many_lists_together),
		AT_HOME(a_judgement_asks_where_sentences_end_and_which_words_are_left),
		AT_HOME(a_question_asked_once_is_forgotten_with_the_portfolio),
		AT_HOME(an_answer_is_worked_out_once_with_its_basis),
		AT_HOME(cases_are_read),
		AT_HOME(cases_that_are_not_there_are_an_error),
		AT_HOME(a_suite_is_read),
		AT_HOME(a_judgement_sifts_sentences),
		AT_HOME(a_judgement_asks_what_stands_at_each_word),
		AT_HOME(the_tokens_of_a_text_are_made_once),
	};
	return cmocka_run_group_tests_name("pack", tests, NULL, NULL);
}
