/* The contract's JSON: keys and their order as it shows them, null where something is absent. */
#include "policy.h"
#include "report.h"
#include "report_keys.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FORMAT_VERSION = 1 };

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

/* Objects by their tables ------------------------------------------------------------------------------------------ */

/* An object that is being written. Its keys come in the order of its table in report_keys.c, of which the schema is made:
 * a key that the table lacks, or one that is left out though it may not be absent, is a fault of this file. */
struct object {
	struct buffer *out;
	const struct report_object *of;
	size_t next;
};
struct list {
	struct buffer *out;
	const struct report_object *of;
	size_t count;
};

static struct object begin_object(struct buffer *out, const struct report_object *of)
{
	buffer_add_char(out, '{');
	return (struct object){out, of, 0};
}

/* Passes over keys that are absent, as far as `key`, or to the end where that is NULL. */
static void pass_absent(struct object *object, const char *key)
{
	const struct report_object *of = object->of;
	while (object->next < of->count && !(key && strcmp(of->keys[object->next].key, key) == 0)) {
		assert(of->keys[object->next].maybe_absent && "the table has another key first");
		object->next++;
	}
	assert((!key || object->next < of->count) && "the table lacks this key");
}

static void end_object(struct object *object)
{
	pass_absent(object, NULL);
	buffer_add_char(object->out, '}');
}

/* For a value that follows. The first key of an object is never absent. */
static const struct report_key *add_key(struct object *object, const char *key)
{
	pass_absent(object, key);
	buffer_add_string(object->out, object->next ? ", \"" : "\"");
	buffer_add_string(object->out, key);
	buffer_add_string(object->out, "\": ");
	return &object->of->keys[object->next++];
}

static struct object begin_member(struct object *object, const char *key)
{
	const struct report_object *of = add_key(object, key)->object;
	return begin_object(object->out, of);
}

static struct list begin_list(struct object *object, const char *key)
{
	const struct report_object *of = add_key(object, key)->object;
	buffer_add_char(object->out, '[');
	return (struct list){object->out, of, 0};
}

static struct object next_item(struct list *list)
{
	buffer_add_string(list->out, list->count++ ? ", " : "");
	return begin_object(list->out, list->of);
}

static void end_list(const struct list *list)
{
	buffer_add_char(list->out, ']');
}

/* Values ----------------------------------------------------------------------------------------------------------- */

static void add_text(struct object *object, const char *key, const char *text)
{
	add_key(object, key);
	if (text)
		json_add_string(object->out, text);
	else
		buffer_add_string(object->out, "null");
}

/* The same for texts that are empty where there is nothing to say. */
static void add_filled(struct object *object, const char *key, const char *text)
{
	add_text(object, key, text && *text ? text : NULL);
}

/* What was not fully judged has no verdict. */
static void add_verdict(struct object *object, enum verdict verdict)
{
	add_text(object, "verdict", verdict == VERDICT_NONE ? NULL : verdict_name(verdict));
}

static void add_number(struct object *object, const char *key, int number)
{
	char digits[16];
	int length = snprintf(digits, sizeof digits, "%d", number);
	add_key(object, key);
	buffer_add(object->out, digits, (size_t)length);
}

/* Lines and columns start at 1. */
static void add_position(struct object *object, const char *key, int number)
{
	if (number > 0)
		add_number(object, key, number);
	else
		add_text(object, key, NULL);
}

static void add_answer(struct object *object, const char *key, enum answer answer)
{
	static const char *const words[] = {"null", "false", "true"};
	add_key(object, key);
	buffer_add_string(object->out, words[answer]);
}

static void add_strings(struct object *object, const char *key, const struct strings *strings)
{
	add_key(object, key);
	json_add_strings(object->out, strings);
}

void json_add_strings(struct buffer *out, const struct strings *strings)
{
	buffer_add_char(out, '[');
	for (size_t i = 0; i < strings->count; i++) {
		buffer_add_string(out, i ? ", " : "");
		json_add_string(out, strings->at[i]);
	}
	buffer_add_char(out, ']');
}

/* A portfolio ------------------------------------------------------------------------------------------------------ */

/* The layer above the unit that asks. */
static void add_asker(struct object *object, const struct finding *finding)
{
	struct object asker = begin_member(object, "asked_by");
	add_text(&asker, "layer", finding->asked_by);
	add_filled(&asker, "set_by", finding->asked_at);
	add_filled(&asker, "because", finding->because);
	end_object(&asker);
}

static void add_answered(struct object *finding_object, const struct finding *finding)
{
	struct object object = begin_member(finding_object, "answered");
	add_text(&object, "answer", finding->answer);
	add_text(&object, "by", finding->answered_by);
	add_text(&object, "on", finding->answered_on);
	add_text(&object, "because", finding->answered_because);
	end_object(&object);
}

static void add_finding(struct object object, const struct finding *finding)
{
	add_number(&object, "fault", finding->fault);
	add_text(&object, "rule", finding->rule);
	add_text(&object, "level", level_name(finding->level));
	add_text(&object, "at", finding->at);
	add_text(&object, "id", finding->id);
	add_position(&object, "line", finding->line);
	add_position(&object, "column", finding->column);
	add_text(&object, "reason", finding->reason);
	add_filled(&object, "advice", finding->advice);
	add_text(&object, "found", finding->found);
	add_text(&object, "wanted", finding->wanted);
	add_strings(&object, "statements", &finding->statements);
	add_filled(&object, "set_by", finding->set_by);
	add_text(&object, "waived", finding->waived);
	if (finding->question)
		add_text(&object, "question", finding->question);
	if (finding->answer)
		add_answered(&object, finding);
	if (finding->unsure)
		add_answer(&object, "unsure", ANSWER_YES);
	if (finding->asked_by)
		add_asker(&object, finding);
	end_object(&object);
}

static void add_findings(struct object *object, const struct findings *findings)
{
	struct list list = begin_list(object, "findings");
	for (size_t i = 0; i < findings->count; i++)
		add_finding(next_item(&list), &findings->at[i]);
	end_list(&list);
}

static void add_criterion(struct object object, const struct criterion_result *criterion)
{
	add_text(&object, "id", criterion->id);
	add_text(&object, "says", criterion->says);
	add_verdict(&object, criterion->verdict);
	add_strings(&object, "evidence", &criterion->evidence);
	add_findings(&object, &criterion->findings);
	end_object(&object);
}

static void add_dispensation(struct object object, const struct dispensation *dispensation)
{
	add_filled(&object, "unit", dispensation->unit);
	add_filled(&object, "qualification", dispensation->qualification);
	add_filled(&object, "criterion", dispensation->criterion);
	add_text(&object, "rule", dispensation->rule);
	add_text(&object, "says", dispensation->says);
	add_text(&object, "reason", dispensation->reason);
	add_text(&object, "agreed_with", dispensation->agreed_with);
	add_text(&object, "from", dispensation->from);
	add_text(&object, "till", dispensation->till);
	add_text(&object, "state", policy_state_name((enum policy_state)dispensation->state));
	add_filled(&object, "overruled_by", dispensation->overruled_by);
	add_text(&object, "set_by", dispensation->place);
	end_object(&object);
}

static void add_dispensations(struct object *object, const struct dispensation *dispensations, size_t count)
{
	struct list list = begin_list(object, "dispensations");
	for (size_t i = 0; i < count; i++)
		add_dispensation(next_item(&list), &dispensations[i]);
	end_list(&list);
}

static void add_waiver(struct object object, const struct waiver *waiver)
{
	add_text(&object, "rule", waiver->rule);
	add_filled(&object, "learner", waiver->learner);
	add_filled(&object, "item", waiver->item);
	add_filled(&object, "unit", waiver->unit);
	add_filled(&object, "criterion", waiver->criterion);
	add_text(&object, "because", waiver->because);
	add_text(&object, "approved_by", waiver->approved_by);
	add_filled(&object, "agreed_with", waiver->agreed_with);
	add_filled(&object, "from", waiver->from);
	add_text(&object, "till", waiver->till);
	add_text(&object, "state", policy_state_name((enum policy_state)waiver->state));
	add_text(&object, "set_by", waiver->place);
	end_object(&object);
}

static void add_waivers(struct object *object, const struct waiver *waivers, size_t count)
{
	struct list list = begin_list(object, "waivers");
	for (size_t i = 0; i < count; i++)
		add_waiver(next_item(&list), &waivers[i]);
	end_list(&list);
}

static void add_standard(struct object object, const struct unit_result *unit)
{
	add_text(&object, "id", unit->standard);
	struct list list = begin_list(&object, "criteria");
	for (size_t i = 0; i < unit->number_count; i++) {
		struct object number = next_item(&list);
		add_text(&number, "id", unit->numbers[i].id);
		add_strings(&number, "evidence", &unit->numbers[i].evidence);
		end_object(&number);
	}
	end_list(&list);
	end_object(&object);
}

static void add_unit(struct object object, const struct unit_result *unit)
{
	add_text(&object, "id", unit->id);
	add_filled(&object, "edition", unit->edition);
	add_filled(&object, "sha256", unit->sha256);
	add_verdict(&object, unit->verdict);
	struct list criteria = begin_list(&object, "criteria");
	for (size_t i = 0; i < unit->count; i++)
		add_criterion(next_item(&criteria), &unit->criteria[i]);
	end_list(&criteria);
	if (unit->standard)
		add_standard(begin_member(&object, "standard"), unit);
	add_findings(&object, &unit->findings);
	if (unit->dispensation_count)
		add_dispensations(&object, unit->dispensations, unit->dispensation_count);
	end_object(&object);
}

static void add_units(struct object *object, const struct result *result)
{
	struct list list = begin_list(object, "units");
	for (size_t i = 0; i < result->unit_count; i++)
		add_unit(next_item(&list), &result->units[i]);
	end_list(&list);
}

static void add_error(struct object object, const struct fault_report *error)
{
	add_filled(&object, "file", error->file);
	add_position(&object, "line", error->line);
	add_position(&object, "column", error->column);
	add_text(&object, "rule", error->rule);
	add_text(&object, "reason", error->reason);
	end_object(&object);
}

static void add_errors(struct object *object, const struct result *result)
{
	struct list list = begin_list(object, "errors");
	for (size_t i = 0; i < result->error_count; i++)
		add_error(next_item(&list), &result->errors[i]);
	end_list(&list);
}

static void add_objective(struct object object, const struct objective_measure *objective)
{
	add_text(&object, "id", objective->id);
	add_answer(&object, "specific", objective->specific);
	add_answer(&object, "measurable", objective->measurable);
	add_answer(&object, "achievable", objective->achievable);
	add_answer(&object, "relevant", objective->relevant);
	add_answer(&object, "time_bound", objective->time_bound);
	add_text(&object, "deadline", objective->deadline);
	end_object(&object);
}

static void add_objectives(struct object *object, const struct result *result)
{
	struct list list = begin_list(object, "objectives");
	for (size_t i = 0; i < result->objective_count; i++)
		add_objective(next_item(&list), &result->objectives[i]);
	end_list(&list);
}

static void add_feedback(struct object object, const struct feedback_measure *feedback)
{
	add_number(&object, "items", feedback->items);
	add_number(&object, "sources", feedback->sources);
	add_number(&object, "methods", feedback->methods);
	add_number(&object, "people", feedback->people);
	add_number(&object, "span_days", feedback->span_days);
	add_number(&object, "positive", feedback->positive);
	add_number(&object, "constructive", feedback->constructive);
	add_number(&object, "used", feedback->used);
	add_key(&object, "effective_sources");
	/* A number that JSON can't hold would spoil the whole document. */
	double sources = isfinite(feedback->effective_sources) ? feedback->effective_sources : 0;
	buffer_print(object.out, "%.6f", sources);
	end_object(&object);
}

void json_add_result(struct buffer *out, const struct result *result)
{
	struct object object = begin_object(out, &report_keys_portfolio);
	add_number(&object, "assay", FORMAT_VERSION);
	add_text(&object, "path", result->path);
	add_filled(&object, "learner", result->learner);
	add_filled(&object, "qualification", result->qualification);
	add_filled(&object, "today", result->today);
	add_filled(&object, "as_of", result->as_of);
	add_filled(&object, "sha256", result->sha256);
	add_verdict(&object, result->verdict);
	if (result->verdict != VERDICT_UNREADABLE)
		add_units(&object, result);
	add_findings(&object, &result->findings);
	if (result->dispensation_count)
		add_dispensations(&object, result->dispensations, result->dispensation_count);
	add_errors(&object, result);
	add_objectives(&object, result);
	if (result->feedback.taken)
		add_feedback(begin_member(&object, "feedback"), &result->feedback);
	else
		add_text(&object, "feedback", NULL);
	end_object(&object);
}

/* A run ------------------------------------------------------------------------------------------------------------ */

void json_add_layers(struct buffer *out, const struct run_facts *facts)
{
	buffer_add_char(out, '[');
	struct list list = {out, &report_keys_layer, 0};
	for (size_t i = 0; i < facts->layer_count; i++) {
		struct object layer = next_item(&list);
		add_text(&layer, "file", facts->layers[i].file);
		add_text(&layer, "sha256", facts->layers[i].sha256);
		end_object(&layer);
	}
	end_list(&list);
}

static void add_centre(struct object *run, const struct run_facts *facts)
{
	if (!run_has_centre(facts)) {
		add_text(run, "centre", NULL);
		return;
	}
	struct object centre = begin_member(run, "centre");
	add_text(&centre, "folder", facts->centre);
	add_filled(&centre, "title", facts->centre_title);
	end_object(&centre);
}

static void add_run(struct object object, const struct run_facts *facts)
{
	add_text(&object, "started", facts->started);
	add_filled(&object, "today", facts->today);
	add_text(&object, "assay_version", facts->assay_version);
	add_text(&object, "lua_version", facts->lua_version);
	add_centre(&object, facts);
	add_strings(&object, "paths", &facts->paths);
	if (facts->trial.count)
		add_strings(&object, "trial", &facts->trial);
	add_key(&object, "layers");
	json_add_layers(object.out, facts);
	add_dispensations(&object, facts->dispensations, facts->dispensation_count);
	add_waivers(&object, facts->waivers, facts->waiver_count);
	end_object(&object);
}

struct json_state {
	struct object document;
	struct list portfolios;
};

static void *start(const struct report_options *options)
{
	(void)options;
	return memory_take(1, sizeof(struct json_state));
}

static void begin_document(void *state, const struct run_facts *facts, struct buffer *out)
{
	struct json_state *json = state;
	json->document = begin_object(out, &report_keys_report);
	add_number(&json->document, "assay", FORMAT_VERSION);
	add_run(begin_member(&json->document, "run"), facts);
	json->portfolios = begin_list(&json->document, "portfolios");
}

static void separate(void *state, struct buffer *out)
{
	struct json_state *json = state;
	buffer_add_string(out, json->portfolios.count++ ? ",\n" : "\n");
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

static void add_stopped(struct object object, const struct run_facts *facts)
{
	add_text(&object, "why", facts->stopped);
	add_number(&object, "judged", (int)facts->portfolios);
	add_number(&object, "of", (int)facts->wanted);
	end_object(&object);
}

static void end_document(void *state, const struct run_facts *facts, struct buffer *out)
{
	struct json_state *json = state;
	json->document.out = out;
	buffer_add_string(out, "\n]");
	add_strings(&json->document, "notices", &facts->notices);
	if (facts->stopped)
		add_stopped(begin_member(&json->document, "stopped"), facts);
	end_object(&json->document);
	buffer_add_char(out, '\n');
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

const struct report_format report_json = {"json",        false,        start, begin_document,
                                          add_portfolio, end_document, free,  add_written};
const struct report_format report_jsonl = {"jsonl",  true,        start, add_nothing,
                                           add_line, add_nothing, free,  add_written_line};
