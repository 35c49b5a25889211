/* The contract's JSON: keys and their order as it shows them, null where something is absent. */
#include "policy.h"
#include "report.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Bytes that stand for themselves in a JSON string, whatever is around them. */
static bool is_plain(char byte)
{
	return byte >= ' ' && byte < 0x7F && byte != '"' && byte != '\\';
}

static void add_escape(struct buffer *out, uint32_t point)
{
	static const char short_escapes[] = "\b\t\n\f\r", letters[] = "btnfr";
	const char *found = point && point < ' ' ? strchr(short_escapes, (int)point) : NULL;
	if (found)
		buffer_print(out, "\\%c", letters[found - short_escapes]);
	else if (point == '"' || point == '\\')
		buffer_print(out, "\\%c", (int)point);
	else if (point < 0x10000)
		buffer_print(out, "\\u%04x", (unsigned)point);
	else
		buffer_print(out, "\\u%04x\\u%04x", (unsigned)(0xD7C0 + (point >> 10)),
		             (unsigned)(0xDC00 + (point & 0x3FF)));
}

static size_t add_point(struct buffer *out, const char *text)
{
	uint32_t point;
	size_t taken = text_read_point(text, &point);
	if (text_is_harmful(point) || point == '"' || point == '\\')
		add_escape(out, point);
	else if (point == 0xFFFD)
		buffer_add_string(out, "\xEF\xBF\xBD");
	else
		buffer_add(out, text, taken);
	return taken;
}

void json_add_string(struct buffer *out, const char *text)
{
	buffer_add_char(out, '"');
	while (*text) {
		size_t plain = 0;
		while (is_plain(text[plain]))
			plain++;
		buffer_add(out, text, plain);
		text += plain;
		if (*text)
			text += add_point(out, text);
	}
	buffer_add_char(out, '"');
}

/* `key` is given as it is written, with what stands before it: `, "line": `. */
static void add_text(struct buffer *out, const char *key, const char *text)
{
	buffer_add_string(out, key);
	if (text)
		json_add_string(out, text);
	else
		buffer_add_string(out, "null");
}

/* The same for texts that are empty where there is nothing to say. */
static void add_filled(struct buffer *out, const char *key, const char *text)
{
	add_text(out, key, text && *text ? text : NULL);
}

/* What was not fully judged has no verdict. */
static void add_verdict(struct buffer *out, enum verdict verdict)
{
	add_text(out, ", \"verdict\": ", verdict == VERDICT_NONE ? NULL : verdict_name(verdict));
}

static void add_number(struct buffer *out, const char *key, int number)
{
	char digits[16];
	int length = snprintf(digits, sizeof digits, "%d", number);
	buffer_add_string(out, key);
	buffer_add(out, digits, (size_t)length);
}

/* Lines and columns start at 1. */
static void add_position(struct buffer *out, const char *key, int number)
{
	if (number > 0)
		add_number(out, key, number);
	else
		add_text(out, key, NULL);
}

static void add_answer(struct buffer *out, const char *key, enum answer answer)
{
	static const char *const words[] = {"null", "false", "true"};
	buffer_add_string(out, key);
	buffer_add_string(out, words[answer]);
}

static void add_strings(struct buffer *out, const char *key, const struct strings *strings)
{
	buffer_add_string(out, key);
	buffer_add_char(out, '[');
	for (size_t i = 0; i < strings->count; i++)
		add_text(out, i ? ", " : "", strings->at[i]);
	buffer_add_char(out, ']');
}

static void add_answered(struct buffer *out, const struct finding *finding)
{
	add_text(out, ", \"answered\": {\"answer\": ", finding->answer);
	add_text(out, ", \"by\": ", finding->answered_by);
	add_text(out, ", \"on\": ", finding->answered_on);
	add_text(out, ", \"because\": ", finding->because);
	buffer_add_char(out, '}');
}

static void add_finding(struct buffer *out, const struct finding *finding)
{
	add_number(out, "{\"fault\": ", finding->fault);
	add_text(out, ", \"rule\": ", finding->rule);
	add_text(out, ", \"level\": ", level_name(finding->level));
	add_text(out, ", \"at\": ", finding->at);
	add_text(out, ", \"id\": ", finding->id);
	add_position(out, ", \"line\": ", finding->line);
	add_position(out, ", \"column\": ", finding->column);
	add_text(out, ", \"reason\": ", finding->reason);
	add_filled(out, ", \"advice\": ", finding->advice);
	add_text(out, ", \"found\": ", finding->found);
	add_text(out, ", \"wanted\": ", finding->wanted);
	add_strings(out, ", \"statements\": ", &finding->statements);
	add_filled(out, ", \"set_by\": ", finding->set_by);
	add_text(out, ", \"waived\": ", finding->waived);
	if (finding->question)
		add_text(out, ", \"question\": ", finding->question);
	if (finding->answer)
		add_answered(out, finding);
	buffer_add_string(out, finding->unsure ? ", \"unsure\": true}" : "}");
}

static void add_findings(struct buffer *out, const struct findings *findings)
{
	buffer_add_string(out, ", \"findings\": [");
	for (size_t i = 0; i < findings->count; i++) {
		buffer_add_string(out, i ? ", " : "");
		add_finding(out, &findings->at[i]);
	}
	buffer_add_char(out, ']');
}

static void add_criterion(struct buffer *out, const struct criterion_result *criterion)
{
	add_text(out, "{\"id\": ", criterion->id);
	add_text(out, ", \"says\": ", criterion->says);
	add_verdict(out, criterion->verdict);
	add_strings(out, ", \"evidence\": ", &criterion->evidence);
	add_findings(out, &criterion->findings);
	buffer_add_char(out, '}');
}

static void add_dispensations(struct buffer *out, const struct dispensation *dispensations, size_t count)
{
	buffer_add_string(out, ", \"dispensations\": [");
	for (size_t i = 0; i < count; i++) {
		const struct dispensation *dispensation = &dispensations[i];
		add_filled(out, i ? ", {\"unit\": " : "{\"unit\": ", dispensation->unit);
		add_filled(out, ", \"qualification\": ", dispensation->qualification);
		add_filled(out, ", \"criterion\": ", dispensation->criterion);
		add_text(out, ", \"rule\": ", dispensation->rule);
		add_text(out, ", \"says\": ", dispensation->says);
		add_text(out, ", \"reason\": ", dispensation->reason);
		add_text(out, ", \"agreed_with\": ", dispensation->agreed_with);
		add_text(out, ", \"from\": ", dispensation->from);
		add_text(out, ", \"till\": ", dispensation->till);
		add_text(out, ", \"state\": ", policy_state_name((enum policy_state)dispensation->state));
		add_text(out, ", \"set_by\": ", dispensation->place);
		buffer_add_char(out, '}');
	}
	buffer_add_char(out, ']');
}

static void add_waivers(struct buffer *out, const struct waiver *waivers, size_t count)
{
	buffer_add_string(out, ", \"waivers\": [");
	for (size_t i = 0; i < count; i++) {
		const struct waiver *waiver = &waivers[i];
		add_text(out, i ? ", {\"rule\": " : "{\"rule\": ", waiver->rule);
		add_filled(out, ", \"learner\": ", waiver->learner);
		add_filled(out, ", \"item\": ", waiver->item);
		add_filled(out, ", \"unit\": ", waiver->unit);
		add_filled(out, ", \"criterion\": ", waiver->criterion);
		add_text(out, ", \"because\": ", waiver->because);
		add_text(out, ", \"approved_by\": ", waiver->approved_by);
		add_filled(out, ", \"from\": ", waiver->from);
		add_text(out, ", \"till\": ", waiver->till);
		add_text(out, ", \"state\": ", policy_state_name((enum policy_state)waiver->state));
		add_text(out, ", \"set_by\": ", waiver->place);
		buffer_add_char(out, '}');
	}
	buffer_add_char(out, ']');
}

static void add_numbers(struct buffer *out, const struct unit_result *unit)
{
	add_text(out, ", \"standard\": {\"id\": ", unit->standard);
	buffer_add_string(out, ", \"criteria\": [");
	for (size_t i = 0; i < unit->number_count; i++) {
		add_text(out, i ? ", {\"id\": " : "{\"id\": ", unit->numbers[i].id);
		add_strings(out, ", \"evidence\": ", &unit->numbers[i].evidence);
		buffer_add_char(out, '}');
	}
	buffer_add_string(out, "]}");
}

static void add_unit(struct buffer *out, const struct unit_result *unit)
{
	add_text(out, "{\"id\": ", unit->id);
	add_filled(out, ", \"edition\": ", unit->edition);
	add_filled(out, ", \"sha256\": ", unit->sha256);
	add_verdict(out, unit->verdict);
	buffer_add_string(out, ", \"criteria\": [");
	for (size_t i = 0; i < unit->count; i++) {
		buffer_add_string(out, i ? ", " : "");
		add_criterion(out, &unit->criteria[i]);
	}
	buffer_add_char(out, ']');
	if (unit->standard)
		add_numbers(out, unit);
	add_findings(out, &unit->findings);
	if (unit->dispensation_count)
		add_dispensations(out, unit->dispensations, unit->dispensation_count);
	buffer_add_char(out, '}');
}

static void add_units(struct buffer *out, const struct result *result)
{
	buffer_add_string(out, ", \"units\": [");
	for (size_t i = 0; i < result->unit_count; i++) {
		buffer_add_string(out, i ? ", " : "");
		add_unit(out, &result->units[i]);
	}
	buffer_add_char(out, ']');
}

static void add_error(struct buffer *out, const struct fault_report *error)
{
	add_filled(out, "{\"file\": ", error->file);
	add_position(out, ", \"line\": ", error->line);
	add_position(out, ", \"column\": ", error->column);
	add_text(out, ", \"rule\": ", error->rule);
	add_text(out, ", \"reason\": ", error->reason);
	buffer_add_char(out, '}');
}

static void add_errors(struct buffer *out, const struct result *result)
{
	buffer_add_string(out, ", \"errors\": [");
	for (size_t i = 0; i < result->error_count; i++) {
		buffer_add_string(out, i ? ", " : "");
		add_error(out, &result->errors[i]);
	}
	buffer_add_char(out, ']');
}

static void add_objective(struct buffer *out, const struct objective_measure *objective)
{
	add_text(out, "{\"id\": ", objective->id);
	add_answer(out, ", \"specific\": ", objective->specific);
	add_answer(out, ", \"measurable\": ", objective->measurable);
	add_answer(out, ", \"achievable\": ", objective->achievable);
	add_answer(out, ", \"relevant\": ", objective->relevant);
	add_answer(out, ", \"time_bound\": ", objective->time_bound);
	add_text(out, ", \"deadline\": ", objective->deadline);
	buffer_add_char(out, '}');
}

static void add_objectives(struct buffer *out, const struct result *result)
{
	buffer_add_string(out, ", \"objectives\": [");
	for (size_t i = 0; i < result->objective_count; i++) {
		buffer_add_string(out, i ? ", " : "");
		add_objective(out, &result->objectives[i]);
	}
	buffer_add_char(out, ']');
}

static void add_feedback(struct buffer *out, const struct feedback_measure *feedback)
{
	buffer_add_string(out, ", \"feedback\": ");
	if (!feedback->taken) {
		buffer_add_string(out, "null");
		return;
	}
	add_number(out, "{\"items\": ", feedback->items);
	add_number(out, ", \"sources\": ", feedback->sources);
	add_number(out, ", \"methods\": ", feedback->methods);
	add_number(out, ", \"people\": ", feedback->people);
	add_number(out, ", \"span_days\": ", feedback->span_days);
	add_number(out, ", \"positive\": ", feedback->positive);
	add_number(out, ", \"constructive\": ", feedback->constructive);
	add_number(out, ", \"used\": ", feedback->used);
	/* A number that JSON can't hold would spoil the whole document. */
	double sources = isfinite(feedback->effective_sources) ? feedback->effective_sources : 0;
	buffer_print(out, ", \"effective_sources\": %.6f}", sources);
}

void json_add_result(struct buffer *out, const struct result *result)
{
	add_text(out, "{\"assay\": 1, \"path\": ", result->path);
	add_filled(out, ", \"learner\": ", result->learner);
	add_filled(out, ", \"qualification\": ", result->qualification);
	add_filled(out, ", \"today\": ", result->today);
	add_filled(out, ", \"as_of\": ", result->as_of);
	add_filled(out, ", \"sha256\": ", result->sha256);
	add_verdict(out, result->verdict);
	if (result->verdict != VERDICT_UNREADABLE)
		add_units(out, result);
	add_findings(out, &result->findings);
	add_errors(out, result);
	add_objectives(out, result);
	add_feedback(out, &result->feedback);
	buffer_add_char(out, '}');
}

static void add_run(struct buffer *out, const struct run_facts *facts)
{
	add_text(out, "{\"started\": ", facts->started);
	add_filled(out, ", \"today\": ", facts->today);
	add_text(out, ", \"assay_version\": ", facts->assay_version);
	add_text(out, ", \"lua_version\": ", facts->lua_version);
	add_strings(out, ", \"paths\": ", &facts->paths);
	if (facts->trial.count)
		add_strings(out, ", \"trial\": ", &facts->trial);
	buffer_add_string(out, ", \"layers\": ");
	json_add_layers(out, facts);
	add_dispensations(out, facts->dispensations, facts->dispensation_count);
	add_waivers(out, facts->waivers, facts->waiver_count);
	buffer_add_char(out, '}');
}

void json_add_layers(struct buffer *out, const struct run_facts *facts)
{
	buffer_add_char(out, '[');
	for (size_t i = 0; i < facts->layer_count; i++) {
		add_text(out, i ? ", {\"file\": " : "{\"file\": ", facts->layers[i].file);
		add_text(out, ", \"sha256\": ", facts->layers[i].sha256);
		buffer_add_char(out, '}');
	}
	buffer_add_char(out, ']');
}

void json_add_strings(struct buffer *out, const struct strings *strings)
{
	add_strings(out, "", strings);
}

struct json_state {
	size_t count;
};

static void *start(const struct report_options *options)
{
	(void)options;
	return memory_take(1, sizeof(struct json_state));
}

static void begin_document(void *state, const struct run_facts *facts, struct buffer *out)
{
	(void)state;
	buffer_add_string(out, "{\"assay\": 1, \"run\": ");
	add_run(out, facts);
	buffer_add_string(out, ", \"portfolios\": [");
}

static void separate(void *state, struct buffer *out)
{
	struct json_state *json = state;
	buffer_add_string(out, json->count++ ? ",\n" : "\n");
}

static void add_portfolio(void *state, const struct result *result, struct buffer *out)
{
	separate(state, out);
	json_add_result(out, result);
}

static void add_written(void *state, struct text json, struct buffer *out)
{
	separate(state, out);
	buffer_add(out, json.at, json.length);
}

static void end_document(void *state, const struct run_facts *facts, struct buffer *out)
{
	(void)state;
	add_strings(out, "\n], \"notices\": ", &facts->notices);
	buffer_add_string(out, "}\n");
}

static void add_nothing(void *state, const struct run_facts *facts, struct buffer *out)
{
	(void)state;
	(void)facts;
	(void)out;
}

static void add_line(void *state, const struct result *result, struct buffer *out)
{
	(void)state;
	json_add_result(out, result);
	buffer_add_char(out, '\n');
}

static void add_written_line(void *state, struct text json, struct buffer *out)
{
	(void)state;
	buffer_add(out, json.at, json.length);
	buffer_add_char(out, '\n');
}

const struct report_format report_json = {"json",       start, begin_document, add_portfolio,
                                          end_document, free,  add_written};
const struct report_format report_jsonl = {"jsonl", start, add_nothing, add_line, add_nothing, free, add_written_line};
