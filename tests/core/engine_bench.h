/* A bench for tests of the engine: a small home, its pack, and the newest result in short words. */
#ifndef ASSAY_ENGINE_BENCH_H
#define ASSAY_ENGINE_BENCH_H

#include "engine.h"

#include "small_home.h"

static const struct sandbox_limits limits = {8 << 20, 16 << 20, 32 << 10, 200 * 1000};

#define UNIT_FILE "awarding-bodies/b/units/u.lua"
#define UNIT(text) "return unit 'u' { title = 'U',\n" text "}\n"
#define CRITERION(id, text) "criterion '" id "' { says = 's', statements = { '001.C01' },\n" text "},\n"
#define C1(text) UNIT(CRITERION("C1", text))
#define C1_AND_C2(one, two) UNIT(CRITERION("C1", one) CRITERION("C2", two))

#define HEAD                                                                                                           \
	"portfolio: 1\nlearner: {id: '7', name: Khan}\ncentre: {id: '5'}\nqualification: b/q\nunits: [u]\n"            \
	"claimed: 2026-01-12\n"
#define OBJECTIVES(list) HEAD "development_plan:\n  objectives:\n" list
#define OBJECTIVE(id, words) "    - {id: " id ", status: open, start: 2026-01-01, text: " words "}\n"

/* What a test works with: a home, its pack, and the newest result. */
struct bench {
	struct home *home;
	struct pack *pack;
	struct engine_request request;
	struct result *result;
	struct buffer words;
};

static int build(void **state)
{
	struct bench *bench = memory_take(1, sizeof *bench);
	bench->home = home_build();
	bench->request.limits = portfolio_default_limits();
	bench->request.today = 20500;
	*state = bench;
	return 0;
}

static int tear_down(void **state)
{
	struct bench *bench = *state;
	pack_free(bench->pack);
	buffer_free(&bench->words);
	home_free(bench->home);
	free(bench);
	return 0;
}

static void load(struct bench *bench)
{
	struct error error = {0};
	pack_free(bench->pack);
	bench->pack = pack_load(&(struct pack_source){.home = bench->home->path}, &limits, &error);
	if (!bench->pack)
		fail_msg("%s", error.sentence);
	if (bench->pack->error_count)
		fail_msg("%s:%d: %s", bench->pack->errors[0].file, bench->pack->errors[0].line,
		         bench->pack->errors[0].sentence);
}

/* A result in short: "C1 gap (must smart.clear #1 O1); file (must format.date #2)". That an item of evidence is missing
 * is left out: it stands under every criterion of these small portfolios. */
static void add_findings(struct buffer *words, const struct findings *findings)
{
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->at[i];
		if (strcmp(finding->rule, "portfolio.unclaimed") == 0)
			continue;
		buffer_print(words, " (%s%s %s #%d%s%s)", level_name(finding->level), finding->unsure ? "?" : "",
		             finding->rule, finding->fault, finding->id ? " " : "", finding->id ? finding->id : "");
	}
}

static void add_part(struct buffer *words, const char *name, const struct findings *findings)
{
	size_t before = words->length;
	buffer_print(words, "; %s", name);
	size_t named = words->length;
	add_findings(words, findings);
	if (words->length == named) {
		words->length = before;
		words->at[before] = '\0';
	}
}

static void add_unit(struct buffer *words, const struct unit_result *unit)
{
	for (size_t i = 0; i < unit->count; i++) {
		const struct criterion_result *criterion = &unit->criteria[i];
		buffer_print(words, "%s%s %s", words->length ? "; " : "", criterion->id,
		             verdict_name(criterion->verdict));
		add_findings(words, &criterion->findings);
	}
	add_part(words, "notes", &unit->findings);
}

static struct result *judge_text(struct bench *bench, const char *portfolio)
{
	bench->result =
		engine_judge(bench->pack, &bench->request, bench->home->arena, "a.yaml", portfolio, strlen(portfolio));
	buffer_clear(&bench->words);
	buffer_add_string(&bench->words, "");
	for (size_t i = 0; i < bench->result->unit_count; i++)
		add_unit(&bench->words, &bench->result->units[i]);
	add_part(&bench->words, "file", &bench->result->findings);
	return bench->result;
}

static struct result *judge(struct bench *bench, const char *unit, const char *portfolio)
{
	home_write(bench->home, UNIT_FILE, unit);
	load(bench);
	return judge_text(bench, portfolio);
}

static inline void comes_to(struct bench *bench, const char *unit, const char *portfolio, const char *wanted)
{
	judge(bench, unit, portfolio);
	assert_string_equal(bench->words.at, wanted);
	for (size_t i = 0; i < bench->result->error_count; i++)
		fail_msg("%s", bench->result->errors[i].reason);
}

static inline const struct finding *finding(const struct bench *bench, size_t criterion, size_t number)
{
	const struct findings *findings = &bench->result->units[0].criteria[criterion].findings;
	assert_true(number < findings->count);
	return &findings->at[number];
}

#define AT_BENCH(test) cmocka_unit_test_setup_teardown(test, build, tear_down)

#endif
