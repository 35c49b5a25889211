#include "prose_lexicon.h"

/* What some lists say of each token, found in one walk over what matched: no list's phrases are sorted out for it. */

/* Of each list of the lexicon its place among those that are asked for, counted from 1; 0 for the others. */
static const uint8_t *places_of(const struct prose *prose, const int *lists, size_t count)
{
	uint8_t *places = arena_array(prose->found->arena, prose->found->list_count, sizeof *places);
	for (size_t i = 0; i < count; i++)
		places[lists[i]] = (uint8_t)(i + 1);
	return places;
}

void prose_signs(const struct prose *prose, const int *lists, size_t count, uint64_t *signs)
{
	const struct prose_found *found = prose->found;
	const uint8_t *places = places_of(prose, lists, count);
	for (size_t i = 0; i < prose->token_count; i++)
		for (size_t k = 0; k < found->tokens[i].count; k++)
			signs[i] |= 1ULL << places[found->tokens[i].at[k]] >> 1;
	for (size_t i = 0; i < found->longer_count; i++) {
		uint64_t sign = 1ULL << places[found->longer[i].list] >> 1;
		for (uint32_t at = found->longer[i].first; sign && at <= found->longer[i].last; at++)
			signs[at] |= sign;
	}
}

/* `behind`: of each list the first token behind its phrases so far; one inside another of its list is left out. */
static void keep_longest(struct prose_longest *longest, uint32_t *behind, uint8_t place, uint32_t last)
{
	uint64_t sign = 1ULL << place >> 1;
	if (!place || last < behind[place])
		return;
	behind[place] = last + 1;
	if (behind[place] > longest->behind)
		*longest = (struct prose_longest){behind[place], sign};
	else if (behind[place] == longest->behind)
		longest->lists |= sign;
}

void prose_longest(const struct prose *prose, const int *lists, size_t count, struct prose_longest *longest)
{
	const struct prose_found *found = prose->found;
	const uint8_t *places = places_of(prose, lists, count);
	uint32_t behind[MOST_SIGNS + 1] = {0};
	for (uint32_t i = 0, next = 0; i < prose->token_count; i++) {
		for (; next < found->longer_count && found->longer[next].first == i; next++)
			keep_longest(&longest[i], behind, places[found->longer[next].list], found->longer[next].last);
		for (size_t k = 0; k < found->tokens[i].count; k++)
			keep_longest(&longest[i], behind, places[found->tokens[i].at[k]], i);
	}
}
