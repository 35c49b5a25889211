/* What judgements take grows with the length of a text, and no faster: the steps of the virtual machine at four times the length.
 * (How the time grows, that of C functions with it, is seen by `make curve`.) */
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "engine.h"

enum {
	SHORT = 2 << 10,
	LONG = 4 * SHORT,
	SLACK = 30 * 1000, /* steps are told in thousands */
	DAY = 20468,
};

/* Texts that took, or may come to take, the square of their length: a piece again and again. */
static const char *const pieces[] = {
	"no ",
	"No. ",
	"not ",
	"never ",
	"if ",
	"when ",
	"because I did it, ",
	"but ",
	"good, but ",
	"good but slow but ",
	"too slow to be good ",
	"so good that nobody came ",
	"even when slow ",
	"than others ",
	"had to ask ",
	"they asked and you went on explaining ",
	"could have been better ",
	"nobody made me feel bad ",
	"Mr A said ",
	"to say ",
	"I said, she said, ",
	"and, and, ",
	"I ",
	"the ",
	"5 ",
	"1 call, ",
	"10 to 5 to 4 to ",
	"by 5% from 10 to 5 and ",
	"0 of 0, ",
	"\xC2\xA3\x35 ",
	"$1001 a month, ",
	"before 5 calls, now 5 calls, ",
	"before 5% and now 5 people; ",
	"PDCA means pa da ca aa, ",
	"before we ",
	"12 January 2026 ",
	"feedback, ",
	"improve and improve and ",
	"He was moved and ",
	"\"No,\" she said. ",
	"(a) ",
	", ",
	"a: b; ",
	"on day two. ",
	"10 to 5 to A patient ear ",
	"for our 5 customers ",
	"get a better by no longer does by and ",
	"my family, a customer; ",
	"all are 1 Monday and ",
	"e.g.",
	"1!",
};

struct bench {
	struct pack *pack;
	struct arena *arena;
};

static int build(void **state)
{
	static struct bench bench;
	struct error error = {0};
	struct sandbox_limits limits = sandbox_default_limits();
	limits.steps = LONG_MAX;
	bench.pack = pack_load(&(struct pack_source){.home = ASSAY_HOME}, &limits, &error);
	bench.arena = arena_new();
	*state = &bench;
	return bench.pack ? 0 : -1;
}

static int tear_down(void **state)
{
	struct bench *bench = *state;
	pack_free(bench->pack);
	arena_free(bench->arena);
	return 0;
}

/* The piece again and again, up to the length. */
static const char *repeated(struct arena *arena, const char *piece, size_t length)
{
	char *text = arena_take(arena, length + 1);
	size_t once = strlen(piece);
	for (size_t i = 0; i < length - length % once; i++)
		text[i] = piece[i % once];
	return text;
}

static void assert_linear(const char *what, const char *piece, uint64_t small, uint64_t large)
{
	if (large > small * 9 / 2 + SLACK)
		fail_msg("%s of \"%s\": %lu steps for %d bytes, %lu for %d", what, piece, (unsigned long)small, SHORT,
		         (unsigned long)large, LONG);
}

/* ---- A text by itself ---- */

static uint64_t steps_of_text(const struct bench *bench, const char *kind, const char *piece, size_t length)
{
	struct text_answers answers = {0};
	struct error error = {0};
	uint64_t before = sandbox_steps(bench->pack->sandbox);
	if (!pack_read_text(bench->pack, bench->arena, kind, repeated(bench->arena, piece, length), DAY, &answers,
	                    &error))
		fail_msg("%s of \"%s\": %s", kind, piece, error.sentence);
	arena_reset(bench->arena);
	return sandbox_steps(bench->pack->sandbox) - before;
}

static void what_a_text_takes_grows_with_its_length(void **state)
{
	static const char *const kinds[] = {"objective", "action", "deadline", "feedback", "reflection"};
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
		for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
			assert_linear(kinds[k], pieces[i], steps_of_text(*state, kinds[k], pieces[i], SHORT),
			              steps_of_text(*state, kinds[k], pieces[i], LONG));
}

/* ---- A portfolio, with the text wherever one may stand ---- */

static const char head[] = "portfolio: 1\nlearner: {id: '7', role: Adviser}\ncentre: {id: '5'}\nqualification: %s\n"
			   "units: [%s]\nregistered: 2025-01-06\nclaimed: 2026-01-12\n";

/* The text stands for @, behind words of an ordinary one for &. */
static const char body[] =
	"standards: [{id: S1, text: '@', target: 80%}]\n"
	"reviews:\n"
	"- {id: R1, date: 2025-09-08, text: '&', strengths: [{id: ST1, text: '@'}], improvements: [{id: N1, text: "
	"'&'}]}\n"
	"development_plan:\n"
	"  created: 2025-09-15\n"
	"  objectives:\n"
	"  - {id: O1, text: '@', need: N1, success: '@', resources: ['@'], actions: [{text: '@', owner: learner}],\n"
	"     start: 2025-09-15, target_date: 2026-01-31, baseline: 62%, target: 75%, outcome: '&', status: done}\n"
	"  - {id: O2, text: '&', need: F1, success: '&', resources: ['&'], actions: [{text: '&', owner: learner}],\n"
	"     start: 2025-09-15, target_date: 2026-01-31, baseline: 62%, target: 75%, outcome: '@', status: done}\n"
	"  revisions: [{id: V1, date: 2025-11-03, change: '@', because: [F1]}]\n"
	"activities:\n"
	"- {id: A1, type: course, title: Calls, date: 2025-10-20, status: done, objectives: [O1], impact: '&'}\n"
	"- {id: A2, type: coaching, title: Calls, date: 2025-10-21, status: done, objectives: [O1], impact: '@'}\n"
	"feedback:\n"
	"- {id: F1, date: 2025-10-28, source: customer, about: own performance, text: '@', response: '@', led_to: "
	"[O1]}\n"
	"- {id: F2, date: 2025-10-29, source: colleague, about: own performance, text: '&', response: '&', led_to: "
	"[V1]}\n"
	"reflections: [{id: L1, date: 2025-11-10, about: [A1], text: '&'}, {id: L2, date: 2025-11-11, text: '@'}]\n"
	"evidence: [{id: E1, type: observation, title: Calls, date: 2025-12-02, text: '@'}]\n"
	"knowledge: [{id: K1, topic: continuous improvement models, date: 2025-12-01, text: '&'}]\n"
	"monitoring:\n"
	"- {id: M1, method: KPI, measure: Calls, kind: outcome, period: {from: 2025-07-01, to: 2025-09-30}, target: "
	"75%,\n"
	"   actual: 61%, findings: '&', causes: [{kind: process, text: '@'}]}\n"
	"management_actions:\n"
	"- {id: MA1, type: coaching, text: '&', because: [M1], owner: learner, date: 2025-10-06,\n"
	"   impact: {measure: Calls, before: 61%, before_date: 2025-09-30, after: 73%, after_date: 2025-12-31, text: "
	"'&'}}\n"
	"improvements:\n"
	"- id: I1\n"
	"  gap: '&'\n"
	"  from: [F1]\n"
	"  analysis: {quantitative: '&', qualitative: '@'}\n"
	"  plan: {objectives: [{id: IO1, text: '&'}], actions: [{text: '@', owner: learner}], resources: ['@'], "
	"priority: 1,\n"
	"    customer_impact: '&', approved: {by: manager, date: 2025-09-30}}\n"
	"  implemented: {date: 2025-10-15, training: '@', adjustments: '&'}\n"
	"  measures: [{name: Calls, unit: calls, baseline: 9, baseline_date: 2025-09-01, after: 5, after_date: "
	"2025-12-31}]\n"
	"  feedback_after: [F2]\n"
	"  review: {date: 2026-01-05, text: '&', advantages: ['@'], disadvantages: ['@']}\n"
	"  next: [{text: '@', proposed_to: manager, date: 2026-01-08}]\n";

static const char ordinary[] = "In May my customers waited 9 minutes, and now they wait 5. ";

static const struct claim {
	const char *qualification, *unit;
} claims[] = {
	{"cyq/l2-nvq-certificate-customer-service", "develop-personal-performance"},
	{"pearson/l3-nvq-diploma-customer-service", "promote-continuous-improvement"},
	{"pearson-edi/l3-nvq-diploma-customer-service", "manage-customer-service-performance"},
};

/* Between single quotes, where one is written as two. */
static void add_quoted(struct buffer *out, const char *text)
{
	for (; *text; text++)
		buffer_add(out, *text == '\'' ? "''" : text, *text == '\'' ? 2 : 1);
}

static void write_portfolio(struct buffer *out, const struct claim *claim, const char *text)
{
	buffer_clear(out);
	buffer_print(out, head, claim->qualification, claim->unit);
	for (const char *at = body; *at; at++) {
		if (*at != '@' && *at != '&') {
			buffer_add(out, at, 1);
			continue;
		}
		if (*at == '&')
			add_quoted(out, ordinary);
		add_quoted(out, text);
	}
}

static uint64_t steps_of_portfolio(const struct bench *bench, const struct claim *claim, const char *piece,
                                   size_t length)
{
	struct buffer bytes = {0};
	struct engine_request request = {.today = DAY, .limits = portfolio_default_limits()};
	uint64_t before = sandbox_steps(bench->pack->sandbox);
	write_portfolio(&bytes, claim, repeated(bench->arena, piece, length));
	const struct result *result =
		engine_judge(bench->pack, &request, bench->arena, "a.yaml", bytes.at, bytes.length);
	assert_int_equal(result->unit_count, 1);
	if (result->error_count)
		fail_msg("%s of \"%s\": %s", claim->unit, piece, result->errors[0].reason);
	buffer_free(&bytes);
	arena_reset(bench->arena);
	return sandbox_steps(bench->pack->sandbox) - before;
}

static void what_a_portfolio_takes_grows_with_its_texts(void **state)
{
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
		for (size_t k = 0; k < sizeof claims / sizeof *claims; k++)
			assert_linear(claims[k].unit, pieces[i],
			              steps_of_portfolio(*state, &claims[k], pieces[i], SHORT),
			              steps_of_portfolio(*state, &claims[k], pieces[i], LONG));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_text_takes_grows_with_its_length),
		cmocka_unit_test(what_a_portfolio_takes_grows_with_its_texts),
	};
	return cmocka_run_group_tests(tests, build, tear_down);
}
