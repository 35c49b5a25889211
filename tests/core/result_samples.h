/* Results as the engine would make them, for tests of what stores and reports them. Each call makes a new one in
 * `arena`. */
#ifndef ASSAY_RESULT_SAMPLES_H
#define ASSAY_RESULT_SAMPLES_H

#include <string.h>

#include "result.h"

#define HASH_A "9d22b5dbc852e15a9d22b5dbc852e15a9d22b5dbc852e15a9d22b5dbc852e15a"
#define HASH_B "200a6713219fd4e5200a6713219fd4e5200a6713219fd4e5200a6713219fd4e5"

static inline void *sample_copy(struct arena *arena, const void *from, size_t size)
{
	return memcpy(arena_take(arena, size), from, size);
}
#define COPY(arena, type, count, ...) sample_copy(arena, (type[]){__VA_ARGS__}, (count) * sizeof(type))
#define STRINGS(arena, count, ...)                                                                                     \
	{                                                                                                              \
		COPY(arena, const char *, count, __VA_ARGS__), count                                                   \
	}

static inline struct finding sample_unmeasured(struct arena *arena, int fault, const char *id, int line)
{
	return (struct finding){
		.fault = fault,
		.rule = "smart.measurable",
		.title = "The objective can be measured.",
		.level = LEVEL_MUST,
		.at = "development_plan.objectives[0].success",
		.id = id,
		.line = line,
		.column = 14,
		.reason = "no amount, and nothing that could be shown",
		.advice = "Say how much, how many, how often, or which document will show it: “answer 8 of 10 calls "
			  "within three rings, seen in the call log”.",
		.statements = STRINGS(arena, 1, "003.C02"),
		.set_by = "awarding-bodies/cyq/units/develop-personal-performance.lua:18",
	};
}

static inline struct finding sample_few_sources(struct arena *arena, int fault)
{
	return (struct finding){
		.fault = fault,
		.rule = "feedback.from_several",
		.title = "Feedback comes from several kinds of people.",
		.level = LEVEL_MUST,
		.at = "feedback",
		.line = 88,
		.column = 1,
		.reason = "all feedback comes from one kind of people: colleagues",
		.advice = "Ask a customer, a manager or an assessor, too, and record what they say.",
		.found = "1 source",
		.wanted = "at least 2 sources",
		.statements = STRINGS(arena, 2, "003.C04", "003.M02"),
		.set_by = "awarding-bodies/cyq/units/develop-personal-performance.lua:27",
	};
}

static inline struct finding sample_advice(struct arena *arena, int fault)
{
	return (struct finding){
		.fault = fault,
		.rule = "plan.reviewed_regularly",
		.title = "The plan is reviewed regularly.",
		.level = LEVEL_SHOULD,
		.at = "reviews",
		.line = 120,
		.column = 3,
		.reason = "there is one review in six months",
		.advice = "Add a review for each time you came back to your plan.",
		.found = "1 review",
		.wanted = "2 reviews",
		.statements = STRINGS(arena, 1, "000.C03"),
		.set_by = "",
	};
}

static inline struct finding sample_question(int fault, bool unsure)
{
	return (struct finding){
		.fault = fault,
		.rule = unsure ? "reflection.reflective" : "question",
		.title = unsure ? "The account reflects." : "",
		.level = LEVEL_ASK,
		.unsure = unsure,
		.at = "reflections[0].text",
		.id = "R1",
		.line = 140,
		.column = 11,
		.reason = unsure ? "does this account say what the learner would do differently?"
	                         : "Did what changed really answer the feedback?",
		.advice = "",
		.set_by = "",
	};
}

static inline struct finding sample_waived(struct arena *arena, int fault)
{
	struct finding finding = sample_few_sources(arena, fault);
	finding.rule = "evidence.current";
	finding.title = "Evidence is current.";
	finding.at = "evidence[3].date";
	finding.id = "E4";
	finding.reason = "older than the centre allows";
	finding.found = "2022-03-01";
	finding.wanted = "2024-01-12 or later";
	finding.waived = "maternity leave; agreed by I. Quality until 2026-06-30";
	return finding;
}

static inline struct finding sample_unknown_key(void)
{
	return (struct finding){
		.fault = 9,
		.rule = "format.unknown_key",
		.title = "Every key is one that a portfolio knows.",
		.level = LEVEL_SHOULD,
		.at = "",
		.line = 3,
		.column = 1,
		.reason = "“lerner” is no key of a portfolio; did you mean “learner”?",
		.advice = "Correct the key.",
		.set_by = "",
	};
}

static inline struct criterion_result sample_criterion(const char *id, const char *says, enum verdict verdict)
{
	return (struct criterion_result){.id = id, .says = says, .verdict = verdict};
}

static inline struct unit_result *sample_unit(struct arena *arena)
{
	struct criterion_result criteria[] = {
		sample_criterion("C1", "Reviews own performance against the requirements of the role", VERDICT_READY),
		sample_criterion("C2",
	                         "Makes a development plan with SMART objectives, actions, resources, time lines and "
	                         "review dates",
	                         VERDICT_GAP),
		sample_criterion("C3", "Keeps the development plan up to date", VERDICT_READY),
		sample_criterion("C4",
	                         "Gathers feedback from several kinds of people, records it, and shows how it was used",
	                         VERDICT_GAP),
		sample_criterion("C5", "Reflects on how the activities changed the service given", VERDICT_JUDGEMENT),
		sample_criterion("C6", "Shows progress against the plan", VERDICT_GAP),
		sample_criterion("C7", "Explains how own performance serves the organisation", VERDICT_GAP),
		sample_criterion("C8", "Knows where to find help", VERDICT_READY),
		sample_criterion("C9", "Knows the standards of the organisation", VERDICT_READY),
		sample_criterion("C10", "Keeps records", VERDICT_READY),
	};
	struct finding unmeasured = sample_unmeasured(arena, 1, "O1", 43);
	criteria[1].evidence = (struct strings)STRINGS(arena, 2, "E1", "E2");
	criteria[1].findings =
		(struct findings){COPY(arena, struct finding, 2, unmeasured, sample_unmeasured(arena, 2, "O2", 51)), 2};
	criteria[2].findings = (struct findings){COPY(arena, struct finding, 1, sample_advice(arena, 3)), 1};
	criteria[3].findings = (struct findings){
		COPY(arena, struct finding, 2, sample_few_sources(arena, 4), sample_question(5, false)), 2};
	criteria[4].findings = (struct findings){COPY(arena, struct finding, 1, sample_question(6, true)), 1};
	criteria[5].findings = (struct findings){COPY(arena, struct finding, 1, unmeasured), 1};
	criteria[6].findings = (struct findings){COPY(arena, struct finding, 1, unmeasured), 1};
	criteria[9].findings = (struct findings){COPY(arena, struct finding, 1, sample_waived(arena, 7)), 1};
	struct finding mistake = sample_few_sources(arena, 8);
	mistake.rule = "feedback.not_only_from";
	mistake.title = "Feedback is not from colleagues alone.";
	mistake.level = LEVEL_SHOULD;
	struct unit_result unit = {
		.id = "cyq/develop-personal-performance",
		.title = "Develop personal performance through delivering customer service",
		.edition = "2024-09",
		.sha256 = HASH_B,
		.verdict = VERDICT_GAP,
		.criteria = sample_copy(arena, criteria, sizeof criteria),
		.count = sizeof criteria / sizeof *criteria,
		.findings = {COPY(arena, struct finding, 1, mistake), 1},
	};
	return sample_copy(arena, &unit, sizeof unit);
}

/* Two gaps in plan and feedback, advice, questions, something waived. */
static inline struct result *sample_gap(struct arena *arena)
{
	struct result result = {
		.path = "cohort/20418.yaml",
		.learner = "20418",
		.centre = "C-77",
		.qualification = "cyq/l2-nvq-certificate-customer-service",
		.today = "2026-01-20",
		.as_of = "2026-01-12",
		.sha256 = HASH_A,
		.verdict = VERDICT_GAP,
		.units = sample_unit(arena),
		.unit_count = 1,
		.findings = {COPY(arena, struct finding, 1, sample_unknown_key()), 1},
		.objectives = COPY(arena, struct objective_measure, 2,
	                           {"O1", ANSWER_YES, ANSWER_NO, ANSWER_UNKNOWN, ANSWER_YES, ANSWER_YES, "2026-03-31"},
	                           {NULL, ANSWER_NO, ANSWER_NO, ANSWER_NO, ANSWER_NO, ANSWER_NO, NULL}),
		.objective_count = 2,
		.feedback = {true, 5, 2, 3, 4, 120, 3, 2, 1, 1.7547653506033},
	};
	return sample_copy(arena, &result, sizeof result);
}

/* Nothing to say of it. */
static inline struct result *sample_ready(struct arena *arena)
{
	struct result *result = sample_gap(arena);
	result->path = "cohort/20419.yaml";
	result->learner = "20419";
	result->verdict = result->units->verdict = VERDICT_READY;
	result->findings.count = result->units->findings.count = 0;
	for (size_t i = 0; i < result->units->count; i++) {
		result->units->criteria[i].findings.count = 0;
		result->units->criteria[i].verdict = VERDICT_READY;
	}
	return result;
}

/* Only an unsure check, and a rule that failed. */
static inline struct result *sample_judgement(struct arena *arena)
{
	struct result *result = sample_ready(arena);
	struct criterion_result *criterion = &result->units->criteria[4];
	result->path = "cohort/20420.yaml";
	result->learner = "20420";
	result->verdict = result->units->verdict = criterion->verdict = VERDICT_JUDGEMENT;
	criterion->findings.count = 1;
	result->errors = COPY(arena, struct fault_report, 1,
	                      {"rules/reflection.lua", 31, 0, "reflection.states_impact",
	                       "stopped: it took more steps than a check may", NULL});
	result->error_count = 1;
	result->pack_failed = true;
	return result;
}

static inline struct result *sample_unreadable(struct arena *arena)
{
	struct result result = {
		.path = "cohort/20421.yaml",
		.learner = "",
		.centre = "",
		.qualification = "",
		.today = "2026-01-20",
		.as_of = "",
		.sha256 = HASH_B,
		.verdict = VERDICT_UNREADABLE,
		.errors = COPY(arena, struct fault_report, 1,
	                       {"cohort/20421.yaml", 12, 7, NULL, "a text in quotes is not closed; put a \" at its end",
	                        NULL}),
		.error_count = 1,
	};
	return sample_copy(arena, &result, sizeof result);
}

/* Nothing was claimed: no units at all. */
static inline struct result *sample_empty(struct arena *arena)
{
	struct result result = {
		.path = "cohort/20422.yaml",
		.learner = "20422",
		.centre = "C-77",
		.qualification = "cyq/l2-nvq-certificate-customer-service",
		.today = "2026-01-20",
		.as_of = "2026-01-20",
		.sha256 = HASH_A,
		.verdict = VERDICT_NONE,
	};
	return sample_copy(arena, &result, sizeof result);
}

/* The same fault in two units. */
static inline struct result *sample_two_units(struct arena *arena)
{
	struct result *result = sample_gap(arena);
	struct unit_result units[] = {*sample_unit(arena), *sample_unit(arena)};
	units[1].id = "cyq/promote-continuous-improvement";
	units[1].title = "Promote continuous improvement";
	for (size_t i = 0; i < units[1].count; i++) {
		bool has_same_fault = i == 5;
		units[1].criteria[i].verdict = has_same_fault ? VERDICT_GAP : VERDICT_READY;
		units[1].criteria[i].findings.count = has_same_fault;
	}
	struct finding own = sample_few_sources(arena, 20);
	units[1].criteria[6].verdict = VERDICT_GAP;
	units[1].criteria[6].findings = (struct findings){COPY(arena, struct finding, 1, own), 1};
	units[1].findings.count = 0;
	result->path = "cohort/20423.yaml";
	result->learner = "20423";
	result->units = sample_copy(arena, units, sizeof units);
	result->unit_count = 2;
	return result;
}

static inline struct run_facts sample_run(struct arena *arena)
{
	return (struct run_facts){
		.started = "2026-01-20T09:30:00Z",
		.finished = "2026-01-20T09:30:02Z",
		.today = "2026-01-20",
		.assay_version = "0.1",
		.lua_version = "Lua 5.4.4",
		.paths = STRINGS(arena, 2, "cohort", "extra \"one\".yaml"),
		.layers = COPY(arena, struct layer_hash, 2, {"rules/smart.lua", HASH_A},
	                       {"awarding-bodies/cyq/units/develop-personal-performance.lua", HASH_B}),
		.layer_count = 2,
		.portfolios = 5,
		.failed = 1,
	};
}

#endif
