#include "report_keys.h"

#define WORDS(...)                                                                                                     \
	.words = (const char *const[])                                                                                 \
	{                                                                                                              \
		__VA_ARGS__, NULL                                                                                      \
	}
#define VERDICTS WORDS("ready", "judgement", "gap", "unreadable")
#define LEVELS WORDS("must", "should", "ask")
#define DEFINE(what, called)                                                                                           \
	const struct report_object report_keys_##what = {called, what##_keys, sizeof what##_keys / sizeof *what##_keys}

/* clang-format off */
#define TEXT(name, sentence) {.key = name, .says = sentence}
#define TEXT_OR_NULL(name, sentence) {.key = name, .maybe_null = true, .says = sentence}
#define TEXTS(name, sentence) {.key = name, .list = true, .says = sentence}
#define NUMBER(name, sentence) {.key = name, .type = REPORT_NUMBER, .says = sentence}
#define NUMBER_OR_NULL(name, sentence) {.key = name, .type = REPORT_NUMBER, .maybe_null = true, .says = sentence}
#define ANSWER(name, sentence) {.key = name, .type = REPORT_TRUTH, .maybe_null = true, .says = sentence}
#define ONE(name, what, sentence) {.key = name, .type = REPORT_OBJECT, .object = &report_keys_##what, .says = sentence}
#define MANY(name, what, sentence) {.key = name, .type = REPORT_OBJECT, .list = true, .object = &report_keys_##what, .says = sentence}
#define VERDICT(sentence) {.key = "verdict", .maybe_null = true, VERDICTS, .says = sentence}
#define NOTICES TEXTS("notices", "Files of the centre that could not be read, waivers that covered nothing, what has expired.")
#define VERSION {.key = "assay", .type = REPORT_NUMBER, .says = "The version of this format: 1."}

static const struct report_key asker_keys[] = {
	TEXT("layer", "body, qualification, centre, or command line."),
	TEXT_OR_NULL("set_by", "File and line where it asks, or sets the threshold."),
	TEXT_OR_NULL("because", "Why: an amendment's because, a row's reason."),
};
DEFINE(asker, "asker");

static const struct report_key answered_keys[] = {
	{.key = "answer", WORDS("yes", "no"), .says = "yes: the question does not come back; no: a doubt becomes a gap."},
	TEXT("by", "Who answered."),
	TEXT("on", "When, YYYY-MM-DD."),
	TEXT("because", "Why."),
};
DEFINE(answered, "answered");

static const struct report_key finding_keys[] = {
	NUMBER("fault", "The same number: the same fault, seen under several criteria."),
	TEXT("rule", "The rule that found it, as smart.measurable."),
	{.key = "level", LEVELS, .says = "must: a gap; should: advice; ask: a question for the assessor."},
	TEXT("at", "Where it stands in the portfolio, as development_plan.objectives[1]."),
	TEXT_OR_NULL("id", "The id of the record."),
	NUMBER_OR_NULL("line", "The line in the portfolio's file."),
	NUMBER_OR_NULL("column", "The column in that line."),
	TEXT("reason", "What is wrong."),
	TEXT_OR_NULL("advice", "What to do."),
	TEXT_OR_NULL("found", "What was found."),
	TEXT_OR_NULL("wanted", "What was wanted."),
	TEXTS("statements", "Ids of the statements of the source that ask for it."),
	TEXT_OR_NULL("set_by", "File and line that set the threshold or asked for the check."),
	TEXT_OR_NULL("waived", "Why the centre lets it pass, who approved that, and until when."),
	{.key = "question", .maybe_absent = true, .says = "Of a question: the hash of it and of what it rests on; an answer holds while it stays."},
	{.key = "answered", .type = REPORT_OBJECT, .maybe_absent = true, .object = &report_keys_answered, .says = "The assessor's answer to the question."},
	{.key = "unsure", .type = REPORT_TRUTH, .maybe_absent = true, .says = "true: a check could not decide; its question is in reason."},
	{.key = "asked_by", .type = REPORT_OBJECT, .maybe_absent = true, .object = &report_keys_asker,
         .says = "The layer above the unit that asks for it or set its threshold; absent: the unit itself."},
};
DEFINE(finding, "finding");

static const struct report_key criterion_keys[] = {
	TEXT("id", "The criterion, as C2."),
	TEXT("says", "What it asks."),
	VERDICT("The worst of what was found for it; null where it was not fully judged."),
	TEXTS("evidence", "Ids of the items that are claimed for it."),
	MANY("findings", finding, "What was found."),
};
DEFINE(criterion, "criterion");

static const struct report_key dispensation_keys[] = {
	TEXT_OR_NULL("unit", "The unit that it bears on; null: what every portfolio is checked for."),
	TEXT_OR_NULL("qualification", "The only qualification that it is for; null: any."),
	TEXT_OR_NULL("criterion", "The criterion; null: the unit as a whole."),
	TEXT("rule", "The rule that asks less, or nothing."),
	TEXT("says", "What is asked instead of what."),
	TEXT("reason", "Why."),
	TEXT("agreed_with", "Who agreed."),
	TEXT("from", "The first day."),
	TEXT("till", "The last day."),
	{.key = "state", WORDS("in force", "not yet in force", "expired", "overruled"),
         .says = "As of the day of the run; overruled: the centre asks more again in this unit or qualification."},
	TEXT_OR_NULL("overruled_by", "File and line of what asks more again; null: nothing does."),
	TEXT("set_by", "File and line."),
};
DEFINE(dispensation, "dispensation");

static const struct report_key waiver_keys[] = {
	TEXT("rule", "The rule that is waived."),
	TEXT_OR_NULL("learner", "The learner that it is for."),
	TEXT_OR_NULL("item", "The only item that it is for; null: any."),
	TEXT_OR_NULL("unit", "The only unit that it is for; null: any."),
	TEXT_OR_NULL("criterion", "The only criterion that it is for; null: any."),
	TEXT("because", "Why."),
	TEXT("approved_by", "Who approved it."),
	TEXT_OR_NULL("agreed_with", "With whom it was agreed, outside the centre."),
	TEXT_OR_NULL("from", "The first day; null: always."),
	TEXT("till", "The last day."),
	{.key = "state", WORDS("in force", "not yet in force", "expired"), .says = "As of the day of the run."},
	TEXT("set_by", "File and line."),
};
DEFINE(waiver, "waiver");

static const struct report_key number_keys[] = {
	TEXT("id", "The number of a criterion of the standard, as 1.1."),
	TEXTS("evidence", "Ids of the items that are claimed for it."),
};
DEFINE(number, "number");

static const struct report_key standard_keys[] = {
	TEXT("id", "The standard's reference, as H/601/1554."),
	MANY("criteria", number, "Each of its numbered criteria."),
};
DEFINE(standard, "standard");

static const struct report_key unit_keys[] = {
	TEXT("id", "The unit, as cyq/develop-personal-performance."),
	TEXT_OR_NULL("edition", "The edition of the unit's file."),
	TEXT_OR_NULL("sha256", "The hash of the unit's file."),
	VERDICT("The worst of its criteria; null where it was not fully judged."),
	MANY("criteria", criterion, "Each criterion."),
	{.key = "standard", .type = REPORT_OBJECT, .maybe_absent = true, .object = &report_keys_standard,
         .says = "The unit's standard; absent where it has none."},
	MANY("findings", finding, "What was found about the unit as a whole."),
	{.key = "dispensations", .type = REPORT_OBJECT, .list = true, .maybe_absent = true, .object = &report_keys_dispensation,
         .says = "Dispensations that bear on it, expired ones too."},
};
DEFINE(unit, "unit");

static const struct report_key error_keys[] = {
	TEXT_OR_NULL("file", "The portfolio's or the script's file."),
	NUMBER_OR_NULL("line", "The line in it."),
	NUMBER_OR_NULL("column", "The column in that line."),
	TEXT_OR_NULL("rule", "The rule that is to blame."),
	TEXT("reason", "Why something could not be judged."),
};
DEFINE(error, "error");

static const struct report_key objective_keys[] = {
	TEXT_OR_NULL("id", "The objective."),
	ANSWER("specific", "Whether it is specific; null: nobody could tell."),
	ANSWER("measurable", "Whether it can be measured."),
	ANSWER("achievable", "Whether it can be reached."),
	ANSWER("relevant", "Whether it is relevant."),
	ANSWER("time_bound", "Whether it has an end."),
	TEXT_OR_NULL("deadline", "When it is to be reached, YYYY-MM-DD."),
};
DEFINE(objective, "objective");

static const struct report_key feedback_keys[] = {
	NUMBER("items", "How many pieces of feedback."),
	NUMBER("sources", "How many kinds of people gave it."),
	NUMBER("methods", "In how many ways it was gathered."),
	NUMBER("people", "How many people gave it."),
	NUMBER("span_days", "Days from the first to the last."),
	NUMBER("positive", "How many praise."),
	NUMBER("constructive", "How many name something to do."),
	NUMBER("used", "How many led to something."),
	{.key = "effective_sources", .type = REPORT_REAL, .says = "How many kinds of people, weighed by their shares."},
};
DEFINE(feedback, "feedback");

static const struct report_key portfolio_keys[] = {
	VERSION,
	TEXT("path", "The portfolio's file."),
	TEXT_OR_NULL("learner", "The centre's number for the learner."),
	TEXT_OR_NULL("qualification", "The qualification worked towards."),
	TEXT_OR_NULL("today", "The day of the run."),
	TEXT_OR_NULL("as_of", "The day as of which the work was judged."),
	TEXT_OR_NULL("sha256", "The hash of the portfolio's bytes."),
	VERDICT("The worst of its units; null where it was not fully judged."),
	{.key = "units", .type = REPORT_OBJECT, .list = true, .maybe_absent = true, .object = &report_keys_unit,
         .says = "Each unit; absent where the portfolio is unreadable."},
	MANY("findings", finding, "What was found about the file as a whole."),
	{.key = "dispensations", .type = REPORT_OBJECT, .list = true, .maybe_absent = true, .object = &report_keys_dispensation,
         .says = "Dispensations that bear on what every portfolio is checked for, expired ones too."},
	MANY("errors", error, "What could not be judged, and why."),
	MANY("objectives", objective, "How SMART each objective is."),
	{.key = "feedback", .type = REPORT_OBJECT, .maybe_null = true, .object = &report_keys_feedback,
         .says = "Figures of the feedback."},
};
DEFINE(portfolio, "portfolio");

static const struct report_key layer_keys[] = {
	TEXT("file", "A rule, unit or body file."),
	TEXT("sha256", "Its hash."),
};
DEFINE(layer, "layer");

static const struct report_key centre_keys[] = {
	TEXT("folder", "Its folder, as messages call it."),
	TEXT_OR_NULL("title", "What it calls itself."),
};
DEFINE(centre, "centre");

static const struct report_key run_keys[] = {
	TEXT("started", "When the run began, UTC."),
	TEXT_OR_NULL("today", "The day as of which waivers and dispensations count."),
	TEXT("assay_version", "The version of assay."),
	TEXT("lua_version", "The version of Lua."),
	{.key = "centre", .type = REPORT_OBJECT, .maybe_null = true, .object = &report_keys_centre,
         .says = "The centre by whose rules it was judged; null: by those that ship alone."},
	TEXTS("paths", "What was asked to be checked."),
	{.key = "trial", .list = true, .maybe_absent = true, .says = "Thresholds that were only tried, as feedback.from_several.sources=3."},
	MANY("layers", layer, "Every file that it was judged by."),
	MANY("dispensations", dispensation, "All dispensations of the centre."),
	MANY("waivers", waiver, "All waivers of the centre."),
};
DEFINE(run, "run");

static const struct report_key stopped_keys[] = {
	TEXT("why", "The signal that stopped it, as SIGTERM, or what went wrong."),
	NUMBER("judged", "How many portfolios were judged: those of this report."),
	NUMBER("of", "How many there were to judge."),
};
DEFINE(stopped, "stopped");

static const struct report_key report_keys[] = {
	VERSION,
	ONE("run", run, "What holds for all portfolios."),
	MANY("portfolios", portfolio, "Each portfolio, in the order of their paths."),
	NOTICES,
	{.key = "stopped", .type = REPORT_OBJECT, .maybe_absent = true, .object = &report_keys_stopped,
         .says = "The run was stopped before all was judged; absent where it came to its end."},
};
DEFINE(report, "report");
/* clang-format on */

static const struct report_object *const objects[] = {
	&report_keys_report,       &report_keys_portfolio, &report_keys_run,       &report_keys_centre,
	&report_keys_layer,        &report_keys_unit,      &report_keys_criterion, &report_keys_standard,
	&report_keys_number,       &report_keys_finding,   &report_keys_answered,  &report_keys_asker,
	&report_keys_dispensation, &report_keys_waiver,    &report_keys_error,     &report_keys_objective,
	&report_keys_feedback,     &report_keys_stopped,
};

const struct report_object *const *report_objects(size_t *count)
{
	*count = sizeof objects / sizeof *objects;
	return objects;
}
