#include "format_table.h"

#define WORDS(...)                                                                                                     \
	.words = (const char *const[])                                                                                 \
	{                                                                                                              \
		__VA_ARGS__, NULL                                                                                      \
	}
#define TEXT(name, sentence)                                                                                           \
	{                                                                                                              \
		.key = name, .type = FORMAT_TEXT, .says = sentence                                                     \
	}
#define PROSE(name, sentence)                                                                                          \
	{                                                                                                              \
		.key = name, .type = FORMAT_PROSE, .says = sentence                                                    \
	}
#define DATE(name, sentence)                                                                                           \
	{                                                                                                              \
		.key = name, .type = FORMAT_DATE, .says = sentence                                                     \
	}
#define AMOUNT(name, sentence)                                                                                         \
	{                                                                                                              \
		.key = name, .type = FORMAT_AMOUNT, .says = sentence                                                   \
	}
#define TRUTH(name, sentence)                                                                                          \
	{                                                                                                              \
		.key = name, .type = FORMAT_TRUTH, .says = sentence                                                    \
	}
#define ID(sentence)                                                                                                   \
	{                                                                                                              \
		.key = "id", .type = FORMAT_ID, .says = sentence                                                       \
	}
#define WORD(name, sentence, ...)                                                                                      \
	{                                                                                                              \
		.key = name, .type = FORMAT_WORD, WORDS(__VA_ARGS__), .says = sentence                                 \
	}
#define OTHER(sentence) TEXT("other", sentence)
#define REFERENCE(name, kinds, sentence)                                                                               \
	{                                                                                                              \
		.key = name, .type = FORMAT_REFERENCE, .refers = kinds, .says = sentence                               \
	}
#define REFERENCES(name, kinds, sentence)                                                                              \
	{                                                                                                              \
		.key = name, .type = FORMAT_REFERENCE, .list = true, .refers = kinds, .says = sentence                 \
	}
#define ONE(name, what, sentence)                                                                                      \
	{                                                                                                              \
		.key = name, .type = FORMAT_RECORD, .record = &what##_record, .says = sentence                         \
	}
#define MANY(name, what, sentence)                                                                                     \
	{                                                                                                              \
		.key = name, .type = FORMAT_RECORD, .list = true, .record = &what##_record, .says = sentence           \
	}
#define DEFINE(what, called)                                                                                           \
	static const struct format_record what##_record = {called, what##_fields,                                      \
	                                                   sizeof what##_fields / sizeof *what##_fields}

static const struct format_field learner_fields[] = {
	{.key = "id", .type = FORMAT_TEXT, .required = true, .says = "The centre's own number for the learner."},
	TEXT("name", "The learner's name; optional, and never stored unless asked."),
	TEXT("role", "The learner's job."),
	TEXT("organisation", "Where the learner works."),
};
DEFINE(learner, "learner");

static const struct format_field centre_fields[] = {
	TEXT("id", "The centre's number with the awarding body."),
	TEXT("name", "The centre's name."),
};
DEFINE(centre, "centre");

static const struct format_field assessor_fields[] = {
	TEXT("id", "The assessor's number or initials at the centre."),
};
DEFINE(assessor, "assessor");

static const struct format_field declaration_fields[] = {
	TEXT("by", "Who declares: learner, assessor, …"),
	DATE("date", "When it was signed."),
	WORD("signature", "How it was signed.", "wet", "electronic", "typed"),
};
DEFINE(declaration, "declaration");

static const struct format_field standard_fields[] = {
	ID("Names the standard, for references to it."),
	PROSE("text", "What the standard asks."),
	TEXT("source", "The document or person that it comes from."),
	AMOUNT("target", "The value that it asks for."),
};
DEFINE(standard, "standard");

static const struct format_field agreement_fields[] = {
	TEXT("role", "What that person is to the learner: line manager, mentor, …"),
	TEXT("person", "A letter or initials."),
};
DEFINE(agreement, "agreement");

static const struct format_field indicator_fields[] = {
	TEXT("name", "What is measured."),
	REFERENCE("standard", "standard", "The standard that sets its target."),
	AMOUNT("target", "The value that should be reached."),
	AMOUNT("actual", "The value that was reached."),
};
DEFINE(indicator, "indicator");

static const struct format_field strength_fields[] = {
	ID("Names the strength."),
	PROSE("text", "What the learner does well."),
	REFERENCES("evidence", "evidence", "The evidence that shows it."),
};
DEFINE(strength, "strength");

static const struct format_field need_fields[] = {
	ID("Names the development need."),
	PROSE("text", "What the learner needs to develop."),
	REFERENCE("standard", "standard", "The standard that is not met yet."),
};
DEFINE(need, "need");

static const struct format_field review_fields[] = {
	ID("Names the review."),
	DATE("date", "When the learner reviewed the performance."),
	ONE("agreed_with", agreement, "Who agreed to the review."),
	DATE("agreed_on", "When it was agreed."),
	PROSE("text", "The learner's own judgement of the performance."),
	MANY("indicators", indicator, "Figures that the performance is measured by."),
	MANY("strengths", strength, "What goes well."),
	MANY("improvements", need, "Development needs that the review found."),
};
DEFINE(review, "review");

static const struct format_field action_fields[] = {
	PROSE("text", "What is to be done."),
	TEXT("owner", "Who does it."),
	DATE("due", "When it is to be done."),
	WORD("status", "How far it is.", "open", "planned", "in progress", "done", "dropped"),
};
DEFINE(action, "action");

static const struct format_field objective_fields[] = {
	ID("Names the objective."),
	PROSE("text", "What is to be reached, how far, and by when."),
	REFERENCES("need", "need|feedback|standard", "The development need, feedback or standard that it answers."),
	REFERENCE("standard", "standard", "The standard that it works towards."),
	AMOUNT("baseline", "The value at the start."),
	AMOUNT("target", "The value to be reached."),
	PROSE("success", "How it will be seen that the objective is reached."),
	{.key = "resources",
         .type = FORMAT_PROSE,
         .list = true,
         .says = "What is needed: time, people, courses, money."},
	MANY("actions", action, "The steps towards the objective."),
	DATE("start", "When work on it starts."),
	{.key = "target_date",
         .type = FORMAT_DATE_OR_SPAN,
         .says = "When it is to be reached: a date, or a span counted from the start."},
	{.key = "review_dates", .type = FORMAT_DATE, .list = true, .says = "When progress is reviewed."},
	{.key = "priority", .type = FORMAT_NUMBER, .says = "1 is the most urgent."},
	WORD("status", "Whether it is still worked on.", "open", "done", "dropped"),
	PROSE("outcome", "What came of it."),
};
DEFINE(objective, "objective");

static const struct format_field revision_fields[] = {
	ID("Names the revision."),
	DATE("date", "When the plan was reviewed and updated."),
	PROSE("change", "What was changed in the plan."),
	REFERENCES("because", NULL, "What made the change necessary."),
	ONE("agreed_with", agreement, "Who agreed to the change."),
};
DEFINE(revision, "revision");

static const struct format_field plan_fields[] = {
	DATE("created", "When the plan was written."),
	DATE("ends", "When the plan ends."),
	ONE("agreed_with", agreement, "Who agreed to the plan."),
	DATE("agreed_on", "When it was agreed."),
	MANY("objectives", objective, "What the learner wants to reach."),
	MANY("revisions", revision, "Each time that the plan was reviewed and updated."),
};
DEFINE(plan, "plan");

static const struct format_field activity_fields[] = {
	ID("Names the activity."),
	WORD("type", "The kind of activity.", "course", "e-learning", "workshop", "shadowing", "coaching", "mentoring",
             "buddying", "reading", "job rotation", "project", "webinar", "other"),
	OTHER("Says what kind it is where the type is other."),
	TEXT("title", "What it was called."),
	DATE("date", "When it took place, or is to take place."),
	WORD("status", "Whether it has taken place.", "planned", "done"),
	REFERENCES("objectives", "objective", "The objectives that it serves."),
	PROSE("impact", "What the learner does differently since, and what came of it."),
	REFERENCES("evidence", "evidence", "The evidence that shows it."),
};
DEFINE(activity, "activity");

static const struct format_field feedback_fields[] = {
	ID("Names the feedback."),
	DATE("date", "When it was given."),
	WORD("source", "The kind of person that it comes from.", "customer", "internal customer", "colleague",
             "line manager", "supervisor", "direct report", "mystery shopper", "quality monitoring", "assessor",
             "mentor", "self", "other"),
	TEXT("person", "A letter or initials; the same person twice is one source."),
	WORD("method", "How it was gathered.", "survey", "questionnaire", "comment card", "interview", "one-to-one",
             "appraisal", "observation", "peer review", "call monitoring", "testimony", "focus group", "complaint",
             "compliment", "email", "online review", "other"),
	OTHER("Says what it is where the source or the method is other."),
	{.key = "about",
         .type = FORMAT_REFERENCE,
         WORDS("own performance", "service"),
         .says = "What it is about: own performance, service, or an id."},
	TRUTH("sought", "Whether the learner asked for it."),
	PROSE("text", "What was said."),
	PROSE("response", "What the learner did with it."),
	REFERENCES("led_to", NULL, "What it led to: an objective, an activity, a revision, …"),
	REFERENCES("evidence", "evidence", "The evidence that shows it."),
};
DEFINE(feedback, "feedback");

static const struct format_field reflection_fields[] = {
	ID("Names the reflection."),
	DATE("date", "When it was written."),
	REFERENCES("about", NULL, "What it looks back on."),
	PROSE("text", "What happened, what the learner thinks of it, and what will be different."),
};
DEFINE(reflection, "reflection");

static const struct format_field witness_fields[] = {
	TEXT("person", "A letter or initials."),
	TEXT("role", "The witness's job."),
	TEXT("relationship", "What the witness is to the learner."),
	DATE("signed", "When the witness signed."),
};
DEFINE(witness, "witness");

static const struct format_field check_fields[] = {
	TEXT("by", "The assessor who checked it."),
	DATE("date", "When it was checked."),
	TRUTH("valid", "Whether it shows what the criterion asks."),
	TRUTH("authentic", "Whether it is the learner's own."),
	TRUTH("current", "Whether it is recent enough."),
	TRUTH("sufficient", "Whether it is enough."),
};
DEFINE(check, "check");

static const struct format_field evidence_fields[] = {
	ID("Names the evidence."),
	WORD("type", "The kind of evidence.", "observation", "witness testimony", "expert witness", "work product",
             "professional discussion", "questioning", "reflective account", "personal statement", "recording",
             "prior achievement", "simulation", "other"),
	OTHER("Says what kind it is where the type is other."),
	TEXT("title", "What it is called."),
	DATE("date", "When it came to be."),
	TEXT("place", "Where it came to be."),
	WORD("setting", "The kind of work that it comes from.", "real work", "realistic work environment",
             "simulation"),
	TEXT("file", "The file, relative to the portfolio."),
	TEXT("location", "Where it may be seen, for what must not be copied."),
	TEXT("seen_by", "The assessor who saw it."),
	PROSE("text", "What it shows."),
	{.key = "criteria",
         .type = FORMAT_CLAIM,
         .list = true,
         .says = "The criteria that it is claimed for: C1, or 1.1 of the unit's standard; UNIT/C1 or UNIT/1.1 where "
                 "several units are claimed."},
	ONE("witness", witness, "Who saw it happen."),
	ONE("checked", check, "What the assessor found."),
};
DEFINE(evidence, "evidence");

static const struct format_field explanation_fields[] = {
	ID("Names the explanation."),
	TEXT("topic", "What is explained."),
	DATE("date", "When it was given."),
	PROSE("text", "The explanation in the learner's words."),
	REFERENCES("evidence", "evidence", "The evidence that shows it."),
};
DEFINE(explanation, "explanation");

static const struct format_field period_fields[] = {
	DATE("from", "The first day."),
	DATE("to", "The last day."),
};
DEFINE(period, "period");

static const struct format_field cause_fields[] = {
	WORD("kind", "Where the cause lies.", "process", "resources", "guidance", "system", "individual"),
	PROSE("text", "What causes it."),
};
DEFINE(cause, "cause");

static const struct format_field monitoring_fields[] = {
	ID("Names the monitoring."),
	WORD("method", "How performance was watched.", "KPI", "survey", "mystery shopping", "SLA", "call monitoring",
             "observation", "complaints analysis", "other"),
	OTHER("Says what it was where the method is other."),
	TEXT("measure", "What was measured."),
	WORD("kind", "What the customer gets (outcome), or how the work runs (operational).", "outcome", "operational"),
	ONE("period", period, "The time that was looked at."),
	AMOUNT("target", "The value that should be reached."),
	AMOUNT("actual", "The value that was reached."),
	PROSE("findings", "What was found."),
	MANY("causes", cause, "Why it is so."),
};
DEFINE(monitoring, "monitoring");

static const struct format_field communication_fields[] = {
	TEXT("to", "Who was told."),
	WORD("audience", "Whether they belong to the organisation.", "internal", "external"),
	DATE("date", "When they were told."),
	TEXT("method", "How they were told: team meeting, briefing, web page, …"),
};
DEFINE(communication, "communication");

static const struct format_field impact_fields[] = {
	TEXT("measure", "What was measured."),
	AMOUNT("before", "The value before."),
	DATE("before_date", "When it was measured before."),
	AMOUNT("after", "The value after."),
	DATE("after_date", "When it was measured after."),
	PROSE("text", "What changed."),
};
DEFINE(impact, "impact");

static const struct format_field management_action_fields[] = {
	ID("Names the action."),
	WORD("type", "The kind of action.", "coaching", "training", "procedure", "resources", "technology",
             "recruitment", "recognition", "other"),
	OTHER("Says what kind it is where the type is other."),
	PROSE("text", "What was done."),
	REFERENCES("because", "monitoring|feedback", "The monitoring or feedback that it answers."),
	TEXT("owner", "Who did it."),
	DATE("date", "When it was done."),
	MANY("communicated", communication, "Who was told, when and how."),
	DATE("review_date", "When its effect is reviewed."),
	ONE("impact", impact, "What came of it."),
};
DEFINE(management_action, "management action");

static const struct format_field analysis_fields[] = {
	PROSE("quantitative", "What the figures say."),
	PROSE("qualitative", "What people say."),
};
DEFINE(analysis, "analysis");

static const struct format_field change_objective_fields[] = {
	ID("Names the objective of the service change."),
	PROSE("text", "What the change is to reach, how far, and by when."),
};
DEFINE(change_objective, "change objective");

static const struct format_field approval_fields[] = {
	TEXT("by", "Who approved it."),
	DATE("date", "When it was approved."),
};
DEFINE(approval, "approval");

static const struct format_field change_plan_fields[] = {
	MANY("objectives", change_objective, "What the change is to reach."),
	MANY("actions", action, "The steps of the change."),
	{.key = "resources",
         .type = FORMAT_PROSE,
         .list = true,
         .says = "What is needed: time, people, systems, money."},
	{.key = "priority",
         .type = FORMAT_NUMBER,
         .says = "1 is the most urgent; its reason stands in customer_impact."},
	PROSE("customer_impact", "What the gap means for customers."),
	ONE("approved", approval, "Who approved the plan."),
};
DEFINE(change_plan, "change plan");

static const struct format_field implementation_fields[] = {
	DATE("date", "When the change came into force."),
	REFERENCES("records", "evidence", "The evidence that it was done."),
	MANY("communicated", communication, "Who was told, when and how."),
	PROSE("training", "How people were trained for it."),
	PROSE("adjustments", "What was changed on the way."),
};
DEFINE(implementation, "implementation");

static const struct format_field measure_fields[] = {
	TEXT("name", "What is measured."),
	TEXT("unit", "What it is counted in: working days, calls, …"),
	AMOUNT("baseline", "The value before the change."),
	DATE("baseline_date", "When it was measured before the change."),
	AMOUNT("after", "The value after the change."),
	DATE("after_date", "When it was measured after the change."),
};
DEFINE(measure, "measure");

static const struct format_field change_review_fields[] = {
	DATE("date", "When the change was reviewed."),
	PROSE("text", "What the change brought."),
	{.key = "advantages", .type = FORMAT_PROSE, .list = true, .says = "What became better."},
	{.key = "disadvantages", .type = FORMAT_PROSE, .list = true, .says = "What became worse, or cost more."},
};
DEFINE(change_review, "change review");

static const struct format_field next_step_fields[] = {
	PROSE("text", "What should come next."),
	TEXT("proposed_to", "Who it was proposed to."),
	DATE("date", "When it was proposed."),
};
DEFINE(next_step, "next step");

static const struct format_field improvement_fields[] = {
	ID("Names the improvement."),
	PROSE("gap", "What is not good enough for customers."),
	REFERENCES("from", "feedback|monitoring", "The feedback or monitoring that shows the gap."),
	ONE("analysis", analysis, "What figures and people say about the gap."),
	ONE("plan", change_plan, "How the gap is to be closed."),
	ONE("implemented", implementation, "How the change was made."),
	MANY("measures", measure, "Figures before and after."),
	REFERENCES("feedback_after", "feedback", "Feedback on the change."),
	ONE("review", change_review, "What the change brought."),
	MANY("next", next_step, "What should come next."),
	TEXT("model", "The model that was followed: PDCA, …"),
};
DEFINE(improvement, "improvement");

static const struct format_field achieved_fields[] = {
	{.key = "unit",
         .type = FORMAT_TEXT,
         .required = true,
         .says = "The unit: its reference, such as H/601/1554, or its name in assay."},
	TEXT("title", "The unit's title."),
	DATE("date", "When it was achieved."),
	TEXT("certificate", "The number of its certificate, or of the record that shows it."),
};
DEFINE(achieved, "achieved unit");

static const struct format_field portfolio_fields[] = {
	{.key = "portfolio", .type = FORMAT_NUMBER, .required = true, .says = "The version of the format: 1."},
	{.key = "learner",
         .type = FORMAT_RECORD,
         .required = true,
         .record = &learner_record,
         .says = "Whose portfolio it is."},
	ONE("centre", centre, "The centre that the learner is registered with."),
	ONE("assessor", assessor, "The learner's assessor."),
	{.key = "qualification",
         .type = FORMAT_TEXT,
         .required = true,
         .says = "The qualification worked towards, as body/qualification."},
	{.key = "units",
         .type = FORMAT_TEXT,
         .list = true,
         .required = true,
         .says = "The units claimed; at least one."},
	WORD("claims", "What is claimed: the units alone (so where it is not said), or the whole qualification.",
             "units", "qualification"),
	MANY("achieved", achieved, "Units of the qualification that were achieved before, outside this portfolio."),
	DATE("registered", "When the learner was registered for the qualification."),
	DATE("claimed", "The date of this claim: work is judged as of it."),
	MANY("declarations", declaration, "Who declared that the work is the learner's own."),
	MANY("standards", standard, "What the role is measured against."),
	MANY("reviews", review, "Reviews of own performance, self-assessments, appraisals."),
	ONE("development_plan", plan, "The personal development plan."),
	MANY("activities", activity, "Development activities."),
	MANY("feedback", feedback, "What others said."),
	MANY("reflections", reflection, "Reflective log, diary, reflective accounts."),
	MANY("evidence", evidence, "The items that show the work."),
	MANY("knowledge", explanation, "Explanations: written answers, discussions."),
	MANY("monitoring", monitoring, "How service performance was watched."),
	MANY("management_actions", management_action, "What was done about service performance."),
	MANY("improvements", improvement, "Changes to the service."),
};
DEFINE(portfolio, "portfolio");

const struct format_record *const format_table_records[] = {
	&portfolio_record,     &learner_record,
	&centre_record,        &assessor_record,
	&declaration_record,   &standard_record,
	&review_record,        &agreement_record,
	&indicator_record,     &strength_record,
	&need_record,          &plan_record,
	&objective_record,     &action_record,
	&revision_record,      &activity_record,
	&feedback_record,      &reflection_record,
	&evidence_record,      &witness_record,
	&check_record,         &explanation_record,
	&monitoring_record,    &period_record,
	&cause_record,         &management_action_record,
	&communication_record, &impact_record,
	&improvement_record,   &analysis_record,
	&change_plan_record,   &change_objective_record,
	&approval_record,      &implementation_record,
	&measure_record,       &change_review_record,
	&next_step_record,     &achieved_record,
};
const size_t format_table_record_count = sizeof format_table_records / sizeof *format_table_records;

#define SUBJECT(what, called, where)                                                                                   \
	{                                                                                                              \
		called, &what##_record, false, where                                                                   \
	}
#define SUBJECTS(what, called, where)                                                                                  \
	{                                                                                                              \
		called, &what##_record, true, where                                                                    \
	}

const struct format_subject format_table_subjects[] = {
	SUBJECT(portfolio, "portfolio", ""),
	{"text", NULL, true, ""},
	SUBJECT(learner, "learner", "learner"),
	SUBJECT(centre, "centre", "centre"),
	SUBJECT(assessor, "assessor", "assessor"),
	SUBJECTS(declaration, "declaration", "declarations"),
	SUBJECTS(standard, "standard", "standards"),
	SUBJECTS(review, "review", "reviews"),
	SUBJECT(agreement, "agreement",
                "reviews.agreed_with development_plan.agreed_with development_plan.revisions.agreed_with"),
	SUBJECTS(indicator, "indicator", "reviews.indicators"),
	SUBJECTS(strength, "strength", "reviews.strengths"),
	SUBJECTS(need, "need", "reviews.improvements"),
	SUBJECT(plan, "plan", "development_plan"),
	SUBJECTS(objective, "objective", "development_plan.objectives"),
	SUBJECTS(action, "action", "development_plan.objectives.actions improvements.plan.actions"),
	SUBJECTS(revision, "revision", "development_plan.revisions"),
	SUBJECTS(activity, "activity", "activities"),
	SUBJECTS(feedback, "feedback", "feedback"),
	SUBJECTS(reflection, "reflection", "reflections"),
	SUBJECTS(evidence, "evidence", "evidence"),
	SUBJECT(witness, "witness", "evidence.witness"),
	SUBJECT(check, "check", "evidence.checked"),
	SUBJECTS(explanation, "explanation", "knowledge"),
	SUBJECTS(monitoring, "monitoring", "monitoring"),
	SUBJECT(period, "period", "monitoring.period"),
	SUBJECTS(cause, "cause", "monitoring.causes"),
	SUBJECTS(management_action, "management action", "management_actions"),
	SUBJECTS(communication, "communication",
                 "management_actions.communicated improvements.implemented.communicated"),
	SUBJECT(impact, "impact", "management_actions.impact"),
	SUBJECTS(improvement, "improvement", "improvements"),
	SUBJECT(analysis, "analysis", "improvements.analysis"),
	SUBJECT(change_plan, "change plan", "improvements.plan"),
	SUBJECTS(change_objective, "change objective", "improvements.plan.objectives"),
	SUBJECT(approval, "approval", "improvements.plan.approved"),
	SUBJECT(implementation, "implementation", "improvements.implemented"),
	SUBJECTS(measure, "measure", "improvements.measures"),
	SUBJECT(change_review, "change review", "improvements.review"),
	SUBJECTS(next_step, "next step", "improvements.next"),
	SUBJECTS(achieved, "achieved unit", "achieved"),
};
const size_t format_table_subject_count = sizeof format_table_subjects / sizeof *format_table_subjects;
