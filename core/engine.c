#include "engine.h"

#include <lauxlib.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "engine_inside.h"
#include "hash.h"

/* Verdicts --------------------------------------------------------------------------------------------------------- */

static enum verdict verdict_of(const struct finding_list *findings, bool failed)
{
	enum verdict verdict = failed ? VERDICT_JUDGEMENT : VERDICT_READY;
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->at[i];
		if (finding_is_settled(finding))
			continue;
		if (finding->level == LEVEL_MUST)
			verdict = verdict_worse(verdict, VERDICT_GAP);
		else if (finding->unsure)
			verdict = verdict_worse(verdict, VERDICT_JUDGEMENT);
	}
	return verdict;
}

/* What holds a part that was not fully judged has no verdict either. */
static enum verdict verdict_of_both(enum verdict a, enum verdict b)
{
	return a == VERDICT_NONE || b == VERDICT_NONE ? VERDICT_NONE : verdict_worse(a, b);
}

static struct findings as_findings(const struct finding_list *list)
{
	return (struct findings){list->at, list->count};
}

static void judge_criterion(struct judging *judging, const struct part *part, struct criterion_result *criterion,
                            struct finding_list *findings)
{
	struct tally tally = {0};
	judging->partial = false;
	judging->part = part;
	engine_walk(judging, part, part->blocks, part->count, &tally);
	judging->part = NULL;
	criterion->id = part->id;
	criterion->says = part->says;
	criterion->verdict = judging->partial ? VERDICT_NONE : verdict_of(&tally.findings, tally.failed);
	*findings = tally.findings;
}

static void judge_unit(struct judging *judging, const struct unit *unit, struct unit_result *result,
                       struct finding_list *of_criteria)
{
	*result = (struct unit_result){
		.id = unit->id,
		.title = unit->title,
		.edition = unit->edition,
		.sha256 = unit->sha256,
		.dispensations = unit->dispensations,
		.dispensation_count = unit->dispensation_count,
		.count = unit->criterion_count,
		.criteria = arena_array(judging->arena, unit->criterion_count, sizeof *result->criteria),
	};
	judging->unit = unit;
	engine_number_unit(judging, unit, result);
	for (size_t i = 0; i < unit->criterion_count; i++)
		judge_criterion(judging, &unit->criteria[i], &result->criteria[i], &of_criteria[i]);
	struct tally tally = {0};
	judging->partial = false;
	for (size_t i = 0; i < unit->note_count; i++)
		engine_walk(judging, &unit->notes[i], unit->notes[i].blocks, unit->notes[i].count, &tally);
	judging->unit = NULL;
	result->findings = as_findings(&tally.findings);
	result->verdict = judging->partial ? VERDICT_NONE : verdict_of(&tally.findings, tally.failed);
	for (size_t i = 0; i < unit->criterion_count; i++)
		result->verdict = verdict_of_both(result->verdict, result->criteria[i].verdict);
}

/* The file --------------------------------------------------------------------------------------------------------- */

static void add_file_faults(struct judging *judging, struct finding_list *list)
{
	const struct file_fault *seen = judging->portfolio->faults;
	for (; seen && !engine_has_too_many(judging); seen = seen->next) {
		const struct rule *rule = pack_rule(judging->pack, seen->rule);
		if (!rule || !engine_wants(judging, rule, rule->level))
			continue;
		const struct fault *fault =
			engine_new_fault(judging, seen->node ? seen->node : judging->portfolio->root, seen->reason,
		                         seen->found, seen->wanted);
		struct finding *finding =
			engine_add_new_finding(judging, list, rule, fault, rule->level,
		                               (struct origin){.set_by = rule->place}, (struct strings){0});
		finding->line = seen->line;
		finding->column = seen->column;
	}
}

static const char *text_at(const struct judging *judging, const char *record, const char *key)
{
	const struct node *node = judging->portfolio->root;
	if (record)
		node = node_child(node, record);
	node = node ? node_child(node, key) : NULL;
	return node && node->kind == NODE_TEXT ? node->text.at : "";
}

static void set_unreadable(struct judging *judging, struct place place, const char *reason)
{
	judging->result->verdict = VERDICT_UNREADABLE;
	engine_add_error(judging, place, NULL, reason);
}

/* False where so much is to be said that it would bury the rest of the run: the result is unreadable, or all is judged once
 * more without the rules of the centre that found most. */
static bool is_of_bearable_length(struct judging *judging)
{
	struct result *result = judging->result;
	if (!engine_has_too_many(judging))
		return true;
	if (judging->again || engine_leaves_out_largest(judging))
		return false;
	result->unit_count = 0;
	set_unreadable(
		judging, node_place(judging->portfolio, judging->portfolio->root),
		arena_print(judging->arena,
	                    "There is more to say of this file than can be told: over %d findings. Is it really a "
	                    "portfolio? Split it, or take out what is not needed.",
	                    (int)ENGINE_MOST_FINDINGS));
	return false;
}

/* The qualification that the portfolio names; NULL, and the result is unreadable, where there is none. */
static const struct qualification *find_qualification(struct judging *judging)
{
	const struct node *node = node_child(judging->portfolio->root, "qualification");
	struct place place = node_place(judging->portfolio, node ? node : judging->portfolio->root);
	if (!node || node->kind != NODE_TEXT || !node->text.length) {
		set_unreadable(judging, place,
		               "The portfolio names no qualification: add a line such as qualification: "
		               "cyq/l2-nvq-certificate-customer-service ('assay list qualifications' shows them all).");
		return NULL;
	}
	const struct qualification *found = pack_qualification(judging->pack, node->text.at);
	if (found)
		return found;
	const char *near = pack_nearest_qualification(judging->pack, node->text.at);
	set_unreadable(judging, place,
	               arena_print(judging->arena,
	                           "There is no qualification '%s'%s%s%s ('assay list qualifications' shows them all).",
	                           node->text.at, near ? "; did you mean '" : "", near ? near : "", near ? "'?" : ""));
	return NULL;
}

/* The unit as it is judged in the qualification; `name` may be without its body. */
static const struct unit *named_unit(struct judging *judging, const struct qualification *qualification,
                                     const char *name)
{
	if (!strchr(name, '/'))
		name = arena_print(judging->arena, "%s/%s", qualification->body, name);
	return pack_unit_in(judging->pack, name, qualification->id);
}

/* Whether `file` is `end`, or ends so below a folder: the centre's "./centre/awarding-bodies/…". */
static bool is_file(const char *file, const char *end)
{
	size_t length = strlen(file), tail = strlen(end);
	return length >= tail && strcmp(file + length - tail, end) == 0 &&
	       (length == tail || file[length - tail - 1] == '/');
}

/* The error of a unit's own file; NULL where it has none. */
static const struct error *error_of_unit(struct judging *judging, const char *full)
{
	const char *slash = strchr(full, '/');
	const char *file =
		arena_print(judging->arena, "awarding-bodies/%.*s/units%s.lua", (int)(slash - full), full, slash);
	for (size_t i = 0; i < judging->pack->error_count; i++)
		if (is_file(judging->pack->errors[i].file, file))
			return &judging->pack->errors[i];
	return NULL;
}

static const char *missing_unit(struct judging *judging, const struct qualification *qualification, const char *name)
{
	if (!*name)
		return "A list or keys stand here where the name of a unit is wanted: write plain names, such as "
		       "units: [develop-personal-performance].";
	const char *full = strchr(name, '/') ? name : arena_print(judging->arena, "%s/%s", qualification->body, name);
	const struct error *faulty = error_of_unit(judging, full);
	if (faulty)
		return arena_print(
			judging->arena,
			"This can't be judged: the file of the unit '%s' is faulty (%s:%d). That is for the centre "
			"to mend, not for the learner.",
			full, faulty->file, faulty->line);
	const char *near = pack_nearest_unit(judging->pack, full);
	size_t body = (size_t)(strchr(full, '/') - full) + 1;
	near = near && strncmp(near, full, body) == 0 ? near : NULL;
	return arena_print(judging->arena, "There is no unit '%s'%s%s%s ('assay list units' shows them all).", name,
	                   near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
}

/* Whether the whole qualification is claimed, and its structure is known: then all its units may be achieved already. */
static bool claims_whole(const struct judging *judging, const struct qualification *qualification)
{
	const struct node *claims = node_child(judging->portfolio->root, "claims");
	return claims && claims->value_kind == VALUE_WORD && !claims->unknown &&
	       strcmp(claims->value.word, "qualification") == 0 && qualification->structure_count;
}

/* The units to judge: those asked for, else those that the portfolio claims, each once. False where one is unknown. */
static bool find_units(struct judging *judging, const struct qualification *qualification, const struct unit **units,
                       size_t *count)
{
	const struct strings *asked = &judging->request->units;
	const struct node *claimed = node_child(judging->portfolio->root, "units");
	size_t most = asked->count ? asked->count : claimed ? claimed->count : 0;
	struct place place = node_place(judging->portfolio, claimed ? claimed : judging->portfolio->root);
	*count = 0;
	for (size_t i = 0; i < most; i++) {
		const struct node *node = asked->count ? NULL : claimed->items[i];
		if (node && node->kind != NODE_TEXT)
			continue;
		const char *name = node ? node->text.at : asked->at[i];
		const struct unit *unit = named_unit(judging, qualification, name);
		if (!unit) {
			set_unreadable(judging, node ? node_place(judging->portfolio, node) : place,
			               missing_unit(judging, qualification, name));
			return false;
		}
		bool seen = false;
		for (size_t k = 0; k < *count; k++)
			seen = seen || units[k] == unit;
		if (!seen)
			units[(*count)++] = unit;
	}
	if (*count == 0 && claims_whole(judging, qualification))
		return true;
	if (*count == 0)
		set_unreadable(judging, place,
		               "The portfolio claims no unit: add a line such as "
		               "units: [develop-personal-performance].");
	return *count > 0;
}

/* Measures --------------------------------------------------------------------------------------------------------- */

static enum answer answer_field(lua_State *lua, const char *key)
{
	lua_getfield(lua, -1, key);
	enum answer answer = lua_isnil(lua, -1) ? ANSWER_UNKNOWN : lua_toboolean(lua, -1) ? ANSWER_YES : ANSWER_NO;
	lua_pop(lua, 1);
	return answer;
}

/* 0 where it is no number that could be counted to. */
static double number_field(lua_State *lua, const char *key)
{
	lua_getfield(lua, -1, key);
	double number = lua_tonumber(lua, -1);
	lua_pop(lua, 1);
	return number >= INT_MIN && number <= INT_MAX ? number : 0;
}

static void read_letters(struct judging *judging, lua_State *lua, const struct node *node,
                         struct objective_measure *objective)
{
	*objective = (struct objective_measure){
		.id = arena_string(judging->arena, node_id(node)),
		.specific = answer_field(lua, "specific"),
		.measurable = answer_field(lua, "measurable"),
		.achievable = answer_field(lua, "achievable"),
		.relevant = answer_field(lua, "relevant"),
		.time_bound = answer_field(lua, "time_bound"),
	};
	lua_getfield(lua, -1, "deadline");
	char day[CALENDAR_DATE_ROOM];
	lua_Integer deadline = lua_isinteger(lua, -1) ? lua_tointeger(lua, -1) : INT64_MAX;
	if (deadline > -INT_MAX && deadline < INT_MAX)
		objective->deadline = arena_string(judging->arena, calendar_write(deadline, day));
	lua_pop(lua, 1);
}

static void measure_objectives(struct judging *judging, const struct measure *measure)
{
	struct result *result = judging->result;
	lua_State *lua = sandbox_state(judging->pack->sandbox);
	const struct node **nodes;
	size_t count =
		node_subjects(judging->portfolio, judging->portfolio->root, measure->subject, judging->arena, &nodes);
	result->objectives = arena_array(judging->arena, count, sizeof *result->objectives);
	result->objective_count = count;
	for (size_t i = 0; i < count; i++) {
		struct target target = {.place = nodes[i]};
		result->objectives[i].id = arena_string(judging->arena, node_id(nodes[i]));
		if (!engine_measure(judging, measure, &target))
			continue;
		read_letters(judging, lua, nodes[i], &result->objectives[i]);
		lua_pop(lua, 1);
	}
}

static void measure_feedback(struct judging *judging, const struct measure *measure)
{
	lua_State *lua = sandbox_state(judging->pack->sandbox);
	const struct node *root = judging->portfolio->root;
	const struct node **nodes;
	size_t count = node_subjects(judging->portfolio, root, measure->subject, judging->arena, &nodes);
	struct target target = {node_subject_place(root, measure->subject), nodes, count, true, 0};
	if (!engine_measure(judging, measure, &target))
		return;
	judging->result->feedback = (struct feedback_measure){
		.taken = true,
		.items = (int)number_field(lua, "items"),
		.sources = (int)number_field(lua, "sources"),
		.methods = (int)number_field(lua, "methods"),
		.people = (int)number_field(lua, "people"),
		.span_days = (int)number_field(lua, "span_days"),
		.positive = (int)number_field(lua, "positive"),
		.constructive = (int)number_field(lua, "constructive"),
		.used = (int)number_field(lua, "used"),
		.effective_sources = number_field(lua, "effective_sources"),
	};
	lua_pop(lua, 1);
}

/* Not where all is judged once more: what stopped a rule may stop a measure, too, that did nothing. */
static void take_measures(struct judging *judging)
{
	for (size_t i = 0; !judging->again && i < judging->pack->measure_count; i++) {
		const struct measure *measure = &judging->pack->measures[i];
		if (strcmp(measure->name, "letters") == 0)
			measure_objectives(judging, measure);
		else if (strcmp(measure->name, "feedback") == 0)
			measure_feedback(judging, measure);
	}
}

/* One portfolio ---------------------------------------------------------------------------------------------------- */

static void judge_units(struct judging *judging, const struct unit **units, size_t count, struct finding_list *of_file)
{
	struct result *result = judging->result;
	struct finding_list **of_criteria = arena_array(judging->arena, count, sizeof(struct finding_list *));
	result->units = arena_array(judging->arena, count, sizeof *result->units);
	result->unit_count = count;
	for (size_t i = 0; i < count; i++) {
		of_criteria[i] = arena_array(judging->arena, units[i]->criterion_count, sizeof **of_criteria);
		judge_unit(judging, units[i], &result->units[i], of_criteria[i]);
	}
	engine_follow_claims(judging, units, of_file, of_criteria);
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < units[i]->criterion_count; k++)
			result->units[i].criteria[k].findings = as_findings(&of_criteria[i][k]);
}

static void set_days(struct judging *judging)
{
	const struct node *claimed = node_child(judging->portfolio->root, "claimed");
	bool known = claimed && claimed->value_kind == VALUE_DAY && !claimed->unknown;
	char day[CALENDAR_DATE_ROOM];
	judging->as_of = known ? claimed->value.day : judging->request->today;
	judging->result->as_of = arena_string(judging->arena, calendar_write(judging->as_of, day));
}

static void set_names(struct judging *judging)
{
	struct result *result = judging->result;
	result->learner = arena_string(judging->arena, text_at(judging, "learner", "id"));
	result->centre = arena_string(judging->arena, text_at(judging, "centre", "id"));
	result->qualification = arena_string(judging->arena, text_at(judging, NULL, "qualification"));
	const char *name = text_at(judging, "learner", "name");
	if (judging->request->store_names && *name)
		result->learner_name = arena_string(judging->arena, name);
}

static bool is_portfolio(struct judging *judging)
{
	const struct node *root = judging->portfolio->root;
	if (node_child(root, "portfolio"))
		return true;
	set_unreadable(judging, node_place(judging->portfolio, root),
	               "This is no portfolio: it lacks the line portfolio: 1, which says that it is one.");
	return false;
}

static void judge_structure(struct judging *judging, const struct qualification *qualification, struct tally *of_file)
{
	engine_walk(judging, NULL, qualification->windows, qualification->window_count, of_file);
	if (node_child(judging->portfolio->root, "claims"))
		engine_walk(judging, NULL, qualification->structure, qualification->structure_count, of_file);
}

static void judge_portfolio(struct judging *judging)
{
	struct result *result = judging->result;
	set_days(judging);
	if (!is_portfolio(judging))
		return;
	set_names(judging);
	const struct qualification *qualification = find_qualification(judging);
	const struct node *claimed = node_child(judging->portfolio->root, "units");
	size_t most = judging->request->units.count + (claimed ? claimed->count : 0);
	const struct unit **units = arena_array(judging->arena, most, sizeof(struct unit *));
	size_t count;
	if (!qualification || !find_units(judging, qualification, units, &count) || engine_asks_for_evidence(judging))
		return;
	view_bind(judging->pack->view, judging->portfolio, judging->arena);
	result->dispensations = judging->pack->dispensations;
	result->dispensation_count = judging->pack->dispensation_count;
	struct tally of_file = {0};
	judging->partial = false;
	add_file_faults(judging, &of_file.findings);
	engine_walk(judging, NULL, judging->pack->common, judging->pack->common_count, &of_file);
	judge_structure(judging, qualification, &of_file);
	bool partial = judging->partial;
	judge_units(judging, units, count, &of_file.findings);
	if (!is_of_bearable_length(judging))
		return;
	engine_check_evidence(judging, &of_file.findings);
	take_measures(judging);
	result->findings = as_findings(&of_file.findings);
	result->verdict = partial ? VERDICT_NONE : verdict_of(&of_file.findings, of_file.failed);
	for (size_t i = 0; i < count; i++)
		result->verdict = verdict_of_both(result->verdict, result->units[i].verdict);
}

static const char *hash_of(struct arena *arena, const char *bytes, size_t length)
{
	char *hash = arena_take(arena, HASH_ROOM);
	hash_bytes(bytes, length, hash);
	return hash;
}

static struct result *new_result(struct arena *arena, const struct engine_request *request, const char *path,
                                 const char *bytes, size_t length)
{
	struct result *result = arena_take(arena, sizeof *result);
	char day[CALENDAR_DATE_ROOM];
	result->path = arena_string(arena, path);
	result->sha256 = request->sha256 ? arena_string(arena, request->sha256) : hash_of(arena, bytes, length);
	result->learner = result->centre = result->qualification = "";
	result->today = result->as_of = arena_string(arena, calendar_write(request->today, day));
	return result;
}

static struct result *try_once(struct judging *judging, const char *path, const char *bytes, size_t length)
{
	struct error error = {0};
	judging->result = new_result(judging->arena, judging->request, path, bytes, length);
	judging->portfolio =
		portfolio_read(judging->arena, judging->result->path, bytes, length, &judging->request->limits, &error);
	if (judging->portfolio)
		judge_portfolio(judging);
	else
		set_unreadable(judging, (struct place){path, error.line, error.column}, error.sentence);
	judging->result->errors = judging->errors;
	judging->result->error_count = judging->error_count;
	judging->result->pack_failed = judging->error_count > 0 && judging->result->verdict != VERDICT_UNREADABLE;
	pack_put_back(judging->pack);
	view_unbind(judging->pack->view);
	return judging->result;
}

/* Rules that a limit stopped, or that found too much, are left out of a new try, so that they did nothing to this portfolio;
 * each try leaves out one more at least, so the tries end. */
struct result *engine_judge(struct pack *pack, const struct engine_request *request, struct arena *arena,
                            const char *path, const char *bytes, size_t length)
{
	struct strings stopped = {0};
	struct judging judging = {.pack = pack, .request = request, .arena = arena, .stopped = &stopped};
	struct result *result = try_once(&judging, path, bytes, length);
	while (judging.again) {
		struct fault_report *errors = judging.errors;
		size_t count = judging.error_count;
		int tries = judging.tries + 1;
		judging = (struct judging){.pack = pack, .request = request, .arena = arena, .stopped = &stopped};
		judging.errors = errors;
		judging.error_count = count;
		judging.tries = tries;
		result = try_once(&judging, path, bytes, length);
	}
	return result;
}
