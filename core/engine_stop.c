/* Calls that do not end well: what is told of them, and which rule is left out for it. */
#include <string.h>

#include "engine_inside.h"

void engine_stop(struct judging *judging, const char *name)
{
	struct strings *stopped = judging->stopped;
	if (strings_hold(stopped, name))
		return;
	const char **names = arena_array(judging->arena, stopped->count + 1, sizeof *names);
	if (stopped->count)
		memcpy(names, stopped->at, stopped->count * sizeof *names);
	names[stopped->count] = name;
	*stopped = (struct strings){names, stopped->count + 1};
	judging->again = true;
}

/* A stop of what ships: nobody who reads of it can mend that, but they can what it took so much to read. */
static void add_stop_of_shipped(struct judging *judging, const char *rule, const struct node *node,
                                const char *sentence)
{
	struct place place = {judging->result->path, node->line, node->column};
	const char *advice = strstr(sentence, SANDBOX_LOOK_FOR);
	engine_add_error(judging, place, rule,
	                 arena_print(judging->arena,
	                             "%.*s to read what stands here: shorten or divide it, or ask the assessor to "
	                             "judge it by hand",
	                             (int)(advice - sentence), sentence));
}

void engine_end_badly(struct judging *judging, enum sandbox_end end, const char *rule, struct place place,
                      const struct node *node)
{
	const struct pack *pack = judging->pack;
	struct error error = {0};
	if (end == SANDBOX_ERROR)
		sandbox_error(pack->sandbox, &error);
	else
		sandbox_limit_error(pack->sandbox, end, &error);
	bool stopped = strstr(error.sentence, SANDBOX_LOOK_FOR) != NULL && end != SANDBOX_ERROR;
	bool of_centre = place.file && pack_is_of_centre(pack, place.file);
	if (*error.file && !(stopped && of_centre && !pack_is_of_centre(pack, error.file)))
		place = (struct place){error.file, error.line ? error.line : place.line, 1};
	if (stopped && place.file && !pack_is_of_centre(pack, place.file))
		add_stop_of_shipped(judging, rule, node, error.sentence);
	else
		engine_add_error(judging, place, rule, error.sentence);
}

/* Whether what C functions take for the rule counts for all its calls of this portfolio, together with those of others. */
static bool shares_room(const struct judging *judging, const struct rule *rule)
{
	return judging->pack->keeps && pack_is_of_centre(judging->pack, rule->place.file);
}

void engine_note_given(struct judging *judging, const struct rule *rule)
{
	const struct pack *pack = judging->pack;
	size_t given = sandbox_given(pack->sandbox);
	if (!shares_room(judging, rule))
		return;
	if (!judging->given)
		judging->given = arena_array(judging->arena, pack->rule_count, sizeof *judging->given);
	judging->given[rule - pack->rules] += given;
}

const struct rule *engine_greediest(const struct judging *judging, const struct rule *rule)
{
	const struct pack *pack = judging->pack;
	size_t most = (size_t)(rule - pack->rules);
	for (size_t i = 0; judging->given && shares_room(judging, rule) && i < pack->rule_count; i++)
		if (judging->given[i] > judging->given[most])
			most = i;
	return &pack->rules[most];
}
