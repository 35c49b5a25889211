/* Whether what a request asks for by name is installed: units, rules. Only who has the packs can tell. */
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

char *batch_find_refused(const struct pack *pack, const struct engine_request *request)
{
	char *refused = pack->refused ? memory_copy(pack->refused) : refuse_first(pack, &request->units, refuse_unit);
	if (!refused)
		refused = refuse_first(pack, &request->only, refuse_rule);
	return refused ? refused : refuse_first(pack, &request->skip, refuse_rule);
}
