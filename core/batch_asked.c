/* Whether what a request asks for by name is installed, units and rules, and whether it leaves anything to judge. Only who
 * has the packs can tell. */
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#include "batch_inside.h"

/* A unit's id without its body. */
static const char *bare_id(const char *id)
{
	const char *slash = strchr(id, '/');
	return slash ? slash + 1 : id;
}

static char *refuse(const char *what, const char *word, const char *near, const char *list)
{
	struct buffer sentence = {0};
	buffer_print(&sentence, "there is no %s '%s'", what, word);
	if (near)
		buffer_print(&sentence, "; did you mean '%s'?", near);
	buffer_print(&sentence, " ('assay list %s' shows them all)", list);
	return sentence.at;
}

/* NULL where the unit is there, by its full id or by its bare one in some body. */
static char *refuse_unit(const struct pack *pack, const char *word)
{
	bool full = strchr(word, '/') != NULL;
	const char **names = memory_take(pack->unit_count, sizeof *names);
	char *refused = NULL;
	bool there = false;
	for (size_t i = 0; i < pack->unit_count; i++) {
		names[i] = full ? pack->units[i].id : bare_id(pack->units[i].id);
		there = there || strcmp(names[i], word) == 0;
	}
	if (!there)
		refused = refuse("unit", word, text_nearest(word, names, pack->unit_count), "units");
	free(names);
	return refused;
}

static bool is_level(const char *word)
{
	for (int level = LEVEL_ASK; level <= LEVEL_MUST; level++)
		if (strcmp(word, level_name((enum level)level)) == 0)
			return true;
	return false;
}

/* NULL where it is a level, or a glob that some rule's name fits. */
static char *refuse_rule(const struct pack *pack, const char *glob)
{
	const char **names = memory_take(pack->rule_count, sizeof *names);
	char *refused = NULL;
	bool there = is_level(glob);
	for (size_t i = 0; i < pack->rule_count; i++) {
		names[i] = pack->rules[i].full;
		there = there || fnmatch(glob, names[i], 0) == 0;
	}
	if (!there)
		refused = refuse("rule or level", glob, text_nearest(glob, names, pack->rule_count), "rules");
	free(names);
	return refused;
}

static char *refuse_first(const struct pack *pack, const struct strings *words,
                          char *(*refuse_word)(const struct pack *, const char *))
{
	char *refused = NULL;
	for (size_t i = 0; i < words->count && !refused; i++)
		refused = refuse_word(pack, words->at[i]);
	return refused;
}

/* What is left to judge ---------------------------------------------------------------------------------------------- */

static bool leaves_rule(const struct engine_request *request, const struct rule *rule, enum level level)
{
	return rule->from <= request->stage && !engine_leaves_out(request, rule, level);
}

static bool leaves_checks(const struct engine_request *request, const struct checks *checks, enum level level)
{
	for (size_t i = 0; i < checks->count; i++) {
		const struct check *check = &checks->at[i];
		const struct rule *rule = check->rule ? check->rule : check->any_of[0].rule;
		if (leaves_rule(request, rule, level))
			return true;
	}
	return false;
}

static bool leaves_blocks(const struct engine_request *request, const struct block *blocks, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (leaves_checks(request, &blocks[i].must, LEVEL_MUST) ||
		    leaves_checks(request, &blocks[i].should, LEVEL_SHOULD) ||
		    leaves_blocks(request, blocks[i].blocks, blocks[i].count))
			return true;
	return false;
}

static bool leaves_parts(const struct engine_request *request, const struct part *parts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (leaves_blocks(request, parts[i].blocks, parts[i].count))
			return true;
	return false;
}

static bool leaves_unit(const struct engine_request *request, const struct unit *unit)
{
	return leaves_parts(request, unit->criteria, unit->criterion_count) ||
	       leaves_parts(request, unit->notes, unit->note_count);
}

static bool leaves_qualification(const struct engine_request *request, const struct qualification *asks)
{
	return leaves_blocks(request, asks->structure, asks->structure_count) ||
	       leaves_blocks(request, asks->windows, asks->window_count);
}

/* What the program finds by itself, and what a word of a qualification asks. */
static bool leaves_own(const struct engine_request *request, const struct pack *pack)
{
	for (size_t i = 0; i < pack->rule_count; i++) {
		const struct rule *rule = &pack->rules[i];
		if ((!rule->has_check && leaves_rule(request, rule, rule->level)) ||
		    (*rule->asked_by &&
		     (leaves_rule(request, rule, LEVEL_MUST) || leaves_rule(request, rule, LEVEL_SHOULD))))
			return true;
	}
	return false;
}

static void add_who(struct batch_asking *asking, const char *id)
{
	if (strings_hold(&asking->who, id))
		return;
	asking->who.at = memory_grow(asking->who.at, asking->who.count + 1, sizeof *asking->who.at);
	asking->who.at[asking->who.count++] = id;
}

static void add_units(struct batch_asking *asking, const struct engine_request *request, const struct unit *units,
                      size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (leaves_unit(request, &units[i]))
			add_who(asking, units[i].id);
}

void batch_find_asking(const struct pack *pack, const struct engine_request *request, struct batch_asking *asking)
{
	*asking = (struct batch_asking){0};
	asking->all = (!request->only.count && !request->skip.count) || leaves_own(request, pack) ||
	              leaves_blocks(request, pack->common, pack->common_count);
	if (asking->all)
		return;
	add_units(asking, request, pack->units, pack->unit_count);
	add_units(asking, request, pack->variants, pack->variant_count);
	for (size_t i = 0; i < pack->qualification_count; i++)
		if (leaves_qualification(request, &pack->qualifications[i]))
			add_who(asking, pack->qualifications[i].id);
}

static char *refuse_nothing(const struct pack *pack, const struct engine_request *request)
{
	struct buffer sentence = {0};
	struct batch_asking asking;
	batch_find_asking(pack, request, &asking);
	free(asking.who.at);
	if (asking.all || asking.who.count)
		return NULL;
	buffer_add_string(&sentence,
	                  "--only and --skip leave nothing to judge: no rule that is asked of anybody remains "
	                  "('assay list rules' shows who asks which)");
	return sentence.at;
}

char *batch_find_refused(const struct pack *pack, const struct engine_request *request)
{
	char *refused = pack->refused ? memory_copy(pack->refused) : refuse_first(pack, &request->units, refuse_unit);
	if (!refused)
		refused = refuse_first(pack, &request->only, refuse_rule);
	if (!refused)
		refused = refuse_first(pack, &request->skip, refuse_rule);
	return refused ? refused : refuse_nothing(pack, request);
}
