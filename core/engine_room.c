/* What the rules of a centre find takes room, in memory and in every report: where it is too much, those that took most are
 * left out, and the rest is judged once more without them. */
#include <string.h>

#include "engine_inside.h"

/* `MOST_TRIES`: a folder may have a hundred such rules; from there on all of its rules go that found something. `SHARE`: so much
 * of what may be found is its rules' at least, where it is for them that it is too much. */
enum { MOST_WORDS = 16 << 20, MOST_TRIES = 8, SHARE = 16 };

struct room_taken {
	size_t findings, bytes;
};

bool engine_has_too_many(const struct judging *judging)
{
	return judging->findings > ENGINE_MOST_FINDINGS || judging->bytes_taken > MOST_WORDS;
}

static struct room_taken *taken_by(struct judging *judging, const struct rule *rule)
{
	const struct pack *pack = judging->pack;
	if (!pack->centre || rule < pack->rules || rule >= pack->rules + pack->rule_count ||
	    !pack_is_of_centre(pack, rule->place.file))
		return NULL;
	if (!judging->taken)
		judging->taken = arena_array(judging->arena, pack->rule_count, sizeof *judging->taken);
	return &judging->taken[rule - pack->rules];
}

void engine_note_answer(struct judging *judging, const struct rule *rule, size_t bytes)
{
	struct room_taken *taken = taken_by(judging, rule);
	if (!taken)
		return;
	taken->bytes += bytes;
	judging->bytes_taken += bytes;
}

static size_t length_of(const char *string)
{
	return string ? strlen(string) : 0;
}

void engine_note_finding(struct judging *judging, const struct rule *rule, const struct finding *finding)
{
	struct room_taken *taken = taken_by(judging, rule);
	judging->findings++;
	if (!taken)
		return;
	taken->findings++;
	judging->findings_taken++;
	engine_note_answer(judging, rule,
	                   length_of(finding->reason) + length_of(finding->found) + length_of(finding->wanted) +
	                           length_of(finding->advice) + length_of(finding->because));
}

/* Of what there is too much of. */
static size_t share_of(const struct judging *judging, const struct room_taken *taken)
{
	return judging->bytes_taken > MOST_WORDS ? taken->bytes : taken->findings;
}

static size_t largest_share(const struct judging *judging)
{
	size_t largest = 0;
	for (size_t i = 0; judging->taken && i < judging->pack->rule_count; i++)
		if (share_of(judging, &judging->taken[i]) > largest)
			largest = share_of(judging, &judging->taken[i]);
	return largest;
}

static void leave_out(struct judging *judging, const struct rule *rule)
{
	engine_add_error(judging, rule->place, rule->full,
	                 arena_print(judging->arena,
	                             "stopped: what it finds makes more to say of this portfolio than can be told "
	                             "(%d findings, or %d MiB): let it give back one fault for many",
	                             (int)ENGINE_MOST_FINDINGS, MOST_WORDS >> 20));
	engine_stop(judging, rule->full);
}

bool engine_leaves_out_largest(struct judging *judging)
{
	const struct pack *pack = judging->pack;
	size_t largest = largest_share(judging);
	bool all = judging->tries >= MOST_TRIES;
	if (!largest || (judging->bytes_taken <= MOST_WORDS && judging->findings_taken < ENGINE_MOST_FINDINGS / SHARE))
		return false;
	for (size_t i = 0; i < pack->rule_count; i++)
		if (share_of(judging, &judging->taken[i]) &&
		    (all || 2 * share_of(judging, &judging->taken[i]) >= largest))
			leave_out(judging, &pack->rules[i]);
	return true;
}
