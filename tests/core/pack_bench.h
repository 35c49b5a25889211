/* A bench for tests of packs: a small home, and the pack that it makes. */
#ifndef ASSAY_PACK_BENCH_H
#define ASSAY_PACK_BENCH_H

#include "pack.h"

#include "small_home.h"

static const struct sandbox_limits limits = {8 << 20, 16 << 20, 32 << 10, 200 * 1000};

static int build(void **state)
{
	*state = home_build();
	return 0;
}

static int tear_down(void **state)
{
	home_free(*state);
	return 0;
}

static struct pack *load(struct home *home)
{
	struct error error = {0};
	struct pack *pack = pack_load(&(struct pack_source){.home = home->path}, &limits, &error);
	if (!pack)
		fail_msg("%s:%d: %s", error.file, error.line, error.sentence);
	return pack;
}

static struct pack *load_sound(struct home *home)
{
	struct pack *pack = load(home);
	if (pack->error_count)
		fail_msg("%s:%d: %s", pack->errors[0].file, pack->errors[0].line, pack->errors[0].sentence);
	return pack;
}

#define UNIT_FILE "awarding-bodies/b/units/u.lua"
#define QUALIFICATION_FILE "awarding-bodies/b/qualifications/q.lua"
#define BODY_FILE "awarding-bodies/b/body.lua"
#define COMMON_FILE "awarding-bodies/common.lua"
#define RULE_FILE "rules/extra.lua"
#define LAST_RULE_FILE "rules/zeta.lua"
#define CASES_FILE "rules/smart.cases.lua"
#define JUDGEMENT_FILE "rules/judgements/j.lua"

/* What stands in criterion C1 of the unit: line 3. */
#define IN_CRITERION(text)                                                                                             \
	"return unit 'u' { title = 'U',\n  criterion 'C1' { says = 's', statements = { '001.C01' },\n" text "\n} }\n"
#define SOUND "every 'objective' { must = { smart.clear } }"
#define IN_RULE(text)                                                                                                  \
	"return {\n  rule 'new' { on = 'objective', title = 't', why = 'w', advice = 'a',\n" text "\n} }\n"

static const char sound_judgement[] = "return { specific = function() return 'yes' end }\n";

#define AT_HOME(test) cmocka_unit_test_setup_teardown(test, build, tear_down)

#endif
