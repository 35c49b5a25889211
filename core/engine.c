#include "engine.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "engine_inside.h"
#include "hash.h"

/* Findings --------------------------------------------------------------------------------------------------------- */

const char *engine_place_text(struct judging *judging, struct place place)
{
	return place.file ? arena_print(judging->arena, "%s:%d", place.file, place.line) : "";
}

static bool is_shown(const struct finding_list *list, const struct rule *rule, const struct fault *fault,
		     enum level level, const char *at)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct finding *other = &list->at[i];
		bool same = other->fault == fault->number && other->level == level;
		bool weaker = other->rule == rule->full && level < other->level && strcmp(other->at, at) == 0;
		if (same || weaker)
			return true;
	}
	return false;
}

static void append(struct judging *judging, struct finding_list *list, const struct finding *finding)
{
	if (list->count == list->room) {
		size_t room = list->room ? 2 * list->room : 8;
		struct finding *grown = arena_array(judging->arena, room, sizeof *grown);
		if (list->count)
			memcpy(grown, list->at, list->count * sizeof *grown);
		list->at = grown;
		list->room = room;
	}
	list->at[list->count++] = *finding;
}

static const char *path_of(struct judging *judging, const struct node *node)
{
	struct buffer path = {0};
	node_path(node, &path);
	const char *copy = path.at ? arena_string(judging->arena, path.at) : "";
	buffer_free(&path);
	return copy;
}

void engine_add_finding(struct judging *judging, struct finding_list *list, const struct rule *rule,
			const struct fault *fault, enum level level, const char *set_by, struct strings statements)
{
	const char *at = path_of(judging, fault->node);
	if (is_shown(list, rule, fault, fault->unsure ? LEVEL_ASK : level, at))
		return;
	struct finding finding = {
		.fault = fault->number,
		.rule = rule->full,
		.title = rule->title,
		.level = fault->unsure ? LEVEL_ASK : level,
		.unsure = fault->unsure && level == LEVEL_MUST,
		.at = at,
		.id = arena_string(judging->arena, node_id(fault->node)),
		.line = fault->node->line,
		.column = fault->node->column,
		.reason = fault->reason,
		.advice = fault->unsure ? "" : rule->advice,
		.found = fault->found,
		.wanted = fault->wanted,
		.statements = statements,
		.set_by = set_by,
	};
	append(judging, list, &finding);
}

/* A finding of one of the program's own rules. */
static void add_own(struct judging *judging, struct finding_list *list, const char *rule_name, const struct node *node,
		    const char *reason, const char *found, const char *wanted, const struct part *part, struct place set_by)
{
	const struct rule *rule = pack_rule(judging->pack, rule_name);
	if (!rule || !engine_wants(judging, rule, rule->level))
		return;
	const struct fault *fault = engine_new_fault(judging, node, reason, found, wanted ? wanted : rule->wanted);
	engine_add_finding(judging, list, rule, fault, rule->level, engine_place_text(judging, set_by),
			   part ? part->statements : (struct strings){0});
}

/* Blocks ----------------------------------------------------------------------------------------------------------- */

/* What a part of a unit has come to so far. */
struct tally {
	struct finding_list findings;
	bool failed; /* a check failed or was stopped: not fully judged */
};

struct walk {
	struct judging *judging;
	const struct part *part; /* NULL for what is common */
};

static void walk_blocks(const struct walk *walk, const struct block *blocks, size_t count, const struct node *under,
			struct tally *tally);

static uint64_t key_of_list(const struct node *under, const struct format_subject *subject, int holds)
{
	size_t count;
	const struct format_subject *first = format_subjects(&count);
	uint64_t key = (uint64_t)under->number << 8 | (uint64_t)(subject - first);
	return (key << 20 | (uint64_t)(holds + 2)) << 1 | 1;
}

static struct target target_of_record(const struct node *node)
{
	return (struct target){.place = node, .key = (uint64_t)node->number << 1};
}

static void ask_checks(const struct walk *walk, const struct checks *checks, enum level level,
		       const struct target *target, struct tally *tally)
{
	struct judging *judging = walk->judging;
	for (size_t i = 0; i < checks->count; i++) {
		const struct check *check = &checks->at[i];
		const struct rule *first = check->rule ? check->rule : check->any_of[0].rule;
		if (!engine_wants(judging, first, level))
			continue;
		struct check_answer answer = engine_ask(judging, check, target);
		tally->failed = tally->failed || (answer.kind == ANSWER_FAILED && level == LEVEL_MUST);
		for (size_t k = 0; answer.kind == ANSWER_FAULTS && k < answer.count; k++)
			engine_add_finding(judging, &tally->findings, answer.rule, &answer.faults[k], level,
					   engine_place_text(judging, answer.check->set_by),
					   walk->part ? walk->part->statements : (struct strings){0});
	}
}

static void ask_questions(const struct walk *walk, const struct block *block, const struct node *place,
			  struct tally *tally)
{
	for (size_t i = 0; i < block->ask.count; i++)
		add_own(walk->judging, &tally->findings, RULE_QUESTION, place, block->ask.at[i], "", "", walk->part,
			block->place);
}

/* All that a block asks of one subject. */
static void ask_subject(const struct walk *walk, const struct block *block, const struct target *target,
			const struct node *under, struct tally *tally)
{
	ask_checks(walk, &block->must, LEVEL_MUST, target, tally);
	ask_checks(walk, &block->should, LEVEL_SHOULD, target, tally);
	walk_blocks(walk, block->blocks, block->count, under, tally);
}

static const struct node **chosen_subjects(const struct walk *walk, const struct block *block, const struct node *under,
					   size_t *count)
{
	struct judging *judging = walk->judging;
	const struct node **nodes;
	size_t all = node_subjects(judging->portfolio, under, block->subject, judging->arena, &nodes);
	*count = 0;
	for (size_t i = 0; i < all; i++)
		if (block->holds == LUA_NOREF || engine_holds(judging, block->holds, nodes[i], block->place))
			nodes[(*count)++] = nodes[i];
	return nodes;
}

static const char *describe(const struct walk *walk, const struct block *block)
{
	return block->trait ? arena_print(walk->judging->arena, "%s that is %s", block->subject->name, block->trait)
			    : block->subject->name;
}

static void add_nothing_there(const struct walk *walk, const struct block *block, const struct node *place,
			      struct tally *tally)
{
	struct judging *judging = walk->judging;
	const char *what = describe(walk, block);
	size_t least = block->quantifier == QUANTIFIER_AT_LEAST ? block->least : 1;
	add_own(judging, &tally->findings, RULE_NOTHING_THERE, place,
		arena_print(judging->arena, "The portfolio holds no %s.", what), arena_print(judging->arena, "no %s", what),
		arena_print(judging->arena, "at least %zu", least), walk->part, block->place);
}

static void walk_the(const struct walk *walk, const struct block *block, const struct node *under, struct tally *tally)
{
	size_t count;
	const struct node **nodes = chosen_subjects(walk, block, under, &count);
	const struct node *place = node_subject_place(under, block->subject);
	if (!block->subject->many && count == 0) {
		if (!block->if_any)
			add_nothing_there(walk, block, place, tally);
		return;
	}
	if (count == 0 && block->if_any)
		return;
	struct target target = target_of_record(block->subject->many ? place : nodes[0]);
	if (block->subject->many)
		target = (struct target){place, nodes, count, true, key_of_list(under, block->subject, block->holds)};
	ask_subject(walk, block, &target, block->subject->many ? under : nodes[0], tally);
	ask_questions(walk, block, target.place, tally);
}

static void walk_every(const struct walk *walk, const struct block *block, const struct node *under,
		       struct tally *tally)
{
	size_t count;
	const struct node **nodes = chosen_subjects(walk, block, under, &count);
	const struct node *place = node_subject_place(under, block->subject);
	if (count == 0 && !block->if_any)
		add_nothing_there(walk, block, place, tally);
	for (size_t i = 0; i < count; i++) {
		struct target target = target_of_record(nodes[i]);
		ask_subject(walk, block, &target, nodes[i], tally);
	}
	if (count)
		ask_questions(walk, block, place, tally);
}

/* How a subject of an at_least block did: the fewer faults, the nearer; the order in the file decides between equals. */
struct contender {
	struct tally tally;
	size_t number;
	int must, unsure;
};

static int compare_contenders(const void *a, const void *b)
{
	const struct contender *one = a, *two = b;
	if (one->must != two->must)
		return one->must - two->must;
	if (one->unsure != two->unsure)
		return one->unsure - two->unsure;
	return one->number < two->number ? -1 : one->number > two->number;
}

static void count_faults(struct contender *contender)
{
	for (size_t i = 0; i < contender->tally.findings.count; i++) {
		contender->must += contender->tally.findings.at[i].level == LEVEL_MUST;
		contender->unsure += contender->tally.findings.at[i].unsure;
	}
	contender->unsure += contender->tally.failed;
}

static void join(struct judging *judging, struct tally *tally, const struct tally *more)
{
	for (size_t i = 0; i < more->findings.count; i++)
		append(judging, &tally->findings, &more->findings.at[i]);
	tally->failed = tally->failed || more->failed;
}

static void walk_at_least(const struct walk *walk, const struct block *block, const struct node *under,
			  struct tally *tally)
{
	struct judging *judging = walk->judging;
	size_t count;
	const struct node **nodes = chosen_subjects(walk, block, under, &count);
	const struct node *place = node_subject_place(under, block->subject);
	struct contender *contenders = arena_array(judging->arena, count, sizeof *contenders);
	for (size_t i = 0; i < count; i++) {
		struct target target = target_of_record(nodes[i]);
		contenders[i].number = i;
		ask_subject(walk, block, &target, nodes[i], &contenders[i].tally);
		count_faults(&contenders[i]);
	}
	qsort(contenders, count, sizeof *contenders, compare_contenders);
	for (size_t i = 0; i < count && i < block->least; i++)
		join(judging, tally, &contenders[i].tally);
	if (count == 0 && !block->if_any) {
		add_nothing_there(walk, block, place, tally);
	} else if (count && count < block->least) {
		const char *what = describe(walk, block);
		add_own(judging, &tally->findings, RULE_TOO_FEW, place,
			arena_print(judging->arena, "%zu %s counted; at least %zu are needed.", count, what, block->least),
			arena_print(judging->arena, "%zu %s", count, what),
			arena_print(judging->arena, "at least %zu", block->least), walk->part, block->place);
	}
	if (count)
		ask_questions(walk, block, place, tally);
}

static void walk_blocks(const struct walk *walk, const struct block *blocks, size_t count, const struct node *under,
			struct tally *tally)
{
	static void (*const walks[])(const struct walk *, const struct block *, const struct node *, struct tally *) = {
		[QUANTIFIER_THE] = walk_the,
		[QUANTIFIER_EVERY] = walk_every,
		[QUANTIFIER_AT_LEAST] = walk_at_least,
	};
	for (size_t i = 0; i < count; i++)
		walks[blocks[i].quantifier](walk, &blocks[i], under, tally);
}

/* Verdicts --------------------------------------------------------------------------------------------------------- */

static enum verdict verdict_of(const struct finding_list *findings, bool failed)
{
	enum verdict verdict = failed ? VERDICT_JUDGEMENT : VERDICT_READY;
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->at[i];
		if (finding->waived)
			continue;
		if (finding->level == LEVEL_MUST)
			verdict = verdict_worse(verdict, VERDICT_GAP);
		else if (finding->unsure)
			verdict = verdict_worse(verdict, VERDICT_JUDGEMENT);
	}
	return verdict;
}

static struct findings as_findings(const struct finding_list *list)
{
	return (struct findings){list->at, list->count};
}

static void judge_criterion(struct judging *judging, const struct part *part, struct criterion_result *criterion,
			    struct finding_list *findings)
{
	struct walk walk = {judging, part};
	struct tally tally = {0};
	judging->partial = false;
	walk_blocks(&walk, part->blocks, part->count, judging->portfolio->root, &tally);
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
		.count = unit->criterion_count,
		.criteria = arena_array(judging->arena, unit->criterion_count, sizeof *result->criteria),
	};
	for (size_t i = 0; i < unit->criterion_count; i++)
		judge_criterion(judging, &unit->criteria[i], &result->criteria[i], &of_criteria[i]);
	struct tally tally = {0};
	for (size_t i = 0; i < unit->note_count; i++) {
		struct walk walk = {judging, &unit->notes[i]};
		walk_blocks(&walk, unit->notes[i].blocks, unit->notes[i].count, judging->portfolio->root, &tally);
	}
	result->findings = as_findings(&tally.findings);
	result->verdict = verdict_of(&tally.findings, tally.failed);
	for (size_t i = 0; i < unit->criterion_count; i++)
		result->verdict = verdict_worse(result->verdict, result->criteria[i].verdict);
}

/* The file --------------------------------------------------------------------------------------------------------- */

static void add_file_faults(struct judging *judging, struct finding_list *list)
{
	for (const struct file_fault *seen = judging->portfolio->faults; seen; seen = seen->next) {
		const struct rule *rule = pack_rule(judging->pack, seen->rule);
		if (!rule || !engine_wants(judging, rule, rule->level))
			continue;
		const struct fault *fault = engine_new_fault(judging, seen->node ? seen->node : judging->portfolio->root,
							     seen->reason, seen->found, seen->wanted);
		engine_add_finding(judging, list, rule, fault, rule->level, engine_place_text(judging, rule->place),
				   (struct strings){0});
		list->at[list->count - 1].line = seen->line;
		list->at[list->count - 1].column = seen->column;
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

static const struct unit *named_unit(struct judging *judging, const char *body, const char *name)
{
	if (strchr(name, '/'))
		return pack_unit(judging->pack, name);
	return pack_unit(judging->pack, arena_print(judging->arena, "%s/%s", body, name));
}

static const char *missing_unit(struct judging *judging, const struct qualification *qualification, const char *name)
{
	const char *full = strchr(name, '/') ? name : arena_print(judging->arena, "%s/%s", qualification->body, name);
	const char *near = pack_nearest_unit(judging->pack, full);
	return arena_print(judging->arena, "There is no unit '%s'%s%s%s ('assay list units' shows them all).", name,
			   near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
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
		const struct unit *unit = named_unit(judging, qualification->body, name);
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
	if (*count == 0)
		set_unreadable(judging, place, "The portfolio claims no unit: add a line such as "
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

static double number_field(lua_State *lua, const char *key)
{
	lua_getfield(lua, -1, key);
	double number = lua_tonumber(lua, -1);
	lua_pop(lua, 1);
	return number;
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
	if (lua_isinteger(lua, -1))
		objective->deadline = arena_string(judging->arena, calendar_write(lua_tointeger(lua, -1), day));
	lua_pop(lua, 1);
}

static void measure_objectives(struct judging *judging, const struct measure *measure)
{
	struct result *result = judging->result;
	lua_State *lua = sandbox_state(judging->pack->sandbox);
	const struct node **nodes;
	size_t count = node_subjects(judging->portfolio, judging->portfolio->root, measure->subject, judging->arena, &nodes);
	result->objectives = arena_array(judging->arena, count, sizeof *result->objectives);
	result->objective_count = count;
	for (size_t i = 0; i < count; i++) {
		struct target target = target_of_record(nodes[i]);
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

static void take_measures(struct judging *judging)
{
	for (size_t i = 0; i < judging->pack->measure_count; i++) {
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
	if (!qualification || !find_units(judging, qualification, units, &count))
		return;
	view_bind(judging->pack->view, judging->portfolio, judging->arena);
	struct tally of_file = {0};
	struct walk walk = {judging, NULL};
	add_file_faults(judging, &of_file.findings);
	walk_blocks(&walk, judging->pack->common, judging->pack->common_count, judging->portfolio->root, &of_file);
	judge_units(judging, units, count, &of_file.findings);
	take_measures(judging);
	result->findings = as_findings(&of_file.findings);
	result->verdict = verdict_of(&of_file.findings, of_file.failed);
	for (size_t i = 0; i < count; i++)
		result->verdict = verdict_worse(result->verdict, result->units[i].verdict);
}

static struct result *new_result(struct arena *arena, const struct engine_request *request, const char *path,
				 const char *bytes, size_t length)
{
	struct result *result = arena_take(arena, sizeof *result);
	char day[CALENDAR_DATE_ROOM];
	char *hash = arena_take(arena, HASH_ROOM);
	hash_bytes(bytes, length, hash);
	result->path = arena_string(arena, path);
	result->sha256 = hash;
	result->learner = result->centre = result->qualification = "";
	result->today = result->as_of = arena_string(arena, calendar_write(request->today, day));
	return result;
}

static struct result *try_once(struct judging *judging, const char *path, const char *bytes, size_t length)
{
	struct error error = {0};
	judging->result = new_result(judging->arena, judging->request, path, bytes, length);
	judging->portfolio = portfolio_read(judging->arena, judging->result->path, bytes, length,
					    &judging->request->limits, &error);
	if (judging->portfolio)
		judge_portfolio(judging);
	else
		set_unreadable(judging, (struct place){path, error.line, error.column}, error.sentence);
	judging->result->errors = judging->errors;
	judging->result->error_count = judging->error_count;
	judging->result->pack_failed = judging->error_count > 0 && judging->result->verdict != VERDICT_UNREADABLE;
	return judging->result;
}

/* A rule that a limit stopped is left out of a new try, so that it did nothing to this portfolio; each try leaves out
 * one rule more, so the tries end. */
struct result *engine_judge(struct pack *pack, const struct engine_request *request, struct arena *arena,
			    const char *path, const char *bytes, size_t length)
{
	struct strings stopped = {0};
	struct judging judging = {.pack = pack, .request = request, .arena = arena, .stopped = &stopped};
	struct result *result = try_once(&judging, path, bytes, length);
	while (judging.again) {
		struct fault_report *errors = judging.errors;
		size_t count = judging.error_count;
		judging = (struct judging){.pack = pack, .request = request, .arena = arena, .stopped = &stopped};
		judging.errors = errors;
		judging.error_count = count;
		result = try_once(&judging, path, bytes, length);
	}
	return result;
}
