#include <string.h>

#include "engine_inside.h"

const char *engine_place_text(struct judging *judging, struct place place)
{
	if (!place.file || !place.line) /* what the command line set stands in no line */
		return place.file ? place.file : "";
	return arena_print(judging->arena, "%s:%d", place.file, place.line);
}

/* The finding that shows this fault already, or says more of the same place by the same rule; NULL if none. */
static struct finding *find_shown(const struct finding_list *list, const struct rule *rule, const struct fault *fault,
                                  enum level level, const char *at)
{
	for (size_t i = 0; i < list->count; i++) {
		struct finding *other = &list->at[i];
		bool weaker = other->rule == rule->full && level < other->level && strcmp(other->at, at) == 0;
		if (other->fault == fault->number || weaker)
			return other;
	}
	return NULL;
}

struct origin engine_origin_of(const struct check *check)
{
	return (struct origin){check->set_by, &check->asker, check->place};
}

struct origin engine_origin_of_block(const struct block *block)
{
	return (struct origin){block->place, &block->asker, block->place};
}

static void set_origin(struct judging *judging, struct finding *finding, struct origin origin)
{
	const struct asker *asker = origin.asker;
	bool is_asked = asker && *asker->layer;
	finding->set_by = engine_place_text(judging, origin.set_by);
	finding->asked_by = is_asked ? asker->layer : NULL;
	finding->asked_at = is_asked ? engine_place_text(judging, asker->place) : NULL;
	finding->because = is_asked ? asker->because : NULL;
}

static void note_waiver(struct judging *judging, const struct waiver *waiver)
{
	struct strings *used = &judging->result->waivers;
	if (strings_hold(used, waiver->place))
		return;
	if (!used->at)
		used->at = arena_array(judging->arena, judging->pack->waiver_count, sizeof *used->at);
	used->at[used->count++] = waiver->place;
}

/* The words of the centre's waiver for a finding; NULL where there is none in force. What an awarding body asks is marked. */
static const char *waived_by(struct judging *judging, const struct finding *finding, struct place place)
{
	const struct pack *pack = judging->pack;
	struct policy_subject subject = {judging->result->learner, judging->unit ? judging->unit->id : NULL,
	                                 judging->part ? judging->part->id : NULL, finding};
	const struct waiver *waiver = policy_waiver_for(pack->waivers, pack->waiver_count, &subject);
	if (!waiver)
		return NULL;
	note_waiver(judging, waiver);
	bool of_body = pack_is_of_body(place) && (finding->level == LEVEL_MUST || finding->unsure);
	return arena_print(judging->arena, "%s (%sapproved by %s%s%s, until %s; %s)", waiver->because,
	                   of_body ? "waives what the awarding body asks; " : "", waiver->approved_by,
	                   *waiver->agreed_with ? ", agreed with " : "", waiver->agreed_with, waiver->till,
	                   waiver->place);
}

/* A fault that was found as advice, and is asked for as a must by another block, weighs as a must. */
static void weigh_again(struct judging *judging, struct finding *shown, const struct fault *fault, enum level level,
                        struct origin origin)
{
	if (shown->fault != fault->number)
		return;
	if (level == LEVEL_MUST && !fault->unsure && shown->level != LEVEL_MUST) {
		shown->level = LEVEL_MUST;
		set_origin(judging, shown, origin);
	}
	shown->unsure = shown->unsure || (fault->unsure && level == LEVEL_MUST);
	shown->waived = waived_by(judging, shown, origin.place);
}

void engine_append(struct judging *judging, struct finding_list *list, const struct finding *finding)
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
                        const struct fault *fault, enum level level, struct origin origin, struct strings statements)
{
	const char *at = path_of(judging, fault->node);
	struct finding *shown = find_shown(list, rule, fault, fault->unsure ? LEVEL_ASK : level, at);
	if (shown) {
		weigh_again(judging, shown, fault, level, origin);
		return;
	}
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
	};
	set_origin(judging, &finding, origin);
	finding.waived = waived_by(judging, &finding, origin.place);
	engine_append(judging, list, &finding);
}
