/* A result as bytes and back. */
#include "result.h"

#include <string.h>

#include "text_fields.h"

/* Enumerations are read and written through an int. */
_Static_assert(sizeof(enum verdict) == sizeof(int) && sizeof(enum level) == sizeof(int) &&
                       sizeof(enum answer) == sizeof(int),
               "an enumeration is as long as an int");

static const char mark[] = "assay result 3\n";

/* clang-format off */
static const struct field finding_fields[] = {
	FIELD_PLAIN(FIELD_INT, finding, fault),
	FIELD_PLAIN(FIELD_STRING, finding, rule),
	FIELD_PLAIN(FIELD_STRING, finding, title),
	FIELD_CHOICE_OF(finding, level, LEVEL_MUST),
	FIELD_PLAIN(FIELD_TRUTH, finding, unsure),
	FIELD_PLAIN(FIELD_STRING, finding, at),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, id),
	FIELD_PLAIN(FIELD_INT, finding, line),
	FIELD_PLAIN(FIELD_INT, finding, column),
	FIELD_PLAIN(FIELD_STRING, finding, reason),
	FIELD_PLAIN(FIELD_STRING, finding, advice),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, found),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, wanted),
	FIELD_LIST_OF(finding, statements.at, statements.count, const char *, text_fields_of_string),
	FIELD_PLAIN(FIELD_STRING, finding, set_by),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, asked_by),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, asked_at),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, because),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, waived),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, question),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, answer),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, answered_by),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, answered_on),
	FIELD_PLAIN(FIELD_MAYBE_STRING, finding, answered_because),
	FIELD_END,
};

static const struct field criterion_fields[] = {
	FIELD_PLAIN(FIELD_STRING, criterion_result, id),
	FIELD_PLAIN(FIELD_STRING, criterion_result, says),
	FIELD_CHOICE_OF(criterion_result, verdict, VERDICT_UNREADABLE),
	FIELD_LIST_OF(criterion_result, evidence.at, evidence.count, const char *, text_fields_of_string),
	FIELD_LIST_OF(criterion_result, findings.at, findings.count, struct finding, finding_fields),
	FIELD_END,
};

static const struct field dispensation_fields[] = {
	FIELD_PLAIN(FIELD_STRING, dispensation, unit),
	FIELD_PLAIN(FIELD_STRING, dispensation, qualification),
	FIELD_PLAIN(FIELD_STRING, dispensation, criterion),
	FIELD_PLAIN(FIELD_STRING, dispensation, rule),
	FIELD_PLAIN(FIELD_STRING, dispensation, says),
	FIELD_PLAIN(FIELD_STRING, dispensation, reason),
	FIELD_PLAIN(FIELD_STRING, dispensation, agreed_with),
	FIELD_PLAIN(FIELD_STRING, dispensation, from),
	FIELD_PLAIN(FIELD_STRING, dispensation, till),
	FIELD_UP_TO(dispensation, state, GREATEST_POLICY_STATE),
	FIELD_PLAIN(FIELD_STRING, dispensation, overruled_by),
	FIELD_PLAIN(FIELD_STRING, dispensation, place),
	FIELD_END,
};

static const struct field number_fields[] = {
	FIELD_PLAIN(FIELD_STRING, number_result, id),
	FIELD_LIST_OF(number_result, evidence.at, evidence.count, const char *, text_fields_of_string),
	FIELD_END,
};

static const struct field unit_fields[] = {
	FIELD_PLAIN(FIELD_STRING, unit_result, id),
	FIELD_PLAIN(FIELD_STRING, unit_result, title),
	FIELD_PLAIN(FIELD_STRING, unit_result, edition),
	FIELD_PLAIN(FIELD_STRING, unit_result, sha256),
	FIELD_CHOICE_OF(unit_result, verdict, VERDICT_UNREADABLE),
	FIELD_LIST_OF(unit_result, criteria, count, struct criterion_result, criterion_fields),
	FIELD_PLAIN(FIELD_MAYBE_STRING, unit_result, standard),
	FIELD_LIST_OF(unit_result, numbers, number_count, struct number_result, number_fields),
	FIELD_LIST_OF(unit_result, findings.at, findings.count, struct finding, finding_fields),
	FIELD_LIST_OF(unit_result, dispensations, dispensation_count, struct dispensation, dispensation_fields),
	FIELD_END,
};

static const struct field error_fields[] = {
	FIELD_PLAIN(FIELD_STRING, fault_report, file),
	FIELD_PLAIN(FIELD_INT, fault_report, line),
	FIELD_PLAIN(FIELD_INT, fault_report, column),
	FIELD_PLAIN(FIELD_MAYBE_STRING, fault_report, rule),
	FIELD_PLAIN(FIELD_STRING, fault_report, reason),
	FIELD_END,
};

static const struct field objective_fields[] = {
	FIELD_PLAIN(FIELD_MAYBE_STRING, objective_measure, id),
	FIELD_CHOICE_OF(objective_measure, specific, ANSWER_YES),
	FIELD_CHOICE_OF(objective_measure, measurable, ANSWER_YES),
	FIELD_CHOICE_OF(objective_measure, achievable, ANSWER_YES),
	FIELD_CHOICE_OF(objective_measure, relevant, ANSWER_YES),
	FIELD_CHOICE_OF(objective_measure, time_bound, ANSWER_YES),
	FIELD_PLAIN(FIELD_MAYBE_STRING, objective_measure, deadline),
	FIELD_END,
};

static const struct field result_fields[] = {
	FIELD_PLAIN(FIELD_STRING, result, path),
	FIELD_PLAIN(FIELD_STRING, result, learner),
	FIELD_PLAIN(FIELD_MAYBE_STRING, result, learner_name),
	FIELD_PLAIN(FIELD_STRING, result, centre),
	FIELD_PLAIN(FIELD_STRING, result, qualification),
	FIELD_PLAIN(FIELD_STRING, result, today),
	FIELD_PLAIN(FIELD_STRING, result, as_of),
	FIELD_PLAIN(FIELD_STRING, result, sha256),
	FIELD_CHOICE_OF(result, verdict, VERDICT_UNREADABLE),
	FIELD_LIST_OF(result, units, unit_count, struct unit_result, unit_fields),
	FIELD_LIST_OF(result, findings.at, findings.count, struct finding, finding_fields),
	FIELD_LIST_OF(result, errors, error_count, struct fault_report, error_fields),
	FIELD_LIST_OF(result, objectives, objective_count, struct objective_measure, objective_fields),
	FIELD_PLAIN(FIELD_TRUTH, result, feedback.taken),
	FIELD_PLAIN(FIELD_INT, result, feedback.items),
	FIELD_PLAIN(FIELD_INT, result, feedback.sources),
	FIELD_PLAIN(FIELD_INT, result, feedback.methods),
	FIELD_PLAIN(FIELD_INT, result, feedback.people),
	FIELD_PLAIN(FIELD_INT, result, feedback.span_days),
	FIELD_PLAIN(FIELD_INT, result, feedback.positive),
	FIELD_PLAIN(FIELD_INT, result, feedback.constructive),
	FIELD_PLAIN(FIELD_INT, result, feedback.used),
	FIELD_PLAIN(FIELD_REAL, result, feedback.effective_sources),
	FIELD_LIST_OF(result, dispensations, dispensation_count, struct dispensation, dispensation_fields),
	FIELD_LIST_OF(result, waivers.at, waivers.count, const char *, text_fields_of_string),
	FIELD_PLAIN(FIELD_TRUTH, result, pack_failed),
	FIELD_END,
};
/* clang-format on */

void result_encode(const struct result *result, struct buffer *out)
{
	buffer_add(out, mark, sizeof mark - 1);
	fields_write(out, result_fields, result);
}

struct result *result_decode(struct arena *arena, const char *bytes, size_t length)
{
	const size_t head = sizeof mark - 1;
	if (length < head || memcmp(bytes, mark, head) != 0)
		return NULL;
	struct result *result = arena_take(arena, sizeof *result);
	struct text rest = {bytes + head, length - head};
	return fields_read(arena, rest, result_fields, NULL, result) ? result : NULL;
}
